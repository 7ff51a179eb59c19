/**
 * The livelihood calculation of a person on a day: what the Bedarfsgemeinschaft needs, what it earns, what is left.
 *
 * Everything is known within bounds, in integer cents a month; nothing missing in the file is ever taken for zero.
 * `worksheet` prints it line by line; the facts of `themes/livelihood.ts` are its totals over time.
 */
import type { Day } from '../../time/day.ts'
import { type Bounds, plus } from '../bounds.ts'
import type { Address } from '../series.ts'
import type { PersonView } from '../view.ts'
import { type Earnings, earningsOf } from './earnings.ts'
import { incomeLines, type Wohngeld } from './income.ts'
import { kindergeldLines } from './kindergeld.ts'
import { type Line, mergeLines, type Section } from './line.ts'
import { type Makeup, makeupsOn, type Seat } from './makeup.ts'
import { hullOf, minus, orMore, ratio, shareOf, sum } from './money.ts'
import { housingShare, needLines } from './need.ts'

export interface CalculationOptions {
  /** `today`: income as recorded. `after-grant`: with the Kindergeld that the permit will bring. */
  readonly view: 'today' | 'after-grant'
  /** `person`: own need and own earnings only (OVG Schleswig-Holstein 14.10.2021, 4 MB 49/21). */
  readonly whom: 'household' | 'person'
  readonly wohngeld: Wohngeld
  /** Members left out with their need, their share of the housing and their income. */
  readonly without?: readonly string[]
}

/** Cents a month; the shares are plain ratios, not rounded. */
export interface Totals {
  readonly need: Bounds
  /** Net pay of all earners: U1. */
  readonly net: Bounds
  /** Net pay less base amount or proven costs: U2. */
  readonly afterBase: Bounds
  /** Net pay less base amount and tiers: U3. */
  readonly afterAll: Bounds
  readonly harmless: Bounds
  /** Public means that do not count as income, as far as their amount is known. */
  readonly harmful: Bounds
  /** A, § 2 Abs. 3: `afterAll` and `harmless`. */
  readonly incomeA: Bounds
  /** B, within the directive on family reunification only: `afterBase` and `harmless`. */
  readonly incomeB: Bounds
  /** Income less need; negative is what is missing. */
  readonly surplusA: Bounds
  readonly surplusB: Bounds
  /** Earned share of the need: U1, U2 and U3, for § 25b Abs. 1 Satz 2 Nr. 3. */
  readonly u1: Bounds
  readonly u2: Bounds
  readonly u3: Bounds
  /** U4: net pay within all income, public means included. */
  readonly u4: Bounds
}

export interface Calculation {
  readonly options: CalculationOptions
  readonly lines: readonly Line[]
  readonly totals: Totals
  /** Members counted, adults first; in some ways the household can be made up, not in all. */
  readonly counted: readonly string[]
  /** True where others than the members counted may belong to the Bedarfsgemeinschaft. */
  readonly open: boolean
  /** Children who cover their own need and so leave the Bedarfsgemeinschaft (§ 7 Abs. 3 Nr. 4 SGB II): look at it without them, too. */
  readonly selfSupporting: readonly string[]
  /** Addresses that would settle who belongs to the Bedarfsgemeinschaft. */
  readonly openBy: readonly Address[]
  /** Addresses that are missing and would settle an open amount, in the order of the calculation. */
  readonly missing: readonly Address[]
  /** Series of which no amount is enacted on the day. */
  readonly unenacted: readonly string[]
  /** True where a total rests on amounts past the last enacted one, or on a standing assumption about days to come. */
  readonly assumed: boolean
}

/** The calculation for one way the household can be made up. */
interface Sheet {
  readonly lines: readonly Line[]
  readonly totals: Totals
  readonly counted: readonly string[]
  readonly selfSupporting: readonly string[]
}

export function calculate(person: PersonView, d: Day, options: CalculationOptions): Calculation {
  const { all, missing: openBy } = makeupsOn(person, d)
  const sheets = all.map((makeup) => sheetOf(person, makeup, d, options))
  const lines = mergeLines(sheets.map((sheet) => sheet.lines))
  const totals = mergeTotals(sheets.map((sheet) => sheet.totals))
  return {
    options,
    lines,
    totals,
    counted: unique(sheets.flatMap((sheet) => sheet.counted)),
    open: all.some((makeup) => makeup.open),
    selfSupporting: sheets.map((sheet) => sheet.selfSupporting).reduce((a, b) => a.filter((id) => b.includes(id))),
    openBy,
    missing: unique([...openBy, ...lines.flatMap((line) => line.missing)]),
    unenacted: unique(lines.flatMap(({ unenacted }) => (unenacted === undefined ? [] : [unenacted]))),
    assumed: Object.values(totals).some((total) => total.assumed),
  }
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

function sheetOf(person: PersonView, makeup: Makeup, d: Day, options: CalculationOptions): Sheet {
  const { whom, without = [], wohngeld, view } = options
  const counted = makeup.seats.filter(({ person: { member } }) => {
    return !without.includes(member.id) && (whom === 'household' || member.id === person.member.id)
  })
  const need = needLines(person, makeup, counted, d)
  const earnings = counted.map((seat) => earningsOf(seat, d))
  const income = counted.flatMap((seat) => incomeLines(seat.person, d, wohngeld))
  const kindergeld = view === 'after-grant' ? kindergeldLines(makeup.seats, counted, d) : []
  const lines = [...need, ...earnings.flatMap((one) => one.lines), ...income, ...kindergeld]
  return {
    lines,
    totals: totalsOf(lines, earnings, makeup, whom),
    counted: counted.map((seat) => seat.person.member.id),
    selfSupporting: counted.filter((seat, i) => coversOwnNeed(seat, earnings[i], lines)).map((s) => s.person.member.id),
  }
}

const amounts = (lines: readonly Line[], section: Section) =>
  sum(lines.filter((line) => line.section === section).map((line) => line.amount))

/** In an open makeup others may need and earn on top; of one person only Kindergeld may be missing. */
function totalsOf(
  lines: readonly Line[],
  earnings: readonly Earnings[],
  { open }: Makeup,
  whom: 'household' | 'person',
): Totals {
  const others = open && whom === 'household' ? orMore : (b: Bounds) => b
  const need = others(amounts(lines, 'need'))
  const net = others(sum(earnings.map((one) => one.net)))
  const afterBase = others(sum(earnings.map((one) => one.afterBase)))
  const afterAll = others(sum(earnings.map((one) => one.afterAll)))
  const harmless = open ? orMore(amounts(lines, 'harmless')) : amounts(lines, 'harmless')
  const harmful = others(amounts(lines, 'harmful'))
  const incomeA = plus(afterAll, harmless)
  const incomeB = plus(afterBase, harmless)
  return {
    need,
    net,
    afterBase,
    afterAll,
    harmless,
    harmful,
    incomeA,
    incomeB,
    surplusA: minus(incomeA, need),
    surplusB: minus(incomeB, need),
    u1: ratio(net, need),
    u2: ratio(afterBase, need),
    u3: ratio(afterAll, need),
    u4: shareOf(net, plus(harmless, harmful)),
  }
}

function mergeTotals(all: readonly Totals[]): Totals {
  const over = (key: keyof Totals) => hullOf(all.map((totals) => totals[key]))
  return {
    need: over('need'),
    net: over('net'),
    afterBase: over('afterBase'),
    afterAll: over('afterAll'),
    harmless: over('harmless'),
    harmful: over('harmful'),
    incomeA: over('incomeA'),
    incomeB: over('incomeB'),
    surplusA: over('surplusA'),
    surplusB: over('surplusB'),
    u1: over('u1'),
    u2: over('u2'),
    u3: over('u3'),
    u4: over('u4'),
  }
}

/** A child whose own income surely covers the own Regelbedarf, hot water and head share of the housing (§ 7 Abs. 3 Nr. 4 SGB II). */
function coversOwnNeed({ child, person }: Seat, earnings: Earnings | undefined, lines: readonly Line[]): boolean {
  if (!child) return false
  const own = lines.filter((line) => line.person === person.member.id)
  const need = plus(amounts(own, 'need'), housingShare(lines))
  const income = plus(earnings?.afterAll ?? hullOf([]), amounts(own, 'harmless'))
  return income.lo >= need.hi
}
