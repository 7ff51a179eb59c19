/** The rule files line by line with what the cases have shown: one page that needs nothing else. */
import { missingOf, reasonFor } from '../../lab/coverage/gaps.ts'
import type { PartSeen } from '../../lab/coverage/seen.ts'
import { nameOf } from '../../lab/mutate/condition-mistakes.ts'
import type { Lang } from '../../messages/language.ts'
import { RULES_COVERAGE_TEXTS } from '../../messages/rules-coverage.ts'
import { SHOWN_TRUTHS, type ShownTruth } from '../../rules/words.ts'
import { type ConditionsReport, conditionsDocument } from './conditions-coverage.ts'

const STYLE = `:root{color-scheme:light dark}
body{font:1rem/1.45 system-ui,sans-serif;margin:1.5rem auto;max-width:80rem;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:0 0 2rem}
caption{font-weight:bold;text-align:left;padding:.6rem 0}
th,td{text-align:left;vertical-align:top;padding:0 .5rem;border-bottom:1px solid #8884}
td.n{text-align:right;font-variant-numeric:tabular-nums;color:GrayText}
td pre{margin:0;white-space:pre-wrap;font:.85rem/1.45 ui-monospace,monospace}
td.gap{font-weight:bold;border-left:.3rem solid #b3261e}
td.whole{border-left:.3rem solid #2e7d32}
td.cannot{border-left:.3rem dotted #666}
@media print{table{page-break-inside:auto}}`

/** `texts`: the files in the order in which they are shown. */
export function coverageHtml(
  report: ConditionsReport,
  texts: readonly { readonly file: string; readonly text: string }[],
  lang: Lang,
): string {
  const words = RULES_COVERAGE_TEXTS[lang]
  const document = conditionsDocument(report, lang)
  const shown = texts.filter(({ file }) => report.coverage.parts.some((p) => p.file === file))
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${safe(document.title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${safe(document.title)}</h1>`,
    ...document.lead.map(({ text }) => `<p>${safe(text)}</p>`),
    `<p>${safe(words.legend)}</p>`,
    `<nav aria-label="${words.contents}"><h2>${words.contents}</h2><ul>`,
    ...shown.map(({ file }) => `<li><a href="#${anchor(file)}">${safe(report.shownAs(file))}</a></li>`),
    '</ul></nav>',
    ...shown.map(({ file, text }) => fileTable(file, text, report, lang)),
    '</main></body></html>',
    '',
  ].join('\n')
}

const anchor = (file: string): string => file.replace(/[^A-Za-z0-9]+/g, '-')

function fileTable(file: string, text: string, report: ConditionsReport, lang: Lang): string {
  const words = RULES_COVERAGE_TEXTS[lang]
  const byLine = new Map<number, PartSeen[]>()
  for (const part of report.coverage.parts.filter((p) => p.file === file)) {
    const line = report.lineOf(file, part.path)
    byLine.set(line, [...(byLine.get(line) ?? []), part])
  }
  const heads = [words.line, ...SHOWN_TRUTHS.map((t) => words.truths[t]), words.rule]
  return [
    `<table id="${anchor(file)}"><caption>${safe(report.shownAs(file))}</caption>`,
    `<thead><tr>${heads.map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>`,
    ...text
      .replace(/\n$/, '')
      .split('\n')
      .map((line, i) => {
        const parts = byLine.get(i + 1) ?? []
        const marks = SHOWN_TRUTHS.map((t) => mark(parts, t, report, lang)).join('')
        return `<tr><td class="n">${i + 1}</td>${marks}<td><pre>${safe(line) || ' '}</pre></td></tr>`
      }),
    '</tbody></table>',
  ].join('\n')
}

/** `2/2`, `1/2 missing`, with the parts and cases by name in the hint; empty where the line holds no condition. */
function mark(parts: readonly PartSeen[], truth: ShownTruth, { impossible }: ConditionsReport, lang: Lang): string {
  const words = RULES_COVERAGE_TEXTS[lang]
  if (parts.length === 0) return '<td></td>'
  const said = parts.map((part) => {
    const by = part.shown[truth]
    const reason = by === undefined ? reasonFor(part, truth, impossible) : undefined
    const what = by !== undefined ? words.shownBy(by) : reason ? `${words.cannot}: ${reason.why[lang]}` : words.missing
    return `${nameOf(part.condition)}: ${what}`
  })
  const gaps = parts.filter((part) => missingOf(part, impossible).includes(truth)).length
  const shown = parts.filter((part) => part.shown[truth] !== undefined).length
  const cannot = gaps === 0 && shown < parts.length
  const text = gaps > 0 ? words.missing : cannot ? words.cannot : ''
  const kind = gaps > 0 ? 'gap' : cannot ? 'cannot' : 'whole'
  return `<td class="${kind}" title="${safe(said.join('\n'))}">${shown}/${parts.length}${text ? ` ${text}` : ''}</td>`
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
