/** Outcomes of many people as bytes, and who moves between two of them. */
import { OUTCOMES, type Outcome } from '../../engine/words.ts'

/** One byte a person and path: the index in `OUTCOMES`. */
export interface Outcomes {
  /** Path ids, in the order of the rules. */
  readonly paths: readonly string[]
  readonly persons: number
  /** `bytes[path * persons + row]` */
  readonly bytes: Uint8Array
}

export function outcomeAt(outcomes: Outcomes, row: number, path: number): Outcome {
  const outcome = OUTCOMES[outcomes.bytes[path * outcomes.persons + row] ?? -1]
  if (outcome === undefined) throw new Error(`no outcome of row ${row}, path ${path}`)
  return outcome
}

/** One person for whom one path comes out differently. `undefined`: the rules of that side do not know the path. */
export interface Move {
  readonly row: number
  readonly path: string
  readonly before: Outcome | undefined
  readonly after: Outcome | undefined
}

/** Every difference, path by path and within a path by row. Both sides are of the same population. */
export function movesBetween(before: Outcomes, after: Outcomes): readonly Move[] {
  const paths = [...new Set([...before.paths, ...after.paths])]
  return paths.flatMap((path) => {
    const [b, a] = [before.paths.indexOf(path), after.paths.indexOf(path)]
    const moves: Move[] = []
    for (let row = 0; row < before.persons; row += 1) {
      const old = b < 0 ? undefined : outcomeAt(before, row, b)
      const now = a < 0 ? undefined : outcomeAt(after, row, a)
      if (old !== now) moves.push({ row, path, before: old, after: now })
    }
    return moves
  })
}

/** How many people have each outcome on each path: `counts.get(path)?.get(outcome)`; outcomes nobody has are left out. */
export function countsOf(outcomes: Outcomes): ReadonlyMap<string, ReadonlyMap<Outcome, number>> {
  const { paths, persons, bytes } = outcomes
  return new Map(
    paths.map((path, p) => {
      const tally = new Uint32Array(OUTCOMES.length)
      for (const byte of bytes.subarray(p * persons, (p + 1) * persons)) tally[byte] = (tally[byte] ?? 0) + 1
      const found = OUTCOMES.flatMap((o, i): [Outcome, number][] => (tally[i] ? [[o, tally[i]]] : []))
      return [path, new Map(found)]
    }),
  )
}
