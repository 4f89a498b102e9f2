/** On what the figures were taken: without it they mean nothing. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { chromiumPath } from '../bin/installed.mjs'

export interface Machine {
  readonly processor: string
  readonly processors: number
  readonly memoryGigabytes: number
  readonly system: string
  /** Processes that wanted to run in the last minute; above 0 before a benchmark, something else is running. */
  readonly loadBefore: number
  readonly versions: Readonly<Record<string, string>>
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    processors: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 1e9),
    system: `${type()} ${release()}, ${process.arch}`,
    loadBefore: loadavg()[0],
    versions: {
      rocade: firstLine('git', ['describe', '--always', '--dirty']) ?? 'unknown',
      node: process.versions.node,
      v8: process.versions.v8,
      simjs: versionOf('../package.json', 'devDependencies', 'simjs'),
      simscript: versionOf('peers/package.json', 'dependencies', 'simscript'),
      chromium: firstLine(chromiumPath() ?? 'chromium', ['--version'])?.match(/[\d.]+/)?.[0] ?? 'none',
    },
  }
}

export function machineText({
  processor,
  processors,
  memoryGigabytes,
  system,
  loadBefore,
  versions,
}: Machine): string {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return [
    `${processor}, ${processors} processors, ${memoryGigabytes} GB; ${system}; load before: ${loadBefore.toFixed(2)}`,
    named.join(', '),
  ].join('\n')
}

function firstLine(program: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0].trim() : undefined
}

function versionOf(file: string, kind: 'dependencies' | 'devDependencies', library: string): string {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))[kind][library]
}
