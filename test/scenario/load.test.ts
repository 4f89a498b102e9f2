import { expect, test } from 'vitest'
import { load, optionsOf, problemsOf, smallBaseline, smallMeasure, smallOption } from './small-port.ts'

test('a baseline is an option without measures, named after its file', async () => {
  const [option] = await optionsOf({ 'ports/small-port.json': smallBaseline() })
  expect(option).toMatchObject({ id: 'small-port', measures: [], annualCostEuro: 0 })
  expect(option?.name).toEqual({ en: 'Small port', fr: 'Small port' })
  expect(option?.port.vehicleTypes.tanker?.name).toEqual({ en: 'Tanker', fr: 'Citerne' })
  expect(option?.port.vehicleTypes.tanker?.share).toEqual({ value: 0.3 })
})

test('the small port loads without a warning', async () => {
  expect((await load({ 'port.json': smallBaseline() })).warnings).toEqual([])
})

test('an option is the baseline with its measures laid over it', async () => {
  const files = {
    'port.json': smallBaseline(),
    'options/more-booths.json': {
      ...smallOption(),
      baseline: '../port.json',
      measures: { booths: { file: 'measures/booths.json' } },
    },
    'options/measures/booths.json': smallMeasure({
      stations: { 'entry-control': { lanes: { booths: { count: 4 } } } },
    }),
  }
  const [today, redesigned] = await optionsOf(files, ['port.json', 'options/more-booths.json'])
  const booths = (port: typeof today) => port?.port.stations['entry-control']?.lanes.booths?.count.value
  expect(booths(today)).toBe(3)
  expect(booths(redesigned)).toBe(4)
  expect(redesigned?.measures.map(({ id }) => id)).toEqual(['booths'])
})

test('sailings are laid out over warm-up, window and cool-down', async () => {
  const [option] = await optionsOf({ 'port.json': smallBaseline() })
  // Warm-up from 22:00 the day before, cool-down to 06:00 the day after: 23:30, then a day of four, then 06:00.
  const hours = option?.port.quay?.sailings.map(({ departsSeconds }) => departsSeconds / 3600)
  expect(hours).toEqual([-0.5, 6, 12, 18, 23.5, 30])
  expect(option?.port.quay?.sailings[1]).toEqual({
    departsSeconds: 6 * 3600,
    ship: 'A',
    berth: 'berth-5',
    laneMetres: 1800,
    checkInClosesSeconds: 6 * 3600 - 45 * 60,
    loadsSeconds: 6 * 3600 - 30 * 60,
  })
})

test('options cross to a worker unchanged', async () => {
  const options = await optionsOf({ 'port.json': smallBaseline() })
  expect(structuredClone(options)).toEqual(options)
})

test('options with the same file name get ids of their own', async () => {
  const port = smallBaseline()
  const options = await optionsOf({ 'a/port.json': port, 'b/port.json': port }, [
    'a/port.json',
    'b/port.json',
  ])
  expect(options.map(({ id }) => id)).toEqual(['port', 'port-2'])
})

test('a measure given by itself is told to be named in an option', async () => {
  const [problem] = await problemsOf({ 'fence.json': smallMeasure({}) })
  expect(problem).toMatchObject({ file: 'fence.json', path: 'kind', line: 3 })
  expect(problem?.message).toMatch(/name it in an option file, together with a baseline/)
})
