/** Proofs that no case can notice a mutant: whatever is known of the facts, everything comes out alike. */
import type { CompiledPath, CompiledRequirement, CompiledVersion, Wording } from '../../engine/compile.ts'
import { type Condition, RuleError } from '../../engine/condition.ts'
import type { RulePack } from '../../rules/pack.ts'
import { judgeOf } from '../logic/judge.ts'
import { always, sameAlways } from '../logic/table.ts'
import type { Mutant } from './mutant.ts'
import { variantOf } from './variant.ts'

/** `true`: proven. `false`: not proven, which is no proof that a case could. */
export function isEquivalent(mutant: Mutant, before: ReadonlyMap<string, CompiledPath>, pack: RulePack): boolean {
  try {
    const variant = variantOf(mutant, pack)
    return variant.paths.every((id) => {
      const own = before.get(id)
      const other = variant.compiled(id)
      return own?.versions.every((v, i) => sameVersion(v, other.versions[i]))
    })
  } catch (error) {
    if (error instanceof RuleError) return false
    throw error
  }
}

function sameVersion(a: CompiledVersion, b: CompiledVersion | undefined): boolean {
  if (!b || a.from !== b.from || a.until !== b.until || a.raw.effect !== b.raw.effect) return false
  const { effects } = a
  return (
    sameOptional(a.entry, b.entry) &&
    effects.length === b.effects.length &&
    effects.every((e, i) => e.effect === b.effects[i]?.effect && sameOptional(e.when, b.effects[i]?.when)) &&
    sameRequirements(a.requirements, b.requirements, a) &&
    sameRequirements(a.extension ?? [], b.extension ?? [], a)
  )
}

const sameOptional = (a: Condition | undefined, b: Condition | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameAlways(a, b)

function sameRequirements(
  a: readonly CompiledRequirement[],
  b: readonly CompiledRequirement[],
  version: CompiledVersion,
): boolean {
  return a.length === b.length && a.every((r, i) => sameRequirement(r, b[i], version))
}

function sameRequirement(
  a: CompiledRequirement,
  b: CompiledRequirement | undefined,
  version: CompiledVersion,
): boolean {
  if (!b || a.id !== b.id || a.binding !== b.binding || a.final !== b.final) return false
  const own = readIn(a, version)
  const other = readIn(b, version)
  return (
    own.length === other.length &&
    own.every((w, i) => {
      const v = other[i]
      return v !== undefined && (i === 0 || w.from === v.from) && sameWording(a, w, v, version)
    })
  )
}

/** The wordings that rule a day of the version; the first of all also rules the days before it. */
function readIn({ wordings }: CompiledRequirement, { from, until }: CompiledVersion): readonly Wording[] {
  return wordings.filter((w, i) => (i === 0 || w.from < until) && (wordings[i + 1]?.from ?? until) > from)
}

function sameWording(requirement: CompiledRequirement, a: Wording, b: Wording, version: CompiledVersion): boolean {
  if (samePlaces(a, b)) return true
  const judges = [judgeOf(requirement, a, version), judgeOf(requirement, b, version)] as const
  const conditions = [...judges[0].conditions, ...judges[1].conditions]
  const first = judges[0].conditions.length
  return (
    always(conditions, (truths) => judges[0].judge(truths.slice(0, first)) === judges[1].judge(truths.slice(first))) ===
    true
  )
}

/** Untouched: the very same conditions, for conditions written alike are one object. */
function samePlaces(a: Wording, b: Wording): boolean {
  const places = (w: Wording): readonly unknown[] => [
    w.when,
    ...w.readings.flatMap((r) => [r.id, r.when]),
    ...w.exemptions.flatMap((e) => [e.cite, e.force, e.effect, e.when]),
  ]
  const [own, other] = [places(a), places(b)]
  return own.length === other.length && own.every((place, i) => place === other[i])
}
