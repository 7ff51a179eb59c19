/** A fact that grows was noted for many limits; of its changes only those count that cross a limit somebody asks for. */
import type { Asked } from './asks.ts'
import type { Codes, Column } from './column.ts'
import type { Loaded } from './load.ts'

/** By column, the changes that cross some limits. */
export type Thinned = WeakMap<Column, Map<string, Column>>

/** `known`: all limits of which the columns were noted; the codes stay those of all of them. */
export function thinned(loaded: Loaded, known: Asked['limits'], asked: Asked['limits'], memory: Thinned): Loaded {
  const columns = new Map(loaded.columns)
  for (const [key, limits] of asked) {
    const [column, all] = [loaded.columns.get(key), known.get(key)]
    if (!column || !all || all.length === limits.length) continue
    const own = memory.get(column) ?? new Map<string, Column>()
    memory.set(column, own)
    const thin = own.get(limits.join()) ?? crossing(column, all, limits)
    own.set(limits.join(), thin)
    columns.set(key, thin)
  }
  return { ...loaded, columns }
}

function crossing(column: Column, all: readonly number[], asked: readonly number[]): Column {
  const { values, lo, hi, codes, starts, days, turns } = column
  if (days.length === 0) return column
  // how many of the asked limits are reached where so many of all are
  const reached = Uint32Array.from(
    { length: all.length + 1 },
    (_, n) => asked.filter((a) => a <= (all[n - 1] ?? 0)).length,
  )
  const kind = Uint32Array.from(lo, (rank, code) => {
    const [least, most] = [reached[values[rank] ?? 0] ?? 0, reached[values[hi[code] ?? 0] ?? 0] ?? 0]
    return least * (all.length + 1) + most
  })
  const keptStarts = new Uint32Array(starts.length)
  const keptDays = new Int32Array(days.length)
  const keptTurns: Codes = turns.slice()
  let kept = 0
  for (let row = 0; row + 1 < starts.length; row += 1) {
    let before = kind[codes[row] ?? 0]
    const end = starts[row + 1] ?? 0
    for (let i = starts[row] ?? 0; i < end; i += 1) {
      const code = turns[i] ?? 0
      if (kind[code] === before) continue
      before = kind[code]
      keptDays[kept] = days[i] ?? 0
      keptTurns[kept] = code
      kept += 1
    }
    keptStarts[row + 1] = kept
  }
  return { ...column, starts: keptStarts, days: keptDays.slice(0, kept), turns: keptTurns.slice(0, kept) }
}
