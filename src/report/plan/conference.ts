/** The sheet of a case conference: tasks by actor, with room for decision and date; and the sheet of one actor alone. */

import { ACTORS } from '../../facts/actors.ts'
import { PLAN_TEXTS } from '../../messages/plan.ts'
import { stepsFor } from '../../outlook/plan/visible.ts'
import { printable } from '../../profile/printable.ts'
import { formatDay } from '../../time/day.ts'
import { afterMonths } from '../../time/period.ts'
import type { Document, Row, Section } from '../document.ts'
import { planLead, planTail } from './document.ts'
import { beginText, type PlanReport, type SharedStep, sharedSteps, themeWord, wordsFor } from './shown.ts'
import { peopleText } from './steps.ts'

/** What begins later is for a later conference. */
const SHEET_MONTHS = 24
const BOX = '[ ]'
const LINE = '__________'

/** Grouped by actor, in the order of the actors; for everybody at the table. */
export function conferenceDocument(report: PlanReport): Document {
  const { planned, lang } = report
  const texts = PLAN_TEXTS[lang]
  const words = wordsFor(report)
  const soon = formatDay(afterMonths(planned.base.on, SHEET_MONTHS))
  const shared = sharedSteps(planned.result.steps).filter((s) => s.kind !== 'collect' && (s.start_by ?? '') <= soon)
  const actors = ACTORS.filter((a) => shared.some((s) => s.actor === a))
  const goals = planned.result.persons.flatMap((p) => {
    const route = p.routes[0]
    if (!route?.opens || route.kind === 'held') return []
    return [
      `${p.id} ${words.cite(route.path)} ${route.opens <= planned.result.on ? '' : words.date(route.opens)}`.trim(),
    ]
  })
  return {
    title: texts.conference(printable(planned.result.profile.case)),
    lead: [
      { text: texts.present(actors.map((a) => `${BOX} ${words.actor(a)}`.replaceAll(' ', '\u00a0')).join('  ')) },
      { text: releasesText(report) },
      ...(goals.length > 0 ? [{ text: texts.target(goals.join(' · ')) }] : []),
      ...planLead(report),
    ],
    sections: actors.map(
      (actor): Section => ({
        heading: contactOf(report, actor) ?? words.actor(actor).toUpperCase(),
        columns: texts.sheetColumns,
        flexible: 2,
        rows: shared.filter((s) => s.actor === actor).map((s) => sheetRow(report, s)),
      }),
    ),
    tail: [texts.sheetFoot, ...planTail(report)],
  }
}

/** The office as the local layer names it. */
function contactOf(report: PlanReport, actor: string): string | undefined {
  const { base, result } = report.planned
  const layers = base.compiled.pack.layers.filter((l) => result.rules.layers.includes(l.layer))
  const title = layers.map((l) => l.contacts?.[actor]?.title[report.lang]).findLast((t) => t !== undefined)
  return title === undefined ? undefined : `${wordsFor(report).actor(actor).toUpperCase()} · ${title}`
}

function sheetRow(report: PlanReport, step: SharedStep): Row {
  const words = wordsFor(report)
  const begin = beginText(step, report.planned.result.on, report.lang)
  const by = step.due === null ? begin : `${begin} – ${words.date(step.due)}`
  return { cells: [step.number, peopleText(report, step.persons), words.step(step), by, BOX, LINE] }
}

function releasesText(report: PlanReport): string {
  const texts = PLAN_TEXTS[report.lang]
  const words = wordsFor(report)
  const { lang } = report
  const { on, view } = report.planned.base
  const valid = (view.family.profile.releases ?? []).filter((r) => r.until === undefined || r.until.first >= on)
  if (valid.length === 0) return texts.noRelease
  return texts.released(
    valid
      .map((r) =>
        texts.releasedTo(
          words.actor(printable(r.to)),
          r.themes.map((t) => printable(themeWord(t, lang))).join(', '),
          r.until && words.date(formatDay(r.until.first)),
        ),
      )
      .join(' · '),
  )
}

/** Only what one actor may see. */
export function actorDocument(report: PlanReport, actor: string): Document {
  const { planned, lang } = report
  const { result, base } = planned
  const texts = PLAN_TEXTS[lang]
  const words = wordsFor(report)
  const steps = sharedSteps(stepsFor(actor, result.steps, base.view.family.profile, base.on))
  return {
    title: texts.forActor(printable(result.profile.case), words.actor(actor), words.date(result.on)),
    lead: [{ text: texts.forActorLead }],
    sections: [
      {
        heading: texts.steps(steps.length),
        columns: texts.sheetColumns,
        flexible: 2,
        rows: steps.map((s) => ({
          ...sheetRow(report, s),
          below: s.proof.length > 0 ? [texts.proof(s.proof.map(words.evidence).join(', '))] : [],
        })),
        notes: [texts.notVisible],
      },
    ],
    tail: [],
  }
}
