import * as z from 'zod/mini'
import type { Work } from '../../profile/schema.ts'
import { addDays } from '../../time/day.ts'
import { constant, mapTimeline, merge, type Timeline } from '../../time/timeline.ts'
import { ANY_AMOUNT, type Bounds, exactly, plus, sameBounds } from '../bounds.ts'
import { holds, since } from '../entries.ts'
import { defineFact, type FactDefinition } from '../fact.ts'
import { constantSeries, steps } from '../series.ts'
import { NO, UNKNOWN, type Verdict, verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { lasting, type RunRule } from './run.ts'
import { both, counted, only, openFields, saidAs, someEntry, told } from './said.ts'

/** Weekly hours of all running jobs that count. `work` is not missing. */
function hoursOf(person: PersonView, work: readonly Work[], accepts: (job: Work) => Verdict): Timeline<Bounds> {
  const jobs = work.map((job) => {
    const hours = job.hours_week === undefined ? ANY_AMOUNT : exactly(job.hours_week)
    return mapTimeline(only(accepts(job), holds(job, person.view.on)), (v) => counted(hours, v), sameBounds)
  })
  return merge(jobs, (all) => all.reduce(plus, exactly(0)), sameBounds)
}

const reaches =
  (hours: number) =>
  ({ lo, hi, assumed }: Bounds): Verdict =>
    verdict(lo >= hours ? YES : hi < hours ? NO : UNKNOWN, assumed)

interface WorkRule {
  readonly hours_at_least?: number | undefined
  readonly social_insurance?: boolean | undefined
}

/** The fields of a job such a rule reads. */
function fieldsOf({ hours_at_least, social_insurance }: WorkRule): readonly (keyof Work)[] {
  const hours = hours_at_least === undefined ? [] : (['hours_week'] as const)
  const insurance = social_insurance === undefined ? [] : (['social_insurance'] as const)
  return ['from', ...hours, ...insurance]
}

/** In work that meets the rule; the hours of several jobs add up. */
export function inWork(person: PersonView, { hours_at_least, social_insurance }: WorkRule): Timeline<Verdict> {
  const { work } = person.member
  const accepts = (job: Work): Verdict =>
    social_insurance === undefined ? YES : saidAs(job.social_insurance, social_insurance)
  if (work === undefined || hours_at_least === undefined) {
    return someEntry(work, (job) => only(accepts(job), holds(job, person.view.on)))
  }
  return mapTimeline(hoursOf(person, work, accepts), reaches(hours_at_least))
}

function permitted(person: PersonView): Timeline<Verdict> {
  const permission = person.member.work_permission
  if (permission === undefined) return constant<Verdict>(UNKNOWN)
  if (permission === 'none') return constant<Verdict>(NO)
  if (permission.banned_because === undefined) return holds(permission, person.view.on)
  // a ban beside a dated permission is a contradiction nobody but a person can resolve
  return constant<Verdict>(permission.from === undefined ? NO : UNKNOWN)
}

const asks = ['familie', 'arbeitgeber', 'abh'] as const

export const workFacts: readonly FactDefinition[] = [
  defineFact({
    id: 'work.permitted',
    kind: 'boolean',
    params: z.strictObject({}),
    label: { de: 'Arbeit erlaubt', en: 'permitted to work' },
    question: {
      de: 'Darf die Person arbeiten, seit wann, oder besteht ein Arbeitsverbot?',
      en: 'Is the person permitted to work, since when, or is there a ban?',
    },
    asks: ['abh', 'familie', 'agentur'],
    proof: ['beschaeftigungserlaubnis', 'duldungspapiere'],
    ground: '§ 60a Abs. 6',
    sensitivity: 'ordinary',
    derive: (person) => told(permitted(person), [`${person.address}.work_permission`]),
  }),
  defineFact({
    id: 'work.months',
    kind: 'number',
    unit: 'months',
    growing: true,
    params: z.strictObject({
      hours_at_least: z.optional(z.number()),
      social_insurance: z.optional(z.boolean()),
      gap_days: z.optional(z.int()),
    }),
    label: { de: 'ununterbrochene Beschäftigung', en: 'uninterrupted work' },
    question: {
      de: 'Wo hat die Person von wann bis wann gearbeitet, mit wie vielen Wochenstunden, sozialversichert?',
      en: 'Where has the person worked from when until when, how many hours a week, with social insurance?',
    },
    asks,
    proof: ['arbeitsvertrag', 'lohnabrechnungen', 'sozialversicherungsmeldung'],
    ground: '§ 60d Abs. 1 Nr. 3',
    sensitivity: 'ordinary',
    derive: (person, { gap_days, ...rule }) => {
      const list = `${person.address}.work`
      const pause: RunRule = { resumes: (end) => addDays(end, gap_days ?? 0), expires: (end) => end }
      const working = both(since(person.member.born), inWork(person, rule))
      return lasting(working, pause, openFields(list, person.member.work, fieldsOf(rule)))
    },
  }),
  defineFact({
    id: 'work.hours',
    kind: 'number',
    unit: 'hours',
    params: z.strictObject({}),
    label: { de: 'Wochenstunden', en: 'weekly working hours' },
    question: {
      de: 'Wie viele Stunden arbeitet die Person in der Woche?',
      en: 'How many hours a week does the person work?',
    },
    asks,
    proof: ['arbeitsvertrag', 'lohnabrechnungen'],
    ground: '§ 60d Abs. 1 Nr. 3',
    sensitivity: 'ordinary',
    derive: (person) => {
      const { work } = person.member
      const list = `${person.address}.work`
      if (work === undefined) return constantSeries(ANY_AMOUNT, [list])
      return steps(
        hoursOf(person, work, () => YES),
        openFields(list, work, ['from', 'hours_week']),
      )
    },
  }),
]
