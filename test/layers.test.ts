/** What a layer may do: settle a reading, for whom it applies to, from its day on, named in the finding. */
import { describe, expect, test } from 'vitest'
import { type Compiled, compileWhole } from '../src/engine/compile.ts'
import { secondLook } from '../src/engine/four-eyes.ts'
import { check } from '../src/outlook/check.ts'
import { parseProfile } from '../src/profile/parse.ts'
import { rulesShowDocument } from '../src/report/rules/show.ts'
import type { Layer } from '../src/rules/schema.ts'
import { type Day, parseDay } from '../src/time/day.ts'
import { shippedRules } from './support/rules.ts'

const CODE = '25b-1/livelihood'
const title = { de: 'Probe', en: 'sample' }
const source = { de: 'Erlass', en: 'decree' }

/** Invented: no Land is known to have settled this reading. */
const land = (reading: string, more: object = {}): Layer => ({
  layer: 'sample-land',
  title,
  kind: 'land',
  applies_to: { land: 'HE' },
  readings: { [CODE]: { reading, source, ...more } },
})
const town = (reading: string): Layer => ({
  layer: 'sample-town',
  title,
  kind: 'municipality',
  applies_to: { municipality: ['Kassel'] },
  readings: { [CODE]: { reading, source } },
})

function withLayers(...layers: readonly Layer[]): Compiled {
  const { pack } = shippedRules()
  return compileWhole({ ...pack, layers: [...pack.layers, ...layers] })
}

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`no such day ${text}`)
  return parsed
}

/** Net pay above half of the need, less all allowances below it: the readings differ. */
const family = (place: string) => `profile: 1
case: one
relations: []
household: { ${place}housing: { rent: 640, utilities: 80, heating: 70, hot_water: central, living_space_m2: 48 } }
members:
  - id: a
    born: 1985-03-10
    marital_status: single
    stay: [ { status: duldung, from: 2017-01-10, expires: 2027-02-14 } ]
    absences: []
    work: [ { from: 2024-02-01, hours_week: 25, gross: 1060, net: 860, social_insurance: true, costs: 0 } ]
    offers: []
    schooling: []
    qualifications: []
    training: []
    care: []
    other_income: []
    health_insurance: true
    benefits: []
    health: { prevents_livelihood: false, prevents_german: false, prevents_school: false }
`

async function livelihood(compiled: Compiled, place: string, layers?: readonly string[]) {
  const parsed = parseProfile(family(place), 'one.yaml')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const on = day('2026-07-01')
  const options = { on, profileSha256: '', engineVersion: '', ...(layers ? { layers } : {}) }
  const { result, disagreements } = await check(compiled, parsed.family, options, secondLook)
  expect(disagreements).toEqual([])
  const path = result.persons[0]?.paths.find((p) => p.path === 'aufenthg-25b-1')
  const found = path?.requirements.find((r) => r.id === 'livelihood')
  return [found?.finding, found?.layer]
}

const HESSEN = 'land: HE, '
const KASSEL = 'land: HE, municipality: Kassel, '

describe('layers', () => {
  test.each<[why: string, layers: readonly Layer[], place: string, chosen: string[] | undefined, expected: string[]]>([
    ['without a layer a person weighs', [], HESSEN, undefined, ['appraisal', 'bund']],
    ['the Land follows the wide reading', [land('net')], HESSEN, undefined, ['met', 'sample-land']],
    ['the Land follows the cautious one', [land('cautious')], HESSEN, undefined, ['unmet', 'sample-land']],
    ['another Land', [land('net')], 'land: BY, ', undefined, ['appraisal', 'bund']],
    ['the household does not say where it lives', [land('net')], '', undefined, ['appraisal', 'bund']],
    ['chosen by hand, wherever they live', [land('net')], 'land: BY, ', ['sample-land'], ['met', 'sample-land']],
    ['chosen away', [land('net')], HESSEN, ['bund'], ['appraisal', 'bund']],
    ['the town comes after the Land', [land('net'), town('cautious')], KASSEL, undefined, ['unmet', 'sample-town']],
    ['in whatever order they are read', [town('cautious'), land('net')], KASSEL, undefined, ['unmet', 'sample-town']],
    ['from the day of the decree', [land('net', { from: '2026-07-01' })], HESSEN, undefined, ['met', 'sample-land']],
    ['not a day before', [land('net', { from: '2026-07-02' })], HESSEN, undefined, ['appraisal', 'bund']],
    ['on its last day', [land('net', { to: '2026-07-01' })], HESSEN, undefined, ['met', 'sample-land']],
    ['not a day after', [land('net', { to: '2026-06-30' })], HESSEN, undefined, ['appraisal', 'bund']],
  ])('%s', async (_, layers, place, chosen, expected) => {
    expect(await livelihood(withLayers(...layers), place, chosen)).toEqual(expected)
  })

  test('the shipped layers settle nothing, as no source does', async () => {
    expect(await livelihood(shippedRules(), 'land: NW, municipality: Münster, ')).toEqual(['appraisal', 'bund'])
  })

  test('`rules show` names the layer of each line, and the one that follows a reading', () => {
    const compiled = withLayers(land('net'))
    const path = compiled.byId.get('aufenthg-25b-1')
    const version = path?.versions.find((v) => v.id === '2022-12-31')
    if (!path || !version) throw new Error('§ 25b is there')
    const context = { compiled, day: day('2026-07-01'), lang: 'de' } as const
    const { sections } = rulesShowDocument({ kind: 'path', path, version }, context)
    const rows = sections.find((s) => s.heading === 'VORAUSSETZUNGEN')?.rows ?? []
    expect(new Set(rows.map((r) => r.cells[1]))).toEqual(new Set(['bund']))
    expect(rows.find((r) => r.cells[0] === 'livelihood')?.below).toContain('Probe folgt der Auslegung net (Erlass)')
    expect(rows.filter((r) => r.below?.some((line) => line.startsWith('Probe folgt')))).toHaveLength(1)
  })
})
