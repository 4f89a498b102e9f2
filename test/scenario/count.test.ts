import { expect, test } from 'vitest'
import { counted } from '../../src/scenario/count.ts'
import { problemsAfter, problemsOf, smallBaseline, smallMeasure, smallOption } from './small-port.ts'

test('one of a thing is said in the singular, anything else in the plural', () => {
  expect([0, 0.5, 1, 2].map((count) => counted(count, 'metre'))).toEqual([
    '0 metres',
    '0.5 metres',
    '1 metre',
    '2 metres',
  ])
  expect(counted(1, 'person', 'people')).toBe('1 person')
})

test('messages say it so', async () => {
  const link = await problemsAfter((p) => (p.links['ring-road'].lengthMetres = 1))
  expect(link[0]?.message).toMatch(/: 1 metre is too short for a lorry of type curtain, 18 metres: /)
  const staff = await problemsAfter((p) => {
    p.staff.officers.rota.day.people = 1
    p.stations['entry-control'].lanes.booths.staff.peoplePerLane = 2
  })
  expect(staff[0]?.message).toMatch(/has at most 1 person on duty/)
})

test('a number too large to be one is shown as it was typed, in a port and in a measure', async () => {
  const port = JSON.stringify(smallBaseline()).replace('"lengthMetres":1000', '"lengthMetres":-1e999')
  const [inPort] = await problemsOf({ 'port.json': port })
  expect(inPort).toMatchObject({ path: 'links.ring-road.lengthMetres', found: '-1e999' })
  expect(inPort?.message).toMatch(/: -1e999 is not a number above 0 and at most 1000000$/)
  const measure = JSON.stringify(smallMeasure({ links: { 'ring-road': { lengthMetres: 17 } } }))
  const [inMeasure] = await problemsOf({
    'option.json': smallOption('a'),
    'port.json': smallBaseline(),
    'a.json': measure.replace(':17', `:1${'0'.repeat(400)}`),
  })
  expect(inMeasure?.path).toBe('changes.links.ring-road.lengthMetres')
  expect(inMeasure?.message).toMatch(/: 10{56}… is not a number above 0/)
})
