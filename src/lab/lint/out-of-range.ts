/** A comparison with a limit that the fact can never reach, or never miss. */
import { NO, YES } from '../../facts/truth.ts'
import { nameOf } from '../mutate/condition-mistakes.ts'
import { nodeOf, nodesIn } from './compiled-conditions.ts'
import { conditionsOf } from './conditions.ts'
import { isAlways } from './constant-conditions.ts'
import type { Defect } from './defect.ts'

export const outOfRange: Defect = {
  id: 'out-of-range',
  level: 'error',
  reason: {
    de: 'diesen Vergleich entscheidet kein möglicher Wert anders',
    en: 'no possible value answers this comparison otherwise',
  },
  avoid: {
    de: '`{ fact: german.oral, operator: atLeast, value: none }`, `{ fact: stay.months, operator: lessThan, value: 0 }`.',
    en: '`{ fact: german.oral, operator: atLeast, value: none }`, `{ fact: stay.months, operator: lessThan, value: 0 }`.',
  },
  prefer: {
    de: 'Eine Grenze innerhalb dessen, was die Tatsache sein kann (`bleibeweg facts ID`).',
    en: 'A limit within what the fact can be (`bleibeweg facts ID`).',
  },
  find: (input) =>
    conditionsOf(input).flatMap(({ file, path, value }) =>
      nodesIn(nodeOf(path, value))
        .filter(({ raw }) => 'fact' in raw && !(raw.params && 'of' in raw.params))
        .filter((node) => isAlways(node, YES, input) || isAlways(node, NO, input))
        .map((node) => ({ file, path: node.path, found: nameOf(node.raw) })),
    ),
}
