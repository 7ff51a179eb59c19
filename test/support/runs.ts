/** How much the property tests do: a size for every run, times `BLEIBEWEG_RUNS` in a longer one. */
const FACTOR = Math.max(1, Number(process.env['BLEIBEWEG_RUNS'] ?? 1) || 1)

export function runs(each: number): number {
  return Math.round(each * FACTOR)
}

/** A random generator of its own: the same numbers for a seed in every run. */
export function chance(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (below) => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** Some of a list, each at most once, the same for a seed; all of it where `count` says so. */
export function sampleOf<T>(list: readonly T[], count: number, seed: number): readonly T[] {
  if (count >= list.length) return list
  const next = chance(seed)
  const left = [...list]
  return Array.from({ length: count }, () => left.splice(next(left.length), 1)[0] as T)
}
