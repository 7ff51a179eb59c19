/** Whose permits a route rests on, on the day on which it opens. */
import { awaitedBy, type Evaluation, type PersonPath } from '../../engine/family.ts'
import { holdings } from '../../facts/themes/permits.ts'
import { truthOf, YES } from '../../facts/truth.ts'
import { personOf } from '../../facts/view.ts'
import type { Day } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import type { Assumptions } from './route.ts'

export interface RestsOn {
  readonly person: string
  readonly path: string
  /** Since when, or from when it is assumed. */
  readonly from: Day
}

export function restsOn(own: PersonPath, evaluation: Evaluation, others: Assumptions, day: Day): readonly RestsOn[] {
  const found = new Map<string, RestsOn>()
  for (const { person, path } of awaitedBy(own, day)) {
    if (truthOf(at(holdings(personOf(evaluation.view, person), path), day)) !== YES) continue
    const permit = others.get(person)?.permits.find((p) => p.path === path && p.from <= day)
    found.set(`${person} ${path}`, { person, path, from: permit?.from ?? evaluation.on })
  }
  return [...found.values()]
}
