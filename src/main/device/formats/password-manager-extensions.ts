/**
 * Browser extensions of password managers, by the identifier each browser's store gave them. An identifier names a
 * folder of Chromium's, or a file of Firefox's, so a status request is enough to look for one of them and no other.
 * Read in November 2026 from the stores' addresses and Chromium's own list.
 * @see https://source.chromium.org/chromium/chromium/src (IsKnownPasswordManagerExtension)
 */
export const passwordManagerExtensions = [
  {
    name: '1Password',
    chromium: ['aeblfdkhhhdcdjpifhhbdiojplfjncoa', 'dppgmdbiimibapkepcbdbmkaabgiofem'],
    firefox: '{d634138d-c276-4fc8-924b-40a0ea21d284}',
  },
  {
    name: 'Bitwarden',
    chromium: ['nngceckbapebfimnlniiiahkandclblb', 'jbkfoedolllekgbhcbcoahefnbanhhlh'],
    firefox: '{446900e4-71c2-419f-a6a7-df9c091e268b}',
  },
  {
    name: 'Dashlane',
    chromium: ['fdjamakpfbbddfjaooikfcpapjohcfmg'],
    firefox: 'jetpack-extension@dashlane.com',
  },
  { name: 'Enpass', chromium: ['kmcfomidfpdkfieipokbalgegidffkal'], firefox: null },
  {
    name: 'KeePassXC',
    chromium: ['oboonakemofpalcgghocfoadofidjkkk', 'pdffhmdngciaglkoonimfcmckehcpafo'],
    firefox: 'keepassxc-browser@keepassxc.org',
  },
  { name: 'Keeper', chromium: ['bfogiafebfohielmmehodmfbbebbbpei'], firefox: null },
  { name: 'LastPass', chromium: ['hdokiejnpimakedhajhdlcegeplioahd'], firefox: 'support@lastpass.com' },
  { name: 'NordPass', chromium: ['eiaeiblijfjekdanodkjadfinkhbfgcd'], firefox: null },
  {
    name: 'Proton Pass',
    chromium: ['ghmbeldphafepmbegfdlkpapadhbakde'],
    firefox: '78272b6fa58f4a1abaac99321d503a20@proton.me',
  },
  { name: 'RoboForm', chromium: ['pnlccmojcmeohlpggmfnbbiapkmbliob'], firefox: null },
] as const
