/** School, training and language of an invented person. */
import { addDays, calendarDate, type Day, dayOf, formatDay, later } from '../../time/day.ts'
import { afterYears } from '../../time/period.ts'
import { share, weights } from './assumptions.ts'
import type { Random } from './random.ts'
import type { Person, Setting } from './setting.ts'

/** The year in which the school year of a day began: 1 August to 31 July. */
function schoolYearOf(d: Day): number {
  const { year, month } = calendarDate(d)
  return month >= 8 ? year : year - 1
}

const yearText = (start: number) => `${start}/${String((start + 1) % 100).padStart(2, '0')}`

const LOWER = ['hauptschule', 'realschule', 'sekundarschule', 'gesamtschule', 'gesamtschule', 'gymnasium'] as const
const UPPER = ['berufskolleg', 'berufskolleg', 'gesamtschule', 'gymnasium', 'vorbereitung'] as const

/** Children from six on go to school from the first school year after they came; later some stay. */
export function schoolingOf(random: Random, { seat, age, here }: Person, { on }: Setting): readonly object[] {
  if (age < 6 || age > 24) return []
  const starts = Math.max(schoolYearOf(afterYears(seat.born, 6)) + 1, schoolYearOf(here) + 1)
  const now = schoolYearOf(on)
  const ends = Math.min(now, schoolYearOf(afterYears(seat.born, 16)))
  const goesOn = age < 16 || (age < 20 && random.chance(share('still-at-school')))
  const last = goesOn ? now : ends
  if (starts > last) return []
  const secondary = schoolYearOf(afterYears(seat.born, 10)) + 1
  const upper = schoolYearOf(afterYears(seat.born, 16)) + 1
  const stages = [
    { kind: 'grundschule', from: starts, to: Math.min(last, secondary - 1) },
    { kind: random.pick(LOWER), from: Math.max(starts, secondary), to: Math.min(last, upper - 1) },
    { kind: random.pick(UPPER), from: Math.max(starts, upper), to: last },
  ].filter((s) => s.from <= s.to)
  return stages.map(({ kind, from, to }) => {
    const open = to === now && goesOn
    const reports = Array.from({ length: Math.max(0, Math.min(to, now - 1) - Math.max(from, to - 3) + 1) }, (_, i) => ({
      year: yearText(Math.max(from, to - 3) + i),
      promoted: random.chance(share('promoted')),
      unexcused_days: random.chance(0.8) ? random.int(0, 2) : random.int(3, 25),
    }))
    return {
      kind,
      from: formatDay(later(dayOf(from, 8, random.int(1, 30)), here)),
      ...(open ? {} : { to: formatDay(dayOf(to + 1, 7, random.int(1, 28))) }),
      attendance: random.weighted(weights('attendance')),
      ...(reports.length > 0 && kind !== 'grundschule' ? { years: reports } : {}),
      ...(open && kind !== 'grundschule' ? { certificate_expected: random.chance(0.8) } : {}),
    }
  })
}

export function qualificationsOf(random: Random, { seat, age, here }: Person, { on }: Setting): readonly object[] {
  if (age < 16 || age > 30 || !random.chance(share('certificate'))) return []
  const left = dayOf(schoolYearOf(afterYears(seat.born, 16)) + 1, 7, 1)
  if (left > on || left < addDays(here, 600)) return []
  const name = random.pick(['Hauptschulabschluss', 'Mittlerer Schulabschluss', 'Hauptschulabschluss'] as const)
  return [{ kind: 'school', name, date: formatDay(left), recognised: true }]
}

const OCCUPATIONS = [
  'Pflegefachkraft',
  'Anlagenmechanik',
  'Bäckerei',
  'Lagerlogistik',
  'Einzelhandel',
  'Dachdeckerei',
] as const

/** Training that runs on the day; always for who holds a training toleration. */
export function trainingOf(random: Random, { age, here, standing, seat }: Person, { on }: Setting): readonly object[] {
  const old = age >= 17 && age < 28 && on - here > 500
  if (
    standing !== '60c' &&
    !(old && (standing === 'duldung' || standing === '25a') && random.chance(share('training') * 4))
  )
    return []
  const kind = standing === '60c' ? 'qualified' : random.weighted(weights('training-kind'))
  const first = schoolYearOf(later(here, afterYears(seat.born, 16))) + 1
  const begun = Math.min(schoolYearOf(on), Math.max(first, schoolYearOf(on) - random.int(0, 2)))
  const from = dayOf(begun, 9, 1)
  const gross = random.int(1000, 1350)
  return [
    {
      kind,
      occupation: random.pick(OCCUPATIONS),
      from: formatDay(from),
      to: formatDay(dayOf(begun + (kind === 'qualified' ? 3 : 1), 8, 31)),
      contract: 'signed',
      registered: random.chance(0.95),
      state_recognised: true,
      pay: { gross, net: Math.round(gross * 0.8) },
    },
  ]
}

export function germanOf(random: Random, { age, here }: Person, { on }: Setting): object {
  const pupil = age < 22 && on - here > 1000
  const oral = pupil ? random.weighted(weights('german-pupils')) : random.weighted(weights('german-adults'))
  const lower = { none: 'none', A1: 'none', A2: 'A1', B1: 'A2', B2: 'B1', C1: 'B2' } as const
  const certified = oral !== 'none' && random.chance(share('german-certified'))
  const since = later(addDays(here, 90), addDays(on, -1500))
  return {
    oral,
    written: random.chance(0.5) ? oral : lower[oral],
    ...(certified ? { certified: formatDay(random.day(since, addDays(on, -5))) } : {}),
  }
}
