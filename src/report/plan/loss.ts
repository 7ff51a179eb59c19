/** What ends on a date, in words. */
import { PLAN_TEXTS } from '../../messages/plan.ts'
import { addDays, parseDay } from '../../time/day.ts'
import { type PlanReport, wordsFor } from './shown.ts'

export function lossText(report: PlanReport, loss: { readonly date: string; readonly cause: string }): string {
  const { planned, lang } = report
  const words = wordsFor(report)
  const day = parseDay(loss.date)
  const [about = ''] = loss.cause.split(':')
  const deadline = planned.ends.deadlines.find((d) => d.date === day && d.about === about && d.kind === 'window-ends')
  const rift = planned.ends.rifts.find((r) => day !== undefined && r.from === addDays(day, 1) && r.root.about === about)
  const paper = planned.ends.deadlines.find(
    (d) => d.kind.endsWith('expires') && d.date === day && d.persons.includes(about),
  )
  const expires = loss.cause.endsWith(': expires')
  const end = paper?.kind === 'paper-expires' ? 'paper' : 'permit'
  return PLAN_TEXTS[lang].loss({
    root: expires ? end : (deadline?.root ?? rift?.root.kind ?? 'other'),
    about,
    paths: (deadline?.closes ?? (rift ? [rift.lost] : [])).map(words.cite).join(', '),
  })
}
