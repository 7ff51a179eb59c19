import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { put } from './change.ts'
import { normalised } from './plain-text.ts'
import { valueAt } from './schema-walk.ts'
import { locate } from './setting-address.ts'
import { spliceOut, spliceValue } from './splice.ts'
import { template } from './template.ts'
import { readYaml } from './yaml-tree.ts'

const dataOf = (text: string): unknown => {
  const read = readYaml(normalised(text), '')
  if (!read.ok) throw new Error('not YAML')
  return read.tree.value
}

/** `address` as a user writes it, in the text as it stands. */
function written(text: string, address: string, value: unknown): string | undefined {
  const place = locate(dataOf(text), address)
  return place.ok ? spliceValue(text, place.path, value) : undefined
}

const lines = (...all: string[]): string => `${all.join('\n')}\n`
const HEAD = ['profile: 1', 'case: T']

describe('a value finds the place a person would choose', () => {
  const cases: { why: string; before: string; address: string; value: unknown; after: string }[] = [
    {
      why: 'a scalar is replaced, its comment stays',
      before: lines(...HEAD, 'members:', '  - id: a # the mother', '    born: 1990   # year only'),
      address: 'members.a.born',
      value: '1990-05-14',
      after: lines(...HEAD, 'members:', '  - id: a # the mother', '    born: 1990-05-14   # year only'),
    },
    {
      why: 'quotes go with the value they held',
      before: lines(...HEAD, 'members:', '  - { id: a, born: "1990", german: {oral: "A1"} }'),
      address: 'members.a.german.oral',
      value: 'A2',
      after: lines(...HEAD, 'members:', '  - { id: a, born: "1990", german: {oral: A2} }'),
    },
    {
      why: 'a key joins a mapping in brackets',
      before: lines(...HEAD, 'members:', '  - {id: a, born: 1990, german: {oral: A1}}'),
      address: 'members.a.german.written',
      value: 'A2',
      after: lines(...HEAD, 'members:', '  - {id: a, born: 1990, german: {oral: A1, written: A2}}'),
    },
    {
      why: 'missing parents are written with it',
      before: lines(...HEAD, 'members: [ { id: a, born: 1990 } ]'),
      address: 'members.a.german.oral',
      value: 'A2',
      after: lines(...HEAD, 'members: [ { id: a, born: 1990, german: { oral: A2 } } ]'),
    },
    {
      why: 'a new key stands where the format has it, not at the end',
      before: lines(...HEAD, 'members:', '  - id: a', '    born: 1990', '    # about work', '    work: []'),
      address: 'members.a.nationality',
      value: 'IRQ',
      after: lines(
        ...HEAD,
        'members:',
        '  - id: a',
        '    born: 1990',
        '    nationality: IRQ',
        '    # about work',
        '    work: []',
      ),
    },
    {
      why: 'the commented example keeps its place above',
      before: lines(
        ...HEAD,
        'members:',
        '  - id: a',
        '    born: 1990',
        '    # status periods',
        '    #stay:',
        '      # to: the last day',
        '      #- { status: duldung }',
        '    # time abroad',
        '    #absences: []',
        '# proof',
        '#evidence: []',
      ),
      address: 'members.a.stay[+]',
      value: { status: 'duldung', from: '2019-03' },
      after: lines(
        ...HEAD,
        'members:',
        '  - id: a',
        '    born: 1990',
        '    # status periods',
        '    #stay:',
        '      # to: the last day',
        '      #- { status: duldung }',
        '    stay:',
        '      - { status: duldung, from: 2019-03 }',
        '    # time abroad',
        '    #absences: []',
        '# proof',
        '#evidence: []',
      ),
    },
    {
      why: 'a person comes behind the examples of the one before',
      before: lines(...HEAD, 'members:', '  - id: a', '    born: 1990', '    #work: []', '# proof', '#evidence: []'),
      address: 'members[+]',
      value: { id: 'b', born: 2011 },
      after: lines(
        ...HEAD,
        'members:',
        '  - id: a',
        '    born: 1990',
        '    #work: []',
        '  - id: b',
        '    born: 2011',
        '# proof',
        '#evidence: []',
      ),
    },
    {
      why: 'no line end at the end: none is added there',
      before: lines(...HEAD, 'members:', '  - id: a', '    born: 1990').trimEnd(),
      address: 'members.a.health_insurance',
      value: true,
      after: lines(...HEAD, 'members:', '  - id: a', '    born: 1990', '    health_insurance: true').trimEnd(),
    },
    {
      why: 'an entry joins a list of lines',
      before: lines(
        ...HEAD,
        'members:',
        '- id: a',
        '  born: 1990',
        '  stay:',
        '  - {status: duldung} # now',
        '  # end',
      ),
      address: 'members.a.stay[+]',
      value: { status: 'gestattung' },
      after: lines(
        ...HEAD,
        'members:',
        '- id: a',
        '  born: 1990',
        '  stay:',
        '  - {status: duldung} # now',
        '  - { status: gestattung }',
        '  # end',
      ),
    },
    {
      why: 'an entry joins a list in brackets, over several lines',
      before: lines(
        ...HEAD,
        'members:',
        '  - id: a',
        '    born: 1990',
        '    work: [',
        '      { gross: 1 }, # one',
        '    ]',
      ),
      address: 'members.a.work[+]',
      value: { gross: 2 },
      after: lines(
        ...HEAD,
        'members:',
        '  - id: a',
        '    born: 1990',
        '    work: [',
        '      { gross: 1 }, { gross: 2 }, # one',
        '    ]',
      ),
    },
    {
      why: 'a word such as none gives way to a mapping',
      before: lines(...HEAD, 'members:', '  - id: a', '    born: 1990', '    passport: none # so far'),
      address: 'members.a.passport.valid_until',
      value: '2030-01-01',
      after: lines(
        ...HEAD,
        'members:',
        '  - id: a',
        '    born: 1990',
        '    passport: { valid_until: 2030-01-01 } # so far',
      ),
    },
    {
      why: 'a list of lines gives way to a known nothing',
      before: lines(...HEAD, 'members:', '- id: a', '  born: 1990', '  work:', '  - { gross: 1 }', '  care: []'),
      address: 'members.a.work',
      value: [],
      after: lines(...HEAD, 'members:', '- id: a', '  born: 1990', '  work: []', '  care: []'),
    },
    {
      why: 'JSON is a profile, too',
      before: '{"profile": 1, "case": "T", "members": [{"id": "a", "born": "1990"}]}',
      address: 'members.a.work',
      value: [],
      after: '{"profile": 1, "case": "T", "members": [{"id": "a", "born": "1990", "work": []}]}',
    },
  ]
  test.each(cases)('$why', ({ before, address, value, after }) => {
    expect(written(before, address, value)).toBe(after)
    const windows = `\uFEFF${before.replaceAll('\n', '\r\n')}`
    expect(written(windows, address, value)).toBe(`\uFEFF${after.replaceAll('\n', '\r\n')}`)
  })
})

test('what stands behind an alias is not touched: it stands in two places', () => {
  const text = lines(
    ...HEAD,
    'members:',
    '  - id: a',
    '    born: 1990',
    '    german: &g { oral: A1 }',
    '  - { id: b, born: 1991, german: *g }',
  )
  expect(written(text, 'members.b.german.oral', 'A2')).toBeUndefined()
  expect(written(text, 'members.a.german.oral', 'A2')).toBeUndefined()
})

describe('an entry is taken out', () => {
  const cases: [why: string, before: string, position: number, after: string | undefined][] = [
    ['the last in brackets', 'l: [ { a: 1 }, {} ] # x\n', 1, 'l: [ { a: 1 } ] # x\n'],
    ['the first in brackets', 'l: [{}, { a: 1 }]\n', 0, 'l: [{ a: 1 }]\n'],
    ['the only one in brackets', 'l: [ {} ] # x\n', 0, 'l: [] # x\n'],
    ['a line', 'l:\n  - { a: 1 } # x\n  - {}\nm: 1\n', 1, 'l:\n  - { a: 1 } # x\nm: 1\n'],
    ['the only line', 'l:\n  - {}\nm: 1\n', 0, 'l: []\nm: 1\n'],
    ['not with a comment of its own', 'l:\n  - { a: 1 }\n  - {} # ask again\n', 1, undefined],
  ]
  test.each(cases)('%s', (_, before, position, after) => {
    expect(spliceOut(before, ['l'], position)).toBe(after)
    expect(spliceOut(before.replaceAll('\n', '\r\n'), ['l'], position)).toBe(after?.replaceAll('\n', '\r\n'))
  })
})

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const TEXTS: readonly (readonly [string, string])[] = [
  ['init.de', template('de')],
  ['init.en', template('en')],
  ...['.', 'decided'].flatMap((folder) =>
    readdirSync(`${FIXTURES}${folder}`)
      .filter((f) => f.endsWith('.yaml') && f !== 'index.yaml')
      .map((f): [string, string] => [f, readFileSync(`${FIXTURES}${folder}/${f}`, 'utf8')])
      .filter(([, text]) => Array.isArray(valueAt(dataOf(text), ['members']))),
  ),
]

/** What an interview may write, behind `members.<id>.` or alone. */
const ANSWERS: readonly (readonly [string, unknown])[] = [
  ['born', '1990-05-14'],
  ['entered', 2017],
  ['nationality', 'IRQ'],
  ['marital_status', 'single'],
  ['stay', [{ status: 'duldung', from: '2019-03-02' }, {}]],
  ['stay[+]', { status: 'gestattung', from: 2017, to: '2019-03' }],
  ['stay[1].to', '2019-03-01'],
  ['absences', []],
  ['asylum[+].decision', 'pending'],
  ['identity.clarified', false],
  ['identity.steps', [{ date: 2022, kind: 'other', outcome: 'answer: none, "later"' }]],
  ['passport', 'none'],
  ['passport.valid_until', '2028-03-31'],
  ['schooling[1].years[+]', { year: '2025/26', promoted: true }],
  ['work', []],
  ['work[1].net', 1620.5],
  ['work[+].occupation', '# 3: Koch, Köchin'],
  ['german.oral', 'B1'],
  ['german.written', 'none'],
  ['civic.democratic_order', '2026-01-10'],
  ['conduct.extremism', false],
  ['health.prevents_german', true],
  ['health_insurance', true],
  ['pension.months', 14],
  ['/household.housing.rent', 640],
  ['/household.land', 'NW'],
  ['/relations', []],
  ['/as_of', '2026-11-01'],
]
const DRESSED: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
  (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  (text) => text.trimEnd(),
  (text) => `${text}\n\n# the end\n`,
]

test('every other byte stays, and exactly the answer is new', () => {
  let spliced = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...TEXTS),
      fc.constantFrom(...DRESSED),
      fc.nat(),
      fc.array(fc.constantFrom(...ANSWERS), { minLength: 1, maxLength: 4 }),
      ([, bare], dress, who, answers) => {
        let text = dress(bare)
        for (const [field, value] of answers) {
          const data = dataOf(text)
          const members = valueAt(data, ['members'])
          const ids = Array.isArray(members) ? members.map((m) => String(valueAt(m, ['id']))) : []
          const address = field.startsWith('/') ? field.slice(1) : `members.${ids[who % ids.length]}.${field}`
          const place = locate(data, address)
          if (!place.ok) continue
          const after = spliceValue(text, place.path, value)
          if (after === undefined) throw new Error(`no place for ${address}`)
          spliced += 1
          const wanted = structuredClone(data)
          put(wanted, place.path, value)
          expect(dataOf(after)).toEqual(wanted)
          // what was taken out is the old value alone; where there was none, nothing was
          let head = 0
          while (head < text.length && text[head] === after[head]) head += 1
          let tail = 0
          while (tail < text.length - head && tail < after.length - head && text.at(-1 - tail) === after.at(-1 - tail))
            tail += 1
          const gone = text.slice(head, text.length - tail)
          const read = readYaml(normalised(text), '')
          const old = read.ok ? read.tree.rangeOf(place.path) : undefined
          const parent = read.ok ? valueAt(data, place.path.slice(0, -1)) : undefined
          if (!old && typeof parent !== 'string') expect(gone).toBe('')
          if (old)
            expect(gone.length).toBeLessThanOrEqual(text.length - normalised(text).length + old.end - old.start + 40)
          if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
          text = after
        }
      },
    ),
    { numRuns: 120, seed: 42 },
  )
  expect(spliced).toBeGreaterThan(100)
})
