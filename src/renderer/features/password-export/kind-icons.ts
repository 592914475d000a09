import {
  CalendarClock,
  CircleSlash,
  Copy,
  Flame,
  Gauge,
  KeyRound,
  LockOpen,
  type LucideIcon,
  Repeat,
  ServerCrash,
  UserRoundSearch,
  WholeWord,
} from 'lucide-react'
import type { LoginIssueKind } from '../../../shared/model/password-export.ts'

/** A picture for each kind. Its name always stands beside it. */
export const kindIcons: Readonly<Record<LoginIssueKind, LucideIcon>> = {
  breached: Flame,
  reused: Repeat,
  'own-words': UserRoundSearch,
  weak: Gauge,
  'breached-service': ServerCrash,
  similar: WholeWord,
  'no-second-factor': KeyRound,
  'insecure-address': LockOpen,
  old: CalendarClock,
  duplicate: Copy,
  empty: CircleSlash,
}
