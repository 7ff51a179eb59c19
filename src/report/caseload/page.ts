/** A caseload as one HTML file: sortable and filterable by keyboard, printable on A4, without any network. */
import { outcomeOf, type WorkItem } from '../../caseload/summary.ts'
import { BEST_FIRST } from '../../engine/words.ts'
import { BATCH_TEXTS, type BatchTexts } from '../../messages/batch.ts'
import { OUTCOME_WORDS } from '../../messages/words.ts'
import { cellText, type Document, type Section } from '../document.ts'
import { showIso } from '../format.ts'
import { type CaseloadReport, caseloadDocument } from './document.ts'
import { PAGE_SCRIPT, PAGE_STYLE } from './page-parts.ts'
import { bestText, caseText, closesText, standText } from './words.ts'

/** Keeps text from being read as markup, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (c) => names[c] ?? c)
}

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"

/** The whole page. With counts only (`minCell`) there is no list of families, and no script. */
export function caseloadPage(report: CaseloadReport): string {
  const { lang, minCell } = report
  const e = escapeHtml
  const document = caseloadDocument(report)
  const named = minCell <= 1
  const sections = named ? document.sections.slice(1) : document.sections
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${e(POLICY)}">`,
    `<title>${e(document.title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${e(document.title)}</h1>`,
    ...document.lead.map(({ text, strong }) => `<p${strong ? ' class="strong"' : ''}>${e(text)}</p>`),
    ...(named ? [workTable(report, document)] : []),
    ...sections.map(sectionHtml),
    ...document.tail.map((text) => `<p>${e(text)}</p>`),
    '</main>',
    ...(named ? [`<script>${PAGE_SCRIPT}</script>`] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Columns that can be sorted by, with the name of what rows carry for it. */
const SORTABLE = ['case', 'persons', 'deadline'] as const

function workTable(report: CaseloadReport, document: Document): string {
  const { lang, summary } = report
  const texts = BATCH_TEXTS[lang]
  const e = escapeHtml
  const sorted = report.sort === 'input' ? undefined : report.sort
  const heads = texts.workColumns.map((label, i) => {
    const key = SORTABLE[i]
    if (key === undefined) return `<th scope="col">${e(label)}</th>`
    const state = key === sorted ? 'ascending' : 'none'
    const button = `<button type="button" data-key="${key}" title="${e(`${texts.htmlSort} ${label}`)}">${e(label)}</button>`
    return `<th scope="col" aria-sort="${state}">${button}</th>`
  })
  return [
    `<h2 id="work-heading">${e(document.sections[0]?.heading ?? texts.work)}</h2>`,
    `<noscript><p>${e(texts.htmlScript)}</p></noscript>`,
    filterForm(report, texts),
    `<p role="status"><span id="count">${summary.work.length}</span> ${e(texts.htmlShown)}</p>`,
    '<table id="work" aria-labelledby="work-heading">',
    `<thead><tr>${heads.join('')}</tr></thead>`,
    '<tbody>',
    ...summary.work.map((item, place) => workRow(report, item, place)),
    '</tbody>',
    '</table>',
  ].join('\n')
}

/** States that some route has; none for families without a path found. */
function filterForm({ lang, summary }: CaseloadReport, texts: BatchTexts): string {
  const e = escapeHtml
  const there = new Set(summary.work.map((item) => item.best && outcomeOf(item.best)))
  const options = BEST_FIRST.filter((o) => there.has(o)).map(
    (o) => `<option value="${o}">${e(OUTCOME_WORDS[o][lang])}</option>`,
  )
  return [
    '<form hidden>',
    `<label>${e(texts.htmlSearch)} <input type="search" name="search" autocomplete="off"></label>`,
    `<label>${e(texts.htmlState)} <select name="state"><option value="">${e(texts.htmlAny)}</option>${options.join('')}</select></label>`,
    `<label>${e(texts.htmlDeadline)} <input type="date" name="until"></label>`,
    '</form>',
  ].join('\n')
}

function workRow(report: CaseloadReport, item: WorkItem, place: number): string {
  const { lang } = report
  const e = escapeHtml
  const deadline = item.deadline?.date ?? '9999-12-31'
  const data = [
    ['place', String(place)],
    ['case', item.case],
    ['persons', String(item.persons)],
    ['deadline', deadline],
    ['state', (item.best && outcomeOf(item.best)) ?? ''],
  ].map(([key, value]) => `data-${key}="${e(value ?? '')}"`)
  const cells = [
    `<th scope="row">${e(caseText(item))}</th>`,
    `<td class="number">${item.persons}</td>`,
    item.deadline
      ? `<td><time datetime="${item.deadline.date}">${e(showIso(item.deadline.date, lang))}</time></td>`
      : '<td>–</td>',
    `<td>${e(closesText(report, item.deadline) || '–')}</td>`,
    `<td>${e(bestText(report, item))}</td>`,
    `<td>${e(standText(report, item))}</td>`,
  ]
  return `<tr ${data.join(' ')}>${cells.join('')}</tr>`
}

function sectionHtml({ heading, columns, rows, lead = [], notes = [] }: Section): string {
  const e = escapeHtml
  const body = rows.map((row) => `<tr>${columns.map((_, i) => `<td>${e(cellText(row.cells[i]))}</td>`).join('')}</tr>`)
  const heads = columns.map((label) => (label === '' ? '<td></td>' : `<th scope="col">${e(label)}</th>`))
  return [
    `<h2>${e(heading)}</h2>`,
    ...lead.map((text) => `<p>${e(text)}</p>`),
    ...(rows.length > 0
      ? [`<table><thead><tr>${heads.join('')}</tr></thead><tbody>`, ...body, '</tbody></table>']
      : []),
    ...notes.map((text) => `<p>${e(text)}</p>`),
  ].join('\n')
}
