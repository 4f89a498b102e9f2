/**
 * The figures that people who wait to cross go by, as `src/port/pressure.ts` compiles them. Rates are per day, shares
 * per day are of the people waiting.
 */
import { Effect } from './effect.ts'
import { Image } from './image.ts'
import { Table } from './table.ts'

/** What an effect acts on, as `src/port/pressure.ts` numbers it. */
export const onArriving: i32 = 0
export const onAttempts: i32 = 1
export const onAsylum: i32 = 2
export const onReturn: i32 = 3
export const onElsewhere: i32 = 4
export const onUpstream: i32 = 5

export class PressureRules {
  startSeconds: f64 = 0.0
  /** At the start of the run. */
  waiting: f64 = 0.0
  arriving: f64 = 0.0
  asylumShare: f64 = 0.0
  returnShare: f64 = 0.0
  elsewhereShare: f64 = 0.0
  attemptsPerPerson: f64 = 0.0
  /** Share of the day's attempts in each clock hour. */
  readonly hourShare: StaticArray<f64>
  meanPartySize: f64 = 1.0
  /** Share of the attempts that succeed with which the people waiting reckon at the start. */
  reference: f64 = 0.0
  /** How much of what they reckon with a new day makes up. */
  forgetting: f64 = 0.0
  elasticity: f64 = 0.0
  /** After a find: share of the people who try again, and of the others those who stay by asylum, or go back. */
  triesAgain: f64 = 0.0
  asylumAfterFind: f64 = 0.0
  returnAfterFind: f64 = 0.0
  procedureSeconds: f64 = 0.0
  /** Of those who go elsewhere, share who try to cross there. */
  displacement: f64 = 0.0
  readonly effects: StaticArray<Effect>
  /** See `Exposure`. */
  readonly attractiveness: StaticArray<f64>
  readonly saturation: f64

  /** Expected attempts between one and the next: exponential with mean 1. */
  readonly gap: Table
  gapPurpose: i32 = 0
  peoplePurpose: i32 = 0
  boardsPurpose: i32 = 0
  lorryPurpose: i32 = 0

  constructor(
    gap: Table,
    hourShare: StaticArray<f64>,
    effects: StaticArray<Effect>,
    attractiveness: StaticArray<f64>,
    saturation: f64,
  ) {
    this.gap = gap
    this.hourShare = hourShare
    this.effects = effects
    this.attractiveness = attractiveness
    this.saturation = saturation
  }
}

export function readPressureRules(image: Image, tables: StaticArray<Table>): PressureRules {
  const gap = tables[image.integer()]
  const rules = new PressureRules(
    gap,
    image.doubleList(),
    readEffects(image),
    image.doubleList(),
    image.double(),
  )
  rules.gapPurpose = image.integer()
  rules.peoplePurpose = image.integer()
  rules.boardsPurpose = image.integer()
  rules.lorryPurpose = image.integer()
  rules.startSeconds = image.double()
  rules.waiting = image.double()
  rules.arriving = image.double()
  rules.asylumShare = image.double()
  rules.returnShare = image.double()
  rules.elsewhereShare = image.double()
  rules.attemptsPerPerson = image.double()
  rules.meanPartySize = image.double()
  rules.reference = image.double()
  rules.forgetting = image.double()
  rules.elasticity = image.double()
  rules.triesAgain = image.double()
  rules.asylumAfterFind = image.double()
  rules.returnAfterFind = image.double()
  rules.procedureSeconds = image.double()
  rules.displacement = image.double()
  return rules
}

function readEffects(image: Image): StaticArray<Effect> {
  const effects = new StaticArray<Effect>(image.integer())
  for (let i: i32 = 0; i < effects.length; i++)
    effects[i] = new Effect(
      image.integer(),
      image.double(),
      image.double(),
      image.double(),
      image.double(),
      image.flag(),
    )
  return effects
}
