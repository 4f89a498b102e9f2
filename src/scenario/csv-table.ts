/**
 * A CSV file as typed rows. The first row names the columns, in any order; cells are separated by commas, or, as
 * spreadsheets in French write them, by semicolons with decimal commas. All problems at once, each at its cell.
 */
import { type CsvError, parse } from 'csv-parse/browser/esm/sync'
import { counted } from './count.ts'
import { nearestName } from './nearest.ts'
import { type Finding, type Problem, problemAt, shortJson } from './problem.ts'
import { rightUnit } from './unit-name.ts'

export interface Column<Value> {
  /** The column may be left out, and its cells left empty. */
  readonly optional?: boolean
  /** What a cell may hold, in words. */
  readonly words: string
  /** @returns undefined when the text is not allowed */
  readonly read: (text: string) => Value | undefined
}

type Columns = Readonly<Record<string, Column<unknown>>>

/** Optional columns whose cell is empty are absent. */
export type RowOf<C extends Columns> = {
  readonly [Name in keyof C as C[Name] extends { readonly optional: true } ? never : Name]: ValueOf<C[Name]>
} & {
  readonly [Name in keyof C as C[Name] extends { readonly optional: true } ? Name : never]?: ValueOf<C[Name]>
}
type ValueOf<C> = C extends Column<infer Value> ? Value : never

export interface Table<Row> {
  readonly rows: readonly Row[]
  readonly problems: readonly Problem[]
  /** A problem of a row that reads well but means nothing. @param row index into `rows` */
  problem(row: number, column: string, finding: Omit<Finding, 'path'>): Problem
}

interface LineRecord {
  readonly record: readonly string[]
  /** The line of the file, from 1, on which the record ends. */
  readonly info: { readonly lines: number }
}

export function readTable<C extends Columns>(file: string, text: string, columns: C): Table<RowOf<C>> {
  const problems: Problem[] = []
  const separator = separatorOf(text)
  const { records, errors } = split(text, separator)
  for (const { lines, message } of errors)
    problems.push(
      problemAt(
        file,
        { line: Number(lines), column: 1 },
        { path: [], what: `not CSV: ${firstWords(message)}` },
      ),
    )
  const lines = new Lines(text, separator)
  const header = records[0]?.record ?? []
  const at = (line: number, cell: number, name: string, finding: Omit<Finding, 'path'>) =>
    problemAt(file, { line, column: lines.columnOf(line, cell) }, { ...finding, path: [name] })

  const names = Object.keys(columns)
  const headerLine = records[0]?.info.lines ?? 1
  problems.push(
    ...headerProblems(header, columns, (cell, name, finding) => at(headerLine, cell, name, finding)),
  )
  const rows: RowOf<C>[] = []
  const rowLines: number[] = []
  if (problems.length === errors.length) {
    for (let i = 1; i < records.length; i++) {
      const { record, info } = records[i]!
      if (record.length > header.length) {
        const what = `the row has ${counted(record.length, 'cell')}, the header ${header.length}`
        problems.push(at(info.lines, header.length, header.at(-1)!, { what }))
      }
      const row: Record<string, unknown> = {}
      for (let cell = 0; cell < header.length; cell++) {
        const name = header[cell]!
        const column = columns[name]!
        const given = record[cell] ?? ''
        if (given === '' && column.optional) continue
        const value = column.read(separator === ',' ? given : given.replace(',', '.'))
        if (value !== undefined) row[name] = value
        else if (given === '')
          problems.push(at(info.lines, cell, name, { what: 'the cell is empty', expected: column.words }))
        else {
          const found = shortJson(given)
          problems.push(
            at(info.lines, cell, name, {
              what: `${found} is not ${column.words}`,
              found,
              expected: column.words,
            }),
          )
        }
      }
      rows.push(row as RowOf<C>)
      rowLines.push(info.lines)
    }
    if (rows.length === 0 && problems.length === 0) {
      const what = `the file has no rows below its header (expected columns ${names.join(', ')})`
      problems.push(problemAt(file, { line: headerLine, column: 1 }, { path: [], what }))
    }
  }
  return {
    rows,
    problems,
    problem: (row, name, finding) => {
      const cell = header.indexOf(name)
      return at(rowLines[row] ?? 1, Math.max(0, cell), name, finding)
    },
  }
}

function separatorOf(text: string): ',' | ';' | '\t' {
  const end = text.search(/[\r\n]/)
  const header = end === -1 ? text : text.slice(0, end)
  if (header.includes(',')) return ','
  return header.includes(';') ? ';' : header.includes('\t') ? '\t' : ','
}

/** A file without quotes is split at its separators, ten times as fast: a trace may have a million lines. */
function splitUnquoted(text: string, delimiter: string): LineRecord[] {
  const records: LineRecord[] = []
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, index) => {
      if (line === '') return
      const record = line.split(delimiter)
      for (let i = 0; i < record.length; i++) record[i] = record[i].trim()
      records.push({ record, info: { lines: index + 1 } })
    })
  return records
}

function split(text: string, delimiter: string): { records: LineRecord[]; errors: CsvError[] } {
  if (!text.includes('"')) return { records: splitUnquoted(text, delimiter), errors: [] }
  const errors: CsvError[] = []
  const records = parse(text, {
    bom: true,
    delimiter,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) errors.push(error)
      return undefined
    },
    trim: true,
  }) as unknown as LineRecord[]
  return { records, errors }
}

function headerProblems(
  header: readonly string[],
  columns: Columns,
  at: (cell: number, name: string, finding: Omit<Finding, 'path'>) => Problem,
): Problem[] {
  const names = Object.keys(columns)
  const free = names.filter((name) => !header.includes(name))
  const problems: Problem[] = []
  header.forEach((name, cell) => {
    if (!Object.hasOwn(columns, name)) {
      const expected = `one of ${names.join(', ')}`
      const unit = rightUnit(name, free)
      const nearest = unit?.key ?? nearestName(name, free)
      const what = unit?.what ?? 'unknown column'
      problems.push(at(cell, name, { what, found: shortJson(name), expected, nearest }))
    } else if (header.indexOf(name) < cell)
      problems.push(at(cell, name, { what: 'this column is given twice' }))
  })
  // A misspelt column is one slip, not also a column that is missing.
  const meant = new Set(problems.map(({ nearest }) => nearest))
  for (const name of free)
    if (!meant.has(name) && !columns[name]!.optional)
      problems.push(
        at(0, name, { what: 'this column is missing', expected: `a header with ${names.join(', ')}` }),
      )
  return problems
}

const firstWords = (message: string) => message.split(' at line')[0]!

/** Finds the column in which a cell of a line begins. */
class Lines {
  readonly #text: string
  readonly #separator: string
  #lines: string[] | undefined
  constructor(text: string, separator: string) {
    this.#text = text
    this.#separator = separator
  }

  /** @param line from 1  @param cell from 0  @returns from 1 */
  columnOf(line: number, cell: number): number {
    this.#lines ??= this.#text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
    const text = this.#lines[line - 1] ?? ''
    let quoted = false
    let cells = 0
    for (let i = 0; i < text.length; i++) {
      if (cells === cell && !quoted) return i + 1
      if (text[i] === '"') quoted = !quoted
      else if (text[i] === this.#separator && !quoted) cells++
    }
    return text.length + 1
  }
}
