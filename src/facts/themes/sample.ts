/** For tests only: families with any subset of the fields a profile may have, in an order in which things can happen. */
import fc from 'fast-check'
import * as words from '../../profile/words.ts'

const two = (n: number) => String(n).padStart(2, '0')
const date = fc
  .tuple(
    fc.integer({ min: 2010, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([y, m, d, kind]) => (kind === 0 ? `${y}` : kind === 1 ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(d)}`))

type Fields = Record<string, fc.Arbitrary<unknown>>
const some = (fields: Fields) => fc.record(fields, { requiredKeys: [] })
const few = (entry: fc.Arbitrary<unknown>) => fc.array(entry, { maxLength: 3 })
const yes = fc.boolean()
const word = (list: readonly string[]) => fc.constantFrom(...list)

/** Dates of one entry in the order in which such things happen. */
function inOrder(keys: readonly string[], others: Fields) {
  return fc
    .tuple(some(others), fc.array(date, { minLength: keys.length, maxLength: keys.length }), fc.subarray([...keys]))
    .map(([entry, dates, kept]) => {
      const sorted = [...dates].sort()
      return { ...entry, ...Object.fromEntries(kept.map((key) => [key, sorted[keys.indexOf(key)]])) }
    })
}

const period = (others: Fields) => inOrder(['from', 'to'], others)
const count = fc.integer({ min: 0, max: 40 })
const sentence = fc.oneof(
  some({ day_fines: count }),
  some({ months: count, suspended: yes }),
  some({ youth_penalty_months: count, suspended: yes }),
  some({ youth_measure: yes }),
)
const year = fc.integer({ min: 2018, max: 2027 }).map((y) => `${y}/${two((y + 1) % 100)}`)
const report = fc.tuple(year, some({ promoted: yes, unexcused_days: count })).map(([y, rest]) => ({ year: y, ...rest }))
const dateOrNo = fc.oneof(date, fc.constant(false))
const arrival = fc.oneof(some({ entered: date }), some({ born_in_germany: yes }))

const FIELDS = {
  marital_status: word(words.MARITAL_STATUS),
  stay: few(period({ status: word(words.STATUSES) })),
  asylum: few(
    fc.oneof(
      inOrder(['applied', 'decided', 'final'], {
        kind: word(words.ASYLUM_KINDS),
        decision: word(words.ASYLUM_DECISIONS.filter((decision) => decision !== 'pending')),
        ground: word(words.ASYLUM_GROUNDS),
        ground_numbers: few(word(['§ 30 Abs. 3 Nr. 2 AsylG', '§ 30 Abs. 3', '§ 30 Abs. 3 Nr. 1'])),
      }),
      some({ applied: date, kind: word(words.ASYLUM_KINDS), decision: fc.constant('pending') }),
    ),
  ),
  identity: some({ clarified: dateOrNo, all_reasonable_steps: yes }),
  passport: fc.oneof(fc.constant('none'), inOrder(['valid_from', 'valid_until'], { substitute: yes })),
  schooling: few(
    period({
      kind: word(words.SCHOOLS),
      attendance: word(words.ATTENDANCE),
      years: few(report),
      certificate_expected: yes,
    }),
  ),
  qualifications: few(some({ kind: word(words.QUALIFICATIONS), date, recognised: yes })),
  training: few(
    inOrder(['from', 'passed', 'to'], {
      kind: word(words.TRAININGS),
      contract: word(['signed', 'promised', 'none']),
      state_recognised: yes,
      broken_off: date,
    }),
  ),
  work: few(period({ hours_week: count, social_insurance: yes })),
  work_permission: fc.oneof(fc.constant('none'), period({ banned_because: fc.constant('x') })),
  german: some({ oral: word(words.LEVELS), written: word(words.LEVELS), certified: date }),
  integration_course: some({ possible: yes, obliged: yes, completed: dateOrNo }),
  civic: some({ democratic_order: dateOrNo, life_in_germany: dateOrNo }),
  offences: few(
    inOrder(['convicted', 'final_on'], {
      intentional: yes,
      law: word(words.OFFENCE_LAWS),
      sentence,
      expunged: yes,
      listed: word(['54-1-1a', '54-2-2', '54-2-3']),
    }),
  ),
  proceedings: few(inOrder(['opened', 'charged', 'closed'], {})),
  conduct: some({
    prevents_removal: word(words.PREVENTS_REMOVAL),
    deceived: few(period({ by: word(words.DECEIVERS) })),
    extremism: yes,
  }),
  orders: few(period({ kind: word(words.ORDERS) })),
  removal_measures: few(period({ kind: word(words.REMOVAL_MEASURES) })),
  health: some({ prevents_livelihood: yes, prevents_german: yes, prevents_school: yes }),
  health_insurance: yes,
  care: few(period({ level: fc.integer({ min: 0, max: 5 }) })),
  // a record is never of a day to come
  pension: some({ months: count, as_of: date.filter((d) => d < '2026') }),
}

const birthday = (from: number, to: number) => fc.integer({ min: from, max: to }).map((y) => `${y}-06-15`)

/** One person, child or adult, with some of the fields. */
export const personWith = (names: readonly (keyof typeof FIELDS)[]) =>
  fc
    .tuple(birthday(1985, 2020), arrival, some(Object.fromEntries(names.map((name) => [name, FIELDS[name]]))))
    .map(([born, arrived, rest]) => ({ members: [{ id: 'p', born, ...arrived, ...rest }] }))

const memberOf = (id: string, born: fc.Arbitrary<string>) =>
  fc.tuple(born, some({ marital_status: FIELDS.marital_status })).map(([b, rest]) => ({ id, born: b, ...rest }))
const link = (parent: string, child: string) =>
  some({ custody: word(words.CUSTODY), family_life: yes }).map((rest) => ({ parent, child, ...rest }))
const marriage = some({ separated: date }).map((rest) => ({ spouses: ['p', 'q'], ...rest }))
const PEOPLE = ['p', 'q', 'c', 'd']

/** Two adults and two children or young adults, some of them related, some of them under one roof. */
export const family = fc
  .tuple(
    fc.tuple(
      memberOf('p', birthday(1975, 2008)),
      memberOf('q', birthday(1975, 2008)),
      memberOf('c', birthday(2005, 2025)),
      memberOf('d', birthday(2005, 2025)),
    ),
    fc.tuple(link('p', 'c'), link('q', 'c'), link('p', 'd'), marriage),
    fc.subarray([0, 1, 2, 3]),
    fc.option(fc.subarray(PEOPLE, { minLength: 1 })),
    fc.option(fc.subarray(PEOPLE)),
  )
  .map(([members, links, kept, roof, other]) => ({
    members,
    relations: links.filter((_, i) => kept.includes(i)),
    ...(roof && !other ? { household: { members: roof } } : {}),
    ...(roof && other ? { households: [{ members: roof }, { members: other }] } : {}),
  }))
