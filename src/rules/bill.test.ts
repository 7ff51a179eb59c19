import { describe, expect, it } from 'vitest'
import { CLEAN } from '../lab/lint/sample.ts'
import { assemble } from './pack.ts'
import { parseRules } from './parse.ts'
import type { PathVersion } from './schema.ts'

/** The clean sample with a bill beside it. */
const parsed = (bill: string, name = 'bill.yaml') =>
  parseRules(
    Object.entries({ ...CLEAN, [name]: bill }).map(([file, text]) => ({ file, text })),
    (file) => file,
  )

const bill = (...lines: readonly string[]) =>
  `amends: aufenthg-a@2022-12-31\nset:\n${lines.map((l) => `  ${l}\n`).join('')}`

function amendedVersion(text: string, path = 'aufenthg-a'): PathVersion | undefined {
  const read = parsed(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return assemble({ files: read.files, sha256: '' }).paths.get(path)?.at(-1)
}

describe('a bill of three lines', () => {
  const version = amendedVersion(bill('stay.limits.72: 60'))

  it('changes the limit and nothing else', () => {
    expect(version?.requirements[0]).toMatchObject({ id: 'stay', when: { fact: 'stay.months', value: 60 } })
    expect(version?.requirements[1]).toMatchObject({ id: 'german', when: { value: 'A2' } })
  })

  it('makes the version a draft, so that every page says SZENARIO', () => {
    expect(version?.source.status).toBe('draft')
  })
})

describe('addresses', () => {
  it.each<[string, string, object]>([
    ['a value in a condition', 'stay.when.value: 48', { requirements: [{ when: { value: 48 } }, {}, {}] }],
    ['a word', 'german.limits.A2: B1', { requirements: [{}, { when: { value: 'B1' } }, {}] }],
    ['a key of the version', 'effect: may', { effect: 'may' }],
    ['a key that was left out', 'duration: P3Y', { duration: 'P3Y' }],
    ['an entry by its position', 'german.steps[1]: clarify', { requirements: [{}, { steps: ['clarify'] }, {}] }],
    ['a new entry', 'german.evidence[+]: pass', { requirements: [{}, { evidence: ['pass', 'pass'] }, {}] }],
    [
      'a shared requirement where it is used',
      '5-1-4.binding: regular',
      { requirements: [{}, {}, { binding: 'regular' }] },
    ],
    ['a requirement taken out', 'german: null', { requirements: [{ id: 'stay' }, { use: 'general/5-1-4' }] }],
  ])('%s', (_, line, expected) => {
    expect(amendedVersion(bill(line))).toMatchObject(expected)
  })

  it('from a later day on: both wordings stand side by side', () => {
    const read = parsed(`in_force: { from: 2027-01-01 }\n${bill('stay.limits.72: 60')}`)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const versions = assemble({ files: read.files, sha256: '' }).paths.get('aufenthg-a') ?? []
    expect(versions.map((v) => [v.in_force.from, v.source.status])).toEqual([
      ['2022-12-31', 'enacted'],
      ['2027-01-01', 'draft'],
    ])
  })

  it('a shared requirement has a bill of its own', () => {
    const read = parsed('amends: general/5-1-4@2015-08-01\nset:\n  binding: exclusion\n  when.value: false\n')
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'unknown-key', line: 3, found: 'binding' }] })
    const right = parsed('amends: general/5-1-4@2015-08-01\nset:\n  when.value: false\n')
    if (!right.ok) throw new Error('a right bill')
    const [version] = assemble({ files: right.files, sha256: '' }).general.get('5-1-4')?.versions ?? []
    expect(version).toMatchObject({ when: { value: false }, source: { status: 'draft' } })
  })
})

describe('what is wrong with a bill: file, line, and the nearest right address', () => {
  it.each<[string, object]>([
    ['stai.limits.72: 60', { code: 'unknown-rule-address', line: 3, suggestion: 'stay.limits.72' }],
    ['stay.limits.71: 60', { code: 'unknown-rule-address', line: 3, expected: ['72'] }],
    ['stay.limit.72: 60', { code: 'unknown-rule-address', line: 3, suggestion: 'stay.limits.72' }],
    ['efect: may', { code: 'unknown-rule-address', line: 3, suggestion: 'effect' }],
    ['effect: mai', { code: 'not-in-list', line: 3, found: 'mai' }],
    ['german.steps[4]: clarify', { code: 'unknown-rule-address', line: 3 }],
    ['5-1-4.when.value: false', { code: 'shared-requirement', line: 3, expected: ['general/5-1-4@…'] }],
    ['"stay limits": 60', { code: 'unknown-rule-address', line: 3 }],
  ])('%s', (line, expected) => {
    expect(parsed(bill(line))).toMatchObject({ ok: false, problems: [{ file: 'bill.yaml', ...expected }] })
  })

  it('all wrong lines at once', () => {
    const read = parsed(bill('stai.limits.72: 60', 'stay.limits.72: 60', 'efect: may'))
    expect(read.ok ? [] : read.problems.map((p) => p.line)).toEqual([3, 5])
  })

  it.each([
    ['another day', 'amends: aufenthg-a@2023-12-31\nset: {}\n', 'aufenthg-a@2022-12-31'],
    ['another path', 'amends: aufenthg-aa@2022-12-31\nset: {}\n', 'aufenthg-a@2022-12-31'],
  ])('%s', (_, text, suggestion) => {
    expect(parsed(text)).toMatchObject({ ok: false, problems: [{ code: 'not-in-list', line: 1, suggestion }] })
  })

  it('a file with a slip in its name is noticed', () => {
    expect(parsed('path: aufenthg-a\n', '2022-12-3.yaml')).toMatchObject({ ok: false })
  })
})
