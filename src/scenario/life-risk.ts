/**
 * What is dangerous about being hidden in a lorry: the compartment of each vehicle type, how long people have been in it
 * before they come to the port and stay in it after, and how harm grows with exposure (docs/model.md).
 */
import * as z from 'zod'
import { duration } from './duration.ts'
import type { Findings } from './findings.ts'
import type { Port } from './option.ts'
import type { Path } from './problem.ts'
import { type Quantity, quantity, share } from './quantity.ts'

const celsius = () => quantity({ min: -50, max: 80 })
const partsPerMillion = () => quantity({ above: 0, max: 1e6 })

export const compartment = z
  .strictObject({
    volumeCubicMetres: quantity({ above: 0, max: 1000 }).describe('Air in it: the load takes the rest.'),
    airChangesPerHour: quantity({ min: 0, max: 1000 }).describe('Leakage of those that are airtight.'),
    sealedShare: share().describe('Share of this type that is airtight; the others are as the air outside.'),
    temperatureCelsius: celsius().describe('Inside when people hide in it, no unit running.'),
    warmingCelsiusPerPersonHour: quantity({ min: 0, max: 10 })
      .optional()
      .describe('How fast people warm an airtight compartment without a running unit; 0 when absent.'),
    warmestCelsius: celsius().optional().describe('People warm it no further than this; 40 when absent.'),
    cooled: z
      .strictObject({
        share: share().describe('Share of this type whose unit is running.'),
        temperatureCelsius: celsius().describe('What the unit keeps.'),
      })
      .optional()
      .describe('Refrigerated loads; none when absent.'),
  })
  .describe('Where people hide in a lorry of this type. Without it no danger is reckoned for the type.')

const degreeHours = {
  halfHarmedDegreeHours: quantity({ above: 0, max: 1e5 }).describe(
    'Degrees beyond the limit times hours after which half are seriously harmed.',
  ),
  halfLethalDegreeHours: quantity({ above: 0, max: 1e5 }).describe('The same for death.'),
  slope: quantity({ above: 0, max: 20 }).describe('Probits for each e-fold of the degree-hours.'),
}

export const lifeRisk = z.strictObject({
  beforeArrival: duration.describe(
    'How long people who come with a lorry have been in it when it arrives at the entry.',
  ),
  afterDeparture: duration.describe('From the departure of the ship until the doors are opened.'),
  breathingLitresPerHourPerPerson: quantity({ above: 0, max: 200 })
    .optional()
    .describe('Carbon dioxide that a person at rest breathes out; 18 when absent.'),
  outsidePpm: quantity({ min: 0, max: 5000 })
    .optional()
    .describe('Carbon dioxide in the air outside; 400 when absent.'),
  thresholds: z
    .strictObject({
      workplacePpm: partsPerMillion().optional().describe('Limit for a working day; 5,000 when absent.'),
      shortTermPpm: partsPerMillion().optional().describe('Limit for a quarter of an hour; 30,000.'),
      dangerPpm: partsPerMillion().optional().describe('Immediately dangerous to life or health; 40,000.'),
      unconsciousPpm: partsPerMillion().optional().describe('Unconscious within minutes; 100,000.'),
      unconsciousOxygenPercent: quantity({ min: 1, max: 20 })
        .optional()
        .describe('The same for want of oxygen, which falls 1.2 times as fast as carbon dioxide rises; 10.'),
    })
    .optional(),
  doseResponse: z
    .strictObject({
      carbonDioxide: z
        .strictObject({
          exponent: quantity({ min: 1, max: 20, integer: true }).describe(
            'Of the concentration in the toxic load, the integral of ppm to this power.',
          ),
          halfHarmedPpmForAnHour: partsPerMillion().describe(
            'Concentration that seriously harms half of those who breathe it for an hour.',
          ),
          halfLethalPpmForAnHour: partsPerMillion().describe('The same for death.'),
          slope: quantity({ above: 0, max: 20 }).describe('Probits for each e-fold of the load.'),
        })
        .optional(),
      cold: z
        .strictObject({ belowCelsius: celsius().describe('Colder than this harms.'), ...degreeHours })
        .optional(),
      heat: z
        .strictObject({ aboveCelsius: celsius().describe('Warmer than this harms.'), ...degreeHours })
        .optional(),
    })
    .optional()
    .describe('How likely harm is after an exposure; sources and values when absent in docs/model.md.'),
})

const known = (value: number, range: readonly [number, number], source: string): Quantity => ({
  value,
  range,
  source,
})
const niosh = 'NIOSH, Immediately dangerous concentrations: carbon dioxide (1994)'
const hse = 'HSE, dangerous toxic load of carbon dioxide: 1.5e40 (SLOT) and 1.5e41 (SLOD) ppm^8 min'
const cold =
  'Five of seven people in hospital after some 7 hours at -2 °C (2013); mild hypothermia at 7 °C (2019); a simple curve, not a physiological model'
const heat = 'Judgement: dry heat near body temperature; 38.5 °C reported in October 2019'

/** What holds where a scenario is silent. */
export const lifeRiskDefaults = {
  breathingLitresPerHourPerPerson: known(18, [15, 30], 'Resting adult, 0.3 L/min (ASTM); 24 in the press'),
  outsidePpm: known(400, [380, 450], 'Mean of the atmosphere in 2014'),
  thresholds: {
    workplacePpm: known(5000, [5000, 5000], niosh),
    shortTermPpm: known(30_000, [15_000, 30_000], niosh),
    dangerPpm: known(40_000, [40_000, 50_000], niosh),
    unconsciousPpm: known(100_000, [70_000, 100_000], niosh),
    unconsciousOxygenPercent: known(10, [6, 12], 'Public summaries: 6 to 10 % take consciousness'),
  },
  doseResponse: {
    carbonDioxide: {
      exponent: known(8, [8, 8], hse),
      halfHarmedPpmForAnHour: known(63_000, [50_000, 70_000], hse),
      halfLethalPpmForAnHour: known(84_000, [75_000, 95_000], hse),
      slope: known(1.01, [0.8, 1.2], 'Probit -90.8 + 1.01 ln(ppm^8 min) of the same loads'),
    },
    cold: {
      belowCelsius: known(10, [5, 15], cold),
      halfHarmedDegreeHours: known(70, [40, 150], cold),
      halfLethalDegreeHours: known(300, [150, 800], cold),
      slope: known(3, [2, 5], cold),
    },
    heat: {
      aboveCelsius: known(35, [32, 37], heat),
      halfHarmedDegreeHours: known(8, [4, 20], heat),
      halfLethalDegreeHours: known(30, [15, 60], heat),
      slope: known(2, [1, 4], heat),
    },
  },
  warmestCelsius: known(40, [38, 45], heat),
}

/** Figures that contradict each other, and parts that miss each other. */
export function checkLifeRisk({ lifeRisk, vehicleTypes, hiddenParties }: Port, findings: Findings): void {
  const withCompartment = Object.entries(vehicleTypes).filter(([, type]) => type.compartment)
  for (const [id, { compartment }] of withCompartment) {
    const path = ['vehicleTypes', id, 'compartment']
    if (!lifeRisk)
      findings.warning(path, 'not used: the port has no lifeRisk that says how long people are in it')
    const { temperatureCelsius, warmestCelsius = lifeRiskDefaults.warmestCelsius } = compartment!
    if (compartment!.warmingCelsiusPerPersonHour && warmestCelsius.value < temperatureCelsius.value)
      findings.problem(
        [...path, compartment!.warmestCelsius ? 'warmestCelsius' : 'temperatureCelsius'],
        `it is ${temperatureCelsius.value} °C before anyone warms it, and people warm it no further than ${warmestCelsius.value} °C`,
      )
  }
  if (!lifeRisk) return
  if (withCompartment.length === 0)
    findings.problem(['lifeRisk'], 'no vehicle type has a compartment, so there is nothing to reckon', {
      expected: 'compartment in one of vehicleTypes at least',
    })
  if (!hiddenParties)
    findings.warning(['lifeRisk'], 'the port has no hiddenParties: nobody is ever in a compartment')
  const limits = lifeRiskDefaults.thresholds
  const given = lifeRisk.thresholds ?? {}
  const ppm = Object.keys(limits).filter((key) => key.endsWith('Ppm'))
  ascending(['lifeRisk', 'thresholds'], ppm, limits, defined(given), findings)
  const responses = lifeRisk.doseResponse ?? {}
  for (const [name, response] of Object.entries(responses)) {
    if (!response) continue
    const path = ['lifeRisk', 'doseResponse', name]
    // Harmed comes before lethal.
    const keys = Object.keys(response)
      .filter((key) => key.startsWith('half'))
      .sort()
    ascending(path, keys, {}, response as unknown as Record<string, Quantity>, findings)
  }
  const { cold, heat } = { ...lifeRiskDefaults.doseResponse, ...defined(responses) }
  if (cold.belowCelsius.value > heat.aboveCelsius.value)
    findings.problem(
      ['lifeRisk', 'doseResponse', responses.cold ? 'cold' : 'heat'],
      `colder than ${cold.belowCelsius.value} °C and warmer than ${heat.aboveCelsius.value} °C harm: no temperature is left that does not`,
    )
}

/** Without the keys whose value is absent. */
export function defined<Value extends object>(
  given: Value,
): { [Key in keyof Value]: NonNullable<Value[Key]> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Value]: NonNullable<Value[Key]>
  }
}

/** @param otherwise values of keys that are not given */
function ascending(
  path: Path,
  keys: readonly string[],
  otherwise: Readonly<Record<string, Quantity>>,
  given: Readonly<Record<string, Quantity>>,
  findings: Findings,
): void {
  keys.slice(1).forEach((key, index) => {
    const before = keys[index]!
    const [lower, upper] = [before, key].map((name) => (given[name] ?? otherwise[name])!.value)
    if (upper! >= lower!) return
    if (given[key])
      findings.problem([...path, key], `${upper} is below ${before}, ${lower}`, { found: String(upper) })
    else findings.problem([...path, before], `${lower} is above ${key}, ${upper}`, { found: String(lower) })
  })
}
