/**
 * Every plan that is printed is proven: its settings, laid over the profile as `whatif --set` lays them, leave the path
 * ready or ready but for appraisal on the date claimed; and so do the same steps finished on the last day they may.
 */
import { describe, expect, test } from 'vitest'
import { evaluateFamily } from '../../src/engine/family.ts'
import { settingsOf } from '../../src/outlook/plan/achieve.ts'
import { type Planned, plan } from '../../src/outlook/plan/plan.ts'
import type { PlanRoute } from '../../src/outlook/plan/result.ts'
import { changeFamily, type Setting } from '../../src/profile/change.ts'
import type { Family } from '../../src/profile/family.ts'
import { parseDay } from '../../src/time/day.ts'
import { at } from '../../src/time/timeline.ts'
import { fixture, fixtureFiles } from '../support/families.ts'
import { ON, sampleFamilies, shakenFixtures } from '../support/generate.ts'
import { familyFromData } from '../support/keys.ts'
import { shippedRules } from '../support/rules.ts'
import { runs } from '../support/runs.ts'

/** In every run; `test/properties/plan-500.sh` makes it five hundred and more, and looks at every route. */
const FAMILIES = runs(60)
const EVERY_ROUTE = runs(1) > 1

const compiled = shippedRules()

async function planOf(family: Family, all: boolean): Promise<Planned> {
  const options = { on: ON, horizonYears: 10, all, profileSha256: '', engineVersion: 'test' }
  return plan(compiled, family, options, async () => [])
}

const asSetting = (text: string): Setting => {
  const cut = text.indexOf('=')
  return { kind: 'set', address: text.slice(0, cut), value: text.slice(cut + 1) }
}

/** The outcome of a path on a day once the settings are laid over the family; the whole family is evaluated. */
function outcomeWith(family: Family, settings: readonly Setting[], person: string, path: string, iso: string): string {
  const changed = changeFamily(family, settings)
  if (settings.length > 0 && !changed.ok) return `refused: ${changed.problems.map((p) => p.code).join(' ')}`
  const laid = settings.length > 0 && changed.ok ? changed.family : family
  const day = parseDay(iso)
  const own = evaluateFamily(compiled, laid, { on: ON }).paths.get(person)?.get(path)
  return own && day !== undefined ? at(own.best, day).state.outcome : 'missing'
}

/** The same settings with this person's steps finished on the last day. */
function finishedLast({ result }: Planned, person: string, route: PlanRoute): readonly Setting[] {
  const own = result.steps.filter((s) => s.kind === 'step' && s.person === person && s.path === route.path)
  const late = own.flatMap((s) => {
    const step = compiled.pack.steps.get(s.step ?? '')
    const due = s.due === null ? undefined : parseDay(s.due)
    return step && due !== undefined ? settingsOf(person, step, due) : []
  })
  const addresses = new Set(late.map((s) => s.address))
  return [...route.settings.map(asSetting).filter((s) => !addresses.has(s.address)), ...late]
}

interface Seen {
  routes: number
  withSteps: number
  late: number
  wrong: string[]
}

async function examine(name: string, family: Family, all: boolean, seen: Seen): Promise<void> {
  const planned = await planOf(family, all)
  for (const { id, routes } of planned.result.persons) {
    for (const [i, route] of routes.entries()) {
      if (!route.proven && (route.opens !== null || route.settings.length > 0 || route.branches.length > 0))
        seen.wrong.push(`${name} ${id} ${route.path}: a date that nothing proves`)
      if (route.opens === null || route.kind === 'held') continue
      const where = `${name} ${id} ${route.path}`
      seen.routes += 1
      const outcome = outcomeWith(family, route.settings.map(asSetting), id, route.path, route.opens)
      if (!/^ready/.test(outcome)) seen.wrong.push(`${where} on ${route.opens}: ${outcome}`)
      if (i > 0 || !planned.result.steps.some((s) => s.kind === 'step' && s.person === id)) continue
      seen.withSteps += 1
      if (route.latest === null) continue
      seen.late += 1
      const last = outcomeWith(family, finishedLast(planned, id, route), id, route.path, route.latest)
      if (!/^ready/.test(last)) seen.wrong.push(`${where} at the latest on ${route.latest}: ${last}`)
    }
  }
}

const nothing = (): Seen => ({ routes: 0, withSteps: 0, late: 0, wrong: [] })

describe('every plan that is printed', () => {
  test('is ready on its date, for every fixture', async () => {
    const seen = nothing()
    for (const file of fixtureFiles()) {
      await examine(file, fixture(file), EVERY_ROUTE, seen)
    }
    expect(seen.wrong).toEqual([])
    // no test that cannot fail: routes with steps, and routes with room before a deadline
    expect(seen.routes).toBeGreaterThan(20)
    expect(seen.withSteps).toBeGreaterThan(2)
    expect(seen.late).toBeGreaterThan(0)
  }, 600_000)

  test(`is ready on its date, for ${FAMILIES} families as chance makes them`, async () => {
    const seen = nothing()
    const made = [
      ...sampleFamilies(Math.ceil(FAMILIES / 2), 71, 30).map((profile, n) => ({ name: `generated ${n}`, profile })),
      ...shakenFixtures(Math.floor(FAMILIES / 2), 72),
    ]
    for (const { name, profile } of made) {
      const family = familyFromData(profile)
      if (family) await examine(name, family, EVERY_ROUTE, seen)
    }
    expect(seen.wrong).toEqual([])
    expect(seen.routes).toBeGreaterThan(FAMILIES / 4)
    expect(seen.withSteps).toBeGreaterThan(FAMILIES / 12)
    expect(seen.late).toBeGreaterThan(0)
  }, 3_600_000)
})
