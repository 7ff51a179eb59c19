/** If the two pairs of eyes disagree, the program refuses to answer. */
import { expect, test, vi } from 'vitest'
import { FIXTURES } from '../support/families.ts'
import { ran } from '../support/ran.ts'

// a second engine that takes one rule that holds for one that fails
vi.mock('json-rules-engine', async (original) => {
  const real = await original<typeof import('json-rules-engine')>()
  class WrongOnce extends real.Engine {
    override async run(facts?: Record<string, unknown>) {
      const result = await super.run(facts)
      const [first, ...rest] = result.events.filter((event) => event.type === 'holds')
      const others = result.events.filter((event) => event.type !== 'holds')
      if (first === undefined) return result
      return { ...result, events: [{ ...first, type: 'fails' }, ...rest, ...others] }
    }
  }
  return { ...real, Engine: WrongOnce }
})

test.each([
  ['de', /: ja .*: nein$/m],
  ['en', /: yes .*: no$/m],
] as const)(
  'a disagreement ends with 70, condition, facts and both answers on stderr, nothing on stdout: %s',
  async (lang, answers) => {
    const { status, out, err } = await ran([
      'check',
      `${FIXTURES}/cured-60b.yaml`,
      '--on',
      '2026-11-22',
      '--lang',
      lang,
    ])
    expect({ status, out }).toEqual({ status: 70, out: '' })
    const [first = ''] = err.split('\n')
    // where the condition stands: person, path, requirement and part
    expect(first).toMatch(/\w+ \d+[a-z]\w*-?\w*\/[\w-]+/)
    expect(err).toMatch(answers)
    expect(err).toMatch(/[a-z]+\.[A-Za-z]+\{.*\} of \w+ = -?[\w.]+\.\.-?[\w.]+/)
  },
)
