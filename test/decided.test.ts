/** Decided and published cases from outside the project: what a check must find. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { secondLook } from '../src/engine/four-eyes.ts'
import type { PathResult, RequirementResult } from '../src/engine/result.ts'
import { check } from '../src/outlook/check.ts'
import { parseDay } from '../src/time/day.ts'
import { FIXTURES, fixture } from './support/families.ts'
import { shippedRules } from './support/rules.ts'

interface Expected {
  readonly cite: string
  readonly or?: readonly string[]
  readonly finding: string | readonly string[]
  readonly hint?: readonly string[]
  readonly entry?: boolean
  readonly optional?: boolean
}

interface Case {
  readonly id: string
  readonly on: string
  readonly profile: string
  readonly person: string
  readonly path?: string
  readonly kind?: string
  readonly requirements?: readonly Expected[]
  readonly outcome?: readonly string[]
  readonly effect?: string
  readonly worksheet?: Readonly<Record<string, number | boolean>>
}

// the core schema reads 2020-12-22 as text, as the profiles do
const { cases } = parse(readFileSync(`${FIXTURES}/decided/decided.yaml`, 'utf8'), { version: '1.2' }) as {
  cases: Case[]
}
const compiled = shippedRules()

async function resultOf(c: Case): Promise<PathResult> {
  const on = parseDay(c.on)
  if (on === undefined) throw new Error(`no such date ${c.on}`)
  const options = { on, profileSha256: '', engineVersion: '' }
  const { result, disagreements } = await check(compiled, fixture(`decided/${c.profile}`), options, secondLook)
  expect(disagreements).toEqual([])
  const found = result.persons.find((p) => p.id === c.person)?.paths.find((p) => p.path === c.path)
  if (!found) throw new Error(`no result for ${c.person} ${c.path}`)
  return found
}

/** The requirements that carry an expectation: by citation, singled out by the hint where several share it. */
function candidates(path: PathResult, expected: Expected): readonly RequirementResult[] {
  const cites = [expected.cite, ...(expected.or ?? [])]
  const all = path.requirements.filter((r) => cites.includes(r.cite))
  const hinted = all.filter((r) => expected.hint?.some((word) => r.id.includes(word)))
  return hinted.length > 0 ? hinted : all
}

function entryFinding(path: PathResult): string {
  return path.outcome === 'not-applicable' ? 'unmet' : 'met'
}

describe('decided cases', () => {
  for (const c of cases.filter((c) => c.kind !== 'worksheet')) {
    const known = c.path !== undefined && compiled.byId.has(c.path)
    test.skipIf(!known)(`${c.id} ${c.path}${known ? '' : ' (pending: this path is not encoded yet)'}`, async () => {
      const path = await resultOf(c)
      for (const expected of c.requirements ?? []) {
        const accepted = [expected.finding].flat()
        const found = candidates(path, expected)
        if (found.length === 0 && expected.optional) continue
        const findings = found.map((r) => `${r.id}: ${r.finding}`)
        const fits = found.length > 0 && found.every((r) => accepted.includes(r.finding))
        const byEntry = expected.entry === true && accepted.includes(entryFinding(path))
        expect(
          fits || byEntry,
          `${c.id} ${expected.cite} is ${findings.join(', ')}, expected ${accepted.join(' or ')}`,
        ).toBe(true)
      }
      if (c.outcome && c.outcome.length > 0) expect(c.outcome).toContain(path.outcome)
      if (c.effect) expect(path.effect).toBe(c.effect)
    })
  }
})
