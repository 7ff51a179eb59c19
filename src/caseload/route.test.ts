import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { shippedRules } from '../../test/support/rules.ts'
import { check } from '../outlook/check.ts'
import type { Family } from '../profile/family.ts'
import { parseProfile, parseProfileJson } from '../profile/parse.ts'
import { firstDeadlines, routeOf, shownPaths } from '../report/check/shown.ts'
import { formatDay, parseDay } from '../time/day.ts'
import { compactOf } from './compact.ts'
import { routeAmong, standingsOf } from './route.ts'
import { synthesise } from './synth/family.ts'

const on = parseDay('2026-11-22') ?? (0 as never)

const story = (name: string): Family => {
  const file = fileURLToPath(new URL(`../../fixtures/${name}.yaml`, import.meta.url))
  const parsed = parseProfile(readFileSync(file, 'utf8'), file)
  if (!parsed.ok) throw new Error(name)
  return parsed.family
}

const invented = (): readonly (readonly [string, Family])[] =>
  [...synthesise({ persons: 24, seed: 12, on })].map((family, i) => {
    const parsed = parseProfileJson(JSON.stringify(family), 'synthetic', i + 1)
    if (!parsed.ok) throw new Error('synthetic')
    return [parsed.family.profile.case, parsed.family]
  })

const FAMILIES: readonly (readonly [string, Family])[] = [
  ...['rift', 'chance-104c', 'came-of-age', 'first-meeting'].map((n): readonly [string, Family] => [n, story(n)]),
  ...invented(),
]

describe('the route of a caseload is the route of a check', () => {
  test.each(FAMILIES)('%s', async (_, family) => {
    const options = { on, profileSha256: '', engineVersion: '' }
    const checked = await check(shippedRules(), family, options, async () => [])
    const report = { checked, lang: 'en', all: false, explain: false, file: '' } as const
    const line = compactOf(checked.evaluation, on, [], true)
    for (const person of checked.result.persons) {
      const standings = standingsOf(checked.evaluation, person.id, on)
      expect(standings.map((s) => s.own.path.id)).toEqual(shownPaths(report, person).map((p) => p.path))
      const route = routeOf(report, person)
      expect(routeAmong(standings)?.own.path.id).toBe(route?.path)
      const own = line.persons.find((p) => p.id === person.id)
      expect(own?.unknown).toBe(route?.requirements.filter((r) => r.finding === 'unknown').length ?? 0)
      expect(own?.from ?? null).toBe(route?.from ?? null)
    }
    expect(line.deadlines.slice(0, 5).map((d) => d.date)).toEqual(
      firstDeadlines(report).shown.map((d) => formatDay(d.date)),
    )
  })
})
