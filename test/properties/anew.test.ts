/**
 * On every day of ten years, what is read off the timelines is what an evaluation of that day alone comes to: with
 * facts derived anew, by a plain evaluator that shares nothing with the engine but the facts and the operator table.
 */
import { describe, expect, test } from 'vitest'
import { type Evaluation, evaluateFamily } from '../../src/engine/family.ts'
import { secondLook } from '../../src/engine/four-eyes.ts'
import { stretchOn } from '../../src/engine/path.ts'
import { findingOf, hangs, isAgainst } from '../../src/engine/requirement.ts'
import type { PathResult } from '../../src/engine/result.ts'
import { OPEN, type Outcome } from '../../src/engine/words.ts'
import { familyView } from '../../src/facts/view.ts'
import { check } from '../../src/outlook/check.ts'
import { openSpans } from '../../src/outlook/windows.ts'
import type { Family } from '../../src/profile/family.ts'
import { addDays, type Day, formatDay } from '../../src/time/day.ts'
import { at } from '../../src/time/timeline.ts'
import { type Anew, anew, type DayTold } from '../support/anew.ts'
import { fixture, fixtureFiles } from '../support/families.ts'
import { ON, sampleFamilies, shakenFixtures } from '../support/generate.ts'
import { familyFromData } from '../support/keys.ts'
import { shippedRules } from '../support/rules.ts'
import { runs, sampleOf } from '../support/runs.ts'

const GENERATED = runs(12)
const SHAKEN = runs(20)
/** Days of which nothing is known beforehand, beside those on which something changes; the long run takes all. */
const RANDOM_DAYS = runs(4)
/** Days on which `check` itself is run. */
const CHECKED_DAYS = runs(2)
/** Every day has facts of its own up to this many days; beyond, memory allows it on some of them only. */
const MOST_VIEWS = 300
/** Days before the day of knowledge that are looked at, too. */
const BACK = 400

const compiled = shippedRules()

/** Days on which a timeline changes, the day before each, and some at random. */
function daysOf(evaluation: Evaluation, first: Day, seed: number): readonly Day[] {
  const { horizon, paths } = evaluation
  const days = new Set<Day>([first, ON, horizon])
  for (const own of [...paths.values()].flatMap((p) => [...p.values()])) {
    const spans = [...own.best, ...own.candidates.flatMap((c) => [...c.stretches, ...c.states])]
    for (const { from } of spans)
      for (const day of [from, addDays(from, -1)]) if (day >= first && day <= horizon) days.add(day)
  }
  const all = Array.from({ length: horizon - first + 1 }, (_, n) => addDays(first, n))
  for (const day of sampleOf(all, RANDOM_DAYS, seed)) days.add(day)
  return [...days].sort((a, b) => a - b)
}

function toldAnew(family: Family, days: readonly Day[]): Anew {
  const fresh = () => familyView(family, ON, compiled.pack.parameters, compiled.grants)
  const shared = fresh()
  const every = Math.ceil(days.length / MOST_VIEWS)
  return anew(compiled, days, (day) => (days.indexOf(day) % every === 0 ? fresh() : shared))
}

/** `age met`, and what makes an unmet or an appraisal special. */
const spelled = (id: string, finding: string, against: boolean, hanging: boolean) =>
  `${id} ${finding}${against ? ', against' : ''}${hanging ? ', hangs' : ''}`

const ofReference = (told: DayTold) =>
  told.candidates.map(({ anchor, judged, opens }, n) => ({
    anchor,
    counts: n === told.best,
    opens: n === told.best && opens !== undefined ? formatDay(opens) : null,
    findings: judged.judged.map((j) => spelled(j.id, j.finding, j.against, j.hangs)),
  }))

function ofEngine(evaluation: Evaluation, person: string, path: string, day: Day) {
  const own = evaluation.paths.get(person)?.get(path)
  if (!own) throw new Error(`no ${path} for ${person}`)
  const best = at(own.best, day)
  const { opens } = best.state
  return own.candidates.map((candidate, n) => {
    const stretch = stretchOn(candidate, day)
    return {
      anchor: candidate.subject.anchor?.member.id,
      counts: n === best.candidate,
      opens: n === best.candidate && opens !== undefined ? formatDay(opens) : null,
      findings: stretch.requirements.map((r, i) => {
        const mark = stretch.marks[i] ?? 0
        return spelled(r.id, findingOf(mark), isAgainst(mark), hangs(mark))
      }),
    }
  })
}

const ofCheck = (path: PathResult) => ({
  outcome: path.outcome,
  anchor: path.anchor ?? undefined,
  from: path.from,
  findings: path.requirements.map((r) => spelled(r.id, r.finding, r.against, r.hangs_on !== null)),
})

async function compareAll(name: string, family: Family, seed: number): Promise<void> {
  const first = addDays(ON, -BACK)
  const evaluation = evaluateFamily(compiled, family, { on: ON, from: first })
  const days = daysOf(evaluation, first, seed)
  const told = toldAnew(family, days)
  for (const [person, paths] of told) {
    for (const [path, list] of paths) {
      const own = evaluation.paths.get(person)?.get(path)
      if (!own) throw new Error(`no ${path} for ${person}`)
      days.forEach((day, i) => {
        const reference = list[i]
        if (!reference) throw new Error('one answer a day')
        const where = `${name}: ${person} ${path} on ${formatDay(day)}`
        expect(at(own.best, day).state.outcome, where).toBe(reference.outcome)
        expect(ofEngine(evaluation, person, path, day), where).toEqual(ofReference(reference))
      })
      const spans = openSpans(own, evaluation)
      const inside = (day: Day) => spans.some((s) => s.opens <= day && (s.closes === undefined || day <= s.closes))
      for (let day = ON; day <= evaluation.horizon; day = addDays(day, 1)) {
        const { outcome } = at(own.best, day).state
        expect(inside(day), `${name}: window of ${person} ${path} on ${formatDay(day)}`).toBe(OPEN.has(outcome))
      }
      spans.forEach((span, i) => {
        const next = spans[i + 1]
        if (next)
          expect(next.opens, `${name}: two windows of ${person} ${path}`).toBeGreaterThan((span.closes ?? 0) + 1)
      })
    }
  }
  for (const day of sampleOf(days, CHECKED_DAYS, seed)) {
    const options = { on: ON, at: day, profileSha256: '', engineVersion: '' }
    const { result, disagreements } = await check(compiled, family, options, secondLook)
    expect(disagreements, `${name} on ${formatDay(day)}`).toEqual([])
    for (const { id, paths } of result.persons) {
      for (const path of paths) {
        const reference = told.get(id)?.get(path.path)?.[days.indexOf(day)]
        const counted = reference?.candidates[reference.best]
        expect(ofCheck(path), `${name}: check of ${id} ${path.path} at ${formatDay(day)}`).toEqual({
          outcome: reference?.outcome as Outcome,
          anchor: counted?.anchor,
          from: counted?.opens === undefined ? null : formatDay(counted.opens),
          findings: counted?.judged.judged.map((j) => spelled(j.id, j.finding, j.against, j.hangs)),
        })
      }
    }
  }
}

describe('what a check says of a day is what that day says by itself', () => {
  test.each(fixtureFiles())('%s', (file) => compareAll(file, fixture(file), 1))

  test('families as chance makes them', async () => {
    for (const [i, profile] of sampleFamilies(GENERATED, 5).entries()) {
      const family = familyFromData(profile)
      expect(family, JSON.stringify(profile)).toBeDefined()
      if (family) await compareAll(`generated ${i}`, family, i)
    }
  })

  test('fixtures with some of their dates, amounts and answers changed', async () => {
    for (const [i, { name, profile }] of shakenFixtures(SHAKEN, 7).entries()) {
      const family = familyFromData(profile)
      if (family) await compareAll(`${name}, shaken ${i}`, family, i)
    }
  })
})
