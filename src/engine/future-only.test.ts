/** Whoever reads only the days to come gets on each of them what a reader of all days gets. */
import { expect, test } from 'vitest'
import { fixture, fixtureFiles } from '../../test/support/families.ts'
import { familyFromData } from '../../test/support/keys.ts'
import { shippedRules } from '../../test/support/rules.ts'
import { synthesise } from '../caseload/synth/family.ts'
import type { Family } from '../profile/family.ts'
import { asOf } from '../rules/as-of.ts'
import { type Day, parseDay } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { type Compiled, compileWhole } from './compile.ts'
import { evaluateFamily, type PersonPath } from './family.ts'
import { stretchOn } from './path.ts'
import { findingOf, hangs, isAgainst } from './requirement.ts'

const ON = parseDay('2026-11-22') ?? (0 as Day)
const compiled = shippedRules()

/** What a check reads of a path on a day. */
function told(own: PersonPath, day: Day) {
  const { candidate, state } = at(own.best, day)
  const stretches = own.candidates.map((c) => stretchOn(c, day))
  return {
    outcome: state.outcome,
    opens: state.opens,
    candidate,
    findings: stretches.map((s) => s.marks.map((m) => [findingOf(m), hangs(m), isAgainst(m)].join(' '))),
    entries: stretches.map((s) => [s.entry & 3, s.held, s.ambiguous, s.extending]),
  }
}

function expectTheSame(rules: Compiled, family: Family) {
  const whole = evaluateFamily(rules, family, { on: ON })
  const future = evaluateFamily(rules, family, { on: ON, futureOnly: true })
  for (const [id, paths] of whole.paths)
    for (const [path, own] of paths) {
      const other = future.paths.get(id)?.get(path)
      const turns = own.candidates.flatMap((c) => c.stretches.map((s) => s.from))
      const days = [ON, whole.horizon, ...turns.filter((d) => d > ON && d <= whole.horizon)]
      for (const day of days) expect([day, other && told(other, day)]).toEqual([day, told(own, day)])
    }
}

test.each(fixtureFiles().filter((_, i) => i % 3 === 0))('%s', (file) => expectTheSame(compiled, fixture(file)))

// under the law of 2021 the sister's path hangs on her mother's, and that on hers: no promise, since when it may be
test('two paths that hang on each other since before the first day', () => {
  const rules = compileWhole(asOf(compiled.pack, '2021-06-01', '2026-11-22'))
  const families = [...synthesise({ persons: 30, seed: 1, on: ON })].flatMap((line) => familyFromData(line) ?? [])
  expect(families.some((f) => f.profile.members.length > 2)).toBe(true)
  for (const family of families) expectTheSame(rules, family)
})
