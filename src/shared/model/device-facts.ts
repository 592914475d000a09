import { z } from 'zod'
import { daySchema, momentSchema } from './date.ts'
import { systemSchema } from './system.ts'

/** Who decided a setting: the person, the maker's default, or an organisation through policy. */
export const settingLayerSchema = z.enum(['person', 'default', 'organisation'])
export type SettingLayer = z.infer<typeof settingLayerSchema>

const shortText = z.string().max(200)

export const operatingSystemSchema = z.object({
  system: systemSchema,
  /** `windows`, `macos`, or the ID of os-release such as `debian`. Never ID_LIKE. */
  distribution: shortText,
  /** For people: "Windows 11 Pro 24H2", "macOS 26.6.2", "Ubuntu 24.04.1 LTS". */
  name: shortText,
  /** What the support table is looked up by: Windows build `26100`, macOS `26.6.2`, os-release VERSION_ID; null where there is none. */
  version: shortText.nullable(),
  /** The finer build: Windows `26100.4061`, macOS `25G83`; null elsewhere. */
  build: shortText.nullable(),
  /** Windows only: which column of the support table applies. */
  edition: z.enum(['home-pro', 'enterprise-education', 'ltsc', 'iot-ltsc', 'server']).nullable(),
  /** Has no versions: judged by the age of its last full update. */
  rolling: z.boolean(),
  prerelease: z.boolean(),
  /** Linux SUPPORT_END of os-release. */
  supportEndsOn: daySchema.nullable(),
  /** The system runs inside another one (WSL, container), so hardware facts say nothing about the laptop. */
  guest: z.boolean(),
})

export const pendingUpdatesSchema = z.object({
  sources: z
    .array(
      z.object({
        /** `apt`, `dnf`, `softwareupdate`, `windows-update`, `snap` … */
        name: shortText,
        total: z.number().int().nonnegative(),
        /** How many of them mend security flaws; null when this source does not say. */
        security: z.number().int().nonnegative().nullable(),
        /** When the list of available updates was last fetched; null when unknown. */
        listedAt: momentSchema.nullable(),
        /** When the oldest waiting security update was published; null when unknown. */
        oldestSecurityAt: momentSchema.nullable(),
      }),
    )
    .min(1),
  /** Sources that exist on this machine but could not be read: then "none waiting" cannot be claimed. */
  unread: z.array(shortText),
  /** A newer major release on offer. */
  upgrade: shortText.nullable(),
  /** Up to twenty titles of waiting security updates. */
  titles: z.array(shortText).max(20),
})

export const lastUpdateSchema = z.object({
  at: momentSchema,
  /** An installation proves more than a successful check that found nothing. */
  kind: z.enum(['installation', 'check']),
})

export const pendingRestartSchema = z.object({
  required: z.boolean(),
  /** What said so: `flag`, `kernel`, `registry`, `package-manager`, `uptime`. */
  basis: z.enum(['flag', 'kernel', 'registry', 'package-manager', 'uptime']),
  uptimeSeconds: z.number().nonnegative().nullable(),
})

export const automaticUpdatesSchema = z.object({
  /** `partly`: some kinds install by themselves; `notify`: found but not installed; `not-offered`: this system has no such thing. */
  state: z.enum(['on', 'partly', 'notify', 'paused', 'off', 'not-offered']),
  pausedUntil: momentSchema.nullable(),
  /** The switches that were read, by the name the system uses. */
  parts: z.array(z.object({ name: shortText, on: z.boolean() })),
  layer: settingLayerSchema,
})

export const volumeStateSchema = z.enum([
  'on',
  'off',
  'encrypting',
  'decrypting',
  /** Encrypted, but the key lies in clear beside the data. */
  'suspended',
  /** Factory encryption whose set-up nobody finished: the key lies in clear. */
  'waiting-for-activation',
  'pending-restart',
  'unknown',
])
export const diskEncryptionSchema = z.object({
  volumes: z
    .array(
      z.object({
        /** `/`, `/home`, `C:`, `swap`. */
        name: shortText,
        role: z.enum(['system', 'home', 'swap', 'data']),
        state: volumeStateSchema,
      }),
    )
    .min(1),
  /** Another maker's encryption was found, which this reading cannot see into. */
  thirdParty: shortText.nullable(),
})

export const firewallSchema = z.object({
  state: z.enum(['on', 'partly', 'off']),
  /** `ufw`, `firewalld`, `nftables`, `Windows Defender Firewall`, `macOS firewall`. */
  product: shortText,
  profiles: z.array(z.object({ name: shortText, on: z.boolean(), allowsInbound: z.boolean().nullable() })),
  /** Another firewall product that takes over. */
  thirdParty: shortText.nullable(),
  /** Programs listen for other machines; null when unknown. */
  listening: z.boolean().nullable(),
  layer: settingLayerSchema,
})

export const screenLockSchema = z.object({
  /** Whether the screen locks by itself and asks for the password at all. */
  locks: z.boolean(),
  /** Seconds without a touch until the screen locks or sleeps; 0 means never; null when unknown. */
  idleSeconds: z.number().nonnegative().nullable(),
  /** Seconds after that in which no password is asked for; null when unknown. */
  graceSeconds: z.number().nonnegative().nullable(),
  layer: settingLayerSchema,
})

export const automaticLoginSchema = z.object({
  enabled: z.boolean(),
  /** Windows: whether a password stands in clear in the registry (its existence only, never its value); null when unknown. */
  storedPassword: z.boolean().nullable(),
})

export const remoteAccessSchema = z.object({
  services: z.array(
    z.object({
      id: z.enum([
        'ssh',
        'remote-desktop',
        'screen-sharing',
        'remote-management',
        'vnc',
        'file-sharing',
        'winrm',
        'remote-assistance',
        'remote-events',
        'printer-sharing',
      ]),
      enabled: z.boolean(),
      /** Reachable from other machines right now; null when unknown. */
      listening: z.boolean().nullable(),
      /** Needs more than a password first (network-level authentication, keys only); null when unknown. */
      hardened: z.boolean().nullable(),
    }),
  ),
  /** Installed remote-control programs such as AnyDesk. */
  tools: z.array(z.object({ name: shortText, running: z.boolean().nullable() })),
  /** Parts that could not be read: then "all off" cannot be claimed. */
  unread: z.array(shortText),
})

export const antivirusSchema = z.object({
  products: z.array(
    z.object({
      name: shortText,
      state: z.enum(['on', 'off', 'snoozed', 'expired']),
      upToDate: z.boolean().nullable(),
      builtIn: z.boolean(),
    }),
  ),
  defender: z
    .object({
      mode: z.enum(['normal', 'passive', 'edr-block', 'not-running', 'other']),
      realTime: z.boolean().nullable(),
      tamperProtection: z.boolean().nullable(),
      /** Days; null when it never had any or does not say. */
      signatureAgeDays: z.number().int().nonnegative().nullable(),
    })
    .nullable(),
})

export const appChecksSchema = z.object({
  /** Gatekeeper: only checked apps may start. */
  enabled: z.boolean(),
})

export const systemIntegritySchema = z.object({
  state: z.enum(['on', 'off', 'custom']),
  /** The protections switched off in a custom configuration. */
  disabled: z.array(shortText),
})

export const malwareDefinitionsSchema = z.object({
  version: shortText.nullable(),
  updatedAt: momentSchema.nullable(),
  scans: z.boolean().nullable(),
})

export const secureBootSchema = z.object({
  state: z.enum(['on', 'reduced', 'off', 'legacy']),
  tpm: z.enum(['2.0', '1.2', 'none']).nullable(),
})

export const administratorSchema = z.object({
  isAdministrator: z.boolean(),
  /** Windows: whether programs must ask before using those rights; null elsewhere or unknown. */
  asksFirst: z.boolean().nullable(),
})

export const guestAccountSchema = z.object({ enabled: z.boolean() })

export const passwordManagerSchema = z.object({
  found: z.array(z.object({ name: shortText, kind: z.enum(['app', 'extension', 'built-in']) })),
})

export const browsersSchema = z.object({
  found: z.array(z.object({ name: shortText, version: shortText.nullable() })),
})

export const timeSynchronisationSchema = z.object({
  enabled: z.boolean().nullable(),
  synchronised: z.boolean().nullable(),
  offsetSeconds: z.number().nullable(),
})

export const nameResolutionSchema = z.object({
  /** IP addresses of the resolvers the system really asks, not of a local stub. */
  servers: z.array(shortText),
  encrypted: z.enum(['yes', 'opportunistic', 'no']).nullable(),
  /** A VPN, proxy or filter stands in the way: what a filtering service sees is then unclear. */
  intercepted: shortText.nullable(),
  /** Active VPN connections, by kind only. */
  vpns: z.array(shortText),
})

export const backupSchema = z.object({
  configured: z.boolean(),
  lastAt: momentSchema.nullable(),
  encrypted: z.boolean().nullable(),
  product: shortText.nullable(),
})

export const managedDeviceSchema = z.object({
  managed: z.boolean(),
  by: z.enum(['mdm', 'domain', 'entra', 'policy']).nullable(),
})

/** Every fact a probe can establish, by its id. The folder of its probes has the same name. */
export const deviceFactSchemas = {
  'operating-system': operatingSystemSchema,
  'pending-updates': pendingUpdatesSchema,
  'last-update': lastUpdateSchema,
  'pending-restart': pendingRestartSchema,
  'automatic-updates': automaticUpdatesSchema,
  'disk-encryption': diskEncryptionSchema,
  firewall: firewallSchema,
  'screen-lock': screenLockSchema,
  'automatic-login': automaticLoginSchema,
  'remote-access': remoteAccessSchema,
  antivirus: antivirusSchema,
  'app-checks': appChecksSchema,
  'system-integrity': systemIntegritySchema,
  'malware-definitions': malwareDefinitionsSchema,
  'secure-boot': secureBootSchema,
  administrator: administratorSchema,
  'guest-account': guestAccountSchema,
  'password-manager': passwordManagerSchema,
  browsers: browsersSchema,
  'time-synchronisation': timeSynchronisationSchema,
  'name-resolution': nameResolutionSchema,
  backup: backupSchema,
  'managed-device': managedDeviceSchema,
} as const

export type DeviceFacts = { [Id in keyof typeof deviceFactSchemas]: z.infer<(typeof deviceFactSchemas)[Id]> }
export type DeviceFactId = keyof DeviceFacts
export const deviceFactIds = Object.keys(deviceFactSchemas) as DeviceFactId[]
export const deviceFactIdSchema = z.enum(deviceFactIds as [DeviceFactId, ...DeviceFactId[]])
