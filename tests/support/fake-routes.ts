import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'
import type { RouteView } from '../../src/shared/footprint-views.ts'
import { addDays, dayOf } from '../../src/shared/model/date.ts'
import type { FootprintRoute, Letter, RouteTask } from '../../src/shared/model/footprint-route.ts'

const source = {
  publisher: 'Surefoot',
  title: 'How a council that does not exist keeps its registers',
  url: 'https://council.example/registers',
  asOf: '2026-11-22',
  confirmed: true,
}
const unconfirmedSource = {
  ...source,
  publisher: 'Example Guides',
  title: 'Removing yourself',
  confirmed: false,
}

const known = (text: string) => ({ text, confirmed: true })
const doubtful = (text: string) => ({ text, confirmed: false })

const route = (
  change: Partial<FootprintRoute> & Pick<FootprintRoute, 'id' | 'group' | 'title'>,
): FootprintRoute => ({
  exposes: known('Name and address of everyone who did not ask out. Anyone can buy it.'),
  brings: [known('New copies no longer hold you.'), known('Copies that were sold before stay as they are.')],
  steps: [known('Write to the office that keeps it.'), known('Keep its answer.')],
  roles: [],
  nations: [],
  helpsWith: ['home-address'],
  letters: [],
  links: [],
  answerDays: 31,
  afterwards: [
    known('Ask again, and name the day you asked first.'),
    known('Then complain to the regulator.'),
  ],
  priority: 3,
  effortMinutes: 15,
  sources: [source],
  ...change,
})

const link = {
  id: 'example-office',
  label: 'Find the office that keeps your register',
  url: 'https://council.example/find-the-office',
  asOf: '2026-11-22',
  confirmed: true,
}

const routes: readonly FootprintRoute[] = [
  route({
    id: 'open-register-opt-out',
    group: 'electoral-register',
    title: 'Leave the open register',
    brings: [
      known('The next copies that are sold no longer hold your name and address.'),
      known('It changes nothing about your vote or your credit.'),
      doubtful('Some councils ask for it anew each year. Check with your council.'),
    ],
    letters: ['open-register-letter'],
    links: [link.id],
    priority: 5,
  }),
  route({
    id: 'people-search-opt-out',
    group: 'people-search',
    title: 'Leave a people-search site',
    exposes: doubtful('Your name, address and who lives with you. Check with the site what it shows.'),
    letters: ['erasure-letter', 'short-message'],
    priority: 5,
    sources: [source, unconfirmedSource],
  }),
  route({
    id: 'directors-address',
    group: 'companies-and-charities',
    title: 'Replace your home address in the register of companies and its old filings',
    effortMinutes: 40,
  }),
  route({
    id: 'property-alert',
    group: 'home-and-property',
    title: 'Be told of changes to your home',
    answerDays: null,
  }),
  route({ id: 'planning-papers', group: 'home-and-property', title: 'Have planning papers blacked out' }),
  route({
    id: 'sensitive-interest',
    group: 'public-office',
    title: 'Keep your home out of the register of interests',
  }),
  route({ id: 'search-results', group: 'search-engines', title: 'Take a page out of search results' }),
  route({ id: 'old-copies', group: 'archives', title: 'Ask an archive to take down old copies' }),
  route({ id: 'domain-record', group: 'domains', title: 'Hide your details in a domain record' }),
  route({ id: 'other-nation', group: 'electoral-register', title: 'Leave the register of another nation' }),
]

const letters: readonly Letter[] = [
  {
    id: 'open-register-letter',
    title: 'Opt-out from the open register',
    form: 'letter',
    to: 'The Electoral Registration Officer of your council',
    subject: 'Open register: please leave me out',
    body: '{today}\n\nDear Electoral Registration Officer,\n\nplease leave me out of the open version of the register.\n\nName: {fullName}\nAddress: {address}\n\n{reason}\n\nPlease confirm this to {replyTo}.\n\nYours faithfully,\n{fullName}',
    fields: [
      { id: 'fullName', label: 'Your full name', hint: null, from: 'name', required: true },
      {
        id: 'address',
        label: 'The address where you are registered',
        hint: null,
        from: 'address',
        required: true,
      },
      {
        id: 'reason',
        label: 'A reason that the council should know',
        hint: 'You may leave it empty.',
        from: null,
        required: false,
      },
      { id: 'replyTo', label: 'Where they can answer you', hint: null, from: 'email', required: true },
    ],
    restsOn: known('The rules for registers let everyone ask out at any time.'),
    sources: [source],
  },
  {
    id: 'erasure-letter',
    title: 'Erasure and objection',
    form: 'letter',
    to: 'Whoever runs the site',
    subject: 'Request to erase my data, and objection',
    body: '{today}\n\nTo whom it may concern,\n\nyou publish data about me here:\n{where}\n\nI ask you to erase it, and I object to its use. {reason}\n\n{fullName}',
    fields: [
      { id: 'fullName', label: 'Your full name', hint: null, from: 'name', required: true },
      { id: 'where', label: 'Where the data is', hint: null, from: 'exposure', required: true },
      {
        id: 'reason',
        label: 'Why it should go',
        hint: 'Such as: my work in public life makes it a danger to those who live with me.',
        from: null,
        required: true,
      },
    ],
    restsOn: doubtful('UK GDPR, Articles 17 and 21. Check with the regulator how they apply to you.'),
    sources: [source, unconfirmedSource],
  },
  {
    id: 'short-message',
    title: 'Short message to a club',
    form: 'message',
    to: 'Whoever looks after the page',
    subject: 'A request about your page',
    body: 'Hello,\n\ncould you take my details off this page? {where}\n\nMany thanks,\n{fullName}',
    fields: [
      { id: 'fullName', label: 'How you sign', hint: null, from: 'name', required: true },
      { id: 'where', label: 'Where it is', hint: null, from: 'exposure', required: true },
    ],
    restsOn: known('It is a request and rests on nothing but good will.'),
    sources: [source],
  },
]

const uuid = (digit: number) => `00000000-0000-4000-a000-${String(digit).padStart(12, '0')}`
const exposureId = '00000000-0000-4000-9000-000000000031'
const daysAgo = (days: number) => dayOf(addDays(new Date(), -days))

const task = (change: Partial<RouteTask> & Pick<RouteTask, 'id' | 'routeId' | 'state'>): RouteTask => ({
  exposureId: null,
  askedOn: null,
  answerBy: null,
  closedOn: null,
  againOn: null,
  note: '',
  ...change,
})

const someTasks: readonly RouteTask[] = [
  task({
    id: uuid(1),
    routeId: 'people-search-opt-out',
    exposureId,
    state: 'asked',
    askedOn: daysAgo(40),
    answerBy: daysAgo(9),
  }),
  task({
    id: uuid(2),
    routeId: 'planning-papers',
    state: 'refused',
    askedOn: daysAgo(20),
    closedOn: daysAgo(2),
    note: 'Reference 4711',
  }),
  task({
    id: uuid(3),
    routeId: 'domain-record',
    state: 'done',
    closedOn: daysAgo(60),
    againOn: addDays(new Date(), 300),
  }),
]

const filled: Readonly<Record<string, string>> = {
  name: 'Sam J Taylor',
  address: 'Rose Cottage\nSome Street\nExampleton\nZZ1 1ZZ',
  email: 'sam.taylor@example.org',
  exposure:
    'People finder of a directory, https://directory.example/person/4711/with-an-address-that-goes-on-for-rather-long?and=more&and-still=more',
}

/** Routes and letters of a made-up person. */
export function fakeRoutes(empty: boolean) {
  const os = implement(contract.footprint)
  let tasks: RouteTask[] = empty ? [] : [...someTasks]
  return {
    routes: os.routes.handler(() => routes.map(each => viewOf(each, tasks))),
    saveRouteTask: os.saveRouteTask.handler(({ input }) => {
      const days = routes.find(({ id }) => id === input.routeId)?.answerDays ?? null
      const answerBy =
        input.state === 'asked' && input.askedOn !== null && days !== null
          ? addDays(input.askedOn, days)
          : null
      tasks = [
        ...tasks.filter(({ id }) => id !== input.id),
        { ...input, answerBy: input.answerBy ?? answerBy },
      ]
    }),
    removeRouteTask: os.removeRouteTask.handler(({ input }) => {
      tasks = tasks.filter(({ id }) => id !== input.id)
    }),
    letter: os.letter.handler(({ input: { letterId, exposureId: about, values } }) => {
      const letter = letters.find(({ id }) => id === letterId)
      if (!letter) throw new ORPCError('NOT_FOUND')
      const fields = letter.fields.map(({ id, label, hint, from, required }) => {
        const own = from === null || (from === 'exposure' && about === null) ? '' : (filled[from] ?? '')
        return { id, label, hint, required, value: values[id] ?? own }
      })
      const fill = (text: string) =>
        text.replace(/\{(\w+)\}/g, (_, name: string) => {
          if (name === 'today') return '22 November 2026'
          const field = fields.find(({ id }) => id === name)
          return field?.value || (field?.required ? `[${field.label}]` : '')
        })
      return {
        ...letter,
        subject: fill(letter.subject),
        body: fill(letter.body),
        fields,
        missing: fields.filter(({ required, value }) => required && value === '').map(({ label }) => label),
        fileName: `surefoot-${letter.id}.txt`,
      }
    }),
  }
}

function viewOf(each: FootprintRoute, all: readonly RouteTask[]): RouteView {
  const tasks = all.filter(({ routeId }) => routeId === each.id)
  const fits = each.id !== 'other-nation'
  return {
    route: each,
    links: each.links.length > 0 ? [link] : [],
    letters: letters
      .filter(({ id }) => each.letters.includes(id))
      .map(({ id, title, form }) => ({ id, title, form })),
    tasks,
    fits,
    suggested: fits && (each.priority === 5 || each.id === 'directors-address'),
    overdue: tasks.some(
      ({ state, answerBy }) => state === 'asked' && answerBy !== null && answerBy < dayOf(new Date()),
    ),
  }
}
