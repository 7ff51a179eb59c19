/** A plan as a document: goals, steps, what comes next, what to collect, circles. */
import { CHECK_TEXTS } from '../../messages/check.ts'
import { PLAN_TEXTS } from '../../messages/plan.ts'
import { EFFECT_WORDS, OUTCOME_WORDS } from '../../messages/words.ts'
import { securityOf } from '../../outlook/levels.ts'
import type { PlanPerson, PlanRoute } from '../../outlook/plan/result.ts'
import { printable } from '../../profile/printable.ts'
import { addDays, parseDay } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import { blocksSection } from '../blocks.ts'
import type { Document, Section } from '../document.ts'
import { shortHash } from '../format.ts'
import { notCheckedWords } from '../not-checked.ts'
import { chainSections } from './chain.ts'
import { lossText } from './loss.ts'
import { type PlanReport, wordsFor } from './shown.ts'
import { peopleText, stepSections } from './steps.ts'
import { type PersonRows, together } from './together.ts'
import { unprovenSection } from './unproven.ts'

export function planDocument(report: PlanReport): Document {
  const { planned, lang } = report
  const { result, base } = planned
  const texts = PLAN_TEXTS[lang]
  const words = wordsFor(report)
  return {
    title: texts.title(printable(result.profile.case), base.view.persons.size, words.date(result.on)),
    lead: [
      ...planLead(report),
      { text: texts.earliest },
      ...(result.stable ? [] : [{ text: texts.unstable, strong: true }]),
    ],
    sections: [
      goalsSection(report),
      ...stepSections(report),
      ...chainSections(report),
      ...unprovenSection(report),
      ...blocksSection(base, result.blocks, lang),
    ],
    tail: planTail(report),
  }
}

export function planLead({ planned, lang }: PlanReport): Document['lead'] {
  const { result } = planned
  const texts = CHECK_TEXTS[lang]
  const words = wordsFor({ planned, lang })
  const verified = words.date(result.rules.verified_until)
  return [
    { text: texts.rulesLine(verified, shortHash(result.rules.sha256)) },
    ...(result.on > result.rules.verified_until ? [{ text: texts.afterVerified(verified), strong: true }] : []),
    { text: texts.noDecision },
  ]
}

export function planTail({ planned, lang, file }: PlanReport): readonly string[] {
  const { result, base } = planned
  return [
    CHECK_TEXTS[lang].notChecked(notCheckedWords(base.compiled.pack, lang)),
    PLAN_TEXTS[lang].record(
      shortHash(result.profile.sha256),
      shortHash(result.rules.sha256),
      result.four_eyes.conditions,
    ),
    CHECK_TEXTS[lang].next(
      [`bleibeweg plan ${printable(file)} --by actor`, `bleibeweg check ${printable(file)}`].join(' · '),
    ),
  ]
}

function goalsSection(report: PlanReport): Section {
  const texts = PLAN_TEXTS[report.lang]
  return {
    heading: texts.goals,
    columns: texts.goalColumns,
    rows: together(
      report.planned.result.persons.map((person) => goalOf(report, person)),
      (persons) => peopleText(report, persons),
    ),
  }
}

function goalOf(report: PlanReport, person: PlanPerson): PersonRows {
  const texts = PLAN_TEXTS[report.lang]
  const words = wordsFor(report)
  if (person.routes.length === 0)
    return { person: person.id, rows: [{ cells: ['', '', person.settled ? texts.settled : texts.noRoute], below: [] }] }
  return {
    person: person.id,
    rows: person.routes.map((route) => ({
      cells: [words.cite(route.path), EFFECT_WORDS[route.effect][report.lang], stateText(report, route)],
      below: belowRoute(report, person, route),
    })),
    own: nextBest(report, person),
  }
}

function stateText(report: PlanReport, route: PlanRoute): string {
  const { lang, planned } = report
  const texts = PLAN_TEXTS[lang]
  const words = wordsFor(report)
  if (route.opens === null) return texts.notProven
  if (route.kind === 'held') {
    const until = route.branches[0]?.links[0]?.until
    return texts.holds(until == null ? undefined : words.date(until))
  }
  const outcome = route.outcome === null ? '' : OUTCOME_WORDS[route.outcome][lang]
  const base =
    route.opens <= planned.result.on ? texts.openNow(outcome) : texts.opensOn(words.date(route.opens), outcome)
  return [
    ...(route.kind === 'extension' ? [texts.extends(words.date(route.opens))] : [base]),
    ...(route.assumed ? [texts.assumed] : []),
  ].join(' · ')
}

function belowRoute(report: PlanReport, person: PlanPerson, route: PlanRoute): readonly string[] {
  const texts = PLAN_TEXTS[report.lang]
  const words = wordsFor(report)
  const { deadline, misses } = route
  const who = route.rests_on.map((r) => `${r.person} (${words.cite(r.path)})`).join(', ')
  return [
    ...(deadline ? [texts.reachedBy(words.date(deadline.date), lossText(report, deadline))] : []),
    ...(misses
      ? [
          texts.missed(words.date(misses.date), lossText(report, misses), misses.days),
          ...(misses.days > 0 ? [remains(report, person.id, misses.date)] : []),
        ]
      : []),
    ...(who ? [texts.restsOn(who)] : []),
  ]
}

/** What carries the person on the day after a date that is missed. */
function remains(report: PlanReport, person: string, iso: string): string {
  const texts = PLAN_TEXTS[report.lang]
  const day = parseDay(iso)
  const after = day === undefined ? undefined : at(securityOf(report.planned.base, person), addDays(day, 1))
  return after?.path ? texts.between(wordsFor(report).cite(after.path)) : texts.betweenNothing
}

function nextBest(report: PlanReport, person: PlanPerson): readonly string[] {
  if (!person.next_best || report.all || !person.routes[0]?.misses) return []
  const words = wordsFor(report)
  return [
    PLAN_TEXTS[report.lang].nextBest(person.id, words.cite(person.next_best.path), words.date(person.next_best.opens)),
  ]
}
