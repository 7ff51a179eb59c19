/**
 * Windows, counted on every single day of the horizon: two hundred families as chance makes them, each day judged by
 * itself by the plain evaluator, for one path a family and whatever that path rests on. Every path has its turn.
 */
import { describe, expect, test } from 'vitest'
import type { Compiled, CompiledPath } from '../../src/engine/compile.ts'
import { conditionsOf } from '../../src/engine/compile.ts'
import { leavesOf } from '../../src/engine/condition.ts'
import { evaluateFamily } from '../../src/engine/family.ts'
import { OPEN } from '../../src/engine/words.ts'
import { familyView } from '../../src/facts/view.ts'
import { openSpans } from '../../src/outlook/windows.ts'
import { addDays, type Day, formatDay } from '../../src/time/day.ts'
import { anew, type DayTold } from '../support/anew.ts'
import { ON, type PlainProfile, sampleFamilies } from '../support/generate.ts'
import { familyFromData } from '../support/keys.ts'
import { shippedRules } from '../support/rules.ts'
import { runs } from '../support/runs.ts'

const FAMILIES = runs(200)
/** Years ahead; a longer run reads the whole default horizon. */
const YEARS = runs(1) > 1 ? 10 : 4
/** Members times paths that one family may cost. */
const MOST_CELLS = 3
const OPEN_ONES: readonly string[] = [...OPEN]
const compiled = shippedRules()

/** The paths whose permits a path names, and those that they name. */
function restingOn(path: CompiledPath, found: Set<CompiledPath> = new Set()): ReadonlySet<CompiledPath> {
  found.add(path)
  const conditions = path.versions.flatMap((v) => [
    ...(v.entry ? [v.entry] : []),
    ...[...v.requirements, ...(v.extension ?? [])].flatMap((r) => r.wordings.flatMap(conditionsOf)),
  ])
  for (const leaf of conditions.flatMap(leavesOf)) {
    if (leaf.fact.id !== 'permit.held' || leaf.who === 'self') continue
    const next = compiled.paths.find((p) => p.id === leaf.params['path'])
    if (next && !found.has(next)) restingOn(next, found)
  }
  return found
}

type Run = readonly [opens: string, closes: string | null]

function counted(days: readonly Day[], told: readonly DayTold[]): readonly Run[] {
  const found: [string, string | null][] = []
  days.forEach((day, i) => {
    const open = OPEN_ONES.includes(told[i]?.outcome ?? '')
    const last = found[found.length - 1]
    if (open && (!last || last[1] !== null)) found.push([formatDay(day), null])
    if (!open && last && last[1] === null) last[1] = formatDay(addDays(day, -1))
  })
  return found
}

function windowsDiffer(profile: unknown, path: CompiledPath): readonly string[] {
  const family = familyFromData(profile)
  if (!family) throw new Error(`not valid: ${JSON.stringify(profile)}`)
  const rules: Compiled = { ...compiled, paths: compiled.paths.filter((p) => restingOn(path).has(p)) }
  const evaluation = evaluateFamily(rules, family, { on: ON, horizonYears: YEARS })
  const days = Array.from({ length: evaluation.horizon - ON + 1 }, (_, n) => addDays(ON, n))
  const view = familyView(family, ON, compiled.pack.parameters, compiled.grants)
  const told = anew(rules, days, () => view)
  return [...evaluation.paths].flatMap(([person, paths]) =>
    [...paths].flatMap(([id, own]) => {
      const read = openSpans(own, evaluation).map(
        (s): Run => [formatDay(s.opens), s.closes === undefined ? null : formatDay(s.closes)],
      )
      const byDay = counted(days, told.get(person)?.get(id) ?? [])
      return JSON.stringify(read) === JSON.stringify(byDay)
        ? []
        : [`${person} ${id}: read ${JSON.stringify(read)}, counted ${JSON.stringify(byDay)}`]
    }),
  )
}

/** Families for a path: the more it rests on, the smaller, so that two hundred fit into every run. */
function turnOf(path: CompiledPath, profiles: readonly PlainProfile[]): readonly PlainProfile[] {
  const n = compiled.paths.indexOf(path)
  const resting = restingOn(path).size
  const fitting = profiles.filter(
    (p) => membersOf(p) * resting <= MOST_CELLS || membersOf(p) === 1 + Number(resting > 1),
  )
  return fitting.filter((_, i) => i % compiled.paths.length === n).slice(0, FAMILIES / compiled.paths.length)
}

const membersOf = (profile: PlainProfile) => (Array.isArray(profile['members']) ? profile['members'].length : 0)

describe('windows are what counting every day comes to', () => {
  const profiles = sampleFamilies(FAMILIES * 5, 11)
  test.each(compiled.paths.map((path) => [path.short, path] as const))(
    '§ %s',
    (_, path) => {
      const turn = turnOf(path, profiles)
      expect(turn.length).toBe(FAMILIES / compiled.paths.length)
      expect(turn.flatMap((profile) => windowsDiffer(profile, path))).toEqual([])
    },
    300_000,
  )
})
