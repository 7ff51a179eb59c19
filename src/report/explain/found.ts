/** What was found in one family about a requirement or a path. */
import type { PathResult, PersonResult, RequirementResult } from '../../engine/result.ts'
import { CHECK_TEXTS } from '../../messages/check.ts'
import { FINDING_SIGNS, FINDING_WORDS } from '../../messages/words.ts'
import { detailSection, distanceText, factLine, wordOf } from '../check/details.ts'
import { type CheckReport, pathCite } from '../check/shown.ts'
import type { Row, Section } from '../document.ts'
import { showIso } from '../format.ts'
import type { PathPlace, RequirementPlace } from './codes.ts'
import { type ExplainContext, textsOf } from './context.ts'

export function foundSections(
  place: RequirementPlace | PathPlace,
  report: CheckReport,
  context: ExplainContext,
): readonly Section[] {
  const persons = report.checked.result.persons
  if (place.kind === 'path') {
    return persons.flatMap((person) => person.paths.map((path) => detailSection(report, person, path)))
  }
  const texts = textsOf(context)
  const rows = foundIn(place, persons).map(({ person, requirement }) => row(person, requirement, report, context))
  return [{ heading: texts.found, columns: texts.foundColumns, rows, notes: rows.length === 0 ? [texts.notFound] : [] }]
}

export interface Found {
  readonly person: string
  readonly path: PathResult
  readonly requirement: RequirementResult
}

/** The requirement of each person; of a held permit, that of its extension. */
export function foundIn(place: RequirementPlace, persons: readonly PersonResult[]): readonly Found[] {
  return persons.flatMap((person) =>
    person.paths.flatMap((path) => {
      const all = [...path.requirements, ...(path.extension?.requirements ?? [])]
      const requirement = all.find((r) => r.id === place.requirement.id)
      return path.path === place.path.id && requirement ? [{ person: person.id, path, requirement }] : []
    }),
  )
}

function row(person: string, r: RequirementResult, report: CheckReport, context: ExplainContext): Row {
  const { lang } = report
  const check = CHECK_TEXTS[lang]
  const word = wordOf(r)
  const label =
    word === 'from' ? `${FINDING_WORDS.from[lang]} ${showIso(r.met_from ?? '', lang)}` : FINDING_WORDS[word][lang]
  const good = r.finding === 'met' || r.finding === 'exempt'
  const time = !good
    ? ''
    : r.met_until
      ? check.until(showIso(r.met_until, lang))
      : r.met_from
        ? check.since(showIso(r.met_from, lang))
        : ''
  return {
    cells: [person, `${FINDING_SIGNS[word].sign} ${label}`, time],
    below: [
      ...(r.exemption
        ? [r.exemption.force === 'must' ? check.exemptBy(r.exemption.cite) : check.power(r.exemption.cite)]
        : []),
      ...(r.distance ? [check.missing(distanceText(report, r.distance))] : []),
      ...(r.hangs_on ? [hanging(r, report)] : []),
      ...r.readings.map((x) => textsOf(context).readingFound(x.id, FINDING_WORDS[x.finding][lang])),
      ...r.facts.map((fact) => factLine(report, fact)),
    ],
  }
}

function hanging(r: RequirementResult, report: CheckReport): string {
  const { hangs_on: on } = r
  return on ? CHECK_TEXTS[report.lang].dependsOn(on.person, pathCite(report.checked.evaluation, on.path)) : ''
}
