import { hrefTo } from '../../app/routes.ts'
import type { Step } from './walkthrough.ts'

/** Stands where a setting's id stands once the last one of a kind of account is passed. */
export const finished = 'finished'

/** The address of one setting of one kind of account. */
export const stepHref = (platformId: string, { audience, setting }: Pick<Step, 'audience' | 'setting'>) =>
  hrefTo('privacy', platformId, audience, setting.id)
