/** The counts of a comparison: by outcome, and by group. */
import type { Grouping } from '../../caseload/compare/comparison.ts'
import { sureOf, type Tally } from '../../caseload/compare/tally.ts'
import { BEST_FIRST, type Outcome } from '../../engine/words.ts'
import { COMPARE_TEXTS } from '../../messages/compare.ts'
import { OUTCOME_WORDS } from '../../messages/words.ts'
import type { Row, Section } from '../document.ts'
import { type CompareReport, citeOfPath, isPlain, signedNumber, toldCounts } from './report.ts'

const GONE: readonly Outcome[] = ['not-applicable', 'closed']
/** In the order of the table: best first. */
export const STATES: readonly Outcome[] = BEST_FIRST.filter((o) => !GONE.includes(o))

interface Counted {
  readonly label: string
  readonly before: number
  readonly after: number
  /** Bounds; undefined where none are told. */
  readonly least: number | undefined
  readonly most: number | undefined
}

export function effectSection(report: CompareReport): Section {
  const { comparison, lang } = report
  const texts = COMPARE_TEXTS[lang]
  const { states, soon } = comparison.all
  const counted = STATES.map(
    (o): Counted => ({
      label: OUTCOME_WORDS[o][lang],
      ...states[o],
      // as long as facts are missing: once they are known nobody stands here
      ...(o === 'unclear' ? { least: undefined, most: undefined } : {}),
    }),
  )
  const gone = GONE.map((o) => states[o])
  const sum = (key: 'before' | 'after' | 'least' | 'most') => gone.reduce((n, row) => n + row[key], 0)
  const none: Counted = {
    label: texts.none,
    before: sum('before'),
    after: sum('after'),
    least: undefined,
    most: undefined,
  }
  const rows = rowsOf([...counted, none], report)
  const place = STATES.indexOf('foreseeable') + 1
  const within =
    report.minCell === undefined
      ? [plainRow({ label: texts.ofThose, ...soon, least: undefined, most: undefined }, report)]
      : []
  return {
    heading: texts.effect,
    columns: texts.effectColumns,
    flexible: 0,
    numbers: true,
    rows: [headRow(texts.effectColumns), ...rows.slice(0, place), ...within, ...rows.slice(place)],
    notes: [...texts.effectNotes, ...(report.minCell === undefined ? [] : [texts.minCell(report.minCell)])],
  }
}

/** For terminals, which print no labels of columns. */
const headRow = (columns: readonly string[]): Row => ({
  cells: columns,
  onlyText: true,
})

function plainRow(counted: Counted, report: CompareReport): Row {
  const [before = '', after = ''] = [counted.before, counted.after].map((n) => toldCounts([n], report)[0])
  return {
    cells: [counted.label, before, after, signedNumber(counted.after - counted.before, report.lang), '', ''],
  }
}

function rowsOf(list: readonly Counted[], report: CompareReport): readonly Row[] {
  const { lang } = report
  const texts = COMPARE_TEXTS[lang]
  const before = toldCounts(
    list.map((c) => c.before),
    report,
  )
  const after = toldCounts(
    list.map((c) => c.after),
    report,
  )
  return list.map((c, i): Row => {
    const [b = '', a = ''] = [before[i], after[i]]
    // a difference gives away what one of its sides hides
    const told = report.minCell === undefined || (isPlain(b) && isPlain(a) && isFar(c, report.minCell))
    const bounds =
      report.minCell === undefined && c.least !== undefined && c.most !== undefined
        ? { least: c.least, most: c.most }
        : undefined
    return {
      cells: [
        c.label,
        b,
        a,
        told ? signedNumber(c.after - c.before, lang) : texts.hidden,
        bounds ? signedNumber(sureOf(bounds), lang) : '',
        bounds ? texts.range(signedNumber(bounds.least, lang), signedNumber(bounds.most, lang)) : '',
      ],
    }
  })
}

/** The difference itself is no small cell. */
const isFar = (c: Counted, limit: number) => c.after === c.before || Math.abs(c.after - c.before) >= limit

export function groupSections(report: CompareReport): readonly Section[] {
  const texts = COMPARE_TEXTS[report.lang]
  return [...report.comparison.groups].map(([grouping, tallies]) => ({
    heading: texts.by[grouping],
    columns: texts.openColumns,
    flexible: 0,
    numbers: true,
    rows: [
      headRow(texts.openColumns),
      ...rowsOf(
        [...tallies].map(([key, { open }]: [string, Tally]) => ({ label: groupLabel(grouping, key, report), ...open })),
        report,
      ),
    ],
  }))
}

function groupLabel(grouping: Grouping, key: string, report: CompareReport): string {
  if (key === '?') return COMPARE_TEXTS[report.lang].notKnown
  return grouping === 'path' ? `${key} (${citeOfPath(report, `aufenthg-${key}`)})` : key
}
