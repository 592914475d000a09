#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { runMain, SetupFailure } from '../scripts/setup/failure.mjs'
import { findNode } from '../scripts/setup/node.mjs'
import { place } from '../scripts/setup/places.mjs'
import { run } from '../scripts/setup/run.mjs'

/** The terminal door: runs the built one with the Node that came with the packages. */
await runMain(async () => {
  const program = place('out/main/cli.js')
  if (!existsSync(program)) {
    throw new SetupFailure(
      `Surefoot has not been built yet. Run "npm ci" and "npm run build" in ${place('.')} first.`,
    )
  }
  const { code } = await run(findNode(), [program, ...process.argv.slice(2)], { folder: process.cwd() })
  return code ?? 130
})
