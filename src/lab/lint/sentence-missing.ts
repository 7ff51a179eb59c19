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
