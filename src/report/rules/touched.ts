/** Whom a change of the law touches, for `rules diff --cases`. */
import type { Comparison } from '../../caseload/compare/comparison.ts'
import type { Lang } from '../../messages/language.ts'
import { RULES_DIFF_TEXTS } from '../../messages/rules-diff.ts'
import { OUTCOME_WORDS } from '../../messages/words.ts'
import { printable } from '../../profile/printable.ts'
import type { Section } from '../document.ts'

export function touchedSection({ all, movers }: Comparison, lang: Lang): Section {
  const texts = RULES_DIFF_TEXTS[lang]
  return {
    heading: texts.touched,
    columns: texts.touchedColumns,
    flexible: 2,
    lead: [movers.length === 0 ? texts.touchedNone(all.persons) : texts.touchedSum(movers.length, all.persons)],
    rows: movers.flatMap((mover) =>
      mover.paths.map((path) => ({
        cells: [
          printable(`${mover.case} ${mover.person}`),
          path.path.replace(/^aufenthg-/, ''),
          path.before.outcome === path.after.outcome
            ? OUTCOME_WORDS[path.after.outcome][lang]
            : texts.change(OUTCOME_WORDS[path.before.outcome][lang], OUTCOME_WORDS[path.after.outcome][lang]),
          path.through.map((t) => t.id).join(', '),
        ],
      })),
    ),
  }
}

export function touchedJson({ all, movers }: Comparison): object {
  return { persons: all.persons, touched: movers.length, movers }
}
