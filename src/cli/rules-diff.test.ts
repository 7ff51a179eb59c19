import { describe, expect, it, vi } from 'vitest'
import { bleibeweg, folderWith } from './testing.ts'

vi.mock('./input.ts', async (original) =>
  (await import('./remember-rules.ts')).rememberRules(await original<typeof import('./input.ts')>()),
)

const FIVE_YEARS = 'amends: aufenthg-25b-1@2022-12-31\nset:\n  stay.limits.72: 60\n'
const flat = (text: string) => text.replace(/\s+/g, ' ')

describe('rules diff: what the law changed, in words', () => {
  it('between two days: § 25b on 31 December 2022', async () => {
    const { status, out } = await bleibeweg(['rules', 'diff', '2022-01-01', '2023-01-01'])
    expect(status).toBe(0)
    const text = flat(out)
    // Chancen-Aufenthaltsrechtsgesetz: two years less, 27 instead of 21, § 104c is new
    expect(text).toContain('25b-1 · § 25b Abs. 1 · Fassung 01.03.2020 → 31.12.2022')
    expect(text).toContain('ununterbrochener Aufenthalt: mindestens 96 Monate → mindestens 72 Monate')
    expect(text).toContain('ununterbrochener Aufenthalt: mindestens 72 Monate → mindestens 48 Monate')
    expect(text).toContain('Alter bei Antragstellung: unter 21 Jahre → unter 27 Jahre')
    expect(text).toContain('104c-1 · § 104c Abs. 1 · neu, Fassung 31.12.2022')
    expect(text).toMatch(/- entfällt tolerated § 25a Abs\. 1 Satz 1 Geduldet · zwingend/)
    expect(text).not.toContain('SZENARIO')
  })

  it('of one day: nothing', async () => {
    const { out } = await bleibeweg(['rules', 'diff', '2023-01-01', '2023-01-02', '--lang', 'en'])
    expect(out).toContain('Nothing changes.')
  })

  it('a bill of three lines is one limit, marked SZENARIO', async () => {
    const folder = folderWith({ 'five.yaml': FIVE_YEARS })
    for (const side of [folder, `${folder}/five.yaml`]) {
      const { status, out } = await bleibeweg(['rules', 'diff', side])
      expect(status).toBe(0)
      expect(out).toContain('SZENARIO')
      expect(flat(out)).toContain(
        '~ anders stay § 25b Abs. 1 Satz 2 Nr. 1 ununterbrochener Aufenthalt: mindestens 72 Monate → mindestens 60 Monate',
      )
    }
  })

  it('with families: whom it touches, and through which requirement', async () => {
    const folder = folderWith({ 'five.yaml': FIVE_YEARS })
    const family = folderWith({
      'a.yaml':
        'profile: 1\ncase: A\nmembers: [ { id: x, born: 1990-01-01, absences: [], stay: [ { status: duldung, from: 2021-06-01 } ] } ]\n',
    })
    const { status, out } = await bleibeweg(['rules', 'diff', folder, '--cases', family, '--on', '2026-11-22'])
    expect(status).toBe(0)
    expect(flat(out)).toContain('SZENARIO')
    expect(flat(out)).toContain('WEN ES BERÜHRT 1 von 1 Personen. A x 25b-1')
    expect(out).toMatch(/A x .* stay$/m)
  })

  it('as data, with the limit as numbers', async () => {
    const folder = folderWith({ 'five.yaml': FIVE_YEARS })
    const { out } = await bleibeweg(['rules', 'diff', folder, '--format', 'json', '--path', '25b-1'])
    const json = JSON.parse(out)
    expect(json).toMatchObject({ format: 'bleibeweg.rules-diff/1', scenario: true })
    expect(json.paths[0].changes).toContainEqual(
      expect.objectContaining({
        change: 'changed',
        about: { kind: 'requirement', id: 'stay' },
        cite: '§ 25b Abs. 1 Satz 2 Nr. 1',
        fact: 'stay.months',
        from: { operator: 'greaterThanInclusive', value: 72 },
        to: { operator: 'greaterThanInclusive', value: 60 },
      }),
    )
  })

  it.each<[string, string, string]>([
    [
      'an exemption that is gone',
      'livelihood.exemptions.carers: null',
      '- entfällt livelihood: Ausnahme carers § 25b Abs. 1 Satz 3 Nr. 4',
    ],
    [
      'the force of an exemption',
      'livelihood.exemptions.carers.force: must',
      'Kraft der Ausnahme: Absehen möglich (kann) → entfällt zwingend',
    ],
    [
      'a binding',
      'german.binding: mandatory',
      'Bindung: in der Regel: Abweichen ist möglich und zu begründen → zwingend',
    ],
    [
      'a cite',
      'german.cite: "§ 25b Abs. 1 Satz 4"',
      'steht nun anderswo: § 25b Abs. 1 Satz 2 Nr. 4 → § 25b Abs. 1 Satz 4',
    ],
    ['the effect', 'effect: shall', 'Rechtsfolge: SOLL → IST'],
    ['the duration', 'duration: P3Y', 'Dauer: 24 Monate → 36 Monate'],
    ['a reading', 'livelihood.readings.net: null', '- entfällt livelihood: Auslegung net'],
    ['a level', 'german.limits.A2: B1', 'mindestens A2 → mindestens B1'],
    ['a requirement that is gone', 'children-school: null', '- entfällt children-school'],
    [
      'what counts',
      'stay.when.any[1].params.gap_days: 30',
      'ununterbrochener Aufenthalt: anders gezählt bisher: Lücken unschädlich bis, in Tagen: 7',
    ],
    ['the extension', 'extension.dropped: []', 'bei der Verlängerung nicht mehr verlangt: - Geduldet'],
  ])('%s', async (_, line, words) => {
    const folder = folderWith({ 'bill.yaml': `amends: aufenthg-25b-1@2022-12-31\nset:\n  ${line}\n` })
    const { status, out, err } = await bleibeweg(['rules', 'diff', folder])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(flat(out)).toContain(words)
  })

  it.each([
    [['rules', 'diff', '2022-13-01'], 2, 'kein Datum'],
    [['rules', 'diff', 'nirgends'], 2, 'weder ein Datum noch eine Regeldatei'],
    [['rules', 'diff', folderWith({ 'bill.yaml': FIVE_YEARS.replace('72', '71') })], 65, 'bill.yaml:3:3'],
  ])('%j: exit %i', async (argv, status, text) => {
    const ran = await bleibeweg(argv)
    expect([ran.status, ran.out]).toEqual([status, ''])
    expect(ran.err).toContain(text)
  })
})
