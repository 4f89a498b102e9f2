/** Two of the cases, so that a broken engine shows at once; all of them run in the long suite. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { verdictsOn } from './case.ts'
import { cases, singleLevel } from './validation.ts'
import { tableOf } from './validation-page.ts'

const page = readFileSync(new URL('../../docs/validation.md', import.meta.url), 'utf8')
const named = (title: string) => cases.find((theCase) => theCase.title === title)!

test.each(['M/M/2/5', 'The shorter of two queues'])(
  '%s behaves as its chain says, and as the page shows',
  async (title) => {
    const verdicts = await verdictsOn(named(title), singleLevel)
    expect(verdicts.filter(({ probability }) => probability < singleLevel)).toEqual([])
    expect(page).toContain(tableOf(verdicts))
  },
)

test('no two cases have the same name, so none shares its draws with another', () => {
  expect(new Set(cases.map(({ scenario }) => scenario.run.seed)).size).toBe(cases.length)
})
