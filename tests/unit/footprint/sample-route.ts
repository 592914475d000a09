import type { FootprintRoute } from '../../../src/shared/model/footprint-route.ts'

/** A valid route. Give what a test cares about. */
export const sampleRoute = (change: Partial<FootprintRoute> = {}): FootprintRoute => ({
  id: 'ask-a-site',
  group: 'people-search',
  title: 'Ask a people-search site to remove you',
  exposes: { text: 'Name and address.', confirmed: true },
  brings: [{ text: 'The entry goes.', confirmed: true }],
  steps: [{ text: 'Fill in the form.', confirmed: true }],
  roles: [],
  nations: [],
  helpsWith: ['home-address'],
  letters: [],
  links: [],
  answerDays: null,
  afterwards: [],
  priority: 3,
  effortMinutes: 10,
  sources: [
    {
      publisher: 'A publisher',
      title: 'A source',
      url: 'https://source.example/',
      asOf: '2026-11-01',
      confirmed: true,
    },
  ],
  ...change,
})
