/** What a worksheet comes to: § 2 Abs. 3 and the readings of § 25b Abs. 1 Satz 2 Nr. 3, for every view. */
import { type Bounds, plus } from '../../facts/bounds.ts'
import type { Calculation } from '../../facts/livelihood/calculation.ts'
import type { Lang } from '../../messages/language.ts'
import { READING_WORDS, type Reading, WORKSHEET_TEXTS } from '../../messages/worksheet.ts'
import type { Cell, Row, Section } from '../document.ts'
import { amountText, shareText } from './amounts.ts'
import { EARNED, isOverHalf, isSecured, READINGS, SHARE, shortfallOf } from './measures.ts'
import type { Sheet, SheetView } from './sheets.ts'

export function resultSection(sheet: Sheet, lang: Lang): Section {
  const texts = WORKSHEET_TEXTS[lang]
  const whole = sheet.views.map(({ view, whole: calculation }) => ({ view, calculation }))
  return {
    heading: texts.community(sheet.persons.join(', ')),
    columns: [texts.measure, texts.view, texts.result],
    flexible: 0,
    lead: doubts(sheet, lang),
    rows: [
      ...inViews(whole, lang, (c) => strictRow(c, lang)),
      ...READINGS.flatMap((reading) => inViews(whole, lang, (c) => shareRow(c, reading, lang))),
      ...inViews(whole, lang, (c) => directiveRow(c, lang)),
    ],
    notes: [...withoutChildren(sheet, lang), ...missingFields(sheet, lang)],
  }
}

/** The person view: every earner against the own need alone. */
export function ownSections(sheet: Sheet, lang: Lang): readonly Section[] {
  const texts = WORKSHEET_TEXTS[lang]
  const first = sheet.views[0]
  if (!first || sheet.persons.length < 2) return []
  return first.own.map(({ person }) => {
    const own = sheet.views.flatMap((view) => {
      const found = view.own.find((o) => o.person === person)
      return found ? [{ view: view.view, calculation: found.calculation }] : []
    })
    return {
      heading: texts.own(person),
      level: 2,
      columns: [texts.measure, texts.view, texts.result],
      flexible: 0,
      lead: [texts.ownSource],
      rows: READINGS.filter((r) => r !== 'of_income').flatMap((r) =>
        inViews(own, lang, (c) => shareRow(c, r, lang, false)),
      ),
    }
  })
}

interface Seen {
  readonly view: SheetView['view']
  readonly calculation: Calculation
}

interface Result {
  readonly measure: string
  readonly result: Cell
  readonly below: readonly string[]
}

/** Views that come to the same share a row. */
function inViews(views: readonly Seen[], lang: Lang, row: (calculation: Calculation) => Result): readonly Row[] {
  const { views: words } = WORKSHEET_TEXTS[lang]
  const rows = views.map(({ view, calculation }) => ({ view, ...row(calculation) }))
  const [first, second] = rows
  const same = first && second && JSON.stringify({ ...first, view: '' }) === JSON.stringify({ ...second, view: '' })
  const shown = same ? [{ ...first, word: words.both }] : rows.map((r) => ({ ...r, word: words[r.view] }))
  return shown.map(({ measure, word, result, below }) => ({ cells: [measure, word, result], below }))
}

function strictRow({ totals }: Calculation, lang: Lang): Result {
  const texts = WORKSHEET_TEXTS[lang]
  return {
    measure: texts.strict,
    result: securedCell(isSecured(totals.surplusA), lang),
    below: [balance(totals.incomeA, totals.need, totals.surplusA, lang)],
  }
}

function directiveRow({ totals }: Calculation, lang: Lang): Result {
  const texts = WORKSHEET_TEXTS[lang]
  return {
    measure: texts.directive,
    result: securedCell(isSecured(totals.surplusB), lang),
    below: [balance(totals.incomeB, totals.need, totals.surplusB, lang), texts.directiveOnly],
  }
}

function securedCell(secured: boolean | undefined, lang: Lang): Cell {
  const texts = WORKSHEET_TEXTS[lang]
  if (secured === undefined) return { text: texts.open, tone: 'open' }
  return secured ? { text: texts.secured, tone: 'good' } : { text: texts.notSecured, tone: 'bad' }
}

function balance(income: Bounds, need: Bounds, surplus: Bounds, lang: Lang): string {
  const texts = WORKSHEET_TEXTS[lang]
  const short = shortfallOf(surplus)
  const rest =
    surplus.lo >= 0
      ? texts.spare(amountText(surplus, lang))
      : Number.isFinite(short.hi) || short.lo > 0
        ? texts.missingAmount(amountText(short, lang))
        : texts.open
  return texts.balance(amountText(income, lang), amountText(need, lang), rest)
}

function shareRow({ totals }: Calculation, reading: Reading, lang: Lang, sourced = true): Result {
  const texts = WORKSHEET_TEXTS[lang]
  const share = SHARE[reading](totals)
  const over = isOverHalf(share)
  const text = shareText(share, lang)
  const earned = amountText(EARNED[reading](totals), lang)
  const against =
    reading === 'of_income'
      ? texts.ofIncome(earned, amountText(plus(totals.harmless, totals.harmful), lang))
      : texts.ofNeed(earned, amountText(totals.need, lang))
  const result: Cell =
    over === undefined
      ? { text: texts.halfOpen(text), tone: 'open' }
      : over
        ? { text: texts.overHalf(text), tone: 'good' }
        : { text: texts.notOverHalf(text), tone: 'bad' }
  return {
    measure: READING_WORDS[reading].title[lang],
    result,
    below: [against, ...(sourced ? [READING_WORDS[reading].source[lang]] : [])],
  }
}

function doubts(sheet: Sheet, lang: Lang): readonly string[] {
  const texts = WORKSHEET_TEXTS[lang]
  const calculations = sheet.views.map((v) => v.whole)
  const first = calculations[0]
  if (!first) return []
  return [
    ...(first.open ? [texts.openCommunity(first.openBy.join(', '))] : []),
    ...(!first.open && first.openBy.length > 0 ? [texts.unsureCommunity(first.openBy.join(', '))] : []),
    ...(calculations.some((c) => c.assumed) ? [texts.assumed] : []),
  ]
}

function missingFields(sheet: Sheet, lang: Lang): readonly string[] {
  const missing = [...new Set(sheet.views.flatMap((view) => view.whole.missing))]
  return missing.length === 0 ? [] : [WORKSHEET_TEXTS[lang].missingField(missing.join(', '))]
}

function withoutChildren(sheet: Sheet, lang: Lang): readonly string[] {
  const texts = WORKSHEET_TEXTS[lang]
  return sheet.views.flatMap(({ view, whole, without }) => {
    if (!without) return []
    const { totals } = without
    const result = balance(totals.incomeA, totals.need, totals.surplusA, lang)
    return [`${texts.selfSupporting(whole.selfSupporting.join(', '))} ${texts.views[view]} ${result}`]
  })
}
