import type { AnyProbe } from '../measure.ts'
import { probe as administrator } from './administrator/macos.ts'
import { probe as appChecks } from './app-checks/macos.ts'
import { probe as automaticLogin } from './automatic-login/macos.ts'
import { probe as automaticUpdates } from './automatic-updates/macos.ts'
import { probe as backup } from './backup/macos.ts'
import { probe as browsers } from './browsers/macos.ts'
import { probe as diskEncryption } from './disk-encryption/macos.ts'
import { probe as firewall } from './firewall/macos.ts'
import { probe as guestAccount } from './guest-account/macos.ts'
import { probe as lastUpdate } from './last-update/macos.ts'
import { probe as malwareDefinitions } from './malware-definitions/macos.ts'
import { probe as managedDevice } from './managed-device/macos.ts'
import { probe as nameResolution } from './name-resolution/macos.ts'
import { probe as operatingSystem } from './operating-system/macos.ts'
import { probe as passwordManager } from './password-manager/macos.ts'
import { probe as pendingRestart } from './pending-restart/macos.ts'
import { probe as pendingUpdates } from './pending-updates/macos.ts'
import { probe as remoteAccess } from './remote-access/macos.ts'
import { probe as screenLock } from './screen-lock/macos.ts'
import { probe as secureBoot } from './secure-boot/macos.ts'
import { probe as systemIntegrity } from './system-integrity/macos.ts'
import { probe as timeSynchronisation } from './time-synchronisation/macos.ts'

/** Every probe of macOS 13 and later, one a fact. Antivirus has none: XProtect is read as malware-definitions. */
export const macosProbes: readonly AnyProbe[] = [
  operatingSystem,
  pendingUpdates,
  lastUpdate,
  pendingRestart,
  automaticUpdates,
  diskEncryption,
  firewall,
  screenLock,
  automaticLogin,
  remoteAccess,
  appChecks,
  systemIntegrity,
  malwareDefinitions,
  secureBoot,
  administrator,
  guestAccount,
  passwordManager,
  browsers,
  timeSynchronisation,
  nameResolution,
  backup,
  managedDevice,
]
