/** What may be done while a fact is unknown: unknown is asked for, never cured as if it had been reported. */
import type { CompiledRequirement } from '../../engine/compile.ts'
import type { Step } from '../../rules/schema.ts'

/** Papers that are wanted in any case, and blame nobody: a certificate, a test, a declaration, a record of one's own. */
const HARMLESS: ReadonlySet<string> = new Set([
  'sprachzertifikat',
  'test-leben-in-deutschland',
  'erklaerung-fdgo',
  'rentenversicherungsverlauf',
  'kurszertifikat',
])

/** Themes on which a step would say that somebody did wrong, or that somebody stands in the way. */
const BLAMING: ReadonlySet<string> = new Set(['conduct', 'proceedings', 'orders', 'asylum', 'identity'])

/** The step only brings a proof that would be wanted whatever the answer is. */
export function suitsUnknown({ binding }: Pick<CompiledRequirement, 'binding'>, step: Step | undefined): boolean {
  if (!step || binding === 'exclusion' || BLAMING.has(step.theme ?? '')) return false
  return step.brings_proof === true || (step.proof ?? []).some((p) => HARMLESS.has(p))
}
