/** Ways without a date, and why. */
import { PLAN_TEXTS } from '../../messages/plan.ts'
import { printable } from '../../profile/printable.ts'
import type { Section } from '../document.ts'
import { type PlanReport, wordsFor } from './shown.ts'

export function unprovenSection(report: PlanReport): readonly Section[] {
  const texts = PLAN_TEXTS[report.lang]
  const words = wordsFor(report)
  const rows = report.planned.result.persons.flatMap((p) =>
    p.routes
      .filter((route) => !route.proven)
      .flatMap((route) =>
        route.obstacles.map((o) => ({
          cells: [
            p.id,
            words.cite(route.path),
            o.requirement === ''
              ? texts.why[o.why]
              : `${words.requirement(route.path, o.requirement)}: ${texts.why[o.why]}`,
          ],
          below: o.steps.length > 0 ? [texts.possible(o.steps.map(words.titleOf).join('; '))] : [],
        })),
      ),
  )
  if (rows.length === 0) return []
  const file = printable(report.file)
  const who = rows[0]?.cells[0] ?? ''
  const example = `bleibeweg worksheet ${file} · bleibeweg whatif ${file} --set "members.${who}.work[+]={ from: …, gross: …, net: … }"`
  return [
    {
      heading: texts.unprovenHeading,
      lead: [texts.unprovenLead],
      columns: [texts.goalColumns[0] ?? '', texts.goalColumns[1] ?? '', texts.goalColumns[3] ?? ''],
      rows,
      notes: [texts.check(example)],
    },
  ]
}
