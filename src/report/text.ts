/** A document for the terminal. */
import type { Cell, Document, Row, Section } from './document.ts'
import { type Paint, painter } from './paint.ts'
import { columns, wrap } from './table.ts'

export interface TextOptions {
  readonly width: number
  readonly colour: boolean
}

const NARROWEST = 40
const WIDEST = 100

/** The width in use: that of the terminal, 100 at most, 40 at least. */
export function usableWidth(terminal: number | undefined): number {
  return Math.max(NARROWEST, Math.min(WIDEST, terminal ?? WIDEST))
}

export function renderText(document: Document, options: TextOptions): string {
  const paint = painter(options.colour)
  const { width } = options
  const parts = [
    paint.heading(wrap(document.title, width, 0, 2)),
    ...document.lead.map(({ text, strong }) => (strong ? paint.open(wrap(text, width, 0, 2)) : wrap(text, width, 0, 2))),
    ...document.sections.map((section) => renderSection(section, width, paint)),
    '',
    ...document.tail.map((text) => paint.soft(wrap(text, width, 0, 2))),
  ]
  return `${parts.join('\n')}\n`
}

function renderSection(section: Section, width: number, paint: Paint): string {
  const lines = ['', paint.heading(wrap(section.heading, width, 0, 2))]
  for (const text of section.lead ?? []) lines.push(wrap(text, width, 2, 2))
  lines.push(...renderRows(section.rows, width, paint))
  for (const text of section.notes ?? []) lines.push(wrap(text, width, 2, 4))
  return lines.join('\n')
}

/** Rows share their column widths; sentences below a row stand between. */
function renderRows(rows: readonly Row[], width: number, paint: Paint): string[] {
  if (rows.length === 0) return []
  const painted = rows.map((row) => row.cells.map((cell) => toned(cell, paint)))
  if (rows.every((row) => !row.below?.length)) return [columns(painted, width)]
  const blocks = columnBlocks(painted, width)
  return rows.flatMap((row, i) => [blocks[i] ?? '', ...(row.below ?? []).map((text) => wrap(text, width, 6, 8))])
}

const MARK = '\u0000'

/** Lays all rows out at once, then takes them apart again, so that columns stand below each other. */
function columnBlocks(rows: readonly (readonly string[])[], width: number): string[] {
  const count = Math.max(...rows.map((r) => r.length))
  const marker = [MARK, ...Array.from({ length: count - 1 }, () => '')]
  const laid = columns(
    rows.flatMap((row) => [row, marker]),
    width,
  ).split('\n')
  const blocks: string[] = []
  let block: string[] = []
  for (const line of laid) {
    if (line.includes(MARK)) {
      blocks.push(block.join('\n'))
      block = []
    } else block.push(line)
  }
  return blocks
}

function toned(cell: string | Cell, paint: Paint): string {
  if (typeof cell === 'string') return cell
  switch (cell.tone) {
    case 'good':
      return paint.good(cell.text)
    case 'bad':
      return paint.bad(cell.text)
    case 'open':
      return paint.open(cell.text)
    case 'soft':
      return paint.soft(cell.text)
    default:
      return cell.text
  }
}
