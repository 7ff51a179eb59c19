/** What of a check is worth showing, and in which order. */

import { isOnlyAsked } from '../../caseload/route.ts'
import type { Compiled } from '../../engine/compile.ts'
import { awaitedBy, type Evaluation } from '../../engine/family.ts'
import { stretchOn } from '../../engine/path.ts'
import type { PathResult, PersonResult, RequirementResult } from '../../engine/result.ts'
import { BEST_FIRST, OPEN } from '../../engine/words.ts'
import type { Lang } from '../../messages/language.ts'
import type { Checked } from '../../outlook/check.ts'
import type { FoundDeadline } from '../../outlook/deadlines.ts'
import { urgentDeadlines } from '../../outlook/urgent.ts'
import { formatDay } from '../../time/day.ts'
import { afterMonths } from '../../time/period.ts'
import { at } from '../../time/timeline.ts'

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

const isPermit = (evaluation: Evaluation, path: string) =>
  !evaluation.compiled.byId.get(path)?.grants.includes('duldung')
const isOwn = (evaluation: Evaluation, path: string) => (evaluation.compiled.byId.get(path)?.anchors.length ?? 0) === 0

/** Ways to stay before bridges, bridges before the settlement permit that comes after them. */
const TRACK_ORDER: readonly string[] = ['school', 'employment', 'training', 'family', 'bridge', 'settlement']

/** Points that are not met and wait for nobody, or not known. */
function openPoints(path: PathResult): number {
  return path.requirements.filter((r) => r.finding === 'unknown' || (r.finding === 'unmet' && !r.hangs_on)).length
}

/**
 * Best first; at the same outcome fewer open points first, a permit of one's own before a derived one, and that before
 * a toleration. No score: it only says which line comes first.
 */
function inOrder(evaluation: Evaluation, paths: readonly PathResult[]): readonly PathResult[] {
  const weight = (p: PathResult) => (isPermit(evaluation, p.path) ? (isOwn(evaluation, p.path) ? 0 : 1) : 2)
  return [...paths].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (CLOSABLE.has(a.outcome) ? openPoints(a) - openPoints(b) : 0) ||
      weight(a) - weight(b) ||
      TRACK_ORDER.indexOf(a.track) - TRACK_ORDER.indexOf(b.track) ||
      (a.path < b.path ? -1 : 1),
  )
}

const CLOSABLE: ReadonlySet<string> = new Set(['gaps', 'unclear'])

/** What can be closed and what must be asked stand together: the nearer comes first. */
function rank(path: PathResult): number {
  return BEST_FIRST.indexOf(CLOSABLE.has(path.outcome) ? 'gaps' : path.outcome)
}

const HIDDEN: ReadonlySet<string> = new Set(['closed', 'not-applicable'])

/** A derived path whose relatives have no way to the permit it rests on: true, and no help. */
function isIdle(report: CheckReport, person: PersonResult, path: PathResult): boolean {
  const { evaluation, day } = report.checked
  const own = evaluation.paths.get(person.id)?.get(path.path)
  if (!own || path.outcome === 'held' || path.depends_on.length > 0) return false
  const awaited = awaitedBy(own, day)
  const outcomes = awaited.flatMap((a) => {
    const relative = evaluation.paths.get(a.person)?.get(a.path)
    return relative ? [at(relative.best, day).state.outcome] : []
  })
  return awaited.length > 0 && outcomes.every((o) => HIDDEN.has(o) || o === 'barred')
}

export function shownPaths(report: CheckReport, person: PersonResult): readonly PathResult[] {
  const best = inOrder(report.checked.evaluation, person.paths)
  const near = (p: PathResult) => !isFar(report, p) && !isOpenWhether(report, person, p)
  const ordered = report.all ? best : [...best.filter(near), ...best.filter((p) => !near(p))]
  return report.all ? ordered : ordered.filter((p) => !HIDDEN.has(p.outcome) && !isIdle(report, person, p))
}

/** Nothing in the file says that the path comes into question at all: a question to ask, no route to follow. */
function isOpenWhether(report: CheckReport, person: PersonResult, path: PathResult): boolean {
  const own = report.checked.evaluation.paths.get(person.id)?.get(path.path)
  if (!own || path.outcome !== 'unclear') return false
  const timeline = own.candidates[at(own.best, report.checked.day).candidate]
  return timeline !== undefined && isOnlyAsked(path.outcome, stretchOn(timeline, report.checked.day))
}

/** A way that only opens by age or time in more than two years is no route yet. */
const FAR_MONTHS = 24

export function isFar(report: CheckReport, path: PathResult): boolean {
  const limit = formatDay(afterMonths(report.checked.evaluation.on, FAR_MONTHS))
  return path.requirements.some(
    (r) => (r.finding === 'unmet' || r.against) && !r.hangs_on && waitsUntil(report, r) > limit,
  )
}

/** The day on which time cures it; a guidance age that time cures behind the horizon counts as far. */
function waitsUntil(report: CheckReport, r: RequirementResult): string {
  if (r.met_from !== null) return r.met_from
  return r.against && r.facts.some((f) => f.fact === 'person.ageYears')
    ? formatDay(report.checked.evaluation.horizon)
    : ''
}

/** The route of a person: the nearest permit; where several stand alike, one of one's own. */
export function routeOf(report: CheckReport, person: PersonResult): PathResult | undefined {
  const { evaluation } = report.checked
  const shown = shownPaths(report, person).filter((p) => !HIDDEN.has(p.outcome))
  const permits = shown.filter(
    (p) => isPermit(evaluation, p.path) && p.outcome !== 'held' && !isOpenWhether(report, person, p),
  )
  const near = permits.filter((p) => !isFar(report, p))
  return (
    permits.find((p) => OPEN.has(p.outcome)) ??
    near.find((p) => isOwn(evaluation, p.path) && p.outcome !== 'barred') ??
    near[0] ??
    permits[0] ??
    shown[0]
  )
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
