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

export interface Pay {
  readonly gross: Bounds
  readonly net: Bounds
  /** Proven costs of § 11b Abs. 1 Satz 1 Nr. 3 to 5 SGB II; 0 unless given. */
  readonly costs: Bounds
  readonly rests: readonly Address[]
  /** What would settle it. */
  readonly missing: readonly Address[]
}

const NO_PAY: Pay = { gross: NOTHING, net: NOTHING, costs: NOTHING, rests: [], missing: [] }

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
export function payOn(person: PersonView, d: Day, age: number): Pay {
  const { address, member } = person
  const lists = age < WORKING_AGE ? [] : (['work', 'training'] as const).filter((list) => member[list] === undefined)
  const unlisted: readonly Pay[] = lists.map((list) => {
    return { ...NO_PAY, gross: ANY_AMOUNT, net: ANY_AMOUNT, missing: [`${address}.${list}`] }
  })
  return [...unlisted, ...jobsOf(person).map((job) => payOf(job, d))].reduce(together, NO_PAY)
}

const together = (a: Pay, b: Pay): Pay => ({
  gross: plus(a.gross, b.gross),
  net: plus(a.net, b.net),
  costs: plus(a.costs, b.costs),
  rests: [...a.rests, ...b.rests],
  missing: [...a.missing, ...b.missing],
})

function payOf(job: Job, d: Day): Pay {
  const verdict = at(job.holds, d)
  if (truthOf(verdict) === NO) return NO_PAY
  const full = fullPay(job, d)
  const costs = exactly(job.costs)
  const certain = truthOf(verdict) === YES
  const mark = (b: Bounds): Bounds => {
    const here = certain ? b : perhaps(b)
    return isAssumed(verdict) ? assume(here) : here
  }
  return {
    gross: mark(full.gross),
    net: mark(full.net),
    costs: mark(costs),
    rests: [job.address],
    missing: certain ? full.missing : [`${job.address}.from`, ...full.missing],
  }
}

/** The month's own entry wins over the general figures of the job. */
function fullPay(job: Job, d: Day): Pick<Pay, 'gross' | 'net' | 'missing'> {
  const i = job.months.findIndex(({ month }) => isIn(month, d))
  const own = job.months[i]
  const { gross, net } = own ?? job
  const place = own ? `${job.address}.months[${i + 1}]` : job.address
  return {
    gross: gross === undefined ? (net === undefined ? ANY_AMOUNT : orMore(exactly(net))) : exactly(gross),
    net: net === undefined ? (gross === undefined ? ANY_AMOUNT : bounds(0, gross)) : exactly(net),
    missing: [...(net === undefined ? [`${place}.net`] : []), ...(gross === undefined ? [`${place}.gross`] : [])],
  }
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
