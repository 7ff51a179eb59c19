/** Amounts and limits set by law or ordinance, as dated rows. The data stand in `rules/bund/parameters/`. */
import type { Day } from '../time/day.ts'
import { DAWN } from '../time/day.ts'
import type { Span, Timeline } from '../time/timeline.ts'

/** How sure an amount is: read in the law, in guidance, from memory, or computed from amounts that were read. */
export const CONFIDENCES = ['text', 'guidance', 'memory', 'derived'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const UNITS = ['EUR/month', 'EUR/hour', 'EUR', 'percent', 'months'] as const
export type ParameterUnit = (typeof UNITS)[number]

export interface ParameterRow {
  readonly from: Day
  /** Last day; absent where no end is enacted. */
  readonly to?: Day
  /** EUR amounts are integer cents, all else plain numbers; lists for tiers. */
  readonly values: Readonly<Record<string, number | readonly number[]>>
  readonly confidence: Confidence
}

export interface ParameterSeries {
  readonly id: string
  readonly title: { readonly de: string; readonly en: string }
  readonly source: string
  readonly unit: ParameterUnit
  readonly rows: readonly ParameterRow[]
}

export type Parameters = Readonly<Record<string, ParameterSeries>>

/** The row in force; `undefined` where none is enacted. `assumed`: the last enacted row, continued after the day of knowledge. */
export interface InForce {
  readonly row: ParameterRow | undefined
  readonly assumed: boolean
}

/**
 * The rows as a timeline. Past the last enacted row nothing is known up to and on `on`; after it the last row goes on,
 * marked as assumed. An unknown id is a bug and throws.
 */
export function inForce(parameters: Parameters, id: string, on: Day): Timeline<InForce> {
  const series = parameters[id]
  if (!series) throw new Error(`no parameter series ${id}`)
  const spans: Span<InForce>[] = [{ from: DAWN, value: { row: undefined, assumed: false } }]
  series.rows.forEach((row, i) => {
    spans.push({ from: row.from, value: { row, assumed: false } })
    const next = series.rows[i + 1]
    if (row.to === undefined || (next && next.from <= row.to + 1)) return
    const gap = (row.to + 1) as Day
    if (next === undefined && on >= row.to) {
      if (on >= gap) spans.push({ from: gap, value: { row: undefined, assumed: false } })
      spans.push({ from: (on + 1) as Day, value: { row, assumed: true } })
    } else if (next === undefined) spans.push({ from: gap, value: { row, assumed: true } })
    else spans.push({ from: gap, value: { row: undefined, assumed: false } })
  })
  return spans
}
