import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderProblem } from '../messages/problems.ts'
import { parseProfile } from './parse.ts'

const FOLDER = 'fixtures/hostile'
const TABLE: Record<string, readonly string[]> = {
  'alias-bomb.yaml': ['5 too-many-aliases'],
  'bad-relation.yaml': [
    '6 two-households amina',
    '6 unknown-member sami',
    '8 unknown-member aminah → amina',
    '9 own-relative nadia',
    '11 parent-circle amina, nadia',
    '12 duplicate-relation nadia, amina',
    '13 wrong-length […]',
    '16 unknown-member grandmother',
    '17 duplicate-id amina',
  ],
  'bad-words.yaml': [
    '3 wrong-type 4711 → "4711"',
    '4 not-in-list Nordrhein-Westfalen → NW',
    '4 wrong-type 1.620,50 € → 1620.50',
    '4 negative-amount -3',
    '4 fraction-of-cent 95.005',
    '8 not-in-list Irak → IRQ',
    '9 not-in-list ledig → single',
    '10 not-in-list geduldet → duldung',
    '11 empty-value null → []',
    '12 wrong-type none → []',
  ],
  'binary.yaml': ['3 binary'],
  'circular-alias.yaml': ['4 circular-alias *m'],
  'deep-brackets.yaml': ['4 too-deep'],
  'deep-dashes.yaml': ['4 too-deep'],
  'deep-indent.yaml': ['102 too-deep'],
  'duplicate-key.yaml': ['8 duplicate-key from', '9 duplicate-key passport'],
  'empty.yaml': ['1 empty'],
  'escape-sequences.yaml': [
    '3 control-character',
    '7 control-character',
    '8 unknown-key',
    '9 unknown-key',
    '10 not-in-list',
    '10 control-character',
  ],
  'huge-scalar.yaml': ['7 not-a-date', '8 too-long'],
  'merge-key.yaml': ['6 merge-key <<', '7 unknown-alias *second'],
  'no-as-boolean.yaml': [
    '7 word-for-boolean no → false',
    '8 word-for-boolean Nein → false',
    '9 word-for-boolean nein → false',
    '9 word-for-boolean ja → true',
    '10 word-for-boolean yes → true',
    '10 wrong-type maybe',
  ],
  'not-yaml.yaml': ['5 not-yaml relations: a: b'],
  'tabs.yaml': ['5 tab-indent', '6 tab-indent'],
  'tags.yaml': ['3 unknown-tag !!js/function', '4 unknown-tag !python/object'],
  'text.yaml': ['2 not-a-mapping'],
  'two-documents.yaml': ['7 many-documents'],
  'unknown-key.yaml': [
    '4 unknown-key mitglieder_zahl',
    '7 unknown-key geburtsdatum → born',
    '8 unknown-key passprot → passport',
    '9 unknown-key __proto__',
  ],
  'utf-16.yaml': ['1 binary'],
  'windows-1252.yaml': ['4 not-utf8'],
  'wrong-date.yaml': [
    '6 no-such-date 2009-02-30',
    '7 not-a-date 2.9.2017 → 2017-09-02',
    '8 no-such-date 2019-13',
    '9 not-a-date soon',
    '10 no-such-date 20261031',
  ],
  'yaml-1-1.yaml': ['9 word-for-boolean no → false'],
}

const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8')

test('the table has a row for every file', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(TABLE).sort())
})

describe.each(Object.entries(TABLE))('%s', (name, expected) => {
  const started = performance.now()
  const parsed = parseProfile(read(name), name)
  const took = performance.now() - started
  const problems = parsed.ok ? parsed.warnings : parsed.problems

  test('every problem, with its line', () => {
    const lines = problems.map((p) =>
      `${p.line} ${p.code} ${p.found ?? ''}${p.suggestion ? ` → ${p.suggestion}` : ''}`.trim(),
    )
    expect(lines).toHaveLength(expected.length)
    // The code alone stands for rows whose text no one could read.
    lines.forEach((line, i) => {
      expect(line.slice(0, expected[i]?.split(' ').length === 2 ? expected[i]?.length : undefined)).toBe(expected[i])
    })
    expect(parsed.ok).toBe(false)
  })

  test.each(['de', 'en'] as const)('two safe lines each in %s, in one style', (lang) => {
    for (const problem of problems) {
      const [what = '', help = '', ...more] = renderProblem(problem, lang).split('\n')
      expect(more).toEqual([])
      expect(what).not.toMatch(/\p{Cc}|\u202e/u)
      expect(help).not.toMatch(/\p{Cc}|\u202e/u)
      expect(what).toMatch(lang === 'de' ? /^[^:]+:\d+:\d+: Fehler: \S/ : /^[^:]+:\d+:\d+: error: [a-z`]/)
      expect(help).toMatch(lang === 'de' ? /^ {2}Hilfe: \S.*[^.]$/ : /^ {2}help: \S.*[^.]$/)
      expect(what.length).toBeLessThan(400)
    }
  })

  test('in no time', () => {
    expect(took).toBeLessThan(2000)
  })
})

test('the prototype of objects stays clean', () => {
  parseProfile(read('unknown-key.yaml'), 'x')
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
})

test.each([
  ['too large', `profile: 1 # ${'x'.repeat(2 ** 21)}`, 'too-large'],
  ['a million dashes', '- '.repeat(900_000), 'too-deep'],
  ['sixty thousand keys', Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n'), 'missing-key'],
])('%s', (_, text, code) => {
  const parsed = parseProfile(text, 'x')
  expect(parsed.ok ? [] : parsed.problems.map((p) => p.code)).toContain(code)
})
