import { z } from 'zod'
import { daySchema } from './date.ts'

/** Where a way to open a page is known from, and whether its maker documents it. */
const provenance = {
  /** What the page is called on that system: "Windows Update". */
  label: z.string().min(1).max(60),
  source: z.url({ protocol: /^https$/ }),
  asOf: daySchema,
  /** False where the way is only reported by others: the person then also needs the words of the steps. */
  confirmed: z.boolean(),
}

/** Opened by the system itself from an address. The pattern keeps anything but a settings page out. */
const windowsPageSchema = z.object({ uri: z.string().regex(/^ms-settings:[a-z-]+$/), ...provenance })
const macosPageSchema = z.object({
  uri: z.string().regex(/^x-apple\.systempreferences:com\.apple\.[A-Za-z.-]+(?:\?[A-Za-z_]+)?$/),
  ...provenance,
})

export const desktops = ['gnome', 'kde', 'xfce', 'cinnamon', 'mate', 'any'] as const
export const desktopSchema = z.enum(desktops)
export type Desktop = z.infer<typeof desktopSchema>

/** One program that shows the page: a bare name from the fixed folders and plain words, never a path or a shell's text. */
export const settingsToolSchema = z.object({
  desktop: desktopSchema,
  argv: z.tuple([z.string().regex(/^[a-z][a-z0-9.-]*$/)], z.string().regex(/^-{0,2}[a-z][a-z0-9_=-]*$/)),
})
export type SettingsTool = z.infer<typeof settingsToolSchema>

/** Tools in order: those of the running desktop come first, those for `any` last; the first one that is installed opens. */
const linuxPageSchema = z.object({ tools: z.array(settingsToolSchema).min(1), ...provenance })

/** A page of the system's own settings, and how to open it on each system that has it. */
export const settingsPageSchema = z
  .object({
    id: z
      .string()
      .regex(/^[a-z]+(?:-[a-z]+)*$/)
      .max(80),
    windows: windowsPageSchema.optional(),
    macos: macosPageSchema.optional(),
    linux: linuxPageSchema.optional(),
  })
  .refine(page => page.windows ?? page.macos ?? page.linux, 'opens on no system')
export type SettingsPage = z.infer<typeof settingsPageSchema>

export const settingsPagesSchema = z.object({ asOf: daySchema, pages: z.array(settingsPageSchema) })
export type SettingsPages = z.infer<typeof settingsPagesSchema>
