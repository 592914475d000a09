import { z } from 'zod'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs, readSection, section } from '../../formats/powershell-section.ts'
import { joinStateSection, readJoinState } from '../../formats/windows-join-state.ts'
import { defineProbe } from '../../probe.ts'

/** Enrolments hold the person's account name, so they are only counted. Some of them may be closed to ordinary users. */
const enrolmentsSection = section(
  'enrolments',
  [
    "$n=0;$u=0;$k='HKLM:\\SOFTWARE\\Microsoft\\Enrollments'",
    "if(Test-Path -LiteralPath $k){foreach($i in Get-ChildItem -LiteralPath $k){try{if($i.Property -contains 'EnrollmentState' -and (Get-ItemProperty -LiteralPath $i.PSPath -Name EnrollmentState).EnrollmentState -eq 1){$n++}}catch{$u++}}}",
    '@{enrolled=$n;unread=$u}',
  ].join('\n'),
)
const enrolmentsSchema = z.object({
  enrolled: z.number().int().nonnegative(),
  unread: z.number().int().nonnegative(),
})

export const probe = defineProbe({
  fact: 'managed-device',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [joinStateSection, enrolmentsSection],
  parse(captures) {
    const joined = readJoinState(captures)
    const enrolments = readSection(captures, enrolmentsSection, enrolmentsSchema)
    if (enrolments.status === 'known' && enrolments.value.enrolled > 0)
      return known({ managed: true, by: 'mdm' })
    if (joined.status === 'known' && joined.value.entra) return known({ managed: true, by: 'entra' })
    if (joined.status === 'known' && joined.value.domain) return known({ managed: true, by: 'domain' })
    if (joined.status === 'unknown') return joined
    if (enrolments.status === 'unknown') return enrolments
    if (enrolments.value.unread > 0) return unknown('not-permitted', enrolmentsSection.section)
    return known({ managed: false, by: null })
  },
})
