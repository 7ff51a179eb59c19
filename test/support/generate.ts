/**
 * Families as chance makes them: one to five members with pasts that fit together, and files with holes in them.
 *
 * Every profile is valid (format 1); dates of one entry stand in order. Around one key in eight is missing, one date in
 * eight is a month or a year only.
 */
import fc from 'fast-check'
import { parse } from 'yaml'
import * as words from '../../src/profile/words.ts'
import { addDays, calendarDate, type Day, later, parseDay } from '../../src/time/day.ts'

import { fixtureFiles, fixtureText } from './families.ts'
import { keysOf, without } from './keys.ts'
import { chance } from './runs.ts'

export type PlainProfile = Readonly<Record<string, unknown>>

const dayOf = (iso: string): Day => {
  const day = parseDay(iso)
  if (day === undefined) throw new Error(`no such date ${iso}`)
  return day
}

/** The day around which the generated pasts end and futures begin. */
export const ON = dayOf('2026-11-22')

const two = (n: number) => String(n).padStart(2, '0')
const yes = fc.boolean()
const mostlyYes = fc.constantFrom(true, true, true, false)
const word = (list: readonly string[]) => fc.constantFrom(...list)
const rare = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.array(arbitrary, { minLength: 1, maxLength: 2 }) },
  )

/** A written date: the day itself, its month or its year. */
const written = (d: Day) =>
  fc.integer({ min: 0, max: 15 }).map((kind) => {
    const { year, month, day } = calendarDate(d)
    return kind === 0 ? `${year}` : kind === 1 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
  })

const between = (from: string, to: string) => fc.integer({ min: dayOf(from), max: dayOf(to) })
const someDay = (from: string, to: string) => between(from, to).chain((d) => written(d as Day))

type Fields = Record<string, fc.Arbitrary<unknown>>

/** An entry of which one key in eight is not written. */
function mostly(fields: Fields, freq = 7): fc.Arbitrary<Record<string, unknown>> {
  const holes = Object.fromEntries(
    Object.entries(fields).map(([key, a]) => [key, fc.option(a, { freq, nil: undefined })]),
  )
  return fc.record(holes).map((entry) => Object.fromEntries(Object.entries(entry).filter(([, v]) => v !== undefined)))
}

/** `count` days from a day on, with gaps up to `longest`, written, in order. */
function daysFrom(start: Day, count: number, longest: number): fc.Arbitrary<string[]> {
  return fc.array(fc.integer({ min: 1, max: longest }), { minLength: count, maxLength: count }).chain((gaps) => {
    let d = start
    return fc.tuple(
      ...gaps.map((gap) => {
        d = addDays(d, gap)
        return written(d)
      }),
    )
  })
}

/** An entry with `from` and often `to`, somewhere between two days. */
function period(from: string, to: string, longest: number, fields: Fields, open = 2) {
  return between(from, to).chain((start) =>
    fc
      .tuple(mostly(fields), written(start as Day), daysFrom(start as Day, 1, longest), fc.integer({ min: 0, max: 3 }))
      .map(([entry, first, [last], kind]) => ({ ...entry, from: first, ...(kind >= open ? { to: last } : {}) })),
  )
}

const PERMITS = ['ae-25a-1', 'ae-25a-2', 'ae-25b-1', 'ae-25b-4', 'ae-104c', 'ae-25-5', 'ae-other', 'ne'] as const
const PATHS = ['25a-1', '25a-2-parents', '25a-2-siblings', '25b-1', '25b-4', '104c-1', '60a-2b'].map(
  (p) => `aufenthg-${p}`,
)

/** A chain of statuses from the arrival on: asylum procedure, toleration, perhaps a phase of § 60b, perhaps a permit. */
const stayFrom = (arrival: Day) =>
  fc
    .tuple(
      daysFrom(arrival, 4, 1500),
      fc.constantFrom('duldung', 'duldung', 'duldung', 'none'),
      fc.option(fc.constantFrom('duldung-60b', 'fiktion-81-4', 'gbb', 'none'), { freq: 2 }),
      fc.option(fc.constantFrom(...PERMITS), { freq: 2 }),
      someDay('2025-06-01', '2028-12-31'),
      fc.option(word(PATHS), { freq: 2 }),
      fc.tuple(yes, yes, yes, yes),
    )
    .map(([[a = '', b = '', c = '', d = ''], base, phase, permit, expires, path, [dated, closed, claim, end]]) => {
      const list: Record<string, unknown>[] = [{ status: 'gestattung', from: a, ...(closed ? { to: b } : {}) }]
      list.push({ status: base, from: b, ...(base === 'none' && claim ? { claim } : {}) })
      if (phase) list.push({ status: phase, from: c }, { status: 'duldung', from: d })
      else if (permit) {
        list.push({ status: permit, from: c, ...(path && permit.startsWith('ae-') ? { path } : {}) })
      }
      const last = list[list.length - 1]
      if (last && dated) Object.assign(last, { expires })
      if (last && !dated && end) Object.assign(last, { to: d })
      return list
    })

const sentence = fc.oneof(
  mostly({ day_fines: fc.integer({ min: 5, max: 120 }) }),
  mostly({ months: fc.integer({ min: 1, max: 40 }), suspended: yes }),
  mostly({ youth_penalty_months: fc.integer({ min: 3, max: 40 }), suspended: yes }),
  mostly({ youth_measure: yes }),
)

const offence = between('2017-01-01', '2026-10-01').chain((d) =>
  fc
    .tuple(
      daysFrom(d as Day, 3, 400),
      mostly({ intentional: yes, law: word(words.OFFENCE_LAWS), sentence, expunged: yes }),
    )
    .map(([[committed, convicted, final_on], rest]) => ({ committed, convicted, final_on, ...rest })),
)

const asylum = (arrival: Day) =>
  fc
    .tuple(
      daysFrom(arrival, 3, 900),
      word(['rejected', 'rejected', 'inadmissible', 'withdrawn', 'granted', 'pending']),
      mostly({
        kind: word(words.ASYLUM_KINDS),
        ground: word(words.ASYLUM_GROUNDS),
        ground_numbers: fc.constantFrom([], ['§ 30 Abs. 3 Nr. 2 AsylG']),
      }),
    )
    .map(([[applied, decided, final], decision, rest]) =>
      decision === 'pending'
        ? { applied, kind: rest['kind'] ?? 'first', decision }
        : { applied, decided, final, decision, ...rest },
    )

const reports = fc.uniqueArray(fc.integer({ min: 2018, max: 2026 }), { maxLength: 6 }).chain((years) =>
  fc.tuple(
    ...years
      .sort((a, b) => a - b)
      .map((y) =>
        mostly({ promoted: mostlyYes, unexcused_days: fc.integer({ min: 0, max: 30 }) }).map((r) => ({
          year: `${y}/${two((y + 1) % 100)}`,
          ...r,
        })),
      ),
  ),
)

const pay = mostly({ gross: fc.integer({ min: 0, max: 3200 }), net: fc.integer({ min: 0, max: 2300 }) })
const job = {
  hours_week: fc.integer({ min: 5, max: 42 }),
  gross: fc.integer({ min: 100, max: 3600 }),
  net: fc.integer({ min: 100, max: 2500 }),
  social_insurance: mostlyYes,
  occupation: fc.constantFrom('Lagerhelfer', 'Pflegehelferin'),
}
const dateOrNo = fc.oneof(
  { weight: 3, arbitrary: someDay('2020-01-01', '2027-03-01') },
  { weight: 1, arbitrary: fc.constant(false) },
)

/** What the file says about one person, apart from birth and arrival. */
function fields(age: number, arrival: Day): Fields {
  const grown = age >= 15
  const nothing = fc.constant([])
  return {
    nationality: fc.constantFrom('IRQ', 'SYR', 'stateless'),
    marital_status: grown ? word(words.MARITAL_STATUS) : fc.constant('single'),
    stay: stayFrom(arrival),
    absences: rare(period('2019-01-01', '2026-06-01', 120, {}, 0)),
    asylum: fc.oneof(nothing, fc.array(asylum(arrival), { minLength: 1, maxLength: 1 })),
    identity: mostly({ clarified: dateOrNo, proof: word(words.IDENTITY_PROOFS), all_reasonable_steps: yes }),
    passport: fc.oneof(
      fc.constant('none'),
      mostly({ valid_until: someDay('2024-01-01', '2031-01-01'), substitute: yes }),
    ),
    schooling: fc.array(
      period('2016-08-01', '2025-09-01', 2600, {
        kind: word(words.SCHOOLS),
        attendance: fc.constantFrom('regular', 'regular', 'irregular', 'refused'),
        years: reports,
        certificate_expected: yes,
      }),
      { maxLength: age > 4 && age < 24 ? 2 : 0 },
    ),
    qualifications: grown
      ? rare(mostly({ kind: word(words.QUALIFICATIONS), date: someDay('2020-01-01', '2026-10-01'), recognised: yes }))
      : nothing,
    training: grown
      ? rare(
          period('2021-08-01', '2027-03-01', 1200, {
            kind: word(words.TRAININGS),
            contract: fc.constantFrom('signed', 'promised', 'none'),
            registered: yes,
            state_recognised: mostlyYes,
            pay,
          }),
        )
      : nothing,
    work: grown ? fc.array(period('2018-01-01', '2026-11-01', 2500, job, 3), { maxLength: 2 }) : nothing,
    work_permission: fc.oneof(fc.constant('none'), mostly({ from: someDay('2018-01-01', '2026-10-01') })),
    other_income: fc.array(
      period(
        '2019-01-01',
        '2026-10-01',
        2000,
        { kind: word(words.OTHER_INCOME), amount: fc.integer({ min: 10, max: 900 }) },
        3,
      ),
      { maxLength: 1 },
    ),
    benefits: fc.array(
      period(
        '2016-01-01',
        '2026-10-01',
        3000,
        { kind: word(words.BENEFITS), amount: fc.integer({ min: 10, max: 900 }) },
        3,
      ),
      { maxLength: 1 },
    ),
    german: mostly({
      oral: word(words.LEVELS),
      written: word(words.LEVELS),
      certified: someDay('2018-01-01', '2026-11-01'),
    }),
    integration_course: mostly({ possible: yes, obliged: yes, completed: dateOrNo }),
    civic: mostly({ democratic_order: dateOrNo, life_in_germany: dateOrNo }),
    offences: age >= 14 ? rare(offence) : nothing,
    proceedings: rare(
      period('2020-01-01', '2026-10-01', 700, {}).map(({ from, to }) => ({
        opened: from,
        ...(to ? { closed: to } : {}),
      })),
    ),
    conduct: mostly({
      prevents_removal: fc.constantFrom('none', 'none', 'none', ...words.PREVENTS_REMOVAL),
      deceived: rare(period('2016-01-01', '2025-10-01', 700, { by: word(words.DECEIVERS) })),
      extremism: fc.constantFrom(false, false, false, true),
    }),
    orders: rare(period('2018-01-01', '2026-10-01', 700, { kind: word(words.ORDERS) })),
    removal_measures: rare(period('2018-01-01', '2026-10-01', 700, { kind: word(words.REMOVAL_MEASURES) })),
    health: mostly({ prevents_livelihood: yes, prevents_german: yes, prevents_school: yes }),
    health_insurance: mostlyYes,
    care: rare(period('2022-01-01', '2026-10-01', 900, { level: fc.integer({ min: 0, max: 5 }) })),
    pension: mostly({ months: fc.integer({ min: 0, max: 80 }), as_of: someDay('2024-01-01', '2026-11-01') }),
    applications: fc.oneof(
      { weight: 2, arbitrary: nothing },
      {
        weight: 1,
        arbitrary: fc.array(
          mostly({ filed: someDay('2023-01-01', '2026-11-20') }).chain((rest) =>
            word(PATHS).map((path) => ({ path, ...rest })),
          ),
          { minLength: 1, maxLength: 2 },
        ),
      },
    ),
    appraisals: rare(
      fc
        .tuple(
          word(PATHS),
          word(['prognosis', 'integration-overall', 'livelihood', 'conduct']),
          yes,
          between('2025-01-01', '2026-11-22'),
        )
        .map(([path, requirement, met, d]) => {
          const { year, month, day } = calendarDate(d as Day)
          return {
            path,
            version: '2022-12-31',
            requirement,
            result: met ? 'met' : 'unmet',
            on: `${year}-${two(month)}-${two(day)}`,
          }
        }),
    ),
  }
}

function member(id: string, youngest: number, oldest: number, freq: number): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .tuple(fc.integer({ min: youngest * 365, max: oldest * 365 }), between('2014-06-01', '2023-06-01'))
    .chain(([days, entered]) => {
      const born = addDays(ON, -days)
      const arrival = later(entered as Day, born)
      const age = Math.floor(days / 365)
      return fc.tuple(written(born), written(arrival), mostly(fields(age, arrival), freq)).map(([b, e, rest]) => ({
        id,
        born: b,
        ...(entered < born ? { born_in_germany: true } : { entered: e }),
        ...rest,
      }))
    })
}

const household = (ids: readonly string[]) =>
  mostly({
    municipality: fc.constant('Münster'),
    land: fc.constantFrom('NW', 'BY'),
    housing: mostly({
      rent: fc.integer({ min: 200, max: 900 }),
      utilities: fc.integer({ min: 0, max: 200 }),
      heating: fc.integer({ min: 0, max: 200 }),
      hot_water: word(words.HOT_WATER),
      living_space_m2: fc.integer({ min: 20, max: 120 }),
    }),
    members: fc.oneof(
      { weight: 4, arbitrary: fc.constant([...ids]) },
      { weight: 1, arbitrary: fc.subarray([...ids], { minLength: 1 }) },
    ),
  })

const link = (parent: string, child: string) =>
  mostly({ custody: word(words.CUSTODY), family_life: mostlyYes }).map((rest) => ({ parent, child, ...rest }))

/** A family of one to five; `freq`: one key in `freq` + 1 of each member is not written. */
export function families(freq = 7): fc.Arbitrary<PlainProfile> {
  return fc
    .record({
      second: yes,
      children: fc.integer({ min: 0, max: 3 }),
      complete: fc.constantFrom(true, true, true, true, false),
    })
    .chain(({ second, children, complete }) => {
      const adults = ['p', ...(second ? ['q'] : [])]
      const young = ['c', 'd', 'e'].slice(0, children)
      const ids = [...adults, ...young]
      const marriage = mostly(
        { since: someDay('2005-01-01', '2016-01-01'), separated: someDay('2019-01-01', '2027-01-01') },
        2,
      ).map((rest) => ({ spouses: ['p', 'q'], ...rest }))
      const relations = fc.tuple(
        ...(second ? [marriage] : []),
        ...young.flatMap((child, i) => (second && i !== 1 ? [link('p', child), link('q', child)] : [link('p', child)])),
      )
      return fc
        .tuple(
          household(ids),
          relations,
          fc.tuple(...adults.map((id) => member(id, 36, 50, freq)), ...young.map((id) => member(id, 0, 20, freq))),
        )
        .map(
          ([home, links, members]): PlainProfile => ({
            profile: 1,
            case: 'GEN',
            household: home,
            ...(complete ? { relations: links } : {}),
            members,
          }),
        )
    })
}

/** The same families in every run of a seed, as data for loops that are not properties. */
export function sampleFamilies(count: number, seed: number, freq = 7): readonly PlainProfile[] {
  return fc.sample(families(freq), { numRuns: count, seed })
}

/**
 * Fixtures with a few of their values changed: dates moved by days or years, amounts and answers turned, some keys taken
 * out. They stay close to families that have something to gain; a few are not valid any more.
 */
export function shakenFixtures(
  count: number,
  seed: number,
): readonly { readonly name: string; readonly profile: unknown }[] {
  const files = fixtureFiles()
  return Array.from({ length: count }, (_, i) => {
    const next = chance(seed * 1000 + i)
    const name = files[next(files.length)] ?? ''
    let profile: unknown = parse(fixtureText(name), { version: '1.2' })
    profile = shake(profile, next)
    for (let n = next(4); n > 0; n -= 1) {
      const keys = keysOf(profile)
      profile = without(profile, keys[next(keys.length)] ?? [])
    }
    return { name, profile }
  })
}

const KEPT = new Set(['profile', 'case', 'id', 'version', 'parent', 'child', 'spouses', 'path', 'requirement'])

function shake(value: unknown, next: (below: number) => number, key = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => shake(entry, next, key))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([k, inner]) => [k, KEPT.has(k) ? inner : shake(inner, next, k)]),
    )
  }
  if (next(12) > 0) return value
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return key === 'level' ? next(6) : Math.round((value * next(300)) / 100)
  const day = typeof value === 'string' ? parseDay(value) : undefined
  if (day === undefined) return value
  const moved = calendarDate(addDays(day, (next(2) === 0 ? 1 : 120) * (next(13) - 6)))
  const iso = `${moved.year}-${two(moved.month)}-${two(moved.day)}`
  return iso.slice(0, [10, 10, 10, 7, 4][next(5)])
}
