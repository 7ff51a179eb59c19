/** Who does what by when; apart from it what only supports an appraisal. */

import { CHECK_TEXTS } from '../../messages/check.ts'
import { PLAN_TEXTS } from '../../messages/plan.ts'
import { printable } from '../../profile/printable.ts'
import type { Row, Section } from '../document.ts'
import { beginText, leadText, type PlanReport, type SharedStep, sharedSteps, wordsFor } from './shown.ts'

/** More are asked one after the other, the most decisive first: that is another command. */
const MOST_QUESTIONS = 5

export function stepSections(report: PlanReport): readonly Section[] {
  const texts = PLAN_TEXTS[report.lang]
  const shared = sharedSteps(report.planned.result.steps).filter((s) => s.kind !== 'collect')
  const asked = shared.filter((s) => s.kind === 'ask')
  const hidden = report.all ? [] : asked.slice(MOST_QUESTIONS)
  const needed = shared.filter((s) => s.kind !== 'support' && !hidden.includes(s))
  const supports = shared.filter((s) => s.kind === 'support')
  return [
    {
      heading: texts.steps(needed.length + hidden.length),
      columns: texts.stepColumns,
      flexible: 4,
      rows: needed.map((s) => stepRow(report, s)),
      notes: [
        ...(needed.length === 0 ? [texts.noSteps] : []),
        ...(hidden.length > 0
          ? [texts.moreQuestions(hidden.length, `bleibeweg interview ${printable(report.file)}`)]
          : []),
      ],
    },
    ...(supports.length > 0
      ? [
          {
            heading: texts.support,
            lead: [texts.supportLead],
            columns: texts.stepColumns,
            flexible: 4,
            rows: supports.map((s) => stepRow(report, s)),
          },
        ]
      : []),
  ]
}

function stepRow(report: PlanReport, step: SharedStep): Row {
  const { lang, planned } = report
  const words = wordsFor(report)
  return {
    cells: [
      step.number,
      beginText(step, planned.result.on, lang),
      step.due === null ? '' : words.date(step.due),
      peopleText(report, step.persons),
      words.step(step),
      words.actor(step.actor),
    ],
    below: belowStep(report, step),
  }
}

/** Everybody, where a step is for all of a family. */
export function peopleText({ planned, lang }: PlanReport, persons: readonly string[]): string {
  const all = planned.base.view.persons.size
  return persons.length === all && all > 1 ? CHECK_TEXTS[lang].everybody : persons.join(' ')
}

function belowStep(report: PlanReport, step: SharedStep): readonly string[] {
  const { lang } = report
  const texts = PLAN_TEXTS[lang]
  const words = wordsFor(report)
  const path = step.path
  const about =
    path !== null && (step.step !== null || step.kind === 'appraise') && step.requirements.length > 0
      ? [step.requirements.map((r) => words.requirement(path, r)).join('; ')].map((what) =>
          step.kind === 'appraise' ? what : texts.forPath(words.cite(path), what),
        )
      : []
  const lead = leadText(step, lang)
  const details = [
    ...(step.with.length > 0 ? [texts.together(step.with.map(words.actor).join(', '))] : []),
    ...(step.proof.length > 0 ? [texts.proof(step.proof.map(words.evidence).join(', '))] : []),
    ...(lead ? [lead] : []),
  ]
  return [
    ...about,
    ...(details.length > 0 ? [details.join(' · ')] : []),
    ...(step.too_late && step.kind === 'step' ? [texts.tooLate] : []),
  ]
}
