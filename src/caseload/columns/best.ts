/** Which candidate of a derived path counts, and what stands where there is nobody to rest on. */
import type { CompiledPath } from '../../engine/compile.ts'
import { BEST_FIRST, OUTCOMES, type Outcome } from '../../engine/words.ts'
import { anchorBits } from './chunk.ts'
import type { Code, Decided, Facts } from './decide.ts'
import type { Finder } from './findings.ts'
import { bit } from './plane.ts'

const byteOf = (outcome: Outcome): number => OUTCOMES.indexOf(outcome)
const RANK = Uint8Array.from(OUTCOMES, (outcome) => BEST_FIRST.indexOf(outcome))
const [HELD, CLOSED, ELSEWHERE, UNCLEAR] = [
  byteOf('held'),
  byteOf('closed'),
  byteOf('not-applicable'),
  byteOf('unclear'),
]

export interface BestOutcomes {
  /** By row of the persons: the outcome of the candidate that counts. */
  readonly best: Code
  /** By row of the persons: the cell of that candidate in the population; `undefined`: the person. */
  readonly candidate: Uint32Array | undefined
}

/** The index in `OUTCOMES` of a row. */
export function codeAt(code: Code, row: number): number {
  const [w, i] = [row >>> 5, row & 31]
  return (
    (((code[0][w] ?? 0) >>> i) & 1) |
    ((((code[1][w] ?? 0) >>> i) & 1) << 1) |
    ((((code[2][w] ?? 0) >>> i) & 1) << 2) |
    ((((code[3][w] ?? 0) >>> i) & 1) << 3)
  )
}

/** Nobody there to rest on: not applicable, or unclear where relations or the permit held are; a permit held stays held. */
export function bestOf(path: CompiledPath, { code }: Decided, facts: Facts, { space, chunk }: Finder): BestOutcomes {
  if (space.kind === 'person') return { best: code, candidate: undefined }
  const { persons, rowsOf } = chunk
  const { pool } = persons
  const best = [pool.empty(), pool.empty(), pool.empty(), pool.empty()] as const
  const candidate = new Uint32Array(persons.rows)
  const wanted = anchorBits(path.anchors)
  const { kinds, pairStarts } = rowsOf
  for (let person = persons.from; person < persons.until; person += 1) {
    const target = persons.starts[person - persons.from] ?? 0
    const end = persons.starts[person - persons.from + 1] ?? 0
    const [first, last] = [pairStarts[person] ?? 0, pairStarts[person + 1] ?? 0]
    let lonely = true
    for (let pair = first + 1; pair < last; pair += 1) if (((kinds[pair] ?? 0) & wanted) !== 0) lonely = false
    const instead = rowsOf.complete[person] === 1 ? ELSEWHERE : UNCLEAR
    for (let row = target; row < end; row += 1) {
      let [found, cell] = [-1, first]
      if (lonely) {
        const own = (space.starts[first - space.from] ?? 0) + row - target
        const byte = codeAt(code, own)
        const kept = byte === HELD || byte === CLOSED
        found = kept ? byte : bit(facts.ambiguous, own) === 1 ? UNCLEAR : instead
      } else
        for (let pair = first + 1; pair < last; pair += 1) {
          if (((kinds[pair] ?? 0) & wanted) === 0) continue
          const byte = codeAt(code, (space.starts[pair - space.from] ?? 0) + row - target)
          if (found >= 0 && (RANK[byte] ?? 0) >= (RANK[found] ?? 0)) continue
          found = byte
          cell = pair
        }
      candidate[row] = cell
      for (let i = 0; i < 4; i += 1) {
        const plane = best[i] ?? best[0]
        plane[row >>> 5] = (plane[row >>> 5] ?? 0) | (((found >>> i) & 1) << (row & 31))
      }
    }
  }
  return { best, candidate }
}
