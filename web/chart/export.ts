/** A chart taken away: as SVG, PNG or CSV, made on this machine. */
import { textWidth } from './axis.tsx'

/** One cell: the text that is shown, and the plain number that goes into a file. */
export interface Cell {
  readonly text: string
  readonly value?: number | undefined
}

export interface ChartTable {
  readonly columns: readonly string[]
  /** First cell of each row is its name. */
  readonly rows: readonly (readonly Cell[])[]
}

/** RFC 4180: comma, CRLF, quotes doubled. Numbers with a decimal point in any language. */
export function csvOf({ columns, rows }: ChartTable): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const line = (cells: readonly string[]) => cells.map(quoted).join(',')
  const cell = ({ text, value }: Cell) =>
    value === undefined ? text : Number.isFinite(value) ? String(value) : ''
  return [line(columns), ...rows.map((row) => line(row.map(cell)))].join('\r\n') + '\r\n'
}

export interface PictureText {
  readonly title: string
  readonly how: string
  /** Seed and fingerprint, so that the picture can be traced back. */
  readonly note: string
}

/** What the style sheet says of a mark, with what holds when it says nothing. */
const copied: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-opacity': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
}
const copiedOfText: Readonly<Record<string, string>> = {
  ...copied,
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'paint-order': 'normal',
}
const margin = 20

/** The drawing with its colours written out, its title above and its origin below; it needs no style sheet. */
export function standaloneSvg(
  drawing: SVGSVGElement,
  text: PictureText,
): { markup: string; width: number; height: number } {
  const page = getComputedStyle(document.documentElement)
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = drawing.querySelectorAll<SVGElement>('*')
  copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    if (element.tagName !== 'g') {
      const style = getComputedStyle(originals[index])
      for (const [property, usual] of Object.entries(element.tagName === 'text' ? copiedOfText : copied)) {
        const value = style.getPropertyValue(property)
        if (value === usual) element.removeAttribute(property)
        else element.setAttribute(property, value)
      }
    }
    element.removeAttribute('class')
    element.removeAttribute('style')
  })
  for (const element of copy.querySelectorAll('[data-screen-only]')) element.remove()
  const width = drawing.clientWidth + 2 * margin
  const family = page.getPropertyValue('--font').replaceAll('"', "'")
  let y = margin
  const lines = (words: string, size: number, weight: number, colour: string) =>
    wrapped(words, (text) => textWidth(text, size, weight) <= drawing.clientWidth).map((line) => {
      y += Math.round(size * 1.4)
      return `<text x="${margin}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${page.getPropertyValue(colour)}">${escaped(line)}</text>`
    })
  const head = [...lines(text.title, 16, 650, '--ink'), ...lines(text.how, 12, 400, '--ink-soft')]
  const top = y + 12
  y = top + drawing.clientHeight + 4
  const foot = lines(text.note, 11, 400, '--ink-faint')
  const height = y + margin
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${page.getPropertyValue('--surface')}"/>`,
    ...head,
    `<g transform="translate(${margin},${top})">${copy.innerHTML}</g>`,
    ...foot,
    '</svg>',
  ].join('\n')
  return { markup, width, height }
}

/** As many words on a line as fit. */
export function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Twice the size on screen, sharp enough for a slide. */
export async function pngOf({ markup, width, height }: ReturnType<typeof standaloneSvg>): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * 2
    canvas.height = height * 2
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('this browser has no 2D canvas')
    pen.scale(2, 2)
    pen.drawImage(image, 0, 0, width, height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

export function download(content: Blob, fileName: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  // The browser takes the content over on click; the address may go afterwards.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
