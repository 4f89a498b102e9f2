/**
 * simscript 1.0.37, as far as the benchmarks use it. It is installed on the spot into this folder, not with the
 * project: it brings a compiler and a documentation generator along.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export interface RandomVariable {
  sample(): number
}
type RandomVariableClass<Parameters extends number[]> = new (
  ...parameters: [...Parameters, seed: number]
) => RandomVariable

interface SimScript {
  readonly RandomVar: RandomVariableClass<[]>
  readonly Exponential: RandomVariableClass<[mean: number]>
  readonly LogNormal: RandomVariableClass<[mean: number, sd: number]>
  readonly Queue: new (name: string, capacity: number) => object
  readonly Entity: new () => {
    readonly simulation: { readonly timeNow: number }
    seize(resource: object, delay: number): Promise<void>
    script(): Promise<void>
  }
  readonly Simulation: new () => {
    generateEntities(entity: new () => object, gap: RandomVariable, count: number): void
    start(): Promise<void>
    onStarting(): void
    onFinished(): void
  }
}

const folder = fileURLToPath(new URL('.', import.meta.url))

/** @returns why it can't be run here, or undefined when it can */
export function installSimScript(): string | undefined {
  if (existsSync(`${folder}node_modules/simscript`)) return undefined
  const { error, status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  })
  if (status === 0) return undefined
  return `npm ci in bench/peers failed (${error?.message ?? `exit code ${status}`})`
}

export function loadSimScript(): SimScript {
  // It hands over to the screen four times a second; here there is none.
  Object.assign(globalThis, { requestAnimationFrame: setImmediate })
  return createRequire(import.meta.url)('simscript') as SimScript
}
