/** Looking into a zod schema: what may stand at a place. Used only once something is wrong. */
import * as z from 'zod/mini'
import { nearest } from './nearest.ts'
import type { Kind } from './problem.ts'

type Schema = z.core.$ZodType
export type KindNames = ReadonlyMap<Schema, Kind>

/** The schema inside optional, deferred and transforming wrappers; unions stay. */
function unwrap(schema: Schema): Schema {
  if (schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodNullable)
    return unwrap(schema._zod.def.innerType)
  if (schema instanceof z.core.$ZodPipe) return unwrap(schema._zod.def.in)
  if (schema instanceof z.core.$ZodLazy) return unwrap(schema._zod.innerType)
  return schema
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a path; `undefined` where there is none. Own properties only. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inside: unknown = value
  for (const step of path) {
    if (Array.isArray(inside) && typeof step === 'number') inside = inside[step]
    else if (isRecord(inside) && typeof step === 'string' && Object.hasOwn(inside, step)) inside = inside[step]
    else return undefined
  }
  return inside
}

/** The schema at a path below `schema`, choosing in unions what fits `value` best; `undefined` where nothing may stand. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[], value: unknown): Schema | undefined {
  let inside: Schema | undefined = schema
  let at: unknown = value
  for (const step of path) {
    if (inside === undefined) return undefined
    const s: Schema | undefined = unwrap(fitting(inside, at))
    if (s instanceof z.core.$ZodObject) inside = s._zod.def.shape[String(step)]
    else if (s instanceof z.core.$ZodArray) inside = s._zod.def.element
    else if (s instanceof z.core.$ZodTuple) inside = s._zod.def.items[Number(step)]
    else return undefined
    at = valueAt(at, [step])
  }
  return inside
}

/** The branch of a union that a list or mapping most probably was meant to be; any other schema as it is. */
export function fitting(schema: Schema, value: unknown): Schema {
  const s = unwrap(schema)
  if (!(s instanceof z.core.$ZodUnion)) return s
  const branches = s._zod.def.options.map((option) => fitting(option, value))
  if (Array.isArray(value)) return branches.find((b) => b instanceof z.core.$ZodArray) ?? s
  if (!isRecord(value)) return s
  let best: Schema = s
  let most = Number.NEGATIVE_INFINITY
  for (const branch of branches) {
    if (!(branch instanceof z.core.$ZodObject)) continue
    const score = likeness(branch, value)
    if (score > most) {
      most = score
      best = branch
    }
  }
  return best
}

function likeness(schema: z.core.$ZodObject, value: Record<string, unknown>): number {
  const keys = Object.keys(schema._zod.def.shape)
  let score = 0
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) score += 2
    else score += nearest(key, keys) === undefined ? -1 : 1
  }
  return score
}

/** The keys a mapping at this place may have; empty where none may stand. */
export function keysOf(schema: Schema, value: unknown): readonly string[] {
  const s = fitting(schema, value)
  return s instanceof z.core.$ZodObject ? Object.keys(s._zod.def.shape) : []
}

/** Which kinds of value and which words a place takes, in the order of the schema. */
export function takes(
  schema: Schema,
  names: KindNames,
): { kinds: readonly Kind[]; words: readonly string[]; booleans: readonly boolean[] } {
  const kinds = new Set<Kind>()
  const words = new Set<string>()
  const booleans = new Set<boolean>()
  const look = (s: Schema): void => {
    const name = names.get(s)
    if (name !== undefined) kinds.add(name)
    else if (s instanceof z.core.$ZodOptional) look(s._zod.def.innerType)
    else if (s instanceof z.core.$ZodPipe) look(s._zod.def.in)
    else if (s instanceof z.core.$ZodLazy) look(s._zod.innerType)
    else if (s instanceof z.core.$ZodUnion) s._zod.def.options.forEach(look)
    else if (s instanceof z.core.$ZodEnum) for (const word of s._zod.values) words.add(String(word))
    else if (s instanceof z.core.$ZodLiteral) {
      for (const literal of s._zod.values) {
        if (typeof literal === 'boolean') booleans.add(literal)
        else words.add(String(literal))
      }
    } else if (s instanceof z.core.$ZodBoolean) booleans.add(true).add(false)
    else if (s instanceof z.core.$ZodNumber)
      kinds.add(s instanceof z.core.$ZodNumberFormat ? '<whole number>' : '<number>')
    else if (s instanceof z.core.$ZodString) kinds.add('<text>')
    else if (s instanceof z.core.$ZodArray || s instanceof z.core.$ZodTuple) kinds.add('<list>')
    else if (s instanceof z.core.$ZodObject) kinds.add('<mapping>')
  }
  look(schema)
  return { kinds: [...kinds], words: [...words], booleans: [...booleans] }
}
