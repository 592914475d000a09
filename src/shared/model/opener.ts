import { z } from 'zod'
import { yesNoNotSureSchema } from './yes-no-not-sure.ts'

/** Things and people that help to open accounts, besides devices and other accounts. */
export const openerKinds = ['phone-number', 'security-key', 'paper', 'person'] as const
export type OpenerKind = (typeof openerKinds)[number]

const base = { id: z.uuid(), label: z.string().trim().min(1).max(80) }

/** A phone number, a security key, a paper with codes or passwords, or a person who knows a password or can help to get back in. */
export const openerSchema = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('phone-number'),
    /** The carried device that its SIM is in; null when not said. */
    deviceId: z.uuid().nullable(),
    /** The network asks for a PIN before it moves the number to another SIM. */
    movePin: yesNoNotSureSchema,
  }),
  z.object({ ...base, kind: z.literal('security-key') }),
  z.object({ ...base, kind: z.literal('paper') }),
  z.object({ ...base, kind: z.literal('person') }),
])
export type Opener = z.infer<typeof openerSchema>
