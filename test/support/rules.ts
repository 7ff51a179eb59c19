/** The shipped rules, read from source once a test file. */
import { fileURLToPath } from 'node:url'
import { type Compiled, compileWhole } from '../../src/engine/compile.ts'
import { renderProblem } from '../../src/messages/problems.ts'
import { assemble } from '../../src/rules/pack.ts'
import { readRules } from '../../src/rules/read.ts'

let compiled: Compiled | undefined

export function shippedRules(): Compiled {
  if (compiled) return compiled
  const read = readRules([fileURLToPath(new URL('../../rules', import.meta.url))])
  if (!read.ok) throw new Error(read.problems.map((p) => renderProblem(p, 'en')).join('\n'))
  compiled = compileWhole(assemble(read.packed))
  return compiled
}
