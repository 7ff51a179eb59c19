/** What a conviction says: whether it counts on a day, and what the sentence can be. */
import type { Offence } from '../../profile/schema.ts'
import { constant, type Timeline } from '../../time/timeline.ts'
import { ANY_AMOUNT, type Bounds, exactly } from '../bounds.ts'
import { since } from '../entries.ts'
import { NO, UNKNOWN, type Verdict, YES } from '../truth.ts'
import { begun, both, only } from './said.ts'

type Sentence = NonNullable<Offence['sentence']>
export type Sanction = 'day_fines' | 'months' | 'youth_penalty_months'

/** Not deleted from the register (§ 51 BZRG), and not committed abroad: both only if the file says so. */
export function counts(offence: Offence): Verdict {
  return offence.expunged === true || offence.committed_abroad === true ? NO : YES
}

/** Convicted on the day, in a way that counts. */
export function convicted(offence: Offence): Timeline<Verdict> {
  return only(counts(offence), begun(offence.convicted))
}

/** Finally convicted on the day, in a way that counts. Without `final_on` not before the conviction. */
export function finallyConvicted(offence: Offence): Timeline<Verdict> {
  const { final_on } = offence
  const final = final_on ? since(final_on) : both(begun(offence.convicted), constant<Verdict>(UNKNOWN))
  return only(counts(offence), final)
}

/** Does the sentence name something that was imposed? Then it names everything. */
function complete({ day_fines, months, youth_penalty_months, youth_measure }: Sentence): boolean {
  return youth_measure === true || [day_fines, months, youth_penalty_months].some((n) => n !== undefined && n > 0)
}

/** How much of a sanction was imposed: day fines, or months. */
export function imposed({ sentence }: Offence, sanction: Sanction): Bounds {
  const amount = sentence?.[sanction]
  if (amount !== undefined) return exactly(amount)
  return sentence && complete(sentence) ? exactly(0) : ANY_AMOUNT
}

const some = ({ lo, hi }: Bounds): Verdict => (lo > 0 ? YES : hi > 0 ? UNKNOWN : NO)

/** Imprisonment or youth penalty. */
export function detained(offence: Offence): readonly Verdict[] {
  return [some(imposed(offence, 'months')), some(imposed(offence, 'youth_penalty_months'))]
}

/** A measure of youth law short of a youth penalty. */
export function measured({ sentence }: Offence): Verdict {
  if (sentence?.youth_measure !== undefined) return sentence.youth_measure ? YES : NO
  return sentence && complete(sentence) ? NO : UNKNOWN
}
