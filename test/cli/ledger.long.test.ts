import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { smallBaseline, smallMeasure, smallOption } from '../scenario/small-port.ts'
import { folderWith } from './command-line.ts'

const money = {
  discountRatePerYear: 0.04,
  fund: { euroPerYear: 100_000, from: '2014-09-20', years: 3 },
  staffEuroPerHour: { officers: 30 },
  delayEuroPerHour: { curtain: 40, tanker: 50 },
}
const cost = { capitalEuro: 150_000, lifeYears: 10, runningEuroPerYear: 5_000, priceYear: 2014 }
const booths = { stations: { 'entry-control': { lanes: { booths: { count: 4 } } } } }

const files = () => ({
  'port.json': { ...smallBaseline(), money },
  'more-booths.json': { ...smallOption('booths'), name: 'More booths' },
  'booths.json': smallMeasure(booths, { cost }),
})

describe.concurrent('money on the command line', () => {
  test('rocade ledger prints what each year costs, and simulates nothing', async () => {
    const { code, stdout, stderr } = await folderWith(files()).rocade(['ledger', 'more-booths.json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Charged to the fund +€155,000 +€5,000 +€5,000 +€165,000$/m)
    expect(stdout).toContain('“More booths” goes above the fund by €55,000 in year 1 (from 20 Sept 2014).')
  })

  test('rocade ledger writes JSON and CSV, in place of the table or to files', async () => {
    const folder = folderWith(files())
    const { stdout } = await folder.rocade(['ledger', '.', '--json'])
    expect(JSON.parse(stdout).options.map(({ id }: { id: string }) => id)).toEqual(['port', 'more-booths'])
    const quiet = await folder.rocade(['ledger', '.', '--json', 'ledger.json', '--csv', 'l.csv', '--quiet'])
    expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' })
    // A ledger among the scenarios is none of them.
    const again = await folder.rocade(['ledger', '.', '--csv'])
    expect({ code: again.code, stderr: again.stderr }).toEqual({ code: 0, stderr: '' })
    expect(parse(again.stdout, { columns: true })).toHaveLength(8)
  })

  test('without a fund, or with a cost without a year, it exits with 2 and writes nothing', async () => {
    const { priceYear: _, ...yearless } = cost
    const folder = folderWith({
      ...files(),
      'booths.json': smallMeasure(booths, { cost: yearless }),
      'poor.json': smallBaseline(),
    })
    const poor = await folder.rocade(['ledger', 'poor.json', '--json', 'out.json'])
    expect(poor).toMatchObject({ code: 2, stdout: '' })
    expect(poor.stderr).toContain('give money.fund')
    const wrong = await folder.rocade(['ledger', 'more-booths.json', '--json', 'out.json'])
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toMatch(/^booths\.json:\d+:\d+: cost: a cost without a year/m)
    expect(folder.names()).not.toContain('out.json')
  })

  test('rocade compare weighs costs against gains, in the table, in JSON and in CSV', async () => {
    const folder = folderWith(files())
    const args = ['compare', 'port.json', 'more-booths.json', '--replications', '4', '--workers', '1']
    const table = await folder.rocade(args)
    expect(table.stdout).toMatch(/^Waiting of all lorries +[\d,.]+ ± [\d,.]+\sh a day/m)
    expect(table.stdout).toMatch(/^Price of one hour of waiting less +– +\S/m)
    expect(table.stdout).toMatch(/^Net present value, 3 years +– +[−€]/m)
    expect(table.stdout).toContain('goes above the fund by €55,000')

    const { stdout } = await folder.rocade([...args, '--json'])
    const [reference, option] = JSON.parse(stdout).options
    expect(reference.valueForMoney).toBeUndefined()
    const { costEuroPerYear, netPresentValue } = option.valueForMoney
    expect(costEuroPerYear).toBeCloseTo(option.annualCostEuro, 6)
    // Three years at 4 % are worth 2.77509 years; the benefit is the delay saved.
    const saved = -option.differences.delayCost.mean * 365
    expect(netPresentValue.mean).toBeCloseTo((saved - costEuroPerYear) * 2.77509, -1)
    expect(option.ledger.total.overspentEuro).toBe(55_000)

    const csv = await folder.rocade([...args, '--csv'])
    const rows = parse(csv.stdout, { columns: true }) as Record<string, string>[]
    const line = rows.find(({ outcome, option }) => outcome === 'netPresentValue' && option === 'more-booths')
    expect(Number(line?.mean)).toBe(netPresentValue.mean)
    expect(rows.filter(({ outcome }) => outcome?.startsWith('euroPerDelayHour'))).toHaveLength(3)
  })
})
