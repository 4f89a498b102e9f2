/** `npm run bench`: measures chapter by chapter, prints each table as it is done and writes all of them as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Chapter, Effort } from './chapter.ts'
import { growthChapter } from './chapters/growth.ts'
import { kernelChapter } from './chapters/kernel.ts'
import { modelsChapter } from './chapters/models.ts'
import { pageChapter } from './chapters/page.ts'
import { portChapter } from './chapters/port.ts'
import { machineText, thisMachine } from './machine.ts'
import { type Table, tableText } from './table.ts'

const chapters: readonly Chapter[] = [modelsChapter, kernelChapter, portChapter, growthChapter, pageChapter]

const usage = `npm run bench [-- options]

  --quick        fewer and smaller rounds: under a minute, for a look
  --only NAME    one chapter alone:
${chapters.map(({ id, what }) => `                 ${id.padEnd(8)}${what}`).join('\n')}

Figures are medians, with quartiles in brackets. bench/README.md says how to read them.`

/** @param args of the command line  @returns exit code: 1 when a chapter broke off, 2 when the arguments are wrong */
export async function runBench(args: readonly string[]): Promise<number> {
  const asked = read(args)
  if (typeof asked === 'string') {
    console.error(asked)
    return 2
  }
  if (asked.help) {
    console.log(usage)
    return 0
  }
  const started = new Date()
  const machine = thisMachine()
  console.log(`${machineText(machine)}\n`)
  const effort: Effort = asked.quick ? 'quick' : 'full'
  const report: { id: string; tables: readonly Table[] }[] = []
  let exitCode = 0
  for (const { id, what, tables } of chapters.filter(
    ({ id }) => asked.only === undefined || id === asked.only,
  )) {
    console.error(`${id}: ${what} …\n`)
    const measured: Table[] = []
    report.push({ id, tables: measured })
    try {
      for await (const table of tables(effort)) {
        measured.push(table)
        console.log(`${tableText(table)}\n`)
      }
    } catch (error) {
      exitCode = 1
      console.error(`${id}: broken off. ${(error as Error).message}\n`)
    }
  }
  const seconds = (Date.now() - started.getTime()) / 1000
  const path = `results/bench-${started.toISOString().slice(0, 19).replaceAll(':', '')}.json`
  mkdirSync('results', { recursive: true })
  writeFileSync(
    path,
    `${JSON.stringify({ started: started.toISOString(), seconds, effort, machine, chapters: report }, null, 2)}\n`,
  )
  console.log(`${Math.round(seconds)} s; figures as JSON: ${path}`)
  return exitCode
}

function read(args: readonly string[]): { quick: boolean; help: boolean; only?: string } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    const { only } = values
    if (only === undefined || chapters.some(({ id }) => id === only)) return values
    return `--only ${only} is not a chapter.\n\n${usage}`
  } catch (error) {
    return `${(error as Error).message}\n\n${usage}`
  }
}
