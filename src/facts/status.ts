/**
 * Which status a person has on each day: the one reading of `stay` that alone knows `to`, `expires`, the next period
 * and the day of knowledge.
 *
 * - `to` ends a period; without it the period ends where the next one begins; the last one goes on.
 * - A paper that ran out on or before the day of knowledge, without `to` or a next period, leaves the status unknown.
 * - After the day of knowledge tolerations, Gestattung and fictions are taken to be renewed (assumed); temporary
 *   permits end with `expires` and are unknown without it. An application filed before continues them as a fiction
 *   (§ 81 Abs. 4 Satz 1); where the file leaves open whether one was filed, the status is unknown.
 */

import type { StayPeriod } from '../profile/schema.ts'
import type { Status } from '../profile/words.ts'
import { addDays, DAWN, type Day, type DayRange, DUSK, earlier, later } from '../time/day.ts'
import { coalesce, type Span, type Timeline } from '../time/timeline.ts'
import { NO, type Truth, UNKNOWN, YES } from './truth.ts'
import type { PersonView } from './view.ts'

/** What holds on a day: one of the `periods` (indexes into `stay`), or anything at all. */
export interface StatusState {
  readonly periods: readonly number[]
  /** True where the file does not say. */
  readonly anything: boolean
  /** A permit that has ended and left nothing behind. */
  readonly ended: boolean
  /** Are the periods permits past their date that continue as a fiction until the decision? */
  readonly continued: Truth
  /** True outside all listed periods. */
  readonly unlisted: boolean
  /** Before the first listed day. */
  readonly before: boolean
  readonly assumed: boolean
}

const RENEWED: ReadonlySet<Status> = new Set<Status>([
  'duldung',
  'duldung-60b',
  'duldung-60a-2b',
  'ausbildungsduldung-60c',
  'beschaeftigungsduldung-60d',
  'gestattung',
  'fiktion-81-3',
  'fiktion-81-4',
  'gbb',
  'none',
])

/** What a period may be on a day: held, the fiction that continues it, its end, or anything; added up where it is open. */
const HELD = 1
const FICTION = 2
const ENDED = 4
const ANYTHING = 8

export interface Listed {
  readonly index: number
  readonly period: StayPeriod
  /** Days on which it may begin: every day where the file does not say, but none after its end. */
  readonly begins: DayRange
  /** First days after `to`. */
  readonly ends: DayRange | undefined
}

interface Placed extends Listed {
  /** The periods that may begin after this one; without `to` the first of them ends it. */
  readonly followers: readonly { readonly next: Listed; readonly surely: boolean }[]
  /** It has an end: its own, or one that surely begins after it. */
  readonly followed: boolean
  /** Was a further permit applied for while it was valid? Asked of a period without end. */
  readonly filed: Truth
}

const dayAfter = (range: DayRange): DayRange => ({ first: addDays(range.first, 1), last: addDays(range.last, 1) })

export function listedOf(person: PersonView): readonly Listed[] {
  return person.once('listed stay', () => (person.member.stay ?? []).map(listed))
}

function listed(period: StayPeriod, index: number): Listed {
  const { from = { first: DAWN, last: DUSK }, to } = period
  const last = later(from.first, earlier(from.last, to?.last ?? DUSK))
  return { index, period, begins: { first: from.first, last }, ends: to && dayAfter(to) }
}

/** Does `next` begin after `one`? Of two that begin on the same day the one written later does. */
export function follows(next: Listed, one: Listed): Truth {
  if (next.begins.first > one.begins.last) return YES
  if (next.begins.last < one.begins.first) return NO
  const exact = next.begins.first === next.begins.last && one.begins.first === one.begins.last
  return exact ? (next.index > one.index ? YES : NO) : UNKNOWN
}

function place(person: PersonView, list: readonly Listed[]): Placed[] {
  return list.map((one) => {
    const followers: { readonly next: Listed; readonly surely: boolean }[] = []
    for (const next of list) {
      const after = next === one ? NO : follows(next, one)
      if (after !== NO) followers.push({ next, surely: after === YES })
    }
    const followed = one.ends !== undefined || followers.some(({ surely }) => surely)
    return { ...one, filed: followed ? NO : filedBefore(person, one.period), followers, followed }
  })
}

/** What the last period, without `to`, may be on a day on which it has not been followed. */
function openEnd({ period, filed }: Placed, d: Day, on: Day): { readonly forms: number; readonly assumed: boolean } {
  const { status, expires } = period
  const unseen = d > on
  if (status === undefined) return { forms: ANYTHING, assumed: unseen }
  if (status === 'ne') return { forms: HELD, assumed: false }
  const renewed = RENEWED.has(status)
  if (expires === undefined) return { forms: unseen && !renewed ? ANYTHING : HELD, assumed: unseen }
  if (d <= expires.first) return { forms: HELD, assumed: false }
  if (expires.first <= on) return { forms: ANYTHING, assumed: false }
  if (renewed) return { forms: HELD, assumed: true }
  if (filed === UNKNOWN) return { forms: ANYTHING, assumed: true }
  const after = filed === YES ? FICTION : ENDED
  return { forms: d <= expires.last ? HELD | after : after, assumed: true }
}

/** A § 104c permit continues only for an application under § 25a or § 25b (§ 104c Abs. 2 Satz 3). */
const AFTER_104C = /^aufenthg-25[ab]-/

function filedBefore({ member, view }: PersonView, { status, path, from, expires }: StayPeriod): Truth {
  if (expires === undefined || member.applications === undefined) return UNKNOWN
  const begins = from ?? { first: DAWN, last: DUSK }
  const answers = member.applications.map(({ path: wanted, filed }): Truth => {
    if (status === 'ae-104c' && !AFTER_104C.test(wanted)) return NO
    // an application by the path of the permit itself asks for its extension
    const fits = status === (view.grants.get(wanted)?.status ?? (status === 'ae-104c' ? undefined : status))
    if (fits && wanted === path) return NO
    if (filed && (filed.first > expires.last || filed.last <= begins.first)) return NO
    const surely = filed && filed.last <= expires.first && filed.first > begins.last
    return surely && (path !== undefined || !fits) ? YES : UNKNOWN
  })
  return answers.includes(YES) ? YES : answers.includes(UNKNOWN) ? UNKNOWN : NO
}

/** Without `to`: one that has surely begun after it has ended it. */
function isOver(one: Placed, d: Day): boolean {
  if (one.ends) return d >= one.ends.last
  return one.followers.some(({ next, surely }) => surely && next.begins.last <= d)
}

/** Does this period surely hold, or, without `to`, the one that has ended it? Else days between periods are possible. */
function covers(one: Placed, d: Day): boolean {
  if (one.begins.last > d) return false
  if (one.ends) return d < one.ends.first
  return one.followers.every(({ next }) => next.begins.first > d || next.ends === undefined || d < next.ends.first)
}

function stateOn(placed: readonly Placed[], d: Day, on: Day): StatusState {
  const periods: number[] = []
  let forms = 0
  let assumed = false
  let unlisted = true
  let covered = false
  let before = true
  for (const one of placed) {
    if (d >= one.begins.first) before = false
    if (one.begins.first > d || isOver(one, d)) continue
    unlisted = false
    if (!covered && covers(one, d)) covered = true
    let own = one.followed || one.followers.length > 0 ? (one.period.status === undefined ? ANYTHING : HELD) : 0
    if (!one.followed) {
      const open = openEnd(one, d, on)
      own |= open.forms
      if (open.assumed) assumed = true
    }
    if ((own & (HELD | FICTION)) !== 0) periods.push(one.index)
    forms |= own
  }
  return {
    periods,
    anything: (forms & ANYTHING) !== 0 || !covered,
    ended: (forms & ENDED) !== 0,
    continued: (forms & FICTION) === 0 ? NO : forms === FICTION ? YES : UNKNOWN,
    unlisted,
    before,
    assumed,
  }
}

const sameState = (a: StatusState, b: StatusState): boolean =>
  a.anything === b.anything &&
  a.ended === b.ended &&
  a.continued === b.continued &&
  a.unlisted === b.unlisted &&
  a.before === b.before &&
  a.assumed === b.assumed &&
  a.periods.length === b.periods.length &&
  a.periods.every((p, i) => p === b.periods[i])

const NOT_SAID: StatusState = {
  periods: [],
  anything: true,
  ended: false,
  continued: NO,
  unlisted: true,
  before: false,
  assumed: false,
}

/** The status of a member over all days. `stay` missing: anything; `stay: []`: nothing was ever listed, so anything too. */
export function statusOf(person: PersonView): Timeline<StatusState> {
  return person.once('status', () => statusTimeline(person))
}

function statusTimeline(person: PersonView): Timeline<StatusState> {
  const stay = person.member.stay ?? []
  if (stay.length === 0) return [{ from: DAWN, value: NOT_SAID }]
  const { on } = person.view
  const placed = place(person, listedOf(person))
  const spans: Span<StatusState>[] = []
  let last: StatusState | undefined
  for (const d of turnsOf(placed, on)) {
    const state = stateOn(placed, d, on)
    const beyond = state.unlisted && (last?.unlisted ? last.assumed : d > on)
    last = beyond && !state.assumed ? { ...state, assumed: true } : state
    spans.push({ from: d, value: last })
  }
  return coalesce(spans, sameState)
}

/** The days on which a state can change, in order. */
function turnsOf(placed: readonly Placed[], on: Day): readonly Day[] {
  const days: Day[] = [DAWN, addDays(on, 1)]
  for (const {
    begins,
    ends,
    period: { expires },
  } of placed) {
    days.push(begins.first, begins.last)
    if (ends) days.push(ends.first, ends.last)
    if (expires) days.push(addDays(expires.first, 1), addDays(expires.last, 1))
  }
  days.sort((a, b) => a - b)
  return days.filter((d, i) => d < DUSK && d !== days[i - 1])
}
