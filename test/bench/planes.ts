/** The conditions that the peers are asked, on planes: every person and condition at once. */
import { planesOf } from '../../src/caseload/columns/conditions.ts'
import { bit, type Plane } from '../../src/caseload/columns/plane.ts'
import { inChunks, type Population, ruled } from '../../src/caseload/columns/population.ts'
import { finderFor, memories } from '../../src/caseload/columns/rounds.ts'
import type { Compiled } from '../../src/engine/compile.ts'
import type { Questions } from './questions.ts'

type Each = (planes: ReturnType<typeof planesOf>, question: number, first: number, rows: number) => void

function overAll(population: Population, compiled: Compiled, questions: Questions, each: Each): void {
  const rules = ruled(population, compiled)
  const paths = questions.list.map((q) => compiled.byId.get(q.path))
  const used = { persons: [], pairs: [], days: [], from: rules.from, until: rules.from }
  inChunks(population.store.loaded.rows, used, (chunk) => {
    const memo = memories()
    let [last, finder]: [unknown, ReturnType<typeof finderFor> | undefined] = [undefined, undefined]
    questions.list.forEach(({ condition }, i) => {
      const path = paths[i]
      if (!path) throw new Error('a question is of a path of the rules')
      if (!finder || last !== path) finder = finderFor(path, chunk, rules, memo, undefined)
      last = path
      each(planesOf(condition, finder), i, chunk.persons.from, chunk.persons.rows)
    })
  })
}

/** How many certainly hold and certainly fail, by condition: `[holds 0, fails 0, holds 1, …]`. */
export function countOnPlanes(population: Population, compiled: Compiled, questions: Questions): Float64Array {
  const counts = new Float64Array(questions.list.length * 2)
  overAll(population, compiled, questions, ({ yes, no }, i, _, rows) => {
    counts[2 * i] = (counts[2 * i] ?? 0) + countBits(yes, rows)
    counts[2 * i + 1] = (counts[2 * i + 1] ?? 0) + countBits(no, rows)
  })
  return counts
}

/** By person, what the planes say of every condition (0 no, 1 unknown, 2 yes). */
export function truthsOnPlanes(
  population: Population,
  compiled: Compiled,
  questions: Questions,
): readonly Uint8Array[] {
  const truths = Array.from({ length: population.persons }, () => new Uint8Array(questions.list.length).fill(1))
  overAll(population, compiled, questions, ({ yes, no }, i, first, rows) => {
    for (let row = 0; row < rows; row += 1) {
      const own = truths[first + row]
      if (own) own[i] = bit(yes, row) === 1 ? 2 : bit(no, row) === 1 ? 0 : 1
    }
  })
  return truths
}

/** How many of the first `rows` bits are set. */
function countBits(plane: Plane, rows: number): number {
  let count = 0
  for (let w = 0; w << 5 < rows; w += 1) {
    const left = rows - (w << 5)
    let word = (plane[w] ?? 0) & (left >= 32 ? 0xffffffff : ~(0xffffffff << left))
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}
