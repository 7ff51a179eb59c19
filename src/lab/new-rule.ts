/** A new rule file to be filled in: the version before with its words, or the least that can be read as a rule. */
import type { ParsedRuleFile } from '../rules/parse.ts'

/** `path` with its act: `aufenthg-25b-1`; `from` is an ISO date. */
export interface NewRule {
  readonly path: string
  readonly from: string
}

/** A copy of the version before: only the first day in force and the source are open; every other byte stays. */
export function nextVersion({ text, tree }: Pick<ParsedRuleFile, 'text' | 'tree'>, { from }: NewRule): string {
  const day = tree.rangeOf(['in_force', 'from'])
  const until = tree.rangeOf(['in_force', 'to'])
  const amended = tree.rangeOf(['source', 'amended_by'])
  const act = tree.rangeOf(['source', 'section'])
  const edits = [
    ...(day ? [{ ...day, text: from }] : []),
    ...(until ? [{ ...until, text: from }] : []),
    ...(amended
      ? [{ ...amended, text: '"TODO: amending act, BGBl."' }]
      : act
        ? [{ start: act.end, end: act.end, text: ', amended_by: "TODO: amending act, BGBl."' }]
        : []),
  ]
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((written, edit) => written.slice(0, edit.start) + edit.text + written.slice(edit.end), text)
}

/** The section of `aufenthg-25b-1` is 25b. */
export const sectionOf = (path: string): string => path.replace(/^aufenthg-/, '').replace(/-.*$/, '')

export function firstVersion({ path, from }: NewRule): string {
  const section = sectionOf(path)
  return `# § ${section}: TODO: what this path is for, in one sentence.
path: ${path}
in_force: { from: ${from} }
source: { act: AufenthG, section: "${section}", amended_by: "TODO: amending act, BGBl.", verified_until: ${from}, status: draft }
# paragraph → number of its sentences; each is cited below or stands in not_encoded with a reason
sentences: { "1": 1 }
title: { de: "TODO: Titel (§ ${section})", en: "TODO: title (§ ${section})" }
track: employment
effect: may
grants: ae-other
applies_when: { condition: tolerated }
requirements:
  - id: todo
    cite: "§ ${section} Abs. 1"
    title: { de: "TODO: was verlangt ist", en: "TODO: what is asked for" }
    binding: mandatory
    when: { fact: identity.clarified, operator: equal, value: true }
    evidence: []
    steps: [ clarify-identity ]
  - { use: general/5-1-4, id: passport, binding: regular }
`
}

/** One case more, at the end of a file whose last key is `cases`. */
export function caseSkeleton({ path, from }: NewRule, base: string | undefined): string {
  const on = `    on: ${from}\n`
  return [
    `  - id: first-day-${from}\n`,
    `    why: "TODO: what the new wording says on its first day (§ ${sectionOf(path)}), and why."\n`,
    on,
    base === undefined ? '' : `    base: ${base}\n`,
    `    expect: { version: ${from} }\n`,
  ].join('')
}

export function firstCases(rule: NewRule): string {
  return `bases:
  # A family in which everything is there; each case changes it in one place.
  everything:
    profile: 1
    case: everything
    relations: []
    members:
      - id: karim
        born: 1990-03-10
        stay: [ { status: duldung, from: 2018-01-10 } ]
        identity: { clarified: 2019-04-02, proof: passport }
        passport: { valid_until: 2040-03-31 }
cases:
${caseSkeleton(rule, 'everything')}`
}
