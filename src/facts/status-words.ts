/** The status in the words of rules: which of them each day may be, and whether it is one of those asked for. */
import type { StayPeriod } from '../profile/schema.ts'
import type { Status } from '../profile/words.ts'
import { mapTimeline, type Timeline } from '../time/timeline.ts'
import { follows, type Listed, listedOf, type StatusState, statusOf } from './status.ts'
import { and, NO, not, or, type Truth, truthOf, UNKNOWN, type Verdict, verdict, YES } from './truth.ts'
import type { PersonView } from './view.ts'

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
function wordsOn(stay: readonly StayPeriod[], state: StatusState): readonly string[] | undefined {
  if (state.anything) return undefined
  if (state.continued === YES) return ['fiktion-81-4']
  const words = state.periods.flatMap((i) => wordsOf(stay[i] ?? {}))
  if (state.continued === UNKNOWN) words.push('fiktion-81-4')
  return state.ended ? [...words, 'ended'] : words
}

/** What is known of the status since a day, in the words of a rule. */
export interface Spelled {
  readonly state: StatusState
  /** `undefined` where it may be anything. */
  readonly words: readonly string[] | undefined
}

/** The status over all days, with its words: the same for every rule. */
export function spelledStatus(person: PersonView): Timeline<Spelled> {
  return person.once('spelled status', () => {
    const stay = person.member.stay ?? []
    return statusOf(person).map(({ from, value: state }) => ({ from, value: { state, words: wordsOn(stay, state) } }))
  })
}

function among(words: readonly string[], tokens: ReadonlySet<string>): Truth {
  let inside = 0
  for (const word of words) if (tokens.has(word)) inside += 1
  return inside === 0 ? NO : inside === words.length ? YES : UNKNOWN
}

/**
 * Is the person in one of the statuses? With `continued` a fiction of § 81 Abs. 4 that follows such a permit without a
 * break counts as the permit.
 */
export function isIn(person: PersonView, words: readonly string[], continued = false): Timeline<Verdict> {
  const tokens = tokensOf(words)
  return mapTimeline(spelledStatus(person), ({ state, words: possible }) => {
    if (possible === undefined) return verdict(UNKNOWN, state.assumed)
    const truth = continued ? carriedIn(person, state, tokens) : among(possible, tokens)
    return verdict(truth, state.assumed)
  })
}

/** Is everything the state may be in the statuses, a fiction like the permit that it continues? */
function carriedIn(person: PersonView, state: StatusState, tokens: ReadonlySet<string>): Truth {
  const fiction = tokens.has('fiktion-81-4') ? YES : NO
  const answers: Truth[] = []
  for (const i of state.periods) {
    const own = carries(person, i, tokens)
    if (state.continued !== YES) answers.push(own)
    if (state.continued !== NO) answers.push(own === YES || fiction === YES ? YES : own)
  }
  if (state.ended) answers.push(tokens.has('ended') ? YES : NO)
  const [first = NO] = answers
  return answers.every((t) => t === first) ? first : UNKNOWN
}

/** Is a listed period in the statuses, or a fiction that follows one of them without a break? */
function carries(person: PersonView, index: number, tokens: ReadonlySet<string>): Truth {
  const period = person.member.stay?.[index]
  if (period === undefined) return NO
  const own = among(wordsOf(period), tokens)
  if (period.status !== 'fiktion-81-4') return own
  const before = leadingTo(person, index).map(({ status, leads }): Truth => {
    const permit = status === undefined ? UNKNOWN : among([status], tokens)
    return truthOf(and([permit, leads]))
  })
  return truthOf(or([own, ...before]))
}

/** The permits a fiction may continue, and whether each lasts until it begins. */
function leadingTo(person: PersonView, index: number): readonly { status: Status | undefined; leads: Truth }[] {
  const known = person.once('before fictions', () => new Map<number, { status: Status | undefined; leads: Truth }[]>())
  const found = known.get(index)
  if (found) return found
  const list = listedOf(person)
  const fiction = list[index]
  const made = list.flatMap((one) => {
    const { status } = one.period
    if (fiction === undefined || one === fiction || (status !== undefined && !status.startsWith('ae-'))) return []
    return [{ status, leads: truthOf(and([follows(fiction, one), reaches(list, one, fiction)])) }]
  })
  known.set(index, made)
  return made
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
