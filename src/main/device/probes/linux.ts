import type { AnyProbe } from '../measure.ts'
import { probe as administrator } from './administrator/linux.ts'
import { probe as antivirus } from './antivirus/linux.ts'
import { probe as automaticLogin } from './automatic-login/linux.ts'
import { probe as automaticUpdates } from './automatic-updates/linux.ts'
import { probe as backup } from './backup/linux.ts'
import { probe as browsers } from './browsers/linux.ts'
import { probe as diskEncryption } from './disk-encryption/linux.ts'
import { probe as firewall } from './firewall/linux.ts'
import { probe as guestAccount } from './guest-account/linux.ts'
import { probe as lastUpdate } from './last-update/linux.ts'
import { probe as managedDevice } from './managed-device/linux.ts'
import { probe as nameResolution } from './name-resolution/linux.ts'
import { probe as operatingSystem } from './operating-system/linux.ts'
import { probe as passwordManager } from './password-manager/linux.ts'
import { probe as pendingRestart } from './pending-restart/linux.ts'
import { probe as pendingUpdates } from './pending-updates/linux.ts'
import { probe as remoteAccess } from './remote-access/linux.ts'
import { probe as screenLock } from './screen-lock/linux.ts'
import { probe as secureBoot } from './secure-boot/linux.ts'
import { probe as timeSynchronisation } from './time-synchronisation/linux.ts'

/** Every probe of Linux, one a fact. What only macOS has (app checks, system integrity, XProtect) has none here. */
export const linuxProbes: readonly AnyProbe[] = [
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
