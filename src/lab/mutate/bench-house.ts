/** Benches by path, made when first asked for and kept. */
import type { Compiled } from '../../engine/compile.ts'
import { type Bench, benchFor } from './bench.ts'

/** A path without cases has an empty bench: nobody notices anything. */
export function benchHouse(compiled: Compiled): (path: string) => Bench {
  const made = new Map<string, Bench>()
  return (path) => {
    const known = made.get(path)
    if (known) return known
    const cases = compiled.pack.cases.filter((c) => c.path === path)
    const benches = cases.map((c) => benchFor(compiled, path, c.cases))
    const bench = {
      path,
      cases: benches.flatMap((b) => b.cases),
      failing: benches.flatMap((b) => b.failing),
    }
    made.set(path, bench)
    return bench
  }
}
