/** Every fact a rule may ask for, by id. */
import type { FactDefinition } from './fact.ts'
import { anchorFacts } from './themes/anchor.ts'
import { asylumFacts } from './themes/asylum.ts'
import { circumstanceFacts } from './themes/circumstances.ts'
import { civicFacts } from './themes/civic.ts'
import { conductFacts } from './themes/conduct.ts'
import { educationFacts } from './themes/education.ts'
import { employmentFacts } from './themes/employment.ts'
import { entryFacts } from './themes/entry.ts'
import { familyFacts } from './themes/family.ts'
import { healthFacts } from './themes/health.ts'
import { identityFacts } from './themes/identity.ts'
import { languageFacts } from './themes/language.ts'
import { livelihoodFacts } from './themes/livelihood.ts'
import { offenceFacts } from './themes/offences.ts'
import { pensionFacts } from './themes/pension.ts'
import { permitHeld } from './themes/permits.ts'
import { ageYears, maritalStatus } from './themes/person.ts'
import { schoolFacts } from './themes/school.ts'
import { settlementFacts } from './themes/settlement.ts'
import { statusIs, stayMonths } from './themes/stay.ts'
import { trainingFacts } from './themes/training.ts'
import { workFacts } from './themes/work.ts'

const FACTS: readonly FactDefinition[] = [
  ageYears,
  maritalStatus,
  stayMonths,
  statusIs,
  permitHeld,
  ...anchorFacts,
  ...asylumFacts,
  ...circumstanceFacts,
  ...civicFacts,
  ...conductFacts,
  ...educationFacts,
  ...employmentFacts,
  ...entryFacts,
  ...familyFacts,
  ...healthFacts,
  ...identityFacts,
  ...languageFacts,
  ...livelihoodFacts,
  ...offenceFacts,
  ...pensionFacts,
  ...schoolFacts,
  ...settlementFacts,
  ...trainingFacts,
  ...workFacts,
]

/** Sorted by id. An id given twice is a bug and throws. */
export function catalogueOf(facts: readonly FactDefinition[]): ReadonlyMap<string, FactDefinition> {
  const sorted = [...facts].sort((a, b) => (a.id < b.id ? -1 : 1))
  const catalogue = new Map(sorted.map((fact) => [fact.id, fact]))
  const twice = sorted.find((fact, i) => sorted[i + 1]?.id === fact.id)
  if (twice) throw new Error(`two facts are called ${twice.id}`)
  return catalogue
}

export const CATALOGUE: ReadonlyMap<string, FactDefinition> = catalogueOf(FACTS)
