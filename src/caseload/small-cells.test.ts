import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Told, tellAlone, tellParts } from './small-cells.ts'

describe('counts that are passed on', () => {
  test.each<readonly [readonly number[], number, readonly Told[], Told, string]>([
    [[6, 9, 8], 5, [6, 9, 8], 23, 'nothing is small'],
    [[6, 0, 8], 5, [6, 0, 8], 14, 'nobody is nobody'],
    [
      [3, 9, 8],
      5,
      ['small', 9, 'hidden'],
      20,
      'one alone would be total less the rest: the next smallest is hidden, too',
    ],
    [[3, 4, 8], 5, ['small', 'small', 8], 15, 'two small ones whose sum leaves several values'],
    [[1, 1, 8], 5, ['small', 'small', 'hidden'], 10, 'two that can only be one each'],
    [[4, 4, 8], 5, ['small', 'small', 'hidden'], 16, 'two that can only be four each'],
    [[1, 5], 5, ['small', 'hidden'], 'hidden', 'hiding all parts does not help: the other is five at least'],
    [[3], 5, ['small'], 'hidden', 'a total is no help either'],
  ])('%j below %i: %j, total %s (%s)', (parts, limit, told, total) => {
    expect(tellParts(parts, limit)).toEqual({ parts: told, total })
  })

  test('alone', () => {
    expect([0, 1, 4, 5].map((n) => tellAlone(n, 5))).toEqual([0, 'small', 'small', 5])
  })

  test('no small part can be worked out from the total and the parts told', () => {
    const limit = 4
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 }), (parts) => {
        const { parts: told, total } = tellParts(parts, limit)
        if (typeof total !== 'number') return
        const possible = parts.map(() => new Set<number>())
        const open = told.flatMap((t, i) => (typeof t === 'number' ? [] : [i]))
        const left = total - told.reduce<number>((sum, t) => sum + (typeof t === 'number' ? t : 0), 0)
        const walk = (k: number, rest: number, chosen: readonly number[]): void => {
          const i = open[k]
          if (i === undefined) {
            if (rest === 0) for (const [j, value] of chosen.entries()) possible[open[j] ?? 0]?.add(value)
            return
          }
          const [from, to] = told[i] === 'small' ? [1, limit - 1] : [limit, rest]
          for (let v = from; v <= Math.min(to, rest); v += 1) walk(k + 1, rest - v, [...chosen, v])
        }
        walk(0, left, [])
        told.forEach((t, i) => {
          if (t === 'small') expect(possible[i]?.size).toBeGreaterThan(1)
        })
      }),
      { numRuns: 400, seed: 1 },
    )
  })
})
