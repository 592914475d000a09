import type { AnyProbe } from '../measure.ts'
import { probe as administrator } from './administrator/windows.ts'
import { probe as antivirus } from './antivirus/windows.ts'
import { probe as automaticLogin } from './automatic-login/windows.ts'
import { probe as automaticUpdates } from './automatic-updates/windows.ts'
import { probe as backup } from './backup/windows.ts'
import { probe as browsers } from './browsers/windows.ts'
import { probe as diskEncryption } from './disk-encryption/windows.ts'
import { probe as firewall } from './firewall/windows.ts'
import { probe as guestAccount } from './guest-account/windows.ts'
import { probe as lastUpdate } from './last-update/windows.ts'
import { probe as managedDevice } from './managed-device/windows.ts'
import { probe as nameResolution } from './name-resolution/windows.ts'
import { probe as operatingSystem } from './operating-system/windows.ts'
import { probe as passwordManager } from './password-manager/windows.ts'
import { probe as pendingRestart } from './pending-restart/windows.ts'
import { probe as pendingUpdates } from './pending-updates/windows.ts'
import { probe as remoteAccess } from './remote-access/windows.ts'
import { probe as screenLock } from './screen-lock/windows.ts'
import { probe as secureBoot } from './secure-boot/windows.ts'
import { probe as timeSynchronisation } from './time-synchronisation/windows.ts'

/** Every probe of Windows 10 and 11. Gatekeeper, SIP and XProtect are of the Mac alone. */
export const windowsProbes: readonly AnyProbe[] = [
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
  antivirus,
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
