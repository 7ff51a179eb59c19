/** How much the property tests do: a size for every run, times `BLEIBEWEG_RUNS` in a longer one. */
const FACTOR = Math.max(1, Number(process.env['BLEIBEWEG_RUNS'] ?? 1) || 1)

/** True in a run that leaves nothing out. */
export const LONG = FACTOR > 1

export function runs(each: number): number {
  return Math.round(each * FACTOR)
}
