import type { Breach } from '../../../src/shared/model/breach-check.ts'
import { awkwardPasswords, type VaultEntry, type VaultLogin } from './vault.ts'

const login = (
  title: string,
  address: string,
  user: string,
  password: string,
  more: Partial<VaultLogin> = {},
): VaultLogin => ({
  kind: 'login',
  title,
  addresses: address === '' ? [] : [address],
  user,
  password,
  changedOn: '2026-03-17',
  ...more,
})
const totp = 'otpauth://totp/example?secret=JBSWY3DPEHPK3PXP'

/**
 * About 60 logins with everything that can be wrong with one, with notes and cards between them, for whoever knows the
 * services and own words of `tests/unit/passwords/export/judging/vaults.ts`. Second addresses change nothing of what is found,
 * since some formats leave them out.
 */
export const troubledVault: readonly VaultEntry[] = [
  login('Google', 'https://accounts.google.com/signin', 'anna@mail.example', 'harvest-lantern-ochre-71', {
    totp,
  }),
  { kind: 'note', title: 'Boiler', text: 'Pressure 1.5, "bar"\nsince May' },
  login('Bakery', 'https://bakery.example/', 'anna', 'harvest-lantern-ochre-71'),
  login('Choir', 'https://choir.example/', 'anna', 'harvest-lantern-ochre-71', { changedOn: '2021-02-03' }),
  login('Rowing club', 'https://rowing.example/', 'anna', 'cobalt mitten parade 5'),
  login('Chess club', 'https://chess.example/members', 'anna', 'cobalt mitten parade 5'),
  login('Facebook', 'https://www.facebook.com/', 'anna@mail.example', 'Gooseberry!Trellis.40'),
  login('Facebook app', 'androidapp://com.facebook.katana', 'anna@mail.example', 'Gooseberry!Trellis.40'),
  { kind: 'card', title: 'Joint account', number: '4111111111111111' },

  login('Outlook', 'https://outlook.com/', 'anna.work@mail.example', 'Wren-Isobar-2023', {
    changedOn: '2023-05-20',
  }),
  login('Seed shop', 'https://seeds.example/', 'anna', 'Wren-Isobar-2024'),
  login('Pet shop', 'https://pets.example/', 'anna', 'Wren-Isobar-2025', { totp }),
  login('Trains', 'https://trains.example/', 'anna', 'brass-kettle-opal'),
  login('Buses', 'https://buses.example/', 'anna', 'brass-kettle-opals'),
  login('Cinema', 'https://cinema.example/', 'anna', 'Marmalade#Quay'),
  login('Theatre', 'https://theatre.example/', 'anna', 'Marmalade#Quay!!x'),
  login('Allotment', 'https://allotment.example/', 'anna', 'pewter~Finch~8261'),
  login('Allotment before', 'https://allotment.example/old', 'anna', 'pewter~Finch~8262'),

  login('Blog', 'https://blog.example/', 'anna', "Siân-O'Neill-x7pq"),
  login('NHS', 'https://access.login.nhs.uk/', 'anna@mail.example', 'valeofglamorgan&11'),
  login('Branch', 'https://branch.example/', 'anna', 'Plaid-Cymru-kt9'),
  login('Savings', 'https://savings.example/', 'anna', 'xq-04031975-zz'),

  login('Weather', 'https://weather.example/', 'anna', 'sunshine', { changedOn: '2019-08-21' }),
  login('Recipes', 'https://recipes.example/', 'anna', 'qwerty12'),
  login('Radio', 'https://radio.example/', 'anna', 'tangerine99'),
  login('Podcasts', 'https://podcasts.example/', 'anna', 'dragonfly-Dr'),
  login('Museum', 'https://museum.example/', 'anna', 'violet-anchor-73-moss'),
  login('Gallery', 'https://gallery.example/', 'anna', 'umber-socket-19-vine'),

  login('Tickets', 'https://tickets.breached.example/', 'anna', 'glacier/Radish/63', {
    changedOn: '2022-01-30',
  }),
  login('Hotel', 'https://hotel-breached.example/', 'anna', 'nimbus+Walnut+28', { changedOn: '2024-07-15' }),
  login('Hotel again', 'https://hotel-breached.example/', 'pat', 'thistle=Oxbow=94', {
    changedOn: '2020-06-14',
  }),
  login('GitHub', 'https://github.com/login', 'anna-example', 'Sparrow_Delta_5170', {
    changedOn: '2018-12-31',
  }),
  login('GitHub work', 'https://github.com/login', 'anna-work', 'Juniper_Crank_2846', { totp }),
  login('Gmail', 'https://mail.google.com/', 'anna@gmail.example', 'Larch_Bugle_7703', {
    changedOn: '2022-11-21',
  }),
  login('Deliveroo', 'https://deliveroo.co.uk/', 'anna', 'Ember_Plinth_3398'),

  login('Library', 'http://library.example/login', 'anna', 'Copper_Fjord_6052'),
  login('Microsoft', 'http://login.live.com/', 'anna.work@mail.example', 'Saffron_Mole_9417', { totp }),
  login('Router', 'http://192.168.0.1/', 'admin', 'Tundra_Lace_1186'),
  login('Garden forum', 'https://garden.example/', 'anna', 'Dapple_Vault_4520'),
  login('Garden forum', 'https://garden.example/', 'anna', 'Dapple_Vault_4520', { changedOn: '2022-04-05' }),
  login('Garden forum', 'https://www.garden.example/again', 'anna', 'Dapple_Vault_4520'),
  login('News', 'https://news.example/', 'anna', ''),
  login('Sign in with', 'https://parcels.example/', 'anna@mail.example', '', { totp }),
  login('Front door', '', 'anna', 'Quill_Basin_8835'),

  login('Two places', 'https://two.example/', 'anna', 'Bramble_Orbit_2291', {
    addresses: ['https://two.example/', 'https://two.example/account?next=a'],
  }),
  // Pasted into the wrong field: no answer may show it.
  login('Hammock_Cider_6614', 'https://pasted.example/', 'anna', 'Hammock_Cider_6614', {
    changedOn: '2017-09-09',
  }),
  login('Pasted too', 'http://pasted-too.example/', 'Locket_Prairie_3071', 'Locket_Prairie_3071'),
  ...awkwardPasswords.map((password, index) =>
    login(`Number ${index}, "awkward"`, `https://awkward-${index}.example/?a=1&b=2`, 'anna', password, {
      changedOn: index % 3 === 0 ? '2020-10-29' : '2026-01-13',
    }),
  ),
]

/** What a scorer would say, as numbers of our own; all others are scored 4. */
export const scoresOfTroubled: Readonly<Record<string, 0 | 1 | 2>> = {
  sunshine: 0,
  qwerty12: 1,
  tangerine99: 2,
  'dragonfly-Dr': 2,
  plain: 0,
}

/** How often a range service would have seen some of them; all others never. */
export const timesSeenOfTroubled: Readonly<Record<string, number>> = {
  sunshine: 41_000,
  'cobalt mitten parade 5': 1,
  'umber-socket-19-vine': 12,
}

const breach = (Name: string, Domain: string, BreachDate: string): Breach => ({
  Name,
  Title: Name,
  Domain,
  BreachDate,
  DataClasses: ['Email addresses', 'Passwords'],
})

export const breachesOfTroubled: readonly Breach[] = [
  breach('Ticketing', 'breached.example', '2023-03-04'),
  breach('Hotels', 'hotel-breached.example', '2022-05-06'),
  breach('Code', 'github.com', '2019-01-01'),
]
