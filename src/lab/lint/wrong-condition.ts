/** Facts, parameters, operators, values and names of conditions: compiled one by one, so that all of them are listed. */
import { compileCondition } from '../../engine/compile-condition.ts'
import { RuleError } from '../../engine/condition.ts'
import { nearest } from '../../profile/nearest.ts'
import { conditionsOf, type PlacedPart, partsOf } from './conditions.ts'
import type { Defect, LintInput, Spot } from './defect.ts'

export const wrongCondition: Defect = {
  id: 'wrong-condition',
  level: 'error',
  reason: { de: 'die Bedingung ergibt keinen Sinn', en: 'the condition makes no sense' },
  avoid: {
    de: '`{ fact: german.spoken, operator: lessThan, value: A2 }`: keine solche Tatsache, kein passender Vergleich.',
    en: '`{ fact: german.spoken, operator: lessThan, value: A2 }`: no such fact, no fitting comparison.',
  },
  prefer: {
    de: '`{ fact: german.oral, operator: atLeast, value: A2 }`; `bleibeweg facts` nennt jede Tatsache mit Art und Angaben.',
    en: '`{ fact: german.oral, operator: atLeast, value: A2 }`; `bleibeweg facts` lists every fact with its kind and parameters.',
  },
  find: (input) => conditionsOf(input).flatMap((condition) => partsOf(condition).flatMap((part) => wrong(part, input))),
}

function wrong({ file, path, value }: PlacedPart, { pack }: LintInput): readonly Spot[] {
  try {
    compileCondition(value, pack)
    return []
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return [{ file, path, found: error.message, near: nearest(error.word, error.fitting) }]
  }
}
