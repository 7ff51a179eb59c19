/**
 * Worksheets as data: format `bleibeweg.worksheet/1`. Euros a month to the cent, shares as fractions with three
 * decimals; `null` where a value is not known, its bounds then stand in `ranges`.
 */
import type { Bounds } from '../../facts/bounds.ts'
import type { Calculation } from '../../facts/livelihood/calculation.ts'
import type { Line } from '../../facts/livelihood/line.ts'
import type { Family } from '../../profile/family.ts'
import { EARNED, isOverHalf, isSecured, READINGS, SHARE, shortfallOf } from './measures.ts'
import type { Sheet, SheetView } from './sheets.ts'

export interface WorksheetHead {
  readonly engine: string
  readonly on: string
  readonly rulesSha256: string
  readonly verifiedUntil: string
  readonly profileSha256: string
}

export function worksheetJson(head: WorksheetHead, family: Family, sheets: readonly Sheet[]): object {
  return {
    format: 'bleibeweg.worksheet/1',
    engine: head.engine,
    on: head.on,
    rules: { sha256: head.rulesSha256, verified_until: head.verifiedUntil },
    profile: { case: family.profile.case, sha256: head.profileSha256 },
    worksheets: sheets.flatMap((sheet) => sheet.views.map((view) => entryOf(sheet, view, family))),
  }
}

function entryOf(sheet: Sheet, { view, whole, own, without }: SheetView, family: Family): object {
  const children = without && measuresOf(without)
  return {
    persons: sheet.persons,
    view,
    ...measuresOf(whole),
    own: own.map(({ person, calculation }) => ({ person, ...sharesOf(calculation) })),
    self_supporting: whole.selfSupporting,
    without_self_supporting: children ?? null,
    open: whole.open,
    open_by: whole.openBy,
    missing: whole.missing,
    not_enacted: whole.unenacted,
    assumed: whole.assumed,
    lines: whole.lines.map((line) => lineOf(line, family)),
  }
}

/** Totals by key, with the bounds of those that are not known. */
function measuresOf({ totals }: Calculation): object {
  const money = {
    need: totals.need,
    countable_income: totals.incomeA,
    shortfall: shortfallOf(totals.surplusA),
    net_pay: totals.net,
    pay_after_base: totals.afterBase,
    pay_after_allowances: totals.afterAll,
    other_income: totals.harmless,
    public_means: totals.harmful,
    directive_income: totals.incomeB,
  }
  const { need, countable_income, shortfall, ...rest } = each(money, eurosOf)
  return {
    need,
    countable_income,
    secured: isSecured(totals.surplusA) ?? null,
    shortfall,
    ...each(sharesIn(totals), shareOf),
    over_half: Object.fromEntries(READINGS.map((r) => [r, isOverHalf(SHARE[r](totals)) ?? null])),
    ...rest,
    directive_secured: isSecured(totals.surplusB) ?? null,
    ranges: { ...ranges(money, 100, 2), ...ranges(sharesIn(totals), 1, 3) },
  }
}

function sharesOf({ totals }: Calculation): object {
  const money = {
    need: totals.need,
    net_pay: EARNED.net(totals),
    pay_after_allowances: EARNED.after_allowances(totals),
  }
  return {
    ...each(money, eurosOf),
    ...each(sharesIn(totals), shareOf),
    over_half: Object.fromEntries(READINGS.map((r) => [r, isOverHalf(SHARE[r](totals)) ?? null])),
    ranges: { ...ranges(money, 100, 2), ...ranges(sharesIn(totals), 1, 3) },
  }
}

const sharesIn = (totals: Calculation['totals']) => ({
  earned_share_net: totals.u1,
  earned_share_middle: totals.u2,
  earned_share_after_allowances: totals.u3,
  earned_share_of_income: totals.u4,
})

function each<K extends string>(
  all: Readonly<Record<K, Bounds>>,
  f: (b: Bounds) => number | null,
): Record<string, number | null> {
  return Object.fromEntries(Object.entries<Bounds>(all).map(([key, b]) => [key, f(b)]))
}

const eurosOf = (b: Bounds): number | null => (b.lo === b.hi ? scaled(b.lo, 100, 2) : null)
const shareOf = (b: Bounds): number | null => (b.lo === b.hi ? scaled(b.lo, 1, 3) : null)

function scaled(value: number, by: number, decimals: number): number | null {
  if (!Number.isFinite(value)) return null
  const places = 10 ** decimals
  return Math.round((value / by) * places) / places
}

function ranges(all: Readonly<Record<string, Bounds>>, by: number, decimals: number): object {
  const open = Object.entries(all).filter(([, b]) => b.lo !== b.hi)
  return Object.fromEntries(
    open.map(([key, b]) => [key, { min: scaled(b.lo, by, decimals), max: scaled(b.hi, by, decimals) }]),
  )
}

function lineOf(line: Line, family: Family): object {
  const { amount, housing } = line
  const place = line.rests[0] ?? line.missing[0]
  const open = amount.lo === amount.hi ? {} : { min: scaled(amount.lo, 100, 2), max: scaled(amount.hi, 100, 2) }
  return {
    section: line.section,
    kind: line.kind,
    person: line.person ?? null,
    amount: eurosOf(amount),
    ...open,
    cite: line.cite,
    steps: line.steps ?? null,
    percent: line.percent ?? null,
    above: line.above === undefined ? null : scaled(line.above, 100, 2),
    upto: line.upto === undefined ? null : scaled(line.upto, 100, 2),
    housing: housing
      ? {
          rent: eurosOf(housing.rent),
          utilities: eurosOf(housing.utilities),
          heating: eurosOf(housing.heating),
          heads: housing.heads,
          of: scaled(housing.of, 1, 0),
        }
      : null,
    after_grant: line.afterGrant ?? false,
    not_enacted: line.unenacted ?? null,
    from: line.rests,
    line: place === undefined ? null : (family.lineOf(place) ?? null),
    missing: line.missing,
  }
}
