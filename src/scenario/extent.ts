/** Whether a port is small enough to be simulated: what a run keeps by place and hour, and what the engine can tell apart. */
import type { Findings } from './findings.ts'
import type { Port } from './option.ts'

/** Conditions on a lorry are kept as the bits of one integer. */
const mostClasses = 32
/** Two hundred stations with all the lanes that a group can have. */
const mostLanes = 100_000
/** A hundred places for ten years, or ten thousand for a month: results by place and hour then take 160 MB. */
const mostPlaceHours = 20_000_000

export function checkExtent(port: Port, findings: Findings): void {
  const { vehicleTypes, documentClasses, links, stations, run } = port
  const tooMany = (path: string[], what: string, found: number, most: number) => {
    if (found <= most) return
    const words = `${found.toLocaleString('en')} ${what}, and at most ${most.toLocaleString('en')} can be simulated`
    findings.problem(path, words, { found: String(found), expected: `at most ${most}` })
  }
  tooMany(['vehicleTypes'], 'vehicle types', Object.keys(vehicleTypes).length, mostClasses)
  tooMany(['documentClasses'], 'document classes', Object.keys(documentClasses).length, mostClasses)
  let lanes = 0
  for (const station of Object.values(stations))
    for (const { count } of Object.values(station.lanes)) lanes += count.value
  tooMany(['stations'], 'lanes in all stations', lanes, mostLanes)
  const places = Object.keys(links).length + Object.keys(stations).length
  tooMany(
    ['run', 'days'],
    `figures by place and hour would be kept (${places.toLocaleString('en')} places)`,
    places * run.days * 24,
    mostPlaceHours,
  )
}
