/** Circles, and the way out of each. */

import type { Lang } from '../../messages/language.ts'
import { PLAN_TEXTS } from '../../messages/plan.ts'
import type { PlanBlock } from '../../outlook/plan/result.ts'
import type { Section } from '../document.ts'
import { type PlanReport, wordsFor } from './shown.ts'

export function blocksSection(report: PlanReport): readonly Section[] {
  const { blocks } = report.planned.result
  if (blocks.length === 0) return []
  const words = wordsFor(report)
  return [
    {
      heading: PLAN_TEXTS[report.lang].blocks,
      columns: [],
      rows: [],
      notes: blocks.flatMap((b) => blockTexts(b, words, report.lang)),
    },
  ]
}

/** The circle in a sentence, then the way out. */
export function blockTexts(
  block: PlanBlock,
  words: Pick<ReturnType<typeof wordsFor>, 'cite' | 'requirement' | 'titleOf'>,
  lang: Lang,
): readonly string[] {
  const texts = PLAN_TEXTS[lang]
  const [first] = block.circle
  const named = block.circle.map((c) => `${c.person} (${words.cite(c.path)})`).join(', ')
  const circle =
    block.kind === 'work' && first
      ? texts.blockWork(
          block.persons.join(', '),
          words.cite(first.path),
          words.requirement(first.path, first.requirement),
        )
      : texts.blockRelatives(named)
  const out = block.way_out ? texts.wayOut(words.titleOf(block.way_out.step), block.way_out.cite) : texts.noWayOut
  return [`${circle} ${out}`]
}
