/** What columns say of a caseload under two sets of rules is what the timelines say, family by family. */
import { describe, expect, test } from 'vitest'
import { FIVE_YEARS, rulesWith } from '../../../test/support/bills.ts'
import { fixture, fixtureFiles } from '../../../test/support/families.ts'
import { ON, sampleFamilies, shakenFixtures } from '../../../test/support/generate.ts'
import { familyFromData } from '../../../test/support/keys.ts'
import { shippedRules } from '../../../test/support/rules.ts'
import type { Compiled } from '../../engine/compile.ts'
import type { Family } from '../../profile/family.ts'
import { synthesise } from '../synth/family.ts'
import { Comparer, type Comparison, firstDayOf, GROUPINGS } from './comparison.ts'
import { concernedPaths } from './concerned.ts'
import type { CompareSettings } from './family.ts'
import { addBlock, addCrowd, type Block, crowdFor } from './on-columns.ts'

const base = shippedRules()

const BILLS: Readonly<Record<string, readonly string[]>> = {
  'six to five years in § 25b': [FIVE_YEARS],
  'a stricter § 25b': [
    'amends: aufenthg-25b-1@2022-12-31\nset:\n  german.limits.A2: B1\n  german.binding: mandatory\n  livelihood.limits.0.5: 0.8\n  livelihood.exemptions.forecast: null\n',
  ],
  'a wider § 25a, on which other paths hang': [
    'amends: aufenthg-25a-1@2022-12-31\nset:\n  age-limit.limits.27: 30\n  stay.limits.36: 24\n',
  ],
}

function settingsOf(head: Compiled, horizonYears = 10): CompareSettings {
  const concerned = concernedPaths(base, head, firstDayOf(ON))
  return { base, head, concerned, on: ON, horizonYears, layers: undefined }
}

function byTimelines(families: readonly Family[], settings: CompareSettings): readonly [Comparison, readonly number[]] {
  const comparer = new Comparer(settings, GROUPINGS)
  const elsewhere = families.flatMap((family, f) => (comparer.add(family) ? [f] : []))
  return [comparer.result(), elsewhere]
}

function onColumns(families: readonly Family[], settings: CompareSettings): readonly [Comparison, readonly number[]] {
  const comparer = new Comparer(settings, GROUPINGS)
  const crowd = crowdFor(settings, () => families, false)
  const elsewhere = crowd && addCrowd(crowd, settings, comparer)
  if (!elsewhere) throw new Error('columns can answer this')
  return [comparer.result(), elsewhere]
}

const valid = (profiles: readonly unknown[]): readonly Family[] => profiles.flatMap((p) => familyFromData(p) ?? [])
const CROWDS: Readonly<Record<string, () => readonly Family[]>> = {
  'the stories': () => fixtureFiles().map(fixture),
  'families as chance makes them': () => valid(sampleFamilies(6, 41)),
  'stories with values changed': () => valid(shakenFixtures(6, 43).map((s) => s.profile)),
  'synthetic people': () => valid([...synthesise({ persons: 40, seed: 44, on: ON })]),
}

describe.each(Object.keys(BILLS))('%s', (bill) => {
  const head = rulesWith(...(BILLS[bill] ?? []))
  test.each(Object.keys(CROWDS))('%s', (name) => {
    const families = CROWDS[name]?.() ?? []
    const settings = settingsOf(head)
    expect(onColumns(families, settings)).toEqual(byTimelines(families, settings))
  })
})

describe('variant after variant over people read once', () => {
  test('a limit near, one asked for later, another path, and back', () => {
    const families = [...fixtureFiles().map(fixture).slice(0, 8), ...valid(sampleFamilies(3, 45))]
    const block: Block = {
      families: () => families,
      at: (f) => families[f] ?? fixture(''),
      variants: true,
      crowd: undefined,
    }
    const bills = [54, 60, 71].map((months) => FIVE_YEARS.replace(': 60', `: ${months}`))
    const wider = BILLS['a wider § 25a, on which other paths hang'] ?? []
    for (const bill of [...bills, ...wider, ...bills.slice(0, 1)]) {
      const settings = settingsOf(rulesWith(bill))
      const comparer = new Comparer(settings, GROUPINGS)
      const elsewhere = addBlock(block, settings, comparer)
      const [expected, numbers] = byTimelines(families, settings)
      expect(comparer.result()).toEqual(expected)
      expect(elsewhere).toEqual(numbers.map((f) => families[f]))
    }
  })
})
