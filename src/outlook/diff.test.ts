import { describe, expect, test } from 'vitest'
import type {
  CheckResult,
  Deadline,
  PathResult,
  PersonResult,
  RequirementResult,
  Rift,
  Window,
} from '../engine/result.ts'
import { diff, nothingChanges } from './diff.ts'

const requirement = (id: string, more: Partial<RequirementResult> = {}): RequirementResult => ({
  id,
  cite: `§ 1 ${id}`,
  also: [],
  binding: 'mandatory',
  finding: 'met',
  exemption: null,
  readings: [],
  layer: 'bund',
  basis: 'text',
  facts: [],
  hangs_on: null,
  distance: null,
  met_from: null,
  met_until: null,
  steps: [],
  against: false,
  settled: false,
  assumed: false,
  ...more,
})

const window = (opens: string, closes: string | null): Window => ({
  opens,
  closes,
  opened_by: null,
  closed_by: null,
  assumed: false,
  opened_with: [],
  closed_with: [],
})

const path = (id: string, more: Partial<PathResult> = {}): PathResult => ({
  path: id,
  version: '2022-12-31',
  track: 'school',
  outcome: 'gaps',
  effect: 'should',
  anchor: null,
  depends_on: [],
  deviations: [],
  unknown: [],
  appraisals: [],
  from: null,
  extension: null,
  requirements: [],
  windows: [],
  ...more,
})

const person = (id: string, ...paths: PathResult[]): PersonResult => ({ id, paths, roadmap: [] })

const rift = (who: string, from: string, cause: string, to: string | null = null): Rift => ({
  from,
  to,
  kind: 'child-of-age',
  person: who,
  cause,
  closed_by: null,
})

const deadline = (date: string, cause: string, ...persons: string[]): Deadline => ({
  date,
  kind: 'window-ends',
  closes: ['p'],
  persons,
  cause,
})

function result(persons: readonly PersonResult[], rifts: readonly Rift[] = [], deadlines: readonly Deadline[] = []) {
  const whole: CheckResult = {
    format: 'bleibeweg.check/1',
    engine: '0',
    on: '2026-11-22',
    at: '2026-11-22',
    rules: { sha256: 'r', layers: ['bund'], versions: {}, verified_until: '2026-08-19' },
    profile: { case: 'X', sha256: 'p' },
    persons,
    family: { rifts, deadlines, blocks: [] },
    not_checked: [],
    four_eyes: { engine: 'json-rules-engine', conditions: 0, disagreements: 0 },
  }
  return whole
}

const ofPaths = (a: PathResult, b: PathResult) => diff(result([person('x', a)]), result([person('x', b)]))
const firstPath = (a: PathResult, b: PathResult) => ofPaths(a, b).persons[0]?.paths[0]

describe('what is the same is not listed', () => {
  test('two equal results', () => {
    const one = result([person('x', path('p'))], [rift('x', '2027-01-01', 'k: p/a')])
    expect(nothingChanges(diff(one, structuredClone(one)))).toBe(true)
  })
  test('other facts with the same findings', () => {
    const a = path('p', { requirements: [requirement('r')] })
    const seen = { fact: 'f', params: {}, state: 'known', value: 1, unit: null, from: null, line: 3 } as const
    const found = ofPaths(a, path('p', { requirements: [requirement('r', { facts: [seen] })] }))
    expect(nothingChanges(found)).toBe(true)
  })
  test('the hash of the profile differs: told, and still nothing changes', () => {
    const one = result([person('x', path('p'))])
    const found = diff(one, { ...one, profile: { case: 'X', sha256: 'q' } })
    expect([found.profile, nothingChanges(found)]).toEqual([{ from: 'p', to: 'q' }, true])
  })
})

describe('a path', () => {
  test.each([
    ['outcome', { outcome: 'ready' }, { from: 'gaps', to: 'ready' }],
    ['effect', { effect: 'may' }, { from: 'should', to: 'may' }],
    ['version', { version: '2027-07-01' }, { from: '2022-12-31', to: '2027-07-01' }],
    ['anchor', { anchor: 'k1' }, { from: null, to: 'k1' }],
    ['from', { from: '2027-01-01' }, { from: null, to: '2027-01-01' }],
    ['unknown', { unknown: ['passport'] }, { from: [], to: ['passport'] }],
  ] as const)('%s', (key, more, expected) => {
    const found = firstPath(path('p'), path('p', more))
    const rest = Object.entries(found ?? {}).filter(([k, v]) => k !== key && k !== 'path' && v !== null)
    expect(found?.[key]).toEqual(expected)
    expect(rest.every(([, v]) => Array.isArray(v) && v.length === 0)).toBe(true)
  })

  test.each([
    ['finding', { finding: 'unmet' }, { from: 'met', to: 'unmet' }],
    ['met_from', { met_from: '2027-01-01' }, { from: null, to: '2027-01-01' }],
    ['met_until', { met_until: '2027-01-01' }, { from: null, to: '2027-01-01' }],
    ['distance', { distance: { amount: 3, unit: 'days' } }, { from: null, to: { amount: 3, unit: 'days' } }],
    ['exemption', { exemption: { cite: '§ 5', force: 'may', effect: null } }, { from: null, to: '§ 5' }],
    ['against', { against: true }, { from: false, to: true }],
  ] as const)('a requirement: %s', (key, more, expected) => {
    const a = path('p', { requirements: [requirement('same'), requirement('r')] })
    const b = path('p', { requirements: [requirement('same'), requirement('r', more)] })
    const found = firstPath(a, b)?.requirements ?? []
    expect(found.map((r) => [r.id, r[key]])).toEqual([['r', expected]])
  })

  test('requirements of another wording: order of the first, then the new ones', () => {
    const a = path('p', { requirements: [requirement('gone'), requirement('stays')] })
    const b = path('p', { requirements: [requirement('new'), requirement('stays')] })
    expect(firstPath(a, b)?.requirements.map((r) => [r.id, r.finding])).toEqual([
      ['gone', { from: 'met', to: null }],
      ['new', { from: null, to: 'met' }],
    ])
  })

  test('the extension of a held permit', () => {
    const held = (outcome: 'ready' | 'gaps', finding: 'met' | 'unmet') =>
      path('p', { extension: { on: '2027-01-01', outcome, requirements: [requirement('r', { finding })] } })
    const found = firstPath(held('ready', 'met'), held('gaps', 'unmet'))?.extension
    expect([found?.on, found?.outcome, found?.requirements[0]?.finding]).toEqual([
      null,
      { from: 'ready', to: 'gaps' },
      { from: 'met', to: 'unmet' },
    ])
  })

  test.each([
    ['appears', [], [window('2027-01-01', null)], 'appears'],
    ['vanishes', [window('2027-01-01', null)], [], 'vanishes'],
    ['opens earlier', [window('2027-05-01', null)], [window('2027-01-01', null)], 'moves'],
    ['closes earlier', [window('2027-01-01', null)], [window('2027-01-01', '2028-01-01')], 'moves'],
    ['overlaps', [window('2027-01-01', '2027-06-30')], [window('2027-02-01', '2027-09-30')], 'moves'],
  ])('a window %s', (_, a, b, change) => {
    expect(firstPath(path('p', { windows: a }), path('p', { windows: b }))?.windows).toEqual([
      { change, from: a[0] ?? null, to: b[0] ?? null },
    ])
  })

  test('two windows far apart are two windows', () => {
    const a = path('p', { windows: [window('2027-01-01', '2027-06-30')] })
    const b = path('p', { windows: [window('2029-01-01', '2029-06-30')] })
    expect(firstPath(a, b)?.windows.map((w) => w.change)).toEqual(['vanishes', 'appears'])
  })
})

describe('persons', () => {
  test('who joins and who leaves, in the order of the first result', () => {
    const a = result([person('a', path('p')), person('b', path('p'))])
    const b = result([person('c', path('p')), person('b', path('p', { outcome: 'ready' }))])
    expect(diff(a, b).persons.map((p) => [p.id, p.change, p.paths[0]?.outcome])).toEqual([
      ['a', 'vanishes', { from: 'gaps', to: null }],
      ['b', 'changes', { from: 'gaps', to: 'ready' }],
      ['c', 'appears', { from: null, to: 'gaps' }],
    ])
  })
})

describe('rifts and deadlines', () => {
  const early = rift('p1', '2027-03-14', 'k1: 25a-2/minor')
  const late = rift('p1', '2032-05-30', 'k2: 25a-2/minor')
  test.each([
    ['vanishes', [early, late], [late], ['vanishes']],
    ['appears', [late], [early, late], ['appears']],
    ['moves', [early], [{ ...early, from: '2028-03-14' }], ['moves']],
    ['ends', [early], [{ ...early, to: '2028-01-01' }], ['moves']],
    ['the same day and child, another path', [early], [rift('p1', '2027-03-14', 'k1: 60a-2b/minor')], ['changes']],
    ['another child', [early], [rift('p1', '2027-03-14', 'k3: 25a-2/minor')], ['vanishes', 'appears']],
    ['another person', [early], [{ ...early, person: 'p2' }], ['vanishes', 'appears']],
  ])('a rift: %s', (_, a, b, changes) => {
    expect(diff(result([], a), result([], b)).family.rifts.map((r) => r.change)).toEqual(changes)
  })

  const age = deadline('2027-03-13', 'k1: 25a-2/minor', 'p1', 'p2')
  test.each([
    ['moves', [age], [{ ...age, date: '2028-03-13' }], ['moves']],
    ['one person fewer', [age], [{ ...age, persons: ['p2'] }], ['changes']],
    ['nobody in common', [age], [{ ...age, persons: ['p3'] }], ['vanishes', 'appears']],
    ['the same day, another path first', [age], [{ ...age, cause: 'k1: 60a-2b/minor' }], ['changes']],
  ])('a deadline: %s', (_, a, b, changes) => {
    expect(diff(result([], [], a), result([], [], b)).family.deadlines.map((d) => d.change)).toEqual(changes)
  })

  test('in order of the days they fall on afterwards', () => {
    const found = diff(
      result([], [], [deadline('2030-01-01', 'a', 'x'), deadline('2027-01-01', 'b', 'x')]),
      result([], [], [deadline('2026-12-01', 'a', 'x'), deadline('2028-01-01', 'c', 'x')]),
    )
    expect(found.family.deadlines.map((d) => (d.to ?? d.from)?.date)).toEqual([
      '2026-12-01',
      '2027-01-01',
      '2028-01-01',
    ])
  })
})
