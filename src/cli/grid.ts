/** Text in columns: a label on the left, cells of several lines beside it, long labels and headings wrapped. */

export interface GridRow {
  readonly label: string
  /** Lines of each cell, top to bottom. */
  readonly cells: readonly (readonly string[])[]
}

export interface GridSection {
  readonly title: string
  readonly rows: readonly GridRow[]
}

const gap = 2
/** A heading longer than its column's cells widens the column up to this, then wraps. */
const headingRoom = 22

/**
 * The grid as text without trailing spaces, or undefined when it is wider than `width`.
 * @param labelWidth most columns that labels may take  @param width in columns of a fixed-width font
 */
export function grid(
  headings: readonly string[],
  sections: readonly GridSection[],
  labelWidth: number,
  width: number,
): string | undefined {
  const rows = sections.flatMap((section) => section.rows)
  const labels = Math.min(labelWidth, Math.max(...rows.map(({ label }) => textWidth(label))))
  const widths = headings.map((heading, column) => {
    const cells = rows.flatMap((row) => (row.cells[column] ?? []).map(textWidth))
    const words = heading.split(' ').map(textWidth)
    return Math.max(...cells, ...words, Math.min(textWidth(heading), headingRoom))
  })
  if (labels + widths.reduce((sum, column) => sum + gap + column, 0) > width) return undefined
  const lines = layOut(
    '',
    headings.map((heading, column) => wrap(heading, widths[column])),
    labels,
    widths,
  )
  for (const { title, rows } of sections) {
    lines.push('', title)
    for (const { label, cells } of rows) lines.push(...layOut(label, cells, labels, widths))
  }
  return lines.join('\n')
}

function layOut(
  label: string,
  cells: readonly (readonly string[])[],
  labelWidth: number,
  widths: readonly number[],
): string[] {
  const columns = [wrap(label, labelWidth), ...cells]
  const height = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, column) => pad(lines[line] ?? '', column === 0 ? labelWidth : widths[column - 1]))
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

/** Breaks at spaces; continued lines keep the indent of the first and two more. A word longer than the width stays whole. */
export function wrap(text: string, width: number): string[] {
  const indent = /^ */.exec(text)?.[0] ?? ''
  const lines: string[] = []
  let line = indent
  for (const word of text.trim().split(' ')) {
    if (line.trim() === '') line += word
    else if (textWidth(line) + 1 + textWidth(word) <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = indent === '' ? word : `${indent}  ${word}`
    }
  }
  return [...lines, line]
}

const textWidth = (text: string) => [...text].length

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - textWidth(text)))
