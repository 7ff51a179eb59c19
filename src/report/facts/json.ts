/** Facts as data: format `bleibeweg.facts/1`. */
import type { Compiled } from '../../engine/compile.ts'
import type { FactDefinition } from '../../facts/fact.ts'
import { paramsOf } from './params.ts'
import { usesOf } from './uses.ts'

export function factsJson(facts: readonly FactDefinition[], compiled: Compiled): object {
  return { format: 'bleibeweg.facts/1', facts: facts.map((fact) => factJson(fact, compiled)) }
}

export function factJson(fact: FactDefinition, compiled: Compiled): object {
  return {
    id: fact.id,
    kind: fact.kind,
    unit: fact.unit ?? null,
    words: fact.words ?? null,
    growing: fact.growing ?? false,
    params: paramsOf(fact),
    label: fact.label,
    question: fact.question,
    asks: fact.asks,
    proof: fact.proof,
    ground: fact.ground,
    sensitivity: fact.sensitivity,
    used_by: usesOf(fact.id, compiled),
  }
}
