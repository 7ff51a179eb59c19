/** What somebody can do next about the gaps of each person's route. */

import { format } from 'date-fns/format'
import { sub } from 'date-fns/sub'
import { OPEN } from '../../engine/words.ts'
import { actorWord } from '../../messages/actors.ts'
import { CHECK_TEXTS } from '../../messages/check.ts'
import type { Lang } from '../../messages/language.ts'
import { formatDay } from '../../time/day.ts'
import { afterMonths, parseDuration } from '../../time/period.ts'
import type { Section } from '../document.ts'
import { showIso } from '../format.ts'
import { type CheckReport, isFar, pathCite, routeOf } from './shown.ts'

interface NextStep {
  readonly title: string
  readonly persons: string[]
  readonly actors: readonly string[]
  readonly leadTime: string | undefined
  /** The last day that still reaches the deadline; ISO. */
  readonly startBy: string | undefined
  /** An application for a path that is open: it comes first. */
  readonly files: boolean
  /** The deadline that even an immediate start would miss; ISO. */
  readonly misses: string | undefined
}

const FIRST_SCREEN = 5

export function stepsSection(report: CheckReport): Section {
  const { lang } = report
  const texts = CHECK_TEXTS[lang]
  const steps = nextSteps(report)
  const shown = steps.slice(0, FIRST_SCREEN)
  return {
    heading: texts.nextSteps(shown.length, steps.length),
    columns:
      lang === 'de'
        ? ['Nr.', 'beginnen bis', 'Personen', 'Schritt', 'wer']
        : ['no.', 'start by', 'persons', 'step', 'who'],
    flexible: 3,
    rows: shown.map((step, i) => ({
      cells: [
        String(i + 1),
        step.misses ? texts.now : step.startBy ? texts.until(showIso(step.startBy, lang)) : '',
        step.persons.join(' '),
        describe(step, lang),
        step.actors
          .slice(0, 2)
          .map((a) => actorWord(a, lang))
          .join(', '),
      ],
    })),
    notes: shown.length === 0 ? [texts.noSteps] : shown.some((s) => s.startBy) ? [texts.stepsNote] : [],
  }
}

function nextSteps(report: CheckReport): readonly NextStep[] {
  const { checked, lang } = report
  const catalogue = checked.evaluation.compiled.pack.steps
  const found = new Map<string, NextStep>()
  const add = (key: string, person: string, step: Omit<NextStep, 'persons'>) => {
    const known = found.get(key)
    if (!known) found.set(key, { ...step, persons: [person] })
    else if (!known.persons.includes(person)) known.persons.push(person)
  }
  for (const person of checked.result.persons) {
    const route = routeOf(report, person)
    if (!route || isFar(report, person, route)) continue
    const deadline = deadlineFor(report, person.id, route.path)
    if (OPEN.has(route.outcome) && !filed(report, person.id, route.path)) {
      const title =
        lang === 'de'
          ? `Antrag nach ${pathCite(checked.evaluation, route.path)} stellen`
          : `file the application under ${pathCite(checked.evaluation, route.path)}`
      add(`apply ${route.path}`, person.id, {
        title,
        actors: ['familie', 'beratung'],
        leadTime: undefined,
        startBy: lastDayToFile(report, person.id, route.path),
        misses: undefined,
        files: true,
      })
    }
    for (const requirement of route.requirements) {
      for (const id of requirement.steps) {
        const step = catalogue.get(id)
        if (!step) continue
        add(id, person.id, {
          title: step.title[lang],
          actors: [step.actor, ...(step.with ?? [])],
          leadTime: step.lead_time,
          files: false,
          ...startBy(deadline, step.lead_time, checked.result.on),
        })
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => Number(b.files) - Number(a.files) || inTime(a.startBy ?? '9999', b.startBy ?? '9999'),
  )
}

/** ISO dates in their order. */
const inTime = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first day on which the person or somebody who hangs on this path loses something: filed by then. */
function lastDayToFile(report: CheckReport, person: string, path: string): string | undefined {
  const { persons, family } = report.checked.result
  const hanging = persons.filter((p) =>
    p.paths.some((x) => x.depends_on.some((d) => d.person === person && d.path === path)),
  )
  const affected = [person, ...hanging.map((p) => p.id)]
  return family.deadlines.find((d) => d.kind !== 'erodes' && d.persons.some((p) => affected.includes(p)))?.date
}

function filed(report: CheckReport, person: string, path: string): boolean {
  const applications = report.checked.evaluation.view.persons.get(person)?.member.applications
  return applications?.some((a) => a.path === path) ?? false
}

const MONTHS_AHEAD = 24

/** The next day within two years on which this person loses the way, or is left without one. */
function deadlineFor(report: CheckReport, person: string, path: string): string | undefined {
  const { deadlines, evaluation, day } = report.checked
  const end = deadlines.find(
    (d) =>
      d.kind === 'window-ends' &&
      d.persons.includes(person) &&
      (d.closes.includes(path) || d.leavesWithout.includes(person)) &&
      d.date >= day &&
      d.date <= afterMonths(evaluation.on, MONTHS_AHEAD),
  )
  return end && formatDay(end.date)
}

/** The deadline less the lead time; a start that would have had to lie in the past misses it. */
function startBy(
  deadline: string | undefined,
  leadTime: string | undefined,
  on: string,
): Pick<NextStep, 'startBy' | 'misses'> {
  if (deadline === undefined) return { startBy: undefined, misses: undefined }
  const duration = leadTime === undefined ? undefined : parseDuration(leadTime)
  const [year = 0, month = 1, dayOfMonth = 1] = deadline.split('-').map(Number)
  const span = { months: duration?.months ?? 0, days: duration?.days ?? 0 }
  const begin = format(sub(new Date(year, month - 1, dayOfMonth), span), 'yyyy-MM-dd')
  return begin >= on ? { startBy: begin, misses: undefined } : { startBy: on, misses: deadline }
}

function describe(step: NextStep, lang: Lang): string {
  const texts = CHECK_TEXTS[lang]
  const remarks = [
    ...(step.leadTime ? [texts.leadTime(durationText(step.leadTime, lang))] : []),
    ...(step.misses ? [texts.tooLate(showIso(step.misses, lang))] : []),
  ]
  return remarks.length > 0 ? `${step.title} (${remarks.join('; ')})` : step.title
}

/** `P9W` is not used; months and days read as people say them. */
export function durationText(iso: string, lang: Lang): string {
  const duration = parseDuration(iso)
  if (!duration) return iso
  const { months, days } = duration
  const parts: string[] = []
  if (months)
    parts.push(
      lang === 'de'
        ? `${months} ${months === 1 ? 'Monat' : 'Monate'}`
        : `${months} ${months === 1 ? 'month' : 'months'}`,
    )
  if (days && days % 7 === 0)
    parts.push(
      lang === 'de' ? `${days / 7} ${days === 7 ? 'Woche' : 'Wochen'}` : `${days / 7} ${days === 7 ? 'week' : 'weeks'}`,
    )
  else if (days) parts.push(CHECK_TEXTS[lang].days(days))
  return parts.join(', ')
}
