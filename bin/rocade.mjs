#!/usr/bin/env node
/** `npx rocade`: the command line. The first call installs the libraries; one after a change of the sources builds. */
import { pathToFileURL } from 'node:url'
import { builtCommandLine } from './command-line.mjs'
import { buildEngine } from './engine.mjs'
import { installLibraries } from './installed.mjs'

installLibraries()
await buildEngine()
if (process.env.ROCADE_DEBUG === '1') process.setSourceMapsEnabled(true)
const { rocade } = await import(pathToFileURL(await builtCommandLine()).href)
await rocade(process.argv.slice(2))
