/** The question for a place of the profile, by the pattern of its address. */
import { LIFE_QUESTIONS } from './interview-life.ts'
import { MEANS_QUESTIONS } from './interview-means.ts'
import { NO_WORDS, PERSON_QUESTIONS, type QuestionText } from './interview-person.ts'
import type { Bilingual, Lang } from './language.ts'

const QUESTIONS: Readonly<Record<string, QuestionText>> = { ...PERSON_QUESTIONS, ...LIFE_QUESTIONS, ...MEANS_QUESTIONS }

/** Offers are asked for like work, in their own tense only where it matters. */
const OFFERED: Readonly<Record<string, Bilingual>> = {
  'members.*.offers[].from': { de: 'Wann soll die Arbeit beginnen?', en: 'When is the job to begin?' },
  'members.*.offers[].to': { de: 'Bis wann ist sie befristet?', en: 'Until when is it limited?' },
}

export interface Names {
  readonly who: string
  readonly parent: string
  readonly child: string
  readonly spouses: string
}

/** The question and its hint with names filled in; `undefined` for a place that nobody is asked about. */
export function questionFor(
  pattern: string,
  names: Names,
  lang: Lang,
): { readonly ask: string; readonly hint: string | undefined } | undefined {
  const text = QUESTIONS[pattern] ?? QUESTIONS[pattern.replace('.offers[]', '.work[]')]
  const offered = OFFERED[pattern]
  if (!text) return undefined
  const filled = (words: string) =>
    words.replace(/\{(who|parent|child|spouses)\}/g, (_, name: keyof Names) => names[name])
  const ask = offered ?? text.ask
  return { ask: filled(ask[lang]), hint: text.hint && filled(text.hint[lang]) }
}

/** What "no" means at a place, where it is more than no. */
export function noWord(pattern: string, lang: Lang): string | undefined {
  return NO_WORDS[pattern]?.[lang]
}
