/**
 * A bill of three lines over synthetic people: `compare` names exactly the persons for whom a finding, an outcome or a
 * date changes, checked against evaluating each family twice, all paths, by the one evaluator.
 */
import { expect, test } from 'vitest'
import { Comparer, firstDayOf } from '../../src/caseload/compare/comparison.ts'
import { concernedPaths } from '../../src/caseload/compare/concerned.ts'
import type { CompareSettings } from '../../src/caseload/compare/family.ts'
import { addBlock, type Block } from '../../src/caseload/compare/on-columns.ts'
import { synthesise } from '../../src/caseload/synth/family.ts'
import type { Compiled } from '../../src/engine/compile.ts'
import { evaluateFamily } from '../../src/engine/family.ts'
import { stretchOn } from '../../src/engine/path.ts'
import { findingOf } from '../../src/engine/requirement.ts'
import type { Family } from '../../src/profile/family.ts'
import { at } from '../../src/time/timeline.ts'
import { FIVE_YEARS, rulesWith } from '../support/bills.ts'
import { ON } from '../support/generate.ts'
import { familyFromData } from '../support/keys.ts'
import { shippedRules } from '../support/rules.ts'
import { runs } from '../support/runs.ts'

/** `BLEIBEWEG_PEOPLE=10000` asks for as many (see bill-10000.sh). */
const PEOPLE = Number(process.env['BLEIBEWEG_PEOPLE'] ?? runs(300))

const base = shippedRules()
const head = rulesWith(FIVE_YEARS)

/** Everything that a person's paths say on the day, relevant paths only: what a move would show in. */
function said(compiled: Compiled, family: Family): ReadonlyMap<string, string> {
  const { paths } = evaluateFamily(compiled, family, { on: ON, futureOnly: true })
  return new Map(
    [...paths].map(([person, own]) => [
      person,
      JSON.stringify(
        [...own].flatMap(([path, { best, candidates }]) => {
          const { candidate, state } = at(best, ON)
          const timeline = candidates[candidate]
          if (!timeline || state.outcome === 'closed' || state.outcome === 'not-applicable') return []
          const { requirements, marks } = stretchOn(timeline, ON)
          return [[path, state.outcome, state.opens, requirements.map((r, i) => [r.id, findingOf(marks[i] ?? 0)])]]
        }),
      ),
    ]),
  )
}

test(`six to five years in § 25b over ${PEOPLE} synthetic people`, () => {
  const concerned = concernedPaths(base, head, firstDayOf(ON))
  const settings: CompareSettings = { base, head, concerned, on: ON, horizonYears: 10, layers: undefined }
  const comparer = new Comparer(settings, [])
  const expected: string[] = []
  let persons = 0
  let block: Family[] = []
  const compare = () => {
    const families = block
    block = []
    const whole: Block = {
      families: () => families,
      at: (f) => {
        const family = families[f]
        if (!family) throw new Error(`no family ${f}`)
        return family
      },
      variants: false,
      crowd: undefined,
    }
    addBlock(whole, settings, comparer)
    expect(whole.crowd, 'answered on columns').toBeDefined()
  }
  for (const data of synthesise({ persons: PEOPLE, seed: 25, on: ON })) {
    const family = familyFromData(data)
    if (!family) throw new Error('a synthetic family has problems')
    const [before, after] = [said(base, family), said(head, family)]
    for (const [person, text] of before) {
      persons += 1
      if (after.get(person) !== text) expected.push(`${family.profile.case} ${person}`)
    }
    block.push(family)
    if (block.length === 1000) compare()
  }
  compare()
  const { movers, all } = comparer.result()
  expect(movers.map((m) => `${m.case} ${m.person}`)).toEqual(expected)
  expect(all.persons).toBe(persons)
  expect(expected.length).toBeGreaterThan(0)
  if (process.env['BLEIBEWEG_PEOPLE'] !== undefined)
    console.log(`${persons} persons, each evaluated twice; ${movers.length} named, ${expected.length} changed`)
})
