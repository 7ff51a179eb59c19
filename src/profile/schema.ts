/**
 * Profile format 1: what is known about a family, with dates; nothing derived.
 *
 * The schema turns dates into `DayRange` (partial dates are ranges) and euros into integer cents. A missing field is
 * unknown; an empty list or `none` is a known nothing. The documented defaults are applied where the law asks, not here.
 */
import * as z from 'zod/mini'
import { type DayRange, parseDayRange } from '../time/day.ts'
import type { Kind } from './problem.ts'
import {
  ASYLUM_DECISIONS,
  ASYLUM_GROUNDS,
  ASYLUM_KINDS,
  ATTENDANCE,
  BENEFITS,
  CUSTODY,
  DECEIVERS,
  HOT_WATER,
  IDENTITY_PROOFS,
  IDENTITY_STEPS,
  LEVELS,
  MARITAL_STATUS,
  OFFENCE_LAWS,
  ORDERS,
  OTHER_INCOME,
  PREVENTS_REMOVAL,
  QUALIFICATIONS,
  REMOVAL_MEASURES,
  SCHOOLS,
  STATUSES,
  TRAININGS,
} from './words.ts'

const DATE_SHAPE = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** A date, a month or a year: `2024-02-01`, `2024-02`, `2024`. */
const date = z.pipe(
  z.union([z.string().check(z.regex(DATE_SHAPE)), z.int()]),
  z.transform((value, context): DayRange => {
    const range = parseDayRange(String(value))
    if (range) return range
    context.issues.push({ code: 'custom', params: { problem: 'no-such-date' }, input: value, message: 'no-such-date' })
    return z.NEVER
  }),
)

const MAX_EUROS = 1_000_000
/** Euros a month with at most two decimals, kept as integer cents. */
const euros = z.pipe(
  z.number().check(z.gte(0), z.lte(MAX_EUROS), z.multipleOf(0.01)),
  z.transform((value) => Math.round(value * 100)),
)

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))
const country = z.string().check(z.regex(/^[A-Z]{3}$/))
const schoolYear = z.string().check(z.regex(/^\d{4}\/\d{2}$/))
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
const text = z.string().check(z.maxLength(500))
const yes = z.boolean()
const count = z.int().check(z.gte(0), z.lte(100_000))
const opt = z.optional
const record = z.strictObject

const stay = record({
  status: opt(z.enum(STATUSES)),
  from: opt(date),
  to: opt(date),
  expires: opt(date),
  basis: opt(text),
  claim: opt(yes),
  path: opt(text),
})

const asylum = record({
  applied: opt(date),
  kind: opt(z.enum(ASYLUM_KINDS)),
  decision: opt(z.enum(ASYLUM_DECISIONS)),
  ground: opt(z.enum(ASYLUM_GROUNDS)),
  ground_numbers: opt(z.array(text)),
  decided: opt(date),
  final: opt(date),
  protected_in: opt(text),
})

const identity = record({
  clarified: opt(z.union([date, z.literal(false)])),
  proof: opt(z.enum(IDENTITY_PROOFS)),
  steps: opt(z.array(record({ date: opt(date), kind: opt(z.enum(IDENTITY_STEPS)), outcome: opt(text) }))),
  all_reasonable_steps: opt(yes),
})

const schooling = record({
  kind: opt(z.enum(SCHOOLS)),
  from: opt(date),
  to: opt(date),
  attendance: opt(z.enum(ATTENDANCE)),
  years: opt(
    z.array(
      record({
        year: schoolYear,
        promoted: opt(yes),
        unexcused_days: opt(count),
      }),
    ),
  ),
  certificate_expected: opt(yes),
})

const qualification = record({
  kind: opt(z.enum(QUALIFICATIONS)),
  name: opt(text),
  date: opt(date),
  recognised: opt(yes),
  country: opt(text),
})

const pay = record({ gross: opt(euros), net: opt(euros) })

const training = record({
  kind: opt(z.enum(TRAININGS)),
  occupation: opt(text),
  from: opt(date),
  to: opt(date),
  contract: opt(z.enum(['signed', 'promised', 'none'])),
  registered: opt(yes),
  state_recognised: opt(yes),
  follow_up: opt(record({ occupation: opt(text), shortage: opt(yes), committed: opt(z.union([date, yes])) })),
  pay: opt(pay),
  passed: opt(date),
  broken_off: opt(date),
})

const work = record({
  from: opt(date),
  to: opt(date),
  occupation: opt(text),
  hours_week: opt(z.number().check(z.gte(0), z.lte(100))),
  gross: opt(euros),
  net: opt(euros),
  social_insurance: opt(yes),
  costs: opt(euros),
  months: opt(z.array(record({ month, gross: opt(euros), net: opt(euros) }))),
  qualified: opt(yes),
  matches_training: opt(yes),
  ba_consent: opt(yes),
})

const offence = record({
  committed: opt(date),
  committed_abroad: opt(yes),
  convicted: opt(date),
  final_on: opt(date),
  intentional: opt(yes),
  law: opt(z.enum(OFFENCE_LAWS)),
  sentence: opt(
    record({
      day_fines: opt(count),
      months: opt(count),
      youth_penalty_months: opt(count),
      youth_measure: opt(yes),
      suspended: opt(yes),
    }),
  ),
  expunged: opt(yes),
  listed: opt(z.union([text, z.array(text)])),
})

const member = record({
  id,
  born: date,
  nationality: opt(z.union([country, z.enum(['stateless', 'unclarified'])])),
  entered: opt(date),
  born_in_germany: opt(yes),
  marital_status: opt(z.enum(MARITAL_STATUS)),
  stay: opt(z.array(stay)),
  absences: opt(z.array(record({ from: opt(date), to: opt(date), country: opt(text) }))),
  asylum: opt(z.array(asylum)),
  identity: opt(identity),
  passport: opt(
    z.union([z.literal('none'), record({ valid_until: opt(date), valid_from: opt(date), substitute: opt(yes) })]),
  ),
  schooling: opt(z.array(schooling)),
  qualifications: opt(z.array(qualification)),
  training: opt(z.array(training)),
  work: opt(z.array(work)),
  offers: opt(z.array(work)),
  work_permission: opt(
    z.union([z.literal('none'), record({ from: opt(date), to: opt(date), banned_because: opt(text) })]),
  ),
  other_income: opt(
    z.array(record({ kind: opt(z.enum(OTHER_INCOME)), amount: opt(euros), from: opt(date), to: opt(date) })),
  ),
  benefits: opt(z.array(record({ kind: opt(z.enum(BENEFITS)), amount: opt(euros), from: opt(date), to: opt(date) }))),
  german: opt(record({ oral: opt(z.enum(LEVELS)), written: opt(z.enum(LEVELS)), certified: opt(date) })),
  integration_course: opt(
    record({
      possible: opt(yes),
      obliged: opt(yes),
      completed: opt(z.union([date, z.literal(false)])),
      attended_from: opt(date),
      dropped_out: opt(record({ on: opt(date), excusable: opt(yes) })),
    }),
  ),
  civic: opt(
    record({
      democratic_order: opt(z.union([date, z.literal(false)])),
      life_in_germany: opt(z.union([date, z.literal(false)])),
    }),
  ),
  offences: opt(z.array(offence)),
  proceedings: opt(z.array(record({ opened: opt(date), closed: opt(date), charged: opt(date) }))),
  conduct: opt(
    record({
      prevents_removal: opt(z.enum(PREVENTS_REMOVAL)),
      deceived: opt(z.array(record({ from: opt(date), to: opt(date), by: opt(z.enum(DECEIVERS)) }))),
      extremism: opt(yes),
    }),
  ),
  orders: opt(z.array(record({ kind: opt(z.enum(ORDERS)), from: opt(date), to: opt(date) }))),
  removal_measures: opt(z.array(record({ kind: opt(z.enum(REMOVAL_MEASURES)), from: opt(date), to: opt(date) }))),
  health: opt(record({ prevents_livelihood: opt(yes), prevents_german: opt(yes), prevents_school: opt(yes) })),
  health_insurance: opt(yes),
  care: opt(
    z.array(record({ for: opt(text), from: opt(date), to: opt(date), level: opt(z.int().check(z.gte(0), z.lte(5))) })),
  ),
  pension: opt(record({ months: opt(count), as_of: opt(date) })),
  applications: opt(z.array(record({ path: text, filed: opt(date) }))),
  appraisals: opt(
    z.array(
      record({
        path: text,
        version: opt(date),
        requirement: text,
        result: z.enum(['met', 'unmet']),
        reason: opt(text),
        by: opt(text),
        on: opt(date),
      }),
    ),
  ),
})

const household = record({
  id: opt(id),
  municipality: opt(text),
  land: opt(z.enum(['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'])),
  housing: opt(
    record({
      rent: opt(euros),
      utilities: opt(euros),
      heating: opt(euros),
      hot_water: opt(z.enum(HOT_WATER)),
      living_space_m2: opt(z.number().check(z.gt(0), z.lte(10_000))),
    }),
  ),
  members: opt(z.array(id)),
})

const relation = z.union([
  record({ spouses: z.tuple([id, id]), since: opt(date), separated: opt(date) }),
  record({
    parent: id,
    child: id,
    custody: opt(z.enum(CUSTODY)),
    family_life: opt(yes),
  }),
])

export const profileSchema = record({
  profile: z.literal(1),
  case: z.string().check(z.minLength(1), z.maxLength(100)),
  as_of: opt(date),
  household: opt(household),
  households: opt(z.array(household)),
  relations: opt(z.array(relation)),
  members: z.array(member).check(z.minLength(1), z.maxLength(60)),
  evidence: opt(
    z.array(record({ for: text, kind: opt(text), dated: opt(date), checked_by: opt(text), note: opt(text) })),
  ),
  releases: opt(z.array(record({ to: text, themes: z.array(text), until: opt(date) }))),
})

/** What the formats with a name of their own are called in a message. */
export const profileKinds: ReadonlyMap<z.core.$ZodType, Kind> = new Map<z.core.$ZodType, Kind>([
  [date, '<date>'],
  [euros, '<amount>'],
  [id, '<id>'],
  [country, '<country>'],
  [schoolYear, '<school year>'],
  [month, '<month>'],
])

export type Profile = z.output<typeof profileSchema>
export type Member = Profile['members'][number]
export type Household = z.output<typeof household>
export type Relation = z.output<typeof relation>
export type StayPeriod = z.output<typeof stay>
export type Work = z.output<typeof work>
export type Training = z.output<typeof training>
export type Schooling = z.output<typeof schooling>
export type Offence = z.output<typeof offence>
