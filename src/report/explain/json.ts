/** An explanation as data: format `bleibeweg.explain/1`, texts in both languages. */
import { type Compiled, inBoth, type Wording } from '../../engine/compile.ts'
import { compileCondition } from '../../engine/compile-condition.ts'
import type { Condition } from '../../engine/condition.ts'
import type { CheckResult } from '../../engine/result.ts'
import { LANGS } from '../../messages/language.ts'
import { formatDay } from '../../time/day.ts'
import { factJson } from '../facts/json.ts'
import type { Explained, PathPlace, RequirementPlace } from './codes.ts'
import { outlined, say } from './conditions.ts'
import { citeOf, type ExplainContext } from './context.ts'
import { codeOf } from './document.ts'
import { foundIn } from './found.ts'
import { wordingFor } from './requirement.ts'
import { wordLabel, wordMeaning } from './word.ts'

export function explainJson(explained: Explained, context: ExplainContext, result: CheckResult | undefined): object {
  return {
    format: 'bleibeweg.explain/1',
    kind: explained.kind,
    code: codeOf(explained),
    on: formatDay(context.day),
    rules: { sha256: context.compiled.pack.sha256 },
    ...contentOf(explained, context),
    ...(result ? { found: foundOf(explained, result) } : {}),
  }
}

function contentOf(explained: Explained, context: ExplainContext): object {
  const { compiled } = context
  switch (explained.kind) {
    case 'requirement':
      return requirementContent(explained, context)
    case 'path':
      return pathContent(explained, compiled)
    case 'fact':
      return { fact: factJson(explained.fact, compiled) }
    case 'word':
      return { of: explained.of, label: wordLabel(explained), meaning: wordMeaning(explained) }
    case 'condition':
      return {
        title: explained.condition.title,
        when: inWords(compileCondition(explained.condition.when, compiled.pack), compiled),
      }
  }
}

function requirementContent(place: RequirementPlace, { compiled, day }: ExplainContext): object {
  const { path, version, requirement } = place
  const wording = wordingFor(place, day)
  return {
    path: path.id,
    version: version.id,
    cite: wording.cite,
    also: wording.also,
    title: wording.title,
    binding: requirement.binding,
    final: requirement.final,
    basis: wording.basis,
    layer: wording.layer,
    note: wording.note ?? null,
    ...conditionsIn(wording, compiled),
    evidence: wording.evidence,
    steps: requirement.steps,
    no_step: requirement.noStep ?? null,
  }
}

function conditionsIn(wording: Wording, compiled: Compiled): object {
  const words = (condition: Condition | undefined) => (condition ? inWords(condition, compiled) : null)
  const signs = (list: Wording['for']) => list.map((s) => ({ title: s.title, when: words(s.when) }))
  return {
    when: words(wording.when),
    readings: wording.readings.map((r) => ({
      id: r.id,
      source: r.source,
      title: r.title ?? null,
      when: words(r.when),
    })),
    exemptions: wording.exemptions.map((e) => ({
      id: e.id,
      cite: e.cite,
      force: e.force,
      effect: e.effect ?? null,
      title: e.title ?? null,
      when: words(e.when),
    })),
    for: signs(wording.for),
    against: signs(wording.against),
  }
}

function pathContent({ path, version }: PathPlace, compiled: Compiled): object {
  const { raw } = version
  return {
    path: path.id,
    version: version.id,
    cite: raw.cite ?? citeOf(path),
    title: raw.title,
    layer: raw.layer,
    source: raw.source,
    track: raw.track,
    effect: raw.effect,
    grants: raw.grants,
    duration: raw.duration ?? null,
    anchors: path.anchors,
    applies_when: version.entry ? inWords(version.entry, compiled) : null,
    requirements: version.requirements.map((r) => `${path.short}/${r.id}`),
    versions: path.versions.map((v) => v.id),
    not_encoded: (raw.not_encoded ?? []).map(({ cite, why }) => ({ cite, why: inBoth(why) })),
  }
}

/** A condition as indented lines, in both languages. */
function inWords(condition: Condition, { pack }: Compiled): object {
  return Object.fromEntries(
    LANGS.map((lang) => [lang, outlined(say(condition, { lang, conditions: pack.conditions }))]),
  )
}

function foundOf(explained: Explained, { persons }: CheckResult): object {
  if (explained.kind === 'requirement')
    return foundIn(explained, persons).map(({ person, requirement }) => ({ person, ...requirement }))
  return persons.flatMap((person) => person.paths.map((path) => ({ person: person.id, ...path })))
}
