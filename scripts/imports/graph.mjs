import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join, posix, relative, sep } from 'node:path'
import { parseAst } from 'vite'

/**
 * One import of one file. `to` is a path from the root (`src/shared/views.ts`) or the name of a package (`zod`, `node:fs`);
 * null when a relative import leads to no file.
 * @typedef {{ from: string, specifier: string, to: string | null, isPackage: boolean, typeOnly: boolean }} Import
 */

const parsed = new Set(['.ts', '.tsx', '.mts', '.js', '.mjs'])

/**
 * All imports of the source files below a folder, of any form: import, export from, import(), import type.
 * @param {string} root
 * @param {string} folder
 * @returns {Import[]}
 */
export function readImports(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && parsed.has(extname(entry.name)))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .flatMap(file => importsOf(root, file))
}

/**
 * @param {string} root
 * @param {string} file
 * @returns {Import[]}
 */
function importsOf(root, file) {
  const lang = extname(file) === '.tsx' ? 'tsx' : 'ts'
  const program = parseAst(readFileSync(join(root, file), 'utf8'), { lang })
  /** @type {Import[]} */
  const found = []
  visit(program, (specifier, typeOnly) => {
    const isPackage = !specifier.startsWith('.')
    const to = isPackage ? packageOf(specifier) : resolveRelative(root, file, specifier)
    found.push({ from: file, specifier, to, isPackage, typeOnly })
  })
  return found
}

/**
 * Walks the syntax tree and tells of every module it names.
 * @param {any} node
 * @param {(specifier: string, typeOnly: boolean) => void} tell
 */
function visit(node, tell) {
  if (node === null || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const child of node) visit(child, tell)
    return
  }
  switch (node.type) {
    case 'ImportDeclaration':
      tell(node.source.value, node.importKind === 'type' || allTypes(node.specifiers, 'importKind'))
      return
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      if (node.source)
        tell(node.source.value, node.exportKind === 'type' || allTypes(node.specifiers, 'exportKind'))
      break
    case 'ImportExpression':
      if (node.source.type === 'Literal') tell(String(node.source.value), false)
      break
    case 'TSImportType':
      if (node.source?.value ?? node.argument?.literal?.value)
        tell(node.source?.value ?? node.argument.literal.value, true)
      break
  }
  for (const [key, child] of Object.entries(node)) if (key !== 'parent') visit(child, tell)
}

/**
 * @param {any[] | undefined} specifiers
 * @param {string} kind
 */
const allTypes = (specifiers, kind) =>
  Array.isArray(specifiers) && specifiers.length > 0 && specifiers.every(one => one[kind] === 'type')

/** @param {string} specifier */
function packageOf(specifier) {
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

/**
 * @param {string} root
 * @param {string} file
 * @param {string} specifier
 */
function resolveRelative(root, file, specifier) {
  const path = posix.normalize(posix.join(dirname(file), specifier.split('?')[0] ?? ''))
  return existsSync(join(root, path)) && statSync(join(root, path)).isFile() ? path : null
}
