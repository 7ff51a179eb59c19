/** A document as one HTML page that stands alone: no script, no font, nothing from anywhere else. */
import type { Lang } from '../messages/language.ts'
import { cellText, type Document, type Section } from './document.ts'

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

export interface PageOptions {
  readonly lang: Lang
  /** Printed on every page: that the law is a draft. */
  readonly banner?: string | undefined
  /** A picture with its heading; its data stand in a table of the document. */
  readonly picture?: { readonly heading: string; readonly svg: string } | undefined
}

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ccc; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.below { color: #444; font-size: .93em; } .strong { font-weight: 600; }
.banner { position: sticky; top: 0; background: #fff3bf; border: 2px solid #8a6d00; padding: .3rem .8rem; font-weight: 700; letter-spacing: .05em; }
svg { width: 100%; height: auto; } svg text { font-size: 13px; fill: #1a1a1a; } svg rect { fill: #333; }
svg path { stroke-opacity: .45; } svg .stay { stroke: #8a8a8a; } svg .up { stroke: #1b6ca8; } svg .down { stroke: #a8431b; stroke-dasharray: 6 3; }
svg .draft { font-size: 90px; fill: #8a6d00; fill-opacity: .12; }
footer { margin-top: 2rem; color: #444; font-size: .9em; }
@media print { .banner { position: fixed; top: 0; left: 0; right: 0; } body { margin-top: 3rem; } section { break-inside: avoid-page; } }
@media (prefers-color-scheme: dark) { body { background: #1a1a1a; color: #eee; } .below, footer { color: #ccc; } svg text { fill: #eee; } svg rect { fill: #ccc; } .banner { color: #1a1a1a; } }
`.trim()

export function renderHtml(document: Document, { lang, banner, picture }: PageOptions): string {
  const e = escapeHtml
  return `${[
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${e(document.title)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    '<body>',
    ...(banner ? [`<p class="banner" role="note">${e(banner)}</p>`] : []),
    '<main>',
    `<h1>${e(document.title)}</h1>`,
    ...document.lead.map(({ text, strong }) => `<p${strong ? ' class="strong"' : ''}>${e(text)}</p>`),
    ...(picture ? [`<section>\n<h2>${e(picture.heading)}</h2>\n${picture.svg}\n</section>`] : []),
    ...document.sections.map(sectionHtml),
    '</main>',
    `<footer>${document.tail.map((text) => `<p>${e(text)}</p>`).join('')}</footer>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

/** A cell that holds a count, a difference or a range of them. */
const isNumber = (text: string) => /^\s*[<+-]?\s?\d/.test(text) && !/^\s*\d{1,2}\.\d{2}\.\d{4}/.test(text)

function sectionHtml(section: Section): string {
  const e = escapeHtml
  const rows = section.rows.filter((r) => !r.onlyText)
  const numeric = section.columns.map(
    (_, i) =>
      i > 0 &&
      rows.length > 0 &&
      rows.every((r) => cellText(r.cells[i]).trim() === '' || isNumber(cellText(r.cells[i]))),
  )
  const cell = (text: string, i: number) => `<td${numeric[i] ? ' class="number"' : ''}>${e(text.trim())}</td>`
  const span = Math.max(1, section.columns.length)
  return [
    '<section>',
    `<h2>${e(section.heading)}</h2>`,
    ...(section.lead ?? []).map((text) => `<p>${e(text)}</p>`),
    ...(rows.length > 0
      ? [
          '<table>',
          `<thead><tr>${section.columns.map((text, i) => `<th scope="col"${numeric[i] ? ' class="number"' : ''}>${e(text)}</th>`).join('')}</tr></thead>`,
          '<tbody>',
          ...rows.flatMap((row) => [
            `<tr>${section.columns.map((_, i) => cell(cellText(row.cells[i]), i)).join('')}</tr>`,
            ...(row.below && row.below.length > 0
              ? [`<tr class="below"><td colspan="${span}">${row.below.map(e).join('<br>')}</td></tr>`]
              : []),
          ]),
          '</tbody>',
          '</table>',
        ]
      : []),
    ...(section.notes ?? []).map((text) => `<p class="below">${e(text)}</p>`),
    '</section>',
  ].join('\n')
}
