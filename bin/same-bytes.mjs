#!/usr/bin/env node
/**
 * `npm run same-bytes`: the fingerprints of the test cases in every engine of JavaScript on this machine. With `-- --all`
 * also in Node 24 and in JavaScriptCore, which npm installs into a temporary folder. Exit code 1 if any two differ.
 */
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'
import { buildEngine } from './engine.mjs'

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } })
await buildEngine()
register()
const { cases } = await import('../test/same-bytes/cases.ts')
const { fromNpm, inLine, others } = await import('../test/same-bytes/engine.ts')

const all = await cases()
const expected = await inLine.fingerprints(all)
for (const [name, fingerprint] of Object.entries(expected)) console.log(`${fingerprint}  ${name}`)
console.log(`\n${inLine.name}: as above`)
let differ = false
for (const { name, fingerprints } of [...others, ...(values.all ? fromNpm : [])]) {
  if (fingerprints === undefined) {
    console.log(`${name}: not on this machine`)
    continue
  }
  const found = await fingerprints(all)
  const different = Object.keys(expected).filter((each) => found[each] !== expected[each])
  differ ||= different.length > 0
  console.log(`${name}: ${different.length === 0 ? 'the same' : `DIFFERENT: ${different.join(', ')}`}`)
}
process.exit(differ ? 1 : 0)
