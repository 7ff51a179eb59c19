/** Conditions whose answer is settled before any family is looked at, at the deepest place that settles it. */
import { NO, type Truth, YES } from '../../facts/truth.ts'
import { always } from '../logic/table.ts'
import { nameOf } from '../mutate/condition-mistakes.ts'
import { compiledOr, type Node, nodeOf, nodesIn } from './compiled-conditions.ts'
import { conditionsOf } from './conditions.ts'
import type { LintInput, Spot } from './defect.ts'

/** Whole conditions and parts that always come out as `truth` where all facts are known; single comparisons are not meant. */
export function constantSpots(truth: Truth, input: LintInput): readonly Spot[] {
  return conditionsOf(input).flatMap(({ file, path, value }) =>
    nodesIn(nodeOf(path, value))
      .filter(
        (node) => node.parts.length > 0 && isAlways(node, truth, input) && !node.parts.some((p) => settles(p, input)),
      )
      .map((node) => ({ file, path: node.path, found: nameOf(node.raw) })),
  )
}

const settles = (node: Node, input: LintInput): boolean => isAlways(node, YES, input) || isAlways(node, NO, input)

export function isAlways({ raw }: Node, truth: Truth, { pack }: LintInput): boolean {
  const condition = compiledOr(raw, pack)
  return condition !== undefined && always([condition], ([t]) => t === truth, { known: true }) === true
}
