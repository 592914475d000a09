/** One sentence for each kind of error: what happened and what to do. */
export const errors = {
  title: 'That did not work',
  LOCKED: 'Surefoot is locked. Unlock it and try again.',
  NOT_FOUND: 'This is no longer there. Go back and open the list again.',
  INVALID: 'Something in the form does not fit. Check what you entered.',
  CONFLICT: 'This changed in another window in the meantime. Load it again, then make your change.',
  WRONG_PASSPHRASE: 'That passphrase does not open it. Check capital letters and the keyboard language.',
  WEAK_PASSPHRASE:
    'This passphrase would be too easy to guess. Add another word or two that have nothing to do with you.',
  KEYCHAIN_UNAVAILABLE:
    'The keychain of this device does not answer. Sign in to your desktop session, or use a passphrase.',
  KEY_MISSING:
    'The keychain no longer holds the key. Restore a backup, or sign in as the user who set Surefoot up.',
  CORRUPT: 'The stored file is damaged. Restore a backup.',
  NEWER_SCHEMA: 'A newer version of Surefoot wrote this. Install that version, then open it again.',
  IN_USE: 'Surefoot is already open in another window. Close that one first.',
  DISK_FULL: 'The disk is full, so nothing could be saved. Free some space and try again.',
  UNREADABLE:
    'This device does not let Surefoot read or write its folder. Ask your IT team, or check the folder in settings.',
  WRONG_FILE: 'This is not a Surefoot backup, or it was made by something else. Choose another file.',
  OFFLINE: 'There is no connection. Nothing was sent. Try again when you are online.',
  SERVICE_BUSY: 'The service is busy. Wait a minute and try again.',
  SERVICE_ERROR: 'The service did not answer as it should. Nothing of yours is lost. Try again later.',
  CANCELLED: 'Stopped before it was finished.',
  TIMED_OUT: 'It took too long and was stopped. Try again.',
  INTERNAL:
    'Something went wrong inside Surefoot. What you saved before is safe. Try again, or start Surefoot anew.',
}
