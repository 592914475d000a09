/** Words of the browser door: what it prints, and the pages it shows when it does not let someone in. */
export const messages = {
  ready: (address: string) =>
    [
      'Surefoot is ready. Open it in your browser:',
      '',
      `  ${address}`,
      '',
      'The address works once, and only on this computer.',
      'Keep this terminal open while you use Surefoot. Press Ctrl-C here to end it.',
      '',
    ].join('\n'),
  browserOpened: 'Your browser should open by itself now.\n',
  ended: 'Surefoot has ended.\n',
  windowGone: 'The last Surefoot window has been closed for a minute, so Surefoot has ended.\n',
  portTaken: (port: number) => `Port ${port} is in use by another program. Choose another with --port.\n`,
  notBuilt: 'The window has not been built yet. Run "npm run build" first.\n',
  failed: 'Surefoot could not start. Run "npm start" to set it up again.\n',
  usage: [
    'Usage: node out/main/web.js [options]',
    '',
    '  --port N       listen on port N instead of a random one',
    '  --data DIR     keep the encrypted files in DIR',
    '  --replay DIR   show the computer recorded in DIR instead of this one',
    '  --no-open      print the address without opening a browser',
    '  --keep         stay when the last window has closed',
    '  --help         show this',
    '',
  ].join('\n'),
}

export const pages = {
  usedAddress: {
    title: 'This address has been used',
    text: [
      'Each address opens Surefoot once. That way nobody else can use it after you.',
      'If Surefoot is open in another tab, go on there. If not, end Surefoot with Ctrl-C in its terminal, start it again and open the new address.',
    ],
  },
  notEntered: {
    title: 'Open Surefoot by its own address',
    text: [
      'This browser has not been let in yet, or it has forgotten that it was.',
      'Use the address in the terminal where you started Surefoot. If you have used it before, end Surefoot with Ctrl-C and start it again.',
    ],
  },
  refused: {
    title: 'Surefoot did not answer this request',
    text: [
      'It came from another website or program, so it was turned away. Nothing was read and nothing was changed.',
      'To open Surefoot, use the address in the terminal where you started it.',
    ],
  },
  notFound: {
    title: 'There is no such page',
    text: ['Go back to Surefoot and carry on from there.'],
  },
  tooLarge: {
    title: 'That was too large',
    text: ['Surefoot did not take it. Nothing was changed.'],
  },
  broken: {
    title: 'Something went wrong in Surefoot',
    text: ['Nothing was changed. End Surefoot with Ctrl-C in its terminal and start it again.'],
  },
}
export type Page = { readonly title: string; readonly text: readonly string[] }
