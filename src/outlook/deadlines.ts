/** Deadlines: the last day of a window, of a paper or permit, and days on which an open path loses something it stands on. */
import type { Evaluation, PersonPath } from '../engine/family.ts'
import { findingOf, type Mark } from '../engine/requirement.ts'
import type { Deadline } from '../engine/result.ts'
import { OPEN } from '../engine/words.ts'
import { addDays, type Day } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { namesEducation, type Root, rootOf } from './cause.ts'
import { securityOf } from './levels.ts'
import { openDays } from './windows.ts'

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

/** Every deadline up to `until`, the horizon unless another day is given, in order of date. */
export function findDeadlines(evaluation: Evaluation, until: Day = evaluation.horizon): readonly FoundDeadline[] {
  const single = [...evaluation.paths].flatMap(([person, own]) => [
    ...papers(evaluation, person, until),
    ...[...own.values()].flatMap((path) => [
      ...windowEnds(evaluation, person, path, until),
      ...erosions(evaluation, person, path, until),
    ]),
  ])
  return group(single).sort((a, b) => a.date - b.date || (a.cause < b.cause ? -1 : 1))
}

function papers(evaluation: Evaluation, person: string, until: Day): FoundDeadline[] {
  const stay = evaluation.view.persons.get(person)?.member.stay ?? []
  return stay.flatMap((period): FoundDeadline[] => {
    const last = stay.every((other) => other === period || (other.from?.first ?? 0) <= (period.from?.first ?? 0))
    const { expires, status } = period
    if (!expires || !status || period.to || !last || expires.first < evaluation.on || expires.first > until) return []
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

function windowEnds(evaluation: Evaluation, person: string, own: PersonPath, until: Day): FoundDeadline[] {
  return openDays(own, evaluation).flatMap(({ closes }): FoundDeadline[] => {
    if (closes === undefined || closes > until) return []
    const after = addDays(closes, 1)
    const { outcome } = at(own.best, after).state
    if (outcome === 'held') return []
    const root = rootOf(evaluation, person, own.path.id, after)
    return [
      {
        date: closes,
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
function erosions(evaluation: Evaluation, person: string, own: PersonPath, until: Day): FoundDeadline[] {
  const { on, horizon } = evaluation
  const found: FoundDeadline[] = []
  for (const index of openCandidates(own)) {
    const stretches = own.candidates[index]?.stretches ?? []
    for (const [i, stretch] of stretches.entries()) {
      const before = stretches[i - 1]
      if (!before || stretch.from <= on || stretch.from > horizon || before.version !== stretch.version) continue
      const last = addDays(stretch.from, -1)
      if (last > until) break
      const { candidate, state } = at(own.best, stretch.from)
      if (candidate !== index || !OPEN.has(state.outcome) || !OPEN.has(at(own.best, last).state.outcome)) continue
      if (before.extending !== stretch.extending) continue
      stretch.requirements.forEach((requirement, n) => {
        const mark = stretch.marks[n] ?? 0
        if (!isFirm(before.marks[n] ?? 0) || isFirm(mark)) return
        found.push({
          date: last,
          kind: 'erodes',
          persons: [person],
          closes: [own.path.id],
          about: person,
          cause: `${own.path.short}/${requirement.id}`,
          root: namesEducation(requirement, stretch.from) ? 'education-ends' : 'other',
          leavesWithout: [],
        })
      })
    }
  }
  return found
}

/** The candidates on whom an open path ever rests, in their order: only their stretches need to be looked through. */
function openCandidates(own: PersonPath): readonly number[] {
  const open = own.best.filter(({ value }) => OPEN.has(value.state.outcome))
  return [...new Set(open.map(({ value }) => value.candidate))].sort((a, b) => a - b)
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
