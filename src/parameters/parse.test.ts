import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseDay } from '../time/day.ts'
import { KINDS } from './kinds.ts'
import { parseParameters } from './parse.ts'

const FOLDER = new URL('../../rules/bund/parameters/', import.meta.url)
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))

const HEAD = `
parameter: mindestlohn
title: { de: Mindestlohn, en: minimum wage }
source: § 1 Abs. 2 MiLoG
unit: EUR/hour
`
const wages = (rows: string, file = 'bund/parameters/mindestlohn.yaml') =>
  parseParameters(parse(`${HEAD}${rows}`), file)

describe('the shipped amounts', () => {
  it.each(FILES)('%s is well-formed', (name) => {
    const parsed = parseParameters(parse(readFileSync(new URL(name, FOLDER), 'utf8')), `bund/parameters/${name}`)
    expect(parsed.ok ? [] : parsed.problems).toEqual([])
  })

  it('has one file for every kind of series', () => {
    expect(FILES.map((name) => name.replace('.yaml', '')).sort()).toEqual(Object.keys(KINDS).sort())
  })
})

describe('a file of amounts', () => {
  it('turns euros into cents and dates into days', () => {
    const parsed = wages('rows: [ { from: 2026-01-01, to: 2026-12-31, gross: 13.9, confidence: text } ]')
    expect(parsed.ok && parsed.series.rows).toEqual([
      { from: parseDay('2026-01-01'), to: parseDay('2026-12-31'), values: { gross: 1390 }, confidence: 'text' },
    ])
  })

  it.each([
    ['a series nobody knows', 'parameter: minimum', 'unknown-parameter', 'parameter'],
    ['nothing at all', '', 'unknown-parameter', 'parameter'],
    [
      'a misspelled key',
      `${HEAD}rows: [ { from: 2026-01-01, gros: 1, gross: 1, confidence: text } ]`,
      'unknown-key',
      'rows[1]',
    ],
    ['a missing amount', `${HEAD}rows: [ { from: 2026-01-01, confidence: text } ]`, 'missing-key', 'rows[1].gross'],
    ['a missing start', `${HEAD}rows: [ { gross: 1, confidence: text } ]`, 'missing-key', 'rows[1].from'],
    [
      'a fraction of a cent',
      `${HEAD}rows: [ { from: 2026-01-01, gross: 1.005, confidence: text } ]`,
      'wrong-value',
      'rows[1].gross',
    ],
    [
      'a word for an amount',
      `${HEAD}rows: [ { from: 2026-01-01, gross: much, confidence: text } ]`,
      'wrong-value',
      'rows[1].gross',
    ],
    [
      'a day that does not exist',
      `${HEAD}rows: [ { from: 2026-02-30, gross: 1, confidence: text } ]`,
      'no-such-date',
      'rows[1].from',
    ],
    [
      'a row that ends before it begins',
      `${HEAD}rows: [ { from: 2026-01-01, to: 2025-12-31, gross: 1, confidence: text } ]`,
      'ends-before-it-begins',
      'rows[1]',
    ],
    [
      'rows out of order',
      `${HEAD}rows: [ { from: 2026-01-01, gross: 1, confidence: text }, { from: 2025-01-01, gross: 1, confidence: text } ]`,
      'out-of-order',
      'rows[2]',
    ],
    [
      'an open row before another',
      `${HEAD}rows: [ { from: 2025-01-01, gross: 1, confidence: text }, { from: 2026-01-01, gross: 1, confidence: text } ]`,
      'overlap',
      'rows[2]',
    ],
    [
      'two rows on one day',
      `${HEAD}rows: [ { from: 2025-01-01, to: 2026-01-01, gross: 1, confidence: text }, { from: 2026-01-01, gross: 1, confidence: text } ]`,
      'overlap',
      'rows[2]',
    ],
  ])('refuses %s', (_, text, code, address) => {
    const parsed = parseParameters(parse(text), 'bund/parameters/mindestlohn.yaml')
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([
      { code, address, file: 'bund/parameters/mindestlohn.yaml' },
    ])
  })

  it('refuses a file named after something else', () => {
    const parsed = wages('rows: [ { from: 2026-01-01, gross: 1, confidence: text } ]', 'bund/parameters/lohn.yaml')
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([
      { code: 'other-file-name', expected: ['mindestlohn.yaml'] },
    ])
  })
})
