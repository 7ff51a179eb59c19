/** Why a condition came out as it did on one day: the leaves that decided, found by walking the tree. */

import type { Bounds } from '../facts/bounds.ts'
import type { FactDefinition } from '../facts/fact.ts'
import { type Truth, truthOf } from '../facts/truth.ts'
import type { Family } from '../profile/family.ts'
import type { Day } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import type { Condition, Leaf } from './condition.ts'
import { evaluate, type Hope, type Subject, seriesFor, sightingsOf } from './evaluate.ts'
import type { FactSeen } from './result.ts'

/** The leaves that made a condition come out as it did: those that agree with the result, or are as unknown as it. */
export function decidingLeaves(condition: Condition, subject: Subject, hope: Hope, day: Day): readonly Leaf[] {
  const result = truthAt(condition, subject, hope, day)
  switch (condition.kind) {
    case 'leaf':
      return [condition]
    case 'not':
    case 'named':
      return decidingLeaves(condition.part, subject, hope, day)
    case 'all':
    case 'any': {
      const decisive = condition.parts.filter((part) => truthAt(part, subject, hope, day) === result)
      return decisive.flatMap((part) => decidingLeaves(part, subject, hope, day))
    }
  }
}

export function truthAt(condition: Condition, subject: Subject, hope: Hope, day: Day): Truth {
  return truthOf(at(evaluate(condition, subject, hope), day))
}

/** The facts behind leaves, each once, with where they stand in the profile. */
export function factsSeen(leaves: readonly Leaf[], subject: Subject, hope: Hope, day: Day): readonly FactSeen[] {
  const seen = new Map<string, FactSeen>()
  for (const leaf of leaves) for (const { text, entry } of sightOf(leaf, subject, hope, day)) seen.set(text, entry)
  return [...seen.values()]
}

interface Sight {
  readonly entry: FactSeen
  /** The entry as text: sights that read the same are one. */
  readonly text: string
}

/** What one leaf shows; the same leaf stands in many conditions. */
function sightOf(leaf: Leaf, subject: Subject, hope: Hope, day: Day): readonly Sight[] {
  if (!leaf.personal || hope !== undefined) return lookAt(leaf, subject, hope, day)
  const known = subject.person.once(`seen on ${day}`, () => new Map<Leaf, readonly Sight[]>())
  const sights = known.get(leaf) ?? lookAt(leaf, subject, hope, day)
  known.set(leaf, sights)
  return sights
}

function lookAt(leaf: Leaf, subject: Subject, hope: Hope, day: Day): readonly Sight[] {
  const given = { ...leaf.params, ...(leaf.who === 'self' ? {} : { of: leaf.who }), ...whenParam(leaf) }
  return sightingsOf(leaf, subject, hope, day).seen.map((sighting) => {
    const rests = seriesFor(leaf, sighting.person, subject, hope).rests(day)
    const entry = factSeen(leaf.fact, given, sighting.value, rests, subject.person.view.family)
    return { entry, text: JSON.stringify(entry) }
  })
}

function whenParam(leaf: Leaf): Record<string, unknown> {
  switch (leaf.when.kind) {
    case 'decision':
      return {}
    case 'application':
      return { at: 'application' }
    case 'age':
      return { at: `age:${leaf.when.years}` }
    case 'day':
      return { at: leaf.when.day }
  }
}

/** A bound as people read it: a truth value, a word, a number; an infinite one is `null`. */
export function readable(fact: FactDefinition, value: number): boolean | number | string | null {
  if (!Number.isFinite(value)) return null
  if (fact.kind === 'boolean') return value === 1
  if (fact.words) return fact.words[value] ?? null
  return Math.round(value * 10_000) / 10_000
}

function isUnknown(fact: FactDefinition, b: Bounds): boolean {
  if (b.lo === b.hi) return false
  if (fact.kind === 'boolean') return true
  if (fact.words) return b.lo === 0 && b.hi === fact.words.length - 1
  return !Number.isFinite(b.hi) && (b.lo === 0 || !Number.isFinite(b.lo))
}

function factSeen(
  fact: FactDefinition,
  params: Readonly<Record<string, unknown>>,
  b: Bounds,
  rests: readonly string[],
  family: Family,
): FactSeen {
  const first = rests[0]
  const state = b.lo === b.hi ? 'known' : isUnknown(fact, b) ? 'unknown' : 'bounded'
  const bound = (value: number) => {
    const text = readable(fact, value)
    return typeof text === 'boolean' ? null : text
  }
  return {
    fact: fact.id,
    params,
    state,
    value: state === 'known' ? readable(fact, b.lo) : null,
    ...(state === 'bounded' ? { min: bound(b.lo), max: bound(b.hi) } : {}),
    unit: fact.unit ?? null,
    from: first ?? null,
    line: first === undefined ? null : (family.lineOf(first) ?? null),
    ...(rests.length > 1 ? { also_from: rests.slice(1) } : {}),
  }
}
