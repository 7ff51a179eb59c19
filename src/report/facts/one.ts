/** One fact in full. */
import type { Compiled } from '../../engine/compile.ts'
import type { FactDefinition } from '../../facts/fact.ts'
import { actorWord } from '../../messages/actors.ts'
import { FACTS_TEXTS, KIND_WORDS, paramWord, SENSITIVITY_WORDS, UNIT_WORDS, valueWord } from '../../messages/facts.ts'
import type { Lang } from '../../messages/language.ts'
import type { Document, Section } from '../document.ts'
import { paramsOf } from './params.ts'
import { usesOf } from './uses.ts'

export function factDocument(fact: FactDefinition, compiled: Compiled, lang: Lang): Document {
  const texts = FACTS_TEXTS[lang]
  return {
    title: texts.oneTitle(fact.label[lang], fact.id),
    lead: [],
    sections: factSections(fact, compiled, lang),
    tail: [texts.reserved],
  }
}

export function factSections(fact: FactDefinition, compiled: Compiled, lang: Lang): readonly Section[] {
  const sections = [about(fact, compiled, lang), params(fact, lang), uses(fact, compiled, lang)]
  return sections.filter((s) => s.rows.length + (s.notes ?? []).length > 0)
}

/** `Zahl, Monate`. */
export function kindText({ kind, unit }: FactDefinition, lang: Lang): string {
  return [KIND_WORDS[kind][lang], ...(unit === undefined ? [] : [UNIT_WORDS[unit][lang]])].join(', ')
}

function about(fact: FactDefinition, { pack }: Compiled, lang: Lang): Section {
  const texts = FACTS_TEXTS[lang]
  const { labels } = texts
  const words = (fact.words ?? []).map((word) => worded(fact.id, word, lang))
  const rows: readonly (readonly [string, string])[] = [
    [labels.question, fact.question[lang]],
    [labels.kind, kindText(fact, lang)],
    [labels.words, words.join(', ')],
    [labels.growing, fact.growing ? texts.growing : ''],
    [labels.asks, fact.asks.map((a) => actorWord(a, lang)).join(', ')],
    [labels.proof, fact.proof.map((id) => pack.evidence.get(id)?.title[lang] ?? id).join(', ')],
    [labels.ground, fact.ground],
    [labels.sensitivity, SENSITIVITY_WORDS[fact.sensitivity][lang]],
  ]
  return {
    heading: texts.about,
    columns: texts.row,
    rows: rows.filter(([, v]) => v !== '').map((cells) => ({ cells })),
  }
}

/** `own-deception (durch eigene Täuschung)`: the spelling of the file, and what it means. */
function worded(fact: string, word: string, lang: Lang): string {
  const said = valueWord(fact, word, lang)
  return said === word ? word : `${word} (${said})`
}

function params(fact: FactDefinition, lang: Lang): Section {
  const texts = FACTS_TEXTS[lang]
  return {
    heading: texts.labels.params.toUpperCase(),
    columns: texts.paramColumns,
    rows: paramsOf(fact).map(({ name, required, words, type }) => ({
      cells: [name, required ? paramWord(name, lang) : `${paramWord(name, lang)} (${texts.optional})`],
      below: [words.length > 0 ? words.join(', ') : texts.types[type]],
    })),
  }
}

function uses(fact: FactDefinition, compiled: Compiled, lang: Lang): Section {
  const texts = FACTS_TEXTS[lang]
  const found = usesOf(fact.id, compiled)
  return {
    heading: texts.usedBy,
    columns: texts.uses,
    rows: found.map(({ code, cite }) => ({ cells: [code, cite] })),
    notes: found.length === 0 ? [texts.usedByNobody] : [],
  }
}
