#!/usr/bin/env node
/** Writes `docs/validation.md`, theory against simulation: `npm run validate`, after a change that alters results. */
import { writeFile } from 'node:fs/promises'
import { register } from 'tsx/esm/api'
import { buildEngine } from './engine.mjs'

await buildEngine()
register()
const { validate } = await import('../test/theory/validation.ts')
const { validationPage } = await import('../test/theory/validation-page.ts')
const validation = await validate()
await writeFile(new URL('../docs/validation.md', import.meta.url), validationPage(validation))
