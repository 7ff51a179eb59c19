/** Of which kind each day is for a settlement permit: a permit held, time credited, a gap. Every day is of one kind. */
import type { Member, StayPeriod } from '../../profile/schema.ts'
import { addDays, DAWN, DUSK, dayOf } from '../../time/day.ts'
import { afterMonths } from '../../time/period.ts'
import { combine, constant, during, mapTimeline, stepAt, type Timeline } from '../../time/timeline.ts'
import { holds } from '../entries.ts'
import { type StatusState, statusOf } from '../status.ts'
import { and, NO, not, or, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { begun, both, only, opposite, saidToBe, someEntry } from './said.ts'
import { continuedBy, isResidencePermit, restsOn } from './settlement-titles.ts'

export interface PermitRule {
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
export type Kind = 'full' | 'ne' | 'half' | 'pause' | 'both' | 'credit' | 'gap' | 'abroad'
export type Side = 'least' | 'most'
const FROM_WORST: readonly Kind[] = ['gap', 'abroad', 'pause', 'credit', 'half', 'full', 'ne']

/** Months of stay abroad after which a permit lapses (§ 51 Abs. 1 Nr. 7), and that count at most (§ 9 Abs. 4 Nr. 2). */
const ABROAD = 6
const ACT_IN_FORCE = dayOf(2005, 1, 1)

/** Permits for study or training count half (§ 9 Abs. 4 Nr. 3); the one for work after it, § 16g Abs. 8, in full. */
const TRAINING = ['§ 16', '§ 16a', '§ 16b', '§ 16g Abs. 1']
/** Until 2020-02-29 for training in a firm, since then for the search for a place: which of the two, the law at hand does not say. */
const PERHAPS_TRAINING = ['§ 17']

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
  const training = or([restsOn(period, TRAINING), and([restsOn(period, PERHAPS_TRAINING), UNKNOWN])])
  const length = pick(not(training), side, 'full', 'half')
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

/** The kind of each listed period under a rule: by its own status, and as a fiction that goes on without end. */
interface PeriodKinds {
  readonly listed: readonly Kind[]
  readonly fictions: readonly Kind[]
}

function kindsOfPeriods(stay: readonly StayPeriod[], rule: PermitRule, side: Side): PeriodKinds {
  return {
    listed: stay.map((_, i) => periodKind(stay, i, rule, side)),
    fictions: stay.map((period) => fictionKind(period, NO, rule, side)),
  }
}

function kindOf(state: StatusState, here: boolean, periods: PeriodKinds, rule: PermitRule, side: Side): Kind {
  if (state.before) return 'gap'
  if (state.anything) return side === 'least' || !here ? 'gap' : rule.asylum === 'counts' ? 'both' : 'full'
  let [credit, permit, rank] = [false, false, -1]
  const take = (kind: Kind): void => {
    if (kind === 'credit') credit = true
    if (isPermit(kind)) permit = true
    const next = FROM_WORST.indexOf(kind)
    if (rank < 0 || (side === 'most' ? next > rank : next < rank)) rank = next
  }
  if (state.continued !== NO) for (const i of state.periods) take(periods.fictions[i] ?? 'gap')
  if (state.continued !== YES) for (const i of state.periods) take(periods.listed[i] ?? 'gap')
  if (state.ended) take('gap')
  // a permit can be lost again, credited time cannot: neither is the worse of the two
  if (credit && permit) return side === 'most' ? 'both' : 'gap'
  return FROM_WORST[rank] ?? 'gap'
}

const PERMITS: ReadonlySet<Kind> = new Set<Kind>(['full', 'ne', 'half', 'pause', 'both'])

export const isPermit = (kind: Kind): boolean => PERMITS.has(kind)

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

/** What a day is, whatever the rule. */
interface Facts {
  readonly state: StatusState
  /** Entered, else born: what the file leaves open nobody has held before. */
  readonly here: boolean
  /** Of each stay abroad that is listed. */
  readonly abroad: readonly Abroad[]
  readonly away: Verdict
  readonly procedure: Verdict
  readonly tolerated: boolean
}

const NOWHERE: readonly Abroad[] = []

/** The facts of every day: the same for all rules. */
function factsOf(person: PersonView, side: Side): Timeline<Facts> {
  return person.once(`permit facts ${side}`, () => {
    const { born, entered, absences } = person.member
    const stay = person.member.stay ?? []
    const arrived = stepAt(entered?.first ?? born.first, false, true)
    const before2005 = stepAt(ACT_IN_FORCE, true, false)
    const states = combine(statusOf(person), arrived, (state, here) => ({ state, here }))
    const told = combine(firstProcedure(person), awayOf(person), (procedure, away) => ({ procedure, away }))
    const days = combine(states, told, (a, b) => ({ ...a, ...b, abroad: NOWHERE }))
    const journeys = absences?.length ? absencesOf(person, side) : []
    const withJourneys = journeys.reduce<Timeline<Omit<Facts, 'tolerated'>>>(
      (t, journey) => combine(t, journey, (day, one) => ({ ...day, abroad: [...day.abroad, one] })),
      days,
    )
    return combine(withJourneys, before2005, (day, old) => ({
      ...day,
      tolerated: old && toleratedBefore2005(stay, day.state),
    }))
  })
}

/** The kind of every day, as far as rules say it of the person: most say the same of most people. */
interface Reading extends PeriodKinds, Pick<PermitRule, 'asylum' | 'old_toleration'> {
  readonly kinds: Timeline<Kind>
}

const alike = (a: readonly Kind[], b: readonly Kind[]): boolean => a.every((kind, i) => kind === b[i])

export function kindsOf(person: PersonView, rule: PermitRule, side: Side): Timeline<Kind> {
  const { asylum, old_toleration } = rule
  const periods = kindsOfPeriods(person.member.stay ?? [], rule, side)
  const readings = person.once(`permit readings ${side}`, (): Reading[] => [])
  const known = readings.find(
    (one) =>
      one.asylum === asylum &&
      one.old_toleration === old_toleration &&
      alike(one.listed, periods.listed) &&
      alike(one.fictions, periods.fictions),
  )
  if (known) return known.kinds
  const kinds = mapTimeline(factsOf(person, side), (day) => kindOn(day, periods, rule, side))
  readings.push({ ...periods, asylum, old_toleration, kinds })
  return kinds
}

function kindOn(day: Facts, periods: PeriodKinds, rule: PermitRule, side: Side): Kind {
  const { state, here, abroad, away, procedure, tolerated } = day
  let kind = kindOf(state, here, periods, rule, side)
  for (const one of abroad) kind = overlay(kind, one, side)
  const ran = rule.asylum === 'counts' && (truthOf(procedure) === YES || (here && holdsFor(procedure, side)))
  const old = rule.old_toleration === 'counts' && tolerated
  const counts = old || ran ? credited(kind) : kind
  return counts === 'gap' && holdsFor(away, side) ? 'abroad' : counts
}
