/**
 * What the answers to several conditions depend on. Comparisons of one value of one person move together; every other
 * comparison (of relatives, of two facts) is a question of its own. Different values are taken to be free of each
 * other, so what holds for all of these answers holds for every family; the reverse is not said.
 */

import type { Leaf } from '../../engine/condition.ts'
import { bounds } from '../../facts/bounds.ts'
import { compareBounds } from '../../facts/operators.ts'
import { NO, type Truth, UNKNOWN, YES } from '../../facts/truth.ts'
import { samplesOf } from './samples.ts'

/** The answers to the leaves of a variable, in their order, for one thing that may be known about it. */
export type Answers = readonly Truth[]

export interface Variable {
  readonly leaves: readonly Leaf[]
  readonly states: readonly Answers[]
}

/** `known`: only values that are known exactly, so that every answer is yes or no. */
export function variablesOf(leaves: readonly Leaf[], known: boolean): readonly Variable[] {
  const groups = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const key =
      'fact' in leaf.operand
        ? JSON.stringify([leaf.slot, leaf.literal, leaf.operator, whoAndWhen(leaf)])
        : valueKey(leaf)
    groups.set(key, [...(groups.get(key) ?? []), leaf])
  }
  return [...groups.values()].flatMap((group) => variablesIn(group, known))
}

const whoAndWhen = ({ who, when, each }: Leaf): readonly unknown[] => [who, when, who === 'self' ? '' : each]
const valueKey = (leaf: Leaf): string => JSON.stringify([leaf.slot, ...whoAndWhen(leaf)])

const literals = ({ operand }: Leaf): readonly number[] => ('fact' in operand ? [] : operand)

function variablesIn(group: readonly Leaf[], known: boolean): readonly Variable[] {
  const first = group[0]
  if (!first) return []
  const free: readonly Answers[] = (known ? [NO, YES] : [NO, UNKNOWN, YES]).map((t) => [t as Truth])
  if ('fact' in first.operand) return [{ leaves: group, states: free.map(([t = UNKNOWN]) => group.map(() => t)) }]
  const values = samplesOf(first.fact, group.flatMap(literals))
  if (first.who === 'self') return [{ leaves: group, states: statesOf(group, values, known) }]
  // of relatives: those that accept the same values are one question
  const alike = new Map<string, Leaf[]>()
  for (const leaf of group) {
    const accepted = values.map((v) => compareBounds(leaf.operator, bounds(v, v), literals(leaf))).join('')
    alike.set(accepted, [...(alike.get(accepted) ?? []), leaf])
  }
  return [...alike.values()].map((same) => ({ leaves: same, states: free.map(([t = UNKNOWN]) => same.map(() => t)) }))
}

/** One state for each set of answers that some bounds give. */
function statesOf(group: readonly Leaf[], values: readonly number[], known: boolean): readonly Answers[] {
  const states = new Map<string, Answers>()
  values.forEach((lo, i) => {
    for (const hi of known ? [lo] : values.slice(i)) {
      const answers = group.map((leaf) => compareBounds(leaf.operator, bounds(lo, hi), literals(leaf)))
      states.set(answers.join(''), answers)
    }
  })
  return [...states.values()]
}
