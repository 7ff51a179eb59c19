/** The assumptions of a synthetic caseload as a table: value, basis, source. */
import { ASSUMPTIONS, type Assumption, type AssumptionId } from '../../caseload/synth/assumptions.ts'
import type { Lang } from '../../messages/language.ts'
import { ASSUMPTION_WORDS, BASIS_WORDS, SYNTH_TEXTS } from '../../messages/synth.ts'
import type { Document } from '../document.ts'
import { showShare } from '../format.ts'

export function assumptionsDocument(lang: Lang): Document {
  const texts = SYNTH_TEXTS[lang]
  return {
    title: texts.title,
    lead: [{ text: texts.lead }],
    sections: [
      {
        heading: texts.heading,
        columns: texts.columns,
        flexible: 2,
        rows: entries().map(([id, { value, basis, source }]) => ({
          cells: [ASSUMPTION_WORDS[id][lang], BASIS_WORDS[basis][lang], valueText(value, lang)],
          ...(source === undefined ? {} : { below: [source] }),
        })),
      },
    ],
    tail: [texts.generator],
  }
}

/** The same as data. */
export function assumptionsJson(): object {
  return {
    format: 'bleibeweg.synth-assumptions/1',
    assumptions: entries().map(([id, { value, basis, source }]) => ({ id, value, basis, source: source ?? null })),
  }
}

function entries(): readonly (readonly [AssumptionId, Assumption])[] {
  return Object.entries(ASSUMPTIONS) as [AssumptionId, Assumption][]
}

function valueText(value: Assumption['value'], lang: Lang): string {
  if (typeof value === 'number') return showShare(value, lang)
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${showShare(part, lang)}`)
    .join(' · ')
}
