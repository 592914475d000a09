import { z } from 'zod'

export const yesNoNotSure = ['yes', 'no', 'not-sure'] as const

/** What a person says of something they may not know. */
export const yesNoNotSureSchema = z.enum(yesNoNotSure)
