#!/usr/bin/env node
/** `npx rocade`: the command line. It is TypeScript, which tsx runs as it is; the first call installs the libraries. */
import { buildEngine } from './engine.mjs'
import { installLibraries } from './installed.mjs'

installLibraries()
await buildEngine()
const { register } = await import('tsx/esm/api')
register()
const { rocade } = await import('../src/cli/rocade.ts')
await rocade(process.argv.slice(2))
