import { badImplementation } from '@hapi/boom'
import type { Request } from '../../../shared/model/capture.ts'

/** One section of the PowerShell script of a run. */
export type Section = Extract<Request, { kind: 'powershell' }>

export const powershellPath = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'

/** The section that every script begins with: its value is `{"languageMode":"FullLanguage","version":"5.1.26100.1"}`. */
export const sessionSection = 'session'

/** The longest command line, with the final zero, that Windows takes (CreateProcessW, lpCommandLine). */
export const commandLineLimit = 32_767

/**
 * Beginnings of registry paths that stand in many sections. Spelt out each time, the script would outgrow the longest
 * command line.
 */
const keyVariables: readonly (readonly [string, string])[] = [
  ['$control', 'HKLM:\\SYSTEM\\CurrentControlSet\\Control'],
  ['$service', 'HKLM:\\SYSTEM\\CurrentControlSet\\Services'],
  ['$policy', 'HKLM:\\SOFTWARE\\Policies\\Microsoft'],
  ['$windows', 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion'],
  ['$microsoft', 'HKLM:\\SOFTWARE\\Microsoft'],
]

/** A registry path such as `HKLM:\\SOFTWARE\\Policies` as an expression of the script. */
export function keyPath(path: string): string {
  const [variable, beginning] = keyVariables.find(
    ([, start]) => path === start || path.startsWith(`${start}\\`),
  ) ?? ['', '']
  return variable === '' ? `'${path}'` : `"${variable}${path.slice(beginning.length)}"`
}

/**
 * What all sections rely on.
 * - Progress bars would be written to stderr as XML, and text would leave in the code page of the console.
 * - Constrained language mode forbids calls on .NET types, so the two lines that make them stand aside there.
 * - Windows PowerShell can print an array as {"value":[…],"Count":n}: without its extra type data it does not.
 * - `Line` is flushed at once, so that a slow section does not hold back the answers before it.
 * - `Section` reports what went wrong by code and identifier. Messages are translated and may name people.
 * - `Key` finds a registry key: nothing when it is absent, an error when it is denied, which reg.exe does not tell apart.
 * - `Values` reads wanted values of a key, `@{id='Name'}` → `@{id=@{value=…}}`, where an absent one has no value. The key
 *   lists the names it holds; nothing but the wanted values is fetched.
 * - `Utc` writes a date of Windows Update, which is UTC without saying so.
 */
const preamble = [
  "$ProgressPreference='SilentlyContinue'",
  "$ErrorActionPreference='Stop'",
  '$mode="$($ExecutionContext.SessionState.LanguageMode)"',
  "$full=$mode -eq 'FullLanguage'",
  'if($full){try{[Console]::OutputEncoding=[Text.UTF8Encoding]::new($false)}catch{}}',
  'Remove-TypeData System.Array -ErrorAction SilentlyContinue',
  ...keyVariables.map(([variable, beginning]) => `${variable}='${beginning}'`),
  'function Line($o){$s=ConvertTo-Json -InputObject $o -Compress;if($full){[Console]::Out.WriteLine($s);[Console]::Out.Flush()}else{$s}}',
  [
    'function Section($n,$b){$t=Get-Date;$j=$null;$e=$null;$h=$null',
    "try{$v=&$b;$j=if($null -eq $v){'null'}else{ConvertTo-Json -InputObject $v -Compress -Depth 4}}",
    "catch{$x=$_.Exception;while($x.InnerException){$x=$x.InnerException};$h='0x{0:X8}' -f $x.HResult",
    '$e="$($_.CategoryInfo.Category) $($_.FullyQualifiedErrorId)"}',
    'Line @{section=$n;ok=($null -eq $e);json=$j;error=$e;hresult=$h;ms=[int]((Get-Date)-$t).TotalMilliseconds}}',
  ].join('\n'),
  'function Key($k){try{Get-Item -LiteralPath $k}catch{if("$($_.CategoryInfo.Category)" -ne \'ObjectNotFound\'){throw}}}',
  'function Values($k,$m){$i=Key $k;$r=@{};foreach($n in $m.Keys){$v=$m[$n];$r[$n]=if($i.Property -contains $v){@{value=(Get-ItemProperty -LiteralPath $k -Name $v).$v}}else{@{}}};$r}',
  "function Utc($d){if($d){[DateTime]::SpecifyKind($d,'Utc').ToString('o')}}",
]

/**
 * The one script of a run, from the sections of all its probes: PowerShell takes seconds to start, so it starts once.
 * Every section prints one line of JSON as soon as it is done; slow sections come last. A section named twice runs once.
 */
export function buildScript(sections: readonly Section[]): string {
  const byName = new Map(sections.map(section => [section.section, section]))
  const ordered = [...byName.values()].toSorted((a, b) => Number(a.slow ?? false) - Number(b.slow ?? false))
  const session: Section = {
    kind: 'powershell',
    section: sessionSection,
    script: '@{languageMode=$mode;version="$($PSVersionTable.PSVersion)"}',
  }
  return [...preamble, ...[session, ...ordered].map(call)].join('\n')
}

function call({ section, script }: Section): string {
  if (!/^[a-z0-9-]+$/.test(section))
    throw badImplementation('The name of a PowerShell section is not a plain word', { section })
  return `Section '${section}' {${script}}`
}

/** A script as -EncodedCommand wants it: Base64 of UTF-16LE. */
export const encode = (script: string): string => Buffer.from(script, 'utf16le').toString('base64')

const options = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass']

/** The command that runs a script. Encoded, nothing in it can be taken for an option or lose a quotation mark on the way. */
export const encodedCommand = (script: string): [string, ...string[]] => [
  powershellPath,
  ...options,
  '-EncodedCommand',
  encode(script),
]

/** The same without encoding, for machines whose protection software stops encoded commands: the script is one argument. */
export const plainCommand = (script: string): [string, ...string[]] => [
  powershellPath,
  ...options,
  '-Command',
  script,
]
