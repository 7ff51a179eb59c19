/** The lines of a worksheet as rows: what it is, how much, by which provision, and where the profile says so. */
import type { Bounds } from '../../facts/bounds.ts'
import type { Line, Section as LineSection } from '../../facts/livelihood/line.ts'
import type { Totals } from '../../facts/livelihood/totals.ts'
import type { Lang } from '../../messages/language.ts'
import { AFTER_GRANT, LINE_WORDS, STEP_WORDS, WORKSHEET_TEXTS } from '../../messages/worksheet.ts'
import type { Family } from '../../profile/family.ts'
import { calendarDate, type Day } from '../../time/day.ts'
import type { Row, Section } from '../document.ts'
import { showEuros, showNumber } from '../format.ts'
import { amountText } from './amounts.ts'
import type { Sheet, SheetView } from './sheets.ts'

export interface LineContext {
  readonly family: Family
  readonly on: Day
  readonly lang: Lang
}

const MINUS = '− '
const NOTHING_HERE = '–'

/** Need, pay with deductions, income that counts, public means: each a section, without the empty ones. */
export function lineSections(sheet: Sheet, context: LineContext): readonly Section[] {
  const texts = WORKSHEET_TEXTS[context.lang]
  return [
    lineSection(sheet, context, texts.need, ['need'], [[texts.sum, (t) => t.need]]),
    lineSection(
      sheet,
      context,
      texts.pay,
      ['pay', 'deduction'],
      [
        [texts.netSum, (t) => t.net],
        [texts.afterBaseSum, (t) => t.afterBase],
        [texts.afterAllSum, (t) => t.afterAll],
      ],
    ),
    lineSection(sheet, context, texts.harmless, ['harmless'], [[texts.sum, (t) => t.harmless]]),
    ...(linesOf(sheet.views, ['harmful']).length > 0
      ? [lineSection(sheet, context, texts.harmful, ['harmful'], [])]
      : []),
  ]
}

type Sum = readonly [label: string, of: (totals: Totals) => Bounds]

function lineSection(
  sheet: Sheet,
  context: LineContext,
  heading: string,
  kinds: readonly LineSection[],
  sums: readonly Sum[],
): Section {
  const { lang } = context
  const { views: words, amount, item, basis } = WORKSHEET_TEXTS[lang]
  const shown = distinct(sheet.views, kinds)
  const heads =
    shown.length < sheet.views.length ? [`${amount}, ${words.both}`] : shown.map((v) => `${amount}, ${words[v.view]}`)
  return {
    heading: shown.length > 1 ? `${heading} (${shown.map((v) => words[v.view]).join(' · ')})` : heading,
    level: 2,
    columns: [item, ...heads, basis],
    flexible: 0,
    rows: [
      ...linesOf(shown, kinds).map((amounts) => lineRow(amounts, context)),
      ...sums.map(([label, of]) => ({ cells: [label, ...shown.map((v) => amountText(of(v.whole.totals), lang)), ''] })),
    ],
  }
}

/** Views that print the same lines and amounts in these sections are one. */
function distinct(views: readonly SheetView[], sections: readonly LineSection[]): readonly SheetView[] {
  const printed = (view: SheetView) => JSON.stringify(view.whole.lines.filter((l) => sections.includes(l.section)))
  return views.filter((view, i) => views.findIndex((other) => printed(other) === printed(view)) === i)
}

/** One line in every view that has it. */
type InViews = readonly (Line | undefined)[]

function linesOf(views: readonly SheetView[], sections: readonly LineSection[]): readonly InViews[] {
  const rows = new Map<string, (Line | undefined)[]>()
  views.forEach((view, i) => {
    for (const line of byPerson(view.whole.lines.filter((l) => sections.includes(l.section)))) {
      const key = `${line.section} ${line.kind} ${line.person} ${line.above} ${line.rests[0]} ${line.missing[0]} ${line.afterGrant}`
      const row = rows.get(key) ?? views.map(() => undefined)
      row[i] = line
      rows.set(key, row)
    }
  })
  return [...rows.values()]
}

/** Pay and what is taken from it stand together, person by person. */
function byPerson(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((l) => l.section === 'deduction')) return lines
  const persons = [...new Set(lines.map((l) => l.person))]
  return persons.flatMap((person) => lines.filter((l) => l.person === person))
}

function lineRow(amounts: InViews, context: LineContext): Row {
  const line = amounts.find((l) => l !== undefined)
  if (!line) return { cells: [] }
  const { lang } = context
  return {
    cells: [
      labelOf(line, lang),
      ...amounts.map((one) => (one === undefined ? NOTHING_HERE : amountOf(one, context))),
      line.cite,
    ],
    below: [...remarks(line, lang), ...placesOf(line, context)],
  }
}

function amountOf(line: Line, { lang, on }: LineContext): string {
  if (line.unenacted !== undefined) return WORKSHEET_TEXTS[lang].notEnacted(calendarDate(on).year)
  const text = amountText(line.amount, lang)
  return line.section === 'deduction' && line.amount.hi > 0 ? `${MINUS}${text}` : text
}

function labelOf(line: Line, lang: Lang): string {
  const texts = WORKSHEET_TEXTS[lang]
  const who = line.person ?? texts.household
  const word = LINE_WORDS[line.kind][lang]
  return `${who}: ${wordOf(line, word, lang)}`
}

function wordOf(line: Line, word: string, lang: Lang): string {
  const texts = WORKSHEET_TEXTS[lang]
  const euros = (cents: number) => showEuros(cents / 100, lang).replace(/[.,]00(?= |$)/, '')
  switch (line.kind) {
    case 'regelbedarf':
    case 'hot-water':
      return line.steps ? `${word}, ${texts.steps(line.steps.map((s) => STEP_WORDS[s]).join('/'))}` : word
    case 'single-parent':
      return line.percent === undefined ? word : `${word}, ${texts.percent(showNumber(line.percent, lang))}`
    case 'tier':
      return texts.tier(
        showNumber(line.percent ?? 0, lang),
        showNumber((line.above ?? 0) / 100, lang),
        euros(line.upto ?? 0),
      )
    case 'kindergeld':
      return line.afterGrant ? AFTER_GRANT[lang] : word
    default:
      return word
  }
}

/** Where the profile says it: addresses, and the line of the first. */
function placesOf(line: Line, { family, lang }: LineContext): readonly string[] {
  const [first] = line.rests
  if (first === undefined) return []
  const at = family.lineOf(first)
  const places = line.rests.join(', ')
  return [at === undefined ? places : `${places} (${WORKSHEET_TEXTS[lang].line(at)})`]
}

function remarks(line: Line, lang: Lang): readonly string[] {
  const texts = WORKSHEET_TEXTS[lang]
  const { housing } = line
  const parts = housing && [
    texts.housing(
      amountText(housing.rent, lang),
      amountText(housing.utilities, lang),
      amountText(housing.heating, lang),
    ),
    ...(housing.heads === housing.of ? [] : [texts.heads(housing.heads, housing.of)]),
  ]
  return [
    ...(parts ? [parts.join('; ')] : []),
    ...(line.missing.length > 0 ? [texts.missingField(line.missing.join(', '))] : []),
  ]
}
