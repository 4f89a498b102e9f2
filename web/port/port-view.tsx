/**
 * The port to scale, two options side by side on one clock: where lorries stand in the mean of all runs, hour by hour
 * of the window, over the queue on the public road.
 */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Comparison, OptionSummary } from '../../src/experiment/comparison.ts'
import { formatNumber } from '../../src/language/format.ts'
import type { Language } from '../../src/language/language.ts'
import { busiestDay as busiestDayOf } from '../../src/port/busiest-day.ts'
import { placesOf } from '../../src/port/place.ts'
import type { Option } from '../../src/scenario/option.ts'
import { everLaid } from '../../src/scenario/periods.ts'
import { optionColour } from '../chart/option-colour.ts'
import { Segmented } from '../shell/segmented.tsx'
import { namesInCharts } from '../state/comparison.ts'
import { flowOrder, keyOf, mergeOrders, type PlaceKey } from './flow.ts'
import { hourName, hoursOf, sailingsIn, standingAt, standingInside, worstHour } from './hour.ts'
import { type Look, MapPanel } from './map-panel.tsx'
import { openLanesAt } from './open-lanes.ts'
import './port.css'
import { type Row, type Site, siteOf } from './site.ts'
import { formatLorries, StandingCard, type StandingRow } from './standing-card.tsx'
import { TimeCard } from './time-card.tsx'
import { usePlayback } from './use-playback.ts'
import { union } from './viewport.ts'

/** One option as the view needs it. */
interface Side {
  readonly option: Option
  /** As it fits a select or a chart. */
  readonly name: string
  readonly summary: OptionSummary | undefined
  readonly site: Site
  readonly colour: string
  readonly standing: ReadonlyMap<PlaceKey, number> | undefined
  readonly queueMetres: number | undefined
  readonly openLanes: (row: Row) => readonly number[]
}

export function PortView(props: {
  readonly options: readonly Option[]
  readonly comparison: Comparison | undefined
  readonly language: Language
}) {
  const { options, language } = props
  // Before the first replication is complete a comparison has nothing to show.
  const comparison = props.comparison?.replications ? props.comparison : undefined
  const text = language.messages.port
  const [chosen, setChosen] = useState<readonly [string | undefined, string | undefined]>([
    undefined,
    undefined,
  ])
  const [look, setLook] = useState<Look>('port')
  const [pointed, setPointed] = useState<PlaceKey>()
  const first = options.find(({ id }) => id === chosen[0]) ?? options[0]
  const second = options.find(({ id }) => id === chosen[1]) ?? options[options.length - 1]
  const shown = first === second ? [first] : [first, second]
  const hours = hoursOf(first.port)

  const summaries = shown.map(({ id }) => comparison?.options.find((summary) => summary.optionId === id))
  const [pickedHour, setPickedHour] = useState<number>()
  const curves = summaries.flatMap((summary) => (summary ? [summary.publicRoadQueueMetres] : []))
  const busiestDay = useMemo(() => busiestDayOf(first.port), [first])
  /** An option that is on the other side already changes places with this one. */
  const choose = (side: number, id: string) => {
    const [kept, left] = side === 0 ? [second.id, first.id] : [first.id, second.id]
    const other = id === kept ? left : kept
    setChosen(side === 0 ? [id, other] : [other, id])
  }
  const replications = comparison?.replications ?? 0
  // The clock starts where the first results have the longest queue of the busiest day, and stays until it is moved.
  useEffect(() => {
    if (pickedHour === undefined && replications > 0) setPickedHour(worstHour(curves, busiestDay))
  }, [pickedHour, replications])
  const hour = Math.min(hours - 1, pickedHour ?? busiestDay * 24 + 12)
  const { playing, setPlaying } = usePlayback(hour, hours, setPickedHour)

  const sites = useMemo(() => new Map(options.map((option) => [option.id, siteOf(option.port)])), [options])
  const sides = useMemo(
    () =>
      shown.map((option, i): Side => {
        const summary = summaries[i]
        return {
          option,
          name: namesInCharts.value.get(option.id) ?? option.name[language.code],
          summary,
          site: sites.get(option.id)!,
          colour: optionColour(option.id),
          standing: summary && standingAt(option.port, summary, hour),
          queueMetres: summary?.publicRoadQueueMetres.mean[hour],
          openLanes: (row) => openLanesAt(option.port, row.id, hour),
        }
      }),
    [first, second, comparison, sites, hour, language],
  )
  const boxes = useMemo(() => {
    const all = [...sites.values()]
    const joined = (box: 'whole' | 'port' | 'controls') => all.map((site) => site[box]).reduce(union)
    return { whole: joined('whole'), port: joined('port'), controls: joined('controls') }
  }, [sites])
  const places = sides.map(({ option }) => flowOrder(option.port).map(keyOf)).reduce(mergeOrders)
  const now = hourName(first.port, hour, language)
  const rows = places.map(
    (key): StandingRow => ({
      key,
      name: placeName(sides, key, language),
      lorries: sides.map(({ standing }) => standing?.get(key)),
    }),
  )

  return (
    <div class="port">
      <div class="port-top">
        <div>
          <h1>{text.title}</h1>
          <p class="port-how">
            {comparison ? text.caption(formatNumber(replications, language), now) : text.waiting}
          </p>
        </div>
        <Segmented
          label={text.map.look}
          value={typeof look === 'string' ? look : ''}
          choices={(['whole', 'port', 'controls'] as const).map((value) => ({
            value,
            text: text.look[value],
          }))}
          onChoose={(value) => setLook(value as Look)}
        />
      </div>
      <div class="port-panels">
        {sides.map((side, i) => (
          <MapPanel
            key={i}
            site={side.site}
            boxes={boxes}
            look={look}
            onLook={setLook}
            colour={side.colour}
            standing={side.standing}
            openLanes={side.openLanes}
            sailings={sailingsIn(side.option.port, hour)}
            pointed={pointed}
            onPoint={setPointed}
            readout={pointed && readoutOf(side, pointed, language)}
            summary={summaryOf(side, now, places, language)}
            notice={comparison ? undefined : text.waitingShort}
            language={language}
            header={
              <PanelHeader
                side={side}
                label={i === 0 ? text.leftOption : text.rightOption}
                options={options}
                language={language}
                onChoose={(id) => choose(i, id)}
              />
            }
          />
        ))}
      </div>
      <TimeCard
        port={first.port}
        hour={hour}
        onHour={(picked) => {
          setPlaying(false)
          setPickedHour(picked)
        }}
        playing={playing}
        onPlay={setPlaying}
        series={sides.flatMap(({ name, colour, summary }) =>
          summary ? [{ name, colour, curve: summary.publicRoadQueueMetres }] : [],
        )}
        caption={text.time.keys}
        language={language}
      />
      {comparison && (
        <StandingCard
          options={sides.map(({ name, colour }) => ({ name, colour }))}
          rows={rows}
          hourName={now}
          replications={replications}
          pointed={pointed}
          onPoint={setPointed}
          language={language}
        />
      )}
    </div>
  )
}

function PanelHeader(props: {
  side: Side
  label: string
  options: readonly Option[]
  language: Language
  onChoose: (id: string) => void
}) {
  const { side, options, language } = props
  return (
    <>
      <label class="port-choice">
        <span class="port-dot" style={{ background: side.colour }} />
        <span class="visually-hidden">{props.label}</span>
        <select
          title={side.option.name[language.code]}
          value={side.option.id}
          onChange={(event) => props.onChoose(event.currentTarget.value)}
        >
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {namesInCharts.value.get(id) ?? name[language.code]}
            </option>
          ))}
        </select>
      </label>
      <p class="port-figures">{figuresOf(side, language)}</p>
    </>
  )
}

/** `31 held at the controls · 120 waiting for a ship · no queue on the public road`. */
function figuresOf({ option, standing, queueMetres }: Side, language: Language): string {
  if (!standing || queueMetres === undefined) return ''
  const text = language.messages.port
  const inside = standingInside(option.port, standing)
  const [held, waiting] = [inside.atControls, inside.forShip].map((lorries) =>
    formatLorries(lorries, language),
  )
  const metres = Math.round(queueMetres / 10) * 10
  const queue = metres > 0 ? text.queue(formatNumber(metres, language)) : text.noQueue
  return [text.atControls(held), text.forShip(waiting), queue].join(' · ')
}

function summaryOf(side: Side, now: string, places: readonly PlaceKey[], language: Language): string {
  const text = language.messages.port
  const name = side.option.name[language.code]
  if (!side.standing) return text.map.layoutOnly(name)
  const busy = places
    .filter((key) => (side.standing?.get(key) ?? 0) >= 0.5)
    .map((key) => `${placeName([side], key, language)} ${formatLorries(side.standing!.get(key)!, language)}`)
  return `${text.map.summary(name, now)} ${figuresOf(side, language)}. ${busy.join(', ')}`
}

/** What the place under the pointer says in one option. */
function readoutOf(side: Side, key: PlaceKey, language: Language): string {
  const text = language.messages.port
  const row = side.site.rows.find((candidate) => candidate.key === key)
  const lorries = side.standing?.get(key)
  const known =
    row ??
    side.site.roads.find((road) => road.key === key) ??
    (side.site.yard?.key === key ? side.site.yard : undefined)
  if (!known) return text.standing.absent
  const parts = [known.name[language.code]]
  if (lorries !== undefined) parts.push(text.standingLorries(formatLorries(lorries, language)))
  if (row) {
    const open = side.openLanes(row).length
    parts.push(text.openLanes(formatNumber(open, language), formatNumber(row.lanes, language)))
  }
  return parts.join(' · ')
}

function placeName(sides: readonly Side[], key: PlaceKey, language: Language): string {
  for (const { site } of sides) {
    const place = [...site.rows, ...site.roads, ...(site.yard ? [site.yard] : [])].find((p) => p.key === key)
    if (place) return place.name[language.code]
  }
  // Places that come later are not drawn, but what stands there is told.
  for (const { option } of sides)
    for (const place of placesOf(option.port)) {
      if (keyOf(place) !== key || place.kind === 'quay') continue
      return everLaid(option.port, place.kind === 'link' ? 'links' : 'stations')[place.id].name[language.code]
    }
  return key
}
