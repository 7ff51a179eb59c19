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

/**
 * Rows in columns with two spaces between, indented by two. The last column takes the room that is left and wraps by
 * words; `flexible` names another one to do so.
 */
export function columns(rows: readonly (readonly string[])[], width: number, options: { indent?: number; flexible?: number } = {}): string {
  const count = Math.max(0, ...rows.map((r) => r.length))
  if (count === 0) return ''
  const indent = options.indent ?? 2
  const flexible = options.flexible ?? count - 1
  const natural = Array.from({ length: count }, (_, i) => Math.max(1, ...rows.map((r) => widthOf(r[i] ?? ''))))
  const others = natural.reduce((sum, w, i) => (i === flexible ? sum : sum + w), 0) + 2 * (count - 1)
  const room = Math.max(12, width - indent - others)
  const widths = natural.map((w, i) => (i === flexible ? Math.min(w, room) : w))
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: widths,
    wordWrap: true,
  })
  for (const row of rows) table.push(Array.from({ length: count }, (_, i) => row[i] ?? ''))
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
