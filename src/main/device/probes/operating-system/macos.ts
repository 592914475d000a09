import { z } from 'zod'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macOutput } from '../../formats/mac-output.ts'
import { parsePropertyList } from '../../formats/property-list.ts'
import { type MacRelease, macRelease, readSwVers, swVers } from '../../formats/sw-vers.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command, file, output } from '../../read.ts'

const versionFile = file('/System/Library/CoreServices/SystemVersion.plist')
const virtual = command('/usr/sbin/sysctl', '-n', 'kern.hv_vmm_present')

/** The release of macOS, from sw_vers or the file that it reads. */
export const probe = defineProbe({
  fact: 'operating-system',
  system: 'macos',
  requests: () => [swVers, versionFile, virtual],
  parse(captures) {
    const tool = readSwVers(captures)
    const release = tool.status === 'known' ? tool : readVersionFile(captures)
    if (release.status === 'unknown') return tool.status === 'unknown' ? tool : release
    const { version, build, extra } = release.value
    return known({
      system: 'macos',
      distribution: 'macos',
      name: extra === null ? `macOS ${version}` : `macOS ${version} ${extra}`,
      version,
      build,
      edition: null,
      rolling: false,
      prerelease: isPrerelease(release.value),
      supportEndsOn: null,
      guest: runsInVirtualMachine(captures),
    })
  },
})

const versionFileSchema = z.object({
  ProductName: z.string(),
  ProductVersion: z.string(),
  ProductBuildVersion: z.string(),
})

function readVersionFile(captures: Captures): Reading<MacRelease> {
  const text = output(captures.of(versionFile))
  if (text.status === 'unknown') return text
  const list = parsePropertyList(text.value)
  const checked = versionFileSchema.safeParse(list.status === 'known' ? list.value : undefined)
  if (!checked.success) return unknown('unparsable', 'SystemVersion.plist')
  return macRelease(checked.data.ProductName, checked.data.ProductVersion, checked.data.ProductBuildVersion)
}

/** Builds of betas end in a small letter, and so do those of rapid responses, which carry their `(a)` as well. */
const isPrerelease = ({ build, extra }: MacRelease): boolean => extra === null && /[a-z]$/.test(build)

function runsInVirtualMachine(captures: Captures): boolean {
  const flag = macOutput(captures.of(virtual))
  return flag.status === 'known' && flag.value.trim() === '1'
}
