import { describe, expect, test } from 'vitest'
import { editDistance, nearest } from './nearest.ts'
import { booleanWord } from './synonyms.ts'
import { MARITAL_STATUS, STATUSES } from './words.ts'

const KEYS: readonly string[] = [
  'born',
  'nationality',
  'passport',
  'stay',
  'schooling',
  'marital_status',
  'kind',
  'child',
]

describe('nearest', () => {
  test.each<[string, readonly string[], string | undefined, string]>([
    ['passprot', KEYS, 'passport', 'two letters swapped'],
    ['Nationality', KEYS, 'nationality', 'capital letter'],
    ['maritalstatus', KEYS, 'marital_status', 'separator left out'],
    ['geburtsdatum', KEYS, 'born', 'German'],
    ['Staatsangehörigkeit', KEYS, 'nationality', 'German with umlaut'],
    ['kind', KEYS, 'kind', 'the word itself wins over the synonym for child'],
    ['school', KEYS, 'schooling', 'synonym'],
    ['ledig', MARITAL_STATUS, 'single', 'German word of a list'],
    ['Duldng', STATUSES, 'duldung', 'letter missing'],
    ['ae-25b1', STATUSES, 'ae-25b-1', 'separator missing'],
    ['ausbildungsduldung', STATUSES, 'ausbildungsduldung-60c', 'short for the whole'],
    ['xyz', KEYS, undefined, 'nothing near'],
    ['', KEYS, undefined, 'nothing written'],
    ['p'.repeat(100_000), KEYS, undefined, 'too long to be a slip'],
  ])('%.30s in list → %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })
})

test.each([
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('editDistance(%s, %s) = %i', (a, b, expected) => {
  expect(editDistance(a, b)).toBe(expected)
})

test.each([
  ['ja', true],
  ['Yes', true],
  ['no', false],
  ['NEIN', false],
  ['vielleicht', undefined],
])('booleanWord(%s) = %s', (word, expected) => {
  expect(booleanWord(word)).toBe(expected)
})
