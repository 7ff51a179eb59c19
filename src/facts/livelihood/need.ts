/** What a Bedarfsgemeinschaft needs: §§ 20 to 23 SGB II. Integer cents a month. */
import type { ParameterRow } from '../../parameters/series.ts'
import type { Day } from '../../time/day.ts'
import { ANY_AMOUNT, assume, type Bounds, bounds, exactly } from '../bounds.ts'
import type { Address } from '../series.ts'
import type { PersonView } from '../view.ts'
import { amountsOn, numberIn } from './amounts.ts'
import type { Line } from './line.ts'
import type { Makeup, Seat, Step } from './makeup.ts'
import { hullOf, NOTHING, part, percentOf, perhaps, sum } from './money.ts'
import { isBeforeAsOf } from './unsure.ts'

const CITE: Readonly<Record<Step, string>> = {
  rbs1: '§ 20 Abs. 2 Satz 1 SGB II',
  rbs2: '§ 20 Abs. 4 SGB II',
  rbs3: '§ 20 Abs. 2 Satz 2 Nr. 2 SGB II',
  rbs4: '§ 20 Abs. 2 Satz 2 Nr. 1 SGB II',
  rbs5: '§ 23 Nr. 1 SGB II',
  rbs6: '§ 23 Nr. 1 SGB II',
}

/** The lines of need of the seats that are counted; the makeup says how many share the housing. */
export function needLines(person: PersonView, makeup: Makeup, counted: readonly Seat[], d: Day): readonly Line[] {
  const supplements = counted.flatMap((seat) => [...singleParentLines(seat, d), ...hotWaterLines(person, seat, d)])
  return [...counted.map((seat) => standardLine(seat, d)), ...supplements, ...housingLines(person, makeup, counted, d)]
}

function standardLine(seat: Seat, d: Day): Line {
  const { row, assumed } = amountsOn(seat.person.view, 'regelbedarf', d)
  return {
    section: 'need',
    kind: 'regelbedarf',
    person: seat.person.member.id,
    amount: row === undefined ? ANY_AMOUNT : hullOf(seat.steps.map((step) => exactly(numberIn(row, step), assumed))),
    cite: CITE[seat.steps[0] ?? 'rbs1'],
    rests: [`${seat.person.address}.born`],
    missing: [],
    steps: seat.steps,
    ...(row === undefined ? { unenacted: 'regelbedarf' } : {}),
  }
}

/** § 21 Abs. 3 SGB II: percent of the parent's Regelbedarf for the ages of the minor children she or he lives alone with. */
export function singleParentPercent(rule: ParameterRow, ages: readonly number[]): number {
  const several = ages.filter((age) => age < numberIn(rule, 'several_children_under')).length
  const nr1 =
    ages.some((age) => age < numberIn(rule, 'one_child_under')) ||
    (several >= numberIn(rule, 'several_from') && several <= numberIn(rule, 'several_to'))
  return Math.min(
    numberIn(rule, 'cap'),
    Math.max(nr1 ? numberIn(rule, 'nr1') : 0, numberIn(rule, 'per_child') * ages.length),
  )
}

function singleParentLines(seat: Seat, d: Day): readonly Line[] {
  const { view, member, address } = seat.person
  if (seat.aloneWith?.length === 0) return []
  const { row, assumed } = amountsOn(view, 'regelbedarf', d)
  const rule = amountsOn(view, 'mehrbedarf-alleinerziehend', d)
  const base = { section: 'need', kind: 'single-parent', person: member.id, cite: '§ 21 Abs. 3 SGB II' } as const
  const line = { ...base, rests: [`${address}.born`, 'relations'], missing: [] }
  if (row === undefined || rule.row === undefined) {
    return [
      { ...line, amount: ANY_AMOUNT, unenacted: row === undefined ? 'regelbedarf' : 'mehrbedarf-alleinerziehend' },
    ]
  }
  const open = seat.aloneWith === undefined
  const percent = open ? numberIn(rule.row, 'cap') : singleParentPercent(rule.row, seat.aloneWith)
  const most = exactly(percentOf(numberIn(row, 'rbs1'), percent), assumed || rule.assumed)
  return [{ ...line, percent, amount: open ? perhaps(most) : most }]
}

/** § 21 Abs. 7 SGB II, where the hot water is heated in the flat; not known: nothing up to the full amount. */
function hotWaterLines(person: PersonView, seat: Seat, d: Day): readonly Line[] {
  const { household, address } = person.view.kinship.householdOf(person.member.id)
  const kind = isBeforeAsOf(person, d) ? undefined : household?.housing?.hot_water
  if (kind === 'central') return []
  const { row, assumed } = amountsOn(person.view, 'regelbedarf', d)
  const rates = amountsOn(person.view, 'warmwasser', d)
  const place = `${address}.housing.hot_water`
  const line = {
    section: 'need',
    kind: 'hot-water',
    person: seat.person.member.id,
    cite: '§ 21 Abs. 7 SGB II',
    rests: kind === undefined ? [] : [place],
    missing: kind === undefined ? [place] : [],
    steps: seat.steps,
  } as const
  if (row === undefined || rates.row === undefined) {
    return [{ ...line, amount: ANY_AMOUNT, unenacted: row === undefined ? 'regelbedarf' : 'warmwasser' }]
  }
  const { row: rate } = rates
  const marked = assumed || rates.assumed
  const full = hullOf(seat.steps.map((step) => exactly(percentOf(numberIn(row, step), numberIn(rate, step)), marked)))
  return [{ ...line, amount: kind === undefined ? perhaps(full) : full }]
}

/** § 22 Abs. 1 SGB II, by heads: those who live there and are not counted bear their own share. */
function housingLines(person: PersonView, makeup: Makeup, counted: readonly Seat[], d: Day): readonly Line[] {
  if (counted.length === 0) return []
  const { household, address } = person.view.kinship.householdOf(person.member.id)
  const housing = isBeforeAsOf(person, d) ? undefined : household?.housing
  const asOf = person.view.family.profile.as_of
  const assumed = asOf !== undefined && d > asOf.last
  const missing: Address[] = []
  const rests: Address[] = []
  const amountOf = (key: 'rent' | 'recognised_rent' | 'utilities' | 'heating'): Bounds => {
    const cents = housing?.[key]
    const place = `${address}.housing.${key}`
    ;(cents === undefined ? missing : rests).push(place)
    const amount = cents === undefined ? ANY_AMOUNT : exactly(cents)
    return assumed ? assume(amount) : amount
  }
  const recognised = housing?.recognised_rent !== undefined
  const rent = amountOf(recognised ? 'recognised_rent' : 'rent')
  const utilities = amountOf('utilities')
  const heating = amountOf('heating')
  const total = sum([rent, utilities, heating])
  const { least, most } = makeup.heads
  const n = counted.length
  return [
    {
      section: 'need',
      kind: 'housing',
      person: undefined,
      amount: bounds(part(total.lo, n, most), part(total.hi, n, least), total.assumed),
      cite: '§ 22 Abs. 1 SGB II',
      rests,
      missing,
      housing: { rent, recognised, utilities, heating, heads: n, of: least },
    },
  ]
}

/** One head's share of the housing, for the question whether somebody covers the own need. */
export function housingShare(lines: readonly Line[]): Bounds {
  const line = lines.find(({ kind }) => kind === 'housing')
  const n = line?.housing?.heads ?? 0
  return line === undefined || n === 0
    ? NOTHING
    : bounds(part(line.amount.lo, 1, n), part(line.amount.hi, 1, n), line.amount.assumed)
}
