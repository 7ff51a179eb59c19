/** Whether a path stays the same under two sets of rules, whatever the facts still missing turn out to be. */
import type { CompiledRequirement, CompiledVersion } from '../../engine/compile.ts'
import type { Stretch } from '../../engine/path.ts'
import type { Mark } from '../../engine/requirement.ts'
import { truthOf, UNKNOWN } from '../../facts/truth.ts'
import type { Day } from '../../time/day.ts'
import { spelled } from '../columns/signature.ts'
import { keyOfRequirement } from './concerned.ts'
import { isSettledMark } from './possible.ts'

/**
 * The outcome on the day is the same under both rules whatever the missing facts turn out to be: on every day from then
 * on the same findings, and none that the change of rules could part once known.
 */
export function alwaysSame(
  a: readonly (readonly Stretch[])[],
  b: readonly (readonly Stretch[])[],
  { on, horizon }: { readonly on: Day; readonly horizon: Day },
): boolean {
  return a.length === b.length && a.every((stretches, i) => sameStretches(stretches, b[i] ?? [], on, horizon))
}

function sameStretches(a: readonly Stretch[], b: readonly Stretch[], on: Day, horizon: Day): boolean {
  const starts = [...new Set([...a, ...b].map((s) => s.from))].filter((from) => from > on && from <= horizon)
  return [on, ...starts].every((day) => {
    const [x, y] = [stretchAt(a, day), stretchAt(b, day)]
    return x !== undefined && y !== undefined && sameStretch(x, y)
  })
}

const stretchAt = (stretches: readonly Stretch[], day: Day) => stretches.findLast((s) => s.from <= day)

function sameStretch(a: Stretch, b: Stretch): boolean {
  if (a.held !== b.held || a.ambiguous !== b.ambiguous || truthOf(a.entry) !== truthOf(b.entry)) return false
  if ((a.version === undefined) !== (b.version === undefined)) return false
  if (truthOf(a.entry) === UNKNOWN && entryKey(a.version) !== entryKey(b.version)) return false
  const perhapsHeld = a.held === UNKNOWN || a.ambiguous
  if (perhapsHeld && extensionKey(a.version) !== extensionKey(b.version)) return false
  if (a.requirements.length !== b.requirements.length) return false
  return a.requirements.every((r, i) => {
    const n = b.requirements[i]?.id === r.id ? i : b.requirements.findIndex((other) => other.id === r.id)
    const other = b.requirements[n]
    return other !== undefined && sameMark(r, a.marks[i] ?? 0, other, b.marks[n] ?? 0)
  })
}

function sameMark(r: CompiledRequirement, a: Mark, other: CompiledRequirement, b: Mark): boolean {
  if ((a & ~ASSUMED) !== (b & ~ASSUMED)) return false
  const settled = isSettledMark(a, r) && isSettledMark(b, other)
  if (r === other) return settled || !r.relative
  if (r.binding !== other.binding || r.final !== other.final || r.steps.length > 0 !== other.steps.length > 0)
    return false
  return settled || (!r.relative && keyOfRequirement(r) === keyOfRequirement(other))
}

const ASSUMED = 128

export const entryKey = remembered((version) => version.entry && JSON.stringify(spelled(version.entry)))
/** What counts after a permit has run out: what an unknown permit could bring. */
export const extensionKey = remembered((version) => JSON.stringify(version.extension?.map(keyOfRequirement)))

function remembered(make: (version: CompiledVersion) => string | undefined) {
  const known = new WeakMap<CompiledVersion, string>()
  return (version: CompiledVersion | undefined): string => {
    if (version === undefined) return ''
    const key = known.get(version) ?? make(version) ?? ''
    known.set(version, key)
    return key
  }
}
