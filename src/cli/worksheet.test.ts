import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { bleibeweg, folderWith } from './testing.ts'

vi.mock('./input.ts', async (original) =>
  (await import('./remember-rules.ts')).rememberRules(await original<typeof import('./input.ts')>()),
)

const H33 = 'fixtures/decided/H33.yaml'

const worksheets = async (...argv: string[]) => {
  const { status, out } = await bleibeweg(['worksheet', ...argv, '--format', 'json'])
  expect(status).toBe(0)
  return JSON.parse(out)
}

const family = (text: string) => join(folderWith({ 'family.yaml': text }), 'family.yaml')

const SINGLE = `profile: 1
case: single
household: { housing: { rent: 520, utilities: 0, heating: 0, hot_water: central } }
relations: []
members:
  - id: a
    born: 1990-01-01
    work: [ { from: 2026-01-01, gross: 900, net: 720 } ]
    training: []
    other_income: []
    benefits: []
`

describe('worksheet --format json', () => {
  it('H33, Jobcenter Oberberg: agrees to the cent, one sheet for the whole Bedarfsgemeinschaft and view', async () => {
    const { format, on, profile, worksheets: sheets } = await worksheets(H33, '--on', '2024-06-01')
    expect({ format, on, case: profile.case }).toEqual({
      format: 'bleibeweg.worksheet/1',
      on: '2024-06-01',
      case: 'H33',
    })
    expect(sheets.map((s: { view: string; persons: string[] }) => [s.view, s.persons.join(' ')])).toEqual([
      ['today', 'he she older younger'],
      ['after-grant', 'he she older younger'],
    ])
    expect(sheets[0]).toMatchObject({
      need: 2723,
      countable_income: 1422,
      secured: false,
      shortfall: 1301,
      earned_share_net: 0.588,
      earned_share_after_allowances: 0.339,
      over_half: { net: true, after_allowances: false },
      ranges: {},
      missing: [],
    })
  })

  it('the lines add up, each with its provision and where the profile says it', async () => {
    const { worksheets: sheets } = await worksheets(H33, '--on', '2024-06-01', '--view', 'today')
    expect(sheets).toHaveLength(1)
    const lines: { section: string; amount: number; cite: string; from: string[]; line: number }[] = sheets[0].lines
    const sum = (section: string) => lines.filter((l) => l.section === section).reduce((s, l) => s + l.amount, 0)
    expect(sum('need')).toBe(2723)
    expect(sum('harmless')).toBe(500)
    expect(lines.every((l) => l.cite.startsWith('§ ') && l.from.length > 0 && l.line > 0)).toBe(true)
    expect(lines[0]).toMatchObject({ kind: 'regelbedarf', amount: 506, from: ['members.he.born'], line: 14 })
  })

  it('pay of 900 gross: predominant by U1 and U2, not by U3', async () => {
    const { worksheets: sheets } = await worksheets(family(SINGLE), '--view', 'today')
    expect(sheets[0]).toMatchObject({
      need: 1083,
      countable_income: 422,
      shortfall: 661,
      directive_income: 620,
      over_half: { net: true, middle: true, after_allowances: false },
    })
  })

  it.each([
    // what is missing, the key that becomes a range, its bounds, the field to fill
    ['net pay', SINGLE.replace(', net: 720', ''), 'net_pay', { min: 0, max: 900 }, 'members.a.work[1].net'],
    ['rent', SINGLE.replace('rent: 520, ', ''), 'need', { min: 563, max: null }, 'household.housing.rent'],
    // two adults in one flat, at least one of whom needs something
    [
      'relations',
      `${SINGLE.replace('relations: []\n', '')}  - { id: b, born: 1992-01-01 }\n`,
      'need',
      { min: 766, max: null },
      'relations',
    ],
  ])('%s missing: a range, never zero, and the field to fill', async (_, text, key, range, field) => {
    const { worksheets: sheets } = await worksheets(family(text), '--view', 'today')
    expect(sheets[0][key]).toBeNull()
    expect(sheets[0].ranges[key]).toEqual(range)
    expect(sheets[0].missing).toContain(field)
  })

  it('no amount is guessed for a year without one', async () => {
    const { worksheets: sheets } = await worksheets(family(SINGLE), '--on', '2027-02-01', '--view', 'today')
    expect(sheets[0]).toMatchObject({ need: null, over_half: { net: null }, not_enacted: ['regelbedarf'] })
  })

  it('two households are two sheets; --person asks for one', async () => {
    const file = 'fixtures/parents-apart.yaml'
    const all = await worksheets(file, '--view', 'today')
    expect(all.worksheets.length).toBeGreaterThan(1)
    const [first] = all.worksheets[0].persons
    const own = await worksheets(file, '--view', 'today', '--person', first)
    expect(own.worksheets.map((s: { persons: string[] }) => s.persons)).toEqual([all.worksheets[0].persons])
  })
})

describe('worksheet as text', () => {
  it('names norm, reading and shortfall in both languages', async () => {
    const de = await bleibeweg(['worksheet', H33, '--on', '2024-06-01'])
    expect(de.out).toContain('Einkommen 1.422,00 €, Bedarf 2.723,00 €: es fehlen 1.301,00 €')
    expect(de.out).toMatch(/U1 netto +beide Ansichten +58,8 %, überwiegend/)
    expect(de.out).toMatch(/U3 nach Freibeträgen +beide Ansichten +33,9 %, nicht\s+überwiegend/)
    expect(de.out).toContain('members.he.work[1] (Zeile 27)')
    const en = await bleibeweg(['worksheet', H33, '--on', '2024-06-01', '--lang', 'en'])
    expect(en.out).toContain('income €1,422.00, need €2,723.00: €1,301.00 missing')
    expect(en.out).not.toMatch(/Bedarf |Erteilung|Zeile/)
  })

  it('says what is missing and what is not enacted', async () => {
    const { out } = await bleibeweg(['worksheet', family(SINGLE.replace(', net: 720', '')), '--on', '2027-02-01'])
    expect(out).toContain('Betrag für 2027 nicht verkündet')
    expect(out).toContain('Angabe fehlt: members.a.work[1].net')
  })

  it('Kindergeld comes with the permit: two columns where the views differ', async () => {
    const { out } = await bleibeweg(['worksheet', 'fixtures/rift.yaml'])
    expect(out).toContain('Weiteres Einkommen, das zählt (heute · nach Erteilung)')
    expect(out).toMatch(/Kindergeld, sobald der Titel erteilt ist +– +259,00 €/)
  })

  it('list and Markdown carry the same amounts', async () => {
    for (const format of ['list', 'md']) {
      const { out } = await bleibeweg(['worksheet', H33, '--on', '2024-06-01', '--format', format])
      expect(out).toContain('1.301,00 €')
    }
  })
})

describe('worksheet refuses', () => {
  it.each([
    [['worksheet', H33, '--person', 'nobody'], 2, 'es gibt he, she, older, younger'],
    [['worksheet', H33, '--view', 'tomorrow'], 2, 'möglich sind today, after-grant'],
    [['worksheet', H33, '--format', 'pdf'], 2, 'möglich sind text, list, md, json'],
    [['worksheet', H33, '--on', '31.02.2026'], 2, '31.02.2026'],
    [['worksheet', 'fixtures/hostile/wrong-date.yaml'], 65, 'wrong-date.yaml:6:11'],
    [['worksheet', 'nix.yaml'], 66, 'nix.yaml'],
    [['worksheet', H33, '-o', '/nowhere/out.txt'], 73, '/nowhere/out.txt'],
  ])('%j: exit %i', async (argv, status, text) => {
    const ran = await bleibeweg(argv)
    expect({ status: ran.status, out: ran.out }).toEqual({ status, out: '' })
    expect(ran.err).toContain(text)
  })
})
