/** When and how somebody has attended school in the sense of the file. */
import type { Schooling } from '../../profile/schema.ts'
import { ATTENDANCE } from '../../profile/words.ts'
import { afterMonths } from '../../time/period.ts'
import { merge, type Timeline } from '../../time/timeline.ts'
import { type Bounds, bounds, hull, sameBounds } from '../bounds.ts'
import { holds } from '../entries.ts'
import { and, isAssumed, NO, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import type { RunRule } from './run.ts'
import { begun, only, saidToBe, someEntry } from './said.ts'

/** Breaks of at most three months between two school periods count: the summer holidays, a change of school. */
export const SCHOOL_BREAKS: RunRule = {
  resumes: (end) => afterMonths(end, 3),
  expires: (end) => afterMonths(end, 3),
}

/** In a school period whose attendance is not refused; of the `kinds` of school, if given. */
export function atSchool({ member, view }: PersonView, kinds?: readonly string[]): Timeline<Verdict> {
  return someEntry(member.schooling, (period) => {
    const attends = saidToBe(period.attendance, ['irregular', 'regular'])
    const fits = kinds === undefined ? YES : saidToBe(period.kind, kinds)
    return only(and([attends, fits]), holds(period, view.on))
  })
}

export const ANY_ATTENDANCE: Bounds = bounds(0, ATTENDANCE.length - 1)

function rank({ attendance }: Schooling): Bounds {
  if (attendance === undefined) return ANY_ATTENDANCE
  return bounds(ATTENDANCE.indexOf(attendance), ATTENDANCE.indexOf(attendance))
}

/** Has another period, begun for certain, certainly begun later than this one? */
function overtaken(period: Schooling, others: readonly Schooling[]): boolean {
  const { from } = period
  return from !== undefined && others.some((other) => other.from !== undefined && other.from.first > from.last)
}

/**
 * The attendance in the school period of the day, else in the last one before. Where several periods may be meant,
 * each of them is possible.
 */
export function attendanceOver(schooling: readonly Schooling[], person: PersonView): Timeline<Bounds> {
  const running = schooling.map((period) => holds(period, person.view.on))
  const begins = schooling.map((period) => begun(period.from))
  return merge(
    [...running, ...begins],
    (verdicts) => {
      const runs = (i: number) => truthOf(verdicts[i] ?? NO)
      const hasBegun = (i: number) => truthOf(verdicts[schooling.length + i] ?? NO)
      const begunPeriods = schooling.filter((_, i) => hasBegun(i) === YES)
      const current = schooling.filter((_, i) => runs(i) === YES)
      const perhaps = schooling.filter((_, i) => runs(i) === UNKNOWN)
      const before = schooling.filter(
        (period, i) => runs(i) === NO && hasBegun(i) !== NO && !overtaken(period, begunPeriods),
      )
      const meant = current.length > 0 ? [...current, ...perhaps] : [...perhaps, ...before]
      const all = meant.map(rank)
      if (begunPeriods.length === 0) all.push(ANY_ATTENDANCE)
      const assumed = verdicts.some((v, i) => i < schooling.length && truthOf(v) !== NO && isAssumed(v))
      const { lo, hi } = all.reduce(hull)
      return bounds(lo, hi, assumed)
    },
    sameBounds,
  )
}
