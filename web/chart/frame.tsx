/** What every chart has around it: title, how to read it, the table behind it, and the menu to take it away. */
import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { useDisclosure } from '../shell/disclosure.ts'
import { language } from '../state/preferences.ts'
import { withTrace } from '../state/trace.ts'
import { type ChartTable, csvOf, download, pngOf, standaloneSvg } from './export.ts'

interface FrameProps {
  /** File name of what is taken away, without ending. */
  readonly name: string
  readonly title: string
  readonly how: string
  readonly table: () => ChartTable
  /** Stands at the foot of a picture that is taken away. */
  readonly note: string
  readonly controls?: ComponentChildren
  readonly children: ComponentChildren
}

export function ChartFrame({ name, title, how, table, note, controls, children }: FrameProps) {
  const { named } = language.value.messages.page
  const text = language.value.messages.page.chart
  const heading = useId()
  const body = useRef<HTMLDivElement>(null)
  const [asTable, setAsTable] = useState(false)
  const picture = () => {
    const drawing = body.current?.querySelector('svg')
    if (!drawing) throw new Error('a chart without a drawing')
    return standaloneSvg(drawing, { title, how, note })
  }
  const take = {
    svg: () => download(new Blob([picture().markup], { type: 'image/svg+xml' }), `${name}.svg`),
    png: async () => download(await pngOf(picture()), `${name}.png`),
    // The mark at the front tells spreadsheets that accents are in UTF-8.
    csv: () => download(new Blob(['\uFEFF', csvOf(withTrace(table()))], { type: 'text/csv' }), `${name}.csv`),
  }
  return (
    <section class="card chart" aria-labelledby={heading}>
      <header class="chart-head">
        <div>
          <h2 id={heading}>{title}</h2>
          <p class="chart-how">{how}</p>
        </div>
        <div class="chart-tools">
          {controls}
          <button
            type="button"
            class="button button-square"
            aria-pressed={asTable}
            aria-label={named(text.table, title)}
            title={asTable ? text.chart : text.table}
            onClick={() => setAsTable(!asTable)}
          >
            <svg
              viewBox="0 0 16 16"
              width="16"
              height="16"
              aria-hidden="true"
              fill="none"
              stroke="currentColor"
            >
              <path stroke-width="1.5" d="M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.4 6.3V13" />
            </svg>
          </button>
          <DownloadMenu label={named(text.download, title)} asTable={asTable} take={take} />
        </div>
      </header>
      <div ref={body}>{asTable ? <DataTable table={table()} title={title} /> : children}</div>
    </section>
  )
}

type Take = Record<'svg' | 'png' | 'csv', () => void | Promise<void>>

function DownloadMenu({ label, asTable, take }: { label: string; asTable: boolean; take: Take }) {
  const text = language.value.messages.page.chart
  const { open, setOpen, holder } = useDisclosure<HTMLDivElement>()
  const toggle = useRef<HTMLButtonElement>(null)
  return (
    <div class="menu" ref={holder}>
      <button
        ref={toggle}
        type="button"
        class="button button-square"
        aria-expanded={open}
        aria-label={label}
        title={text.download}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
          <path
            stroke-width="1.5"
            stroke-linecap="round"
            stroke-linejoin="round"
            d="M8 2v8M4.8 7.2 8 10.4l3.2-3.2M2.5 13.5h11"
          />
        </svg>
      </button>
      {open && (
        <ul class="menu-panel">
          {(['svg', 'png', 'csv'] as const)
            // A picture is taken of the chart, so not while the table stands in its place.
            .filter((kind) => kind === 'csv' || !asTable)
            .map((kind) => (
              <li key={kind}>
                <button
                  type="button"
                  class="button button-plain"
                  onClick={() => {
                    setOpen(false)
                    toggle.current?.focus()
                    void take[kind]()
                  }}
                >
                  {text[kind]}
                </button>
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}

function DataTable({ table, title }: { table: ChartTable; title: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="chart-table" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={`${index} ${row[0].text}`}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={table.columns[column]} scope="row">
                    {cell.text}
                  </th>
                ) : (
                  <td key={table.columns[column]}>{cell.text}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
