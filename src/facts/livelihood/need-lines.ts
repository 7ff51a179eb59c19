/** The lines of need in a livelihood calculation. */
import type { Day } from '../../time/day.ts'
import type { PersonView } from '../view.ts'
import { type Amounts, amountsOn } from './amounts.ts'
import type { Line } from './line.ts'
import type { Makeup, Seat, Step } from './makeup.ts'
import { hotWaterIn, hotWaterOf, housingOf, type Needed, rentOf, singleParentOf, standardOf } from './need.ts'
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
  const place = `${person.view.kinship.householdOf(person.member.id).address}.housing`
  const amounts = amountsOn(person.view, d)
  const seats = counted.flatMap((seat) => [
    ...standardLines(seat, amounts),
    ...singleParentLines(seat, amounts),
    ...hotWaterLines(seat, place, d, amounts),
  ])
  return [...seats, ...housingLines(person, makeup, counted.length, place, d)]
}

const needed = (kind: Line['kind'], seat: Seat, cite: string, found: Needed) =>
  ({ section: 'need', kind, person: seat.person.member.id, cite, rests: [], missing: [], ...found }) as const

function standardLines(seat: Seat, amounts: Amounts): readonly Line[] {
  const line = needed('regelbedarf', seat, CITE[seat.steps[0] ?? 'rbs1'], standardOf(seat, amounts))
  return [{ ...line, rests: [`${seat.person.address}.born`], steps: seat.steps }]
}

function singleParentLines(seat: Seat, amounts: Amounts): readonly Line[] {
  const found = singleParentOf(seat, amounts)
  return found ? [{ ...needed('single-parent', seat, '§ 21 Abs. 3 SGB II', found), rests: ['relations'] }] : []
}

function hotWaterLines(seat: Seat, housing: string, d: Day, amounts: Amounts): readonly Line[] {
  const kind = hotWaterIn(seat.person, d)
  const found = hotWaterOf(seat, kind, amounts)
  const place = [`${housing}.hot_water`]
  const where = kind === undefined ? { missing: place } : { rests: place }
  return found ? [{ ...needed('hot-water', seat, '§ 21 Abs. 7 SGB II', found), ...where, steps: seat.steps }] : []
}

function housingLines(person: PersonView, makeup: Makeup, n: number, place: string, d: Day): readonly Line[] {
  if (n === 0) return []
  const { household } = person.view.kinship.householdOf(person.member.id)
  const rent = rentOf(person, d)
  const keys = ['rent', 'utilities', 'heating'] as const
  const given = (key: (typeof keys)[number]) => !isBeforeAsOf(person, d) && household?.housing?.[key] !== undefined
  return [
    {
      section: 'need',
      kind: 'housing',
      person: undefined,
      amount: housingOf(rent, makeup, n),
      cite: '§ 22 Abs. 1 SGB II',
      rests: keys.filter(given).map((key) => `${place}.${key}`),
      missing: keys.filter((key) => !given(key)).map((key) => `${place}.${key}`),
      housing: { ...rent, heads: n, of: makeup.heads.least },
    },
  ]
}
