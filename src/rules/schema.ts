/** The shape of rule files. Meaning and spelling stand in `rules/README.md`; the types are what the engine reads. */
import * as z from 'zod/mini'
import { OPERATORS } from '../facts/operators.ts'
import { STATUSES } from '../profile/words.ts'
import { ANCHORS, BASES, BINDINGS, EFFECTS, TRACKS } from './words.ts'

export type { AnchorKind, Basis, Binding, Effect } from './words.ts'

export const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
export const isoDay = z.string().check(z.regex(ISO_DAY))
export const record = z.strictObject
export const opt = z.optional
export const word = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/))
export const cite = z.string().check(z.regex(/^§ \d+[a-z]?( |$)/))
export const bilingual = record({ de: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) })

/** One text where it reads the same in both languages, such as a court with its file number. */
const told = z.union([z.string().check(z.minLength(1)), bilingual])

const paramValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))])
export const params = z.record(z.string(), paramValue)

export const leafValue = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.union([z.string(), z.number()])).check(z.minLength(1)),
  record({ fact: z.string(), params: opt(params) }),
])

/** A leaf compares a fact with a literal or with another fact. */
const leaf = record({ fact: z.string(), params: opt(params), operator: z.enum(OPERATORS), value: leafValue })
export type RawLeaf = z.output<typeof leaf>

export type RawCondition =
  | RawLeaf
  | { all: RawCondition[] }
  | { any: RawCondition[] }
  | { not: RawCondition }
  | { condition: string }

export const conditionSchema: z.ZodMiniType<RawCondition> = z.lazy(() =>
  z.union([
    leaf,
    record({ all: z.array(conditionSchema).check(z.minLength(1)) }),
    record({ any: z.array(conditionSchema).check(z.minLength(1)) }),
    record({ not: conditionSchema }),
    record({ condition: word }),
  ]),
)

const exemption = record({
  id: opt(word),
  cite,
  force: z.enum(['must', 'may']),
  /** Without it the exemption always holds. */
  when: opt(conditionSchema),
  /** What the law orders instead where the exemption carries the requirement. */
  effect: opt(z.enum(EFFECTS)),
  basis: opt(z.enum(BASES)),
  title: opt(bilingual),
  note: opt(bilingual),
})
export type Exemption = z.output<typeof exemption>

/** Which result a reading cannot have by its nature, and why: no case can show it. */
const never = record({ finding: z.enum(['met', 'unmet', 'unknown']), why: bilingual })

const reading = record({ id: word, title: opt(bilingual), source: told, when: conditionSchema, never: opt(never) })
export type Reading = z.output<typeof reading>

const body = {
  cite,
  also: opt(z.array(cite)),
  basis: opt(z.enum(BASES)),
  title: bilingual,
  /** The condition; absent where only a person can answer. */
  when: opt(conditionSchema),
  readings: opt(z.array(reading).check(z.minLength(2))),
  evidence: opt(z.array(word)),
  note: opt(bilingual),
  /** Conditions worth naming on either side of an appraisal. */
  for: opt(z.array(record({ title: bilingual, when: conditionSchema }))),
  against: opt(z.array(record({ title: bilingual, when: conditionSchema }))),
}

const own = record({
  id: word,
  ...body,
  binding: z.enum(BINDINGS),
  final: opt(z.boolean()),
  exemptions: opt(z.array(exemption)),
  steps: opt(z.array(word)),
  no_step: opt(bilingual),
})
export type OwnRequirement = z.output<typeof own>

/** A shared requirement; binding, exemptions and steps are set where it is used. */
const used = record({
  use: z.string().check(z.regex(/^general\/[a-z0-9-]+$/)),
  id: opt(word),
  binding: opt(z.enum(BINDINGS)),
  exemptions: opt(z.array(exemption)),
  steps: opt(z.array(word)),
  /** Why nobody can do anything about a miss that is not final either. */
  no_step: opt(bilingual),
})
export type UsedRequirement = z.output<typeof used>

const source = record({
  act: z.string(),
  section: z.string(),
  amended_by: opt(z.string()),
  verified_until: isoDay,
  status: z.enum(['enacted', 'scheduled', 'draft']),
})
const inForce = record({ from: isoDay, to: opt(isoDay) })
const sentences = z.record(z.string(), z.int())
const notEncoded = z.array(record({ cite, why: told }))

/** One version of one path. */
export const pathSchema = record({
  path: z.string().check(z.regex(/^aufenthg-[a-z0-9-]+$/)),
  in_force: inForce,
  source,
  sentences,
  /** How people call the path: `§ 25a Abs. 2 Satz 1`. */
  cite: opt(cite),
  title: bilingual,
  track: z.enum(TRACKS),
  effect: z.enum(EFFECTS),
  effect_when: opt(z.array(record({ effect: z.enum(EFFECTS), cite, when: conditionSchema }))),
  grants: z.enum(STATUSES),
  duration: opt(z.string().check(z.regex(/^P\d/))),
  extension: opt(
    record({
      cite,
      dropped: z.array(word),
      plus: z.array(z.union([own, used])),
    }),
  ),
  switch_before_expiry: opt(z.array(z.string())),
  anchor: opt(z.union([z.enum(ANCHORS), z.array(z.enum(ANCHORS))])),
  applies_when: opt(conditionSchema),
  requirements: z.array(z.union([own, used])).check(z.minLength(1)),
  not_encoded: opt(notEncoded),
})
export type PathVersion = z.output<typeof pathSchema>

/** A shared requirement with its versions: `general/5-1-4`. */
export const generalSchema = record({
  general: word,
  sentences: opt(sentences),
  /** The binding where the path that uses it names none. */
  binding: opt(z.enum(BINDINGS)),
  final: opt(z.boolean()),
  versions: z
    .array(
      record({
        in_force: inForce,
        source,
        ...body,
        exemptions: opt(z.array(exemption)),
        steps: opt(z.array(word)),
      }),
    )
    .check(z.minLength(1)),
  not_encoded: opt(notEncoded),
})
export type GeneralRequirement = z.output<typeof generalSchema>

export const conditionsSchema = record({
  conditions: z.record(word, record({ title: bilingual, when: conditionSchema })),
})

const step = record({
  title: bilingual,
  actor: z.string(),
  with: opt(z.array(z.string())),
  proof: opt(z.array(word)),
  /** Usual time from starting to the proof in hand. */
  lead_time: opt(z.string().check(z.regex(/^P\d/))),
  lead_time_basis: opt(z.string()),
  /** The provision that lets the step be taken, where one does. */
  cite: opt(cite),
  /** Profile fields (below the person) the step settles, with the value it achieves. */
  achieves: opt(z.array(record({ field: z.string(), value: z.unknown() }))),
  after: opt(z.array(word)),
  /** Years of age from which somebody can take the step; a convention for a readable plan, no requirement. */
  from_age: opt(z.int().check(z.minimum(1))),
  /** It brings the proof of what is met already: wanted with every application. */
  brings_proof: opt(z.boolean()),
  note: opt(bilingual),
  theme: opt(z.string()),
})
export const stepsSchema = record({ steps: z.record(word, step) })
export type Step = z.output<typeof step>

const evidence = record({
  title: bilingual,
  issued_by: opt(told),
  fresh_for: opt(z.string()),
  note: opt(bilingual),
})
export const evidenceSchema = record({ evidence: z.record(word, evidence) })
export type Evidence = z.output<typeof evidence>

export const notCheckedSchema = record({
  not_checked: z.array(record({ id: word, title: bilingual, cite: opt(z.string()) })),
})

export const layerSchema = record({
  layer: word,
  title: bilingual,
  kind: z.enum(['federal', 'land', 'municipality']),
  applies_to: opt(record({ land: opt(z.string()), municipality: opt(z.array(z.string())) })),
  source: opt(told),
  verified_until: opt(isoDay),
  /** `25b-1/livelihood` → the reading the layer follows. */
  readings: opt(z.record(z.string(), record({ reading: word, source: told, from: opt(isoDay), to: opt(isoDay) }))),
  contacts: opt(z.record(z.string(), record({ title: bilingual, contact: opt(z.string()) }))),
  lead_times: opt(z.record(word, z.string())),
  notes: opt(z.array(bilingual)),
})
export type Layer = z.output<typeof layerSchema>

/** A bill: lines of a version of a path, or of a shared requirement, set to something else. */
export const billSchema = record({
  amends: z.string().check(z.regex(/^(aufenthg-|general\/)[a-z0-9-]+@\d{4}-\d{2}-\d{2}$/)),
  title: opt(bilingual),
  /** Where the words come from: a printed paper, a proposal. */
  source: opt(z.string()),
  status: opt(z.enum(['enacted', 'scheduled', 'draft'])),
  /** From when the changed wording rules; without it, it takes the place of the one it amends. */
  in_force: opt(inForce),
  set: z.record(z.string(), z.unknown()),
})
export type Bill = z.output<typeof billSchema>
