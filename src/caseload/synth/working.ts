/** Work, pay and benefits of an invented person. */
import { addDays, type Day, formatDay, later } from '../../time/day.ts'
import { afterYears } from '../../time/period.ts'
import { weights } from './assumptions.ts'
import type { Random } from './random.ts'
import { type Person, type Setting, within } from './setting.ts'

export interface Job {
  readonly from: string
  readonly gross: number
}

const OCCUPATIONS = [
  'Lager',
  'Reinigung',
  'Küche',
  'Pflegehilfe',
  'Bau',
  'Zustellung',
  'Produktion',
  'Gartenbau',
] as const
const WEEKS_A_MONTH = 52 / 12

/** The job held on the day; nobody on § 60b works, everybody on § 60d does. */
export function workOf(random: Random, { age, here, seat, standing }: Person, setting: Setting): readonly Job[] {
  const { on, band, hasSmallChildren } = setting
  if (age < 18 || age > 66 || standing === '60b') return []
  const chance = weights('work')[band] * (hasSmallChildren ? 0.75 : 1) * (standing === '25b' ? 1.8 : 1)
  const works = random.chance(chance)
  if (standing !== '60d' && !works) return []
  const kind = standing === '60d' ? 'full-time' : random.weighted(weights('work-kind'))
  const hours = kind === 'marginal' ? random.int(6, 10) : kind === 'part-time' ? random.int(15, 28) : random.int(34, 40)
  const hourly = within(random, random.weighted(weights('hourly-pay')))
  const gross = kind === 'marginal' ? random.int(250, 556) : Math.round(hours * hourly * WEEKS_A_MONTH)
  const begin = later(addDays(here, 150), afterYears(seat.born, 18))
  const from = random.day(
    later(begin, addDays(on, standing === '60d' ? -1600 : -1300)),
    addDays(on, standing === '60d' ? -620 : -10),
  )
  return [
    {
      from: formatDay(from),
      occupation: random.pick(OCCUPATIONS),
      hours_week: hours,
      gross,
      net: netOf(gross),
      social_insurance: kind !== 'marginal',
    } as Job,
  ]
}

/** Net pay as a rule of thumb: nothing off marginal pay, about a fifth in the lower range, more above. */
function netOf(gross: number): number {
  if (gross <= 556) return gross
  if (gross <= 2000) return Math.round(gross * 0.79)
  return Math.round(gross * (0.79 - ((gross - 2000) / 1000) * 0.05))
}

/** Benefits under the AsylbLG for who earns little; rough amounts by age, none after a permit. */
export function asylblgOf(
  random: Random,
  { age, here, seat, standing }: Person,
  work: readonly Job[],
  { on }: Setting,
): readonly object[] {
  const permit = standing === '104c' || standing === '25a' || standing === '25b' || standing === '25b-4'
  const earned = work[0]?.gross ?? 0
  if (permit || earned > 1500 || random.chance(0.06)) return []
  const full = age < 6 ? 303 : age < 14 ? 340 : age < 18 ? 405 : seat.spouse ? 409 : 455
  const since = addDays(here, random.int(5, 60))
  const from: Day = since < on ? since : addDays(on, -1)
  return [{ kind: 'asylblg', from: formatDay(from), amount: Math.max(60, full - Math.round(earned / 4)) }]
}
