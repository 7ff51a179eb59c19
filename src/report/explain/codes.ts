/** What a code names: `25b-1/livelihood`, `25b-1`, `ready-to-weigh`, `stay.months`, `tolerated`. */
import {
  type Compiled,
  type CompiledPath,
  type CompiledRequirement,
  type CompiledVersion,
  versionOn,
} from '../../engine/compile.ts'
import { FINDINGS, type Finding, OUTCOMES, type Outcome } from '../../engine/words.ts'
import { CATALOGUE } from '../../facts/catalogue.ts'
import type { FactDefinition } from '../../facts/fact.ts'
import { EFFECT_WORDS, FINDING_WORDS, OUTCOME_WORDS } from '../../messages/words.ts'
import { nearest } from '../../profile/nearest.ts'
import type { NamedCondition } from '../../rules/pack.ts'
import { EFFECTS, type Effect } from '../../rules/words.ts'
import type { Day } from '../../time/day.ts'

export interface RequirementPlace {
  readonly kind: 'requirement'
  readonly path: CompiledPath
  readonly version: CompiledVersion
  readonly requirement: CompiledRequirement
}

export interface PathPlace {
  readonly kind: 'path'
  readonly path: CompiledPath
  readonly version: CompiledVersion
}

export type WordPlace =
  | { readonly kind: 'word'; readonly of: 'finding'; readonly word: Finding }
  | { readonly kind: 'word'; readonly of: 'outcome'; readonly word: Outcome }
  | { readonly kind: 'word'; readonly of: 'effect'; readonly word: Effect }

export type Explained =
  | RequirementPlace
  | PathPlace
  | WordPlace
  | { readonly kind: 'fact'; readonly fact: FactDefinition }
  | { readonly kind: 'condition'; readonly name: string; readonly condition: NamedCondition }

export type Resolved = Explained | { readonly kind: 'unknown'; readonly nearest: string | undefined }

/** The version is that of the day, else the last one; a requirement it does not know is looked for in the others. */
export function resolveCode(code: string, compiled: Compiled, day: Day): Resolved {
  const [first = '', id] = code.replace(/^aufenthg-/, '').split('/')
  const path = compiled.byId.get(`aufenthg-${first}`)
  if (path) {
    const version = versionOn(path, day) ?? path.versions.at(-1)
    if (version && id === undefined) return { kind: 'path', path, version }
    const place = id === undefined || !version ? undefined : requirementIn(path, version, id)
    if (place) return place
  }
  const fact = CATALOGUE.get(code)
  if (fact) return { kind: 'fact', fact }
  const condition = compiled.pack.conditions.get(code)
  if (condition) return { kind: 'condition', name: code, condition }
  return wordOf(code) ?? { kind: 'unknown', nearest: nearestCode(code, compiled) }
}

export function requirementIn(path: CompiledPath, version: CompiledVersion, id: string): RequirementPlace | undefined {
  for (const v of [version, ...path.versions.toReversed()]) {
    const requirement = [...v.requirements, ...(v.extension ?? [])].find((r) => r.id === id)
    if (requirement) return { kind: 'requirement', path, version: v, requirement }
  }
  return undefined
}

/** A word of results, as id or as it is printed in either language. */
function wordOf(code: string): WordPlace | undefined {
  const asked = code.toLowerCase()
  const says = (word: string, labels: { readonly de: string; readonly en: string }) =>
    [word, labels.de.toLowerCase(), labels.en.toLowerCase()].includes(asked)
  const finding = FINDINGS.find((word) => says(word, FINDING_WORDS[word]))
  if (finding) return { kind: 'word', of: 'finding', word: finding }
  const outcome = OUTCOMES.find((word) => says(word, OUTCOME_WORDS[word]))
  if (outcome) return { kind: 'word', of: 'outcome', word: outcome }
  const effect = EFFECTS.find((word) => says(word, EFFECT_WORDS[word]))
  return effect && { kind: 'word', of: 'effect', word: effect }
}

/** The code somebody probably meant: within a path its requirements, else everything there is. */
function nearestCode(code: string, compiled: Compiled): string | undefined {
  const [first = '', id] = code.replace(/^aufenthg-/, '').split('/')
  const shorts = compiled.paths.map((p) => p.short)
  if (id !== undefined) {
    const short = shorts.includes(first) ? first : nearest(first, shorts)
    const path = compiled.byId.get(`aufenthg-${short}`)
    const ids = path?.versions.flatMap((v) => v.requirements.map((r) => r.id)) ?? []
    const near = ids.includes(id) ? id : nearest(id, ids)
    return near === undefined ? short : `${short}/${near}`
  }
  return nearest(code, [
    ...shorts,
    ...CATALOGUE.keys(),
    ...compiled.pack.conditions.keys(),
    ...FINDINGS,
    ...OUTCOMES,
    ...EFFECTS,
  ])
}
