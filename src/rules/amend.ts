/** A rule file with values set at addresses: what a bill, a sweep and a mutation do to it. */
import { isRecord } from '../profile/schema-walk.ts'
import { type FoundPlaces, placesOf, type RulePath } from './rule-address.ts'

export type Amended = { readonly ok: true; readonly data: unknown } | Extract<FoundPlaces, { ok: false }>

/** A copy in which `value` stands at every place the address names; `null` takes out what stands there. */
export function amended(data: unknown, address: string, value: unknown): Amended {
  const found = placesOf(data, address)
  if (!found.ok) return found
  // from the last place to the first: taking out an entry moves those behind it
  return { ok: true, data: found.places.toReversed().reduce((inside, path) => replaced(inside, path, value), data) }
}

function replaced(inside: unknown, [step, ...rest]: RulePath, value: unknown): unknown {
  if (step === undefined) return value
  const drop = rest.length === 0 && value === null
  if (Array.isArray(inside) && typeof step === 'number') {
    if (drop) return inside.filter((_, i) => i !== step)
    return [...inside.slice(0, step), replaced(inside[step], rest, value), ...inside.slice(step + 1)]
  }
  const record = isRecord(inside) ? inside : {}
  if (!drop) return { ...record, [step]: replaced(record[step], rest, value) }
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== step))
}
