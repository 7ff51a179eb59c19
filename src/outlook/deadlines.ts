/** Deadlines: the last day of a window, of a paper or permit, and days on which an open path loses something it stands on. */
import type { Evaluation, PersonPath } from '../engine/family.ts'
import { findingOf, type Mark } from '../engine/requirement.ts'
import type { Deadline } from '../engine/result.ts'
import { OPEN } from '../engine/words.ts'
import { addDays, type Day } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { namesEducation, type Root, rootOf } from './cause.ts'
import { securityOf } from './levels.ts'
import { openSpans } from './windows.ts'

export interface FoundDeadline {
  /** The last day. */
  readonly date: Day
  readonly kind: Deadline['kind']
  readonly persons: readonly string[]
  /** Paths that close, or whose ground erodes. */
  readonly closes: readonly string[]
  /** Whose fact gives way: the child that comes of age, the holder of the paper. */
  readonly about: string
  /** `25a-2-parents/child-minor`, or a status word for papers. */
  readonly cause: string
  readonly root: Root['kind']
  /** Somebody has no open or held permit path on the day after. */
  readonly leavesWithout: readonly string[]
}

/** Every deadline within the horizon, in order of date. */
export function findDeadlines(evaluation: Evaluation): readonly FoundDeadline[] {
  const single = [...evaluation.paths].flatMap(([person, own]) => [
    ...papers(evaluation, person),
    ...[...own.values()].flatMap((path) => [
      ...windowEnds(evaluation, person, path),
      ...erosions(evaluation, person, path),
    ]),
  ])
  return group(single).sort((a, b) => a.date - b.date || (a.cause < b.cause ? -1 : 1))
}

function papers(evaluation: Evaluation, person: string): FoundDeadline[] {
  const stay = evaluation.view.persons.get(person)?.member.stay ?? []
  return stay.flatMap((period): FoundDeadline[] => {
    const last = stay.every((other) => other === period || (other.from?.first ?? 0) <= (period.from?.first ?? 0))
    const { expires, status } = period
    if (
      !expires ||
      !status ||
      period.to ||
      !last ||
      expires.first < evaluation.on ||
      expires.first > evaluation.horizon
    )
      return []
    const kind = status.startsWith('ae-') ? 'permit-expires' : 'paper-expires'
    return [
      {
        date: expires.first,
        kind,
        persons: [person],
        closes: [],
        about: person,
        cause: status,
        root: 'other',
        leavesWithout: [],
      },
    ]
  })
}

function windowEnds(evaluation: Evaluation, person: string, own: PersonPath): FoundDeadline[] {
  return openSpans(own, evaluation).flatMap((span): FoundDeadline[] => {
    if (span.closes === undefined) return []
    const after = addDays(span.closes, 1)
    const { outcome } = at(own.best, after).state
    if (outcome === 'held') return []
    const root = rootOf(evaluation, person, own.path.id, after)
    return [
      {
        date: span.closes,
        kind: 'window-ends',
        persons: [person],
        closes: [own.path.id],
        about: root.about,
        cause: `${short(root.path)}/${root.requirement}`,
        root: root.kind,
        leavesWithout: at(securityOf(evaluation, person), after).level < 2 ? [person] : [],
      },
    ]
  })
}

const short = (path: string) => path.replace(/^aufenthg-/, '')
const isFirm = (mark: Mark) => findingOf(mark) === 'met' || findingOf(mark) === 'exempt'

/** While the path stays open: a requirement falls from met or exempt, as a waiver would hide. */
function erosions(evaluation: Evaluation, person: string, own: PersonPath): FoundDeadline[] {
  const { on, horizon } = evaluation
  const found: FoundDeadline[] = []
  for (const timeline of own.candidates) {
    for (const [i, stretch] of timeline.stretches.entries()) {
      const before = timeline.stretches[i - 1]
      if (!before || stretch.from <= on || stretch.from > horizon || before.version !== stretch.version) continue
      if (at(own.best, stretch.from).candidate !== own.candidates.indexOf(timeline)) continue
      if (
        !OPEN.has(at(own.best, stretch.from).state.outcome) ||
        !OPEN.has(at(own.best, addDays(stretch.from, -1)).state.outcome)
      )
        continue
      if (before.extending !== stretch.extending) continue
      stretch.requirements.forEach((requirement, n) => {
        const mark = stretch.marks[n] ?? 0
        if (!isFirm(before.marks[n] ?? 0) || isFirm(mark)) return
        const cause = `${own.path.short}/${requirement.id}`
        found.push({
          date: addDays(stretch.from, -1),
          kind: 'erodes',
          persons: [person],
          closes: [own.path.id],
          about: person,
          cause,
          root: namesEducation(requirement, stretch.from) ? 'education-ends' : 'other',
          leavesWithout: [],
        })
      })
    }
  }
  return found
}

/** One entry a date and root cause: derived paths join their anchor, papers of one day each other. */
function group(deadlines: readonly FoundDeadline[]): FoundDeadline[] {
  const grouped = new Map<string, FoundDeadline>()
  for (const d of deadlines) {
    const key = [
      d.date,
      d.kind,
      d.kind === 'window-ends' && d.root !== 'other'
        ? d.about
        : d.kind === 'erodes'
          ? `${d.about} ${d.cause}`
          : d.cause,
    ].join(' ')
    const known = grouped.get(key)
    grouped.set(key, known ? together(known, d) : d)
  }
  return [...grouped.values()]
}

const together = (a: FoundDeadline, b: FoundDeadline): FoundDeadline => ({
  ...a,
  persons: union(a.persons, b.persons),
  closes: union(a.closes, b.closes),
  leavesWithout: union(a.leavesWithout, b.leavesWithout),
})

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]
