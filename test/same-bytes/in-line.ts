/** The fingerprints of any engine that runs modules, in its only thread. */
import { InLineRunner } from '../../src/runtime/in-line.ts'
import { portEngine } from '../../src/runtime/port-engine.ts'
import type { Option } from '../../src/scenario/option.ts'
import { type Fingerprints, fingerprintsOf } from './fingerprints.ts'

export const fingerprintsInLine = (cases: readonly Option[]): Promise<Fingerprints> =>
  fingerprintsOf(cases, new InLineRunner(portEngine))
