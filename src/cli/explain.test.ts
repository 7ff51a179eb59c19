import { describe, expect, it, vi } from 'vitest'
import { bleibeweg } from './testing.ts'

vi.mock('./input.ts', async (original) =>
  (await import('./remember-rules.ts')).rememberRules(await original<typeof import('./input.ts')>()),
)

describe('explain', () => {
  it('a requirement: provision, readings with sources, exemptions with force, proof, steps, what changes it', async () => {
    const { status, out } = await bleibeweg(['explain', '25b-1/livelihood'])
    expect(status).toBe(0)
    for (const heading of ['VORSCHRIFT', 'AUSLEGUNGEN', 'AUSNAHMEN', 'NACHWEIS', 'SCHRITTE', 'ÄNDERT SICH, WENN']) {
      expect(out).toContain(`\n${heading}\n`)
    }
    expect(out).toMatch(/Norm +§ 25b Abs\. 1 Satz 2 Nr\. 3/)
    expect(out).toMatch(/Fassung +25b-1, 31\.12\.2022 bis 30\.06\.2027/)
    expect(out).toMatch(/Schicht +Bundesrecht/)
    expect(out).toMatch(/§ 25b Abs\. 3 +entfällt zwingend/)
    expect(out).toMatch(/mehr\s+als\s+50,0\s+%/)
  })

  it.each([
    // code, what the first line says
    ['25b-1', '25b-1 · Aufenthaltserlaubnis'],
    ['aufenthg-25a-1/age-limit', '25a-1/age-limit · Antrag vor dem 27. Geburtstag gestellt'],
    ['ready-to-weigh', 'ready-to-weigh · entscheidungsreif bis auf Wertung'],
    ['Angabe fehlt', 'unknown · Angabe fehlt'],
    ['stay.months', 'stay.months · ununterbrochener Aufenthalt'],
    ['tolerated', 'tolerated · '],
    ['should', 'should · SOLL'],
  ])('%s', async (code, first) => {
    const { status, out } = await bleibeweg(['explain', code])
    expect([status, out.startsWith(first)]).toEqual([0, true])
  })

  it('conditions in plain words, numbered, without a word of code', async () => {
    const { out } = await bleibeweg(['explain', '25a-1/stay'])
    expect(out).toMatch(/1 +mindestens eines davon:/)
    expect(out).toMatch(/1\.2 +alles davon:/)
    expect(out).not.toMatch(/greaterThan|stay\.months|gap_days/)
  })

  it('an exclusion says what bars', async () => {
    const { out } = await bleibeweg(['explain', '25a-1/own-deception', '--lang', 'en'])
    expect(out).toContain('BARRED IF')
  })

  it('with a family: what was found, for everybody or one person', async () => {
    const all = await bleibeweg(['explain', '25a-1/stay', 'fixtures/rift.yaml'])
    expect(all.out.indexOf('GEFUNDEN')).toBeLessThan(all.out.indexOf('VORSCHRIFT'))
    const one = await bleibeweg(['explain', '25a-1/stay', 'fixtures/rift.yaml', '--person', 'k1'])
    expect(one.out).toMatch(/k1 +✓ erfüllt/)
    expect(one.out).toMatch(/members\.k1\.stay, Zeile \d+/)
    expect(one.out).not.toContain('members.p1.stay')
  })

  it('as data: both languages, the finding of each person', async () => {
    const { out } = await bleibeweg(['explain', '25a-1/stay', 'fixtures/rift.yaml', '--format', 'json'])
    const { format, kind, when, found } = JSON.parse(out)
    expect([format, kind, found.length]).toEqual(['bleibeweg.explain/1', 'requirement', 5])
    expect([when.de[0], when.en[0]]).toEqual(['mindestens eines davon:', 'at least one of these:'])
  })

  it.each([
    [['explain', '25b-1/livelyhood'], 2, '`25b-1/livelihood`'],
    [['explain', '25-b1'], 2, '`25b-1`'],
    [['explain', 'redy'], 2, '`ready`'],
    [['explain', 'zzzzzzzz'], 2, 'ein Code ist Weg/Voraussetzung'],
    [['explain', '25a-1', '--person', 'k1'], 2, 'braucht eine Datei'],
    [['explain', '25a-1', 'fixtures/rift.yaml', '--person', 'x9'], 2, 'es gibt'],
    [['explain', '25a-1', 'nix.yaml'], 66, 'nix.yaml'],
  ])('%j: exit %i and the way out', async (argv, status, text) => {
    const ran = await bleibeweg(argv)
    expect({ status: ran.status, out: ran.out }).toEqual({ status, out: '' })
    expect(ran.err).toContain(text)
  })
})
