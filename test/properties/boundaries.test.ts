/**
 * What opens and closes a window: a check on the first day of a window and one on the day before it differ in exactly
 * the requirements the window names, and likewise at its close.
 */
import { describe, expect, test } from 'vitest'
import { secondLook } from '../../src/engine/four-eyes.ts'
import type { CheckResult, PathResult, RequirementResult, Window } from '../../src/engine/result.ts'
import { check } from '../../src/outlook/check.ts'
import { addDays, type Day, formatDay, parseDay } from '../../src/time/day.ts'
import { fixture, fixtureFiles } from '../support/families.ts'
import { ON } from '../support/generate.ts'
import { shippedRules } from '../support/rules.ts'

const compiled = shippedRules()

/** Leaves the path open: met, exempt, to be weighed, or hanging on a relative's open path. */
const stands = (r: RequirementResult | undefined): boolean =>
  r === undefined || r.hangs_on !== null || !(r.finding === 'unmet' || r.finding === 'unknown' || r.against)

/** The requirements that stand on the good day and not on the bad one. */
const turned = (good: PathResult, bad: PathResult): readonly string[] =>
  bad.requirements.flatMap((r) => (!stands(r) && stands(good.requirements.find((o) => o.id === r.id)) ? [r.id] : []))

/** Causes that are no requirement: then no requirement turns. */
const OTHER_CAUSES = ['entry', 'held', 'in-force']

interface Boundary {
  readonly where: string
  /** The first day after the change. */
  readonly day: Day
  readonly opens: boolean
  readonly named: readonly string[]
}

function boundariesOf(where: string, window: Window): readonly Boundary[] {
  const found: Boundary[] = []
  const opens = parseDay(window.opens)
  const closes = window.closes === null ? undefined : parseDay(window.closes)
  if (opens !== undefined && window.opened_by !== null)
    found.push({ where, day: opens, opens: true, named: [window.opened_by, ...window.opened_with] })
  if (closes !== undefined && window.closed_by !== null)
    found.push({ where, day: addDays(closes, 1), opens: false, named: [window.closed_by, ...window.closed_with] })
  return found
}

describe('a window names what opens and what closes it', () => {
  test.each(fixtureFiles())('%s', async (file) => {
    const family = fixture(file)
    const seen = new Map<Day, CheckResult>()
    const checkAt = async (at: Day): Promise<CheckResult> => {
      const known =
        seen.get(at) ??
        (await check(compiled, family, { on: ON, at, profileSha256: '', engineVersion: '' }, secondLook)).result
      seen.set(at, known)
      return known
    }
    const wrong: string[] = []
    const today = await checkAt(ON)
    for (const [p, person] of today.persons.entries()) {
      for (const [n, path] of person.paths.entries()) {
        const where = `${person.id} ${path.path}`
        for (const boundary of path.windows.flatMap((w) => boundariesOf(where, w))) {
          const on = (await checkAt(boundary.day)).persons[p]?.paths[n]
          const before = (await checkAt(addDays(boundary.day, -1))).persons[p]?.paths[n]
          if (!on || !before) throw new Error('the same persons and paths on every day')
          // Another relative takes over on that day: the requirement named is that of the one who left.
          if (on.anchor !== before.anchor) continue
          const changed = boundary.opens ? turned(on, before) : turned(before, on)
          const expected = boundary.named.filter((id) => !OTHER_CAUSES.includes(id))
          if (changed.join() !== expected.join())
            wrong.push(`${where}: named ${expected.join()} on ${formatDay(boundary.day)}, turned ${changed.join()}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})
