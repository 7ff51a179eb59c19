/** Families of a caseload in words: deadline, best path, state. */
import type { DeadlineLine } from '../../caseload/line.ts'
import type { Told } from '../../caseload/small-cells.ts'
import { outcomeOf, type WorkItem } from '../../caseload/summary.ts'
import { type Compiled, wordingOn } from '../../engine/compile.ts'
import { actorWord } from '../../messages/actors.ts'
import { BATCH_TEXTS } from '../../messages/batch.ts'
import type { Lang } from '../../messages/language.ts'
import { OUTCOME_WORDS, STATUS_WORDS } from '../../messages/words.ts'
import { printable } from '../../profile/printable.ts'
import { parseDay } from '../../time/day.ts'
import { citeOf } from '../check/shown.ts'
import { durationText } from '../check/steps.ts'
import { showIso } from '../format.ts'

/** What words need besides the line itself. */
export interface Speaker {
  readonly compiled: Compiled
  readonly lang: Lang
}

/** What a deadline closes, and for whom. */
export function closesText({ compiled, lang }: Speaker, deadline: DeadlineLine | undefined): string {
  if (deadline === undefined) return ''
  const texts = BATCH_TEXTS[lang]
  const cites = deadline.closes.map((path) => citeOf(compiled, path)).join(', ')
  const persons = deadline.persons.join(' ')
  if (deadline.kind === 'erodes') return texts.erodes(cites, persons)
  if (deadline.kind === 'window-ends') return texts.loses(cites, persons)
  const status = Object.entries(STATUS_WORDS).find(([word]) => word === deadline.cause)?.[1][lang] ?? deadline.cause
  return texts.loses(texts.expires(status), persons)
}

/** `k1 § 25a Abs. 1`. */
export function bestText({ compiled, lang }: Speaker, { best }: WorkItem): string {
  return best?.route ? `${best.id} ${citeOf(compiled, best.route)}` : BATCH_TEXTS[lang].noneFoundShort
}

/** Where the best path stands, and what is missing on it. */
export function standText(speaker: Speaker, { best, gaps, unknown }: WorkItem): string {
  const { lang } = speaker
  const texts = BATCH_TEXTS[lang]
  const outcome = best && outcomeOf(best)
  if (!best || !outcome) return unknown > 0 ? texts.unknowns(unknown) : ''
  const first = gaps[0]
  return [
    outcome === 'foreseeable' && best.from
      ? `${OUTCOME_WORDS.foreseeable[lang]} ${texts.from(showIso(best.from, lang))}`
      : OUTCOME_WORDS[outcome][lang],
    ...(outcome === 'gaps' && first ? [texts.gapCount(gaps.length, gapTitle(speaker, first))] : []),
    ...(best.unknown > 0 ? [texts.unknowns(best.unknown)] : []),
  ].join(' · ')
}

/** `25b-1/german-oral` as its requirement is called today. */
export function gapTitle({ compiled, lang }: Speaker, gap: string): string {
  const [path = '', id = ''] = gap.split('/')
  const versions = compiled.byId.get(`aufenthg-${path}`)?.versions.toReversed() ?? []
  const found = versions.flatMap((v) => v.requirements).find((r) => r.id === id)
  const day = parseDay(versions[0]?.id ?? '')
  return found && day !== undefined ? wordingOn(found, day).title[lang] : gap
}

/** The path a gap stands on. */
export function gapCite({ compiled }: Speaker, gap: string): string {
  return citeOf(compiled, `aufenthg-${gap.split('/')[0] ?? ''}`)
}

/** Who closes a gap by its first step, and how long that usually takes. */
export function stepWords(
  { compiled, lang }: Speaker,
  id: string | null,
): { readonly who: string; readonly lead: string } {
  const step = id === null ? undefined : compiled.pack.steps.get(id)
  if (!step) return { who: BATCH_TEXTS[lang].nobodyYet, lead: BATCH_TEXTS[lang].nobodyYet }
  const actors = [step.actor, ...(step.with ?? [])].slice(0, 2)
  return {
    who: actors.map((a) => actorWord(a, lang)).join(', '),
    lead: step.lead_time === undefined ? BATCH_TEXTS[lang].nobodyYet : durationText(step.lead_time, lang),
  }
}

/** What the examination leaves out. */
export function notCheckedWords({ compiled, lang }: Speaker): string {
  return compiled.pack.notChecked.map((n) => n.cite ?? n.title[lang]).join(', ')
}

/** A count as it may be told. */
export function toldText(told: Told, limit: number, lang: Lang): string {
  return told === 'small' ? `<${limit}` : told === 'hidden' ? BATCH_TEXTS[lang].hidden : String(told)
}

/** The reference of a case, safe for a terminal. */
export const caseText = (item: { readonly case: string }) => printable(item.case)
