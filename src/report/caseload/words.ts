/** Families of a caseload in words: deadline, best path, state. */
import type { DeadlineLine } from '../../caseload/line.ts'
import type { Told } from '../../caseload/small-cells.ts'
import { type GapCount, outcomeOf, type WorkItem } from '../../caseload/summary.ts'
import { type Compiled, conditionsOf, type Wording, wordingOn } from '../../engine/compile.ts'
import { leavesOf } from '../../engine/condition.ts'
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

/** A title that fits beside others in a cell. */
const SHORT = 40

/** Where the best path stands, and what is missing on it. */
export function standText(speaker: Speaker, { best, gaps, unknown }: WorkItem): string {
  const { lang } = speaker
  const texts = BATCH_TEXTS[lang]
  const outcome = best && outcomeOf(best)
  if (!best || !outcome) return unknown > 0 ? texts.unknowns(unknown) : ''
  if (outcome === 'unclear' && best.unknown > 0) return texts.unknowns(best.unknown)
  const [first] = gaps.map((gap) => gapTitle(speaker, gap))
  const short = first !== undefined && first.length <= SHORT ? first : undefined
  return [
    outcome === 'foreseeable' && best.from
      ? `${OUTCOME_WORDS.foreseeable[lang]} ${texts.from(showIso(best.from, lang))}`
      : OUTCOME_WORDS[outcome][lang],
    ...(outcome === 'gaps' && first !== undefined ? [texts.gapCount(gaps.length, short)] : []),
    ...(best.unknown > 0 ? [texts.unknowns(best.unknown)] : []),
  ].join(' · ')
}

/** The wording of the requirement that `25b-1/german-oral` names, as it stands in the latest version. */
function wordingOf(compiled: Compiled, gap: string): Wording | undefined {
  const [path = '', id = ''] = gap.split('/')
  const versions = compiled.byId.get(`aufenthg-${path}`)?.versions.toReversed() ?? []
  const found = versions.flatMap((v) => v.requirements).find((r) => r.id === id)
  const day = parseDay(versions[0]?.id ?? '')
  return found && day !== undefined ? wordingOn(found, day) : undefined
}

/** `25b-1/german-oral` as its requirement is called today. */
export function gapTitle({ compiled, lang }: Speaker, gap: string): string {
  return wordingOf(compiled, gap)?.title[lang] ?? gap
}

/** Who closes a gap by its first step, or who can answer what is missing. */
export function actorsOf(
  compiled: Compiled,
  { gap, kind, step }: Pick<GapCount, 'gap' | 'kind' | 'step'>,
): readonly string[] {
  if (kind === 'unmet') {
    const found = step === null ? undefined : compiled.pack.steps.get(step)
    return found ? [found.actor, ...(found.with ?? [])] : []
  }
  const wording = wordingOf(compiled, gap)
  const asked = wording ? conditionsOf(wording).flatMap(leavesOf) : []
  return [...new Set(asked.flatMap((leaf) => leaf.fact.asks))]
}

/** The path a gap stands on. */
export function gapCite({ compiled }: Speaker, gap: string): string {
  return citeOf(compiled, `aufenthg-${gap.split('/')[0] ?? ''}`)
}

/** Who moves a gap, and how long that usually takes. */
export function gapWords({ compiled, lang }: Speaker, gap: GapCount): { readonly who: string; readonly lead: string } {
  const nobody = BATCH_TEXTS[lang].nobodyYet
  const actors = actorsOf(compiled, gap).slice(0, 2)
  const lead = gap.kind === 'unmet' && gap.step !== null ? compiled.pack.steps.get(gap.step)?.lead_time : undefined
  return {
    who: actors.length === 0 ? nobody : actors.map((a) => actorWord(a, lang)).join(', '),
    lead: lead === undefined ? nobody : durationText(lead, lang),
  }
}

/** A count as it may be told. */
export function toldText(told: Told, limit: number, lang: Lang): string {
  return told === 'small' ? `<${limit}` : told === 'hidden' ? BATCH_TEXTS[lang].hidden : String(told)
}

/** The reference of a case, safe for a terminal. */
export const caseText = (item: { readonly case: string }) => printable(item.case)
