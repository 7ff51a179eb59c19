import { describe, expect, test } from 'vitest'
import { and, isAssumed, NO, not, or, type Truth, truthOf, UNKNOWN, type Verdict, verdict, YES } from './truth.ts'

const TRUTHS: readonly Truth[] = [NO, UNKNOWN, YES]
const VERDICTS: readonly Verdict[] = TRUTHS.flatMap((t) => [verdict(t, false), verdict(t, true)])
const LETTER = { [NO]: 'n', [UNKNOWN]: '?', [YES]: 'y' } as const
/** `y`, `n`, `?`; with a star where it rests on an assumption. */
const shown = (v: Verdict) => `${LETTER[truthOf(v)]}${isAssumed(v) ? '*' : ''}`

/** First operand down, second across. One firm absorbing operand makes the result firm. */
const AND = `
      n   n*  ?   ?*  y   y*
  n   n   n   n   n   n   n
  n*  n   n*  n*  n*  n*  n*
  ?   n   n*  ?   ?*  ?   ?*
  ?*  n   n*  ?*  ?*  ?*  ?*
  y   n   n*  ?   ?*  y   y*
  y*  n   n*  ?*  ?*  y*  y*`

const OR = `
      n   n*  ?   ?*  y   y*
  n   n   n*  ?   ?*  y   y*
  n*  n*  n*  ?*  ?*  y   y*
  ?   ?   ?*  ?   ?*  y   y*
  ?*  ?*  ?*  ?*  ?*  y   y*
  y   y   y   y   y   y   y
  y*  y*  y*  y*  y*  y   y*`

const NOT = { n: 'y', 'n*': 'y*', '?': '?', '?*': '?*', y: 'n', 'y*': 'n*' }

function tableOf(text: string): ReadonlyMap<string, string> {
  const [head = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return new Map(lines.flatMap(([row = '', ...cells]) => cells.map((cell, i) => [`${row} ${head[i]}`, cell] as const)))
}

describe.each([
  ['and', and, AND],
  ['or', or, OR],
] as const)('%s (Kleene, with the mark of an assumption)', (_, op, text) => {
  const expected = tableOf(text)
  test('the table names all 36 pairs', () => {
    expect(expected.size).toBe(36)
  })
  test.each(VERDICTS.flatMap((a) => VERDICTS.map((b) => [shown(a), shown(b), a, b] as const)))(
    '%s, %s',
    (a, b, x, y) => {
      expect(shown(op([x, y]))).toBe(expected.get(`${a} ${b}`))
    },
  )
  test('the order of operands and the grouping do not matter', () => {
    for (const a of VERDICTS) {
      for (const b of VERDICTS) {
        expect(op([a, b])).toBe(op([b, a]))
        for (const c of VERDICTS) {
          expect(op([op([a, b]), c])).toBe(op([a, op([b, c])]))
          expect(op([a, b, c])).toBe(op([op([a, b]), c]))
        }
      }
    }
  })
  test('one operand, and the same twice, is itself', () => {
    for (const a of VERDICTS) expect([op([a]), op([a, a])]).toEqual([a, a])
  })
})

describe('not', () => {
  test.each(VERDICTS.map((v) => [shown(v), v] as const))('%s', (word, v) => {
    expect(shown(not(v))).toBe(NOT[word as keyof typeof NOT])
    expect(not(not(v))).toBe(v)
  })
  test('De Morgan', () => {
    for (const a of VERDICTS) {
      for (const b of VERDICTS) {
        expect(not(and([a, b]))).toBe(or([not(a), not(b)]))
        expect(not(or([a, b]))).toBe(and([not(a), not(b)]))
      }
    }
  })
})

test('of nothing, all hold and none does', () => {
  expect([shown(and([])), shown(or([]))]).toEqual(['y', 'n'])
})

test('knowing more never turns an answer around', () => {
  for (const a of VERDICTS) {
    for (const b of [YES, NO] as const) {
      for (const op of [and, or]) {
        const before = truthOf(op([a, UNKNOWN]))
        if (before !== UNKNOWN) expect(truthOf(op([a, b]))).toBe(before)
      }
    }
  }
})
