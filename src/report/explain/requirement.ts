/** One requirement: what is asked, how it is read, what lifts it, what proves and what changes it. */
import { type CompiledRequirement, conditionsOf, inBoth, type Wording, wordingOn } from '../../engine/compile.ts'
import { leavesOf } from '../../engine/condition.ts'
import type { FactDefinition } from '../../facts/fact.ts'
import { actorWord } from '../../messages/actors.ts'
import { BASIS_WORDS, BINDING_WORDS, FORCE_WORDS } from '../../messages/meanings.ts'
import { EFFECT_WORDS } from '../../messages/words.ts'
import { type Day, later } from '../../time/day.ts'
import { durationText } from '../check/steps.ts'
import type { Section } from '../document.ts'
import { showDay, showIso } from '../format.ts'
import type { RequirementPlace } from './codes.ts'
import { conditionLines, conditionRows, type ExplainContext, pairs, spanText, textsOf } from './context.ts'

export function requirementSections(place: RequirementPlace, context: ExplainContext): readonly Section[] {
  const wording = wordingFor(place, context.day)
  return [
    provision(place, wording, context),
    asked(place.requirement, wording, context),
    readings(place, wording, context),
    exemptions(wording, context),
    weighing(wording, context),
    proof(wording, context),
    steps(place.requirement, context),
    changes(place, wording, context),
  ].filter((s) => s.rows.length + (s.notes ?? []).length + (s.lead ?? []).length > 0)
}

/** The wording of the day; where the version is not in force then, that of its first day. */
export function wordingFor({ version, requirement }: RequirementPlace, day: Day): Wording {
  return wordingOn(requirement, day < version.until ? later(day, version.from) : version.from)
}

function provision(
  { path, version, requirement }: RequirementPlace,
  wording: Wording,
  context: ExplainContext,
): Section {
  const texts = textsOf(context)
  const { lang, compiled } = context
  const { source, file } = version.raw
  const state = `${texts.status[source.status]}, ${texts.verified(showIso(source.verified_until, lang))}`
  return pairs(texts.provision, texts.pair, [
    [texts.cite, [wording.cite, ...wording.also].join(', ')],
    [texts.version, `${path.short}, ${spanText(version.from, version.until, context)}; ${state}; rules/${file}`],
    [texts.layer, compiled.pack.layers.find((l) => l.layer === wording.layer)?.title[lang] ?? wording.layer],
    [texts.binding, [BINDING_WORDS[requirement.binding][lang], ...(requirement.final ? [texts.final] : [])].join('; ')],
    [texts.basis, BASIS_WORDS[wording.basis][lang]],
    [texts.note, wording.note?.[lang] ?? ''],
  ])
}

function asked({ binding }: CompiledRequirement, wording: Wording, context: ExplainContext): Section {
  const texts = textsOf(context)
  return {
    heading: binding === 'exclusion' ? texts.barredIf : texts.asked,
    columns: texts.conditionColumns,
    rows: wording.when ? conditionRows(wording.when, context) : [],
    lead: wording.when || wording.readings.length > 0 ? [] : [texts.onlyPerson],
  }
}

function readings({ path, requirement }: RequirementPlace, wording: Wording, context: ExplainContext): Section {
  const texts = textsOf(context)
  const { lang, compiled } = context
  const settled = compiled.pack.layers.flatMap((layer) => {
    const choice = layer.readings?.[`${path.short}/${requirement.id}`]
    return choice ? [`${texts.settledBy(layer.title[lang], choice.reading)} (${inBoth(choice.source)[lang]})`] : []
  })
  return {
    heading: texts.readings,
    columns: texts.readingColumns,
    rows: wording.readings.map((r) => ({
      cells: [r.id, r.title?.[lang] ?? ''],
      below: [...conditionLines(r.when, context), texts.source(r.source[lang])],
    })),
    notes: settled,
  }
}

function exemptions(wording: Wording, context: ExplainContext): Section {
  const texts = textsOf(context)
  const { lang } = context
  return {
    heading: texts.exemptions,
    columns: texts.exemptionColumns,
    rows: wording.exemptions.map((e) => ({
      cells: [e.cite, [FORCE_WORDS[e.force][lang], ...(e.title ? [e.title[lang]] : [])].join(': ')],
      below: [
        ...(e.when ? conditionLines(e.when, context) : [texts.always]),
        ...(e.effect ? [texts.effectThen(EFFECT_WORDS[e.effect][lang])] : []),
        ...(e.note ? [e.note[lang]] : []),
      ],
    })),
  }
}

function weighing(wording: Wording, context: ExplainContext): Section {
  const texts = textsOf(context)
  const signs = (list: Wording['for'], label: string) => list.map((s) => ({ cells: [label, s.title[context.lang]] }))
  return {
    heading: texts.weighing,
    columns: texts.pair,
    rows: [...signs(wording.for, texts.speaksFor), ...signs(wording.against, texts.speaksAgainst)],
  }
}

function proof(wording: Wording, context: ExplainContext): Section {
  const texts = textsOf(context)
  const { lang, compiled } = context
  return {
    heading: texts.proof,
    columns: texts.proofColumns,
    rows: wording.evidence.map((id) => {
      const evidence = compiled.pack.evidence.get(id)
      return { cells: [evidence?.title[lang] ?? id, evidence?.issued_by ? inBoth(evidence.issued_by)[lang] : ''] }
    }),
  }
}

function steps(requirement: CompiledRequirement, context: ExplainContext): Section {
  const texts = textsOf(context)
  const { lang, compiled } = context
  return {
    heading: texts.steps,
    columns: texts.stepColumns,
    flexible: 0,
    lead: requirement.noStep ? [texts.noStep(requirement.noStep[lang])] : [],
    rows: requirement.steps.map((id) => {
      const step = compiled.pack.steps.get(id)
      if (!step) return { cells: [id] }
      const actors = [step.actor, ...(step.with ?? [])].map((a) => actorWord(a, lang)).join(', ')
      return { cells: [step.title[lang], actors, step.lead_time ? durationText(step.lead_time, lang) : ''] }
    }),
  }
}

/** Time, answers of the family, relatives, and other versions of the rule. */
function changes(place: RequirementPlace, wording: Wording, context: ExplainContext): Section {
  const texts = textsOf(context)
  const { lang } = context
  const facts = new Map(
    conditionsOf(wording)
      .flatMap(leavesOf)
      .map((leaf) => [leaf.fact.id, leaf.fact]),
  )
  return {
    heading: texts.changes,
    columns: texts.changeColumns,
    rows: [...facts.values()].map((fact) => ({ cells: [fact.label[lang], changeOf(fact, context)] })),
    notes: otherVersions(place, wording, context),
  }
}

function changeOf(fact: FactDefinition, context: ExplainContext): string {
  const texts = textsOf(context)
  if (fact.growing) return texts.timeCures
  if (fact.id === 'permit.held') return texts.relatives
  const who = fact.asks.map((a) => actorWord(a, context.lang)).join(', ')
  return texts.asks(fact.question[context.lang], who)
}

/** Later wordings of the same requirement that say something else. */
function otherVersions(
  { path, requirement }: RequirementPlace,
  wording: Wording,
  context: ExplainContext,
): readonly string[] {
  const texts = textsOf(context)
  const { lang, day } = context
  return path.versions.flatMap((version) =>
    version.requirements
      .filter((r) => r.id === requirement.id)
      .flatMap((r) => r.wordings.map((w) => ({ wording: w, from: later(w.from, version.from), until: version.until })))
      .filter(({ wording: other, from, until }) => from > day && from < until && !sameWording(other, wording))
      .map((other) => texts.otherVersion(showDay(other.from, lang), other.wording.title[lang])),
  )
}

/** Compiled conditions hold facts with functions: compared by their words alone. */
function sameWording(a: Wording, b: Wording): boolean {
  const plain = ({ from: _, layer: __, ...rest }: Wording) => JSON.stringify(rest)
  return plain(a) === plain(b)
}
