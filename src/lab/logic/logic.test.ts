import { describe, expect, it } from 'vitest'
import { compileCondition } from '../../engine/compile-condition.ts'
import { NO, YES } from '../../facts/truth.ts'
import { assemble } from '../../rules/pack.ts'
import type { RawCondition } from '../../rules/schema.ts'
import { always, sameAlways } from './table.ts'

const pack = assemble({ files: [], sha256: '' })
const made = (raw: RawCondition) => compileCondition(raw, pack)
const age = (operator: 'lessThan' | 'greaterThan' | 'greaterThanInclusive', value: number): RawCondition => ({
  fact: 'person.ageYears',
  operator,
  value,
})
const spoken = (operator: 'atLeast' | 'below', value: string): RawCondition => ({
  fact: 'german.oral',
  operator,
  value,
})
const share = (operator: 'greaterThan' | 'greaterThanInclusive', value: number): RawCondition => ({
  fact: 'livelihood.earnedShare',
  params: { deduct: 'none', view: 'after-grant' },
  operator,
  value,
})
const insured: RawCondition = { fact: 'health.insured', operator: 'equal', value: true }
const ofAge = (each: 'every' | 'some'): RawCondition => ({
  fact: 'person.ageYears',
  params: { of: 'children', each },
  operator: 'greaterThanInclusive',
  value: 18,
})

describe('the same answer whatever is known', () => {
  it.each<[string, RawCondition, RawCondition, boolean]>([
    ['more than 17 years is 18 or more', age('greaterThan', 17), age('greaterThanInclusive', 18), true],
    ['a year more is not', age('greaterThan', 18), age('greaterThanInclusive', 18), false],
    ['a share can lie between', share('greaterThan', 0.5), share('greaterThanInclusive', 0.51), false],
    ['at least A2 is not below A2 turned round', spoken('atLeast', 'A2'), { not: spoken('below', 'A2') }, true],
    [
      'the higher level covers nothing',
      { any: [spoken('atLeast', 'A2'), spoken('atLeast', 'B1')] },
      spoken('atLeast', 'A2'),
      true,
    ],
    [
      'what is and is not known differs',
      { any: [insured, { not: insured }] },
      { all: [insured, { not: insured }] },
      false,
    ],
    ['every child is not some child', ofAge('every'), ofAge('some'), false],
    [
      'the order does not matter',
      { all: [insured, age('lessThan', 16)] },
      { all: [age('lessThan', 16), insured] },
      true,
    ],
  ])('%s', (_, a, b, same) => {
    expect(sameAlways(made(a), made(b))).toBe(same)
  })
})

describe('settled before any family is looked at', () => {
  const known = { known: true }
  it.each<[string, RawCondition, 'yes' | 'no' | 'open']>([
    ['16 or more or under 18', { any: [age('greaterThanInclusive', 16), age('lessThan', 18)] }, 'yes'],
    ['18 or more and under 16', { all: [age('greaterThanInclusive', 18), age('lessThan', 16)] }, 'no'],
    ['18 or more and under 19', { all: [age('greaterThanInclusive', 18), age('lessThan', 19)] }, 'open'],
    ['more than 18 and under 19: no whole year', { all: [age('greaterThan', 18), age('lessThan', 19)] }, 'no'],
    ['under nothing', age('lessThan', 0), 'no'],
    ['insured or not', { any: [insured, { not: insured }] }, 'yes'],
    ['one child of age, another not', { all: [ofAge('some'), { not: ofAge('every') }] }, 'open'],
  ])('%s', (_, raw, answer) => {
    const is = (truth: typeof YES | typeof NO) => always([made(raw)], ([t]) => t === truth, known)
    expect([is(YES), is(NO)]).toEqual([answer === 'yes', answer === 'no'])
  })

  it('says nothing about a table that is too long', () => {
    const codes = Array.from({ length: 14 }, (_, i) => String.fromCharCode(65 + i).repeat(3))
    const many = codes.map(
      (code): RawCondition => ({ fact: 'person.nationality', params: { any: [code] }, operator: 'equal', value: true }),
    )
    expect(always([made({ all: many })], () => true)).toBeUndefined()
  })
})
