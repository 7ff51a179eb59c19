/** One layer: whom it applies to, which readings it follows, whom to call, how long things take, what it says besides. */
import { type Compiled, inBoth } from '../../engine/compile.ts'
import { actorWord } from '../../messages/actors.ts'
import type { Lang } from '../../messages/language.ts'
import { LAYER_TEXTS } from '../../messages/layer.ts'
import type { Layer } from '../../rules/schema.ts'
import { durationText } from '../check/steps.ts'
import type { Document } from '../document.ts'
import { pairs } from '../explain/context.ts'

export function layerDocument(layer: Layer, { pack }: Compiled, lang: Lang): Document {
  const texts = LAYER_TEXTS[lang]
  const readings = Object.entries(layer.readings ?? {})
  const contacts = Object.entries(layer.contacts ?? {})
  const leadTimes = Object.entries(layer.lead_times ?? {})
  const { land, municipality = [] } = layer.applies_to ?? {}
  const sections = [
    pairs(texts.layer, texts.pair, [
      [texts.kind, texts.kinds[layer.kind]],
      [texts.appliesTo, [...(land ? [land] : []), ...municipality].join(', ')],
      [texts.source, layer.source ? inBoth(layer.source)[lang] : ''],
    ]),
    {
      heading: texts.readings,
      columns: texts.readingColumns,
      rows: readings.map(([code, { reading, source }]) => ({ cells: [code, reading, inBoth(source)[lang]] })),
      notes: readings.length === 0 && layer.kind !== 'federal' ? [texts.none] : [],
    },
    {
      heading: texts.contacts,
      columns: texts.contactColumns,
      rows: contacts.map(([actor, { title, contact }]) => ({
        cells: [actorWord(actor, lang), [title[lang], ...(contact ? [contact] : [])].join(', ')],
      })),
    },
    {
      heading: texts.leadTimes,
      columns: texts.leadTimeColumns,
      rows: leadTimes.map(([step, time]) => ({
        cells: [pack.steps.get(step)?.title[lang] ?? step, durationText(time, lang)],
      })),
    },
    { heading: texts.notes, columns: texts.pair, rows: [], notes: (layer.notes ?? []).map((note) => note[lang]) },
  ]
  return {
    title: `${layer.layer} · ${layer.title[lang]}`,
    lead: [],
    sections: sections.filter((s) => s.rows.length + (s.notes ?? []).length > 0),
    tail: [],
  }
}

/** Texts in both languages: format `bleibeweg.layer/1`. */
export function layerJson(layer: Layer, { pack }: Compiled): object {
  const { readings = {}, contacts = {}, lead_times = {}, notes = [] } = layer
  return {
    format: 'bleibeweg.layer/1',
    rules: { sha256: pack.sha256 },
    layer: layer.layer,
    title: layer.title,
    kind: layer.kind,
    applies_to: layer.applies_to ?? null,
    source: layer.source ? inBoth(layer.source) : null,
    readings: Object.entries(readings).map(([requirement, { reading, source, from, to }]) => ({
      requirement,
      reading,
      source: inBoth(source),
      from: from ?? null,
      to: to ?? null,
    })),
    contacts,
    lead_times,
    notes,
  }
}
