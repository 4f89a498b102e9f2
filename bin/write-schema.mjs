#!/usr/bin/env node
/** Writes the published JSON Schema of scenario files: `npm run schema`, after a change to the format. */
import { mkdir, writeFile } from 'node:fs/promises'
import { register } from 'tsx/esm/api'

register()
const { scenarioSchema } = await import('../src/scenario/json-schema.ts')
const folder = new URL('../scenarios/schema/', import.meta.url)
await mkdir(folder, { recursive: true })
await writeFile(new URL('rocade-1.schema.json', folder), `${JSON.stringify(scenarioSchema(), null, 2)}\n`)
