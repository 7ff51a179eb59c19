/**
 * The livelihood calculation of a person on a day: what the Bedarfsgemeinschaft needs, what it earns, what is left.
 *
 * Everything is known within bounds, in integer cents a month; nothing missing in the file is ever taken for zero.
 * `worksheet` prints it line by line; the facts of `themes/livelihood.ts` are its totals over time.
 */
import type { Day } from '../../time/day.ts'
import { bounds, plus } from '../bounds.ts'
import type { Address } from '../series.ts'
import type { PersonView } from '../view.ts'
import { amountsOn } from './amounts.ts'
import { earningLines } from './earning-lines.ts'
import { earningsOf } from './earnings.ts'
import { incomeLines } from './income.ts'
import { kindergeldLines } from './kindergeld.ts'
import { type Line, mergeLines, sumOf } from './line.ts'
import { type Makeup, makeupsOn, type Seat } from './makeup.ts'
import { part } from './money.ts'
import { needLines } from './need-lines.ts'
import { type CalculationOptions, countedIn, sumsOn, type Totals, totalsOf } from './totals.ts'

export interface Calculation {
  readonly options: CalculationOptions
  readonly lines: readonly Line[]
  readonly totals: Totals
  /** Members counted, adults first; some of them in some ways the household can be made up only. */
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

/** Several facts rest on the same calculation of a day. */
export function calculate(person: PersonView, d: Day, options: CalculationOptions): Calculation {
  const { view, whom, wohngeld, without = [] } = options
  return person.once(`calculation ${d} ${view} ${whom} ${wohngeld} ${without.join(' ')}`, () =>
    calculated(person, d, options),
  )
}

function calculated(person: PersonView, d: Day, options: CalculationOptions): Calculation {
  const { all, missing: openBy } = makeupsOn(person, d)
  const sheets = all.map((makeup) => sheetOf(person, makeup, d, options))
  const lines = mergeLines(sheets.map((sheet) => sheet.lines))
  const totals = totalsOf(sumsOn(person, d, options))
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

/** What a total rests on: first what is missing, then where the lines that matter for it stand, dates of birth last. */
export function restsOf({ lines, openBy }: Calculation, matters: (line: Line) => boolean): readonly Address[] {
  const told = lines.filter(matters)
  const missing = told.flatMap((line) => line.missing)
  const rests = told.filter((line) => line.kind !== 'regelbedarf').flatMap((line) => line.rests)
  return unique([...openBy, ...missing, ...rests, ...told.flatMap((line) => line.rests)])
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

/** The lines for one way the household can be made up. */
interface Sheet {
  readonly lines: readonly Line[]
  readonly counted: readonly string[]
  readonly selfSupporting: readonly string[]
}

function sheetOf(person: PersonView, makeup: Makeup, d: Day, options: CalculationOptions): Sheet {
  const counted = countedIn(person, makeup, options)
  const lines = [
    ...needLines(person, makeup, counted, d),
    ...counted.flatMap((seat) => earningLines(seat, d)),
    ...counted.flatMap((seat) => incomeLines(seat.person, d, options.wohngeld)),
    ...(options.view === 'after-grant' ? kindergeldLines(makeup.seats, counted, d) : []),
  ]
  const selfSupporting = counted.filter((seat) => coversOwnNeed(seat, lines, d))
  return { lines, counted: counted.map(idOf), selfSupporting: selfSupporting.map(idOf) }
}

const idOf = ({ person }: Seat): string => person.member.id

/** A child whose own income surely covers the own Regelbedarf, hot water and head share of the housing. */
function coversOwnNeed(seat: Seat, lines: readonly Line[], d: Day): boolean {
  const own = lines.filter((line) => line.person === idOf(seat))
  const housing = lines.find((line) => line.kind === 'housing')
  const heads = housing?.housing?.heads ?? 1
  const share = housing ? bounds(part(housing.amount.lo, 1, heads), part(housing.amount.hi, 1, heads)) : bounds(0, 0)
  const need = plus(sumOf(own, 'need'), share)
  const income = plus(earningsOf(seat, d, amountsOn(seat.person.view, d)).afterAll, sumOf(own, 'harmless'))
  return seat.child && income.lo >= need.hi
}
