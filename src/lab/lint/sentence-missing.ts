/** Every sentence a file answers for is encoded, or stands under `not_encoded` with a reason. */
import { accountOfPath, accountOfShared, type SentenceAccount } from '../statute.ts'
import type { Defect, Spot } from './defect.ts'

export const sentenceMissing: Defect = {
  id: 'sentence-missing',
  level: 'error',
  reason: {
    de: 'dieser Satz ist weder abgebildet noch unter not_encoded begründet',
    en: 'this sentence is neither encoded nor reasoned under not_encoded',
  },
  avoid: {
    de: '`sentences: { "1": 3 }`, und Satz 3 ist weder zitiert noch begründet weggelassen.',
    en: '`sentences: { "1": 3 }`, and sentence 3 is neither cited nor left out with a reason.',
  },
  prefer: {
    de: 'Den Satz in `cite` oder `also` nennen, oder unter `not_encoded` mit einem Grund.',
    en: 'Name the sentence in `cite` or `also`, or under `not_encoded` with a reason.',
  },
  find: (input) => [
    ...input.paths.flatMap(({ file, data }) => missing(file, accountOfPath(data, input.pack))),
    ...input.generals.flatMap(({ file, data }) => missing(file, accountOfShared(data))),
  ],
}

function missing(file: string, account: readonly SentenceAccount[]): readonly Spot[] {
  return account
    .filter((s) => s.encodedBy.length === 0 && s.notEncoded === undefined)
    .map((s) => ({ file, path: ['sentences', s.paragraph], found: s.cite }))
}
