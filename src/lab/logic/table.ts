/** The truth table of several conditions at once, over everything that may be known of their facts. */
import { type Condition, type Leaf, leavesOf } from '../../engine/condition.ts'
import { and, not, or, type Truth, truthOf, UNKNOWN } from '../../facts/truth.ts'
import { variablesOf } from './variables.ts'

/** Beyond this many rows nothing is said. */
const MOST = 150_000

export interface TableOptions {
  /** Only facts known exactly. */
  readonly known: boolean
}

/** Does `test` hold in every row? `undefined`: the table is too long to say. `test` gets the truths in order of the conditions. */
export function always(
  conditions: readonly Condition[],
  test: (truths: readonly Truth[]) => boolean,
  { known }: TableOptions = { known: false },
): boolean | undefined {
  const variables = variablesOf([...new Set(conditions.flatMap(leavesOf))], known)
  if (variables.reduce((rows, { states }) => rows * states.length, 1) > MOST) return undefined
  const answers = new Map<Leaf, Truth>()
  const ask = (leaf: Leaf): Truth => answers.get(leaf) ?? UNKNOWN
  const rows = (i: number): boolean => {
    const variable = variables[i]
    if (!variable) return test(conditions.map((c) => answer(c, ask)))
    return variable.states.every((state) => {
      for (const [n, leaf] of variable.leaves.entries()) answers.set(leaf, state[n] ?? UNKNOWN)
      return rows(i + 1)
    })
  }
  return rows(0)
}

export function answer(condition: Condition, ask: (leaf: Leaf) => Truth): Truth {
  switch (condition.kind) {
    case 'leaf':
      return ask(condition)
    case 'all':
      return truthOf(and(condition.parts.map((p) => answer(p, ask))))
    case 'any':
      return truthOf(or(condition.parts.map((p) => answer(p, ask))))
    case 'not':
      return truthOf(not(answer(condition.part, ask)))
    case 'named':
      return answer(condition.part, ask)
  }
}

/** The same answer whatever is known; `false` also where it cannot be said. */
export function sameAlways(a: Condition, b: Condition): boolean {
  return a === b || always([a, b], ([x, y]) => x === y) === true
}
