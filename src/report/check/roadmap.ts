/** Every branch of each person's way, where the check was asked for all. */
import type { BranchLinkResult, BranchResult, PersonResult } from '../../engine/result.ts'
import { PLAN_TEXTS } from '../../messages/plan.ts'
import type { Row, Section } from '../document.ts'
import { showIso } from '../format.ts'
import { type CheckReport, pathCite } from './shown.ts'

export function roadmapSection(report: CheckReport): readonly Section[] {
  const texts = PLAN_TEXTS[report.lang]
  const rows = report.checked.result.persons.flatMap((p) => rowsOf(report, p))
  return rows.length === 0 ? [] : [{ heading: texts.chain, columns: texts.chainColumns, flexible: 2, rows }]
}

function rowsOf(report: CheckReport, person: PersonResult): readonly Row[] {
  const more = person.branches_more ?? 0
  const branches = person.branches ?? []
  return branches.flatMap((branch, i) =>
    branchRows(report, i === 0 ? person.id : '', branch, i === branches.length - 1 ? more : 0),
  )
}

function branchRows(report: CheckReport, label: string, branch: BranchResult, more: number): readonly Row[] {
  const { lang } = report
  const texts = PLAN_TEXTS[lang]
  const date = showIso(branch.on, lang)
  const end = branch.ends === 'gap' ? texts.gapAhead(date) : texts.ends[branch.ends](date)
  return branch.links.map((link, i) => ({
    cells: [
      i === 0 ? label : '',
      showIso(link.date, lang),
      linkText(report, link, branch.links[i - 1]),
      link.status === 'ne' ? texts.unlimited : '',
    ],
    below: i === branch.links.length - 1 ? [end, ...(more > 0 ? [texts.moreBranches(more)] : [])] : [],
  }))
}

function linkText(
  { checked, lang }: CheckReport,
  link: BranchLinkResult,
  before: BranchLinkResult | undefined,
): string {
  const texts = PLAN_TEXTS[lang]
  const cite = pathCite(checked.evaluation, link.path)
  const name = before?.path === link.path ? texts.extension(cite) : texts.grant(cite)
  const marks = [...(link.assumed ? [texts.assumed] : []), ...(link.contested ? [texts.contested] : [])]
  return marks.length > 0 ? `${name} (${marks.join('; ')})` : name
}
