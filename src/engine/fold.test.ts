import { describe, expect, test } from 'vitest'
import { NO, type Truth, UNKNOWN, YES } from '../facts/truth.ts'
import { type Base, fold, foldReadings } from './fold.ts'

const TRUTHS: readonly Truth[] = [YES, UNKNOWN, NO]
const WORD = { [YES]: 'yes', [UNKNOWN]: 'unknown', [NO]: 'no' } as const
const word = (b: Base) => (b === 'open' ? 'open' : WORD[b])

/** Every combination of base, must and may, written out. */
const TABLE: Readonly<Record<string, string>> = {
  'yes yes yes': 'met',
  'yes yes unknown': 'met',
  'yes yes no': 'met',
  'yes unknown yes': 'met',
  'yes unknown unknown': 'met',
  'yes unknown no': 'met',
  'yes no yes': 'met',
  'yes no unknown': 'met',
  'yes no no': 'met',
  'open yes yes': 'exempt',
  'open yes unknown': 'exempt',
  'open yes no': 'exempt',
  'open unknown yes': 'appraisal',
  'open unknown unknown': 'unknown',
  'open unknown no': 'unknown',
  'open no yes': 'appraisal',
  'open no unknown': 'appraisal',
  'open no no': 'appraisal',
  'unknown yes yes': 'exempt',
  'unknown yes unknown': 'exempt',
  'unknown yes no': 'exempt',
  'unknown unknown yes': 'appraisal',
  'unknown unknown unknown': 'unknown',
  'unknown unknown no': 'unknown',
  'unknown no yes': 'appraisal',
  'unknown no unknown': 'unknown',
  'unknown no no': 'unknown',
  'no yes yes': 'exempt',
  'no yes unknown': 'exempt',
  'no yes no': 'exempt',
  'no unknown yes': 'appraisal',
  'no unknown unknown': 'unknown',
  'no unknown no': 'unknown',
  'no no yes': 'appraisal',
  'no no unknown': 'unknown',
  'no no no': 'unmet',
}

describe('the fold of a requirement', () => {
  const bases: readonly Base[] = [YES, 'open', UNKNOWN, NO]
  const rows = bases.flatMap((base) => TRUTHS.flatMap((must) => TRUTHS.map((may) => ({ base, must, may }))))
  test('the table names every combination once', () => {
    expect(rows.map((r) => `${word(r.base)} ${WORD[r.must]} ${WORD[r.may]}`).sort()).toEqual(Object.keys(TABLE).sort())
  })
  test.each(rows)('base $base, must $must, may $may', ({ base, must, may }) => {
    const expected = TABLE[`${word(base)} ${WORD[must]} ${WORD[may]}`]
    expect(fold(base, must, may, false).finding).toBe(expected)
    const soft = fold(base, must, may, true)
    expect(soft.finding).toBe(expected === 'unmet' ? 'appraisal' : expected)
    expect(soft.against).toBe(expected === 'unmet')
  })
  test('an appraisal by a power keeps an unknown base in sight', () => {
    expect(fold(UNKNOWN, NO, YES, false)).toMatchObject({ finding: 'appraisal', by: 'may', baseUnknown: true })
    expect(fold(NO, NO, YES, false)).toMatchObject({ finding: 'appraisal', by: 'may', baseUnknown: false })
  })
})

describe('readings', () => {
  test.each([
    [[YES, YES], YES],
    [[NO, NO], NO],
    [[YES, NO], 'open'],
    [[YES, NO, UNKNOWN], 'open'],
    [[YES, UNKNOWN], UNKNOWN],
    [[NO, UNKNOWN], UNKNOWN],
    [[UNKNOWN], UNKNOWN],
  ] as const)('%j read together: %s', (readings, expected) => {
    expect(foldReadings(readings)).toBe(expected)
  })
})
