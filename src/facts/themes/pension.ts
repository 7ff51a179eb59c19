import * as z from 'zod/mini'
import { addDays, type Day, DUSK, earlier, later } from '../../time/day.ts'
import { afterMonths, completeMonths } from '../../time/period.ts'
import { constant, during, spanIndex, stepAt } from '../../time/timeline.ts'
import { defineFact, type FactDefinition } from '../fact.ts'
import { type Growth, growing, type Series } from '../series.ts'
import { truthOf, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { inWork } from './work.ts'

/** Nobody has more months than a hundred years hold. */
const LIMIT = 1200
const UNLIMITED: Growth = { reaches: (n) => constant(n <= LIMIT), at: () => LIMIT }

/**
 * At most: every month that has begun since the record may count (§ 122 Abs. 1 SGB VI). Before the record there were no
 * more months than it holds.
 */
function most(months: number, recorded: Day): Growth {
  const next = addDays(recorded, 1)
  return {
    reaches: (n) => (n <= months ? constant(true) : stepAt(afterMonths(next, n - months - 1), false, true)),
    at: (d) => (d < next ? months : months + completeMonths(next, d) + 1),
  }
}

/** At least: what is recorded, from that day on, and each month of insured work taken to go on from `start` to `end`. */
function least(months: number, recorded: Day, start: Day, end: Day): Growth {
  const goesOn = (n: number) => {
    const d = afterMonths(start, n - months)
    return d <= end ? during(d, DUSK, true, false) : constant(false)
  }
  return {
    reaches: (n) => (n <= 0 ? constant(true) : n <= months ? stepAt(recorded, false, true) : goesOn(n)),
    at: (d) => (d < recorded ? 0 : months + (d < start ? 0 : completeMonths(start, earlier(d, end)))),
  }
}

/** The first day on which work with social insurance that runs on `day` no longer does; `day` if there is none. */
function insuredUntil(person: PersonView, day: Day): Day {
  const insured = inWork(person, { social_insurance: true })
  const from = spanIndex(insured, day)
  const ends = insured.slice(from).find((span) => truthOf(span.value) !== YES)
  return ends === undefined ? DUSK : later(ends.from, day)
}

function monthsOf(person: PersonView, rests: readonly string[]): Series {
  const { months, as_of } = person.member.pension ?? {}
  if (months === undefined) return growing({ reaches: (n) => constant(n <= 0), at: () => 0 }, UNLIMITED, DUSK, rests)
  const recorded = as_of?.last ?? person.view.on
  const start = later(addDays(person.view.on, 1), recorded)
  const end = insuredUntil(person, start)
  const upper = as_of === undefined ? UNLIMITED : most(months, as_of.first)
  return growing(least(months, recorded, start, end), upper, end > start ? start : DUSK, rests)
}

export const pensionFacts: readonly FactDefinition[] = [
  defineFact({
    id: 'pension.months',
    kind: 'number',
    unit: 'months',
    growing: true,
    params: z.strictObject({}),
    label: { de: 'Monate mit Rentenbeiträgen', en: 'months of pension contributions' },
    question: {
      de: 'Wie viele Beitragsmonate zeigt der Rentenversicherungsverlauf, und von welchem Tag ist er?',
      en: 'How many contribution months does the pension record show, and of which day is it?',
    },
    asks: ['familie', 'beratung'],
    proof: ['rentenversicherungsverlauf'],
    ground: '§ 9 Abs. 2 Satz 1 Nr. 3',
    sensitivity: 'ordinary',
    derive: (person) => {
      const address = `${person.address}.pension`
      const { months, as_of } = person.member.pension ?? {}
      const missing = months === undefined ? 'months' : as_of === undefined ? 'as_of' : undefined
      return monthsOf(person, missing === undefined ? [address] : [`${address}.${missing}`, address])
    },
  }),
]
