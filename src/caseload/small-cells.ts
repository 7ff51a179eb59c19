/**
 * Counts that are passed on: those below a limit are not told, and neither are as many others as it takes so that no
 * sum gives them away.
 */

/** The count; `small`: from 1 to below the limit; `hidden`: any count of the limit or more. */
export type Told = number | 'small' | 'hidden'

/** Every count by itself, where no sum of them is told. */
export function tellAlone(count: number, limit: number): Told {
  return count > 0 && count < limit ? 'small' : count
}

/**
 * Parts of a total. A small part must stay possible at more than one value for somebody who knows the total, every part
 * told and the limit; where hiding further parts, smallest first, does not do it, the total is hidden, too.
 */
export function tellParts(
  parts: readonly number[],
  limit: number,
): { readonly parts: readonly Told[]; readonly total: Told } {
  const total = parts.reduce((a, b) => a + b, 0)
  const told: Told[] = parts.map((p) => tellAlone(p, limit))
  if (limit <= 1 || !told.includes('small')) return { parts: told, total: tellAlone(total, limit) }
  const others = parts
    .map((part, i) => ({ part, i }))
    .filter(({ part }) => part >= limit)
    .sort((a, b) => a.part - b.part || a.i - b.i)
  while (!isSafe(parts, told, limit)) {
    const next = others.shift()
    if (next === undefined) return { parts: told, total: 'hidden' }
    told[next.i] = 'hidden'
  }
  return { parts: told, total }
}

/** Whether each small part could be one of at least two values. */
function isSafe(parts: readonly number[], told: readonly Told[], limit: number): boolean {
  const smalls = told.filter((t) => t === 'small').length
  const hiddens = told.filter((t) => t === 'hidden').length
  const sum = parts.reduce((a, p, i) => a + (typeof told[i] === 'number' ? 0 : p), 0)
  const least = Math.max(1, hiddens > 0 ? 1 : sum - (smalls - 1) * (limit - 1))
  const most = Math.min(limit - 1, sum - (smalls - 1) - hiddens * limit)
  return most > least
}
