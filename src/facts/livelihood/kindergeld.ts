/**
 * The Kindergeld a Bedarfsgemeinschaft will have once the permit is granted (§ 62 Abs. 2 EStG), as far as the file does
 * not record it yet. Cents a month.
 */
import type { Day } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import { ANY_AMOUNT, assume, type Bounds, exactly } from '../bounds.ts'
import { isAssumed, NO, type Truth, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { type AmountId, amountsOn, numberIn } from './amounts.ts'
import { educationMissing, inEducation } from './education.ts'
import { type Receipt, receiptsOf } from './income.ts'
import type { Line } from './line.ts'
import type { Seat } from './makeup.ts'
import { floored, hullOf, minus, NOTHING, perhaps, sum } from './money.ts'

const KEYS = ['child1', 'child2', 'child3', 'child4plus'] as const

/** What is due for one child. */
interface Due {
  readonly person: PersonView
  readonly amount: Bounds
  readonly unenacted?: AmountId
  /** Whether the child is entitled, and whether the file records it already. */
  readonly entitled: Truth
  readonly recorded: Truth
}

/** All that is due and not recorded. */
export function kindergeldOf(seats: readonly Seat[], counted: readonly Seat[], d: Day): Bounds {
  const due = sum(duesOf(seats, counted, d).map(({ amount }) => amount))
  const rest = floored(minus(due, recordedWithParents(seats, d)))
  return perhapsRecorded(seats, d) ? perhaps(rest) : rest
}

/** A line for each child whose Kindergeld is not recorded; one for all of them where a parent has some recorded. */
export function kindergeldLines(seats: readonly Seat[], counted: readonly Seat[], d: Day): readonly Line[] {
  const dues = duesOf(seats, counted, d)
  const lines = dues.map(lineOf)
  const [first] = lines
  if (first === undefined) return []
  if (recordedWithParents(seats, d).hi > 0) {
    const all = { rests: lines.flatMap((line) => line.rests), missing: lines.flatMap((line) => line.missing) }
    return [{ ...first, ...all, person: undefined, amount: kindergeldOf(seats, counted, d) }]
  }
  return perhapsRecorded(seats, d) ? lines.map((line) => ({ ...line, amount: perhaps(line.amount) })) : lines
}

function lineOf({ person, amount, entitled, recorded, unenacted }: Due): Line {
  return {
    section: 'harmless',
    kind: 'kindergeld',
    person: person.member.id,
    amount,
    cite: '§ 2 Abs. 3 Satz 2 Nr. 1',
    rests: [`${person.address}.born`],
    missing: [
      ...(recorded === NO ? [] : [`${person.address}.other_income`]),
      ...(entitled === YES ? [] : educationMissing(person)),
    ],
    afterGrant: true,
    ...(unenacted === undefined ? {} : { unenacted }),
  }
}

/** The children counted, by age: the order decides the amount before 2023. */
function duesOf(seats: readonly Seat[], counted: readonly Seat[], d: Day): readonly Due[] {
  const children = seats.filter((seat) => seat.child)
  children.sort((a, b) => a.person.member.born.first - b.person.member.born.first)
  return children.flatMap((seat, i) => (counted.includes(seat) ? dueOf(seat, children.slice(0, i), d) : []))
}

function dueOf(seat: Seat, older: readonly Seat[], d: Day): readonly Due[] {
  const { person } = seat
  const verdict = entitledOn(seat, d)
  const [entitled, recorded] = [truthOf(verdict), recordedOf(person, d)]
  if (entitled === NO || recorded === YES) return []
  const due = { person, entitled, recorded }
  const { row, assumed } = amountsOn(person.view, d).kindergeld
  if (row === undefined) return [{ ...due, amount: ANY_AMOUNT, unenacted: 'kindergeld' }]
  const before = older.map((one) => truthOf(entitledOn(one, d)))
  const positions = [before.filter((truth) => truth === YES).length, before.filter((truth) => truth !== NO).length]
  const full = hullOf(positions.map((n) => exactly(numberIn(row, KEYS[n] ?? 'child4plus'), assumed)))
  const amount = entitled === YES && recorded === NO ? full : perhaps(full)
  return [{ ...due, amount: isAssumed(verdict) ? assume(amount) : amount }]
}

/** Under 18, or under 25 in school, training or study (§ 32 Abs. 3 and 4 EStG). */
function entitledOn({ person, age }: Seat, d: Day): Verdict {
  return age < 18 ? YES : at(inEducation(person), d)
}

const isUnnamed = ({ list, kind }: Receipt): boolean => list === 'other_income' && kind === undefined

/** Whether the file records Kindergeld of a child on a day; an open kind or date leaves it open. */
function recordedOf(child: PersonView, d: Day): Truth {
  if (child.member.other_income === undefined) return UNKNOWN
  const truths = receiptsOf(child).map((r): Truth => {
    const truth = truthOf(at(r.holds, d))
    if (isUnnamed(r)) return truth === NO ? NO : UNKNOWN
    return r.kind === 'kindergeld' ? truth : NO
  })
  return truths.includes(YES) ? YES : truths.includes(UNKNOWN) ? UNKNOWN : NO
}

const receiptsOfParents = (seats: readonly Seat[]) =>
  seats.flatMap((seat) => (seat.child ? [] : receiptsOf(seat.person)))

/** Kindergeld that stands with the parents: it is not due a second time. */
function recordedWithParents(seats: readonly Seat[], d: Day): Bounds {
  const entries = receiptsOfParents(seats).filter((r) => r.kind === 'kindergeld')
  return sum(
    entries.map((r): Bounds => {
      const truth = truthOf(at(r.holds, d))
      const full = r.amount === undefined ? ANY_AMOUNT : exactly(r.amount)
      return truth === NO ? NOTHING : truth === YES ? full : perhaps(full)
    }),
  )
}

/** May an entry of a parent without kind be the Kindergeld? Its amount counts either way. */
function perhapsRecorded(seats: readonly Seat[], d: Day): boolean {
  return receiptsOfParents(seats).some((r) => isUnnamed(r) && truthOf(at(r.holds, d)) !== NO)
}
