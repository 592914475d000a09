import type { AnyCheck } from '../../audit/check.ts'
import { check as administratorAccount } from './administrator-account.ts'
import { check as antivirus } from './antivirus.ts'
import { check as appChecks } from './app-checks.ts'
import { check as automaticLogin } from './automatic-login.ts'
import { check as automaticUpdates } from './automatic-updates.ts'
import { check as backup } from './backup.ts'
import { check as browserPresent } from './browser-present.ts'
import { check as carriedDeviceSettings } from './carried-device-settings.ts'
import { check as carriedDeviceSupport } from './carried-device-support.ts'
import { check as clockSynchronisation } from './clock-synchronisation.ts'
import { check as diskEncryption } from './disk-encryption.ts'
import { check as firewall } from './firewall.ts'
import { check as guestAccount } from './guest-account.ts'
import { check as malwareDefinitions } from './malware-definitions.ts'
import { check as nameResolution } from './name-resolution.ts'
import { check as passwordManagerPresent } from './password-manager-present.ts'
import { check as pendingRestart } from './pending-restart.ts'
import { check as pendingSecurityUpdates } from './pending-security-updates.ts'
import { check as remoteAccess } from './remote-access.ts'
import { check as remoteControlTools } from './remote-control-tools.ts'
import { check as screenLock } from './screen-lock.ts'
import { check as secureBoot } from './secure-boot.ts'
import { check as systemIntegrity } from './system-integrity.ts'
import { check as systemSupport } from './system-support.ts'
import { check as updateAge } from './update-age.ts'

/** The checks of this device and of the devices the person carries: one file each, named as its id. */
export const deviceChecks: readonly AnyCheck[] = [
  administratorAccount,
  antivirus,
  appChecks,
  automaticLogin,
  automaticUpdates,
  backup,
  browserPresent,
  carriedDeviceSettings,
  carriedDeviceSupport,
  clockSynchronisation,
  diskEncryption,
  firewall,
  guestAccount,
  malwareDefinitions,
  nameResolution,
  passwordManagerPresent,
  pendingRestart,
  pendingSecurityUpdates,
  remoteAccess,
  remoteControlTools,
  screenLock,
  secureBoot,
  systemIntegrity,
  systemSupport,
  updateAge,
]
