/** A document for the terminal. */
import { type Cell, cellText, type Document, type Section } from './document.ts'
import { type Paint, painter } from './paint.ts'
import { row, widthsFor, wrap } from './table.ts'

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
    ...document.lead.map(({ text, strong }) =>
      strong ? paint.open(wrap(text, width, 0, 2)) : wrap(text, width, 0, 2),
    ),
    ...document.sections.map((section) => renderSection(section, width, paint)),
    '',
    ...document.tail.map((text) => paint.soft(wrap(text, width, 0, 2))),
  ]
  return `${parts.join('\n')}\n`
}

function renderSection(section: Section, width: number, paint: Paint): string {
  const lines = ['', paint.heading(wrap(section.heading, width, 0, 2))]
  for (const text of section.lead ?? []) lines.push(wrap(text, width, 2, 2))
  lines.push(...(section.drawing ? section.drawing(width) : renderRows(section, width, paint)))
  for (const text of section.notes ?? []) lines.push(wrap(text, width, 2, 4))
  return lines.join('\n')
}

/** Rows share their column widths; sentences below a row stand between. */
function renderRows(section: Section, width: number, paint: Paint): string[] {
  const { rows } = section
  const widths = widthsFor(
    rows.map((r) => r.cells.map(cellText)),
    width,
    section.flexible,
  )
  return rows.flatMap((r) => [
    row(
      r.cells.map((cell) => ({ text: cellText(cell), paint: toneOf(cell, paint) })),
      widths,
      2,
      section.numbers,
    ),
    ...(r.below ?? []).map((text) => wrap(text, width, 6, 8)),
  ])
}

function toneOf(cell: string | Cell, paint: Paint): (text: string) => string {
  const tone = typeof cell === 'string' ? undefined : cell.tone
  return tone === undefined || tone === 'plain' ? (text) => text : paint[tone]
}
