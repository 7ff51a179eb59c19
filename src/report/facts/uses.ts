/** Which requirements ask for a fact. */
import { type Compiled, type CompiledRequirement, conditionsOf, type Wording } from '../../engine/compile.ts'
import { type Condition, type FactRef, leavesOf } from '../../engine/condition.ts'
import { citeOf } from '../explain/context.ts'

export interface Use {
  /** `25b-1/livelihood`; of an entry condition or an effect the path alone. */
  readonly code: string
  readonly cite: string
}

/** In the order of the paths, each once, over all versions. */
export function usesOf(fact: string, { paths }: Compiled): readonly Use[] {
  const uses = new Map<string, Use>()
  const add = (code: string, cite: string, conditions: readonly Condition[]) => {
    if (!uses.has(code) && conditions.some((c) => asks(c, fact))) uses.set(code, { code, cite })
  }
  for (const path of paths) {
    for (const version of path.versions) {
      const cite = version.raw.cite ?? citeOf(path)
      add(path.short, cite, [...(version.entry ? [version.entry] : []), ...version.effects.map((e) => e.when)])
      for (const requirement of [...version.requirements, ...(version.extension ?? [])]) {
        for (const wording of requirement.wordings)
          add(codeOf(path.short, requirement), wording.cite, everyCondition(wording))
      }
    }
  }
  return [...uses.values()]
}

const codeOf = (short: string, requirement: CompiledRequirement) => `${short}/${requirement.id}`

const everyCondition = (wording: Wording): readonly Condition[] => [
  ...conditionsOf(wording),
  ...[...wording.for, ...wording.against].map((s) => s.when),
]

function asks(condition: Condition, fact: string): boolean {
  return leavesOf(condition).some((leaf) => [leaf, ...operandOf(leaf.operand)].some((ref) => ref.fact.id === fact))
}

const operandOf = (operand: readonly number[] | FactRef): readonly FactRef[] => ('fact' in operand ? [operand] : [])
