import { known } from '../../../../shared/model/fact.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { listTypes, readListType } from '../../formats/plutil.ts'
import { defineProbe } from '../../probe.ts'
import { status } from '../../read.ts'

const preferences = '/Library/Preferences/com.apple.loginwindow.plist'
const key = 'autoLoginUser'
const storedKey = status('/etc/kcpassword')

/** Whether the Mac signs somebody in by itself. Only that a name is set is asked, never which. */
export const probe = defineProbe({
  fact: 'automatic-login',
  system: 'macos',
  requests: () => [...listTypes(preferences, key), storedKey],
  parse(captures) {
    const name = readListType(captures, preferences, key)
    const password = pathStatus(captures.of(storedKey))
    const found = [name, password].some(reading => reading.status === 'known' && reading.value !== null)
    if (found) return known({ enabled: true, storedPassword: null })
    if (name.status === 'unknown') return name
    return password.status === 'unknown' ? password : known({ enabled: false, storedPassword: null })
  },
})
