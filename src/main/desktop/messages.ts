/** Words of the desktop door outside its window. */
export const messages = {
  name: 'Surefoot',
  file: 'File',
  edit: 'Edit',
  view: 'View',
  failedTitle: 'Surefoot could not start',
  failedText: 'Nothing was changed. Start it again. If it fails again, run "npm start -- --browser" instead.',
  usage: [
    'Usage: electron . [options]',
    '',
    '  --data DIR     keep the encrypted files in DIR',
    '  --replay DIR   show the computer recorded in DIR instead of this one',
    '',
  ].join('\n'),
}
