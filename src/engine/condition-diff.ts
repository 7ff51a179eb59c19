/** What differs between two conditions: the leaves whose limit moved, and the parts that came or went. */
import type { Condition, FactRef, Leaf } from './condition.ts'

export type ConditionChange =
  /** The same fact asked in the same way, compared with something else. */
  | { readonly kind: 'limit'; readonly from: Leaf; readonly to: Leaf }
  /** The same fact, counted differently. */
  | { readonly kind: 'params'; readonly from: Leaf; readonly to: Leaf }
  | { readonly kind: 'part-added'; readonly part: Condition; readonly among: 'all' | 'any' | undefined }
  | { readonly kind: 'part-removed'; readonly part: Condition; readonly among: 'all' | 'any' | undefined }
  | { readonly kind: 'rewritten'; readonly from: Condition; readonly to: Condition }

/** Conditions of different packs are the same where they ask the same. */
export function sameCondition(a: Condition | undefined, b: Condition | undefined): boolean {
  return keyOf(a) === keyOf(b)
}

/** Compiled conditions hold facts with functions: compared by their words alone. */
export function keyOf(condition: Condition | undefined): string {
  return JSON.stringify(condition) ?? ''
}

export function conditionChanges(a: Condition | undefined, b: Condition | undefined): readonly ConditionChange[] {
  if (sameCondition(a, b)) return []
  if (!a) return b ? [{ kind: 'part-added', part: b, among: undefined }] : []
  if (!b) return [{ kind: 'part-removed', part: a, among: undefined }]
  if (a.kind === 'leaf' && b.kind === 'leaf') return leafChanges(a, b)
  if (a.kind === 'named' && b.kind === 'named' && a.name === b.name) return conditionChanges(a.part, b.part)
  if (a.kind === 'not' && b.kind === 'not') {
    const inside = conditionChanges(a.part, b.part)
    return inside.every((c) => c.kind === 'limit' || c.kind === 'params')
      ? inside
      : [{ kind: 'rewritten', from: a, to: b }]
  }
  if ((a.kind === 'all' || a.kind === 'any') && a.kind === b.kind) return listChanges(a.kind, a.parts, b.parts)
  const among = a.kind === 'all' || a.kind === 'any' ? a : b.kind === 'all' || b.kind === 'any' ? b : undefined
  // one condition that became one of several, or the other way round
  const alone = among === a ? b : a
  if (among?.parts.some((part) => shapeOf(part) === shapeOf(alone)))
    return listChanges(among.kind, among === a ? among.parts : [a], among === b ? among.parts : [b])
  return [{ kind: 'rewritten', from: a, to: b }]
}

const refKey = ({ fact, params, who, when }: FactRef) => JSON.stringify([fact.id, params, who, when])

function leafChanges(a: Leaf, b: Leaf): readonly ConditionChange[] {
  if (
    a.fact.id !== b.fact.id ||
    a.who !== b.who ||
    a.each !== b.each ||
    JSON.stringify(a.when) !== JSON.stringify(b.when)
  )
    return [{ kind: 'rewritten', from: a, to: b }]
  const limit = a.operator !== b.operator || JSON.stringify(a.literal) !== JSON.stringify(b.literal)
  return [
    ...(limit ? [{ kind: 'limit', from: a, to: b } as const] : []),
    ...(refKey(a) === refKey(b) ? [] : [{ kind: 'params', from: a, to: b } as const]),
  ]
}

/** Equal parts are the same part; then parts that ask the same facts; what is left came or went. */
function listChanges(
  among: 'all' | 'any',
  a: readonly Condition[],
  b: readonly Condition[],
): readonly ConditionChange[] {
  const after = [...b]
  const before = a.filter((part) => {
    const i = after.findIndex((other) => sameCondition(part, other))
    if (i >= 0) after.splice(i, 1)
    return i < 0
  })
  const changes: ConditionChange[] = []
  for (const part of before) {
    const i = after.findIndex((other) => shapeOf(other) === shapeOf(part))
    const [other] = i >= 0 ? after.splice(i, 1) : []
    changes.push(...(other ? conditionChanges(part, other) : [{ kind: 'part-removed', part, among } as const]))
  }
  return [...changes, ...after.map((part) => ({ kind: 'part-added', part, among }) as const)]
}

/** What a condition asks for, whatever it compares with. */
function shapeOf(condition: Condition): string {
  switch (condition.kind) {
    case 'leaf':
      return `${condition.fact.id} ${condition.who}`
    case 'not':
      return `not ${shapeOf(condition.part)}`
    case 'named':
      return condition.name
    case 'all':
    case 'any':
      return `${condition.kind}(${condition.parts.map(shapeOf).join()})`
  }
}
