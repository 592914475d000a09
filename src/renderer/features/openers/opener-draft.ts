import { type Opener, type OpenerKind, openerKinds } from '../../../shared/model/opener.ts'
import type { MessageKey } from '../../i18n/words.ts'

/** What stands in the form of an opener. */
export interface OpenerDraft {
  kind: OpenerKind
  label: string
  /** Of a number: the phone its SIM is in, or null when not said. */
  deviceId: string | null
  movePin: 'yes' | 'no' | 'not-sure' | null
}

export const isOpenerKind = (name: string | undefined): name is OpenerKind =>
  openerKinds.some(kind => kind === name)

export function draftOf(opener: Opener | null, kind: OpenerKind): OpenerDraft {
  const number = opener?.kind === 'phone-number' ? opener : null
  return {
    kind: opener?.kind ?? kind,
    label: opener?.label ?? '',
    deviceId: number?.deviceId ?? null,
    movePin: number?.movePin ?? null,
  }
}

/** The opener the form describes, or what stands in the way. */
export function readOpener(
  draft: OpenerDraft,
  id: string,
): { opener: Opener; problem: null } | { opener: null; problem: MessageKey } {
  const label = draft.label.trim().slice(0, 80)
  if (label === '') return { opener: null, problem: 'openers.labelMissing' }
  const opener: Opener =
    draft.kind === 'phone-number'
      ? { id, kind: draft.kind, label, deviceId: draft.deviceId, movePin: draft.movePin ?? 'not-sure' }
      : { id, kind: draft.kind, label }
  return { opener, problem: null }
}
