/** The sums of a livelihood calculation, apart from its lines: cents a month within bounds. */
import { DAWN, type Day } from '../../time/day.ts'
import type { Span, Timeline } from '../../time/timeline.ts'
import { type Bounds, plus } from '../bounds.ts'
import type { PersonView } from '../view.ts'
import { amountsOn } from './amounts.ts'
import { breakpoints, ownBreakpoints } from './breakpoints.ts'
import { earningsOf } from './earnings.ts'
import { incomeOf, type Wohngeld } from './income.ts'
import { kindergeldOf } from './kindergeld.ts'
import { type Makeup, makeupsOn, type Seat } from './makeup.ts'
import { hullOf, minus, NOTHING, orMore, ratio, shareOf } from './money.ts'
import { needOf } from './need.ts'
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

/** What is needed and earned, for one way the household can be made up: the same whatever else comes in. */
export interface Earned {
  readonly need: Bounds
  /** Net pay of all earners: U1. */
  readonly net: Bounds
  /** Net pay less base amount or proven costs: U2. */
  readonly afterBase: Bounds
  /** Net pay less base amount and tiers: U3. */
  readonly afterAll: Bounds
}

/** What comes in besides. */
interface Received {
  /** Other income that counts. */
  readonly harmless: Bounds
  /** Public means that do not count as income, as far as their amount is known. */
  readonly harmful: Bounds
}

/** What everything else is computed from. */
export interface Sums extends Earned, Received {}

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
export function over<T>(all: readonly T[], total: (sums: T) => Bounds): Bounds {
  const [first, ...rest] = all
  return first === undefined ? NOTHING : rest.length === 0 ? total(first) : hullOf(all.map(total))
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
export function countedIn(person: PersonView, { seats }: Makeup, options: Whose): readonly Seat[] {
  const { whom, without = [] } = options
  const mine = whom === 'household' ? seats : seats.filter((seat) => seat.person.member === person.member)
  return without.length === 0 ? mine : mine.filter((seat) => !without.includes(seat.person.member.id))
}

/** The sums for each way the household of a person can be made up on a day. */
export function sumsOn(person: PersonView, d: Day, options: CalculationOptions): readonly Sums[] {
  return makeupsOn(person, d).all.map((makeup) => sumsIn(person, makeup, d, options))
}

/** The sums as a timeline; `undefined` before the first fact of the file. */
export function sumsOverTime(person: PersonView, options: CalculationOptions): Timeline<readonly Sums[] | undefined> {
  const { view, whom, wohngeld, without = [] } = options
  const key = `${view} ${wohngeld} ${whom === 'person' ? person.member.id : ''} ${without.join()}`
  const kept = keptFor<Sums>(person, `livelihood.sums ${key}`)
  return person.once(`livelihood.sums ${key}`, () =>
    overTime(breakpoints(person), (d) =>
      makeupsOn(person, d).all.map((makeup) => kept(makeup, d, () => sumsIn(person, makeup, d, options))),
    ),
  )
}

/** What is needed and earned as a timeline; `undefined` before the first fact of the file. */
export function earnedOverTime(person: PersonView, whom: Whose['whom']): Timeline<readonly Earned[] | undefined> {
  if (whom === 'person') {
    return person.once('livelihood.earned by the person', () =>
      overTime(ownBreakpoints(person), (d) =>
        makeupsOn(person, d).all.map((makeup) => earnedIn(person, makeup, d, { whom })),
      ),
    )
  }
  const kept = keptFor<Earned>(person, 'livelihood.earned')
  return person.once('livelihood.earned', () =>
    overTime(breakpoints(person), (d) =>
      makeupsOn(person, d).all.map((makeup) => kept(makeup, d, () => earnedIn(person, makeup, d, { whom }))),
    ),
  )
}

function overTime<T>(days: readonly Day[], sums: (d: Day) => readonly T[]): Timeline<readonly T[] | undefined> {
  const spans: Span<readonly T[] | undefined>[] = [{ from: DAWN, value: undefined }]
  for (const from of days) spans.push({ from, value: sums(from) })
  return spans
}

/** Sums of a makeup on a day, computed once for all who share it. */
function keptFor<T>(person: PersonView, key: string): (makeup: Makeup, d: Day, make: () => T) => T {
  const all = hostOf(person).once(`${key} kept`, () => new Map<Makeup, Map<Day, T>>())
  return (makeup, d, make) => {
    const days = all.get(makeup) ?? new Map<Day, T>()
    all.set(makeup, days)
    const sums = days.get(d) ?? make()
    days.set(d, sums)
    return sums
  }
}

type Whose = Pick<CalculationOptions, 'whom' | 'without'>

function sumsIn(person: PersonView, makeup: Makeup, d: Day, options: CalculationOptions): Sums {
  return { ...earnedIn(person, makeup, d, options), ...receivedIn(person, makeup, d, options) }
}

/** In an open makeup others may need and earn on top. */
function earnedIn(person: PersonView, makeup: Makeup, d: Day, whose: Whose): Earned {
  const counted = countedIn(person, makeup, whose)
  const amounts = amountsOn(person.view, d)
  const need = needOf(person, makeup, counted, d, amounts)
  let [net, afterBase, afterAll] = [NOTHING, NOTHING, NOTHING]
  for (const seat of counted) {
    const earned = earningsOf(seat, d, amounts)
    net = plus(net, earned.net)
    afterBase = plus(afterBase, earned.afterBase)
    afterAll = plus(afterAll, earned.afterAll)
  }
  if (!makeup.open || whose.whom === 'person') return { need, net, afterBase, afterAll }
  return { need: orMore(need), net: orMore(net), afterBase: orMore(afterBase), afterAll: orMore(afterAll) }
}

/** In an open makeup others may receive on top; of the person alone only Kindergeld may be missing. */
function receivedIn(person: PersonView, makeup: Makeup, d: Day, options: CalculationOptions): Received {
  const counted = countedIn(person, makeup, options)
  let harmless = options.view === 'after-grant' ? kindergeldOf(makeup.seats, counted, d) : NOTHING
  let harmful = NOTHING
  for (const seat of counted) {
    const income = incomeOf(seat.person, d, options.wohngeld)
    harmless = plus(harmless, income.harmless)
    harmful = plus(harmful, income.harmful)
  }
  if (!makeup.open) return { harmless, harmful }
  return { harmless: orMore(harmless), harmful: options.whom === 'person' ? harmful : orMore(harmful) }
}
