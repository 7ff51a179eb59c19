/** One path: for whom it is, what it asks, what the law then orders, and its versions. */
import { inBoth, wordingOn } from '../../engine/compile.ts'
import { BINDING_WORDS } from '../../messages/meanings.ts'
import { EFFECT_WORDS, STATUS_WORDS } from '../../messages/words.ts'
import { later } from '../../time/day.ts'
import { durationText } from '../check/steps.ts'
import type { Section } from '../document.ts'
import { showIso } from '../format.ts'
import type { PathPlace } from './codes.ts'
import { citeOf, conditionLines, conditionRows, type ExplainContext, pairs, spanText, textsOf } from './context.ts'

export function pathSections(place: PathPlace, context: ExplainContext): readonly Section[] {
  return [
    overview(place, context),
    entry(place, context),
    requirements(place, context),
    effects(place, context),
    extension(place, context),
    versions(place, context),
    notEncoded(place, context),
  ].filter((s) => s.rows.length + (s.notes ?? []).length + (s.lead ?? []).length > 0)
}

function overview({ path, version }: PathPlace, context: ExplainContext): Section {
  const texts = textsOf(context)
  const { lang, compiled } = context
  const { raw } = version
  const layer = compiled.pack.layers.find((l) => l.layer === raw.layer)?.title[lang] ?? raw.layer
  return pairs(texts.provision, texts.pair, [
    [texts.cite, raw.cite ?? citeOf(path)],
    [
      texts.version,
      `${spanText(version.from, version.until, context)}; ${texts.status[raw.source.status]}, ${texts.verified(showIso(raw.source.verified_until, lang))}`,
    ],
    [texts.layer, layer],
    [texts.effect, EFFECT_WORDS[raw.effect][lang]],
    [texts.grants, STATUS_WORDS[raw.grants][lang]],
    [texts.duration, raw.duration ? durationText(raw.duration, lang) : ''],
    [texts.anchor, path.anchors.map((kind) => texts.anchors[kind]).join(', ')],
  ])
}

function entry({ version }: PathPlace, context: ExplainContext): Section {
  const texts = textsOf(context)
  return {
    heading: texts.entry,
    columns: texts.conditionColumns,
    rows: version.entry ? conditionRows(version.entry, context) : [],
    lead: version.entry ? [] : [texts.everybody],
  }
}

function requirements({ version }: PathPlace, context: ExplainContext): Section {
  const texts = textsOf(context)
  const { lang, day } = context
  return {
    heading: texts.requirements,
    columns: texts.requirementColumns,
    rows: version.requirements.map((r) => {
      const wording = wordingOn(r, later(day, version.from))
      return {
        cells: [r.id, wording.cite, wording.title[lang]],
        ...(r.binding === 'mandatory' ? {} : { below: [BINDING_WORDS[r.binding][lang]] }),
      }
    }),
  }
}

function effects({ version }: PathPlace, context: ExplainContext): Section {
  const texts = textsOf(context)
  return {
    heading: texts.effects,
    columns: texts.pair,
    rows: version.effects.map((e) => ({
      cells: [EFFECT_WORDS[e.effect][context.lang], e.cite],
      below: conditionLines(e.when, context),
    })),
  }
}

function extension({ version }: PathPlace, context: ExplainContext): Section {
  const texts = textsOf(context)
  const { extension: rule } = version.raw
  if (!rule) return { heading: texts.extension, columns: [], rows: [], notes: [texts.nothingDropped] }
  return {
    heading: texts.extension,
    columns: [],
    rows: [],
    notes: [`${rule.cite}${rule.dropped.length > 0 ? `: ${texts.dropped(rule.dropped.join(', '))}` : ''}`],
  }
}

function versions({ path }: PathPlace, context: ExplainContext): Section {
  const texts = textsOf(context)
  return {
    heading: texts.versions,
    columns: texts.versionColumns,
    rows: path.versions.map((v) => ({
      cells: [v.id, spanText(v.from, v.until, context), texts.status[v.raw.source.status]],
    })),
  }
}

function notEncoded({ version }: PathPlace, context: ExplainContext): Section {
  const texts = textsOf(context)
  const { lang } = context
  return {
    heading: texts.notEncoded,
    columns: texts.pair,
    rows: (version.raw.not_encoded ?? []).map((n) => ({ cells: [n.cite, inBoth(n.why)[lang]] })),
  }
}
