/** Conditions as the engine reads them; those that do not compile are left to `wrong-condition`. */
import { compileCondition } from '../../engine/compile-condition.ts'
import { type Condition, RuleError } from '../../engine/condition.ts'
import type { Path } from '../../profile/address.ts'
import type { RulePack } from '../../rules/pack.ts'
import type { RawCondition } from '../../rules/schema.ts'

export function compiledOr(raw: RawCondition, pack: RulePack): Condition | undefined {
  try {
    return compileCondition(raw, pack)
  } catch (error) {
    if (error instanceof RuleError) return undefined
    throw error
  }
}

/** A condition or a part of it, with the parts right below. */
export interface Node {
  readonly path: Path
  readonly raw: RawCondition
  readonly parts: readonly Node[]
}

export function nodeOf(path: Path, raw: RawCondition): Node {
  const below = (key: 'all' | 'any', parts: readonly RawCondition[]): readonly Node[] =>
    parts.map((part, i) => nodeOf([...path, key, i], part))
  if ('all' in raw) return { path, raw, parts: below('all', raw.all) }
  if ('any' in raw) return { path, raw, parts: below('any', raw.any) }
  if ('not' in raw) return { path, raw, parts: [nodeOf([...path, 'not'], raw.not)] }
  return { path, raw, parts: [] }
}

/** The node and everything below it. */
export const nodesIn = (node: Node): readonly Node[] => [node, ...node.parts.flatMap(nodesIn)]
