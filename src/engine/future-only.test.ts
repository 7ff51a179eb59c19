/** Whoever reads only the days to come gets on each of them what a reader of all days gets. */
import { expect, test } from 'vitest'
import { fixture, fixtureFiles } from '../../test/support/families.ts'
import { shippedRules } from '../../test/support/rules.ts'
import { type Day, parseDay } from '../time/day.ts'
import { at } from '../time/timeline.ts'
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

test.each(fixtureFiles().filter((_, i) => i % 3 === 0))('%s', (file) => {
  const family = fixture(file)
  const whole = evaluateFamily(compiled, family, { on: ON })
  const future = evaluateFamily(compiled, family, { on: ON, futureOnly: true })
  for (const [id, paths] of whole.paths)
    for (const [path, own] of paths) {
      const other = future.paths.get(id)?.get(path)
      const turns = own.candidates.flatMap((c) => c.stretches.map((s) => s.from))
      const days = [ON, whole.horizon, ...turns.filter((d) => d > ON && d <= whole.horizon)]
      for (const day of days) expect([day, other && told(other, day)]).toEqual([day, told(own, day)])
    }
})
