/**
 * How many months of a residence permit count for a settlement permit (§ 9 Abs. 2 Satz 1 Nr. 1, Abs. 4; § 26 Abs. 4
 * Satz 3; § 35 Abs. 1; § 85).
 *
 * Every day is of one kind, so each counts once. A permit held without a break counts by calendar months from its first
 * day; earlier time that is credited (the asylum procedure, a permit before a healed gap) moves that day back by its
 * months and days. Thirty days left over from several such times are a month (§ 191 BGB).
 */
import * as z from 'zod/mini'
import type { Member, StayPeriod } from '../../profile/schema.ts'
import { addDays, DAWN, type Day, DUSK, dayOf, earlier, later } from '../../time/day.ts'
import { afterMonths, completeMonths } from '../../time/period.ts'
import { coalesce, combine, constant, during, merge, type Span, stepAt, type Timeline } from '../../time/timeline.ts'
import { holds } from '../entries.ts'
import { defineFact } from '../fact.ts'
import { type Growth, growing } from '../series.ts'
import { type StatusState, statusOf } from '../status.ts'
import { assumedFrom } from '../stay-months.ts'
import { NO, not, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { begun, both, only, opposite, saidToBe, someEntry } from './said.ts'
import { continuedBy, isResidencePermit, restsOn } from './settlement-titles.ts'

interface PermitRule {
  /** Permits that count; every residence permit where absent. */
  readonly provisions?: readonly string[] | undefined
  /** The time of the asylum procedure before the permit (§ 26 Abs. 4 Satz 3). */
  readonly asylum: 'counts' | 'ignored'
  /** Time in the fiction of § 81 Abs. 4: only where a permit followed, or always. */
  readonly fiction: 'if-extended' | 'counts'
  /** A gap ends the possession, or is disregarded up to a year (§ 85); its days never count. */
  readonly gaps: 'cut' | 'bridged'
  /** Toleration before 2005-01-01 (§ 102 Abs. 2). */
  readonly old_toleration?: 'counts' | undefined
  /** Earlier possession of whoever left with a settlement permit, up to four years (§ 9 Abs. 4 Nr. 1). */
  readonly former_settlement?: 'counts' | undefined
}

/**
 * `ne` counts like `full`; `pause` neither counts nor cuts; `credit` counts without being a permit, `both` beside one;
 * `abroad` is a gap.
 */
type Kind = 'full' | 'ne' | 'half' | 'pause' | 'both' | 'credit' | 'gap' | 'abroad'
type Side = 'least' | 'most'
const FROM_WORST: readonly Kind[] = ['gap', 'abroad', 'pause', 'credit', 'half', 'full', 'ne']

/** Months of stay abroad after which a permit lapses (§ 51 Abs. 1 Nr. 7), and that count at most (§ 9 Abs. 4 Nr. 2). */
const ABROAD = 6
/** Months of an interruption that can be disregarded (§ 85). */
const HEALED = 12
const FORMER_SETTLEMENT = 48
const ACT_IN_FORCE = dayOf(2005, 1, 1)

/** Permits for study or training count half (§ 9 Abs. 4 Nr. 3); the one for work after it, § 16g Abs. 8, in full. */
const TRAINING = ['§ 16', '§ 16a', '§ 16b', '§ 16g Abs. 1']

type Asylum = NonNullable<Member['asylum']>[number]

/** Is the procedure over? From `final` on; without it not before the decision, and then nobody knows. */
function over({ decision, decided, final }: Asylum): Timeline<Verdict> {
  if (final !== undefined) return begun({ first: addDays(final.first, 1), last: addDays(final.last, 1) })
  return decision === 'pending' ? constant<Verdict>(NO) : both(begun(decided), constant<Verdict>(UNKNOWN))
}

/** The first procedure, from the application up to and on the day on which its end became final. */
function firstProcedure({ member, view, once }: PersonView): Timeline<Verdict> {
  return once('first procedure', () =>
    someEntry(member.asylum, (entry) =>
      only(saidToBe(entry.kind, ['first']), both(holds({ from: entry.applied }, view.on), opposite(over(entry)))),
    ),
  )
}

/** Days abroad, as far as they are listed. */
function awayOf({ member, view, once }: PersonView): Timeline<Verdict> {
  return once('away', () => someEntry(member.absences, (absence) => holds(absence, view.on)))
}

/** Where the answer is open, the cautious count takes the worse kind. */
const pick = (v: Verdict, side: Side, yes: Kind, no: Kind): Kind => {
  const truth = truthOf(v)
  return truth === YES ? yes : truth === NO ? no : side === 'most' ? yes : no
}

function permitKind(period: StayPeriod, rule: PermitRule, side: Side): Kind {
  const counts = rule.provisions === undefined ? YES : restsOn(period, rule.provisions)
  const length = pick(not(restsOn(period, TRAINING)), side, 'full', 'half')
  return pick(counts, side, length, 'pause')
}

/** Is the period followed without a break by a residence permit? */
function permitFollows(stay: readonly StayPeriod[], index: number): Verdict {
  const next = stay[index + 1]
  if (next === undefined) return NO
  if (next.status === undefined || next.from === undefined) return UNKNOWN
  if (!isResidencePermit(next) && next.status !== 'ne') return NO
  const { to } = stay[index] ?? {}
  if (to === undefined) return YES
  return next.from.last <= addDays(to.first, 1) ? YES : next.from.first > addDays(to.last, 1) ? NO : UNKNOWN
}

/** In the fiction of § 81 Abs. 4, as far as the permit it continues counts at all. */
function fictionKind(permit: StayPeriod | undefined, extended: Verdict, rule: PermitRule, side: Side): Kind {
  const length = permit === undefined ? 'full' : permitKind(permit, rule, side)
  return rule.fiction === 'counts' ? length : pick(extended, side, length, 'pause')
}

function periodKind(stay: readonly StayPeriod[], index: number, rule: PermitRule, side: Side): Kind {
  const period = stay[index]
  if (period === undefined || period.status === undefined) return side === 'most' ? 'full' : 'gap'
  if (isResidencePermit(period)) return permitKind(period, rule, side)
  switch (period.status) {
    case 'ne':
      return 'ne'
    case 'fiktion-81-4':
      return fictionKind(continuedBy(stay, index), permitFollows(stay, index), rule, side)
    case 'gestattung':
      return rule.asylum === 'counts' ? 'credit' : 'gap'
    case 'visa':
      // a national visa counts once a permit follows (§ 6 Abs. 3 Satz 3); which visa it was the file does not say
      return rule.provisions === undefined && side === 'most' && permitFollows(stay, index) !== NO ? 'full' : 'gap'
    default:
      return 'gap'
  }
}

const OLD_TOLERATION: ReadonlySet<string> = new Set(['duldung', 'duldung-60b', 'duldung-60a-2b'])

/** Tolerated before the act came into force. Only listed periods count. */
function toleratedBefore2005(stay: readonly StayPeriod[], { periods, anything }: StatusState): boolean {
  return !anything && periods.length > 0 && periods.every((i) => OLD_TOLERATION.has(stay[i]?.status ?? ''))
}

function kindOf(person: PersonView, state: StatusState, here: boolean, rule: PermitRule, side: Side): Kind {
  const stay = person.member.stay ?? []
  if (state.before) return 'gap'
  if (state.anything) return side === 'least' || !here ? 'gap' : rule.asylum === 'counts' ? 'both' : 'full'
  const fictions = state.continued === NO ? [] : state.periods.map((i) => fictionKind(stay[i], NO, rule, side))
  const listed = state.continued === YES ? [] : state.periods.map((i) => periodKind(stay, i, rule, side))
  const kinds = [...fictions, ...listed]
  if (state.ended) kinds.push('gap')
  // a permit can be lost again, credited time cannot: neither is the worse of the two
  if (kinds.includes('credit') && kinds.some(isPermit)) return side === 'most' ? 'both' : 'gap'
  const ranks = kinds.map((kind) => FROM_WORST.indexOf(kind))
  return FROM_WORST[side === 'most' ? Math.max(...ranks) : Math.min(...ranks)] ?? 'gap'
}

const isPermit = (kind: Kind): boolean => ['full', 'ne', 'half', 'pause', 'both'].includes(kind)

/** A stay abroad: up to six months it changes nothing; after that the permit has lapsed, unless longer was allowed. */
type Abroad = 'short' | 'long' | 'late' | undefined

function absencesOf({ member }: PersonView, side: Side): Timeline<Abroad>[] {
  return (member.absences ?? []).map(({ from, to }): Timeline<Abroad> => {
    const first = side === 'least' ? (from?.first ?? DAWN) : (from?.last ?? DUSK)
    const last = to ? (side === 'least' ? to.last : to.first) : DUSK
    const late = first <= DAWN || first >= DUSK ? first : afterMonths(first, ABROAD)
    const whole = during<Abroad>(first, last, addDays(last, 1) > late ? 'long' : 'short', undefined)
    const rest = during<Abroad>(late, last, 'late', undefined)
    return combine(whole, rest, (w, r) => (w === 'long' ? (r ?? w) : w))
  })
}

function overlay(kind: Kind, abroad: Abroad, side: Side): Kind {
  if (abroad === undefined || abroad === 'short' || kind === 'both' || !isPermit(kind)) return kind
  if (side === 'least') return 'gap'
  return abroad === 'late' ? 'pause' : kind
}

const holdsFor = (v: Verdict, side: Side): boolean => pick(v, side, 'full', 'gap') === 'full'

/** What is credited stays credited, whether a permit was held on the day or not. */
function credited(kind: Kind): Kind {
  if (isPermit(kind)) return 'both'
  return kind === 'gap' ? 'credit' : kind
}

/** The kind of every day. */
function kindsOf(person: PersonView, rule: PermitRule, side: Side): Timeline<Kind> {
  const { born, entered } = person.member
  const stay = person.member.stay ?? []
  const status = statusOf(person)
  // what the file leaves open nobody has held before entry, else birth
  const arrived = stepAt(entered?.first ?? born.first, false, true)
  const listed = combine(status, arrived, (state, here) => kindOf(person, state, here, rule, side))
  const abroad = person.once(`abroad ${side}`, () => absencesOf(person, side))
  const present = abroad.reduce((t, a) => combine(t, a, (kind, x) => overlay(kind, x, side)), listed)
  const procedure = rule.asylum === 'counts' ? firstProcedure(person) : constant<Verdict>(NO)
  const before2005 = during<boolean>(DAWN, addDays(ACT_IN_FORCE, -1), true, false)
  const old =
    rule.old_toleration === 'counts'
      ? combine(status, before2005, (state, counts) => counts && toleratedBefore2005(stay, state))
      : constant(false)
  const parts = [present, procedure, old, awayOf(person), arrived] as const
  return merge<Kind | Verdict | boolean, Kind>(parts, (values) => {
    const [kind, asylum, tolerated, abroad, here] = values as [Kind, Verdict, boolean, Verdict, boolean]
    const procedureRan = truthOf(asylum) === YES || (here && holdsFor(asylum, side))
    const counts = tolerated || procedureRan ? credited(kind) : kind
    return counts === 'gap' && holdsFor(abroad, side) ? 'abroad' : counts
  })
}

interface Amount {
  readonly months: number
  readonly days: number
}
const NOTHING: Amount = { months: 0, days: 0 }

function plus(a: Amount, b: Amount): Amount {
  const days = a.days + b.days
  return days >= 30 ? { months: a.months + b.months + 1, days: days - 30 } : { months: a.months + b.months, days }
}

function elapsed(from: Day, until: Day): Amount {
  const months = completeMonths(from, until)
  return { months, days: until - afterMonths(from, months) }
}

function halved({ months, days }: Amount): Amount {
  const half = (months % 2) * 15 + days / 2
  return plus({ months: Math.floor(months / 2), days: 0 }, { months: 0, days: half })
}

/** A span in which the count grows at one rate: `share` of a day each day, from `base` on. */
interface Stretch {
  readonly from: Day
  /** First day after it. */
  readonly until: Day
  readonly base: Amount
  readonly share: 0 | 0.5 | 1
}

const shareOf = (kind: Kind): Stretch['share'] =>
  kind === 'half' ? 0.5 : ['full', 'ne', 'both', 'credit'].includes(kind) ? 1 : 0

const grown = ({ from, share }: Pick<Stretch, 'from' | 'share'>, until: Day): Amount =>
  share === 0 || from <= DAWN || until >= DUSK
    ? NOTHING
    : share === 1
      ? elapsed(from, until)
      : halved(elapsed(from, until))

/** What whoever left with a settlement permit keeps after its end. */
function keptAfter(held: Amount, last: Kind, now: Kind, rule: PermitRule): Amount {
  if (rule.former_settlement !== 'counts' || last !== 'ne' || now !== 'abroad') return NOTHING
  return held.months >= FORMER_SETTLEMENT ? { months: FORMER_SETTLEMENT, days: 0 } : held
}

function stretchesOf(kinds: Timeline<Kind>, rule: PermitRule): Stretch[] {
  const out: Stretch[] = []
  let credit = NOTHING
  let held = NOTHING
  let last: Kind = 'gap'
  let lost: { readonly since: Day; readonly kept: Amount } | undefined
  kinds.forEach(({ from, value: kind }, i) => {
    const until = kinds[i + 1]?.from ?? DUSK
    const share = shareOf(kind)
    const end = (since: Day): Day => (rule.gaps === 'bridged' ? afterMonths(since, HEALED) : since)
    if (isPermit(kind)) {
      if (lost && (rule.gaps === 'cut' || from > end(lost.since))) held = lost.kept
      lost = undefined
      out.push({ from, until, base: plus(credit, held), share })
      if (kind !== 'both') held = plus(held, grown({ from, share }, until))
    } else {
      if (lost === undefined && isPermit(last)) lost = { since: from, kept: keptAfter(held, last, kind, rule) }
      const limit = lost ? end(lost.since) : DUSK
      const first = { from, until: earlier(until, later(limit, from)), share, base: plus(credit, held) }
      if (first.until > from) out.push(first)
      if (first.until < until) {
        const rest = plus(credit, grown(first, first.until))
        out.push({ from: first.until, until, share, base: plus(rest, lost?.kept ?? held) })
      }
    }
    if (kind === 'credit' || kind === 'both') credit = plus(credit, grown({ from, share }, until))
    if (kind !== 'both' || last !== 'ne') last = kind
  })
  return out.reduce(joined, [])
}

/** Where nothing is lost and the rate stays, the calendar months run on from the first day. */
function joined(list: readonly Stretch[], next: Stretch): Stretch[] {
  const last = list.at(-1)
  if (last === undefined || last.until !== next.from || last.share !== next.share || last.from <= DAWN) {
    return [...list, next]
  }
  const { months, days } = plus(last.base, grown(last, last.until))
  const goesOn = months === next.base.months && days === next.base.days
  return goesOn ? [...list.slice(0, -1), { ...last, until: next.until }] : [...list, next]
}

/** The day on which `n` months are reached if the stretch lasts; its first day where they are already. */
function reachedOn({ from, base, share }: Stretch, n: number): Day {
  const missing = n - base.months
  if (missing <= 0) return from
  if (share === 0 || from <= DAWN) return DUSK
  const d = addDays(afterMonths(from, missing / share), -Math.floor(base.days / share))
  return d < from ? from : d
}

function growthOf(stretches: readonly Stretch[]): Growth {
  return {
    reaches: (n) => {
      if (n <= 0) return constant(true)
      const spans: Span<boolean>[] = [{ from: DAWN, value: false }]
      for (const stretch of stretches) {
        const d = reachedOn(stretch, n)
        spans.push({ from: stretch.from, value: d <= stretch.from })
        if (d > stretch.from && d < stretch.until) spans.push({ from: d, value: true })
      }
      return coalesce(spans)
    },
    at: (d) => {
      const stretch = stretches.find((s) => s.from <= d && d < s.until)
      if (stretch === undefined) return 0
      let n = stretch.base.months
      while (reachedOn(stretch, n + 1) <= d) n += 1
      return n
    },
  }
}

const NEVER: Growth = { reaches: (n) => constant(n <= 0), at: () => 0 }

function countOf(person: PersonView, rule: PermitRule, side: Side): Growth {
  // without a word on absences nobody knows whether one has ended the permit
  if (side === 'least' && person.member.absences === undefined) return NEVER
  return growthOf(stretchesOf(kindsOf(person, rule, side), rule))
}

const counts = z.optional(z.literal('counts'))

export const permitMonths = defineFact({
  id: 'permit.months',
  kind: 'number',
  unit: 'months',
  growing: true,
  params: z.strictObject({
    provisions: z.optional(z.array(z.string()).check(z.minLength(1))),
    asylum: z.enum(['counts', 'ignored']),
    fiction: z.enum(['if-extended', 'counts']),
    gaps: z.enum(['cut', 'bridged']),
    old_toleration: counts,
    former_settlement: counts,
  }),
  label: { de: 'Besitz einer Aufenthaltserlaubnis', en: 'residence permit held' },
  question: {
    de: 'Welche Aufenthaltserlaubnisse hatte die Person von wann bis wann, wann lief das Asylverfahren, und wann war sie im Ausland?',
    en: 'Which residence permits did the person hold from when until when, when did the asylum procedure run, and when was she or he abroad?',
  },
  asks: ['abh', 'familie'],
  proof: ['aufenthaltstitel', 'registerauszug', 'bamf-bescheid'],
  ground: '§ 9 Abs. 2 Satz 1 Nr. 1',
  sensitivity: 'ordinary',
  derive: (person, rule) => {
    const { address } = person
    const rests = [`${address}.stay`, `${address}.absences`, ...(rule.asylum === 'counts' ? [`${address}.asylum`] : [])]
    return growing(countOf(person, rule, 'least'), countOf(person, rule, 'most'), assumedFrom(person), rests)
  },
})
