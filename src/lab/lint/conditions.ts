/** Every condition of the rule files, taken apart to its leaves, with its place. */
import * as z from 'zod/mini'
import type { Path } from '../../profile/address.ts'
import { isRecord } from '../../profile/schema-walk.ts'
import { conditionSchema, type RawCondition, type RawLeaf } from '../../rules/schema.ts'
import type { LintInput } from './defect.ts'
import type { Placed } from './requirements.ts'

const KEYS: ReadonlySet<string> = new Set(['when', 'applies_when'])

/** Wherever a key holds a condition. */
export function conditionsOf({ files }: LintInput): readonly Placed<RawCondition>[] {
  return files
    .filter(({ kind }) => kind !== 'cases' && kind !== 'parameters')
    .flatMap(({ file, data }) => within(data, []).map(({ path, value }) => ({ file, path, value })))
}

function within(data: unknown, path: Path): readonly { readonly path: Path; readonly value: RawCondition }[] {
  if (Array.isArray(data)) return data.flatMap((item, i) => within(item, [...path, i]))
  if (!isRecord(data)) return []
  return Object.entries(data).flatMap(([key, value]) => {
    if (!KEYS.has(key)) return within(value, [...path, key])
    const condition = z.safeParse(conditionSchema, value)
    return condition.success ? [{ path: [...path, key], value: condition.data }] : []
  })
}

/** What a condition comes down to: facts compared, and names of other conditions. */
export type Part = RawLeaf | { readonly condition: string }

export interface PlacedPart extends Placed<Part> {
  /** Under an odd number of `not`. */
  readonly negated: boolean
}

export function partsOf({ file, path, value }: Placed<RawCondition>, negated = false): readonly PlacedPart[] {
  if ('all' in value)
    return value.all.flatMap((part, i) => partsOf({ file, path: [...path, 'all', i], value: part }, negated))
  if ('any' in value)
    return value.any.flatMap((part, i) => partsOf({ file, path: [...path, 'any', i], value: part }, negated))
  if ('not' in value) return partsOf({ file, path: [...path, 'not'], value: value.not }, !negated)
  return [{ file, path, value, negated }]
}

/** The leaves behind a condition, those of named conditions included; a name that uses itself is followed once. */
export function leavesOf(
  condition: RawCondition,
  input: LintInput,
  negated = false,
  inside: readonly string[] = [],
): readonly { readonly leaf: RawLeaf; readonly negated: boolean }[] {
  return partsOf({ file: '', path: [], value: condition }, negated).flatMap((part) => {
    const { value } = part
    if (!('condition' in value)) return [{ leaf: value, negated: part.negated }]
    const named = input.pack.conditions.get(value.condition)
    if (!named || inside.includes(value.condition)) return []
    return leavesOf(named.when, input, part.negated, [...inside, value.condition])
  })
}
