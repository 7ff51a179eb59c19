/** The relations a family can have, as sentences to tick: couples first, then parents and children. */
import type { InterviewTexts } from '../messages/interview.ts'
import type { Member } from '../profile/schema.ts'
import type { Day } from '../time/day.ts'
import { completeMonths } from '../time/period.ts'
import type { Choice } from './interview-prompts.ts'

const OF_AGE_TO_MARRY = 16
/** Younger parents are written by hand. */
const YOUNGEST_PARENT = 13

const years = (from: Day, to: Day): number => Math.floor(completeMonths(from, to) / 12)

/** In the order of the members; persons too close in age are not offered as parent and child. */
export function relationChoices(
  members: readonly Member[],
  on: Day,
  texts: Pick<InterviewTexts, 'spouses' | 'parentOf'>,
): readonly Choice<object>[] {
  const grown = members.filter((m) => years(m.born.first, on) >= OF_AGE_TO_MARRY)
  const couples = grown.flatMap((a, i) =>
    grown.slice(i + 1).map((b) => ({ name: texts.spouses(a.id, b.id), value: { spouses: [a.id, b.id] } })),
  )
  const links = members.flatMap((parent) =>
    members
      .filter((child) => child !== parent && years(parent.born.first, child.born.last) >= YOUNGEST_PARENT)
      .map((child) => ({ name: texts.parentOf(parent.id, child.id), value: { parent: parent.id, child: child.id } })),
  )
  return [...couples, ...links]
}
