/** A line is made from the days to come alone, and tells what an evaluation of every day would. */
import { expect, test } from 'vitest'
import { shippedRules } from '../../test/support/rules.ts'
import { evaluateFamily } from '../engine/family.ts'
import { parseProfileJson } from '../profile/parse.ts'
import { implausible } from '../profile/plausible.ts'
import { type Day, earlier, parseDay } from '../time/day.ts'
import { compactOf } from './compact.ts'
import { synthesise } from './synth/family.ts'
import { lineOf, type Order } from './work.ts'

const day = (text: string) => parseDay(text) ?? (0 as Day)
const on = day('2026-11-22')
const compiled = shippedRules()
const texts = [...synthesise({ persons: 12, seed: 11, on })].map((family) => JSON.stringify(family))

test.each([
  ['today', '2026-11-22', 10],
  ['an earlier day', '2024-03-01', 10],
  ['a later day', '2031-05-01', 10],
  ['behind the horizon', '2045-05-01', 10],
  ['a short horizon', '2026-11-22', 1],
])('%s', async (_, at, horizonYears) => {
  const order: Order = { on, at: day(at), horizonYears, layers: null, strict: false, fourEyes: null, shard: null }
  for (const [index, text] of texts.entries()) {
    const line = await lineOf({ index, file: 'synth', line: index + 1, form: 'json', text }, compiled, order)
    const parsed = parseProfileJson(text, 'synth', index + 1)
    if (!parsed.ok) throw new Error('a synthetic family has problems')
    const whole = evaluateFamily(compiled, parsed.family, { on, from: earlier(on, order.at), horizonYears })
    const oddities = [...parsed.warnings, ...implausible(parsed.family, on)]
    expect(line).toMatchObject(compactOf(whole, order.at, oddities, false))
  }
})
