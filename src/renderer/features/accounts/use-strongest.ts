import type { AccountView } from '../../../shared/views.ts'
import { useWords } from '../../i18n/use-words.ts'

/** The strongest method in use, and the strongest on offer, in words. */
export function useStrongest({ inUse, offered }: AccountView): { inUse: string; offered: string } {
  const { say } = useWords()
  return {
    inUse: inUse ? say(`accounts.method-${inUse}`) : say('accounts.notTold'),
    offered:
      offered === null
        ? say('accounts.notKnown')
        : offered === inUse
          ? say('accounts.isStrongest')
          : say(`accounts.method-${offered}`),
  }
}
