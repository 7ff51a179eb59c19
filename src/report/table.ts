/** Columns without lines, wrapped to the width of the terminal. */
import Table from 'cli-table3'

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/** Escape sequences of colour take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const COLOUR = /\u001b\[\d+m/g

function widthOf(text: string): number {
  return [...text.replace(COLOUR, '')].length
}

/** Between two columns. */
const GAP = 2

/** No column gets narrower, and the flexible one stops giving way to the others here. */
const NARROWEST = 10
const COMFORTABLE = 20

/**
 * Widths of columns for rows: natural ones where they fit; else the `flexible` column gives way down to a comfortable
 * width, then always the widest.
 */
export function widthsFor(
  rows: readonly (readonly string[])[],
  width: number,
  flexible?: number,
  indent = 2,
): readonly number[] {
  const count = Math.max(0, ...rows.map((r) => r.length))
  const widths = Array.from({ length: count }, (_, i) => Math.max(1, ...rows.map((r) => widthOf(r[i] ?? ''))))
  const elastic = flexible ?? count - 1
  const room = width - indent - GAP * (count - 1)
  for (let over = widths.reduce((a, b) => a + b, 0) - room; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths))
    const giving = (widths[elastic] ?? 0) > COMFORTABLE ? elastic : widest
    const given = widths[giving] ?? 0
    if (given <= NARROWEST) break
    widths[giving] = given - 1
  }
  return widths
}

export interface PaintedCell {
  readonly text: string
  readonly paint: (text: string) => string
}

/** One row in columns of these widths, two spaces between, wrapped by words. `numbers`: all but the first flush right. */
export function row(cells: readonly PaintedCell[], widths: readonly number[], indent = 2, numbers = false): string {
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: [...widths],
    ...(numbers ? { colAligns: widths.map((_, i) => (i === 0 ? 'left' : 'right')) } : {}),
  })
  table.push(
    widths.map((width, i) => {
      const cell = cells[i]
      return cell ? linesOf(cell.text, width).map(cell.paint).join('\n') : ''
    }),
  )
  return table
    .toString()
    .split('\n')
    .map((line) => `${' '.repeat(indent)}${line}`.trimEnd())
    .join('\n')
}

/** Text in lines of at most this width: broken between words, and inside a word only where it is longer than a line. */
function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((w) => piecesOf(w, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  return [...lines, line]
}

function piecesOf(word: string, width: number): readonly string[] {
  const letters = [...word]
  return Array.from({ length: Math.max(1, Math.ceil(letters.length / width)) }, (_, i) =>
    letters.slice(i * width, (i + 1) * width).join(''),
  )
}

/** Text wrapped by words, every line after the first indented further. */
export function wrap(text: string, width: number, indent = 2, hanging = indent): string {
  const [first = '', ...rest] = linesOf(text, width - indent)
  const further = hanging === indent ? rest : linesOf(rest.join(' '), width - hanging)
  return [
    `${' '.repeat(indent)}${first}`,
    ...further.filter((l) => l !== '').map((l) => `${' '.repeat(hanging)}${l}`),
  ].join('\n')
}
