/** One version of one path in readable form, with the layer of each line. */
import { type CompiledPath, type CompiledRequirement, inBoth, type Wording, wordingOn } from '../../engine/compile.ts'
import { EXPLAIN_TEXTS } from '../../messages/explain.ts'
import { BINDING_WORDS, FORCE_WORDS } from '../../messages/meanings.ts'
import { RULES_TEXTS } from '../../messages/rules.ts'
import { EFFECT_WORDS } from '../../messages/words.ts'
import { type Day, later } from '../../time/day.ts'
import type { Document, Row, Section } from '../document.ts'
import type { PathPlace } from '../explain/codes.ts'
import { conditionLines, type ExplainContext } from '../explain/context.ts'
import { pathSections } from '../explain/path.ts'

export function rulesShowDocument(place: PathPlace, context: ExplainContext): Document {
  const texts = RULES_TEXTS[context.lang]
  const { path, version } = place
  const [overview, entry, , ...rest] = pathSections(place, context)
  return {
    title: texts.showTitle(path.short, version.raw.title[context.lang]),
    lead: [],
    sections: [...(overview ? [overview] : []), ...(entry ? [entry] : []), requirements(place, context), ...rest],
    tail: [],
  }
}

function requirements({ path, version }: PathPlace, context: ExplainContext): Section {
  const texts = RULES_TEXTS[context.lang]
  const day = later(context.day, version.from)
  const added = (version.extension ?? []).filter((r) => !version.requirements.includes(r))
  return {
    heading: texts.requirements,
    columns: texts.showColumns,
    rows: [...version.requirements, ...added].map((r) => requirementRow(path, r, day, context)),
  }
}

function requirementRow(path: CompiledPath, requirement: CompiledRequirement, day: Day, context: ExplainContext): Row {
  const wording = wordingOn(requirement, day)
  const cites = [wording.cite, ...wording.also].join(', ')
  return {
    cells: [requirement.id, wording.layer, cites],
    below: [
      wording.title[context.lang],
      BINDING_WORDS[requirement.binding][context.lang],
      ...asked(requirement, wording, context),
      ...exemptions(wording, context),
      ...settledBy(path.short, requirement.id, context),
      ...means(requirement, wording, context),
    ],
  }
}

function asked({ binding }: CompiledRequirement, wording: Wording, context: ExplainContext): readonly string[] {
  const texts = RULES_TEXTS[context.lang]
  const bar = binding === 'exclusion' ? [texts.bar] : []
  if (wording.when) return [...bar, ...conditionLines(wording.when, context)]
  if (wording.readings.length === 0) return [texts.person]
  return [...bar, ...wording.readings.flatMap((r) => [texts.reading(r.id), ...conditionLines(r.when, context)])]
}

function exemptions(wording: Wording, context: ExplainContext): readonly string[] {
  const texts = RULES_TEXTS[context.lang]
  return wording.exemptions.flatMap((e) => [
    texts.exemption(e.cite, FORCE_WORDS[e.force][context.lang]),
    ...(e.when ? conditionLines(e.when, context) : [texts.always]),
    ...(e.effect ? [EFFECT_WORDS[e.effect][context.lang]] : []),
  ])
}

/** The layers that follow one of the readings: whom they apply to the household decides. */
function settledBy(path: string, id: string, { compiled, lang }: ExplainContext): readonly string[] {
  return compiled.pack.layers.flatMap((layer) => {
    const choice = layer.readings?.[`${path}/${id}`]
    if (!choice) return []
    const { settledBy: says } = EXPLAIN_TEXTS[lang]
    return [`${says(layer.title[lang], choice.reading)} (${inBoth(choice.source)[lang]})`]
  })
}

function means(
  requirement: CompiledRequirement,
  wording: Wording,
  { compiled, lang }: ExplainContext,
): readonly string[] {
  const texts = RULES_TEXTS[lang]
  const title = (id: string) => compiled.pack.evidence.get(id)?.title[lang] ?? id
  const step = (id: string) => compiled.pack.steps.get(id)?.title[lang] ?? id
  return [
    ...(wording.evidence.length > 0 ? [texts.evidence(wording.evidence.map(title).join(', '))] : []),
    ...(requirement.steps.length > 0 ? [texts.steps(requirement.steps.map(step).join(', '))] : []),
    ...(requirement.noStep ? [texts.noStep(requirement.noStep[lang])] : []),
  ]
}
