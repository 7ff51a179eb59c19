import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showEuros, showNumber, showShare } from './format.ts'
import { decimal } from './number.ts'

describe('numbers', () => {
  it.each([
    [1118.4, 'de', '1.118,40 €'],
    [1118.4, 'en', '€1,118.40'],
    [0, 'de', '0,00 €'],
    [-77.5, 'en', '€-77.50'],
    [1_234_567.891, 'de', '1.234.567,89 €'],
  ] as const)('%d euros in %s: %s', (euros, lang, text) => expect(showEuros(euros, lang)).toBe(text))

  it.each([
    [1000, 'de', '1.000'],
    [2.5, 'de', '2,5'],
    [1.005, 'en', '1.01'],
    [0.125, 'en', '0.13'],
  ] as const)('the number %d in %s: %s', (n, lang, text) => expect(showNumber(n, lang)).toBe(text))

  it('a share has one decimal', () => expect(showShare(0.4834, 'de')).toBe('48,3 %'))

  it.each(['de', 'en'] as const)('reads as the tables of the system would have it: %s', (lang) => {
    const locale = lang === 'de' ? 'de-DE' : 'en-GB'
    const forms = [
      [2, 2],
      [1, 1],
      [0, 2],
    ] as const
    const written = forms.map(([minimumFractionDigits, maximumFractionDigits]) => {
      const { format } = new Intl.NumberFormat(locale, { minimumFractionDigits, maximumFractionDigits })
      return format
    })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ min: -1e9, max: 1e9, noNaN: true }),
          fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
          fc.integer(),
        ),
        (n) => {
          forms.forEach(([least, most], i) => {
            expect(decimal(n, least, most, lang)).toBe(written[i]?.(n))
          })
        },
      ),
      { numRuns: 3000 },
    )
  })
})
