/** What the loader says of passport controls and rules that don't fit together. */
import { expect, test } from 'vitest'
import { type Loose, load, problemsAfter, smallBaseline } from './small-port.ts'

const constant = (seconds: number) => ({ distribution: 'constant', seconds })
const relaxation = { fromQueue: 20, untilQueue: 5, check: 'none', time: constant(5) }
const rules = {
  name: 'Rules',
  from: '2006-10-13',
  authority: 'entry',
  checksByClass: { eu: 'minimum', third: 'thorough' },
  stamps: ['third'],
}

async function says(change: (port: Loose, control: Loose) => void): Promise<string[]> {
  const problems = await problemsAfter((port) => change(port, port.stations['entry-control']))
  return problems.map(({ message }) => message.replace(/^port\.json:\d+:\d+: /, ''))
}

async function warnsOf(change: (port: Loose, control: Loose) => void): Promise<string[]> {
  const port = smallBaseline()
  change(port, port.stations['entry-control'])
  const loaded = await load({ 'port.json': port })
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  return loaded.warnings.map(({ message }) => message.replace(/^port\.json:\d+:\d+: /, ''))
}

test('rules, relaxation, look-ups and a secondary area load without a word', async () => {
  const warnings = await warnsOf((port, control) => {
    port.rules = { ...rules, databaseShare: { eu: { value: 1, source: 'a law' } } }
    control.authority = 'entry'
    control.relaxation = relaxation
    control.approach = ['ring-road']
    control.databases = {
      share: { eu: 1 },
      time: constant(3),
      targeted: { fromQueue: 10, untilQueue: 2, share: { eu: 0.2 } },
    }
    control.checks.third.stamp = true
    control.secondary = 'second-line'
    control.next = { 'second-line': { order: 1, share: 0.1 }, probing: { order: 2 } }
    port.stations['second-line'] = {
      kind: 'service',
      name: 'Second line',
      position: [0, 1050],
      lanes: { desks: { order: 1, count: 1 } },
      queue: { kind: 'shared', places: 'unlimited' },
      time: constant(600),
      next: 'probing',
    }
  })
  expect(warnings).toEqual([])
})

test.each<[string, (port: Loose, control: Loose) => void, string]>([
  [
    'hysteresis the wrong way round',
    (_, control) => (control.relaxation = { ...relaxation, untilQueue: 20 }),
    'stations.entry-control.relaxation.untilQueue: 20 is not less than fromQueue, 20: it would end before it begins (expected a whole number below 20)',
  ],
  [
    'an unknown class in rules',
    (port) => (port.rules = { ...rules, stamps: ['thrid'] }),
    'rules.stamps[0]: there is no document class "thrid" (expected one of eu, third; did you mean third?)',
  ],
  [
    'a class that the rules forget',
    (port) => (port.rules = { ...rules, checksByClass: { eu: 'minimum' } }),
    'rules.checksByClass: every document class needs an entry here; missing: third',
  ],
  [
    'an unknown class among the look-ups',
    (_, control) => (control.databases = { share: { ue: 1 }, time: constant(3) }),
    'stations.entry-control.databases.share.ue: there is no document class "ue" (expected one of eu, third; did you mean eu?)',
  ],
  [
    'rules that bind nothing',
    (port) => (port.rules = { ...rules, authority: 'exit' }),
    'rules: the rules bind no control: there is no passport station with authority exit, secondary areas left aside',
  ],
  [
    'a secondary area that is not there',
    (_, control) => (control.secondary = 'second-line'),
    'stations.entry-control.secondary: there is no passport or service station "second-line" (expected one of entry-control)',
  ],
  [
    'a secondary area of the wrong kind',
    (_, control) => (control.secondary = 'probing'),
    'stations.entry-control.secondary: "probing" is a station of kind screening, not passport or service (expected one of entry-control)',
  ],
  [
    'a secondary area to which nothing leads',
    (port, control) => {
      control.secondary = 'other'
      port.stations.probing.next = 'other'
      port.stations.other = { ...control, secondary: undefined, next: 'check-in' }
    },
    'stations.entry-control.secondary: no branch of next leads to other: nobody could be sent there',
  ],
  [
    'a secondary area that relaxes',
    (port, control) => {
      control.secondary = 'other'
      control.next = { other: { order: 1, share: 0.1 }, probing: { order: 2 } }
      port.stations.other = { ...control, secondary: undefined, relaxation, next: 'probing' }
    },
    'stations.entry-control.secondary: other relaxes its checks, and cannot be where thorough ones are made (expected a station without relaxation)',
  ],
  [
    'a control that is its own secondary area',
    (_, control) => (control.secondary = 'entry-control'),
    'stations.entry-control.secondary: a control cannot be its own secondary area',
  ],
  [
    'signs over a shared queue',
    (_, control) => (control.lanes.booths.signed = ['eu', 'third']),
    'stations.entry-control.lanes.booths.signed: signs need queues of their own: one shared queue cannot sort its lorries (expected queue.kind perLane, or lanes without signed)',
  ],
  [
    'signs that are not over booths',
    (port) => (port.stations['check-in'].lanes.booths.signed = ['eu', 'third']),
    'stations.check-in.lanes.booths.signed: signs name documents, and this is a station of kind check-in (expected a station of kind passport, or lanes without signs)',
  ],
  [
    'wrong ways without signs',
    (_, control) => (control.misroutedShare = 0.1),
    'stations.entry-control.misroutedShare: there is no sign to take the wrong way at: no lanes are signed',
  ],
  [
    'an approach that is no link',
    (_, control) => (control.approach = ['ringroad']),
    'stations.entry-control.approach[0]: there is no link "ringroad" (expected one of ring-road; did you mean ring-road?)',
  ],
  [
    'an approach of two',
    (port, control) => {
      control.approach = ['ring-road']
      control.next = 'other'
      port.stations.other = { ...control, next: 'probing' }
    },
    'stations.other.approach[0]: ring-road is already an approach of entry-control: lorries stand there for one control',
  ],
  [
    'a share above 1',
    (_, control) => (control.misroutedShare = 1.5),
    'stations.entry-control.misroutedShare: 1.5 is not a number from 0 to 1',
  ],
])('%s is a problem', async (_, change, message) => {
  expect((await says(change)).join('\n')).toBe(message)
})

test.each<[string, (port: Loose, control: Loose) => void, string]>([
  [
    'relaxation that never begins',
    (_, control) => (control.relaxation = { ...relaxation, fromQueue: 41 }),
    'stations.entry-control.relaxation.fromQueue: this never begins: no more than 40 lorries can wait here',
  ],
  [
    'relaxation that gains nothing',
    (_, control) => (control.relaxation = { ...relaxation, documents: ['eu'], time: constant(30) }),
    'stations.entry-control.relaxation.time: relaxed checks take no less time than full ones, on average, so the queue gains nothing',
  ],
  [
    'a class without a sign',
    (_, control) => {
      control.queue = { kind: 'perLane', places: 10 }
      control.lanes.booths.signed = ['eu']
    },
    'stations.entry-control.lanes: no lane is signed for document class third: its drivers are in the wrong one whichever they take',
  ],
])('%s is warned of', async (_, change, message) => {
  expect(await warnsOf(change)).toContain(message)
})

test('a control that relaxes under a queue is held against the capacity it has then', async () => {
  // 4 officers, 3 booths: 3 × 86,400 s a day. 9,600 lorries at 30 s (90 s for one in ten) want 345,600; relaxed 48,000.
  const busy = (port: Loose) => (port.demand.arrivals.lorriesPerDay = 9600)
  const isFull = (warning: string) => /^stations\.entry-control: demand is above capacity/.test(warning)
  expect((await warnsOf(busy)).some(isFull)).toBe(true)
  const relaxed = await warnsOf((port, control) => {
    busy(port)
    control.relaxation = relaxation
  })
  expect(relaxed.some(isFull)).toBe(false)
})
