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
import { coalesce, mapTimeline, type Span, type Timeline } from '../time/timeline.ts'
import { and, NO, not, or, type Truth, truthOf, UNKNOWN, type Verdict, verdict, YES } from './truth.ts'
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

/** What a period may be on a day: held, the fiction that continues it, its end, or anything. */
type Form = 'held' | 'fiction' | 'ended' | 'anything'

interface Listed {
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
  /** Was a further permit applied for while it was valid? */
  readonly filed: Truth
}

const dayAfter = (range: DayRange): DayRange => ({ first: addDays(range.first, 1), last: addDays(range.last, 1) })

function listed(period: StayPeriod, index: number): Listed {
  const { from = { first: DAWN, last: DUSK }, to } = period
  const last = later(from.first, earlier(from.last, to?.last ?? DUSK))
  return { index, period, begins: { first: from.first, last }, ends: to && dayAfter(to) }
}

/** Does `next` begin after `one`? Of two that begin on the same day the one written later does. */
function follows(next: Listed, one: Listed): Truth {
  if (next.begins.first > one.begins.last) return YES
  if (next.begins.last < one.begins.first) return NO
  const exact = next.begins.first === next.begins.last && one.begins.first === one.begins.last
  return exact ? (next.index > one.index ? YES : NO) : UNKNOWN
}

function place(person: PersonView, stay: readonly StayPeriod[]): Placed[] {
  const list = stay.map(listed)
  return list.map((one) => ({
    ...one,
    filed: filedBefore(person, one.period),
    followers: list.flatMap((next) => {
      const after = next === one ? NO : follows(next, one)
      return after === NO ? [] : [{ next, surely: after === YES }]
    }),
  }))
}

/** What the last period, without `to`, may be on a day on which it has not been followed. */
function openEnd(
  { period, filed }: Placed,
  d: Day,
  on: Day,
): { readonly forms: readonly Form[]; readonly assumed: boolean } {
  const { status, expires } = period
  const unseen = d > on
  if (status === undefined) return { forms: ['anything'], assumed: unseen }
  if (status === 'ne') return { forms: ['held'], assumed: false }
  const renewed = RENEWED.has(status)
  if (expires === undefined) return { forms: [unseen && !renewed ? 'anything' : 'held'], assumed: unseen }
  if (d <= expires.first) return { forms: ['held'], assumed: false }
  if (expires.first <= on) return { forms: ['anything'], assumed: false }
  if (renewed) return { forms: ['held'], assumed: true }
  if (filed === UNKNOWN) return { forms: ['anything'], assumed: true }
  const after: Form = filed === YES ? 'fiction' : 'ended'
  return { forms: d <= expires.last ? ['held', after] : [after], assumed: true }
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
  const here = placed.filter((one) => one.begins.first <= d && !isOver(one, d))
  const periods: number[] = []
  const forms = new Set<Form>()
  let assumed = false
  for (const one of here) {
    const followed = one.ends !== undefined || one.followers.some(({ surely }) => surely)
    const open = followed ? undefined : openEnd(one, d, on)
    const held: Form = one.period.status === undefined ? 'anything' : 'held'
    const own = new Set<Form>([...(open?.forms ?? []), ...(followed || one.followers.length > 0 ? [held] : [])])
    if (own.has('held') || own.has('fiction')) periods.push(one.index)
    for (const form of own) forms.add(form)
    if (open?.assumed) assumed = true
  }
  return {
    periods,
    anything: forms.has('anything') || !here.some((one) => covers(one, d)),
    ended: forms.has('ended'),
    continued: !forms.has('fiction') ? NO : forms.size === 1 ? YES : UNKNOWN,
    unlisted: here.length === 0,
    before: placed.every((one) => d < one.begins.first),
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
  const placed = place(person, stay)
  const turns = placed.flatMap(({ begins, ends, period: { expires } }) => [
    ...[begins, ends, expires && dayAfter(expires)].flatMap((range) => (range ? [range.first, range.last] : [])),
  ])
  const days = [...new Set([DAWN, addDays(on, 1), ...turns])].filter((d) => d < DUSK).sort((a, b) => a - b)
  const spans: Span<StatusState>[] = []
  for (const d of days) {
    const state = stateOn(placed, d, on)
    const last = spans[spans.length - 1]?.value
    const beyond = state.unlisted && (last?.unlisted ? last.assumed : d > on)
    spans.push({ from: d, value: { ...state, assumed: state.assumed || beyond } })
  }
  return coalesce(spans, sameState)
}

/** The words a rule may use for groups of statuses; every status is also a word of its own. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  duldung: ['duldung', 'duldung-60a-2b', 'ausbildungsduldung-60c', 'beschaeftigungsduldung-60d'],
  fiktion: ['fiktion-81-3', 'fiktion-81-4'],
  permit: ['ae-25a-1', 'ae-25a-2', 'ae-25b-1', 'ae-25b-4', 'ae-104c', 'ae-16g', 'ae-19d', 'ae-25-5', 'ae-other', 'ne'],
}

/** `claim` is a time without paper in which a claim to toleration existed, `none` one without. */
export function tokensOf(words: readonly string[]): ReadonlySet<string> {
  const known = TOKENS.get(words)
  if (known) return known
  const tokens = new Set(words.flatMap((word) => GROUPS[word] ?? [word]))
  TOKENS.set(words, tokens)
  return tokens
}

/** By the list of a rule, which is the same for everybody. */
const TOKENS = new WeakMap<readonly string[], ReadonlySet<string>>()

/** What a listed period may be in the words of a rule: two words where the file leaves `claim` open. */
export function wordsOf(period: StayPeriod): readonly string[] {
  if (period.status === undefined) return []
  if (period.status !== 'none' && period.status !== 'gbb') return [period.status]
  if (period.claim === true) return ['claim']
  return period.claim === false ? [period.status] : [period.status, 'claim']
}

/** What a state may be, in the words of a rule; `undefined` where it may be anything. */
export function wordsOn(stay: readonly StayPeriod[], state: StatusState): readonly string[] | undefined {
  if (state.anything) return undefined
  if (state.continued === YES) return ['fiktion-81-4']
  const words = state.periods.flatMap((i) => wordsOf(stay[i] ?? {}))
  if (state.continued === UNKNOWN) words.push('fiktion-81-4')
  return state.ended ? [...words, 'ended'] : words
}

const among = (words: readonly string[], tokens: ReadonlySet<string>): Truth => {
  const inside = words.filter((word) => tokens.has(word)).length
  return inside === 0 ? NO : inside === words.length ? YES : UNKNOWN
}

/**
 * Is the person in one of the statuses? With `continued` a fiction of § 81 Abs. 4 that follows such a permit without a
 * break counts as the permit.
 */
export function isIn(person: PersonView, words: readonly string[], continued = false): Timeline<Verdict> {
  const tokens = tokensOf(words)
  const stay = person.member.stay ?? []
  const carried = continued ? stay.map((_, index) => carries(stay.map(listed), index, tokens)) : []
  return mapTimeline(statusOf(person), (state) => {
    const possible = wordsOn(stay, state)
    if (possible === undefined) return verdict(UNKNOWN, state.assumed)
    if (!continued) return verdict(among(possible, tokens), state.assumed)
    const fiction = tokens.has('fiktion-81-4') ? YES : NO
    const answers = state.periods.map((i): Truth => {
      const own = carried[i] ?? NO
      return state.continued === YES ? truthOf(or([own, fiction])) : own
    })
    if (state.continued === UNKNOWN) answers.push(...answers.map((own) => truthOf(or([own, fiction]))))
    if (state.ended) answers.push(tokens.has('ended') ? YES : NO)
    const open = answers.some((t) => t !== answers[0])
    return verdict(open ? UNKNOWN : (answers[0] ?? NO), state.assumed)
  })
}

/** Is a listed period in the statuses, or a fiction that follows one of them without a break? */
function carries(list: readonly Listed[], index: number, tokens: ReadonlySet<string>): Truth {
  const fiction = list[index]
  if (fiction === undefined) return NO
  const own = among(wordsOf(fiction.period), tokens)
  if (fiction.period.status !== 'fiktion-81-4') return own
  const before = list.map((one): Truth => {
    const { status } = one.period
    if (one === fiction || (status !== undefined && !status.startsWith('ae-'))) return NO
    const permit = status === undefined ? UNKNOWN : among([status], tokens)
    return truthOf(and([permit, follows(fiction, one), reaches(list, one, fiction)]))
  })
  return truthOf(or([own, ...before]))
}

/** Does a period last until another one begins? */
function reaches(list: readonly Listed[], one: Listed, until: Listed): Truth {
  if (one.ends) {
    if (one.ends.last < until.begins.first) return NO
    return one.ends.first >= until.begins.last ? YES : UNKNOWN
  }
  const between = list.map((other) =>
    other === one || other === until ? NO : and([follows(other, one), follows(until, other)]),
  )
  return truthOf(not(or(between)))
}
