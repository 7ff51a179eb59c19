import { addDays, type Day } from '../../time/day.ts'
import { afterMonths } from '../../time/period.ts'
import type { Member, StayPeriod } from '../schema.ts'
import { certainlyBefore, exactly, formatRange, type Oddity } from './oddity.ts'

const TOLERATIONS: ReadonlySet<string> = new Set([
  'duldung',
  'duldung-60b',
  'duldung-60a-2b',
  'ausbildungsduldung-60c',
  'beschaeftigungsduldung-60d',
])
const LONG_EXPIRED_MONTHS = 6

/** Overlaps, gaps behind a toleration, papers long expired, periods that begin after `on`. */
export function stayOddities(member: Member, address: string, on: Day): readonly Oddity[] {
  const stay = member.stay ?? []
  return stay.flatMap((period, i) => {
    const at = `${address}.stay[${i + 1}]`
    return [...future(period, at, on), ...neighbours(stay, i, address), ...expired(stay, period, at, on)]
  })
}

function future({ from }: StayPeriod, at: string, on: Day): readonly Oddity[] {
  if (!from || from.first <= on) return []
  return [
    { code: 'in-the-future', address: `${at}.from`, found: formatRange(from), expected: [formatRange(exactly(on))] },
  ]
}

/** The period that begins next after this one; of several on the same day the first listed. */
function nextOf(stay: readonly StayPeriod[], period: StayPeriod): { period: StayPeriod; index: number } | undefined {
  let next: { period: StayPeriod; index: number } | undefined
  stay.forEach((other, index) => {
    if (other === period || !certainlyBefore(period.from, other.from)) return
    if (next === undefined || certainlyBefore(other.from, next.period.from)) next = { period: other, index }
  })
  return next
}

function neighbours(stay: readonly StayPeriod[], i: number, address: string): readonly Oddity[] {
  const period = stay[i]
  if (!period?.from) return []
  const out: Oddity[] = []
  stay.forEach((other, j) => {
    // Without `to` a period ends where the next begins: only a written end, or the same start, can contradict.
    const sameStart = period.from && other.from?.first === period.from.first && other.from.last === other.from.first
    const later = certainlyBefore(period.from, other.from)
    const overlaps = later ? period.to && other.from && other.from.last <= period.to.first : sameStart && j > i
    if (j === i || !overlaps || other.status === period.status || !other.from) return
    out.push({
      code: 'overlap',
      address: `${address}.stay[${j + 1}].from`,
      found: formatRange(other.from),
      expected: [`${address}.stay[${i + 1}]`],
    })
  })
  const next = nextOf(stay, period)
  if (
    next?.period.from &&
    period.to &&
    TOLERATIONS.has(period.status ?? '') &&
    period.to.last < addDays(next.period.from.first, -1)
  ) {
    out.push({
      code: 'toleration-gap',
      address: `${address}.stay[${next.index + 1}].from`,
      found: formatRange(next.period.from),
      expected: [formatRange(period.to)],
    })
  }
  return out
}

function expired(stay: readonly StayPeriod[], period: StayPeriod, at: string, on: Day): readonly Oddity[] {
  if (!period.expires || period.to || nextOf(stay, period)) return []
  if (afterMonths(period.expires.last, LONG_EXPIRED_MONTHS) >= on) return []
  return [{ code: 'long-expired', address: `${at}.expires`, found: formatRange(period.expires) }]
}
