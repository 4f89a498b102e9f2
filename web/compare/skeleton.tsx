/** The shape of the view before its first figures, so that nothing jumps when they come. */
import { language } from '../state/preferences.ts'

export function Skeleton() {
  const text = language.value.messages.page
  return (
    <div class="views skeleton">
      <p class="visually-hidden" role="status">
        {text.loading}
      </p>
      <div class="views-plane">
        <Blank title={text.plane.title} how={text.plane.how} height={460} />
      </div>
      <div class="views-types">
        <Blank title={text.byType.title} how={text.byType.how} height={460} />
      </div>
      <div class="views-table">
        <Blank title={text.changes.title} how={text.chart.notYet} height={840} />
      </div>
      <div class="views-queue">
        <Blank title={text.queue.title} how={text.queue.how} height={300} />
      </div>
      <div class="views-time">
        <Blank title={text.survival.title} how={text.survival.how} height={300} />
      </div>
    </div>
  )
}

/** The run line, the answer and the options, before the scenario is read. */
export function SkeletonTop() {
  return (
    <div aria-hidden="true">
      <div class="run-line">
        <span class="blank blank-run" />
      </div>
      <div class="answer">
        <div class="blank blank-headline" />
      </div>
      <div class="blank blank-chips" />
    </div>
  )
}

function Blank({ title, how, height }: { title: string; how: string; height: number }) {
  return (
    <section class="card chart">
      <header class="chart-head">
        <div>
          <h2>{title}</h2>
          <p class="chart-how">{how}</p>
        </div>
      </header>
      <div class="blank" style={{ height: `${height}px` }} aria-hidden="true" />
    </section>
  )
}
