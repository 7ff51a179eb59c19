/** A document as one label and value a line, for screen readers and for `grep`. */
import { cellText, type Document } from './document.ts'

export function renderList(document: Document): string {
  const lines = [document.title, ...document.lead.map((l) => l.text)]
  for (const section of document.sections) {
    lines.push('', section.heading, ...(section.lead ?? []))
    section.rows
      .filter((r) => !r.onlyText)
      .forEach((row, i) => {
        if (i > 0) lines.push('')
        section.columns.forEach((label, n) => {
          const text = cellText(row.cells[n])
          if (text !== '') lines.push(label === '' ? text : `${label}: ${text}`)
        })
        lines.push(...(row.below ?? []))
      })
    lines.push(...(section.notes ?? []))
  }
  return `${[...lines, '', ...document.tail].join('\n')}\n`
}
