/** A branch without which every answer is the same, whatever is known. */

import { NO, YES } from '../../facts/truth.ts'
import type { RawCondition } from '../../rules/schema.ts'
import { sameAlways } from '../logic/table.ts'
import { nameOf } from '../mutate/condition-mistakes.ts'
import { compiledOr, nodeOf, nodesIn } from './compiled-conditions.ts'
import { conditionsOf } from './conditions.ts'
import { isAlways } from './constant-conditions.ts'
import type { Defect, LintInput } from './defect.ts'

export const absorbedBranch: Defect = {
  id: 'absorbed-branch',
  level: 'warning',
  reason: {
    de: 'dieser Zweig ändert nichts: ein anderer umfasst ihn',
    en: 'this branch changes nothing: another one covers it',
  },
  avoid: {
    de: '`any: [ Monate ≥ 48, Monate ≥ 72 ]`: wer 72 hat, hat auch 48.',
    en: '`any: [ months ≥ 48, months ≥ 72 ]`: whoever has 72 has 48.',
  },
  prefer: {
    de: 'Nur den umfassenden Zweig; oder die Bedingung ergänzen, die den anderen unterscheidet.',
    en: 'Only the branch that covers; or add the condition that tells the other apart.',
  },
  fix: 'remove',
  find: (input) =>
    conditionsOf(input).flatMap(({ file, path, value }) =>
      nodesIn(nodeOf(path, value)).flatMap((node) => {
        const key = 'all' in node.raw ? 'all' : 'any' in node.raw ? 'any' : undefined
        if (key === undefined || isAlways(node, YES, input) || isAlways(node, NO, input)) return []
        const place = absorbedIn(
          key,
          node.parts.map((p) => p.raw),
          input,
        )
        const part = place === undefined ? undefined : node.parts[place]
        return part ? [{ file, path: part.path, found: nameOf(part.raw) }] : []
      }),
    ),
}

/** The last branch that can go; one at a time, for of two that cover each other one must stay. */
function absorbedIn(key: 'all' | 'any', parts: readonly RawCondition[], { pack }: LintInput): number | undefined {
  const joined = (list: readonly RawCondition[]): RawCondition =>
    key === 'all' ? { all: [...list] } : { any: [...list] }
  const whole = compiledOr(joined(parts), pack)
  if (!whole || parts.length < 2) return undefined
  const found = parts.findLastIndex((_, i) => {
    const rest = compiledOr(joined(parts.filter((_part, n) => n !== i)), pack)
    return rest !== undefined && sameAlways(whole, rest)
  })
  return found < 0 ? undefined : found
}
