/** Taking keys out of a profile: every key of every mapping, found through lists; list entries are statements of their own. */
import type { Family } from '../../src/profile/family.ts'
import { parseProfileJson } from '../../src/profile/parse.ts'

export type KeyPath = readonly (string | number)[]

/** `members[3].stay[1].from`, by position, so that a report can be replayed. */
export function spelled(path: KeyPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .slice(1)
}

/** Every key of every mapping. */
export function keysOf(value: unknown, path: KeyPath = []): readonly KeyPath[] {
  if (Array.isArray(value)) return value.flatMap((entry, i) => keysOf(entry, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...keysOf(inner, [...path, key])])
}

/** The value at a place; `undefined` where there is none. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  )
}

/** A copy without one key. */
export function without(value: unknown, path: KeyPath): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(value)) return value.map((entry, i) => (i === step ? without(entry, rest) : entry))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => rest.length > 0 || key !== step)
  return Object.fromEntries(kept.map(([key, inner]) => [key, key === step ? without(inner, rest) : inner]))
}

/** A family from plain data; `undefined` where the profile is not valid. */
export function familyFromData(profile: unknown): Family | undefined {
  const parsed = parseProfileJson(JSON.stringify(profile), 'generated.json')
  return parsed.ok ? parsed.family : undefined
}
