import { z } from 'zod'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { readSection, section, slowSection } from './powershell-section.ts'
import { shortText } from './short-text.ts'

/** A program by the name it registers for uninstalling, as a pattern that PowerShell and JavaScript read alike. */
export interface KnownProgram {
  readonly name: string
  readonly pattern: string
}

/** First match wins: KeePassXC stands before KeePass. */
export const passwordManagers: readonly KnownProgram[] = [
  { name: '1Password', pattern: '1Password' },
  { name: 'Bitwarden', pattern: 'Bitwarden' },
  { name: 'KeePassXC', pattern: 'KeePassXC' },
  { name: 'KeePass', pattern: 'KeePass' },
  { name: 'Dashlane', pattern: 'Dashlane' },
  { name: 'LastPass', pattern: 'LastPass' },
  { name: 'NordPass', pattern: 'NordPass' },
  { name: 'Proton Pass', pattern: 'Proton ?Pass' },
  // The word alone is part of other names, such as those of bookkeeping programs.
  { name: 'Keeper', pattern: '(^|\\.)Keeper ?(Password|Desktop|Security)|KeeperSecurity' },
  { name: 'Enpass', pattern: 'Enpass' },
  { name: 'RoboForm', pattern: 'RoboForm' },
]

/** Programs through which others can see or steer this machine. `service` and `process` are beginnings of names. */
export const remoteTools: readonly (KnownProgram & { readonly service: string; readonly process: string })[] =
  [
    { name: 'TeamViewer', pattern: '^TeamViewer', service: 'TeamViewer', process: 'TeamViewer' },
    { name: 'AnyDesk', pattern: '^AnyDesk', service: 'AnyDesk', process: 'AnyDesk' },
    { name: 'RustDesk', pattern: '^RustDesk', service: 'RustDesk', process: 'RustDesk' },
    {
      name: 'ScreenConnect',
      pattern: '^(ScreenConnect|ConnectWise Control)',
      service: 'ScreenConnect Client',
      process: 'ScreenConnect',
    },
    { name: 'Splashtop', pattern: '^Splashtop', service: 'Splashtop', process: '(Splashtop|SRServer)' },
    { name: 'UltraVNC', pattern: '^UltraVNC', service: 'uvnc_service', process: 'winvnc' },
    { name: 'TightVNC', pattern: '^TightVNC', service: 'tvnserver', process: 'tvnserver' },
    {
      name: 'RealVNC',
      pattern: '^(RealVNC|VNC Server|VNC Connect)',
      service: 'vncserver',
      process: 'vncserver',
    },
    { name: 'LogMeIn', pattern: '^LogMeIn', service: 'LogMeIn', process: 'LogMeIn' },
    {
      name: 'GoTo',
      pattern: '^(GoToMyPC|GoToAssist|GoTo Resolve|GoTo Opener)',
      service: 'GoTo',
      process: 'GoTo',
    },
    { name: 'Supremo', pattern: '^Supremo', service: 'Supremo', process: 'Supremo' },
    { name: 'DWAgent', pattern: '^(DWAgent|DWService)', service: 'DWAgent', process: '(dwagent|dwagsvc)' },
    { name: 'Atera', pattern: '^Atera', service: 'AteraAgent', process: 'AteraAgent' },
    {
      name: 'NetSupport',
      pattern: '^NetSupport',
      service: '(NetSupport|Client32$)',
      process: '(NetSupport|client32$)',
    },
    {
      name: 'Chrome Remote Desktop',
      pattern: '^Chrome Remote Desktop',
      service: 'chromoting',
      process: 'remoting_host',
    },
  ]

export const backupPrograms: readonly KnownProgram[] = [
  { name: 'Acronis', pattern: '^Acronis (True Image|Cyber Protect)' },
  { name: 'Backblaze', pattern: '^Backblaze' },
  { name: 'Macrium Reflect', pattern: '^Macrium Reflect' },
  { name: 'Veeam Agent', pattern: '^Veeam Agent' },
  { name: 'CrashPlan', pattern: '^(CrashPlan|Code42)' },
  { name: 'IDrive', pattern: '^IDrive' },
  { name: 'Carbonite', pattern: '^Carbonite' },
  { name: 'EaseUS Todo Backup', pattern: '^EaseUS Todo Backup' },
  { name: 'AOMEI Backupper', pattern: '^AOMEI Backupper' },
  { name: 'Duplicati', pattern: '^Duplicati' },
]

/** Disk encryption of other makers, which Windows reports as none. */
export const encryptionPrograms: readonly KnownProgram[] = [
  { name: 'VeraCrypt', pattern: '^VeraCrypt' },
  { name: 'Sophos SafeGuard', pattern: '^Sophos (SafeGuard|Device Encryption)' },
  { name: 'Check Point Full Disk Encryption', pattern: '^Check Point.*Full Disk' },
  { name: 'ESET Full Disk Encryption', pattern: '^ESET (Full Disk )?Encryption' },
  { name: 'Symantec Encryption Desktop', pattern: '^(Symantec|PGP).*Encryption' },
  { name: 'BestCrypt', pattern: '^BestCrypt' },
]

export const browserPrograms: readonly KnownProgram[] = [
  // The whole name: "Microsoft Edge Update" and "WebView2" are no browsers.
  { name: 'Microsoft Edge', pattern: '^Microsoft Edge$' },
  { name: 'Google Chrome', pattern: '^Google Chrome$' },
  { name: 'Mozilla Firefox', pattern: '^Mozilla Firefox' },
  { name: 'Brave', pattern: '^Brave$' },
  { name: 'Opera', pattern: '^Opera (Stable|GX)' },
  { name: 'Vivaldi', pattern: '^Vivaldi$' },
]

const all = [
  ...passwordManagers,
  ...remoteTools,
  ...backupPrograms,
  ...encryptionPrograms,
  ...browserPrograms,
]
const anyOf = (programs: readonly KnownProgram[]) => programs.map(program => program.pattern).join('|')
const uninstall = 'Microsoft\\Windows\\CurrentVersion\\Uninstall'

/**
 * The known programs among those registered for uninstalling, filtered on the machine. Single entries can be broken, so
 * each has its own try; `total` shows that the list was read at all.
 */
export const programsSection = section(
  'installed-programs',
  [
    '$n=0;$u=0;$f=@()',
    "foreach($h in 'HKLM:\\SOFTWARE','HKLM:\\SOFTWARE\\WOW6432Node','HKCU:\\SOFTWARE')",
    `{$k="$h\\${uninstall}";if(Test-Path -LiteralPath $k){foreach($i in Get-ChildItem -LiteralPath $k){try{$p=Get-ItemProperty -LiteralPath $i.PSPath`,
    `if($p.DisplayName){$n++;if($p.DisplayName -match '${anyOf(all)}'){$f+=@{DisplayName="$($p.DisplayName)";DisplayVersion="$($p.DisplayVersion)"}}}}catch{$u++}}}}`,
    '@{total=$n;unread=$u;programs=@($f)}',
  ].join('\n'),
)

const programsSchema = z.object({
  total: z.number().int(),
  unread: z.number().int(),
  programs: z.array(z.object({ DisplayName: z.string().nullable(), DisplayVersion: z.string().nullable() })),
})

export interface InstalledProgram {
  readonly name: string
  readonly version: string | null
}

/** The programs found, by their display names. `whole` is false when an entry of the list could not be read. */
export interface InstalledPrograms {
  readonly programs: readonly InstalledProgram[]
  readonly whole: boolean
}

export function readPrograms(captures: Captures): Reading<InstalledPrograms> {
  const answer = readSection(captures, programsSection, programsSchema)
  if (answer.status === 'unknown') return answer
  const { total, unread, programs } = answer.value
  // Windows itself registers programs: an empty list was not read.
  if (total === 0) return unknown('service-error', programsSection.section)
  const named = programs.flatMap(({ DisplayName, DisplayVersion }) =>
    DisplayName ? [{ name: shortText(DisplayName), version: shortText(DisplayVersion ?? '') || null }] : [],
  )
  return known({ programs: named, whole: unread === 0 })
}

/** Password managers among the apps of the Microsoft Store, which register nowhere else. */
export const storeAppsSection = slowSection(
  'store-apps',
  `$a=@(Get-AppxPackage|%{"$($_.Name)"});@{total=$a.Count;names=@($a|?{$_ -match '${anyOf(passwordManagers)}'})}`,
)

const storeAppsSchema = z.object({ total: z.number().int(), names: z.array(z.string()) })

/** Package names of the store apps found. */
export function readStoreApps(captures: Captures): Reading<readonly string[]> {
  const answer = readSection(captures, storeAppsSection, storeAppsSchema)
  if (answer.status === 'unknown') return answer
  return answer.value.total > 0
    ? known(answer.value.names)
    : unknown('service-error', storeAppsSection.section)
}

/** Which of the known programs a display name belongs to. */
export const knownProgram = <Program extends KnownProgram>(
  programs: readonly Program[],
  displayName: string,
): Program | undefined => programs.find(program => new RegExp(program.pattern, 'i').test(displayName))
