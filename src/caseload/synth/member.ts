/** One invented person as a file would describe them, with the holes that files have. */
import { addDays, type Day, formatDay, later } from '../../time/day.ts'
import { afterYears, completeMonths } from '../../time/period.ts'
import { share, weights } from './assumptions.ts'
import { germanOf, qualificationsOf, schoolingOf, trainingOf } from './learning.ts'
import type { Random } from './random.ts'
import { birthText, type Person, type Seat, type Setting } from './setting.ts'
import { permitOf, stayOf } from './stay.ts'
import { asylblgOf, workOf } from './working.ts'

/** The keys that a thin file has as well: without them nothing could be said at all. */
const FIRM: ReadonlySet<string> = new Set(['id', 'born', 'nationality', 'entered', 'born_in_germany', 'stay'])

/** The member as format 1 has it. */
export function memberOf(random: Random, seat: Seat, setting: Setting): object {
  const bornHere = seat.born > setting.arrived
  const here = later(seat.born, setting.arrived)
  const age = Math.floor(completeMonths(seat.born, setting.on) / 12)
  const standing = permitOf(random, seat, age, setting)
  const person: Person = { seat, age, here, bornHere, standing }
  const training = trainingOf(random, person, setting)
  const work = training.length > 0 ? [] : workOf(random, person, setting)
  const grown = age >= 16
  const { stay, asylum } = stayOf(random, person, setting)
  const all: Record<string, unknown> = {
    id: seat.id,
    born: birthText(random, seat.born),
    nationality: setting.nationality,
    ...(bornHere ? { born_in_germany: true } : { entered: formatDay(here) }),
    marital_status: seat.spouse ? 'married' : grown && age > 40 && random.chance(0.2) ? 'divorced' : 'single',
    stay,
    absences: absencesOf(random, here, setting),
    asylum,
    identity: identityOf(random, person, setting),
    passport: random.chance(share('passport'))
      ? { valid_until: formatDay(later(addDays(here, 365), addDays(setting.on, random.int(-300, 2600)))) }
      : 'none',
    schooling: schoolingOf(random, person, setting),
    qualifications: qualificationsOf(random, person, setting),
    training,
    work,
    offers: [],
    ...(grown ? { work_permission: permissionOf(random, person) } : {}),
    other_income: [],
    benefits: asylblgOf(random, person, work, setting),
    ...(age >= 5 ? { german: germanOf(random, person, setting) } : {}),
    ...(grown ? { integration_course: { possible: random.chance(0.45), obliged: random.chance(0.1) } } : {}),
    ...(grown ? { civic: civicOf(random, person, setting) } : {}),
    offences: offencesOf(random, person, setting),
    proceedings: [],
    conduct: conductOf(random, person),
    orders: [],
    removal_measures: [],
    health: healthOf(random, age),
    health_insurance: true,
    care: [],
    ...(grown ? { pension: { months: pensionMonths(random, work, setting), as_of: formatDay(setting.on) } } : {}),
    applications: filedBy(random, person, setting),
  }
  return Object.fromEntries(Object.entries(all).filter(([key]) => FIRM.has(key) || !lost(random, setting)))
}

const lost = (random: Random, { quality }: Setting) => random.chance(weights('missing-fields')[quality])

function absencesOf(random: Random, here: Day, { on }: Setting): readonly object[] {
  if (on - here < 400 || !random.chance(share('absences'))) return []
  const from = random.day(addDays(here, 60), addDays(on, -200))
  return [{ from: formatDay(from), to: formatDay(addDays(from, random.int(5, 150))) }]
}

function identityOf(random: Random, { age, here }: Person, { on }: Setting): object {
  if (!random.chance(share('identity-clarified')))
    return { clarified: false, ...(random.chance(0.7) ? { all_reasonable_steps: random.chance(0.55) } : {}) }
  const proof = random.pick(
    age < 18 ? (['birth-record', 'passport'] as const) : (['passport', 'id-card', 'birth-record'] as const),
  )
  return { clarified: formatDay(random.day(addDays(here, 30), addDays(on, -10))), proof, all_reasonable_steps: true }
}

function permissionOf(random: Random, { here }: Person): unknown {
  return random.chance(share('work-banned')) ? 'none' : { from: formatDay(addDays(here, random.int(90, 500))) }
}

function civicOf(random: Random, { here }: Person, { on }: Setting): object {
  const since = later(addDays(on, -900), here)
  return {
    ...(random.chance(share('democratic-order')) ? { democratic_order: formatDay(random.day(since, on)) } : {}),
    ...(random.chance(share('life-in-germany')) ? { life_in_germany: formatDay(random.day(since, on)) } : {}),
  }
}

function offencesOf(random: Random, { age, here, seat }: Person, { on }: Setting): readonly object[] {
  const since = later(here, afterYears(seat.born, 14))
  if (age < 15 || since >= addDays(on, -400) || !random.chance(share('offences'))) return []
  const committed = random.day(since, addDays(on, -400))
  const convicted = addDays(committed, random.int(60, 280))
  const law = random.chance(0.3) ? 'residence-or-asylum' : 'general'
  const sentence = random.chance(0.9)
    ? { day_fines: 10 * random.int(1, 12) }
    : { months: random.int(3, 24), suspended: random.chance(0.8) }
  return [
    {
      committed: formatDay(committed),
      convicted: formatDay(convicted),
      final_on: formatDay(addDays(convicted, random.int(8, 60))),
      intentional: random.chance(0.85),
      law,
      sentence,
    },
  ]
}

function conductOf(random: Random, { standing, age }: Person): object {
  const deceived = age >= 18 && random.chance(share('deceived'))
  const prevents =
    standing === '60b'
      ? random.pick(['own-deception', 'no-cooperation', 'no-cooperation'] as const)
      : age < 16
        ? 'none'
        : random.weighted(weights('prevents-removal'))
  return { prevents_removal: prevents, deceived: deceived ? [{ by: 'self' }] : [], extremism: false }
}

function healthOf(random: Random, age: number): object {
  const limited = age >= 16 && random.chance(share('health-limits'))
  return {
    prevents_livelihood: limited,
    prevents_german: limited && random.chance(0.5),
    ...(age < 27 ? { prevents_school: limited && random.chance(0.3) } : {}),
  }
}

function pensionMonths(random: Random, work: readonly { readonly from: string }[], { on }: Setting): number {
  const year = Number(work[0]?.from.slice(0, 4) ?? 0)
  if (year === 0) return random.chance(0.8) ? 0 : random.int(1, 24)
  return Math.max(0, Math.round((on / 365.25 + 1970 - year) * 12)) + random.int(0, 6)
}

function filedBy(random: Random, { age, standing, here }: Person, { on }: Setting): readonly object[] {
  if (standing === '60b' || !random.chance(share('filed'))) return []
  const path = age < 22 ? 'aufenthg-25a-1' : 'aufenthg-25b-1'
  return [{ path, filed: formatDay(later(here, addDays(on, -random.int(5, 300)))) }]
}
