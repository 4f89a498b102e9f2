/**
 * Errors of meaning: files that are well formed and yet describe no port that could run. Checks that build on names
 * are left out while names lead nowhere, so that one slip is reported once.
 */
import { checkFatigue } from './alertness.ts'
import { checkArrivalCount } from './arrival-count.ts'
import { checkBreakdowns } from './breakdown.ts'
import { checkCapacity } from './capacity.ts'
import { checkExtent } from './extent.ts'
import { checkFigures } from './figures.ts'
import { Findings } from './findings.ts'
import { checkLifeRisk } from './life-risk.ts'
import { checkMoney } from './money-check.ts'
import { checkPassports } from './passport-check.ts'
import type { PortBody, ReadPort } from './port-file.ts'
import { checkPressure } from './pressure.ts'
import { checkReception } from './reception.ts'
import { checkReferences } from './references.ts'
import { checkRests } from './rest.ts'
import { checkRoom } from './room.ts'
import { checkRoutes } from './routes.ts'
import { checkRunSize } from './run-size.ts'
import { checkSelections } from './selection.ts'
import { checkStaffing } from './staffing-check.ts'
import { checkTrafficMix } from './traffic-mix.ts'
import { Visits } from './visits.ts'
import { checkWeather } from './weather.ts'

/** @param body as read from the merged file  @param read the same with its CSV files; may lack what was not readable */
export function meaningOf(body: PortBody, { port, unread }: Pick<ReadPort, 'port' | 'unread'>): Findings {
  const findings = new Findings()
  checkFigures(body, [], findings)
  checkExtent(port, findings)
  checkTrafficMix(port, findings)
  checkArrivalCount(port, findings)
  checkMoney(port, findings)
  const beforeRests = findings.problems.length
  checkRests(port, findings)
  if (findings.problems.length === beforeRests) checkStaffing(port, unread, findings)
  checkBreakdowns(port, findings)
  checkFatigue(port, findings)
  if (!unread.has('weather')) checkWeather(port, findings)
  checkRoom(port, unread, findings)
  checkUse(port, findings)
  checkLifeRisk(port, findings)
  checkReception(port, unread, findings)
  checkSelections(port, findings)
  checkPressure(port, findings)
  const before = findings.problems.length
  checkReferences(port, findings)
  if (findings.problems.length === before) {
    checkPassports(port, findings)
    checkRoutes(port, findings)
  }
  if (findings.problems.length === 0 && unread.size === 0) {
    const visits = new Visits(port)
    checkCapacity(port, visits, findings)
    checkRunSize(port, visits, findings)
  }
  return findings
}

function checkUse({ technologies, stations }: ReadPort['port'], findings: Findings): void {
  const used = new Set(
    Object.values(stations).map((station) => ('technology' in station ? station.technology : '')),
  )
  for (const id of Object.keys(technologies))
    if (!used.has(id)) findings.warning(['technologies', id], 'no station uses this technology')
}
