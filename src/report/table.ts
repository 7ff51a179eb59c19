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

export function widthOf(text: string): number {
  return [...text.replace(COLOUR, '')].length
}

/** Between two columns. */
const GAP = 2

/** Widths of columns for rows: natural ones, but the `flexible` column takes only the room that is left. */
export function widthsFor(
  rows: readonly (readonly string[])[],
  width: number,
  flexible?: number,
  indent = 2,
): readonly number[] {
  const count = Math.max(0, ...rows.map((r) => r.length))
  const natural = Array.from({ length: count }, (_, i) => Math.max(1, ...rows.map((r) => widthOf(r[i] ?? ''))))
  const elastic = flexible ?? count - 1
  const others = natural.reduce((sum, w, i) => (i === elastic ? sum : sum + w), 0) + GAP * (count - 1)
  const room = Math.max(NARROWEST, width - indent - others)
  return natural.map((w, i) => (i === elastic ? Math.min(w, room) : w))
}

const NARROWEST = 16

/** One row in columns of these widths, two spaces between, wrapped by words. */
export function row(cells: readonly string[], widths: readonly number[], indent = 2): string {
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: [...widths],
    wordWrap: true,
  })
  table.push(widths.map((_, i) => cells[i] ?? ''))
  return table
    .toString()
    .split('\n')
    .map((line) => `${' '.repeat(indent)}${line}`.trimEnd())
    .join('\n')
}

/** Text wrapped by words, every line after the first indented further. */
export function wrap(text: string, width: number, indent = 2, hanging = indent): string {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let empty = true
  for (const word of text.split(/\s+/)) {
    if (!empty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = ' '.repeat(hanging)
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}
