/** The catalogue of facts as a table, one section a theme of life. */
import type { FactDefinition } from '../../facts/fact.ts'
import { FACTS_TEXTS } from '../../messages/facts.ts'
import type { Lang } from '../../messages/language.ts'
import type { Document } from '../document.ts'
import { kindText } from './one.ts'

export function catalogueDocument(facts: readonly FactDefinition[], lang: Lang): Document {
  const texts = FACTS_TEXTS[lang]
  const themes = [...new Set(facts.map(themeOf))]
  return {
    title: texts.title(facts.length),
    lead: [{ text: texts.purpose }],
    sections: themes.map((theme) => ({
      heading: theme,
      level: 2,
      columns: texts.columns,
      rows: facts.filter((f) => themeOf(f) === theme).map((f) => ({ cells: [f.id, kindText(f, lang), f.label[lang]] })),
    })),
    tail: [texts.next],
  }
}

const themeOf = ({ id }: FactDefinition): string => id.slice(0, id.indexOf('.'))
