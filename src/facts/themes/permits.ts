import * as z from 'zod/mini'
import type { Day } from '../../time/day.ts'
import { coalesce, mapTimeline, type Timeline } from '../../time/timeline.ts'
import { booleanSeries } from '../entries.ts'
import { defineFact } from '../fact.ts'
import { statusOf } from '../status.ts'
import { NO, type Truth, UNKNOWN, type Verdict, verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { agreed } from './settlement-titles.ts'

/** Does one listed period hold the permit of this path? By `path:`, or by a status that only this path grants. */
function heldBy(person: PersonView, index: number, path: string): Truth {
  const period = person.member.stay?.[index]
  const grant = person.view.grants.get(path)
  if (!period || !grant || period.status !== grant.status) return NO
  if (period.path !== undefined) return period.path === path ? YES : NO
  return grant.alone ? YES : UNKNOWN
}

/** When the person holds the permit of a path. */
export function holdings(person: PersonView, path: string): Timeline<Verdict> {
  return person.once(`held ${path}`, () =>
    mapTimeline(statusOf(person), (state) => {
      if (state.anything) return verdict(UNKNOWN, state.assumed)
      const found = state.periods.map((i) => heldBy(person, i, path))
      return verdict(agreed(found, state.ended), state.assumed)
    }),
  )
}

/** May a listed period that can run on the day be a permit of this path, though what it is or when it ends is open? */
function mayRun(person: PersonView, path: string, d: Day): boolean {
  const grant = person.view.grants.get(path)
  const stay = person.member.stay ?? []
  return stay.some(({ status, path: by, from, to }) => {
    if (!grant || (status ?? grant.status) !== grant.status || (by ?? path) !== path) return false
    if ((from && from.first > d) || (to && to.last < d)) return false
    return !stay.some((next) => next.from && from && next.from.first > from.last && next.from.last <= d)
  })
}

/** Does the file list a permit of which it leaves open whether it is held by this path on the day? */
export function heldAmbiguously(person: PersonView, path: string): Timeline<boolean> {
  const spans = statusOf(person).map(({ from, value: state }) => {
    if (state.ended) return { from, value: false }
    const open = state.anything
      ? mayRun(person, path, from)
      : state.periods.some((i) => heldBy(person, i, path) === UNKNOWN)
    return { from, value: open }
  })
  return coalesce(spans)
}

export const permitHeld = defineFact({
  id: 'permit.held',
  kind: 'boolean',
  params: z.strictObject({ path: z.string() }),
  label: { de: 'Aufenthaltstitel nach diesem Weg', en: 'permit by this path' },
  question: {
    de: 'Besitzt die Person diesen Aufenthaltstitel, seit wann und bis wann?',
    en: 'Does the person hold this permit, since when and until when?',
  },
  asks: ['abh', 'familie'],
  proof: ['aufenthaltstitel', 'registerauszug'],
  ground: '§ 82 Abs. 1 Satz 1',
  sensitivity: 'ordinary',
  derive: (person, { path }) => booleanSeries(holdings(person, path), [`${person.address}.stay`]),
})
