/** The columns that move an outcome, and the days on which rules change by themselves. */
import type { Compiled, CompiledPath } from '../../engine/compile.ts'
import { versionsBetween } from '../../engine/path.ts'
import { type Day, parseDay } from '../../time/day.ts'
import type { Ask } from './asks.ts'
import type { Used } from './chunk.ts'
import type { Column } from './column.ts'
import type { Loaded } from './load.ts'

export function usedBy(
  loaded: Loaded,
  rules: Compiled,
  paths: readonly CompiledPath[],
  asks: readonly Ask[],
  { from, until }: { readonly from: Day; readonly until: Day },
): Used {
  const columns = (space: 'person' | 'pair'): Column[] =>
    asks.flatMap((ask) => {
      const column = ask.space === space ? loaded.columns.get(ask.key) : undefined
      return column ? [column] : []
    })
  const permits = paths.flatMap(({ id }) => {
    const holding = loaded.holdings.get(id)
    return holding ? [holding.held, holding.ambiguous, holding.extending] : []
  })
  const turns = paths.flatMap((path) =>
    versionsBetween(path, from, until).flatMap((v) => [
      v.from,
      v.until,
      ...[...v.requirements, ...(v.extension ?? [])].flatMap((r) => r.wordings.map((w) => w.from)),
    ]),
  )
  const readings = rules.pack.layers.flatMap((layer) => Object.values(layer.readings ?? {}))
  const dayIn = (text: string | undefined) => (text === undefined ? undefined : parseDay(text))
  const settled = readings.flatMap(({ from: since, to }) => [dayIn(since), dayAfter(dayIn(to))])
  const days = [...turns, ...settled].flatMap((d) => (d !== undefined && d > from && d <= until ? [d] : []))
  return { persons: [...columns('person'), ...permits], pairs: columns('pair'), days, from, until }
}

const dayAfter = (day: Day | undefined): Day | undefined => (day === undefined ? undefined : ((day + 1) as Day))
