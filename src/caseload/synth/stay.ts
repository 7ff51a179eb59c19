/** The status history of an invented person: asylum procedure, toleration, sometimes a permit. */
import { addDays, type Day, earlier, formatDay, later, parseDay } from '../../time/day.ts'
import { afterMonths } from '../../time/period.ts'
import { share, weights } from './assumptions.ts'
import type { Random } from './random.ts'
import { type Person, type Seat, type Setting, type Standing, within } from './setting.ts'

/** Shares are over everybody; only these ages can hold it, so that chance among them is higher. */
const AMONG = { adults: 0.73, trainees: 0.22, earners: 0.3 }

const LAST_104C = parseDay('2025-12-31')

export function permitOf(random: Random, seat: Seat, age: number, setting: Setting): Standing {
  const { permit } = setting
  if (permit === '104c' && lastGrant(setting.on) !== undefined) return '104c'
  if (permit === '25b') return seat.role === 'adult' ? '25b' : '25b-4'
  if (permit === '25a' && age >= 14 && age < 27 && seat.born < addDays(setting.on, -5500)) return '25a'
  if (age >= 18 && random.chance(share('share-60b') / AMONG.adults)) return '60b'
  if (age >= 17 && age < 28 && random.chance(share('share-60c') / AMONG.trainees)) return '60c'
  if (age >= 22 && age < 55 && setting.band !== '0-1' && random.chance(share('share-60d') / AMONG.earners)) return '60d'
  return 'duldung'
}

/** The last day on which a permit under § 104c still valid on the day can have begun; `undefined` where none is. */
function lastGrant(on: Day): Day | undefined {
  const last = LAST_104C === undefined ? on : earlier(on, LAST_104C)
  return afterMonths(last, 18) > on ? last : undefined
}

export interface History {
  readonly stay: readonly object[]
  readonly asylum: readonly object[]
}

export function stayOf(random: Random, person: Person, setting: Setting): History {
  const { on } = setting
  const { here, standing } = person
  const asked = random.chance(share('asylum'))
  const begins = addDays(here, random.int(2, 30))
  const first = later(here, earlier(begins, addDays(on, -40)))
  const procedure = within(random, random.weighted(weights('procedure-months')))
  const tolerated = asked ? later(first, earlier(afterMonths(first, procedure), addDays(on, -30))) : first
  const periods: object[] = []
  if (tolerated > first)
    periods.push({ status: 'gestattung', from: formatDay(first), to: formatDay(addDays(tolerated, -1)) })
  periods.push(...tolerations(random, tolerated, person, setting))
  if (standing === 'duldung' && random.chance(share('slips'))) slip(random, periods, on)
  return { stay: periods, asylum: asked && tolerated > first ? asylumOf(random, first, tolerated) : [] }
}

function asylumOf(random: Random, applied: Day, final: Day): readonly object[] {
  const decided = random.day(addDays(applied, Math.floor((final - applied) / 2)), addDays(final, -1))
  return [
    {
      applied: formatDay(applied),
      kind: 'first',
      decision: random.chance(0.94) ? 'rejected' : 'inadmissible',
      ground: random.weighted(weights('asylum-ground')),
      decided: formatDay(later(applied, decided)),
      final: formatDay(final),
    },
  ]
}

function tolerations(random: Random, from: Day, person: Person, setting: Setting): readonly object[] {
  const { on } = setting
  const { standing } = person
  const expires = formatDay(
    random.chance(share('expired-paper')) && on - from > 200
      ? addDays(on, -random.int(1, 60))
      : addDays(on, random.int(1, 180)),
  )
  const long = on - from > 500
  if (standing === 'duldung') {
    if (long && person.age >= 19 && random.chance(share('share-60b-past'))) {
      const begin = random.day(addDays(from, 60), addDays(on, -300))
      const end = random.day(addDays(begin, 60), addDays(on, -60))
      return [
        { status: 'duldung', from: formatDay(from), to: formatDay(addDays(begin, -1)) },
        { status: 'duldung-60b', from: formatDay(begin), to: formatDay(addDays(end, -1)) },
        { status: 'duldung', from: formatDay(end), expires },
      ]
    }
    if (long && random.chance(share('toleration-gap'))) {
      const end = random.day(addDays(from, 60), addDays(on, -200))
      return [
        { status: 'duldung', from: formatDay(from), to: formatDay(end) },
        { status: 'duldung', from: formatDay(addDays(end, random.int(3, 60))), expires },
      ]
    }
    return [{ status: 'duldung', from: formatDay(from), expires }]
  }
  const [status, begin, until] = grantOf(random, standing, from, on)
  const since = later(from, begin)
  return [
    ...(since > from ? [{ status: 'duldung', from: formatDay(from), to: formatDay(addDays(since, -1)) }] : []),
    {
      ...status,
      from: formatDay(since),
      expires: until === undefined ? expires : formatDay(later(until, addDays(on, 3))),
    },
  ]
}

interface Granted {
  readonly status: string
  readonly path?: string
}

/** The status, since when, and its last day where it has one of its own. */
function grantOf(random: Random, standing: Standing, from: Day, on: Day): readonly [Granted, Day, Day | undefined] {
  const ago = (least: number, most: number) => later(from, addDays(on, -random.int(least, most)))
  const years = (begin: Day, n: number) => addDays(afterMonths(begin, 12 * n), -1)
  switch (standing) {
    case '60b':
      return [{ status: 'duldung-60b' }, ago(40, 900), undefined]
    case '60c': {
      const begin = ago(30, 700)
      return [{ status: 'ausbildungsduldung-60c' }, begin, years(begin, 3)]
    }
    case '60d': {
      const begin = ago(30, 600)
      return [{ status: 'beschaeftigungsduldung-60d' }, begin, addDays(afterMonths(begin, 30), -1)]
    }
    case '104c': {
      const last = lastGrant(on) ?? on
      const begin = later(from, random.day(addDays(afterMonths(on, -18), 5), last))
      return [{ status: 'ae-104c', path: 'aufenthg-104c-1' }, begin, addDays(afterMonths(begin, 18), -1)]
    }
    case '25a': {
      const begin = ago(20, 800)
      return [{ status: 'ae-25a-1', path: 'aufenthg-25a-1' }, begin, years(begin, 3)]
    }
    case '25b-4': {
      const begin = ago(20, 600)
      return [{ status: 'ae-25b-4', path: 'aufenthg-25b-4' }, begin, years(begin, 2)]
    }
    default: {
      const begin = ago(20, 600)
      return [{ status: 'ae-25b-1', path: 'aufenthg-25b-1' }, begin, years(begin, 2)]
    }
  }
}

/** What goes wrong in registers: a paper that ran out long ago, with nothing listed after it. */
function slip(random: Random, periods: object[], on: Day): void {
  const last = periods.at(-1)
  if (last && 'from' in last && String(last.from) < formatDay(addDays(on, -500)))
    Object.assign(last, { expires: formatDay(addDays(on, -random.int(200, 450))) })
}
