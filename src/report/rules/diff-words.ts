/** One change of the law in words. */
import type { Condition, Leaf } from '../../engine/condition.ts'
import type { ConditionChange } from '../../engine/condition-diff.ts'
import type { About, FieldName, RuleChange } from '../../lab/diff/rules.ts'
import { EXPLAIN_TEXTS } from '../../messages/explain.ts'
import type { Bilingual, Lang } from '../../messages/language.ts'
import { BASIS_WORDS, BINDING_WORDS, FORCE_WORDS } from '../../messages/meanings.ts'
import { RULES_DIFF_TEXTS } from '../../messages/rules-diff.ts'
import { EFFECT_WORDS, STATUS_WORDS } from '../../messages/words.ts'
import { durationText } from '../check/steps.ts'
import { numbered, type Speaker, say, sayComparison, sayFactAlone, sayParams } from '../explain/conditions.ts'

export interface SaidChange {
  readonly sign: 'added' | 'removed' | 'changed'
  /** The requirement or part of the path. */
  readonly where: string
  readonly text: string
  /** Conditions, a line each. */
  readonly below: readonly string[]
}

/** `titles`: of requirements, steps and proofs, by id. */
export function sayChange(
  { about, what }: RuleChange,
  speaker: Speaker,
  titles: (kind: 'requirement' | 'steps' | 'evidence', id: string) => string,
): SaidChange {
  const texts = RULES_DIFF_TEXTS[speaker.lang]
  const where = whereText(about, speaker.lang)
  switch (what.kind) {
    case 'added':
    case 'removed': {
      const title = what.part?.title?.[speaker.lang]
      const weight = weightText(about, what.part?.weight, speaker.lang)
      const whole = about.kind === 'path' ? [what.kind === 'added' ? texts.pathAdded : texts.pathRemoved] : []
      return {
        sign: what.kind,
        where,
        text: [...whole, ...(title ? [title] : []), ...(weight ? [weight] : [])].join(' · ') || texts[what.kind],
        below: what.part?.when ? conditionText(what.part.when, speaker) : [],
      }
    }
    case 'field':
      return {
        sign: 'changed',
        where,
        text: `${texts.field[what.field]}: ${texts.change(fieldText(what.field, what.from, speaker.lang), fieldText(what.field, what.to, speaker.lang))}`,
        below: [],
      }
    case 'list': {
      const { list } = what
      const word = (id: string) =>
        list === 'steps' || list === 'evidence' ? titles(list, id) : list === 'dropped' ? titles('requirement', id) : id
      const items = [...what.added.map((x) => `+ ${word(x)}`), ...what.removed.map((x) => `- ${word(x)}`)]
      return { sign: 'changed', where, text: `${texts.list[list]}: ${items.join(', ')}`, below: [] }
    }
    case 'condition':
      return { where, ...sayConditionChange(what.change, speaker) }
  }
}

function whereText(about: About, lang: Lang): string {
  const texts = RULES_DIFF_TEXTS[lang]
  switch (about.kind) {
    case 'path':
      return texts.whole
    case 'entry':
      return texts.entry
    case 'effect':
      return texts.effectOf
    case 'extension':
      return texts.extension
    case 'requirement':
      return about.id
    case 'reading':
      return `${about.requirement}: ${texts.readingOf(about.id)}`
    case 'exemption':
      return `${about.requirement}: ${texts.exemptionOf(about.id.startsWith('exemption-') ? '' : about.id)}`.trim()
  }
}

const wordIn = (words: Readonly<Record<string, Bilingual>>, id: string, lang: Lang) => words[id]?.[lang] ?? id

function weightText(about: About, weight: string | undefined, lang: Lang): string {
  if (weight === undefined) return ''
  if (about.kind === 'exemption') return wordIn(FORCE_WORDS, weight, lang)
  return wordIn(about.kind === 'requirement' ? BINDING_WORDS : EFFECT_WORDS, weight, lang)
}

const FIELD_WORDS: Readonly<Partial<Record<FieldName, Readonly<Record<string, Bilingual>>>>> = {
  effect: EFFECT_WORDS,
  grants: STATUS_WORDS,
  binding: BINDING_WORDS,
  basis: BASIS_WORDS,
  force: FORCE_WORDS,
}

function fieldText(field: FieldName, value: string | null, lang: Lang): string {
  const texts = RULES_DIFF_TEXTS[lang]
  if (value === null || value === '') return texts.nothing
  if (field === 'final') return value === 'true' ? texts.yes : texts.no
  if (field === 'duration') return durationText(value, lang)
  if (field === 'status') return wordIn(statusWords(lang), value, lang)
  if (field === 'anchor')
    return value
      .split(', ')
      .map((a) => wordIn(anchorWords(lang), a, lang))
      .join(', ')
  return wordIn(FIELD_WORDS[field] ?? {}, value, lang)
}

const both = (words: Readonly<Record<string, string>>): Readonly<Record<string, Bilingual>> =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, { de: text, en: text }]))
const statusWords = (lang: Lang) => both(EXPLAIN_TEXTS[lang].status)
const anchorWords = (lang: Lang) => both(EXPLAIN_TEXTS[lang].anchors)

function sayConditionChange(change: ConditionChange, speaker: Speaker): Omit<SaidChange, 'where'> {
  const texts = RULES_DIFF_TEXTS[speaker.lang]
  switch (change.kind) {
    case 'limit': {
      const { from, to } = change
      const text = `${sayFactAlone(to, speaker.lang)}: ${texts.change(sayComparison(from, speaker.lang), sayComparison(to, speaker.lang))}`
      return { sign: 'changed', text, below: [] }
    }
    case 'params':
      return {
        sign: 'changed',
        text: texts.counted(sayFactAlone(change.to, speaker.lang)),
        below: paramLines(change.from, change.to, speaker.lang),
      }
    case 'part-added':
      return { sign: 'added', text: texts.partAdded(change.among), below: conditionText(change.part, speaker) }
    case 'part-removed':
      return { sign: 'removed', text: texts.partRemoved(change.among), below: conditionText(change.part, speaker) }
    case 'rewritten':
      return {
        sign: 'changed',
        text: texts.rewritten,
        below: [
          `${texts.was}: ${conditionText(change.from, speaker).join(' ')}`,
          `${texts.now}: ${conditionText(change.to, speaker).join(' ')}`,
        ],
      }
  }
}

function paramLines(from: Leaf, to: Leaf, lang: Lang): readonly string[] {
  const texts = RULES_DIFF_TEXTS[lang]
  const [a, b] = [sayParams(from, lang), sayParams(to, lang)]
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `${texts.was}: ${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `${texts.now}: ${line}`),
  ]
}

function conditionText(condition: Condition, speaker: Speaker): readonly string[] {
  const lines = numbered(say(condition, speaker))
  return lines.length === 1 ? lines.map(([, text]) => text) : lines.map(([number, text]) => `${number} ${text}`)
}
