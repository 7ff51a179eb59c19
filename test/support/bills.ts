/** The shipped rules with a bill worked in, read from source once a test file. */
import { fileURLToPath } from 'node:url'
import { type Compiled, compileWhole } from '../../src/engine/compile.ts'
import { renderProblem } from '../../src/messages/problems.ts'
import { assemble } from '../../src/rules/pack.ts'
import { parseRules } from '../../src/rules/parse.ts'
import { rulesIn } from '../../src/rules/read.ts'

/** Six to five years in § 25b, in three lines. */
export const FIVE_YEARS = 'amends: aufenthg-25b-1@2022-12-31\nset:\n  stay.limits.72: 60\n'

export function rulesWith(...bills: readonly string[]): Compiled {
  const shipped = rulesIn(fileURLToPath(new URL('../../rules', import.meta.url)))
  const parsed = parseRules([...shipped, ...bills.map((text, i) => ({ file: `bill-${i}.yaml`, text }))], (file) => file)
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => renderProblem(p, 'en')).join('\n'))
  return compileWhole(assemble({ files: parsed.files, sha256: '' }))
}
