/** The links of each person's best way, and what to collect for the later ones. */
import { PLAN_TEXTS } from '../../messages/plan.ts'
import type { PlanBranch, PlanLink, PlanPerson, PlanRoute } from '../../outlook/plan/result.ts'
import type { Section } from '../document.ts'
import { type PlanReport, wordsFor } from './shown.ts'
import { peopleText } from './steps.ts'
import { type PersonRows, together } from './together.ts'

export function chainSections(report: PlanReport): readonly Section[] {
  const texts = PLAN_TEXTS[report.lang]
  const { persons } = report.planned.result
  const name = (list: readonly string[]) => peopleText(report, list)
  const chains = persons.flatMap((p) => shownRoutes(report, p).map((route) => chainOf(report, p.id, route)))
  const collect = persons.flatMap((p) => p.routes.slice(0, 1).map((route) => collectOf(report, p.id, route)))
  const rows = together(chains, name)
  const needs = together(collect, name)
  return [
    ...(rows.length > 0 ? [{ heading: texts.chain, columns: texts.chainColumns, flexible: 2, rows }] : []),
    ...(needs.length > 0
      ? [{ heading: texts.collect, lead: [texts.collectLead], columns: texts.collectColumns, flexible: 1, rows: needs }]
      : []),
  ]
}

const shownRoutes = ({ all }: PlanReport, { routes }: PlanPerson) =>
  (all ? routes : routes.slice(0, 1)).filter((r) => r.branches.length > 0)

function chainOf(report: PlanReport, person: string, route: PlanRoute): PersonRows {
  const texts = PLAN_TEXTS[report.lang]
  const words = wordsFor(report)
  const shown = report.all ? route.branches : route.branches.slice(0, 1)
  const ahead = [
    ...(route.settlement
      ? [texts.settlementFrom(words.cite(route.settlement.path), words.date(route.settlement.from))]
      : []),
    ...(route.branches_more > 0 ? [texts.moreBranches(route.branches_more)] : []),
  ]
  return { person, rows: shown.flatMap((branch, i) => branchRows(report, branch, i === 0 ? ahead : [])) }
}

function branchRows(report: PlanReport, branch: PlanBranch, ahead: readonly string[]): PersonRows['rows'] {
  const texts = PLAN_TEXTS[report.lang]
  const words = wordsFor(report)
  const end = branch.ends === 'settlement' ? [] : [texts.ends[branch.ends](words.date(branch.on))]
  return branch.links.map((link, i) => ({
    cells: [words.date(link.date), linkText(report, link), untilText(report, link)],
    below: i === branch.links.length - 1 ? [...end, ...ahead] : [],
  }))
}

function linkText(report: PlanReport, link: PlanLink): string {
  const texts = PLAN_TEXTS[report.lang]
  const name = texts[link.kind](wordsFor(report).cite(link.path))
  const marks = [...(link.assumed ? [texts.assumed] : []), ...(link.contested ? [texts.contested] : [])]
  return marks.length > 0 ? `${name} (${marks.join('; ')})` : name
}

function untilText(report: PlanReport, link: PlanLink): string {
  const texts = PLAN_TEXTS[report.lang]
  return link.until === null ? texts.unlimited : texts.until(wordsFor(report).date(link.until))
}

function collectOf(report: PlanReport, person: string, route: PlanRoute): PersonRows {
  const texts = PLAN_TEXTS[report.lang]
  const words = wordsFor(report)
  const begin = (by: string) => (by <= report.planned.result.on ? texts.now : words.date(by))
  const rows = route.collect.map((gap) => ({
    cells: [
      words.requirement(gap.path, gap.requirement),
      words.cite(gap.path),
      gap.by === null ? '' : words.date(gap.by),
      gap.start_by === null ? '' : begin(gap.start_by),
    ],
    below: [
      ...(gap.steps.length > 0 ? [texts.possible(gap.steps.map(words.titleOf).join('; '))] : []),
      ...(gap.too_late ? [texts.collectLate] : []),
    ],
  }))
  return { person, rows }
}
