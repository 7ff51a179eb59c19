/** The steps of a requirement that a person can take. */
import type { PersonView } from '../facts/view.ts'
import type { Step } from '../rules/schema.ts'
import type { Day } from '../time/day.ts'
import { afterYears } from '../time/period.ts'

/** All but those for which the person is certainly too young on the day; unknown ids stay for the lint to find. */
export function stepsWithin(
  steps: readonly string[],
  catalogue: ReadonlyMap<string, Step>,
  person: PersonView,
  day: Day,
): readonly string[] {
  const { born } = person.member
  return steps.filter((id) => {
    const from = catalogue.get(id)?.from_age
    return from === undefined || afterYears(born.first, from) <= day
  })
}
