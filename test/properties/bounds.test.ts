/**
 * `compare` says what the missing facts allow. Keys are taken out of a file, the bounds are computed from what is left,
 * and the outcomes of the whole file, before and after the change of rules, must lie within.
 */
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { concernedPaths } from '../../src/caseload/compare/concerned.ts'
import {
  bestStanding,
  type CompareSettings,
  compareFamily,
  type PathCompared,
  possiblePairs,
} from '../../src/caseload/compare/family.ts'
import { includes, placeOf } from '../../src/caseload/compare/sets.ts'
import { addDays } from '../../src/time/day.ts'
import { FIVE_YEARS, rulesWith } from '../support/bills.ts'
import { fixtureFiles, fixtureText } from '../support/families.ts'
import { ON, sampleFamilies, shakenFixtures } from '../support/generate.ts'
import { familyFromData, type KeyPath, keysOf, spelled, without } from '../support/keys.ts'
import { shippedRules } from '../support/rules.ts'
import { chance, runs, sampleOf } from '../support/runs.ts'

/** Removals from each fixture, and families as chance makes them. */
const EACH = runs(1)
const GENERATED = runs(3)
const SHAKEN = runs(3)

/** A wider § 25b, then a stricter one, and a wider § 25a beside both. */
const BILLS: readonly (readonly [string, readonly string[]])[] = [
  [
    'all at once',
    [
      FIVE_YEARS,
      `amends: aufenthg-25b-1@2022-12-31
set:
  german.limits.A2: B1
  german.binding: mandatory
  livelihood.limits.0.5: 0.8
  livelihood.exemptions.forecast: null
`,
      'amends: aufenthg-25a-1@2022-12-31\nset:\n  age-limit.limits.27: 30\n  stay.limits.36: 24\n',
    ],
  ],
]

const base = shippedRules()
const settingsOf = (bills: readonly string[]): CompareSettings => {
  const head = rulesWith(...bills)
  const concerned = concernedPaths(base, head, addDays(ON, -1))
  return { base, head, concerned, on: ON, horizonYears: 10, layers: undefined }
}

/** Documented defaults and statements of people: leaving them out says something, or nothing about a fact. */
const SAYS = new Set([
  'to',
  'costs',
  'expunged',
  'suspended',
  'marital_status',
  'household',
  'households',
  'appraisals',
  'members',
  'relations',
  'applications',
])
const removable = (profile: unknown) =>
  keysOf(profile).filter((path) => !SAYS.has(String(path[path.length - 1])) && !path.includes('appraisals'))

/** `person path: what came out of what was possible`, for everything out of bounds. */
function outOfBounds(profile: unknown, keys: readonly KeyPath[], settings: CompareSettings): readonly string[] {
  const whole = familyFromData(profile)
  const known = familyFromData(keys.reduce(without, profile))
  if (!whole || !known) return []
  const truth = compareFamily(whole, settings)
  const bounds = compareFamily(known, settings)
  return truth.flatMap((person, i) => {
    const other = bounds[i]
    if (!other) return []
    const paths = person.paths.flatMap((path, n) => outside(path, other.paths[n]).map((x) => `${person.id} ${x}`))
    const pair =
      placeOf(bestStanding(person.paths, 'before').outcome) * 16 + placeOf(bestStanding(person.paths, 'after').outcome)
    const best = possiblePairs(other.paths).includes(pair) ? [] : [`${person.id}: best pair ${pair}`]
    return [...paths, ...best]
  })
}

function outside(truth: PathCompared, bounds: PathCompared | undefined): readonly string[] {
  if (!bounds) return []
  const { before, after, same } = bounds.possible
  return [
    ...(includes(before, truth.before.outcome) ? [] : [`${truth.path} before: ${truth.before.outcome}`]),
    ...(includes(after, truth.after.outcome) ? [] : [`${truth.path} after: ${truth.after.outcome}`]),
    ...(same && truth.before.outcome !== truth.after.outcome
      ? [`${truth.path} moved: ${truth.before.outcome} → ${truth.after.outcome}`]
      : []),
  ]
}

function violations(profile: unknown, count: number, seed: number, settings: CompareSettings): readonly string[] {
  const keys = removable(profile)
  const next = chance(seed)
  return Array.from({ length: count }, (_, i) => sampleOf(keys, 1 + next(10), seed * 100 + i)).flatMap((set) => {
    const found = outOfBounds(profile, set, settings)
    return found.length > 0 ? [`without ${set.map(spelled).join(', ')}: ${found.join('; ')}`] : []
  })
}

describe.each(BILLS)('the bounds contain the truth: %s', (_, bills) => {
  const settings = settingsOf(bills)

  test.each(fixtureFiles())('%s', (file) => {
    expect(violations(parse(fixtureText(file), { version: '1.2' }), EACH, 7, settings)).toEqual([])
  })

  test('families as chance makes them', () => {
    const found = sampleFamilies(GENERATED, 21, 20).flatMap((profile, i) => violations(profile, 3, i + 1, settings))
    expect(found).toEqual([])
  })

  test('fixtures with some of their values changed', () => {
    const found = shakenFixtures(SHAKEN, 23).flatMap(({ profile }, i) => violations(profile, 3, i + 900, settings))
    expect(found).toEqual([])
  })
})
