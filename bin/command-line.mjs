/**
 * Bundles the command line and its worker thread, libraries included, into dist/cli: TypeScript translated once, and a
 * few files to load instead of hundreds. Done again only when a source, a library or this file has changed.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './installed.mjs'

const folder = join(root, 'dist', 'cli')
const entry = join(folder, 'rocade.mjs')

/** @returns the module that holds the command line, as the sources are now */
export async function builtCommandLine() {
  const stamp = stampOf(join(root, 'src'))
  if (existsSync(entry) && readFileSync(entry, 'utf8').startsWith(`// ${stamp}\n`)) return entry
  const { build } = await import('vite')
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      write: false,
      minify: false,
      sourcemap: true,
      rollupOptions: {
        input: { rocade: 'src/cli/rocade.ts', 'node-worker': 'src/runtime/replication-thread.ts' },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs', banner: `// ${stamp}` },
      },
    },
  })
  mkdirSync(folder, { recursive: true })
  // The entry last, and each file whole or not at all: another command may be starting.
  for (const file of output.sort((one, other) => isEntry(one) - isEntry(other))) {
    const draft = join(folder, `${file.fileName}.${process.pid}`)
    writeFileSync(draft, file.type === 'chunk' ? file.code : file.source)
    renameSync(draft, join(folder, file.fileName))
  }
  return entry
}

const isEntry = ({ fileName }) => Number(fileName === 'rocade.mjs')

function stampOf(sources) {
  const hash = createHash('sha256')
  const names = readdirSync(sources, { recursive: true }).filter((name) => name.endsWith('.ts'))
  for (const name of names.sort()) hash.update(`${name}\n`).update(readFileSync(join(sources, name)))
  for (const name of ['bin/command-line.mjs', 'package-lock.json'])
    hash.update(readFileSync(join(root, name)))
  return hash.digest('hex').slice(0, 16)
}
