/**
 * The promise of the program: what is taken out of a file may make an answer unknown, never its opposite. Here in its
 * stronger form: the bounds without a key contain the bounds with it.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseProfileJson } from '../../profile/parse.ts'
import type { Day } from '../../time/day.ts'
import { livelihoodFacts } from '../themes/livelihood.ts'
import { familyView, type PersonView } from '../view.ts'
import { FAMILIES } from './families.ts'
import { day, PARAMETERS } from './sample.ts'

/**
 * Ends and finer statements: without them the file says something else, not less. `to` and its like end an entry,
 * `costs` is 0 unless given, `months` refines the pay of the job; the rest names what an entry is about.
 */
const KEPT: ReadonlySet<string> = new Set([
  ...['to', 'separated', 'passed', 'broken_off', 'costs', 'months'],
  ...['profile', 'case', 'members', 'id', 'born', 'parent', 'child', 'spouses', 'month'],
])

type Path = readonly (string | number)[]

function removable(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((entry, i) => removable(entry, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => [
    ...(KEPT.has(key) ? [] : [[...path, key]]),
    ...removable(inside, [...path, key]),
  ])
}

function without(value: unknown, path: Path): unknown {
  const [key, ...rest] = path
  if (Array.isArray(value)) return value.map((entry, i) => (i === key ? without(entry, rest) : entry))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (rest.length === 0) return Object.fromEntries(entries.filter(([name]) => name !== key))
  return Object.fromEntries(entries.map(([name, inside]) => [name, name === key ? without(inside, rest) : inside]))
}

function personsIn(profile: unknown): ReadonlyMap<string, PersonView> {
  const parsed = parseProfileJson(JSON.stringify(profile), 'test.json')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return familyView(parsed.family, day('2026-11-22'), PARAMETERS).persons
}

const QUESTIONS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['livelihood.surplus', { view: 'today' }],
  ['livelihood.surplus', { view: 'after-grant', wohngeld: 'counts' }],
  ['livelihood.surplus', { view: 'today', without: 'anchor-in-education' }],
  ['livelihood.earnedShare', { deduct: 'none', view: 'today' }],
  ['livelihood.earnedShare', { deduct: 'base', view: 'today' }],
  ['livelihood.earnedShare', { deduct: 'all', view: 'today' }],
  ['livelihood.earnedShare', { deduct: 'all', view: 'today', whom: 'person' }],
  ['livelihood.drawsBenefits', { any: ['asylblg', 'sgb2'], whom: 'household' }],
  ['livelihood.drawsBenefits', { any: ['wohngeld', 'bab'], whom: 'person' }],
  ['livelihood.topUpOnly', {}],
]

describe('taking keys out of a file', () => {
  // after the last marriage of the families: before it begins the file says less than without its date
  const anyDay = fc.integer({ min: day('2021-06-01'), max: day('2031-12-31') })

  it.each(FAMILIES)('%s: the bounds only widen', (_, yaml) => {
    const profile: unknown = parse(yaml)
    const before = personsIn(profile)
    const paths = removable(profile)
    const ids = [...before.keys()]
    const some = fc.array(fc.constantFrom(...paths), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.array(anyDay, { minLength: 6, maxLength: 6 }),
        (taken, id, anchorId, days) => {
          const after = personsIn(taken.reduce(without, profile))
          for (const [factId, params] of QUESTIONS) {
            const fact = livelihoodFacts.find((one) => one.id === factId)
            const [old, now] = [before, after].map((persons) => {
              const person = persons.get(id)
              return person && fact?.derive(person, params, persons.get(anchorId))
            })
            for (const n of days) {
              const was = old?.at(n as Day)
              const is = now?.at(n as Day)
              const told = { factId, params, id, day: n, was, is }
              expect(was && is && is.lo <= was.lo && is.hi >= was.hi, JSON.stringify(told)).toBe(true)
            }
          }
        },
      ),
      { numRuns: 60, seed: 11 },
    )
  })
})
