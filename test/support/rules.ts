/** The shipped rules, read from source once a test file. */
import { fileURLToPath } from 'node:url'
import { type Compiled, compileWhole } from '../../src/engine/compile.ts'
import { renderProblem } from '../../src/messages/problems.ts'
import { assemble, type Packed } from '../../src/rules/pack.ts'
import { readRules } from '../../src/rules/read.ts'

let known: { readonly packed: Packed; readonly compiled: Compiled } | undefined

export function shippedRules(): Compiled {
  return shippedPack().compiled
}

/** The same with the pack they were compiled from. */
export function shippedPack(): { readonly packed: Packed; readonly compiled: Compiled } {
  if (known) return known
  const read = readRules([fileURLToPath(new URL('../../rules', import.meta.url))])
  if (!read.ok) throw new Error(read.problems.map((p) => renderProblem(p, 'en')).join('\n'))
  known = { packed: read.packed, compiled: compileWhole(assemble(read.packed)) }
  return known
}
