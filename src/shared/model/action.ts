import { z } from 'zod'
import { daySchema, momentSchema } from './date.ts'
import { checkIdSchema } from './finding.ts'

export const actionStates = ['to-do', 'doing', 'done', 'waiting', 'accepted'] as const
export const actionOwners = ['me', 'staff', 'adviser', 'it'] as const

/** Something to do: from a finding (`checkId` set) or written by hand (`title` set). */
export const actionSchema = z.object({
  id: z.uuid(),
  checkId: checkIdSchema.nullable(),
  subject: z.string().max(60).nullable(),
  /** Only for actions added by hand. */
  title: z.string().trim().max(160).nullable(),
  owner: z.enum(actionOwners),
  dueOn: daySchema.nullable(),
  state: z.enum(actionStates),
  changedAt: momentSchema,
  note: z.string().max(2000),
})
export type Action = z.infer<typeof actionSchema>

/** An action as it begins: the person's own to do, without a day, from a finding or under a title. */
export const newAction = (of: Pick<Action, 'id'> & Partial<Action>): Omit<Action, 'changedAt'> => ({
  checkId: null,
  subject: null,
  title: null,
  owner: 'me',
  dueOn: null,
  state: 'to-do',
  note: '',
  ...of,
})
