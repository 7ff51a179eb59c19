import { describe, expect, it } from 'vitest'
import { type Day, parseDay } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { inForce, type ParameterRow, type Parameters } from './series.ts'

function day(text: string): Day {
  const d = parseDay(text)
  if (d === undefined) throw new Error(text)
  return d
}

const row = (from: string, to: string | undefined, gross: number): ParameterRow => ({
  from: day(from),
  ...(to === undefined ? {} : { to: day(to) }),
  values: { gross },
  confidence: 'text',
})

const series = (...rows: ParameterRow[]): Parameters => ({
  wage: { id: 'wage', title: { de: 'Lohn', en: 'wage' }, source: '-', unit: 'EUR/hour', rows },
})

const CLOSED = series(row('2024-01-01', '2024-12-31', 1), row('2026-01-01', '2026-12-31', 2))
const OPEN = series(row('2024-01-01', '2025-12-31', 1), row('2026-01-01', undefined, 2))

describe('the row in force', () => {
  it.each([
    // series, day of knowledge, day, amount, assumed
    ['before the first row', CLOSED, '2026-11-22', '2023-12-31', undefined, false],
    ['on the first day', CLOSED, '2026-11-22', '2024-01-01', 1, false],
    ['on the last day', CLOSED, '2026-11-22', '2024-12-31', 1, false],
    ['in a gap between rows', CLOSED, '2026-11-22', '2025-06-01', undefined, false],
    ['after the day of knowledge, still enacted', CLOSED, '2026-11-22', '2026-12-31', 2, false],
    ['past the last enacted row, foreseen', CLOSED, '2026-11-22', '2027-01-01', 2, true],
    ['past the last enacted row, on the day of knowledge', CLOSED, '2027-03-01', '2027-03-01', undefined, false],
    ['past the last enacted row, after the day of knowledge', CLOSED, '2027-03-01', '2027-03-02', 2, true],
    ['day of knowledge is the last enacted day', CLOSED, '2026-12-31', '2027-01-01', 2, true],
    ['day of knowledge is the first day past it', CLOSED, '2027-01-01', '2027-01-01', undefined, false],
    ['an open row goes on', OPEN, '2026-11-22', '2040-01-01', 2, false],
    ['an open row holds on a late day of knowledge', OPEN, '2040-01-01', '2040-01-01', 2, false],
  ])('%s', (_, parameters, on, d, amount, assumed) => {
    const found = at(inForce(parameters, 'wage', day(on)), day(d))
    expect({ amount: found.row?.values['gross'], assumed: found.assumed }).toEqual({ amount, assumed })
  })

  it('throws for a series that does not exist', () => {
    expect(() => inForce(OPEN, 'lohn', day('2026-11-22'))).toThrow('no parameter series lohn')
  })
})
