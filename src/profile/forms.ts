/**
 * How a profile is asked for: the fields of each entry in the order in which people know them, and what is still open
 * at a place. The shape of every value stays with the schema.
 */
import * as z from 'zod/mini'
import type { Path } from './address.ts'
import { profileSchema } from './schema.ts'
import { isRecord, schemaAt, valueAt } from './schema-walk.ts'

/** A field of an entry or mapping. */
export interface FormField {
  readonly name: string
  /** Left out, it means something: the period goes on, there are none. It never counts as open. */
  readonly optional?: true
  /** Whether the field makes sense beside what stands in the entry already. */
  readonly when?: (entry: Readonly<Record<string, unknown>>) => boolean
}

const f = (name: string, when?: FormField['when']): FormField => ({ name, ...(when && { when }) })
const opt = (name: string, when?: FormField['when']): FormField => ({ ...f(name, when), optional: true })

const decided: FormField['when'] = (e) => e['decision'] !== undefined && e['decision'] !== 'pending'
const job: readonly FormField[] = [
  f('from'),
  opt('to'),
  opt('occupation'),
  f('hours_week'),
  f('gross'),
  f('net'),
  f('social_insurance'),
]

/** By the pattern of the address; lists by that of their entries. */
const FORMS: Readonly<Record<string, readonly FormField[]>> = {
  household: [f('members')],
  'household.housing': [f('rent'), f('utilities'), f('heating'), f('hot_water'), opt('living_space_m2')],
  'relations[]': [
    f('custody', (e) => 'parent' in e),
    f('family_life', (e) => 'parent' in e),
    opt('since', (e) => 'spouses' in e),
  ],
  'members.*.stay[]': [
    f('status'),
    f('from'),
    opt('to'),
    opt('expires', (e) => e['to'] === undefined && e['status'] !== 'none' && e['status'] !== 'ne'),
  ],
  'members.*.absences[]': [f('from'), f('to')],
  'members.*.asylum[]': [
    f('applied'),
    f('kind'),
    f('decision'),
    f('ground', (e) => e['decision'] === 'rejected'),
    f('decided', decided),
    f('final', decided),
  ],
  'members.*.identity.steps[]': [f('date'), f('kind')],
  'members.*.passport': [f('valid_until')],
  'members.*.schooling[]': [f('kind'), f('from'), opt('to'), f('attendance'), f('years'), opt('certificate_expected')],
  'members.*.schooling[].years[]': [f('year'), f('promoted'), f('unexcused_days')],
  'members.*.qualifications[]': [f('kind'), opt('name'), f('date'), f('recognised')],
  'members.*.training[]': [
    f('kind'),
    opt('occupation'),
    f('from'),
    f('to'),
    f('contract'),
    f('state_recognised', (e) => e['kind'] === 'qualified' || e['kind'] === 'assistant'),
    f('pay', (e) => e['kind'] === 'qualified' || e['kind'] === 'assistant'),
    opt('passed'),
  ],
  'members.*.training[].pay': [f('gross'), f('net')],
  'members.*.training[].follow_up': [f('occupation'), f('shortage'), f('committed')],
  'members.*.work[]': job,
  'members.*.offers[]': job,
  'members.*.work_permission': [f('from'), opt('to')],
  'members.*.other_income[]': [f('kind'), f('amount'), f('from'), opt('to')],
  'members.*.benefits[]': [f('kind'), f('amount'), f('from'), opt('to')],
  'members.*.integration_course.dropped_out': [f('excusable'), f('on', (e) => e['excusable'] === true)],
  'members.*.offences[]': [f('committed'), f('convicted'), f('final_on'), f('intentional'), f('law'), f('sentence')],
  'members.*.offences[].sentence': [
    opt('day_fines'),
    opt('months', (e) => e['day_fines'] === undefined),
    opt('youth_penalty_months', (e) => e['day_fines'] === undefined && e['months'] === undefined),
    opt('youth_measure', (e) => Object.keys(e).length === 0),
    opt('suspended', (e) => e['months'] !== undefined || e['youth_penalty_months'] !== undefined),
  ],
  'members.*.proceedings[]': [f('opened'), opt('closed'), opt('charged')],
  'members.*.conduct.deceived[]': [f('from'), f('to'), f('by')],
  'members.*.orders[]': [f('kind'), f('from'), opt('to')],
  'members.*.removal_measures[]': [f('kind'), f('from'), opt('to')],
  'members.*.care[]': [f('for'), f('from'), opt('to'), f('level')],
  'members.*.pension': [f('months'), f('as_of')],
  'members.*.applications[]': [f('path'), f('filed')],
}

/** `members.*.stay[].from`: the address without persons and positions; `households[]` reads like `household`. */
export function patternOf(path: Path): string {
  let out = ''
  path.forEach((step, i) => {
    if (i === 1 && path[0] === 'members') out += '.*'
    else if (typeof step === 'number') out += '[]'
    else out += out === '' ? step : `.${step}`
  })
  return out.replace(/^households\[\]/, 'household')
}

/** The fields asked for at a place, in order; empty for a single value. A list has those of its entries. */
export function formAt(path: Path): readonly FormField[] {
  const pattern = patternOf(path)
  return FORMS[pattern] ?? FORMS[`${pattern}[]`] ?? []
}

/** Whether entries are listed at a place, as opposed to one value or mapping. */
export function isEntryList(path: Path): boolean {
  return FORMS[`${patternOf(path)}[]`] !== undefined
}

/** How a place is open: nothing stands there, an empty entry says "more to come", or a date lacks its day. */
export type OpenKind = 'missing' | 'another' | 'exact'

export interface OpenPlace {
  readonly path: Path
  readonly kind: OpenKind
}

/** What a person could still tell about a place in the data of a profile as it is written. */
export function openPlaces(data: unknown, path: Path): readonly OpenPlace[] {
  const value = valueAt(data, path)
  const fields = formAt(path)
  if (value === undefined || value === null) {
    const whole = fields.length === 0 || isEntryList(path) || isWord(path) || path.at(-1) === 'sentence'
    if (whole) return [{ path, kind: 'missing' }]
    return fields
      .filter((field) => !field.optional && !field.when)
      .flatMap(({ name }) => openPlaces(data, [...path, name]))
  }
  if (Array.isArray(value)) return value.flatMap((_, i) => openPlaces(data, [...path, i]))
  if (isRecord(value)) {
    if (Object.keys(value).length === 0 && typeof path.at(-1) === 'number') return [{ path, kind: 'another' }]
    return fields
      .filter(({ name, optional, when }) => (optional ? value[name] !== undefined : !when || when(value)))
      .flatMap(({ name }) => openPlaces(data, [...path, name]))
  }
  return isDate(path) && /^\d{4}(-\d{2})?$/.test(String(value)) ? [{ path, kind: 'exact' }] : []
}

/** A place that takes a word such as `none` beside a mapping is asked as a whole. */
function isWord(path: Path): boolean {
  const last = path.at(-1)
  return last === 'passport' || last === 'work_permission'
}

const DATES = new Set(
  'born entered from to expires applied decided final clarified date valid_until valid_from'.split(' '),
)

function isDate(path: Path): boolean {
  const last = path.at(-1)
  return typeof last === 'string' && DATES.has(last)
}

/** By position in the format: first what stands further up, then by entry. For sorting. */
export function compareInFormat(a: Path, b: Path): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]]
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1
    if (x === y) continue
    if (typeof x === 'number' && typeof y === 'number') return x - y
    const keys = keysAt(a.slice(0, i))
    return keys.indexOf(String(x)) - keys.indexOf(String(y)) || (String(x) < String(y) ? -1 : 1)
  }
  return 0
}

function keysAt(path: Path): readonly string[] {
  const form = formAt(path).map((field) => field.name)
  const schema = path.length === 0 ? profileSchema : schemaAt(profileSchema, path, undefined)
  const inside = schema instanceof z.core.$ZodOptional ? schema._zod.def.innerType : schema
  return inside instanceof z.core.$ZodObject ? [...form, ...Object.keys(inside._zod.def.shape)] : form
}
