/** What of a check is worth showing, and in which order. */

import { routeAmong, standingsOf } from '../../caseload/route.ts'
import type { Compiled } from '../../engine/compile.ts'
import type { Evaluation } from '../../engine/family.ts'
import type { PathResult, PersonResult } from '../../engine/result.ts'
import type { Lang } from '../../messages/language.ts'
import type { Checked } from '../../outlook/check.ts'
import type { FoundDeadline } from '../../outlook/deadlines.ts'
import { urgentDeadlines } from '../../outlook/urgent.ts'

export interface CheckReport {
  readonly checked: Checked
  readonly lang: Lang
  /** Closed and not applicable paths, too, and every requirement. */
  readonly all: boolean
  /** Facts and their places behind every line. */
  readonly explain: boolean
  /** The file as the user named it, for the next commands. */
  readonly file: string
}

/** `§ 25a Abs. 2 Satz 1`: how people call a path. */
export function pathCite(evaluation: Evaluation, path: string): string {
  return citeOf(evaluation.compiled, path)
}

/** The same where there is no family. */
export function citeOf(compiled: Compiled, path: string): string {
  const found = compiled.byId.get(path)?.versions.at(-1)?.raw
  if (found?.cite) return found.cite
  const [section = '', paragraph = ''] = path.replace(/^aufenthg-/, '').split('-')
  return `§ ${section}${paragraph ? ` Abs. ${paragraph}` : ''}`
}

/** The paths of a person worth showing, best first; with `--all` the hidden ones, too. */
export function shownPaths(report: CheckReport, person: PersonResult): readonly PathResult[] {
  const { evaluation, day } = report.checked
  const standings = standingsOf(evaluation, person.id, day, report.all)
  return standings.flatMap((s) => person.paths.find((p) => p.path === s.own.path.id) ?? [])
}

/** A way that only opens by age or time in more than two years is no route yet. */
export function isFar(report: CheckReport, person: PersonResult, path: PathResult): boolean {
  const { evaluation, day } = report.checked
  return standingsOf(evaluation, person.id, day).some((s) => s.own.path.id === path.path && s.far)
}

/** The route of a person: the nearest permit; where several stand alike, one of one's own. */
export function routeOf(report: CheckReport, person: PersonResult): PathResult | undefined {
  const { evaluation, day } = report.checked
  const asked = standingsOf(evaluation, person.id, day).filter((s) =>
    person.paths.some((p) => p.path === s.own.path.id),
  )
  const route = routeAmong(asked)
  return route && person.paths.find((p) => p.path === route.own.path.id)
}

const FIRST_SCREEN = 5

/** Of the deadlines of the first screen at most five. */
export function firstDeadlines(report: CheckReport): {
  readonly shown: readonly FoundDeadline[]
  readonly more: number
} {
  const { checked } = report
  const routes = new Map(checked.result.persons.map((p) => [p.id, routeOf(report, p)?.path]))
  const ahead = checked.deadlines.filter((d) => d.date >= checked.day)
  const lines = urgentDeadlines(checked.evaluation.on, ahead, routes)
  return { shown: lines.slice(0, FIRST_SCREEN), more: lines.length - Math.min(lines.length, FIRST_SCREEN) }
}
