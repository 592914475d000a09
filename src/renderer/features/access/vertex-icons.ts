import {
  CardSim,
  FingerprintPattern,
  IdCard,
  KeyRound,
  LaptopMinimal,
  MessageSquareMore,
  ScrollText,
  Smartphone,
  SquareAsterisk,
  TabletSmartphone,
  Usb,
  UserRound,
} from 'lucide-react'
import type { AccessVertex } from '../../../shared/model/access-graph.ts'

const icons = {
  account: IdCard,
  password: SquareAsterisk,
  unlock: FingerprintPattern,
  device: Smartphone,
  'unlocked-device': TabletSmartphone,
  'phone-number': CardSim,
  code: MessageSquareMore,
  passkey: KeyRound,
  'security-key': Usb,
  paper: ScrollText,
  person: UserRound,
}

/** The icon of a vertex. This computer is a laptop, the devices one carries are phones. */
export function iconOf(vertex: Pick<AccessVertex, 'kind' | 'about'>) {
  if (vertex.kind === 'device' && vertex.about?.kind === 'this-device') return LaptopMinimal
  return icons[vertex.kind]
}
