/** What planes say of every cell is what the timelines say, for all paths; a variant moves exactly those it moves. */
import { describe, expect, test } from 'vitest'
import { fixture, fixtureFiles } from '../../../test/support/families.ts'
import { sampleFamilies, shakenFixtures } from '../../../test/support/generate.ts'
import { familyFromData } from '../../../test/support/keys.ts'
import { shippedRules } from '../../../test/support/rules.ts'
import { type Compiled, compileWhole } from '../../engine/compile.ts'
import { OUTCOMES } from '../../engine/words.ts'
import type { Family } from '../../profile/family.ts'
import type { RulePack } from '../../rules/pack.ts'
import { type Day, parseDay } from '../../time/day.ts'
import { byTimelines } from './by-timelines.ts'
import { countsOf, movesBetween } from './outcomes.ts'
import { outcomesOf, populationOf } from './population.ts'

const day = (iso: string): Day => parseDay(iso) ?? (0 as Day)
const ON = day('2026-11-22')
const compiled = shippedRules()

const fixtures = (): readonly Family[] => fixtureFiles().map(fixture)
/** Those that are still valid after the shaking. */
const valid = (profiles: readonly unknown[]): readonly Family[] =>
  profiles.flatMap((profile) => familyFromData(profile) ?? [])

/** The rules with the limit of one fact in one path moved: a bill of three lines. */
function withLimit(path: string, fact: string, from: number, to: number): Compiled {
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([k, v]) => [k, moved(v)])
    const copy: Record<string, unknown> = Object.fromEntries(entries)
    return copy['fact'] === fact && copy['value'] === from ? { ...copy, value: to } : copy
  }
  const paths = new Map(
    [...compiled.pack.paths].map(([id, versions]) => [
      id,
      id === path ? (moved(versions) as typeof versions) : versions,
    ]),
  )
  const pack: RulePack = { ...compiled.pack, paths }
  return compileWhole(pack)
}

function agree(families: readonly Family[], on: Day, at?: Day, horizonYears?: number): void {
  const population = populationOf([compiled], () => families, { on, at, horizonYears })
  const planes = outcomesOf(population, compiled)
  const differ = movesBetween(byTimelines(population, compiled), planes)
  expect(differ.map((m) => ({ ...m, case: population.cases[population.familyOf[m.row] ?? 0] }))).toEqual([])
  expect(planes.bytes.length).toBe(compiled.paths.length * population.persons)
}

describe('every path of every person', () => {
  test('the stories and the decided cases, today', () => agree(fixtures(), ON))
  test('seen from today, on a day in two years', () => agree(fixtures().slice(0, 5), ON, day('2028-11-22')))
  test('before a change of the law', () => agree(fixtures().slice(9, 13), day('2023-05-01')))
  test('one day alone, without a look ahead', () => agree(fixtures(), ON, undefined, 0))
  test('families as chance makes them', () => agree(valid(sampleFamilies(4, 5)), ON))
  test('stories with dates, amounts and answers changed', () =>
    agree(valid(shakenFixtures(5, 6).map((s) => s.profile)), ON))
})

describe('a variant of the rules', () => {
  test.each([
    ['known from the start', true],
    ['asked for later: its column is read again', false],
  ])('%s: the same as evaluating everybody by it', (_, known) => {
    const head = withLimit('aufenthg-25a-1', 'stay.months', 36, 600)
    const families = fixtures().slice(-8)
    const population = populationOf(known ? [compiled, head] : [compiled], () => families, { on: ON })
    const before = outcomesOf(population, compiled)
    const after = outcomesOf(population, head)
    expect(movesBetween(byTimelines(population, head), after)).toEqual([])
    const paths = movesBetween(before, after).map((m) => m.path)
    // the youth and those who wait for the youth's permit
    expect(paths).toEqual(expect.arrayContaining(['aufenthg-25a-1', 'aufenthg-60a-2b']))
    expect(movesBetween(after, outcomesOf(population, compiled)).length).toBe(movesBetween(before, after).length)
  })
})

describe('counting', () => {
  test('each path counts everybody once', () => {
    const population = populationOf([compiled], () => fixtures().slice(0, 4), { on: ON })
    for (const counts of countsOf(outcomesOf(population, compiled)).values()) {
      expect([...counts.values()].reduce((a, b) => a + b, 0)).toBe(population.persons)
      expect([...counts.keys()].every((outcome) => OUTCOMES.includes(outcome))).toBe(true)
    }
  })

  test('a path that only one side knows moves everybody', () => {
    const one = { paths: ['a'], persons: 2, bytes: Uint8Array.from([1, 2]) }
    const none = { paths: [], persons: 2, bytes: new Uint8Array() }
    expect(movesBetween(none, one).map((m) => [m.row, m.before, m.after])).toEqual([
      [0, undefined, 'closed'],
      [1, undefined, 'not-applicable'],
    ])
  })
})
