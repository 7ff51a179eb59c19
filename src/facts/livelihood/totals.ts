/** The sums of a livelihood calculation, apart from its lines: cents a month within bounds. */
import { DAWN, type Day } from '../../time/day.ts'
import type { Timeline } from '../../time/timeline.ts'
import { type Bounds, plus } from '../bounds.ts'
import type { PersonView } from '../view.ts'
import { breakpoints } from './breakpoints.ts'
import { earningsOf } from './earnings.ts'
import { incomeOf, type Wohngeld } from './income.ts'
import { kindergeldOf } from './kindergeld.ts'
import { type Makeup, makeupsOn, type Seat } from './makeup.ts'
import { hullOf, minus, NOTHING, orMore, ratio, shareOf, sum } from './money.ts'
import { needOf } from './need.ts'
import { type Daily, piecewise } from './piecewise.ts'
import { hostOf } from './unsure.ts'

export interface CalculationOptions {
  /** `today`: income as recorded. `after-grant`: with the Kindergeld that the permit will bring. */
  readonly view: 'today' | 'after-grant'
  /** `person`: own need and own earnings only (OVG Schleswig-Holstein 14.10.2021, 4 MB 49/21). */
  readonly whom: 'household' | 'person'
  readonly wohngeld: Wohngeld
  /** Members left out with their need, their share of the housing and their income. */
  readonly without?: readonly string[]
}

/** What everything else is computed from, for one way the household can be made up. */
export interface Sums {
  readonly need: Bounds
  /** Net pay of all earners: U1. */
  readonly net: Bounds
  /** Net pay less base amount or proven costs: U2. */
  readonly afterBase: Bounds
  /** Net pay less base amount and tiers: U3. */
  readonly afterAll: Bounds
  /** Other income that counts. */
  readonly harmless: Bounds
  /** Public means that do not count as income, as far as their amount is known. */
  readonly harmful: Bounds
}

export interface Totals extends Sums {
  /** A, § 2 Abs. 3: `afterAll` and `harmless`. */
  readonly incomeA: Bounds
  /** B, within the directive on family reunification only: `afterBase` and `harmless`. */
  readonly incomeB: Bounds
  /** Income less need; negative is what is missing. */
  readonly surplusA: Bounds
  readonly surplusB: Bounds
  /** Earned shares of the need for § 25b Abs. 1 Satz 2 Nr. 3, as plain ratios, not rounded. */
  readonly u1: Bounds
  readonly u2: Bounds
  readonly u3: Bounds
  /** U4: net pay within all income, public means included. */
  readonly u4: Bounds
}

export const surplusOf = ({ afterAll, harmless, need }: Sums): Bounds => minus(plus(afterAll, harmless), need)

/** A total over every way the household can be made up. */
export function over(all: readonly Sums[], total: (sums: Sums) => Bounds): Bounds {
  return hullOf(all.map(total))
}

export function totalsOf(all: readonly Sums[]): Totals {
  return {
    need: over(all, ({ need }) => need),
    net: over(all, ({ net }) => net),
    afterBase: over(all, ({ afterBase }) => afterBase),
    afterAll: over(all, ({ afterAll }) => afterAll),
    harmless: over(all, ({ harmless }) => harmless),
    harmful: over(all, ({ harmful }) => harmful),
    incomeA: over(all, (sums) => plus(sums.afterAll, sums.harmless)),
    incomeB: over(all, (sums) => plus(sums.afterBase, sums.harmless)),
    surplusA: over(all, surplusOf),
    surplusB: over(all, (sums) => minus(plus(sums.afterBase, sums.harmless), sums.need)),
    u1: over(all, (sums) => ratio(sums.net, sums.need)),
    u2: over(all, (sums) => ratio(sums.afterBase, sums.need)),
    u3: over(all, (sums) => ratio(sums.afterAll, sums.need)),
    u4: over(all, (sums) => shareOf(sums.net, plus(sums.harmless, sums.harmful))),
  }
}

/** The members whose need and income are added up. */
export function countedIn(person: PersonView, { seats }: Makeup, options: CalculationOptions): readonly Seat[] {
  const { whom, without = [] } = options
  const mine = whom === 'household' ? seats : seats.filter((seat) => seat.person === person)
  return without.length === 0 ? mine : mine.filter((seat) => !without.includes(seat.person.member.id))
}

/** The sums for each way the household of a person can be made up on a day; computed once for all its members. */
export function sumsOn(person: PersonView, d: Day, options: CalculationOptions): readonly Sums[] {
  const kept = hostOf(person).once(`livelihood.sums-of ${keyOf(person, options)}`, () => new Map<Makeup, Daily<Sums>>())
  return makeupsOn(person, d).all.map((makeup) => {
    const known = kept.get(makeup)
    if (known) return known(d)
    const daily = piecewise(breakpoints(person), (day) => sumsIn(person, makeup, day, options))
    kept.set(makeup, daily)
    return daily(d)
  })
}

/** The sums as a timeline; `undefined` before the first fact of the file. */
export function sumsOverTime(person: PersonView, options: CalculationOptions): Timeline<readonly Sums[] | undefined> {
  return person.once(`livelihood.sums ${keyOf(person, options)}`, () => [
    { from: DAWN, value: undefined },
    ...breakpoints(person).map((from) => ({ from, value: sumsOn(person, from, options) })),
  ])
}

function keyOf(person: PersonView, { view, whom, wohngeld, without = [] }: CalculationOptions): string {
  return `${view} ${wohngeld} ${whom === 'person' ? person.member.id : ''} ${without.join()}`
}

/** In an open makeup others may need, earn and receive on top; of the person alone only Kindergeld may be missing. */
function sumsIn(person: PersonView, makeup: Makeup, d: Day, options: CalculationOptions): Sums {
  const counted = countedIn(person, makeup, options)
  const earnings = counted.map((seat) => earningsOf(seat, d))
  const income = counted.map((seat) => incomeOf(seat.person, d, options.wohngeld))
  const kindergeld = options.view === 'after-grant' ? kindergeldOf(makeup.seats, counted, d) : NOTHING
  const sums: Sums = {
    need: needOf(person, makeup, counted, d),
    net: sum(earnings.map((one) => one.net)),
    afterBase: sum(earnings.map((one) => one.afterBase)),
    afterAll: sum(earnings.map((one) => one.afterAll)),
    harmless: plus(sum(income.map((one) => one.harmless)), kindergeld),
    harmful: sum(income.map((one) => one.harmful)),
  }
  if (!makeup.open) return sums
  if (options.whom === 'person') return { ...sums, harmless: orMore(sums.harmless) }
  return {
    need: orMore(sums.need),
    net: orMore(sums.net),
    afterBase: orMore(sums.afterBase),
    afterAll: orMore(sums.afterAll),
    harmless: orMore(sums.harmless),
    harmful: orMore(sums.harmful),
  }
}
