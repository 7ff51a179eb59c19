/**
 * Taking keys out of a file may make a yes or a no unknown, never its opposite. Every key of every mapping, found through
 * lists; list entries are statements of their own. The documented defaults are excepted, and nothing else.
 */
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Evaluation, evaluateFamily } from '../../src/engine/family.ts'
import { addDays, type Day, parseDay } from '../../src/time/day.ts'
import { fixtureFiles, fixtureText } from '../support/families.ts'
import { flips } from '../support/flips.ts'
import { ON, sampleFamilies, shakenFixtures } from '../support/generate.ts'
import { familyFromData, type KeyPath, keysOf, spelled, valueAt, without } from '../support/keys.ts'
import { shippedRules } from '../support/rules.ts'
import { chance, runs, sampleOf } from '../support/runs.ts'

/** In a longer run, all keys of all members. */
const EVERY_KEY = runs(1) > 1
/** Two to five keys at a time, out of each fixture. */
const SETS = runs(2)
/** Families as chance makes them, fixtures with values changed, and how many removals from each. */
const GENERATED = runs(4)
const SHAKEN = runs(8)
const EACH = runs(4)
/** Other days of knowledge than that of the fixtures; single keys, a sample of each file. */
const OTHER_DAYS = ['2024-03-01', '2028-06-30'].map((iso) => parseDay(iso) ?? ON)
const KEYS_ON_OTHER_DAYS = runs(1)
/** Every day from this long before the day of knowledge to the horizon is compared. */
const BACK = 400

const compiled = shippedRules()
const LAST_DAY = addDays(ON, 3652)

const evaluated = (profile: unknown, on: Day): Evaluation | undefined => {
  const family = familyFromData(profile)
  return family && evaluateFamily(compiled, family, { on, from: addDays(on, -BACK) })
}

/** The documented defaults (README), by the last name of an address. */
const DEFAULTS = new Set(['to', 'costs', 'expunged', 'suspended'])
/** Who lives together; without it everybody does. */
const HOUSEHOLDS = new Set(['household', 'households', 'members'])

function isDefault(profile: unknown, path: KeyPath): boolean {
  const name = String(path[path.length - 1])
  if (DEFAULTS.has(name)) return true
  if (HOUSEHOLDS.has(name) && String(path[0]).startsWith('household')) return true
  if (name !== 'marital_status') return false
  const born = parseDay(String(valueAt(profile, [...path.slice(0, -1), 'born'])))
  // single while under 16: on some of the days compared
  return born === undefined || born > addDays(ON, -17 * 366 - BACK)
}

/** What turned when the keys were taken out; nothing where the file is not valid without them. */
function turnedBy(profile: unknown, before: Evaluation, keys: readonly KeyPath[], on: Day): readonly string[] {
  const after = evaluated(keys.reduce(without, profile), on)
  return after ? flips(before, after, addDays(on, -BACK), LAST_DAY) : []
}

/** The fewest of the keys that still turn something, with what they turn. */
function fewest(profile: unknown, before: Evaluation, keys: readonly KeyPath[], on: Day): string {
  for (const key of keys) {
    const rest = keys.filter((other) => other !== key)
    if (rest.length > 0 && turnedBy(profile, before, rest, on).length > 0) return fewest(profile, before, rest, on)
  }
  return `without ${keys.map(spelled).join(', ')}: ${turnedBy(profile, before, keys, on).join('; ')}`
}

/** Every violation among sets of keys, each with its smallest set. */
function violations(profile: unknown, on: Day, sets: readonly (readonly KeyPath[])[]): readonly string[] {
  const before = evaluated(profile, on)
  if (!before) return []
  return sets.flatMap((keys) =>
    turnedBy(profile, before, keys, on).length > 0 ? [fewest(profile, before, keys, on)] : [],
  )
}

/**
 * Every key, but of members that say the same under the same name only the first; all of them in a longer run.
 * `members[2].health` is another key than `members[4].health` only where its value is another.
 */
function distinct(profile: unknown, keys: readonly KeyPath[]): readonly KeyPath[] {
  if (EVERY_KEY) return keys
  const seen = new Set<string>()
  return keys.filter((path) => {
    const name = path.filter((step) => typeof step === 'string').join('.')
    const said = `${name} ${JSON.stringify(valueAt(profile, path))}`
    const isNew = !seen.has(said)
    seen.add(said)
    return isNew
  })
}

const removableKeys = (profile: unknown) => keysOf(profile).filter((path) => !isDefault(profile, path))

/** Sets of one to five keys. */
function someSets(profile: unknown, count: number, seed: number, least = 1): readonly (readonly KeyPath[])[] {
  const keys = removableKeys(profile)
  const next = chance(seed)
  return Array.from({ length: count }, (_, i) => sampleOf(keys, least + next(6 - least), seed * 100 + i))
}

const dataOf = (file: string): unknown => parse(fixtureText(file), { version: '1.2' })

describe('without a key no yes becomes a no, and no no a yes', () => {
  describe.each(fixtureFiles())('%s', (file) => {
    const profile = dataOf(file)

    test('every key by itself', () => {
      const sets = distinct(profile, removableKeys(profile)).map((key) => [key])
      expect(violations(profile, ON, sets)).toEqual([])
    })

    test('two to five keys at a time', () => {
      expect(violations(profile, ON, someSets(profile, SETS, 3, 2))).toEqual([])
    })

    test.each(OTHER_DAYS)('on other days of knowledge: %i', (on) => {
      expect(violations(profile, on, someSets(profile, KEYS_ON_OTHER_DAYS, on))).toEqual([])
    })
  })

  const generated = sampleFamilies(GENERATED, 11, 20).map((profile, i) => [i, profile] as const)
  test.each(generated)('a family as chance makes it: %i', (i, profile) => {
    expect(violations(profile, ON, someSets(profile, EACH, i + 1))).toEqual([])
  })

  const shaken = shakenFixtures(SHAKEN, 13).map(({ name, profile }, i) => [name, i, profile] as const)
  test.each(shaken)('%s with some of its values changed: %i', (_, i, profile) => {
    expect(violations(profile, ON, someSets(profile, EACH, i + 500))).toEqual([])
  })
})
