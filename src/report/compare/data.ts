/** A comparison as data: JSON, and one row a move for tables. */
import type { Comparison } from '../../caseload/compare/comparison.ts'
import { sureOf, type Tally } from '../../caseload/compare/tally.ts'
import { COMPARE_TEXTS } from '../../messages/compare.ts'
import { formatDay } from '../../time/day.ts'
import { ENGINE_VERSION } from '../../version.ts'
import { rulesDiffJson } from '../rules/diff.ts'
import { type CompareReport, toldCounts } from './report.ts'
import { STATES } from './tables.ts'

export function compareJson(report: CompareReport): object {
  const { comparison, before, after, minCell } = report
  const told = (n: number) => (minCell === undefined ? n : toldJson(n, report))
  return {
    format: 'bleibeweg.compare/1',
    engine: ENGINE_VERSION,
    scenario: report.draft,
    on: formatDay(report.on),
    before: { rules: before.compiled.pack.sha256, law: before.label },
    after: { rules: after.compiled.pack.sha256, law: after.label },
    changes: rulesDiffJson({ ...report, paths: undefined, touched: undefined }, undefined),
    compared: report.compared,
    persons: told(comparison.all.persons),
    families: comparison.families,
    skipped: report.skipped,
    relevant: told(comparison.all.relevant),
    moved: told(comparison.all.moved),
    may_move: told(comparison.all.mayMove),
    worse: told(comparison.movers.filter((m) => m.kind === 'worse').length),
    states: statesJson(comparison.all, report),
    open: openJson(comparison.all, report),
    by: Object.fromEntries(
      [...comparison.groups].map(([grouping, tallies]) => [
        grouping,
        [...tallies].map(([key, tally]) => ({
          key,
          persons: told(tally.persons),
          moved: told(tally.moved),
          open: openJson(tally, report),
        })),
      ]),
    ),
    movers: minCell === undefined ? moversJson(comparison) : null,
    rifts: minCell === undefined ? report.rifts : null,
    narrow: comparison.narrow.map(([code, n]) => ({ requirement: code, persons: told(n) })),
    limits: COMPARE_TEXTS[report.lang].limitLines,
  }
}

/** A number, or `null` where it is hidden. */
function toldJson(n: number, report: CompareReport): number | null {
  return report.minCell !== undefined && n > 0 && n < report.minCell ? null : n
}

function statesJson({ states }: Tally, report: CompareReport): readonly object[] {
  const plain = (counts: readonly number[]) =>
    toldCounts(counts, report).map((text, i) => (/^\d/.test(text) ? (counts[i] ?? null) : null))
  const all = [...STATES, 'not-applicable', 'closed'] as const
  const [before, after] = [plain(all.map((s) => states[s].before)), plain(all.map((s) => states[s].after))]
  return all.map((state, i) => {
    const row = states[state]
    const told = report.minCell === undefined
    const bounds =
      told && state !== 'unclear'
        ? { sure: sureOf(row), possible: [row.least, row.most] }
        : { sure: null, possible: null }
    return { state, before: before[i], after: after[i], difference: told ? row.after - row.before : null, ...bounds }
  })
}

function openJson({ open }: Tally, report: CompareReport): object {
  const told = report.minCell === undefined
  return {
    before: toldJson(open.before, report),
    after: toldJson(open.after, report),
    difference: told ? open.after - open.before : null,
    sure: told ? sureOf(open) : null,
    possible: told ? [open.least, open.most] : null,
  }
}

function moversJson({ movers }: Comparison): readonly object[] {
  return movers.map(({ case: reference, person, kind, sure, paths }) => ({
    case: reference,
    person,
    kind,
    sure,
    paths,
  }))
}

/** One row a person and path that moves; the first column says SZENARIO on every row of a draft. */
export function compareRows(report: CompareReport): readonly (readonly string[])[] {
  const texts = COMPARE_TEXTS[report.lang]
  return [
    texts.csv,
    ...report.comparison.movers.flatMap((mover) =>
      mover.paths.map((path) => [
        report.draft ? texts.scenario : '',
        mover.case,
        mover.person,
        path.path,
        path.before.outcome,
        path.before.from ?? '',
        path.after.outcome,
        path.after.from ?? '',
        mover.kind,
        String(mover.sure),
        path.through.map((t) => `${t.cite} (${t.id}: ${t.from ?? '-'} > ${t.to ?? '-'})`).join('; '),
      ]),
    ),
  ]
}

/** With `--min-cell` no person is named: the counts by outcome instead. */
export function compareCountRows(report: CompareReport): readonly (readonly string[])[] {
  const texts = COMPARE_TEXTS[report.lang]
  const { states } = report.comparison.all
  const [before, after] = [
    toldCounts(
      STATES.map((s) => states[s].before),
      report,
    ),
    toldCounts(
      STATES.map((s) => states[s].after),
      report,
    ),
  ]
  return [
    [texts.csv[0] ?? '', ...texts.effectColumns.slice(0, 3)],
    ...STATES.map((state, i) => [report.draft ? texts.scenario : '', state, before[i] ?? '', after[i] ?? '']),
  ]
}
