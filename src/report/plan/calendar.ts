/** The dates of a plan as a calendar: the same bytes for the same plan, day and language. */
import { createEvents, type DateArray, type EventAttributes } from 'ics'
import { PLAN_TEXTS } from '../../messages/plan.ts'
import type { PlanStep } from '../../outlook/plan/result.ts'
import { seesAll } from '../../outlook/plan/visible.ts'
import { addDays, calendarDate, type Day, parseDay } from '../../time/day.ts'
import { lossText } from './loss.ts'
import { beginText, type PlanReport, sharedSteps, wordsFor } from './shown.ts'

/** `hash`: a hash of a text, so that an event keeps its id as long as it says the same. */
export function planCalendar(
  report: PlanReport,
  steps: readonly PlanStep[],
  actor: string | undefined,
  hash: (text: string) => string,
): string {
  const { result } = report.planned
  const texts = PLAN_TEXTS[report.lang]
  const events = [...stepEvents(report, steps), ...(actor === undefined || seesAll(actor) ? endEvents(report) : [])]
  const stamp = parseDay(result.on)
  const { error, value } = createEvents(
    events.map((event) => ({
      ...event,
      uid: `${hash(JSON.stringify([result.profile.case, event])).slice(0, 32)}@bleibeweg`,
    })),
    { productId: 'bleibeweg', calName: texts.calendar(result.profile.case) },
  )
  if (error || value === undefined || value === null) throw error ?? new Error('no calendar')
  return value.replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${stampOf(stamp)}`)
}

const stampOf = (day: Day | undefined): string => {
  if (day === undefined) return '19700101T000000Z'
  const { year, month, day: d } = calendarDate(day)
  return `${year}${String(month).padStart(2, '0')}${String(d).padStart(2, '0')}T000000Z`
}

function stepEvents(report: PlanReport, steps: readonly PlanStep[]): readonly EventAttributes[] {
  const words = wordsFor(report)
  const texts = PLAN_TEXTS[report.lang]
  return sharedSteps(steps).flatMap((step): EventAttributes[] => {
    if (step.due === null) return []
    const begin = [`${texts.stepColumns[1]}: ${beginText(step, report.planned.result.on, report.lang)}`]
    const who = [words.actor(step.actor), ...step.with.map(words.actor)].join(', ')
    return allDay(step.due, `${step.persons.join(' ')}: ${words.step(step)}`, [...begin, who].join('\n'))
  })
}

/** What ends, whether or not a step reaches it. */
function endEvents(report: PlanReport): readonly EventAttributes[] {
  const found = new Map<string, { cause: string; persons: string[] }>()
  for (const person of report.planned.result.persons) {
    for (const route of person.routes.slice(0, 1)) {
      for (const loss of [route.deadline, route.misses]) {
        if (!loss) continue
        const known = found.get(loss.date)
        if (known) known.persons.push(person.id)
        else found.set(loss.date, { cause: loss.cause, persons: [person.id] })
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([date, { cause, persons }]) =>
      allDay(date, `${[...new Set(persons)].join(' ')}: ${lossText(report, { date, cause })}`, ''),
    )
}

function allDay(iso: string, title: string, description: string): EventAttributes[] {
  const day = parseDay(iso)
  if (day === undefined) return []
  return [
    {
      start: dateArray(day),
      end: dateArray(addDays(day, 1)),
      title,
      ...(description === '' ? {} : { description }),
      transp: 'TRANSPARENT',
      classification: 'CONFIDENTIAL',
    },
  ]
}

function dateArray(day: Day): DateArray {
  const { year, month, day: d } = calendarDate(day)
  return [year, month, d]
}
