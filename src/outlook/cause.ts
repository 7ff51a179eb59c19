/** The root of an end: from the path that closes, along the chain, to the requirement that gives way. */
import { type CompiledRequirement, conditionsOf, wordingOn } from '../engine/compile.ts'
import { type Leaf, leavesOf } from '../engine/condition.ts'
import { candidatesOf } from '../engine/evaluate.ts'
import type { Evaluation } from '../engine/family.ts'
import { type PathTimeline, type Stretch, stretchOn } from '../engine/path.ts'
import { findingOf, hangs, isAgainst, type Mark } from '../engine/requirement.ts'
import type { RiftKind } from '../engine/result.ts'
import { OPEN } from '../engine/words.ts'
import { addDays, type Day } from '../time/day.ts'
import { at } from '../time/timeline.ts'

export interface Root {
  readonly kind: RiftKind | 'other'
  /** Whose path gave way at the root, and on whom its requirement looks (the child that comes of age). */
  readonly person: string
  readonly about: string
  readonly path: string
  /** A requirement id, or `entry`, `in-force`, `held`. */
  readonly requirement: string
}

/** Leaves the path open: met, exempt, to be weighed, or hanging on a relative's open path. */
export const stands = (mark: Mark | undefined): boolean => {
  if (mark === undefined) return true
  const finding = findingOf(mark)
  return hangs(mark) || (finding !== 'unmet' && finding !== 'unknown' && !isAgainst(mark))
}

/** Why a person's path is no longer open or held on `day`, though it was the day before. */
export function rootOf(evaluation: Evaluation, person: string, path: string, day: Day, depth = 0): Root {
  const own = evaluation.paths.get(person)?.get(path)
  const timeline = own?.candidates[at(own.best, addDays(day, -1)).candidate]
  const unexplained = (requirement: string): Root => ({ kind: 'other', person, about: person, path, requirement })
  if (!own || !timeline) return unexplained('entry')
  const before = stretchOn(timeline, addDays(day, -1))
  const after = stretchOn(timeline, day)
  const failing = failingRequirements(before, after)
  for (const requirement of failing) {
    const found = rootOfRequirement(evaluation, timeline, requirement, day, depth)
    if (found) return { ...found, person: found.person || person, path: found.path || path }
  }
  const entry = after.version?.entry
  if (failing.length === 0 && entry) {
    const chain = brokenChain(evaluation, leavesOf(entry), timeline, day, depth)
    if (chain) return chain
  }
  return unexplained(failing[0]?.id ?? (before.version === after.version ? 'entry' : 'in-force'))
}

/** A permit that ends has no marks of its own the day before: then all that fail its extension count. */
function failingRequirements(before: Stretch, after: Stretch): readonly CompiledRequirement[] {
  return after.requirements.filter((r, i) => {
    if (stands(after.marks[i])) return false
    const old = before.marks[before.requirements.findIndex((o) => o.id === r.id)]
    return after.extending !== before.extending || stands(old)
  })
}

function rootOfRequirement(
  evaluation: Evaluation,
  timeline: PathTimeline,
  requirement: CompiledRequirement,
  day: Day,
  depth: number,
): Root | undefined {
  const leaves = conditionsOf(wordingOn(requirement, day)).flatMap(leavesOf)
  const base = { path: timeline.path.id, requirement: requirement.id, person: timeline.subject.person.member.id }
  if (requirement.relative) {
    const chain = brokenChain(evaluation, leaves, timeline, day, depth)
    if (chain) return chain
  }
  const minority = leaves.find(isMinority)
  if (minority) {
    const about = minority.who === 'anchor' ? timeline.subject.anchor?.member.id : base.person
    return { ...base, kind: 'child-of-age', about: about ?? base.person }
  }
  return namesEducation(requirement, day) ? { ...base, kind: 'education-ends', about: base.person } : undefined
}

const MAJORITY = 18

/** Under 18; other ages, such as that at the application, are no majority. */
function isMinority(leaf: Leaf): boolean {
  return (
    leaf.fact.id === 'person.ageYears' &&
    !('fact' in leaf.operand) &&
    leaf.operand[0] === MAJORITY &&
    leaf.operator === 'lessThan'
  )
}

/** Does a requirement, or one of its exemptions, look at school or training? */
export function namesEducation(requirement: CompiledRequirement, day: Day): boolean {
  const leaves = conditionsOf(wordingOn(requirement, day)).flatMap(leavesOf)
  return leaves.some((l) => l.who === 'self' && /^(education|schooling|training)\./.test(l.fact.id))
}

/** A relative's permit that is no longer held or open: its own root, or the chain itself. */
function brokenChain(
  evaluation: Evaluation,
  leaves: readonly Leaf[],
  timeline: PathTimeline,
  day: Day,
  depth: number,
): Root | undefined {
  for (const leaf of leaves) {
    if (leaf.fact.id !== 'permit.held' || leaf.who === 'self') continue
    const path = String(leaf.params['path'])
    for (const { person } of candidatesOf(leaf, timeline.subject).list) {
      const id = person.member.id
      const relative = evaluation.paths.get(id)?.get(path)
      if (!relative) continue
      const alive = (d: Day) => {
        const { outcome } = at(relative.best, d).state
        return outcome === 'held' || OPEN.has(outcome)
      }
      if (!alive(addDays(day, -1)) || alive(day)) continue
      const root = depth < 6 ? rootOf(evaluation, id, path, day, depth + 1) : undefined
      return root && root.kind !== 'other'
        ? root
        : { kind: 'chain-breaks', person: id, about: id, path, requirement: root?.requirement ?? 'held' }
    }
  }
  return undefined
}
