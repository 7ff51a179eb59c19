/** One code explained, and what was found about it where a family is given. */

import { compileCondition } from '../../engine/compile-condition.ts'
import { EXPLAIN_TEXTS } from '../../messages/explain.ts'
import type { Bilingual } from '../../messages/language.ts'
import type { CheckReport } from '../check/shown.ts'
import type { Document, Section } from '../document.ts'
import { factDocument } from '../facts/one.ts'
import type { Explained } from './codes.ts'
import { conditionRows, type ExplainContext, textsOf } from './context.ts'
import { foundSections } from './found.ts'
import { pathSections } from './path.ts'
import { requirementSections, wordingFor } from './requirement.ts'
import { wordLabel, wordSections } from './word.ts'

export function explainDocument(
  explained: Explained,
  context: ExplainContext,
  report: CheckReport | undefined,
): Document {
  const { lang, compiled } = context
  const texts = EXPLAIN_TEXTS[lang]
  if (explained.kind === 'fact') return factDocument(explained.fact, compiled, lang)
  const found =
    report && (explained.kind === 'requirement' || explained.kind === 'path')
      ? foundSections(explained, report, context)
      : []
  return {
    title: `${codeOf(explained)} · ${titleOf(explained, context)[lang]}`,
    lead: [],
    sections: [...found, ...sectionsOf(explained, context)],
    tail: [texts.tail],
  }
}

type Told = Exclude<Explained, { kind: 'fact' }>

export function codeOf(explained: Explained): string {
  switch (explained.kind) {
    case 'requirement':
      return `${explained.path.short}/${explained.requirement.id}`
    case 'path':
      return explained.path.short
    case 'word':
      return explained.word
    case 'fact':
      return explained.fact.id
    case 'condition':
      return explained.name
  }
}

export function titleOf(explained: Told, context: ExplainContext): Bilingual {
  switch (explained.kind) {
    case 'requirement':
      return wordingFor(explained, context.day).title
    case 'path':
      return explained.version.raw.title
    case 'word':
      return wordLabel(explained)
    case 'condition':
      return explained.condition.title
  }
}

function sectionsOf(explained: Told, context: ExplainContext): readonly Section[] {
  switch (explained.kind) {
    case 'requirement':
      return requirementSections(explained, context)
    case 'path':
      return pathSections(explained, context)
    case 'word':
      return wordSections(explained, context)
    case 'condition': {
      const texts = textsOf(context)
      const condition = compileCondition(explained.condition.when, context.compiled.pack)
      return [{ heading: texts.asked, columns: texts.conditionColumns, rows: conditionRows(condition, context) }]
    }
  }
}
