/** A document as Markdown, for mails, wikis and word processors. */
import { cellText, type Document } from './document.ts'

/** Keeps text from being read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, (c) => `\\${c}`).replace(/\n/g, ' ')
}

export function renderMarkdown(document: Document): string {
  const e = escapeMarkdown
  const lines = [`# ${e(document.title)}`, '']
  for (const { text, strong } of document.lead) lines.push(strong ? `**${e(text)}**` : e(text), '')
  for (const section of document.sections) {
    lines.push(`${section.level === 2 ? '###' : '##'} ${e(section.heading)}`, '')
    for (const text of section.lead ?? []) lines.push(e(text), '')
    if (section.rows.length > 0) {
      lines.push(`| ${section.columns.map(e).join(' | ')} |`, `|${section.columns.map(() => ' --- |').join('')}`)
      for (const row of section.rows.filter((r) => !r.onlyText)) {
        const cells = section.columns.map((_, i) => e(cellText(row.cells[i])))
        const last = cells.length - 1
        const below = (row.below ?? []).map(e).join('<br>')
        if (below) cells[last] = [cells[last], below].filter(Boolean).join('<br>')
        lines.push(`| ${cells.join(' | ')} |`)
      }
      lines.push('')
    }
    for (const text of section.notes ?? []) lines.push(`- ${e(text)}`)
    if (section.notes?.length) lines.push('')
  }
  for (const text of document.tail) lines.push(e(text), '')
  return `${lines.join('\n').trimEnd()}\n`
}
