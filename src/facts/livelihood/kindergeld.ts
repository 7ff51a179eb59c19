/**
 * The Kindergeld a Bedarfsgemeinschaft will have once the permit is granted (§ 62 Abs. 2 EStG), as far as the file does
 * not record it yet. Cents a month.
 */
import type { Day } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import { ANY_AMOUNT, assume, type Bounds, exactly } from '../bounds.ts'
import { isAssumed, NO, type Truth, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { amountsOn, numberIn } from './amounts.ts'
import { educationMissing, inEducation } from './education.ts'
import { type Receipt, receiptsOf } from './income.ts'
import type { Line } from './line.ts'
import type { Seat } from './makeup.ts'
import { floored, hullOf, minus, NOTHING, perhaps, sum } from './money.ts'

const KEYS = ['child1', 'child2', 'child3', 'child4plus'] as const

/** A line for each child counted whose Kindergeld is not recorded; one for all of them where a parent has some recorded. */
export function kindergeldLines(seats: readonly Seat[], counted: readonly Seat[], d: Day): readonly Line[] {
  const children = seats.filter((seat) => seat.child)
  children.sort((a, b) => a.person.member.born.first - b.person.member.born.first)
  const due = children.flatMap((seat, i) => (counted.includes(seat) ? childLines(seat, children.slice(0, i), d) : []))
  const parents = seats.filter((seat) => !seat.child).map((seat) => seat.person)
  const lines = less(due, sum(parents.map((parent) => recordedAmount(parent, d))))
  const unnamed = parents.some((parent) =>
    receiptsOf(parent).some((r) => isUnnamed(r) && truthOf(at(r.holds, d)) !== NO),
  )
  return unnamed ? lines.map((line) => ({ ...line, amount: perhaps(line.amount) })) : lines
}

const isUnnamed = ({ list, kind }: Receipt): boolean => list === 'other_income' && kind === undefined

/** What is due beyond the amount recorded with the parents. */
function less(due: readonly Line[], already: Bounds): readonly Line[] {
  const [first] = due
  if (first === undefined || already.hi === 0) return due
  const amount = floored(minus(sum(due.map((line) => line.amount)), already))
  const all = { rests: due.flatMap((line) => line.rests), missing: due.flatMap((line) => line.missing) }
  return [{ ...first, ...all, person: undefined, amount }]
}

function recordedAmount(parent: PersonView, d: Day): Bounds {
  const entries = receiptsOf(parent).filter((r) => r.kind === 'kindergeld')
  return sum(
    entries.map((r): Bounds => {
      const truth = truthOf(at(r.holds, d))
      const full = r.amount === undefined ? ANY_AMOUNT : exactly(r.amount)
      return truth === NO ? NOTHING : truth === YES ? full : perhaps(full)
    }),
  )
}

/** Whether the file records Kindergeld of a child on a day; an open kind or date leaves it open. */
function recorded(child: PersonView, d: Day): Truth {
  if (child.member.other_income === undefined) return UNKNOWN
  const truths = receiptsOf(child).map((r): Truth => {
    const truth = truthOf(at(r.holds, d))
    if (isUnnamed(r)) return truth === NO ? NO : UNKNOWN
    return r.kind === 'kindergeld' ? truth : NO
  })
  return truths.reduce((a, b) => Math.max(a, b), NO)
}

/** Under 18, or under 25 in school, training or study (§ 32 Abs. 3 and 4 EStG). */
function entitled({ person, age }: Seat, d: Day): Verdict {
  return age < 18 ? YES : at(inEducation(person), d)
}

function childLines(seat: Seat, older: readonly Seat[], d: Day): readonly Line[] {
  const { person } = seat
  const verdict = entitled(seat, d)
  const known = recorded(person, d)
  if (truthOf(verdict) === NO || known === YES) return []
  const certain = truthOf(verdict) === YES && known === NO
  const line = {
    section: 'harmless',
    kind: 'kindergeld',
    person: person.member.id,
    cite: '§ 2 Abs. 3 Satz 2 Nr. 1',
    rests: [`${person.address}.born`],
    missing: [
      ...(known === NO ? [] : [`${person.address}.other_income`]),
      ...(truthOf(verdict) === YES ? [] : educationMissing(person)),
    ],
    afterGrant: true,
  } as const
  const { row, assumed } = amountsOn(person.view, 'kindergeld', d)
  if (row === undefined) return [{ ...line, amount: ANY_AMOUNT, unenacted: 'kindergeld' }]
  const before = older.map((one) => truthOf(entitled(one, d)))
  const positions = [before.filter((truth) => truth === YES).length, before.filter((truth) => truth !== NO).length]
  const full = hullOf(positions.map((n) => exactly(numberIn(row, KEYS[n] ?? 'child4plus'), assumed)))
  const amount = certain ? full : perhaps(full)
  return [{ ...line, amount: isAssumed(verdict) ? assume(amount) : amount }]
}
