/** A word of results: what it means, and where it stands among its like. */
import { FINDINGS, OUTCOMES } from '../../engine/words.ts'
import type { Bilingual } from '../../messages/language.ts'
import { EFFECT_MEANINGS, FINDING_MEANINGS, OUTCOME_MEANINGS } from '../../messages/meanings.ts'
import { EFFECT_WORDS, FINDING_WORDS, OUTCOME_WORDS } from '../../messages/words.ts'
import { EFFECTS } from '../../rules/words.ts'
import type { Section } from '../document.ts'
import type { WordPlace } from './codes.ts'
import { type ExplainContext, textsOf } from './context.ts'

export function wordLabel(place: WordPlace): Bilingual {
  return place.of === 'finding'
    ? FINDING_WORDS[place.word]
    : place.of === 'outcome'
      ? OUTCOME_WORDS[place.word]
      : EFFECT_WORDS[place.word]
}

export function wordMeaning(place: WordPlace): Bilingual {
  return place.of === 'finding'
    ? FINDING_MEANINGS[place.word]
    : place.of === 'outcome'
      ? OUTCOME_MEANINGS[place.word]
      : EFFECT_MEANINGS[place.word]
}

export function wordSections(place: WordPlace, context: ExplainContext): readonly Section[] {
  const texts = textsOf(context)
  const { lang } = context
  const like: readonly WordPlace[] =
    place.of === 'finding'
      ? FINDINGS.map((word) => ({ kind: 'word', of: 'finding', word }))
      : place.of === 'outcome'
        ? OUTCOMES.map((word) => ({ kind: 'word', of: 'outcome', word }))
        : EFFECTS.map((word) => ({ kind: 'word', of: 'effect', word }))
  return [
    { heading: texts.meaning, columns: [], rows: [], notes: [wordMeaning(place)[lang]] },
    {
      heading: place.of === 'outcome' ? texts.order : texts.like,
      columns: texts.pair,
      rows: like.map((one) => ({ cells: [wordLabel(one)[lang], wordMeaning(one)[lang]] })),
    },
  ]
}
