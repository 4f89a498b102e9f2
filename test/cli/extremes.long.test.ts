/** Ports far beyond what anyone would build: Ctrl-C ends their runs, and one that outgrows memory says so. */
import { expect, test } from 'vitest'
import { addChain, type Loose, smallBaseline } from '../scenario/small-port.ts'
import { folderWith } from './command-line.ts'

/** One desk that serves a lorry a minute. */
function desk(lorriesPerDay: number, days: number): Loose {
  return {
    format: 'rocade/1',
    kind: 'baseline',
    name: 'One desk',
    run: {
      name: 'Long',
      from: '2014-01-01',
      days,
      warmUpHours: 0,
      coolDownHours: 0,
      replications: 2,
      seed: 's',
    },
    vehicleTypes: { lorry: { name: 'Lorry', order: 1, share: 1, lengthMetres: 18 } },
    documentClasses: { eu: { name: 'EU', order: 1, share: 1 } },
    demand: { entry: 'desk', arrivals: { from: 'profile', lorriesPerDay } },
    stations: {
      desk: {
        kind: 'service',
        name: 'Desk',
        position: [0, 0],
        lanes: { desks: { order: 1, count: 1 } },
        queue: { kind: 'shared', places: 'unlimited' },
        time: { distribution: 'exponential', meanSeconds: 60 },
        next: 'out',
      },
    },
  }
}

function tenThousandStations(): Loose {
  const port = smallBaseline()
  addChain(port, 10_000)
  return port
}

test.each([
  ['a queue that grows without bound for a year', desk(2880, 365), 8],
  ['a queue that grows without bound for 3,660 days', desk(2880, 3660), 8],
  ['fifty million lorries', desk(13_661, 3660), 8],
  ['ten thousand stations', tenThousandStations(), 30],
])('Ctrl-C ends %s', async (_, port, interruptAfterSeconds) => {
  const folder = folderWith({ 'port.json': port })
  const { code, stderr } = await folder.rocade(
    ['compare', 'port.json', '--replications', '100000', '--quiet', '--json', 'result.json'],
    { interruptAfterSeconds },
  )
  // All of its runs would take hours.
  expect(stderr).toMatch(/Stopped (after \d+ of 100000 runs|before the first run was complete)/)
  expect(code).toBe(130)
})

test('more lorries inside than memory can hold are an error that says so, after a warning', async () => {
  const folder = folderWith({ 'port.json': desk(5_000_000, 10) })
  const { code, stderr } = await folder.rocade([
    'compare',
    'port.json',
    '--workers',
    '1',
    '--json',
    'result.json',
  ])
  expect(stderr).toMatch(/warning: port\.json.*queues will grow without end/)
  expect(stderr).toMatch(/\nport, replication 0: there is no memory left for the lorries inside/)
  expect(stderr).not.toContain('mistake in Rocade')
  expect(code).toBe(1)
  expect(folder.names()).toEqual(['port.json'])
})
