/** The coming months as bars: papers, the minority of an anchor, open windows, school; and where a rift opens. */
import type { PersonView } from '../facts/view.ts'
import { addDays, calendarDate, type Day, dayOf, later } from '../time/day.ts'
import { afterMonths, afterYears } from '../time/period.ts'
import type { Checked } from './check.ts'
import type { FoundRift } from './rifts.ts'
import { openSpans } from './windows.ts'

/** Months a timeline reaches, the one of the day asked included. */
export const TIMELINE_MONTHS = 24

export interface TimelineBar {
  /** `undefined`: it runs already on the day asked. */
  readonly from: Day | undefined
  /** Last day, which may lie behind the months drawn; `undefined`: no end within the horizon. */
  readonly to: Day | undefined
  /** It rests on a standing assumption. */
  readonly assumed: boolean
  /** With its last day a rift opens. */
  readonly rift: boolean
}

export type TimelineSubject =
  | { readonly kind: 'paper'; readonly status: string }
  | { readonly kind: 'minority' }
  | { readonly kind: 'window'; readonly path: string }
  | { readonly kind: 'education'; readonly place: 'school' | 'training' }

export interface TimelineRow {
  readonly subject: TimelineSubject
  readonly persons: readonly string[]
  readonly bars: readonly TimelineBar[]
}

export interface FamilyTimeline {
  /** The day asked. */
  readonly day: Day
  /** First day of its month. */
  readonly from: Day
  /** Last day of the last month. */
  readonly until: Day
  /** Papers, minorities, windows, education; in each the earliest first. */
  readonly rows: readonly TimelineRow[]
}

/** `paths`: those worth a row for a person. */
export function timelineOf(checked: Checked, paths: (person: string) => readonly string[]): FamilyTimeline {
  const { day } = checked
  const { year, month } = calendarDate(day)
  const from = dayOf(year, month, 1)
  const months: Months = { day, from, until: addDays(afterMonths(from, TIMELINE_MONTHS), -1) }
  const persons = checked.result.persons.map((p) => p.id)
  const rows = [
    ...together(persons.flatMap((id) => papers(checked, id, months))),
    ...minorities(checked, persons, months),
    ...together(persons.flatMap((id) => paths(id).flatMap((path) => windows(checked, id, path, months)))),
    ...together(persons.flatMap((id) => education(checked, id, months))),
  ]
  return { ...months, rows }
}

interface Months {
  readonly day: Day
  readonly from: Day
  readonly until: Day
}

/** Persons of whom the same can be said share a row; the earliest comes first. */
function together(rows: readonly TimelineRow[]): readonly TimelineRow[] {
  const shared = new Map<string, { row: TimelineRow; persons: string[] }>()
  for (const row of rows) {
    const key = JSON.stringify([row.subject, row.bars])
    const known = shared.get(key)
    if (known) known.persons.push(...row.persons)
    else shared.set(key, { row, persons: [...row.persons] })
  }
  const first = ({ bars }: TimelineRow, key: 'from' | 'to') => bars[0]?.[key] ?? (key === 'from' ? 0 : Infinity)
  return [...shared.values()]
    .map(({ row, persons }) => ({ ...row, persons }))
    .sort((a, b) => first(a, 'from') - first(b, 'from') || first(a, 'to') - first(b, 'to') || 0)
}

const opensAfter = (rifts: readonly FoundRift[], last: Day | undefined) =>
  last === undefined ? [] : rifts.filter((r) => r.from === addDays(last, 1))

/** The paper in hand, as far as it bears a date. */
function papers({ evaluation, rifts }: Checked, id: string, { day }: Months): readonly TimelineRow[] {
  const stay = evaluation.view.persons.get(id)?.member.stay ?? []
  const last = stay.reduce<(typeof stay)[number] | undefined>(
    (latest, p) => ((p.from?.first ?? 0) >= (latest?.from?.first ?? 0) ? p : latest),
    undefined,
  )
  const to = last?.expires?.first
  if (!last?.status || last.to || to === undefined || to < day) return []
  const ends = opensAfter(rifts, to).some(
    (r) => r.person === id && evaluation.compiled.byId.get(r.lost)?.grants === last.status,
  )
  return [
    {
      subject: { kind: 'paper', status: last.status },
      persons: [id],
      bars: [{ from: undefined, to, assumed: false, rift: ends }],
    },
  ]
}

const MAJORITY = 18

/** Children on whose minority somebody's right hangs, if they come of age in these months. */
function minorities(checked: Checked, persons: readonly string[], months: Months): readonly TimelineRow[] {
  const { evaluation, rifts, deadlines } = checked
  const anchors = new Set([
    ...rifts.filter((r) => r.root.kind === 'child-of-age' && persons.includes(r.person)).map((r) => r.root.about),
    ...deadlines
      .filter((d) => d.root === 'child-of-age' && d.persons.some((p) => persons.includes(p)))
      .map((d) => d.about),
  ])
  return [...evaluation.view.persons]
    .filter(([id]) => anchors.has(id))
    .flatMap(([id, { member }]): TimelineRow[] => {
      const to = addDays(afterYears(member.born.first, MAJORITY), -1)
      if (to < months.day || to > months.until) return []
      const rift = opensAfter(rifts, to).some((r) => r.root.kind === 'child-of-age' && r.root.about === id)
      return [{ subject: { kind: 'minority' }, persons: [id], bars: [{ from: undefined, to, assumed: false, rift }] }]
    })
    .sort((a, b) => (a.bars[0]?.to ?? 0) - (b.bars[0]?.to ?? 0))
}

/** When a path is open to a person. */
function windows({ evaluation, rifts }: Checked, id: string, path: string, months: Months): readonly TimelineRow[] {
  const own = evaluation.paths.get(id)?.get(path)
  const bars = (own ? openSpans(own, evaluation) : [])
    .filter((span) => span.opens <= months.until && (span.closes === undefined || span.closes >= months.day))
    .map((span): TimelineBar => {
      const lost = opensAfter(rifts, span.closes).some((r) => r.person === id && r.lost === path)
      const from = span.opens > months.day ? span.opens : undefined
      return { from, to: span.closes, assumed: span.assumed, rift: lost }
    })
  return bars.length > 0 ? [{ subject: { kind: 'window', path }, persons: [id], bars }] : []
}

/** School and training that are known to end in these months. */
function education({ evaluation, rifts }: Checked, id: string, months: Months): readonly TimelineRow[] {
  const member = evaluation.view.persons.get(id)?.member
  return (['school', 'training'] as const).flatMap((place): TimelineRow[] => {
    const to = lastDayOf(member, place, months)
    if (to === undefined) return []
    const rift = opensAfter(rifts, to).some((r) => r.root.kind === 'education-ends' && r.root.about === id)
    return [
      { subject: { kind: 'education', place }, persons: [id], bars: [{ from: undefined, to, assumed: false, rift }] },
    ]
  })
}

function lastDayOf(
  member: PersonView['member'] | undefined,
  place: 'school' | 'training',
  { day, until }: Months,
): Day | undefined {
  const over = (t: NonNullable<PersonView['member']['training']>[number]) =>
    t.passed !== undefined || t.broken_off !== undefined
  const periods = place === 'school' ? member?.schooling : member?.training?.filter((t) => !over(t))
  const current = (periods ?? []).filter((p) => p.from !== undefined && p.from.first <= day)
  if (current.some((p) => p.to === undefined)) return undefined
  const last = current.reduce<Day | undefined>((d, p) => (p.to ? later(d ?? p.to.first, p.to.first) : d), undefined)
  return last !== undefined && last >= day && last <= until ? last : undefined
}
