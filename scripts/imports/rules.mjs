import { isBuiltin } from 'node:module'

/** @typedef {import('./graph.mjs').Import} Import */

/**
 * Who may import what, as docs/architecture.md tells it. A rule says which files it is about and which imports of theirs
 * break it; `to` is a path from the root or the name of a package.
 * @typedef {{ name: string, about: (file: string) => boolean, breaks: (one: Import & { to: string }) => boolean }} Rule
 */

/** @param {RegExp} pattern */
const path = pattern => (/** @type {string} */ file) => pattern.test(file)

/** @param {RegExp} own what of our own files may be imported */
const onlyOwn =
  own =>
  (/** @type {Import & { to: string }} */ { to, isPackage }) =>
    !isPackage && !own.test(to)

const doors = /^src\/main\/(index|web|cli)\.ts$|^src\/main\/(desktop|web|terminal)\//
const desktop = /^src\/main\/index\.ts$|^src\/main\/desktop\/|^src\/preload\//
/** Small things of the main process that stand beside the capabilities and that each of them may use. */
const common = ['clock', 'errors', 'retry-after', 'version'].map(name => `src/main/${name}.ts`)
const foundations = /^src\/(shared|main\/(store|catalogue|audit))\//
const inMainFolder = /^src\/main\/([^/]+)\//

/** @param {string} file */
const isCapability = file => inMainFolder.test(file) && !doors.test(file) && !foundations.test(file)
/** @param {string} file */
const folderOf = file => inMainFolder.exec(file)?.[1]

/** @type {Rule[]} */
export const rules = [
  {
    name: 'shared imports nothing of ours but shared',
    about: path(/^src\/shared\//),
    breaks: onlyOwn(/^src\/shared\//),
  },
  {
    name: 'shared is pure: no Node, no Electron, no React',
    about: path(/^src\/shared\//),
    breaks: ({ to, isPackage }) =>
      isPackage && (isBuiltin(to) || /^(electron|react|react-dom|react-.*)$/.test(to)),
  },
  {
    name: 'renderer imports only shared and renderer',
    about: path(/^src\/renderer\//),
    breaks: onlyOwn(/^src\/(shared|renderer)\//),
  },
  {
    name: 'renderer runs in a web page: no Node, no server',
    about: path(/^src\/renderer\//),
    breaks: ({ to, isPackage }) => isPackage && (isBuiltin(to) || /^(@orpc\/server|@hapi\/.*)$/.test(to)),
  },
  {
    name: 'preload imports only electron and shared',
    about: path(/^src\/preload\//),
    breaks: ({ to, isPackage }) => (isPackage ? to !== 'electron' : !/^src\/(shared|preload)\//.test(to)),
  },
  {
    name: 'main imports neither renderer nor preload',
    about: path(/^src\/main\//),
    breaks: ({ to }) => /^src\/(renderer|preload)\//.test(to),
  },
  {
    name: 'only the desktop door imports electron',
    about: file => !desktop.test(file),
    breaks: ({ to }) => to === 'electron',
  },
  {
    name: 'store imports only shared and itself',
    about: path(/^src\/main\/store\//),
    breaks: ({ to, isPackage }) =>
      !isPackage && !/^src\/(shared|main\/store)\//.test(to) && !common.includes(to),
  },
  {
    name: 'catalogue and audit import only the foundations',
    about: path(/^src\/main\/(catalogue|audit)\//),
    breaks: ({ to, isPackage }) => !isPackage && !foundations.test(to) && !common.includes(to),
  },
  {
    name: 'a capability imports shared, store, catalogue, audit and itself',
    about: isCapability,
    breaks: ({ from, to, isPackage }) =>
      !isPackage && !foundations.test(to) && !common.includes(to) && folderOf(to) !== folderOf(from),
  },
  {
    name: 'only doors import doors',
    about: file => !doors.test(file),
    breaks: ({ to, isPackage }) => !isPackage && doors.test(to),
  },
  {
    name: 'doors reach the services through app.ts',
    about: path(doors),
    breaks: ({ to, isPackage, typeOnly }) => !isPackage && !typeOnly && isCapability(to),
  },
]

/**
 * @param {readonly Import[]} imports
 * @returns {string[]} one line for each broken rule
 */
export function violations(imports) {
  const broken = imports.flatMap(one => {
    const { to } = one
    if (to === null) return [`${one.from} -> ${one.specifier}: leads to no file`]
    return rules
      .filter(rule => rule.about(one.from) && rule.breaks({ ...one, to }))
      .map(rule => `${one.from} -> ${to}: ${rule.name}`)
  })
  return [...broken, ...circles(imports).map(circle => `${circle.join(' -> ')}: no import circles`)]
}

/**
 * Circles of imports that remain when the program runs; types are gone by then.
 * @param {readonly Import[]} imports
 * @returns {string[][]}
 */
export function circles(imports) {
  /** @type {Map<string, string[]>} */
  const edges = new Map()
  for (const { from, to, isPackage, typeOnly } of imports) {
    if (!isPackage && !typeOnly && to !== null) edges.set(from, [...(edges.get(from) ?? []), to])
  }
  /** @type {string[][]} */
  const found = []
  /** @type {Set<string>} */
  const done = new Set()
  const walk = (/** @type {string} */ file, /** @type {string[]} */ trail) => {
    const start = trail.indexOf(file)
    if (start >= 0) {
      found.push([...trail.slice(start), file])
      return
    }
    if (done.has(file)) return
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file])
    done.add(file)
  }
  for (const file of edges.keys()) walk(file, [])
  return found
}
