/**
 * Compiles the engine (src/engine, AssemblyScript) to WebAssembly, inlined in a module so that Node, the page and its
 * workers load it alike. Done again only when its sources, its compiler or this file have changed.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './installed.mjs'

const folder = join(root, 'src', 'engine')
const target = join(folder, 'build', 'engine.ts')

/** Compiles the engine unless that has been done since its sources last changed. */
export async function buildEngine() {
  const stamp = stampOf(sourceTexts(folder))
  if (existsSync(target) && readFileSync(target, 'utf8').startsWith(`// ${stamp}\n`)) return
  const base64 = Buffer.from(await compileFast(folder)).toString('base64')
  mkdirSync(join(folder, 'build'), { recursive: true })
  // Whole or not at all: another command may be reading it.
  const draft = `${target}.${process.pid}`
  writeFileSync(
    draft,
    `// ${stamp}\n/** The engine as WebAssembly, in base 64. */\nexport const engineWasm =\n  '${base64}'\n`,
  )
  renameSync(draft, target)
}

/** So that tests can be run on their own, too. */
export { buildEngine as setup }

/** @returns the WebAssembly of a folder of AssemblyScript, compiled as the engine is */
export async function compileFast(from) {
  return inlined(await compile(from, fastest))
}

/** @returns the same with every check: what is out of bounds, or null where it may not be, throws */
export function compileChecked(from) {
  return compile(from, ['-O1', '--uncheckedBehavior', 'never'])
}

/** No check of bounds or nulls: tests run the same sources with every check. 2 GB are room for 13 million lorries at once. */
const fastest = ['-O3', '--debug', '--uncheckedBehavior', 'always', '--noAssert', '--maximumMemory', '32768']

/** @returns the WebAssembly of `index.ts` in a folder of AssemblyScript */
async function compile(from, flags) {
  const { main } = await import('assemblyscript/asc')
  let wasm
  const { error, stderr } = await main(
    ['index.ts', '--outFile', 'index.wasm', '--runtime', 'stub', ...flags],
    {
      readFile: (name) => (existsSync(join(from, name)) ? readFileSync(join(from, name), 'utf8') : null),
      writeFile: (_, contents) => {
        wasm = contents
      },
      listFiles: () => [],
    },
  )
  if (error) throw new Error(`${from} does not compile\n${stderr.toString()}`)
  return wasm
}

/** Functions that stand in the way where they are called from, as hardly any lorry comes through them. */
const seldomCalled = [
  'traffic/Traffic#endPassports',
  'traffic/Traffic#endHandOver',
  'traffic/Traffic#amend*',
  'traffic/Traffic#changeLane',
  'passport-control/PassportControl#*',
  'party-book/PartyBook#begin',
  'reception/*',
]

/** Calls are what costs most: small and middling functions go where they are called. A fifth faster. */
async function inlined(wasm) {
  const { default: binaryen } = await import('assemblyscript/binaryen')
  const module = binaryen.readBinary(wasm)
  const { BulkMemory, BulkMemoryOpt, MutableGlobals, NontrappingFPToInt, SignExt } = binaryen.Features
  module.setFeatures(BulkMemory | BulkMemoryOpt | MutableGlobals | NontrappingFPToInt | SignExt)
  binaryen.setOptimizeLevel(3)
  binaryen.setShrinkLevel(0)
  binaryen.setAlwaysInlineMaxSize(100)
  binaryen.setFlexibleInlineMaxSize(1000)
  binaryen.setOneCallerInlineMaxSize(10_000)
  for (const rare of seldomCalled) {
    binaryen.setPassArgument('no-inline', rare)
    module.runPasses(['no-inline'])
  }
  module.runPasses(['inlining-optimizing'])
  module.optimize()
  binaryen.setDebugInfo(false)
  return module.emitBinary()
}

function sourceTexts(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

function stampOf(sources) {
  const hash = createHash('sha256')
  hash.update(readFileSync(join(root, 'bin', 'engine.mjs')))
  hash.update(readFileSync(join(root, 'node_modules', 'assemblyscript', 'package.json')))
  for (const [name, text] of sources) hash.update(`${name}\n${text}\n`)
  return hash.digest('hex').slice(0, 16)
}
