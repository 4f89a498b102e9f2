import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { smallBaseline, smallMeasure, smallOption } from '../scenario/small-port.ts'
import { folderWith } from './command-line.ts'

const files = () => ({
  'port.json': smallBaseline(),
  'third-booth.json': smallMeasure({ stations: { 'entry-control': { lanes: { booths: { count: 4 } } } } }),
  'more-booths.json': { ...smallOption('third-booth'), name: 'More, "bigger" booths' },
})

const quick = ['--replications', '3', '--workers', '1']

describe.concurrent('rocade compare', () => {
  test('prints the table on stdout and nothing else anywhere when it is not at a terminal', async () => {
    const { code, stdout, stderr } = await folderWith(files()).rocade([
      'compare',
      'port.json',
      'more-booths.json',
      ...quick,
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^A day · 3 runs of each option · seed “s”$/m)
    expect(stdout).toMatch(/^ +Small port +More, "bigger" booths$/m)
    expect(stdout).toMatch(/^Lorries shipped, per day +[\d,.]+ ± [\d,.]+ /m)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
  })

  test('takes a folder as its baselines and then its options', async () => {
    const { stdout } = await folderWith(files()).rocade(['compare', '.', ...quick, '--json'])
    expect(JSON.parse(stdout).options.map(({ id }: { id: string }) => id)).toEqual(['port', 'more-booths'])
  })

  test('writes JSON and CSV files with the same figures, and leaves nothing else behind', async () => {
    const folder = folderWith({ ...files(), 'out.json': 'an older result' })
    const before = folder.names()
    const args = ['compare', 'port.json', 'more-booths.json', ...quick, '--seed', 'x y']
    const { code, stdout, stderr } = await folder.rocade([
      ...args,
      '--json',
      'out.json',
      '--csv',
      'out.csv',
      '--quiet',
    ])
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(folder.names()).toEqual([...before, 'out.csv'].sort())

    const json = JSON.parse(readFileSync(join(folder.path, 'out.json'), 'utf8'))
    expect(json).toMatchObject({
      format: 'rocade-comparison/1',
      seed: 'x y',
      replications: 3,
      planned: 3,
      level: 0.95,
    })
    expect(json.options[0].differences).toBeUndefined()
    expect(Object.keys(json.options[0].stations)).toContain('entry-control')

    const rows: Record<string, string>[] = parse(readFileSync(join(folder.path, 'out.csv')), {
      columns: true,
    })
    // Four stations with twelve figures each, two vehicle types with five, a link with seven, two checks with four.
    expect(rows).toHaveLength(json.options.length * (json.outcomes.length + 4 * 12 + 2 * 5 + 7 + 2 * 4))
    const wait = rows.find(
      ({ option, station, outcome }) =>
        option === 'port' && station === 'entry-control' && outcome === 'waitMeanSeconds',
    )
    const { waitMeanSeconds } = json.options[0].stations['entry-control']
    expect(wait).toMatchObject({
      unit: 'seconds',
      mean: String(waitMeanSeconds.mean),
      halfWidth95: String(waitMeanSeconds.halfWidth),
      difference: '',
    })
    const tankers = rows.find(
      ({ option, vehicleType, outcome }) =>
        option === 'more-booths' && vehicleType === 'tanker' && outcome === 'p95Minutes',
    )
    const { p95Minutes } = json.options[1].timeInPort.tanker
    expect(p95Minutes.difference.replications).toBe(3)
    expect(tankers).toMatchObject({
      unit: 'minutes',
      mean: String(p95Minutes.mean),
      difference: String(p95Minutes.difference.mean),
      differenceHalfWidth95: String(p95Minutes.difference.halfWidth),
      verdict: '',
    })
    const full = rows.find(
      ({ option, link, outcome }) => option === 'port' && link === 'ring-road' && outcome === 'fullShare',
    )
    expect(full).toMatchObject({
      unit: 'share',
      mean: String(json.options[0].links['ring-road'].fullShare.mean),
    })
    const row = rows.find(({ option, outcome }) => option === 'more-booths' && outcome === 'timeInPortMean')
    const { estimates, differences, name } = json.options[1]
    expect(row).toMatchObject({
      optionName: name.en,
      unit: 'minutes',
      mean: String(estimates.timeInPortMean.mean),
      halfWidth95: String(estimates.timeInPortMean.halfWidth),
      difference: String(differences.timeInPortMean.mean),
    })
  })

  test('gives the same fingerprints with one worker and with two, and others with another seed', async () => {
    const folder = folderWith(files())
    const digests = async (...args: string[]) => {
      const { stdout } = await folder.rocade(['compare', '.', '--replications', '3', '--json', ...args])
      return JSON.parse(stdout).options.map(({ digest }: { digest: string }) => digest)
    }
    const one = await digests('--workers', '1')
    expect(one).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), expect.stringMatching(/^[0-9a-f]{16}$/)])
    expect(await digests('--workers', '2')).toEqual(one)
    expect(await digests('--seed', 'other')).not.toEqual(one)
  })

  test('speaks French, with French figures', async () => {
    const { stdout } = await folderWith(files()).rocade(['compare', 'port.json', ...quick, '--lang', 'fr'])
    expect(stdout).toMatch(/^A day · 3 simulations de chaque option · graine/m)
    expect(stdout).toMatch(/^Poids lourds embarqués, par jour +\d+(,\d+)? ± \d+(,\d+)?$/m)
  })
})

describe.concurrent('rocade', () => {
  test('called in a folder reads files beside it, and names them as they are seen from there', async () => {
    const { 'port.json': port, ...others } = files()
    const folder = folderWith({
      ...others,
      'port.json': { ...port, colour: 'blue' },
      'options/option.json': { ...smallOption(), baseline: '../port.json' },
    })
    const { stderr } = await folder.rocade(['check', 'option.json'], { within: 'options' })
    expect(stderr).toMatch(/^\.\.\/port\.json:\d+:\d+: colour: /)
  })

  test('check says ok', async () => {
    const { code, stdout } = await folderWith(files()).rocade(['check', '.'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'ok\n' })
  })

  test('--help and --version go to stdout with exit code 0', async () => {
    const folder = folderWith({})
    expect(await folder.rocade(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
    const help = await folder.rocade(['compare', '--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    for (const option of ['--replications', '--seed', '--workers', '--json', '--csv', '--lang', '--quiet'])
      expect(help.stdout).toContain(option)
  })

  test('help, alone or with a command, is what --help is', async () => {
    const folder = folderWith({})
    for (const command of [[], ['compare'], ['check']]) {
      const asked = await folder.rocade(['help', ...command])
      expect(asked).toEqual(await folder.rocade([...command, '--help']))
      expect(asked).toMatchObject({ code: 0, stderr: '' })
    }
  })
})
