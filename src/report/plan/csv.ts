/** The steps of a plan as a table for spreadsheets: RFC 4180, or as a German Excel opens it. */
import { PLAN_TEXTS } from '../../messages/plan.ts'
import type { PlanStep } from '../../outlook/plan/result.ts'
import { parseDuration } from '../../time/period.ts'
import { type CsvForm, renderCsv } from '../csv.ts'
import { type PlanReport, type SharedStep, sharedSteps, wordsFor } from './shown.ts'

export function planCsv(report: PlanReport, steps: readonly PlanStep[], style: CsvForm): string {
  const texts = PLAN_TEXTS[report.lang]
  const rows = [texts.csvColumns, ...sharedSteps(steps).map((s) => cellsOf(report, s, style))]
  return renderCsv(rows, style)
}

function cellsOf(report: PlanReport, step: SharedStep, style: CsvForm): readonly string[] {
  const words = wordsFor(report)
  const texts = PLAN_TEXTS[report.lang]
  const date = (iso: string | null) => (iso === null ? '' : style === 'de' ? words.date(iso) : iso)
  return [
    step.number,
    step.id,
    texts.csvKind[step.kind],
    step.persons.join(' '),
    words.step(step),
    step.path === null ? '' : words.cite(step.path),
    words.actor(step.actor),
    step.with.map(words.actor).join(', '),
    date(step.start_by),
    date(step.due),
    monthsText(step),
    step.too_late ? 'x' : '',
    step.proof.map(words.evidence).join(', '),
  ]
}

const DAYS_A_MONTH = 30

/** Months with one decimal, for sorting and adding. */
function monthsText({ lead_time }: PlanStep): string {
  const lead = lead_time === null ? undefined : parseDuration(lead_time)
  if (!lead) return ''
  return (lead.months + lead.days / DAYS_A_MONTH).toFixed(1)
}
