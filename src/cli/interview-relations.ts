/** The relations a family can have, as sentences to tick: couples first, then parents and children. */
import type { InterviewTexts } from '../messages/interview.ts'
import type { Member } from '../profile/schema.ts'
import type { Day } from '../time/day.ts'
import { completeMonths } from '../time/period.ts'
import type { Choice } from './interview-prompts.ts'

const OF_AGE = 18
const OF_AGE_TO_MARRY = 16
/** Younger parents are written by hand. */
const YOUNGEST_PARENT = 13

const years = (from: Day, to: Day): number => Math.floor(completeMonths(from, to) / 12)

/** Couples of age, then parents and children, then couples with a minor; persons too close in age are no parents. */
export function relationChoices(
  members: readonly Member[],
  on: Day,
  texts: Pick<InterviewTexts, 'spouses' | 'parentOf'>,
): readonly Choice<object>[] {
  const ageOf = (member: Member) => years(member.born.first, on)
  const couples = members.flatMap((a, i) =>
    members.slice(i + 1).map((b) => ({
      age: Math.min(ageOf(a), ageOf(b)),
      name: texts.spouses(a.id, b.id),
      value: { spouses: [a.id, b.id] },
    })),
  )
  const links = members.flatMap((parent) =>
    members
      .filter((child) => child !== parent && years(parent.born.first, child.born.last) >= YOUNGEST_PARENT)
      .map((child) => ({ name: texts.parentOf(parent.id, child.id), value: { parent: parent.id, child: child.id } })),
  )
  const bare = ({ name, value }: Choice<object>): Choice<object> => ({ name, value })
  return [
    ...couples.filter(({ age }) => age >= OF_AGE).map(bare),
    ...links,
    ...couples.filter(({ age }) => age < OF_AGE && age >= OF_AGE_TO_MARRY).map(bare),
  ]
}
