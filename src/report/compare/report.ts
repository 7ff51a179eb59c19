/** What every form of a comparison needs. */
import type { Comparison } from '../../caseload/compare/comparison.ts'
import type { RiftMove } from '../../caseload/compare/rifts.ts'
import { tellParts } from '../../caseload/small-cells.ts'
import { type Compiled, wordingOn } from '../../engine/compile.ts'
import type { PathChanges } from '../../lab/diff/rules.ts'
import { COMPARE_TEXTS } from '../../messages/compare.ts'
import type { Lang } from '../../messages/language.ts'
import type { Day } from '../../time/day.ts'
import { citeOf } from '../explain/context.ts'
import { showNumber } from '../format.ts'
import type { Side } from '../rules/diff.ts'

export interface CompareReport {
  readonly comparison: Comparison
  readonly before: Side
  readonly after: Side
  readonly on: Day
  readonly draft: boolean
  /** Bills that are not in force on the day yet; ISO. */
  readonly later: string | undefined
  readonly changes: readonly PathChanges[]
  readonly compared: readonly string[]
  readonly rifts: readonly RiftMove[]
  readonly skipped: number
  readonly all: boolean
  readonly minCell: number | undefined
  readonly lang: Lang
}

export const compiledWith = ({ before, after }: CompareReport, path: string): Compiled =>
  after.compiled.byId.has(path) ? after.compiled : before.compiled

export function citeOfPath(report: CompareReport, path: string): string {
  const found = compiledWith(report, path).byId.get(path)
  return found ? citeOf(found) : path
}

/** The title of `25b-1/german`. */
export function titleOfCode(report: CompareReport, code: string): string {
  const [short = '', id = ''] = code.split('/')
  const versions = compiledWith(report, `aufenthg-${short}`).byId.get(`aufenthg-${short}`)?.versions ?? []
  const found = versions
    .toReversed()
    .flatMap((v) => v.requirements)
    .find((r) => r.id === id)
  return found ? wordingOn(found, report.on).title[report.lang] : code
}

/** `+3`, `-1`, `0`. */
export const signedNumber = (n: number, lang: Lang): string => `${n > 0 ? '+' : ''}${showNumber(n, lang)}`

/** Counts as they may be told: plain, or with small cells hidden. */
export function toldCounts(counts: readonly number[], { minCell, lang }: CompareReport): readonly string[] {
  const texts = COMPARE_TEXTS[lang]
  if (minCell === undefined) return counts.map((n) => showNumber(n, lang))
  return tellParts(counts, minCell).parts.map((told) =>
    told === 'small' ? texts.small(minCell) : told === 'hidden' ? texts.hidden : showNumber(told, lang),
  )
}

/** Whether a count is told as it is. */
export const isPlain = (text: string): boolean => /^[\d.,]+$/.test(text)
