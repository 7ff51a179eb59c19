import { describe, expect, it } from 'vitest'
import { parseRules } from '../../rules/parse.ts'
import { withoutEntry } from './fix.ts'
import { DEFECTS } from './lint.ts'
import { type Change, lintOf } from './sample.ts'

const A = 'bund/aufenthg/a/2022-12-31.yaml'
const B = 'bund/aufenthg/b/2022-12-31.yaml'
const PASSPORT = 'bund/aufenthg/general/5-1-4.yaml'
const AMOUNTS = 'bund/parameters/mindestlohn.yaml'

const second = (from: string): Change => [
  `bund/aufenthg/b/${from}.yaml`,
  `path: aufenthg-b
in_force: { from: ${from} }
source: { act: AufenthG, section: "25b", verified_until: 2026-08-19, status: enacted }
sentences: {}
title: { de: "b", en: "b" }
track: family
effect: should
grants: ae-25b-4
requirements: [ { use: general/5-1-4 } ]
`,
]

describe('lint', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(lintOf([])).toEqual([])
  })

  it.each<[id: string, why: string, changes: readonly Change[], where: string, found: string]>([
    [
      'wrong-condition',
      'a fact that is not there',
      [[A, 'german.oral', 'german.spoken']],
      `${A}:22`,
      'no fact german.spoken',
    ],
    [
      'wrong-condition',
      'a parameter it does not have',
      [[A, 'counts: [duldung]', 'count: [duldung]']],
      `${A}:15`,
      'stay.months',
    ],
    [
      'wrong-condition',
      'a word that is no level',
      [[A, 'value: A2', 'value: A7']],
      `${A}:22`,
      'german.oral knows no A7',
    ],
    [
      'wrong-condition',
      'an operator that does not fit',
      [[A, 'operator: atLeast', 'operator: lessThan']],
      `${A}:22`,
      'lessThan does not fit',
    ],
    [
      'wrong-condition',
      'a named condition that is not there',
      [[A, 'condition: adult', 'condition: adlut']],
      `${A}:9`,
      'no condition named adlut',
    ],
    [
      'never-true',
      'two limits that no age keeps',
      [
        [
          'conditions.yaml',
          'when: { fact: person.ageYears, operator: greaterThanInclusive, value: 18 }',
          'when: { all: [ { fact: person.ageYears, operator: greaterThanInclusive, value: 18 }, { fact: person.ageYears, operator: lessThan, value: 16 } ] }',
        ],
      ],
      'conditions.yaml:4',
      'person.ageYears ≥ 18 + person.ageYears < 16',
    ],
    [
      'always-true',
      'two limits of which every age keeps one',
      [
        [
          'conditions.yaml',
          'when: { fact: person.ageYears, operator: greaterThanInclusive, value: 18 }',
          'when: { any: [ { fact: person.ageYears, operator: greaterThanInclusive, value: 16 }, { fact: person.ageYears, operator: lessThan, value: 18 } ] }',
        ],
      ],
      'conditions.yaml:4',
      'person.ageYears ≥ 16 / person.ageYears < 18',
    ],
    [
      'out-of-range',
      'a limit that everybody reaches',
      [[A, 'value: A2', 'value: none']],
      `${A}:22`,
      'german.oral ≥ none',
    ],
    [
      'absorbed-branch',
      'whoever has the longer time has the shorter',
      [
        [
          A,
          'when: { fact: stay.months, params: { counts: [duldung] }, operator: greaterThanInclusive, value: 72 }',
          'when: { any: [ { fact: stay.months, params: { counts: [duldung] }, operator: greaterThanInclusive, value: 48 }, { fact: stay.months, params: { counts: [duldung] }, operator: greaterThanInclusive, value: 72 } ] }',
        ],
      ],
      `${A}:15`,
      'stay.months ≥ 72',
    ],
    [
      'idle-exemption',
      'lifted only where it is met anyway',
      [
        [
          A,
          'value: A2 }\n    evidence',
          'value: A2 }\n    exemptions: [ { id: better, cite: "§ 25b Abs. 3", force: must, when: { fact: german.oral, operator: atLeast, value: B1 } } ]\n    evidence',
        ],
      ],
      `${A}:23`,
      'german/better',
    ],
    [
      'vague-cite',
      'a paragraph of two sentences',
      [
        [
          A,
          'cite: "§ 25b Abs. 1 Satz 1"\n    title: { de: "german"',
          'cite: "§ 25b Abs. 1"\n    title: { de: "german"',
        ],
      ],
      `${A}:19`,
      '§ 25b Abs. 1',
    ],
    [
      'untranslated',
      'one language in both places',
      [[A, '{ de: "Weg a", en: "Path a" }', '{ de: "der erste Weg", en: "der erste Weg" }']],
      `${A}:5`,
      'der erste Weg',
    ],
    [
      'unfinished',
      'a mark of rules new',
      [[A, '{ de: "Weg a", en: "Path a" }', '{ de: "TODO: Titel", en: "Path a" }']],
      `${A}:5`,
      'TODO: Titel',
    ],
    [
      'case-without-reason',
      'a case that gives none',
      [['bund/aufenthg/a/cases.yaml', 'why: "Six years."', 'why: " "']],
      'bund/aufenthg/a/cases.yaml:9',
      'enough',
    ],
    [
      'case-without-expectation',
      'a case that cannot fail',
      [['bund/aufenthg/a/cases.yaml', '{ findings: { stay: met, german: met } }', '{}']],
      'bund/aufenthg/a/cases.yaml:8',
      'enough',
    ],
    [
      'case-without-expectation',
      'a row of a table that cannot fail',
      [
        [
          'bund/aufenthg/a/cases.yaml',
          '    expect: { findings: { stay: met, german: met } }',
          '    rows:\n      - { id: a, expect: { findings: { stay: met } } }\n      - { id: b }',
        ],
      ],
      'bund/aufenthg/a/cases.yaml:13',
      'enough/b',
    ],
    ['requirement-twice', 'the same id', [[A, 'id: german', 'id: stay']], `${A}:18`, 'stay'],
    [
      'unknown-shared',
      'a shared requirement that is not there',
      [[A, 'general/5-1-4', 'general/5-1-5']],
      `${A}:25`,
      'general/5-1-5',
    ],
    [
      'unknown-dropped',
      'dropped and never asked',
      [[A, 'applies_when', 'extension: { cite: "§ 8 Abs. 1", dropped: [ germann ], plus: [] }\napplies_when']],
      `${A}:9`,
      'germann',
    ],
    [
      'unknown-step',
      'a step that is not there',
      [[A, 'steps: [ clarify ]', 'steps: [ clarrify ]']],
      `${A}:17`,
      'clarrify',
    ],
    [
      'unknown-step',
      'a step that waits for one that is not there',
      [['steps.yaml', 'actor: familie', 'actor: familie, after: [ pray ]']],
      'steps.yaml:2',
      'pray',
    ],
    [
      'unknown-evidence',
      'a proof that is not there',
      [[A, 'evidence: [ pass ]', 'evidence: [ pas ]']],
      `${A}:16`,
      'pas',
    ],
    [
      'unknown-path',
      'a permit of a path that is not there',
      [[B, 'path: aufenthg-a, of', 'path: aufenthg-z, of']],
      `${B}:15`,
      'aufenthg-z',
    ],
    [
      'unknown-reading',
      'a layer that follows a reading that is not there',
      [
        [
          'land-nrw/layer.yaml',
          'layer: land-nrw\ntitle: { de: "NRW", en: "NRW" }\nkind: land\nreadings:\n  a/german: { reading: wide, source: "decree" }\n',
        ],
      ],
      'land-nrw/layer.yaml:5',
      'a/german wide',
    ],
    [
      'negated-permit',
      'a relative’s permit under not',
      [[B, 'when: { fact: permit.held', 'when:\n      not: { fact: permit.held']],
      `${B}:15`,
      'permit.held aufenthg-a',
    ],
    [
      'negated-permit',
      'a relative’s permit asked to be missing',
      [[B, 'value: true', 'value: false']],
      `${B}:15`,
      'permit.held aufenthg-a',
    ],
    [
      'negated-permit',
      'a relative’s permit that bars',
      [[B, 'binding: mandatory', 'binding: exclusion']],
      `${B}:15`,
      'permit.held aufenthg-a',
    ],
    [
      'sentence-missing',
      'a sentence nobody accounts for',
      [[A, '{ "1": 2 }', '{ "1": 3 }']],
      `${A}:4`,
      '§ 25b Abs. 1 Satz 3',
    ],
    [
      'sentence-missing',
      'a paragraph of one sentence',
      [[A, '{ "1": 2 }', '{ "1": 2, "3": 1 }']],
      `${A}:4`,
      '§ 25b Abs. 3',
    ],
    [
      'overlapping-versions',
      'a version that ends after the next begins',
      [[B, '{ from: 2022-12-31 }', '{ from: 2022-12-31, to: 2027-12-31 }'], second('2027-07-01')],
      'bund/aufenthg/b/2027-07-01.yaml:2',
      '2022-12-31 … 2027-12-31, 2027-07-01',
    ],
    [
      'version-gap',
      'days without a version',
      [[B, '{ from: 2022-12-31 }', '{ from: 2022-12-31, to: 2026-12-31 }'], second('2027-07-01')],
      'bund/aufenthg/b/2027-07-01.yaml:2',
      '2027-07-01',
    ],
    [
      'amounts-gap',
      'days without an amount',
      [
        [
          AMOUNTS,
          'parameter: mindestlohn\ntitle: { de: "M", en: "M" }\nsource: "MiLoG"\nunit: EUR/hour\nrows:\n  - { from: 2024-01-01, to: 2024-12-30, gross: 12.41, confidence: text }\n  - { from: 2025-01-01, gross: 12.82, confidence: text }\n',
        ],
      ],
      `${AMOUNTS}:7`,
      '2024-12-31 … 2024-12-31',
    ],
    [
      'name-differs',
      'a file named after another day',
      [[A, 'from: 2022-12-31', 'from: 2022-12-30']],
      `${A}:2`,
      '2022-12-30',
    ],
    [
      'no-way-out',
      'a miss that nobody can change',
      [[A, 'value: A2 }\n    evidence: [ pass ]\n    steps: [ clarify ]', 'value: A2 }\n    evidence: [ pass ]']],
      `${A}:18`,
      'german',
    ],
    [
      'missing-case',
      'a version no case looks at',
      [second('2027-07-01')],
      'bund/aufenthg/b/2027-07-01.yaml:2',
      'aufenthg-b 2027-07-01',
    ],
    [
      'unused-step',
      'a step nobody takes',
      [['steps.yaml', 'steps:\n', 'steps:\n  wait: { title: { de: "W", en: "W" }, actor: familie }\n']],
      'steps.yaml:2',
      'wait',
    ],
    [
      'unused-condition',
      'a condition nobody asks',
      [[A, 'applies_when: { condition: adult }\n', '']],
      'conditions.yaml:2',
      'adult',
    ],
    [
      'unused-shared',
      'a shared requirement no path uses',
      [
        [
          PASSPORT.replace('5-1-4', '5-4'),
          'general: 5-4\nbinding: regular\nversions:\n  - in_force: { from: 2015-08-01 }\n    source: { act: AufenthG, section: "5", verified_until: 2026-08-19, status: enacted }\n    cite: "§ 5 Abs. 4"\n    title: { de: "S", en: "S" }\n',
        ],
      ],
      'bund/aufenthg/general/5-4.yaml:1',
      '5-4',
    ],
    [
      'unused-evidence',
      'a proof nobody names',
      [['evidence.yaml', 'evidence:\n', 'evidence:\n  stone: { title: { de: "Stein", en: "Stone" } }\n']],
      'evidence.yaml:2',
      'stone',
    ],
    [
      'does-not-compile',
      'a shared requirement without binding',
      [[PASSPORT, 'binding: regular\n', '']],
      `${A}:1`,
      'needs a binding',
    ],
  ])('%s: %s', (id, _, changes, where, found) => {
    const findings = lintOf(changes)
    const own = findings.filter((f) => f.id === id)
    expect(own.map((f) => `${f.file}:${f.line}`)).toEqual([where])
    expect(own[0]?.found).toContain(found)
    // one slip is one error
    expect(findings.filter((f) => f.level === 'error' && f.id !== id)).toEqual([])
  })

  it('a whole paragraph may be left out with a reason, or named sentence by sentence', () => {
    const left = '{ cite: "§ 25b Abs. 1 Satz 2", why: "nothing to compute" }'
    const spans: readonly Change[] = [
      [A, '{ "1": 2 }', '{ "1": 4, "2": 3 }'],
      [A, left, `{ cite: "§ 25b Abs. 1 Satz 2 bis 4", why: "w" }\n  - { cite: "§ 25b Abs. 2", why: "w" }`],
    ]
    expect(lintOf(spans)).toEqual([])
  })

  it('a reason why there is no step is a way to say so', () => {
    const steps = 'value: A2 }\n    evidence: [ pass ]\n    steps: [ clarify ]'
    const reason = 'value: A2 }\n    evidence: [ pass ]\n    no_step: { de: "Nur die Zeit.", en: "Time alone." }'
    expect(lintOf([[A, steps, reason]])).toEqual([])
  })

  it('an extension may ask in its own way what it has dropped, and only that', () => {
    const plus = (dropped: string) =>
      `extension: { cite: "§ 8 Abs. 1", dropped: [ ${dropped} ], plus: [ { use: general/5-1-4 } ] }\napplies_when`
    expect(lintOf([[A, 'applies_when', plus('5-1-4')]])).toEqual([])
    expect(lintOf([[A, 'applies_when', plus('german')]]).map((f) => [f.id, f.found])).toEqual([
      ['requirement-twice', '5-1-4'],
    ])
  })

  it('suggests the nearest word', () => {
    const [finding] = lintOf([[A, 'german.oral', 'german.orall']])
    expect(finding?.near).toBe('german.oral')
  })

  it('every defect has a name of its own, a level and a reason in both languages', () => {
    expect(new Set(DEFECTS.map((d) => d.id)).size).toBe(DEFECTS.length)
    const texts = DEFECTS.flatMap((d) => [d.reason, d.avoid, d.prefer])
    expect(texts.filter((t) => !t.de || !t.en)).toEqual([])
  })

  it('one of two readings may say that the words ask nothing', () => {
    const never = '{ all: [ { condition: adult }, { not: { condition: adult } } ] }'
    const readings = `readings: [ { id: nothing, source: "s", when: ${never} }, { id: age, source: "s", when: { condition: adult } } ]`
    const whole = 'when: { fact: german.oral, operator: atLeast, value: A2 }'
    expect(lintOf([[A, whole, readings]]).map((f) => f.id)).toEqual([])
    expect(lintOf([[A, whole, `when: ${never}`]]).map((f) => f.id)).toEqual(['never-true'])
  })

  it.each<[string, string, RegExp]>([
    ['a requirement without cite', '    cite: "§ 25b Abs. 1 Satz 1"\n    title: { de: "german"', /cite/],
    ['a title without its translation', ', en: "Path a"', /title\.en/],
  ])('%s does not even load', (_, gone, place) => {
    expect(() => lintOf([[A, gone, gone.startsWith(',') ? '' : '    title: { de: "german"']])).toThrow(place)
  })
})

describe('fixing', () => {
  const fixed = (file: string, text: string, id: string) => {
    const parsed = parseRules([{ file, text }], (f) => f)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const [own] = parsed.files
    const path = lintOf([[file, text]]).find((f) => f.id === id)?.path
    return own && path ? withoutEntry(own.text, own.tree, path) : undefined
  }

  it('takes out the lines of an entry and the comment above it', () => {
    const text = `steps:\n  # waiting\n  wait:\n    title: { de: "W", en: "W" }   # idle\n    actor: familie\n  clarify: { title: { de: "Klären", en: "Clarify" }, actor: familie }\n`
    expect(fixed('steps.yaml', text, 'unused-step')).toBe(
      'steps:\n  clarify: { title: { de: "Klären", en: "Clarify" }, actor: familie }\n',
    )
  })

  it('takes a branch out of a list on one line', () => {
    const leaf = (months: number) =>
      `{ fact: stay.months, params: { counts: [duldung] }, operator: greaterThanInclusive, value: ${months} }`
    const text = (parts: string) =>
      `conditions:\n  adult:\n    title: { de: "a", en: "b" }\n    when: { any: [ ${parts} ] }\n`
    const shorter = fixed('conditions.yaml', text(`${leaf(48)}, ${leaf(72)}`), 'absorbed-branch')
    expect(shorter).toBe(text(leaf(48)))
  })

  it('leaves the only entry alone', () => {
    const text = 'evidence:\n  stone: { title: { de: "Stein", en: "Stone" } }\n'
    expect(fixed('evidence.yaml', text, 'unused-evidence')).toBeUndefined()
  })
})
