/** A table of measured figures: printed for people, kept as data for the JSON beside it. */
import type { Spread } from './spread.ts'

export type Cell = string | number | Spread

export interface Table {
  readonly caption: string
  /** Each with its unit. The first names the row. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** What a reader has to know beside the figures: what was left out, what could not be run and why. */
  readonly notes: readonly string[]
}

const figures = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** Three digits; a spread as its median and, in brackets, its quartiles where they differ. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return figures.format(cell)
  const [median, lower, upper] = [cell.median, cell.lowerQuartile, cell.upperQuartile].map((value) =>
    figures.format(value),
  )
  return lower === upper ? median : `${median} (${lower}–${upper})`
}

export function tableText({ caption, columns, rows, notes }: Table): string {
  const lines = [columns, ...rows.map((row) => row.map(cellText))]
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const text = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  )
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))
  const [heads, ...body] = text
  return [caption, '', heads, rule, ...body, ...notes.flatMap((note) => wrapped(note))].join('\n')
}

/** A note in lines of a width that fits most terminals. */
function wrapped(note: string): string[] {
  const lines: string[] = []
  let line = '*'
  for (const word of note.split(' ')) {
    if (line.length + word.length > 110) {
      lines.push(line)
      line = ' '
    }
    line += ` ${word}`
  }
  return [...lines, line]
}
