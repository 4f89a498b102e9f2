/** Today's port against its options: the answer in words, then the pictures, then the table, then the detail. */
import { computed } from '@preact/signals'
import { busiestDay as busiestDayOf } from '../../src/port/busiest-day.ts'
import { asking } from '../state/asking.ts'
import { comparison, options, shownOptions } from '../state/comparison.ts'
import { reading } from '../state/library.ts'
import { language } from '../state/preferences.ts'
import { Answer } from './answer.tsx'
import { ChangeTable } from './change-table.tsx'
import { DatedMeasures } from './dated-measures.tsx'
import { FoundByType } from './found-by-type.tsx'
import { FundLedger } from './fund-ledger.tsx'
import { HowWeKnow } from './how-we-know.tsx'
import { Later } from './later.tsx'
import { OptionChips } from './option-chips.tsx'
import { RoadQueue } from './road-queue.tsx'
import { RunLine } from './run-line.tsx'
import { Skeleton, SkeletonTop } from './skeleton.tsx'
import { TimeToShip } from './time-to-ship.tsx'
import { TrafficDetection } from './traffic-detection.tsx'
import { Remarks, TroubleNotice } from './trouble.tsx'

const busiestDay = computed(() => (options.value[0] ? busiestDayOf(options.value[0].port) : 0))

export function CompareView() {
  const { messages } = language.value
  const baseline = options.value[0]
  const known = comparison.value
  const shown = shownOptions.value
  return (
    <>
      {!baseline && reading.value && <SkeletonTop />}
      <RunLine />
      {baseline && (
        <Answer
          onAsk={() => {
            asking.value = true
          }}
        />
      )}
      <TroubleNotice />
      {(baseline || !reading.value) && <OptionChips />}
      <DatedMeasures />
      {!baseline && !reading.value && (
        <section class="card empty">
          <h2>{messages.page.empty.title}</h2>
          <p>{messages.page.empty.how}</p>
        </section>
      )}
      {baseline && known && known.replications >= 2 ? (
        <div class="views">
          <div class="views-plane">
            <TrafficDetection comparison={known} options={shown} />
          </div>
          <div class="views-types">
            <Later turns={1} height={480}>
              {() => (
                <FoundByType comparison={known} options={shown} vehicleTypes={baseline.port.vehicleTypes} />
              )}
            </Later>
          </div>
          <div class="views-table">
            <Later turns={2} height={760}>
              {() => <ChangeTable comparison={known} options={shown} />}
            </Later>
          </div>
          {shown.some(({ ledger }) => ledger) && (
            <div class="views-fund">
              <Later turns={5} height={360}>
                {() => <FundLedger options={shown} />}
              </Later>
            </div>
          )}
          <div class="views-queue">
            <Later turns={3} height={360}>
              {() => (
                <RoadQueue
                  options={shown}
                  from={baseline.port.run.from}
                  days={baseline.port.run.days}
                  busiestDay={busiestDay.value}
                />
              )}
            </Later>
          </div>
          <div class="views-time">
            <Later turns={4} height={360}>
              {() => <TimeToShip options={shown} />}
            </Later>
          </div>
        </div>
      ) : (
        (baseline || reading.value) && <Skeleton />
      )}
      <Remarks />
      {asking.value && (
        <HowWeKnow
          onClose={() => {
            asking.value = false
          }}
        />
      )}
    </>
  )
}
