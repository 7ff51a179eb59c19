/** How far a requirement is from being met: days where time cures it, else the smallest amount, months or level missing. */
import type { Day } from '../time/day.ts'
import type { Wording } from './compile.ts'
import type { Leaf } from './condition.ts'
import { type Subject, sightingsOf } from './evaluate.ts'
import { decidingLeaves, readable } from './reasons.ts'
import type { Distance } from './result.ts'

export function distanceOf(wording: Wording, subject: Subject, day: Day, next: Day | undefined): Distance | null {
  if (next !== undefined) return { amount: next - day, unit: 'days' }
  const conditions = [...(wording.when ? [wording.when] : []), ...wording.readings.map((r) => r.when)]
  for (const condition of conditions) {
    for (const leaf of decidingLeaves(condition, subject, undefined, day)) {
      const distance = distanceOfLeaf(leaf, subject, day)
      if (distance) return distance
    }
  }
  return null
}

const RISING = new Set(['greaterThan', 'greaterThanInclusive', 'atLeast'])
const FALLING = new Set(['lessThan', 'lessThanInclusive', 'below'])

function distanceOfLeaf(leaf: Leaf, subject: Subject, day: Day): Distance | null {
  const limit = 'fact' in leaf.operand ? undefined : leaf.operand[0]
  const sighting = sightingsOf(leaf, subject, undefined, day).seen[0]
  if (limit === undefined || sighting === undefined) return null
  const own = leaf.fact.distance?.(sighting.person, leaf.params, subject.anchor, day, limit)
  if (own) return own.amount > 0 ? own : null
  const { lo, hi } = sighting.value
  const missing =
    RISING.has(leaf.operator) && Number.isFinite(hi)
      ? limit - hi
      : FALLING.has(leaf.operator) && Number.isFinite(lo)
        ? lo - limit
        : 0
  if (missing <= 0) return null
  if (leaf.fact.kind === 'level') return { amount: missing, unit: `levels to ${String(readable(leaf.fact, limit))}` }
  if (leaf.fact.kind !== 'number') return null
  return { amount: Math.round(missing * 10_000) / 10_000, unit: leaf.fact.unit ?? 'count' }
}
