/** What every explanation needs. */
import type { Compiled, CompiledPath } from '../../engine/compile.ts'
import type { Condition } from '../../engine/condition.ts'
import { EXPLAIN_TEXTS, type ExplainTexts } from '../../messages/explain.ts'
import type { Lang } from '../../messages/language.ts'
import type { Day } from '../../time/day.ts'
import { addDays, DUSK } from '../../time/day.ts'
import type { Row, Section } from '../document.ts'
import { showDay } from '../format.ts'
import { numbered, say } from './conditions.ts'

export interface ExplainContext {
  readonly compiled: Compiled
  readonly day: Day
  readonly lang: Lang
}

export const textsOf = ({ lang }: ExplainContext): ExplainTexts => EXPLAIN_TEXTS[lang]

/** A condition as rows, its parts numbered. */
export function conditionRows(condition: Condition, context: ExplainContext): readonly Row[] {
  return spoken(condition, context).map((cells) => ({ cells }))
}

/** A condition as sentences, for below a row. */
export function conditionLines(condition: Condition, context: ExplainContext): readonly string[] {
  const lines = spoken(condition, context)
  return lines.length === 1 ? lines.map(([, text]) => text) : lines.map(([number, text]) => `${number} ${text}`)
}

function spoken(condition: Condition, { lang, compiled }: ExplainContext): readonly (readonly [string, string])[] {
  return numbered(say(condition, { lang, conditions: compiled.pack.conditions }))
}

/** Label and value pairs; rows without value are left out. */
export function pairs(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly [string, string])[],
): Section {
  return { heading, columns, rows: rows.filter(([, value]) => value !== '').map((cells) => ({ cells })) }
}

/** `seit 31.12.2022`, `ab 01.07.2027`, or `31.12.2022 bis 30.06.2027`. */
export function spanText(from: Day, until: Day, context: ExplainContext): string {
  const texts = textsOf(context)
  const first = showDay(from, context.lang)
  if (until === DUSK) return from > context.day ? texts.from(first) : texts.since(first)
  return texts.span(first, showDay(addDays(until, -1), context.lang))
}

/** `§ 25a Abs. 2 Satz 1`: how people call a path. */
export function citeOf(path: CompiledPath): string {
  const [section = '', paragraph] = path.short.split('-')
  return path.versions.at(-1)?.raw.cite ?? `§ ${section}${paragraph === undefined ? '' : ` Abs. ${paragraph}`}`
}
