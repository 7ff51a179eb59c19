import * as z from 'zod/mini'
import { MARITAL_STATUS } from '../../profile/words.ts'
import { type Day, DUSK } from '../../time/day.ts'
import { afterYears, completeMonths } from '../../time/period.ts'
import { constant, stepAt } from '../../time/timeline.ts'
import { bounds, exactly } from '../bounds.ts'
import { undated } from '../entries.ts'
import { defineFact } from '../fact.ts'
import { type Growth, growing, steps } from '../series.ts'

/** Completed years of life, if born on `born` (§ 187 Abs. 2 Satz 2, § 188 Abs. 2 BGB). */
function ageSince(born: Day): Growth {
  return {
    reaches: (n) => (n <= 0 ? constant(true) : stepAt(afterYears(born, n), false, true)),
    at: (d) => Math.floor(completeMonths(born, d) / 12),
    neverFalls: true,
  }
}

export const ageYears = defineFact({
  id: 'person.ageYears',
  kind: 'number',
  unit: 'years',
  growing: true,
  params: z.strictObject({}),
  label: { de: 'Alter', en: 'age' },
  question: { de: 'Wann ist die Person geboren?', en: 'When was the person born?' },
  asks: ['familie', 'abh'],
  proof: ['pass', 'geburtsurkunde', 'registerauszug'],
  ground: '§ 82 Abs. 1 Satz 1',
  sensitivity: 'ordinary',
  derive: ({ member, address }) =>
    growing(ageSince(member.born.last), ageSince(member.born.first), DUSK, [`${address}.born`]),
})

/** Under 16 single unless stated: nobody can marry before (§ 1303 BGB). */
export const maritalStatus = defineFact({
  id: 'person.maritalStatus',
  kind: 'word',
  words: MARITAL_STATUS,
  params: z.strictObject({}),
  label: { de: 'Familienstand', en: 'marital status' },
  question: { de: 'Ist die Person ledig, verheiratet, getrennt?', en: 'Is the person single, married, separated?' },
  asks: ['familie', 'abh'],
  proof: ['heiratsurkunde', 'meldebescheinigung'],
  ground: '§ 82 Abs. 1 Satz 1',
  sensitivity: 'family',
  derive: (person) => {
    const { member, address } = person
    const anyWord = bounds(0, MARITAL_STATUS.length - 1)
    if (member.marital_status !== undefined) {
      return undated(person, exactly(MARITAL_STATUS.indexOf(member.marital_status)), anyWord, [
        `${address}.marital_status`,
      ])
    }
    const single = exactly(MARITAL_STATUS.indexOf('single'))
    return steps(stepAt(afterYears(member.born.first, 16), single, anyWord), [
      `${address}.marital_status`,
      `${address}.born`,
    ])
  },
})
