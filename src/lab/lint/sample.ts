/** For tests: a small rules folder without any defect, to be spoiled in one place. */
import { assemble } from '../../rules/pack.ts'
import { parseRules } from '../../rules/parse.ts'
import { type LintFinding, lint } from './lint.ts'

const SOURCE = '{ act: AufenthG, section: "25b", verified_until: 2026-08-19, status: enacted }'

const requirement = (id: string, when: string, more = '') => `
  - id: ${id}
    cite: "§ 25b Abs. 1 Satz 1"
    title: { de: "${id}", en: "${id}" }
    binding: mandatory
    when: ${when}
    evidence: [ pass ]
    steps: [ clarify ]${more}`

/** `a` has two requirements and a shared one; `b` rests on a relative who holds `a`. */
export const CLEAN: Readonly<Record<string, string>> = {
  'bund/layer.yaml': 'layer: bund\ntitle: { de: "Bund", en: "Bund" }\nkind: federal\n',
  'conditions.yaml': `conditions:
  adult:
    title: { de: "volljährig", en: "adult" }
    when: { fact: person.ageYears, operator: greaterThanInclusive, value: 18 }
`,
  'steps.yaml': 'steps:\n  clarify: { title: { de: "Klären", en: "Clarify" }, actor: familie }\n',
  'evidence.yaml': 'evidence:\n  pass: { title: { de: "Pass", en: "Passport" } }\n',
  'bund/aufenthg/general/5-1-4.yaml': `general: 5-1-4
binding: regular
versions:
  - in_force: { from: 2015-08-01 }
    source: { act: AufenthG, section: "5", verified_until: 2026-08-19, status: enacted }
    cite: "§ 5 Abs. 1 Nr. 4"
    title: { de: "Pass", en: "Passport" }
    when: { fact: passport.valid, operator: equal, value: true }
    steps: [ clarify ]
`,
  'bund/aufenthg/a/2022-12-31.yaml': `path: aufenthg-a
in_force: { from: 2022-12-31 }
source: ${SOURCE}
sentences: { "1": 2 }
title: { de: "Weg a", en: "Path a" }
track: employment
effect: should
grants: ae-25b-1
applies_when: { condition: adult }
requirements:${requirement('stay', '{ fact: stay.months, params: { counts: [duldung] }, operator: greaterThanInclusive, value: 72 }')}${requirement('german', '{ fact: german.oral, operator: atLeast, value: A2 }')}
  - use: general/5-1-4
not_encoded:
  - { cite: "§ 25b Abs. 1 Satz 2", why: "nothing to compute" }
`,
  'bund/aufenthg/a/cases.yaml': `bases:
  one:
    profile: 1
    case: one
    relations: []
    members: [ { id: x, born: 1990-01-01, absences: [], german: { oral: A2 }, stay: [ { status: duldung, from: 2018-01-01 } ] } ]
cases:
  - id: enough
    why: "Six years."
    on: 2026-11-22
    expect: { findings: { stay: met, german: met } }
`,
  'bund/aufenthg/b/2022-12-31.yaml': `path: aufenthg-b
in_force: { from: 2022-12-31 }
source: ${SOURCE}
sentences: {}
title: { de: "Weg b", en: "Path b" }
track: family
effect: should
grants: ae-25b-4
anchor: spouse
requirements:${requirement('spouse', '{ fact: permit.held, params: { path: aufenthg-a, of: anchor }, operator: equal, value: true }')}
`,
  'bund/aufenthg/b/cases.yaml': `cases:
  - id: alone
    why: "Nobody to rest on."
    on: 2026-11-22
    profile: { profile: 1, case: alone, relations: [], members: [ { id: x, born: 1990-01-01 } ] }
    expect: { outcome: not-applicable }
`,
}

/** The clean folder with changes: `[file, from, to]` replaces text, `[file, text]` adds a file. */
export type Change = readonly [string, string] | readonly [string, string, string]

export function spoiled(changes: readonly Change[]): Readonly<Record<string, string>> {
  const files = { ...CLEAN }
  for (const [file, first, second] of changes) {
    const before = files[file]
    if (second === undefined) files[file] = first
    else if (before?.includes(first)) files[file] = before.replace(first, second)
    else throw new Error(`${file} has no ${first}`)
  }
  return files
}

export function lintOf(changes: readonly Change[]): readonly LintFinding[] {
  const sources = Object.entries(spoiled(changes)).map(([file, text]) => ({ file, text }))
  const parsed = parseRules(sources, (file) => file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  // evidence is also named by facts, of which the sample needs only one
  return lint(parsed.files, assemble({ files: parsed.files, sha256: '' }))
}
