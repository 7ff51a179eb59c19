/**
 * On every day of ten years, what is read off the timelines is what an evaluation of that day alone comes to: with
 * facts derived anew, by a plain evaluator that shares nothing with the engine but the facts and the operator table.
 */
import { describe, expect, test } from 'vitest'
import { type Evaluation, evaluateFamily, type PersonPath } from '../../src/engine/family.ts'
import { secondLook } from '../../src/engine/four-eyes.ts'
import { stretchOn } from '../../src/engine/path.ts'
import { findingOf, hangs, isAgainst } from '../../src/engine/requirement.ts'
import type { PathResult } from '../../src/engine/result.ts'
import { OPEN } from '../../src/engine/words.ts'
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

const GENERATED = runs(4)
const SHAKEN = runs(8)
/** Days of which nothing is known beforehand, beside those on which something changes; the long run takes all. */
const RANDOM_DAYS = runs(3)
/** Days on which `check` itself is run. */
const CHECKED_DAYS = runs(1)
/** Days with a family view of their own, all facts derived anew; the rest share one that is not the engine's. */
const FRESH_DAYS = Math.min(runs(6), 300)
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
  const every = Math.ceil(days.length / FRESH_DAYS)
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

/** Where the two differ; one line each. */
class Differences {
  readonly found: string[] = []
  compare(where: string, printed: unknown, anew: unknown): void {
    const [a, b] = [JSON.stringify(printed), JSON.stringify(anew)]
    if (a !== b) this.found.push(`${where}\n  printed ${a}\n  anew    ${b}`)
  }
}

async function differences(family: Family, seed: number): Promise<readonly string[]> {
  const first = addDays(ON, -BACK)
  const evaluation = evaluateFamily(compiled, family, { on: ON, from: first })
  const days = daysOf(evaluation, first, seed)
  const told = toldAnew(family, days)
  const differ = new Differences()
  for (const [person, paths] of told) {
    for (const [path, list] of paths) {
      const own = evaluation.paths.get(person)?.get(path)
      if (!own) throw new Error(`no ${path} for ${person}`)
      days.forEach((day, i) => {
        const reference = list[i]
        if (!reference) throw new Error('one answer a day')
        const where = `${person} ${path} on ${formatDay(day)}`
        differ.compare(where, at(own.best, day).state.outcome, reference.outcome)
        differ.compare(where, ofEngine(evaluation, person, path, day), ofReference(reference))
      })
      differ.compare(`windows of ${person} ${path}`, windowsRead(own, evaluation), windowsCounted(own, evaluation))
    }
  }
  for (const day of sampleOf(days, CHECKED_DAYS, seed)) {
    const options = { on: ON, at: day, profileSha256: '', engineVersion: '' }
    const { result, disagreements } = await check(compiled, family, options, secondLook)
    differ.compare(`four eyes on ${formatDay(day)}`, disagreements.length, 0)
    for (const { id, paths } of result.persons) {
      for (const path of paths) {
        const reference = told.get(id)?.get(path.path)?.[days.indexOf(day)]
        const counted = reference?.candidates[reference.best]
        differ.compare(`check of ${id} ${path.path} at ${formatDay(day)}`, ofCheck(path), {
          outcome: reference?.outcome,
          anchor: counted?.anchor,
          from: counted?.opens === undefined ? null : formatDay(counted.opens),
          findings: counted?.judged.judged.map((j) => spelled(j.id, j.finding, j.against, j.hangs)),
        })
      }
    }
  }
  return differ.found
}

type Run = readonly [opens: string, closes: string | null]

const windowsRead = (own: PersonPath, evaluation: Evaluation): readonly Run[] =>
  openSpans(own, evaluation).map((s) => [formatDay(s.opens), s.closes === undefined ? null : formatDay(s.closes)])

/** Runs of open days, counted day by day. */
function windowsCounted(own: PersonPath, evaluation: Evaluation): readonly Run[] {
  const runs: Run[] = []
  let since: Day | undefined
  for (let day = ON; day <= evaluation.horizon; day = addDays(day, 1)) {
    const open = OPEN.has(at(own.best, day).state.outcome)
    if (open) since ??= day
    else if (since !== undefined) {
      runs.push([formatDay(since), formatDay(addDays(day, -1))])
      since = undefined
    }
  }
  return since === undefined ? runs : [...runs, [formatDay(since), null]]
}

describe('what a check says of a day is what that day says by itself', () => {
  test.each(fixtureFiles())('%s', async (file) => {
    expect(await differences(fixture(file), 1)).toEqual([])
  })

  test.each(sampleFamilies(GENERATED, 5).map((profile, i) => [i, profile] as const))(
    'a family as chance makes it: %i',
    async (i, profile) => {
      const family = familyFromData(profile)
      expect(family, JSON.stringify(profile)).toBeDefined()
      if (family) expect(await differences(family, i)).toEqual([])
    },
  )

  const shaken = shakenFixtures(SHAKEN, 7).map(({ name, profile }, i) => [name, i, profile] as const)
  test.each(shaken)('%s with some of its dates, amounts and answers changed: %i', async (_, i, profile) => {
    const family = familyFromData(profile)
    if (family) expect(await differences(family, i)).toEqual([])
  })
})
