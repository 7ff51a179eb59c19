/** An evaluated family as one line: where everybody stands, which deadline comes first, what to do about gaps. */
import type { Evaluation } from '../engine/family.ts'
import { findingOf } from '../engine/requirement.ts'
import { OPEN, type Outcome } from '../engine/words.ts'
import { findDeadlines } from '../outlook/deadlines.ts'
import { urgentDeadlines, urgentUntil } from '../outlook/urgent.ts'
import { openDays, openSpans } from '../outlook/windows.ts'
import type { Problem } from '../profile/problem.ts'
import { addDays, type Day, earlier, formatDay } from '../time/day.ts'
import { afterMonths } from '../time/period.ts'
import type { DeadlineLine, FamilyLine, GapLine, OddLine, OpeningLine, PersonLine } from './line.ts'
import { isUnmet, routeAmong, type Standing, standingsOf } from './route.ts'

/** Months in which an opening path is worth announcing. */
const SOON_MONTHS = 12

type Compact = Pick<FamilyLine, 'persons' | 'deadlines' | 'gaps' | 'opening' | 'odd'>

interface Placed {
  readonly person: string
  readonly standings: readonly Standing[]
  readonly route: Standing | undefined
}

/** `oddities` as `implausible` finds them; `lines` whether their lines tell anything. */
export function compactOf(evaluation: Evaluation, day: Day, oddities: readonly Problem[], lines: boolean): Compact {
  const placed = [...evaluation.paths.keys()].map((person): Placed => {
    const standings = standingsOf(evaluation, person, day)
    return { person, standings, route: routeAmong(standings) }
  })
  return {
    persons: placed.map((p) => personLine(evaluation, p, day)),
    deadlines: deadlinesOf(evaluation, placed),
    gaps: gapsOf(placed),
    opening: openingsOf(evaluation, placed),
    odd: oddities.map((o) => oddLine(o, lines)),
  }
}

function oddLine({ file: _, column: __, severity: ___, line, ...odd }: Problem, lines: boolean): OddLine {
  return lines && line !== undefined ? { ...odd, line } : odd
}

function personLine(evaluation: Evaluation, { person, standings, route }: Placed, day: Day): PersonLine {
  const holds = standings.some((s) => s.isPermit && s.state.outcome === 'held')
  const outcome = route?.state.outcome
  const open =
    route && outcome && OPEN.has(outcome)
      ? openDays(route.own, evaluation).find((w) => w.opens <= day && (w.closes === undefined || w.closes >= day))
      : undefined
  const count = (wanted: string) => route?.stretch.marks.filter((m) => findingOf(m) === wanted).length ?? 0
  return {
    id: person,
    state: holds ? 'held' : (outcome ?? null),
    route: route?.own.path.id ?? null,
    from: route?.state.opens === undefined ? null : formatDay(route.state.opens),
    until: open?.closes === undefined ? null : formatDay(open.closes),
    unknown: count('unknown'),
    appraisals: count('appraisal'),
    paths: Object.fromEntries(
      standings.map((s): [string, Outcome] => [s.own.path.id, s.state.outcome]).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  }
}

function deadlinesOf(evaluation: Evaluation, placed: readonly Placed[]): readonly DeadlineLine[] {
  const { on, horizon } = evaluation
  const routes = new Map(placed.map(({ person, route }) => [person, route?.own.path.id]))
  const deadlines = findDeadlines(evaluation, earlier(urgentUntil(on), horizon))
  return urgentDeadlines(on, deadlines, routes).map((d) => ({
    date: formatDay(d.date),
    kind: d.kind,
    closes: d.closes,
    persons: d.persons,
    cause: d.cause,
    about: d.about,
    leaves: d.leavesWithout,
  }))
}

/** What stands in the way of the near routes, each once with everybody it concerns. */
function gapsOf(placed: readonly Placed[]): readonly GapLine[] {
  const found = new Map<string, { line: Omit<GapLine, 'persons'>; persons: string[] }>()
  for (const { person, route } of placed) {
    if (!route || route.far || route.whether || route.state.outcome === 'held') continue
    route.stretch.requirements.forEach((requirement, i) => {
      const mark = route.stretch.marks[i] ?? 0
      const kind = isUnmet(mark) ? 'unmet' : findingOf(mark) === 'unknown' ? 'unknown' : undefined
      const step = requirement.steps[0] ?? null
      if (kind === undefined || (kind === 'unmet' && step === null)) return
      const gap = `${route.own.path.short}/${requirement.id}`
      const key = `${gap} ${kind}`
      const known = found.get(key)
      if (known) known.persons.push(person)
      else found.set(key, { line: { gap, kind, step }, persons: [person] })
    })
  }
  return [...found.values()].map(({ line, persons }) => ({ ...line, persons }))
}

function openingsOf(evaluation: Evaluation, placed: readonly Placed[]): readonly OpeningLine[] {
  const limit = addDays(afterMonths(evaluation.on, SOON_MONTHS), -1)
  return placed
    .flatMap(({ person, standings }) =>
      standings.flatMap(({ own, state }): readonly (OpeningLine & { readonly day: Day })[] => {
        const { opens } = state
        if (opens === undefined || opens > limit) return []
        const by = openSpans(own, evaluation).find((w) => w.opens === opens)?.openedBy ?? null
        return [{ day: opens, date: formatDay(opens), person, path: own.path.id, by }]
      }),
    )
    .sort((a, b) => a.day - b.day)
    .map(({ day: _, ...line }) => line)
}
