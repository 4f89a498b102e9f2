/** Names reach terminals and tables: what a terminal obeys and nobody sees is refused in them, and shown as an escape. */
import { expect, test } from 'vitest'
import { changed, type Loose, load, problemsAfter, problemsOf, smallBaseline } from './small-port.ts'

const hidden = [
  '\u0000',
  '\u001b[31m',
  '\n',
  '\u007f',
  '\u009b',
  '\u2028',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
]
const label = 'a text of 1 to 200 characters, none of them a control character'

const places: [string, (port: Loose, name: string) => void][] = [
  ['name', (p, name) => (p.name = name)],
  ['links.ring-road.name', (p, name) => (p.links['ring-road'].name = name)],
  ['vehicleTypes.tanker.name.fr', (p, name) => (p.vehicleTypes.tanker.name.fr = name)],
  ['quay.timetable.noon.ship', (p, name) => (p.quay.timetable.noon.ship = name)],
  ['run.seed', (p, name) => (p.run.seed = name)],
]

test.each(places)('%s holds no control character', async (path, put) => {
  for (const character of hidden) {
    const problems = await problemsAfter((p) => put(p, `Calais ${character}`))
    expect(problems.map((problem) => problem.path)).toEqual([path])
    expect(problems[0]?.message).toContain(`is not ${label}`)
    expect(problems[0]?.message).not.toContain(character)
  }
})

test.each(places)('%s holds at most 200 characters, in any script', async (path, put) => {
  for (const name of ['é'.repeat(200), 'ميناء كاليه', '加来港'])
    expect(await load({ 'port.json': changed((p) => put(p, name)) })).toHaveProperty('options')
  expect((await problemsAfter((p) => put(p, 'é'.repeat(201)))).map((problem) => problem.path)).toEqual([path])
})

test('a description may be longer', async () => {
  const port = changed((p) => (p.description = 'long '.repeat(200)))
  expect(await load({ 'port.json': port })).toHaveProperty('options')
})

test('the ship of a CSV timetable is a name too', async () => {
  const csv =
    'departs,ship,berth,laneMetres,checkInCloseMinutes,loadingMinutes\n06:00,A\u001b[2J,berth-5,1800,45,30\n'
  const port = changed((p) => (p.quay.timetable = { file: 'sailings.csv' }))
  const [problem] = await problemsOf({ 'port.json': port, 'sailings.csv': csv })
  expect(problem?.message).toBe(`sailings.csv:2:7: ship: "A\\u001b[2J" is not ${label}`)
})

test('whatever a file holds, messages show it without what a terminal obeys', async () => {
  const [problem] = await problemsOf({ 'port.json': { ...smallBaseline(), 'x\u001b[31m\u202e': 1 } })
  expect(problem?.message).toMatch(/x\\u001b\[31m\\u202e: unknown key/)
})
