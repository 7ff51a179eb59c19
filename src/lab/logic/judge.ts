/** How a requirement comes out, as a function of the truths of its conditions: everything that a result shows of it. */
import type { CompiledRequirement, CompiledVersion, Wording } from '../../engine/compile.ts'
import type { Condition } from '../../engine/condition.ts'
import { fold, foldReadings } from '../../engine/fold.ts'
import { NO, or, type Truth, truthOf, YES } from '../../facts/truth.ts'
import { EFFECTS } from '../../rules/words.ts'

export interface Judge {
  readonly conditions: readonly Condition[]
  /** Everything a result shows of the requirement, from the truths of the conditions. */
  readonly judge: (truths: readonly Truth[]) => string
}

export function judgeOf(requirement: CompiledRequirement, wording: Wording, version: CompiledVersion): Judge {
  const exclusion = requirement.binding === 'exclusion'
  const soft = wording.basis !== 'text' || requirement.binding === 'appraisal'
  const bases = [...(wording.when ? [wording.when] : []), ...wording.readings.map((r) => r.when)]
  const conditional = wording.exemptions.flatMap((e) => (e.when ? [{ exemption: e, when: e.when }] : []))
  const mirrored = (t: Truth): Truth => (exclusion ? truthOf(2 - t) : t)
  return {
    conditions: [...bases, ...conditional.map((c) => c.when)],
    judge: (truths) => {
      const readings = truths.slice(0, bases.length).map(mirrored)
      const holds = wording.exemptions.map((exemption) => {
        const place = conditional.findIndex((c) => c.exemption === exemption)
        return { exemption, truth: place < 0 ? YES : (truths[bases.length + place] ?? NO) }
      })
      const force = (kind: 'must' | 'may') =>
        truthOf(or(holds.filter((h) => h.exemption.force === kind).map((h) => h.truth)))
      const base = wording.when ? (readings[0] ?? NO) : bases.length === 0 ? 'open' : foldReadings(readings)
      const folded = fold(base, force('must'), force('may'), soft)
      const carrying = holds.find((h) => h.exemption.force === folded.by && h.truth === YES)?.exemption
      return JSON.stringify([
        folded,
        carrying?.cite,
        weaker(carrying?.effect, version),
        wording.readings.map((r, i) => [r.id, readings[i]]),
      ])
    },
  }
}

/** An exemption changes the effect only to a weaker one than every other that can stand. */
function weaker(
  effect: Wording['exemptions'][number]['effect'],
  { raw, effects }: CompiledVersion,
): string | undefined {
  const strongest = Math.min(EFFECTS.indexOf(raw.effect), ...effects.map((e) => EFFECTS.indexOf(e.effect)))
  return effect !== undefined && EFFECTS.indexOf(effect) > strongest ? effect : undefined
}
