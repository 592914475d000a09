export const vault = {
  welcome: 'Know where you stand online',
  welcomeLede:
    'Surefoot looks at this device, your accounts and your habits, and names the three things that matter most. For people who work in UK democratic institutions.',
  promiseYours: 'Yours, and only yours',
  promiseYoursText:
    'No account, no tracking. Everything stays encrypted on this laptop, until you press a button that says what is sent and to whom.',
  promiseHonest: 'Honest about what it does not know',
  promiseHonestText: 'What could not be read is shown as not known, with the reason. Never as good.',
  promiseShort: 'Three things, then leave you alone',
  promiseShortText: 'A first audit takes about half an hour. You can stop at any point and go on later.',
  start: 'Start',
  haveBackup: 'I have a backup from before',
  protectTitle: 'How shall Surefoot lock what you tell it?',
  protectLede: 'Everything it keeps is encrypted. This decides who holds the key.',
  protection: 'Choose a lock',
  keychain: 'The keychain of this device',
  keychainHint:
    'Surefoot opens when you are signed in to this device. Nothing to remember. Fits most people.',
  keychainMissing: 'Not available here: the keychain of this device does not answer.',
  passphrase: 'A passphrase of my own',
  passphraseHint: 'You type it each time. Choose this when others can use your sign-in, or for travel.',
  protectionMissing: 'Choose a lock',
  newPassphrase: 'Your passphrase',
  newPassphraseHint: 'Three or four words that have nothing to do with you or each other. Spaces are fine.',
  passphraseMissing: 'Enter a passphrase',
  passphraseWeak: 'This would be too easy to guess. Add another word or two.',
  strengthStrong: 'Strong enough',
  strengthWeak: 'Too easy to guess so far',
  kept: 'I have put this passphrase where I will find it again',
  keptHint:
    'Nobody can reset it. Without it, what you saved is gone. A password manager or a note in a safe place both work.',
  keptMissing: 'Tick the box when you have put the passphrase somewhere safe',
  create: 'Set up Surefoot',
  unlockTitle: 'Surefoot is locked',
  unlockPassphraseLede: 'Type your passphrase to go on where you left off.',
  unlockKeychainLede: 'The key is in the keychain of this device.',
  unlockPassphrase: 'Passphrase',
  unlock: 'Unlock',
  unlockMissing: 'Enter your passphrase',
  forgot: 'I do not have the passphrase',
  forgotText:
    'Surefoot cannot open without it, and nobody keeps a copy. If you made a backup with another passphrase, restore that. Otherwise you can start again with nothing.',
  restore: 'Restore a backup',
  startAgain: 'Start again with nothing',
  tryAgain: 'Try again',
  whatIsSafe: 'Nothing has left this laptop, and Surefoot leaves the files as they are.',
  whatToDo: 'What you can do',
  folder: 'Your encrypted files are in this folder',
  wipeTitle: 'Delete everything and start again',
  wipeText:
    'This deletes all audits, answers, accounts and settings from this laptop. It cannot be undone. Backups you saved elsewhere stay as they are.',
  wipeConfirmLabel: 'Type “{phrase}” to go on',
  wipeConfirmMissing: 'Type “{phrase}” exactly',
  wipeConfirm: 'Delete everything',
  wiped: 'Everything was deleted',
  restoreTitle: 'Restore a backup',
  restoreLede: 'Choose the file you saved and enter the passphrase you gave it then.',
  restoreReplaces:
    'The backup replaces what Surefoot shows now. The encrypted files from before stay in its folder, with the date in their names.',
  restoreChoose: 'Choose a file',
  restoreChosen: 'Chosen: {name}',
  restoreFileMissing: 'Choose the backup file',
  restorePassphrase: 'Passphrase of the backup',
  restoreButton: 'Restore it',
  restored: 'Your backup is back',
  back: 'Back',
}

/** One page for each fault of the store: what happened, and what to do in order. Steps end each with a line break. */
export const faults = {
  'key-missing-title': 'The key is not in the keychain',
  'key-missing-lede': 'Your files are here, but the key that opens them is not in this keychain any more.',
  'key-missing-steps':
    'Sign in to this device as the same user as before. Another user has another keychain.\nIf the keychain asks to be unlocked, unlock it, then try again.\nIf the keychain was reset or the laptop set up anew, restore a backup.',
  'key-file-missing-title': 'The file that leads to the key is missing',
  'key-file-missing-lede':
    'Your encrypted files are here, but vault.json is not. Nothing opens them without it.',
  'key-file-missing-steps':
    'Look for vault.json in the bin, or in a system backup of the folder below, and put it back.\nThen try again. Everything will be there.\nIf it is gone for good, restore a backup.',
  'wrong-key-title': 'The key does not fit',
  'wrong-key-lede':
    'There is a key, but it does not open these files. They may come from another laptop or another user.',
  'wrong-key-steps':
    'If you copied the folder from another laptop, make a backup there and restore that here.\nIf you did not, try once more after restarting this device.\nIf it stays like this, restore a backup.',
  'corrupt-title': 'The stored file is damaged',
  'corrupt-lede':
    'Part of the file cannot be trusted: it was changed or written only in part. Surefoot does not open it, so that nothing wrong is shown as right.',
  'corrupt-steps':
    'Copy the folder named below somewhere safe before anything else.\nRestore your last backup.\nIf the laptop switched off suddenly or the disk gives errors, tell your IT team. If you cannot explain the change, report it as a concern.',
  'newer-title': 'A newer Surefoot wrote this',
  'newer-lede':
    'These files were saved by a newer version than this one. An older version could damage them, so it leaves them alone.',
  'newer-steps':
    'Install the newest version of Surefoot, the way you got this one.\nThen open it again. Everything will be there.',
  'in-use-title': 'Surefoot is already open',
  'in-use-lede': 'Another window or another user of this laptop has these files open.',
  'in-use-steps': 'Look for the other window and go on there, or close it.\nThen try again here.',
  'disk-full-title': 'The disk is full',
  'disk-full-lede': 'Surefoot needs a little space to open its files safely. What you saved is complete.',
  'disk-full-steps':
    'Empty the bin, or move large files elsewhere.\nThen try again. Some 50 megabytes are plenty.',
  'unreadable-title': 'Surefoot may not read its folder',
  'unreadable-lede': 'This device refused to open the folder below, or it is on a drive that is not there.',
  'unreadable-steps':
    'If the folder is on another drive or in a synchronised place, connect it and try again.\nCheck that your user may read and write the folder.\nOn a managed laptop, ask your IT team.',
}
