/** What a plan starts from. */
import type { Compiled } from '../../engine/compile.ts'
import type { Evaluation } from '../../engine/family.ts'
import { layersFor } from '../../engine/layers.ts'
import type { Family } from '../../profile/family.ts'
import type { Day } from '../../time/day.ts'
import { isRung } from '../routes/assume.ts'

export interface PlanContext {
  readonly compiled: Compiled
  readonly family: Family
  readonly on: Day
  readonly horizonYears: number
  /** Layers by id instead of those the household chooses. */
  readonly layers: readonly string[] | undefined
  /** The whole family today. */
  readonly base: Evaluation
  /** Lead times that a layer of the person's household names, by step. */
  readonly leads: (person: string) => Readonly<Record<string, string>>
  /** Paths worth evaluating for a person: those that lead somewhere and are not closed for good. */
  readonly rungs: (person: string) => ReadonlySet<string>
}

export function planContext(
  given: Pick<PlanContext, 'compiled' | 'family' | 'on' | 'horizonYears' | 'layers' | 'base'>,
): PlanContext {
  const { base, compiled, layers } = given
  const once = <T>(make: (person: string) => T) => {
    const kept = new Map<string, T>()
    return (person: string): T => {
      const value = kept.get(person) ?? make(person)
      kept.set(person, value)
      return value
    }
  }
  return {
    ...given,
    leads: once((person) => {
      const { household } = base.view.kinship.householdOf(person)
      return Object.assign({}, ...layersFor(compiled.pack.layers, household, layers).map((l) => l.lead_times ?? {}))
    }),
    rungs: once((person) => {
      const own = [...(base.paths.get(person)?.values() ?? [])]
      const open = own.filter((p) => isRung(p.path) && p.best.some((s) => s.value.state.outcome !== 'closed'))
      return new Set(open.map((p) => p.path.id))
    }),
  }
}
