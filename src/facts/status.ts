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
import { addDays, DAWN, type Day, type DayRange, DUSK, later } from '../time/day.ts'
import { coalesce, mapTimeline, type Span, type Timeline } from '../time/timeline.ts'
import type { Member, StayPeriod } from '../profile/schema.ts'
import type { Status } from '../profile/words.ts'
import { NO, UNKNOWN, type Verdict, verdict, YES } from './truth.ts'
import type { PersonView } from './view.ts'

/** What holds on a day: one of the `periods` (indexes into `stay`), or anything at all. */
export interface StatusState {
  readonly periods: readonly number[]
  /** True where the file does not say. */
  readonly anything: boolean
  /** A permit that has ended and left nothing behind. */
  readonly ended: boolean
  /** The periods are permits past their date that continue as a fiction until the decision. */
  readonly continued: boolean
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

interface Placed {
  readonly index: number
  readonly period: StayPeriod
  /** Days on which it may begin; `undefined` where the file does not say. */
  readonly from: DayRange | undefined
}

/** By start; an entry without `from` stays behind the entry it was written after. */
function inOrder(stay: readonly StayPeriod[]): Placed[] {
  const groups: Placed[][] = []
  stay.forEach((period, index) => {
    const placed = { index, period, from: period.from }
    const group = groups[groups.length - 1]
    if (period.from === undefined && group) group.push(placed)
    else groups.push([placed])
  })
  return groups.sort((a, b) => (a[0]?.from?.first ?? DAWN) - (b[0]?.from?.first ?? DAWN)).flat()
}

/** One stretch in which a period certainly or possibly holds. */
interface Stretch {
  readonly from: Day
  /** First day after it. */
  readonly until: Day
  readonly index: number | 'anything' | 'ended'
  readonly certain: boolean
  readonly assumed: boolean
  readonly continued?: boolean
}

const stretch = (from: Day, until: Day, index: Stretch['index'], certain = true, assumed = false): Stretch => ({
  from,
  until,
  index,
  certain,
  assumed,
})

const dayAfter = (range: DayRange): DayRange => ({ first: addDays(range.first, 1), last: addDays(range.last, 1) })

function stretchesOf(placed: readonly Placed[], on: Day, applications: Member['applications']): Stretch[] {
  const all = placed.flatMap(({ index: place, period, from }, i): Stretch[] => {
    const next = placed[i + 1]
    const index = period.status === undefined ? 'anything' : place
    if (from === undefined) {
      const before = placed[i - 1]?.period
      const start = before ? addDays((before.to ?? before.from ?? { last: DAWN }).last, 1) : DAWN
      return [stretch(start, period.to ? dayAfter(period.to).last : (next?.from?.last ?? DUSK), 'anything')]
    }
    const begins = stretch(from.first, from.last, index, false)
    const end = period.to ? dayAfter(period.to) : next?.from
    if (end) return [begins, stretch(from.last, end.first, index), stretch(end.first, end.last, index, false)]
    if (next) return [begins, stretch(from.last, next.period.to ? dayAfter(next.period.to).last : DUSK, 'anything')]
    return [begins, ...openEnd(index, period, from.last, on, applications)]
  })
  return all.filter((s) => s.until > s.from)
}

/** The last period, without `to`, from its certain start on. */
function openEnd(
  index: Stretch['index'],
  period: StayPeriod,
  start: Day,
  on: Day,
  applications: Member['applications'],
): Stretch[] {
  if (period.status === 'ne') return [stretch(start, DUSK, index)]
  const renewed = period.status !== undefined && RENEWED.has(period.status)
  if (period.expires === undefined) {
    const unseen = later(start, addDays(on, 1))
    return [stretch(start, unseen, index), stretch(unseen, DUSK, renewed ? index : 'anything', true, true)]
  }
  const end = dayAfter(period.expires)
  const valid = stretch(start, end.first, index)
  if (period.expires.last <= on) return [valid, stretch(end.first, DUSK, 'anything')]
  if (renewed) return [valid, stretch(end.first, DUSK, index, true, true)]
  const filed = filedBefore(period, period.expires, applications)
  if (filed === 'yes') return [valid, { ...stretch(end.first, DUSK, index, true, true), continued: true }]
  if (filed === 'perhaps') return [valid, stretch(end.first, DUSK, 'anything', true, true)]
  return [
    valid,
    stretch(end.first, end.last, index, false, true),
    stretch(end.first, end.last, 'ended', false, true),
    stretch(end.last, DUSK, 'ended', true, true),
  ]
}

/** A § 104c permit continues only for an application under § 25a or § 25b (§ 104c Abs. 2 Satz 3). */
const AFTER_104C = /^aufenthg-25[ab]-/

/** Was a further permit applied for while this one was valid? */
function filedBefore(period: StayPeriod, expires: DayRange, applications: Member['applications']): 'yes' | 'no' | 'perhaps' {
  if (applications === undefined) return 'perhaps'
  const later = applications.filter(
    (a) =>
      (period.status !== 'ae-104c' || AFTER_104C.test(a.path)) &&
      a.path !== period.path &&
      (a.filed === undefined || (a.filed.first <= expires.last && a.filed.last > (period.from?.first ?? DAWN))),
  )
  if (later.length === 0) return 'no'
  const surely = later.some((a) => a.filed && a.filed.last <= expires.first && a.filed.first > (period.from?.last ?? DUSK))
  return surely ? 'yes' : 'perhaps'
}

function stateOf(stretches: readonly Stretch[], first: Day): StatusState & { readonly from: Day } {
  const here = stretches.filter((s) => s.from <= first && first < s.until)
  return {
    from: first,
    periods: [...new Set(here.flatMap((s) => (typeof s.index === 'number' ? [s.index] : [])))].sort((a, b) => a - b),
    // two uncertain stretches share an uncertain border, so one of them holds; one alone may not have begun
    anything: here.some((s) => s.index === 'anything') || (!here.some((s) => s.certain) && here.length < 2),
    ended: here.some((s) => s.index === 'ended'),
    continued: here.length > 0 && here.every((s) => s.continued),
    unlisted: here.length === 0,
    before: false,
    assumed: here.some((s) => s.assumed),
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
  continued: false,
  unlisted: true,
  before: false,
  assumed: false,
}

/** The status of a member over all days. `stay` missing: anything; `stay: []`: nothing was ever listed, so anything too. */
export function statusOf(person: PersonView): Timeline<StatusState> {
  return person.once('status', () => statusTimeline(person.member, person.view.on))
}

export function statusTimeline(member: Member, on: Day): Timeline<StatusState> {
  const stay = member.stay
  if (stay === undefined || stay.length === 0) return [{ from: DAWN, value: NOT_SAID }]
  const stretches = stretchesOf(inOrder(stay), on, member.applications)
  const first = stretches.reduce((d, s) => (s.from < d ? s.from : d), DUSK)
  const cuts = [...new Set(stretches.flatMap((s) => [s.from, s.until]))].filter((d) => d < DUSK).sort((a, b) => a - b)
  const spans: Span<StatusState>[] = first > DAWN ? [{ from: DAWN, value: { ...NOT_SAID, before: true } }] : []
  for (const cut of cuts) {
    const { from, ...value } = stateOf(stretches, cut)
    spans.push({ from, value: { ...value, assumed: value.assumed || (value.unlisted && cut > on) } })
  }
  return coalesce(spans, sameState)
}

/** The words a rule may use for groups of statuses; every status is also a word of its own. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  duldung: ['duldung', 'duldung-60a-2b', 'ausbildungsduldung-60c', 'beschaeftigungsduldung-60d'],
  fiktion: ['fiktion-81-3', 'fiktion-81-4'],
  permit: [
    'ae-25a-1',
    'ae-25a-2',
    'ae-25b-1',
    'ae-25b-4',
    'ae-104c',
    'ae-16g',
    'ae-19d',
    'ae-25-5',
    'ae-other',
    'ne',
  ],
}

/** `claim` is a time without paper in which a claim to toleration existed, `none` one without. */
export function tokensOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => GROUPS[word] ?? [word]))
}

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
  if (state.continued) return ['fiktion-81-4']
  const words = state.periods.flatMap((i) => {
    const period = stay[i]
    return period ? wordsOf(period) : []
  })
  return state.ended ? [...words, 'ended'] : words
}

/**
 * Is the person in one of the statuses? With `continued` a fiction of § 81 Abs. 4 that follows such a permit without a
 * break counts as the permit.
 */
export function isIn(person: PersonView, words: readonly string[], continued = false): Timeline<Verdict> {
  const tokens = tokensOf(words)
  const stay = person.member.stay ?? []
  const carries = (index: number): boolean => {
    const period = stay[index]
    if (!period) return false
    if (wordsOf(period).every((word) => tokens.has(word))) return true
    if (period.status !== 'fiktion-81-4') return false
    const before = stay.findIndex((p) => p.status?.startsWith('ae-') && p.to && period.from && addDays(p.to.last, 1) >= period.from.first && p.to.first < period.from.last)
    const open = stay.findIndex((p, i) => i < index && p.status?.startsWith('ae-') && p.to === undefined && i === index - 1)
    return [before, open].some((i) => i >= 0 && wordsOf(stay[i] ?? {}).every((word) => tokens.has(word)))
  }
  return mapTimeline(statusOf(person), (state) => {
    const possible = wordsOn(stay, state)
    if (possible === undefined) return verdict(UNKNOWN, state.assumed)
    if (continued && state.periods.length > 0 && !state.ended && state.periods.every(carries)) return verdict(YES, state.assumed)
    const inside = possible.filter((word) => tokens.has(word)).length
    return verdict(inside === 0 ? NO : inside === possible.length ? YES : UNKNOWN, state.assumed)
  })
}
