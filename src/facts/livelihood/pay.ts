/** What somebody earns on a day, from work and as a trainee. Integer cents a month. */
import type { Training, Work } from '../../profile/schema.ts'
import { calendarDate, type Day, type DayRange, dayOf, earlier } from '../../time/day.ts'
import { at, type Timeline } from '../../time/timeline.ts'
import { ANY_AMOUNT, assume, type Bounds, bounds, exactly, plus } from '../bounds.ts'
import { type Dated, holds } from '../entries.ts'
import type { Address } from '../series.ts'
import { isAssumed, NO, truthOf, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { NOTHING, orMore, perhaps } from './money.ts'

/** One job or training in which somebody may be paid. */
interface Job {
  readonly holds: Timeline<Verdict>
  /** `members.karim.work[1]` */
  readonly address: Address
  readonly gross: number | undefined
  readonly net: number | undefined
  readonly costs: number
  readonly months: NonNullable<Work['months']>
}

export interface Paid {
  readonly gross: Bounds
  readonly net: Bounds
  /** Proven costs of § 11b Abs. 1 Satz 1 Nr. 3 to 5 SGB II; 0 unless given. */
  readonly costs: Bounds
}

export interface Pay extends Paid {
  readonly rests: readonly Address[]
  /** What would settle it. */
  readonly missing: readonly Address[]
}

const UNPAID: Paid = { gross: NOTHING, net: NOTHING, costs: NOTHING }
const UNSAID: Paid = { gross: ANY_AMOUNT, net: ANY_AMOUNT, costs: NOTHING }

/** From this age on a list that is missing leaves pay open; children under 13 may not work (§ 5 Abs. 1 and 3 JArbSchG). */
const WORKING_AGE = 13

/** A training as a period: it ends with `to`, with the exam passed, or when broken off, whichever is first. */
function trainingPeriod({ from, to, passed, broken_off }: Training): Dated {
  return { from, to: [to, passed, broken_off].reduce(first) }
}

function first(a: DayRange | undefined, b: DayRange | undefined): DayRange | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return { first: earlier(a.first, b.first), last: earlier(a.last, b.last) }
}

export function jobsOf(person: PersonView): readonly Job[] {
  return person.once('livelihood.jobs', () => {
    const { address, member, view } = person
    const work = (member.work ?? []).map((entry, i) => ({
      holds: holds(entry, view.on),
      address: `${address}.work[${i + 1}]`,
      gross: entry.gross,
      net: entry.net,
      costs: entry.costs ?? 0,
      months: entry.months ?? [],
    }))
    const training = (member.training ?? []).map((entry, i) => ({
      holds: holds(trainingPeriod(entry), view.on),
      address: `${address}.training[${i + 1}].pay`,
      gross: entry.pay?.gross,
      net: entry.pay?.net,
      costs: 0,
      months: [],
    }))
    return [...work, ...training]
  })
}

/** All jobs of a person together; they share one set of deductions. `age`: completed years. */
export function paidOn(person: PersonView, d: Day, age: number): Paid {
  let paid = unlisted(person, age).length > 0 ? UNSAID : UNPAID
  for (const job of jobsOf(person)) {
    const verdict = at(job.holds, d)
    if (truthOf(verdict) === NO) continue
    const one = paidIn(job, d, verdict)
    paid = { gross: plus(paid.gross, one.gross), net: plus(paid.net, one.net), costs: plus(paid.costs, one.costs) }
  }
  return paid
}

/** The same with the places it comes from, and what would settle it. */
export function payOn(person: PersonView, d: Day, age: number): Pay {
  const running = jobsOf(person).filter((job) => truthOf(at(job.holds, d)) !== NO)
  const missing = running.flatMap((job) => [
    ...(truthOf(at(job.holds, d)) === YES ? [] : [`${job.address}.from`]),
    ...missingIn(job, d),
  ])
  return {
    ...paidOn(person, d, age),
    rests: running.map((job) => job.address),
    missing: [...unlisted(person, age).map((list) => `${person.address}.${list}`), ...missing],
  }
}

const LISTS = ['work', 'training'] as const

/** The lists that leave pay open because they are missing. */
function unlisted({ member }: PersonView, age: number): readonly string[] {
  if (age < WORKING_AGE || (member.work && member.training)) return []
  return LISTS.filter((list) => member[list] === undefined)
}

function paidIn(job: Job, d: Day, verdict: Verdict): Paid {
  const { gross, net } = rateOn(job, d)
  const certain = truthOf(verdict) === YES
  const mark = (b: Bounds): Bounds => {
    const here = certain ? b : perhaps(b)
    return isAssumed(verdict) ? assume(here) : here
  }
  return {
    gross: mark(gross === undefined ? (net === undefined ? ANY_AMOUNT : orMore(exactly(net))) : exactly(gross)),
    net: mark(net === undefined ? (gross === undefined ? ANY_AMOUNT : bounds(0, gross)) : exactly(net)),
    costs: mark(exactly(job.costs)),
  }
}

type Rate = Pick<Job, 'gross' | 'net' | 'address'>

/** The month's own entry wins over the general figures of the job. */
function rateOn(job: Job, d: Day): Rate {
  const i = job.months.findIndex(({ month }) => isIn(month, d))
  const own = job.months[i]
  return own ? { gross: own.gross, net: own.net, address: `${job.address}.months[${i + 1}]` } : job
}

function missingIn(job: Job, d: Day): readonly Address[] {
  const { gross, net, address } = rateOn(job, d)
  return [...(net === undefined ? [`${address}.net`] : []), ...(gross === undefined ? [`${address}.gross`] : [])]
}

const isIn = (month: string | undefined, d: Day): boolean => {
  const { year, month: number } = calendarDate(d)
  return month === `${year}-${String(number).padStart(2, '0')}`
}

/** The first days of the months that have an entry of their own, and of the months after them. */
export function monthLimits(job: Job): readonly Day[] {
  return job.months.flatMap(({ month }) => {
    const [year, number] = (month ?? '').split('-').map(Number)
    if (year === undefined || number === undefined) return []
    return [dayOf(year, number, 1), dayOf(number === 12 ? year + 1 : year, (number % 12) + 1, 1)]
  })
}
