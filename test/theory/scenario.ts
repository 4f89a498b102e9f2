/**
 * Scenarios of the theory suite: files in the published format, read by the reader that planners use, so that what is
 * held against theory is the whole way from file to figure.
 */
import type * as z from 'zod'
import { filesInMemory } from '../../src/scenario/file-source.ts'
import { loadOptions } from '../../src/scenario/load.ts'
import type { Port } from '../../src/scenario/option.ts'
import type { baseline } from '../../src/scenario/scenario-file.ts'

export type Scenario = z.input<typeof baseline>
export type Station = NonNullable<Scenario['stations']>[string]
type Duration = Extract<Station, { kind: 'service' }>['time']
/** A service time with bare numbers. */
export type Service = Bare<Exclude<Duration, { distribution: 'lognormal-quantiles' }>>
type Bare<Distribution> = Distribution extends unknown
  ? { [Key in keyof Distribution]: Distribution[Key] extends string | number[] ? Distribution[Key] : number }
  : never

const lorry = { name: 'Lorry', order: 1, share: 1, lengthMetres: 20 }

export interface ScenarioParts {
  name: string
  /** The station or link where lorries enter. */
  entry: string
  /** Or `arrivals.csv`, a trace. */
  arrivals: { lorriesPerHour: number; hourMultiplier?: number[] } | 'trace'
  days: number
  warmUpHours?: number
  replications: number
  vehicleTypes?: Scenario['vehicleTypes']
  stations: Scenario['stations']
  links?: Scenario['links']
}

export function scenarioOf(parts: ScenarioParts): Scenario {
  const { name, entry, arrivals, days, warmUpHours = 24, replications, stations, links } = parts
  return {
    format: 'rocade/1',
    kind: 'baseline',
    name,
    run: {
      name: `${days} days`,
      from: '2014-07-07',
      days,
      warmUpHours,
      coolDownHours: 1,
      replications,
      seed: name,
    },
    vehicleTypes: parts.vehicleTypes ?? { lorry },
    documentClasses: { any: { name: 'Any', order: 1, share: 1 } },
    demand: {
      entry,
      arrivals:
        arrivals === 'trace'
          ? { from: 'trace', file: 'arrivals.csv' }
          : {
              from: 'profile',
              lorriesPerDay: 24 * arrivals.lorriesPerHour,
              ...(arrivals.hourMultiplier ? { hourMultiplier: arrivals.hourMultiplier } : {}),
            },
    },
    ...(links ? { links } : {}),
    stations,
  }
}

/** @param trace the text of `arrivals.csv`  @throws when the reader has anything to say about the file */
export async function portFrom(scenario: Scenario, trace?: string): Promise<Port> {
  const files = {
    'port.json': JSON.stringify(scenario),
    ...(trace === undefined ? {} : { 'arrivals.csv': trace }),
  }
  const loaded = await loadOptions(filesInMemory(files), ['port.json'])
  const said = ['problems' in loaded ? loaded.problems : [], loaded.warnings].flat()
  if ('problems' in loaded || said.length > 0)
    throw new Error(`${scenario.name}: ${said.map(({ message }) => message).join('\n')}`)
  return loaded.options[0].port
}
