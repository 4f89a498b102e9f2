/** Where lorries stand at the chosen hour: bars by place, in the order lorries meet the places, with the table. */

import { formatNumber } from '../../src/language/format.ts'
import type { Language } from '../../src/language/language.ts'
import type { PlaceKey } from './flow.ts'
import { Names } from './names.tsx'

export interface StandingRow {
  readonly key: PlaceKey
  readonly name: string
  /** Mean lorries per option; undefined where the option has no such place. */
  readonly lorries: readonly (number | undefined)[]
}

export interface StandingOption {
  readonly name: string
  readonly colour: string
}

export function StandingCard(props: {
  readonly options: readonly StandingOption[]
  readonly rows: readonly StandingRow[]
  readonly hourName: string
  readonly replications: number
  readonly pointed: PlaceKey | undefined
  readonly onPoint: (key: PlaceKey | undefined) => void
  readonly language: Language
}) {
  const { options, rows, language } = props
  const text = language.messages.port.standing
  const most = Math.max(1, ...rows.flatMap((row) => row.lorries.map((lorries) => lorries ?? 0)))
  return (
    <section class="card port-standing">
      <h2>{text.title}</h2>
      <p class="port-how">{text.how(props.hourName, formatNumber(props.replications, language))}</p>
      <Names options={options} />
      <ul class="port-bars">
        {rows.map((row) => (
          <li
            key={row.key}
            class={row.key === props.pointed ? 'port-bar-row port-bar-pointed' : 'port-bar-row'}
            onPointerEnter={() => props.onPoint(row.key)}
            onPointerLeave={() => props.onPoint(undefined)}
          >
            <span>{row.name}</span>
            <span>
              {options.map(({ name, colour }, i) => (
                <Bar
                  key={name}
                  option={name}
                  colour={colour}
                  lorries={row.lorries[i]}
                  most={most}
                  language={language}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <details class="port-table">
        <summary>{text.table}</summary>
        <table>
          <caption class="visually-hidden">{text.how(props.hourName, String(props.replications))}</caption>
          <thead>
            <tr>
              <th scope="col">{text.place}</th>
              {options.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                {row.lorries.map((lorries, i) => (
                  <td key={options[i].name}>
                    {lorries === undefined ? text.absent : formatNumber(lorries, language, 1)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function Bar(props: {
  option: string
  colour: string
  lorries: number | undefined
  most: number
  language: Language
}) {
  const { lorries, language } = props
  const text = language.messages.port.standing
  return (
    <span class="port-bar">
      <span class="visually-hidden">{language.messages.page.named(props.option, '')}</span>
      {lorries === undefined ? (
        <span class="port-bar-value">
          <span class="visually-hidden">{text.absent}</span>
          <span aria-hidden="true">–</span>
        </span>
      ) : (
        <>
          <span
            class="port-bar-mark"
            style={{ width: `calc((100% - 44px) * ${lorries / props.most})`, background: props.colour }}
          />
          <span class="port-bar-value">{formatLorries(lorries, language)}</span>
        </>
      )}
    </span>
  )
}

/** A mean of lorries: whole from ten on, to a tenth below. */
export const formatLorries = (lorries: number, language: Language) =>
  formatNumber(lorries, language, lorries >= 9.95 || lorries < 0.05 ? 0 : 1)
