/** Whether lorries fit where they must go: links, marshalling lanes and ships, and whether any ship sails at all. */
import { counted } from './count.ts'
import type { Findings } from './findings.ts'
import type { Port } from './option.ts'

/** @param unread `timetable` when it could not be read */
export function checkRoom(port: Port, unread: ReadonlySet<string>, findings: Findings): void {
  const types = Object.entries(port.vehicleTypes)
  if (types.length === 0) return
  const [longest, { lengthMetres }] = types.reduce((best, type) =>
    type[1].lengthMetres.value > best[1].lengthMetres.value ? type : best,
  )
  const metres = lengthMetres.value
  const lorry = `a lorry of type ${longest}, ${counted(metres, 'metre')}`
  for (const [id, link] of Object.entries(port.links))
    if (link.lengthMetres.value < metres)
      findings.problem(['links', id, 'lengthMetres'], tooShort(link.lengthMetres.value, lorry), {
        found: String(link.lengthMetres.value),
        expected: `at least ${metres}`,
      })
  if (!port.quay) return
  const { marshalling, sailings } = port.quay
  if (marshalling.laneMetres.value < metres)
    findings.problem(['quay', 'marshalling', 'laneMetres'], tooShort(marshalling.laneMetres.value, lorry), {
      found: String(marshalling.laneMetres.value),
      expected: `at least ${metres}`,
    })
  if (unread.has('timetable')) return
  if (sailings.length === 0) findings.problem(['quay', 'timetable'], 'no ship sails in the whole run')
  else if (sailings.every((sailing) => sailing.laneMetres < metres))
    findings.problem(['quay', 'timetable'], `no sailing of the run has room for ${lorry}`)
}

const tooShort = (metres: number, lorry: string) =>
  `${counted(metres, 'metre is', 'metres are')} too short for ${lorry}: it could never enter`
