/** Facts made of other facts. */
import type { Timeline } from '../../time/timeline.ts'
import type { FactDefinition } from '../fact.ts'
import type { Series } from '../series.ts'
import type { Verdict } from '../truth.ts'
import type { PersonView } from '../view.ts'

export function seriesOfFact(
  facts: readonly FactDefinition[],
  id: string,
  person: PersonView,
  params: object = {},
): Series {
  const fact = facts.find((one) => one.id === id)
  if (!fact) throw new Error(`no fact ${id}`)
  return fact.derive(person, params, undefined)
}

/** When does a boolean fact hold? */
export function answer(
  facts: readonly FactDefinition[],
  id: string,
  person: PersonView,
  params: object = {},
): Timeline<Verdict> {
  return seriesOfFact(facts, id, person, params).compare('equal', [1])
}
