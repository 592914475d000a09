import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import configuration from '../../../electron.vite.config.ts'

/** Builds the preload as the build does, without writing it. */
async function builtPreload(): Promise<string[]> {
  const { preload } = configuration as { preload: { build: Record<string, object> } }
  const { rolldownOptions } = preload.build
  const outputs = await build({
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { ...rolldownOptions, external: ['electron'] } },
  })
  const [output] = Array.isArray(outputs) ? outputs : [outputs]
  return output && 'output' in output
    ? output.output.map(file => (file.type === 'chunk' ? file.code : String(file.source)))
    : []
}

describe('the built preload', () => {
  it('is one CommonJS file that requires nothing but electron', async () => {
    const files = await builtPreload()
    expect(files).toHaveLength(1)
    const [code = ''] = files
    expect(code).not.toMatch(/^\s*(import|export)\s/m)
    const required = [...code.matchAll(/require\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(match => match[1])
    expect(new Set(required)).toEqual(new Set(['electron']))
    expect(code).not.toContain('import(')
  })

  it('hands the page nothing but the name of the door', async () => {
    const [code = ''] = await builtPreload()
    const exposed = [...code.matchAll(/exposeInMainWorld\(([^)]*)\)/g)].map(match => match[1])
    expect(exposed).toHaveLength(1)
    expect(exposed[0]?.replaceAll(/[\s"'`]/g, '')).toBe('surefoot,{door:desktop}')
  })
})
