/** What the shape alone cannot say: ids that are unique, persons that exist, families without circles. */
import type { Path } from './address.ts'
import { nearest } from './nearest.ts'
import type { Complaint } from './problem.ts'
import { isRecord, valueAt } from './schema-walk.ts'

export interface Misfit extends Complaint {
  readonly severity: 'error' | 'warning'
  readonly path: Path
}

type Entry = { readonly path: Path; readonly value: Record<string, unknown> }

/** The id of each member by position, as far as it is usable. */
export function memberIds(raw: unknown): readonly (string | undefined)[] {
  const members = valueAt(raw, ['members'])
  if (!Array.isArray(members)) return []
  const ids = members.map((m) => valueAt(m, ['id']))
  return ids.map((id, i) => (typeof id === 'string' && ids.indexOf(id) === i ? id : undefined))
}

/** All misfits of a parsed file; it need not have passed the schema, so that everything is listed at once. */
export function misfits(raw: unknown): readonly Misfit[] {
  const ids = memberIds(raw).filter((id) => id !== undefined)
  return [
    ...doubleIds(raw, 'members'),
    ...doubleIds(raw, 'households'),
    ...householdMisfits(raw, ids),
    ...relationMisfits(raw, ids),
    ...entries(raw, ['members']).flatMap(({ path, value }) =>
      entries(value, ['care']).flatMap((care) => unknownMember([...path, ...care.path, 'for'], care.value['for'], ids)),
    ),
  ]
}

function entries(raw: unknown, path: Path): readonly Entry[] {
  const list = valueAt(raw, path)
  if (!Array.isArray(list)) return []
  return list.flatMap((value, i) => (isRecord(value) ? [{ path: [...path, i], value }] : []))
}

function unknownMember(path: Path, id: unknown, ids: readonly string[]): readonly Misfit[] {
  if (typeof id !== 'string' || ids.includes(id)) return []
  const suggestion = nearest(id, ids)
  return [
    {
      code: 'unknown-member',
      severity: 'error',
      path,
      found: id,
      expected: ids,
      ...(suggestion !== undefined && { suggestion }),
    },
  ]
}

function doubleIds(raw: unknown, list: string): readonly Misfit[] {
  const seen = new Set<unknown>()
  return entries(raw, [list]).flatMap(({ path, value }): readonly Misfit[] => {
    const id = value['id']
    if (typeof id !== 'string') return []
    if (seen.has(id)) return [{ code: 'duplicate-id', severity: 'error', path: [...path, 'id'], found: id }]
    seen.add(id)
    return []
  })
}

function householdMisfits(raw: unknown, ids: readonly string[]): readonly Misfit[] {
  const out: Misfit[] = []
  const single = valueAt(raw, ['household'])
  const many = entries(raw, ['households'])
  if (single !== undefined && valueAt(raw, ['households']) !== undefined)
    out.push({ code: 'household-and-households', severity: 'error', path: ['households'] })
  const homes: readonly Entry[] = isRecord(single) ? [{ path: ['household'], value: single }, ...many] : many
  const home = new Map<string, number>()
  homes.forEach(({ path, value }, at) => {
    const members = value['members']
    if (members === undefined && many.length > 1)
      out.push({ code: 'missing-key', severity: 'error', path: [...path, 'members'], found: 'members', expected: ids })
    if (!Array.isArray(members)) return
    members.forEach((id: unknown, i) => {
      const place = [...path, 'members', i]
      out.push(...unknownMember(place, id, ids))
      if (typeof id !== 'string') return
      const before = home.get(id)
      if (before === at) out.push({ code: 'duplicate-id', severity: 'error', path: place, found: id })
      else if (before !== undefined) out.push({ code: 'two-households', severity: 'error', path: place, found: id })
      home.set(id, at)
    })
  })
  return out
}

function relationMisfits(raw: unknown, ids: readonly string[]): readonly Misfit[] {
  const out: Misfit[] = []
  const seen = new Set<string>()
  const parents = new Map<string, string[]>()
  for (const { path, value } of entries(raw, ['relations'])) {
    const spouses = value['spouses']
    const marriage = Array.isArray(spouses)
    const couple: readonly unknown[] = marriage ? spouses : [value['parent'], value['child']]
    const places = marriage
      ? couple.map((_, i) => [...path, 'spouses', i])
      : [
          [...path, 'parent'],
          [...path, 'child'],
        ]
    couple.forEach((id, i) => {
      out.push(...unknownMember(places[i] ?? path, id, ids))
    })
    const [a, b] = couple
    if (typeof a !== 'string' || typeof b !== 'string') continue
    if (a === b) {
      out.push({ code: 'own-relative', severity: 'error', path: places[1] ?? path, found: a })
      continue
    }
    // A couple may separate and marry again: then the dates tell the two apart.
    const key = JSON.stringify(marriage ? ['spouses', ...[a, b].sort(), value['since']] : ['parent', a, b])
    if (seen.has(key)) out.push({ code: 'duplicate-relation', severity: 'error', path, found: `${a}, ${b}` })
    seen.add(key)
    if (marriage) continue
    if (isAncestor(parents, b, a)) out.push({ code: 'parent-circle', severity: 'error', path, found: `${a}, ${b}` })
    else parents.set(b, [...(parents.get(b) ?? []), a])
  }
  return out
}

/** Whether `of` descends from `person`. */
function isAncestor(parents: ReadonlyMap<string, readonly string[]>, person: string, of: string): boolean {
  const queue = [of]
  const seen = new Set<string>()
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === person) return true
    if (seen.has(next)) continue
    seen.add(next)
    queue.push(...(parents.get(next) ?? []))
  }
  return false
}
