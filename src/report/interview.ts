/** A question of the interview in words: what is asked, why it matters, and who can answer. */

import type { Evaluation } from '../engine/family.ts'
import { actorWord } from '../messages/actors.ts'
import { INTERVIEW_TEXTS } from '../messages/interview.ts'
import { type Names, noWord, questionFor } from '../messages/interview-questions.ts'
import { sourceOf } from '../messages/interview-sources.ts'
import { choiceWords } from '../messages/interview-words.ts'
import type { Lang } from '../messages/language.ts'
import type { OpenQuestion, Stake } from '../outlook/questions.ts'
import type { Path } from '../profile/address.ts'
import { type AnswerType, answerShape } from '../profile/answer-type.ts'
import { patternOf } from '../profile/forms.ts'
import { printableExcerpt } from '../profile/printable.ts'
import { isRecord, valueAt } from '../profile/schema-walk.ts'
import { parseDay } from '../time/day.ts'
import { pathCite } from './check/shown.ts'
import { showIso } from './format.ts'

export interface AskedPlace {
  readonly pattern: string
  readonly type: AnswerType
  readonly question: string
  readonly hint: string | undefined
  /** Which entry of a list it is about, by what is known of it. */
  readonly entry: string | undefined
  /** What stands there so far, where it is to be told more exactly. */
  readonly known: string | undefined
  readonly choices: readonly { readonly value: string; readonly name: string }[]
  /** What "no" means here, where it is more than no. */
  readonly no: string | undefined
}

/** The question for a place. A place without words of its own is called by its address. */
export function askedPlace(path: Path, data: unknown, lang: Lang): AskedPlace {
  const pattern = patternOf(path)
  const { type, words } = answerShape(path, data)
  const only = type === 'entry' && lengthOf(valueAt(data, path.slice(0, -1))) <= 1
  const text = questionFor(only ? patternOf(path.slice(0, -1)) : pattern, namesAt(path, data, lang), lang)
  const value = valueAt(data, path)
  return {
    pattern,
    type,
    question: text?.ask ?? pattern,
    hint: text?.hint,
    entry: entryAt(path, data, lang),
    known: typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
    choices: likelyFirst(choiceWords(pattern, words, lang), path, data),
    no: noWord(pattern, lang),
  }
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

/** Whom the file names as married is asked about marriage first. */
function likelyFirst(choices: AskedPlace['choices'], path: Path, data: unknown): AskedPlace['choices'] {
  if (path.at(-1) !== 'marital_status') return choices
  const relations = valueAt(data, ['relations'])
  const id = valueAt(data, [...path.slice(0, 2), 'id'])
  const wed = Array.isArray(relations) && relations.some((r) => isSpouse(valueAt(r, ['spouses']), id))
  const first = wed ? choices.filter((c) => c.value === 'married' || c.value === 'separated') : []
  return [...first, ...choices.filter((c) => !first.includes(c))]
}

const isSpouse = (spouses: unknown, id: unknown): boolean => Array.isArray(spouses) && spouses.includes(id)

function namesAt(path: Path, data: unknown, lang: Lang): Names {
  const id = path[0] === 'members' ? valueAt(data, [...path.slice(0, 2), 'id']) : undefined
  const relation = path[0] === 'relations' ? valueAt(data, path.slice(0, 2)) : undefined
  const name = (value: unknown) => printableExcerpt(String(value ?? '?'))
  const spouses = valueAt(relation, ['spouses'])
  return {
    who: name(id),
    parent: name(valueAt(relation, ['parent'])),
    child: name(valueAt(relation, ['child'])),
    spouses: Array.isArray(spouses) ? spouses.map(name).join(lang === 'de' ? ' und ' : ' and ') : '',
  }
}

/** `Eintrag 2: Duldung, 2019-03-02`: the scalars of the entry that the place lies in. */
function entryAt(path: Path, data: unknown, lang: Lang): string | undefined {
  const at = path.findLastIndex((step, i) => typeof step === 'number' && i > 1)
  if (at < 0 || at === path.length - 1) return undefined
  const place = path.slice(0, at + 1)
  const entry = valueAt(data, place)
  const known = isRecord(entry)
    ? Object.entries(entry).flatMap(([key, value]) => {
        if (typeof value !== 'string' && typeof value !== 'number') return []
        const { words } = answerShape([...place, key], data)
        const word = choiceWords(patternOf([...place, key]), words, lang).find((c) => c.value === value)?.name
        return [
          word ??
            (parseDay(String(value)) === undefined ? printableExcerpt(String(value)) : showIso(String(value), lang)),
        ]
      })
    : []
  return INTERVIEW_TEXTS[lang].entry(Number(path[at]) + 1, known.slice(0, 3).join(', '))
}

const MOST = 3
/** Ways to stay before bridges, bridges before what comes after them. */
const TRACK_ORDER: readonly string[] = ['school', 'employment', 'family', 'training', 'bridge', 'settlement']

/** The paths that wait, each with its persons: `§ 25b Abs. 1 (karim, nadia)`. */
function pathsText(evaluation: Evaluation, stakes: readonly Stake[], lang: Lang): string {
  const persons = new Map<string, string[]>()
  const rank = ({ track }: Stake) => TRACK_ORDER.indexOf(track)
  for (const stake of [...stakes].sort((a, b) => rank(a) - rank(b))) {
    const cite = pathCite(evaluation, stake.path)
    persons.set(cite, [...new Set([...(persons.get(cite) ?? []), stake.person])])
  }
  const each = [...persons].map(([cite, ids]) => `${cite} (${ids.join(', ')})`)
  return INTERVIEW_TEXTS[lang].paths(each.slice(0, MOST).join(', '), Math.max(0, each.length - MOST))
}

export interface ShownQuestion {
  readonly asked: AskedPlace
  readonly why: string
  readonly provisions: string
  readonly who: readonly string[]
  /** Titles of papers. */
  readonly proof: readonly string[]
  readonly care: string
}

export function shownQuestion(
  evaluation: Evaluation,
  question: OpenQuestion,
  data: unknown,
  lang: Lang,
): ShownQuestion {
  const texts = INTERVIEW_TEXTS[lang]
  const asked = askedPlace(question.path, data, lang)
  const { asks, proof, sensitivity } = sourceOf(asked.pattern)
  const stakes = question.decides.length > 0 ? question.decides : question.touches
  const cites = [...new Set(stakes.flatMap((s) => s.cites))]
  const evidence = evaluation.compiled.pack.evidence
  return {
    asked,
    why: stakes.length > 0 ? pathsText(evaluation, stakes, lang) : texts.whyKept,
    provisions:
      cites.length > 0 ? texts.provisions(cites.slice(0, MOST).join(', '), Math.max(0, cites.length - MOST)) : '',
    who: asks.map((actor) => actorWord(actor, lang)),
    proof: proof.map((id) => evidence.get(id)?.title[lang] ?? id),
    care: sensitivity === 'ordinary' ? '' : texts.care[sensitivity],
  }
}

/** The lines above the prompt, each at most one thought. */
export function questionLines(shown: ShownQuestion, lang: Lang): readonly string[] {
  const texts = INTERVIEW_TEXTS[lang]
  const { asked } = shown
  return [
    ...(asked.entry ? [asked.entry] : []),
    ...(asked.hint ? [asked.hint] : []),
    ...(shown.care ? [shown.care] : []),
    `${texts.why}: ${shown.why}${shown.provisions ? ` · ${shown.provisions}` : ''}`,
    [texts.who(shown.who.join(', ')), ...(shown.proof.length > 0 ? [texts.proof(shown.proof.join(', '))] : [])].join(
      ' · ',
    ),
  ]
}

/** `--next --format json`: format `bleibeweg.interview/1`. */
export function nextAsData(
  evaluation: Evaluation,
  questions: readonly OpenQuestion[],
  data: unknown,
  lang: Lang,
): { readonly format: string; readonly open: number; readonly next: object | null } {
  const next = questions[0]
  const shown = next && shownQuestion(evaluation, next, data, lang)
  return {
    format: 'bleibeweg.interview/1',
    open: questions.length,
    next:
      next && shown
        ? {
            address: next.address,
            question: shown.asked.question,
            hint: shown.asked.hint ?? null,
            kind: next.kind,
            type: shown.asked.type,
            choices: shown.asked.choices,
            known: shown.asked.known ?? null,
            why: shown.why,
            decides: next.decides.map(stakeAsData),
            touches: next.touches.map(stakeAsData),
            facts: next.facts,
            who: sourceOf(shown.asked.pattern).asks,
            proof: sourceOf(shown.asked.pattern).proof,
          }
        : null,
  }
}

const stakeAsData = ({ person, path, outcome, cites }: Stake) => ({ person, path, outcome, cites })
