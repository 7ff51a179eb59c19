/** Conditions in plain words, one function per kind; nested parts are numbered 1, 1.1, 1.1.1. */
import type { Condition, FactRef, Leaf, When } from '../../engine/condition.ts'
import { CONDITION_TEXTS } from '../../messages/conditions.ts'
import { OPERATOR_WORDS, paramWord, UNIT_WORDS, valueWord } from '../../messages/facts.ts'
import type { Lang } from '../../messages/language.ts'
import type { NamedCondition } from '../../rules/pack.ts'
import { durationText } from '../check/steps.ts'
import { showDay, showEuros, showIso, showNumber, showShare } from '../format.ts'

/** A condition with its parts, in words. */
export interface Said {
  readonly text: string
  readonly parts: readonly Said[]
}

export interface Speaker {
  readonly lang: Lang
  readonly conditions: ReadonlyMap<string, NamedCondition>
  /** Named conditions by their titles alone. */
  readonly short?: boolean
}

export function say(condition: Condition, speaker: Speaker): Said {
  switch (condition.kind) {
    case 'leaf':
      return sayLeaf(condition, speaker)
    case 'all':
    case 'any':
      return sayList(condition.kind, condition.parts, speaker)
    case 'not':
      return sayNot(condition.part, speaker)
    case 'named':
      return sayNamed(condition.name, condition.part, speaker)
  }
}

/** A list of one says what its part says. */
function sayList(kind: 'all' | 'any', parts: readonly Condition[], speaker: Speaker): Said {
  const said = parts.map((part) => say(part, speaker))
  const [only] = said
  return said.length === 1 && only ? only : { text: CONDITION_TEXTS[speaker.lang][kind], parts: said }
}

function sayNot(part: Condition, speaker: Speaker): Said {
  return { text: CONDITION_TEXTS[speaker.lang].not, parts: [say(part, speaker)] }
}

function sayNamed(name: string, part: Condition, speaker: Speaker): Said {
  const title = speaker.conditions.get(name)?.title[speaker.lang] ?? name
  if (speaker.short) return { text: title, parts: [] }
  return { text: CONDITION_TEXTS[speaker.lang].named(title), parts: [say(part, speaker)] }
}

function sayLeaf(leaf: Leaf, { lang }: Speaker): Said {
  const who = CONDITION_TEXTS[lang].who[leaf.who][leaf.each]
  return { text: `${who ? `${who}: ` : ''}${sayFact(leaf, lang)}: ${sayComparison(leaf, lang)}`, parts: [] }
}

/** The label of a fact with its parameters and its time. */
function sayFact(ref: FactRef, lang: Lang): string {
  const remarks = [
    ...sayWhen(ref.when, lang),
    ...Object.entries(ref.params).flatMap((p) => sayParam(ref.fact.id, p, lang)),
  ]
  return remarks.length > 0 ? `${ref.fact.label[lang]} (${remarks.join('; ')})` : ref.fact.label[lang]
}

/** The label of a fact, whom it is about and when, without the ways it is counted. */
export function sayFactAlone(leaf: Leaf, lang: Lang): string {
  const who = CONDITION_TEXTS[lang].who[leaf.who][leaf.each]
  return [...(who ? [who] : []), [leaf.fact.label[lang], ...sayWhen(leaf.when, lang)].join(' ')].join(': ')
}

/** How a fact is counted, one line a parameter. */
export function sayParams(ref: FactRef, lang: Lang): readonly string[] {
  return Object.entries(ref.params).flatMap((p) => sayParam(ref.fact.id, p, lang))
}

function sayWhen(when: When, lang: Lang): readonly string[] {
  const texts = CONDITION_TEXTS[lang]
  switch (when.kind) {
    case 'decision':
      return []
    case 'application':
      return [texts.atApplication]
    case 'day':
      return [texts.atDay(showDay(when.day, lang))]
    case 'age':
      return [texts.atAge(when.years)]
  }
}

function sayParam(fact: string, [name, value]: readonly [string, unknown], lang: Lang): readonly string[] {
  if (value === undefined || value === false) return []
  const label = paramWord(name, lang)
  if (value === true) return [label]
  const words = (Array.isArray(value) ? value : [value]).map((v) => sayValue(fact, name, v, lang))
  return [`${label}: ${words.join(', ')}`]
}

function sayValue(fact: string, param: string, value: unknown, lang: Lang): string {
  if (typeof value === 'number') return showNumber(value, lang)
  const text = String(value)
  if (param === 'absence') return durationText(text, lang)
  return param === 'until' || param === 'after' ? showIso(text, lang) : valueWord(fact, text, lang)
}

/** What a leaf asks of its fact: `mindestens 72 Monate`. */
export function sayComparison(leaf: Leaf, lang: Lang): string {
  const { literal, operator, fact } = leaf
  if ('fact' in leaf.operand) return `${OPERATOR_WORDS[operator][lang]} ${sayFact(leaf.operand, lang)}`.trim()
  if (fact.kind === 'boolean') return sayTruth(leaf, lang)
  const values = (Array.isArray(literal) ? literal : [literal]).map((v) => sayLiteral(leaf, v, lang))
  return `${OPERATOR_WORDS[operator][lang]} ${values.join(CONDITION_TEXTS[lang].or)}`.trim()
}

function sayTruth({ operator, literal }: Leaf, lang: Lang): string {
  const holds = (literal === true) === (operator === 'equal' || operator === 'in')
  return holds ? CONDITION_TEXTS[lang].yes : CONDITION_TEXTS[lang].no
}

function sayLiteral({ fact }: Leaf, value: unknown, lang: Lang): string {
  if (typeof value !== 'number') return valueWord(fact.id, String(value), lang)
  if (fact.unit === 'EUR') return showEuros(value, lang)
  if (fact.unit === 'share') return showShare(value, lang)
  const unit = fact.unit === undefined || fact.unit === 'count' ? '' : ` ${UNIT_WORDS[fact.unit][lang]}`
  return `${showNumber(value, lang)}${unit}`
}

/** Numbered lines: `['1', 'mindestens eines davon:'], ['1.1', …]`. */
export function numbered(said: Said, number = '1'): readonly (readonly [string, string])[] {
  return [[number, said.text], ...said.parts.flatMap((part, i) => numbered(part, `${number}.${i + 1}`))]
}

/** The same as lines of text, parts indented: for JSON and for tests. */
export function outlined(said: Said, indent = ''): readonly string[] {
  return [`${indent}${said.text}`, ...said.parts.flatMap((part) => outlined(part, `${indent}  `))]
}
