/** The profile of a case: a base of its file, deep-cloned and changed at some addresses. */
import { resolveAddress } from '../../profile/address.ts'
import { memberIds } from '../../profile/references.ts'
import { isRecord, valueAt } from '../../profile/schema-walk.ts'
import type { Case, Cases } from '../../rules/cases.ts'

export type CaseProfile =
  | { readonly ok: true; readonly data: unknown }
  /** The base or the address that does not exist. */
  | { readonly ok: false; readonly word: string; readonly fitting: readonly string[] }

/** `profile`, or `base`; a file with one base needs no name for it. Changes: first `set`, then `remove`. */
export function profileOf(one: Case, file: Cases): CaseProfile {
  const bases = file.bases ?? {}
  const names = Object.keys(bases)
  const name = one.base ?? (names.length === 1 ? names[0] : undefined)
  if (one.profile === undefined && (name === undefined || !Object.hasOwn(bases, name))) {
    return { ok: false, word: name ?? 'base', fitting: names }
  }
  const data: unknown = structuredClone(one.profile ?? bases[name ?? ''])
  for (const [address, value] of Object.entries(one.set ?? {})) {
    if (!change(data, address, { value: structuredClone(value) })) return { ok: false, word: address, fitting: [] }
  }
  for (const address of one.remove ?? []) {
    if (!change(data, address, undefined)) return { ok: false, word: address, fitting: [] }
  }
  return { ok: true, data }
}

/**
 * Sets or removes the value at an address. Mappings on the way are made, a list entry only one past the end; what is to
 * be removed must be there, so that a slip does not go unnoticed.
 */
function change(data: unknown, address: string, to: { readonly value: unknown } | undefined): boolean {
  const path = isRecord(data) ? resolveAddress(address, memberIds(data)) : undefined
  const last = path?.at(-1)
  if (path === undefined || last === undefined || path.includes('__proto__')) return false
  if (to === undefined && valueAt(data, path) === undefined) return false
  let inside: unknown = data
  for (const step of path.slice(0, -1)) {
    if (isRecord(inside) && typeof step === 'string') inside[step] ??= {}
    inside = valueAt(inside, [step])
  }
  if (Array.isArray(inside) && typeof last === 'number' && last <= inside.length) {
    inside.splice(last, 1, ...(to ? [to.value] : []))
    return true
  }
  if (!isRecord(inside) || typeof last !== 'string') return false
  if (to) inside[last] = to.value
  else delete inside[last]
  return true
}
