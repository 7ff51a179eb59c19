import { test } from 'vitest'
import { evaluateFamily } from '../../src/engine/family.ts'
import { parseDay, type Day } from '../../src/time/day.ts'
import { fixture, fixtureFiles } from '../support/families.ts'
import { shippedRules } from '../support/rules.ts'
test('measure', () => {
  const compiled = shippedRules()
  for (const f of fixtureFiles()) {
    const family = fixture(f)
    const on = parseDay('2026-11-22') as Day
    evaluateFamily(compiled, family, { on })
    const t = performance.now()
    for (let i = 0; i < 3; i += 1) evaluateFamily(compiled, family, { on })
    console.log(f, family.profile.members.length, ((performance.now() - t) / 3).toFixed(1))
  }
})
