import { describe, expect, it, vi } from 'vitest'
import { CLEAN } from '../lab/lint/sample.ts'
import { bleibeweg, folderWith } from './testing.ts'

vi.mock('./input.ts', async (original) =>
  (await import('./remember-rules.ts')).rememberRules(await original<typeof import('./input.ts')>()),
)

/** A path of one's own laid over the shipped rules, with changes to its texts. */
const overlay = (edit: (text: string) => string = (text) => text) => {
  const mine = (name: string) => edit((CLEAN[name] ?? '').replaceAll('aufenthg-a', 'aufenthg-mine'))
  return folderWith({
    'entwurf/layer.yaml': 'layer: entwurf\ntitle: { de: "Entwurf", en: "Draft" }\nkind: federal\n',
    'entwurf/aufenthg/mine/2022-12-31.yaml': mine('bund/aufenthg/a/2022-12-31.yaml')
      .replace('condition: adult', 'condition: tolerated')
      .replaceAll('[ clarify ]', '[ passport ]'),
    'entwurf/aufenthg/mine/cases.yaml': mine('bund/aufenthg/a/cases.yaml'),
  })
}

describe('rules list and show', () => {
  it('names every path with its versions', async () => {
    const { status, out } = await bleibeweg(['rules', 'list'])
    expect(status).toBe(0)
    expect(out).toMatch(/25b-1 · § 25b Abs\. 1/)
    expect(out).toMatch(/2022-12-31 +31\.12\.2022 bis 30\.06\.2027 +geltendes Recht +19\.08\.2026/)
    const { out: json } = await bleibeweg(['rules', 'list', '--format', 'json'])
    const { format, paths } = JSON.parse(json)
    expect(format).toBe('bleibeweg.rules-list/1')
    expect(paths.map((p: { path: string }) => p.path)).toContain('aufenthg-60a-2b')
  })

  it('shows one version in words, the layer of each line beside it', async () => {
    const { out } = await bleibeweg(['rules', 'show', '60a-2b', '--lang', 'en'])
    expect(out).toMatch(/child-minor +bund +§ 60a Abs\. 2b/)
    expect(out).toContain('the relative it rests on: age: below 18 years')
    const mine = await bleibeweg(['rules', 'show', 'mine', '--rules', overlay()])
    expect(mine.out).toMatch(/stay +entwurf +§ 25b Abs\. 1 Satz 1/)
  })

  it.each([
    [['rules', 'show', '25b-9'], '25b-1'],
    [['rules', 'show', '25b-1', '--on', '2001-01-01'], 'am 01.01.2001 keine Fassung'],
  ])('%j: exit 2', async (argv, text) => {
    const { status, out, err } = await bleibeweg(argv)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(text)
  })
})

describe('rules test', () => {
  it('runs the cases of the shipped rules: all as expected', async () => {
    const { status, out, err } = await bleibeweg(['rules', 'test'])
    expect({ status, err, failures: /ANDERS ALS ERWARTET[\s\S]*/.exec(out)?.[0] }).toEqual({
      status: 0,
      err: '',
      failures: undefined,
    })
    expect(out).toMatch(/60a-2b +(\d+) von \1 /)
    const seen = [...out.matchAll(/(\d+) von (\d+) Ergebnissen/g)]
    expect(seen.length).toBeGreaterThanOrEqual(20)
    expect(seen.filter(([, some, all]) => some !== all).map(([line]) => line)).toEqual([])
  }, 300_000)

  it('one path of an overlay, and what its cases have seen', async () => {
    const { status, out } = await bleibeweg(['rules', 'test', 'mine', '--rules', overlay(), '--format', 'json'])
    expect(status).toBe(0)
    const { format, cases, coverage } = JSON.parse(out)
    expect([format, cases]).toEqual(['bleibeweg.rules-test/1', { run: 1, passed: 1, failed: 0 }])
    expect(coverage[0]).toMatchObject({ path: 'aufenthg-mine', version: '2022-12-31', cases: 1 })
    expect(coverage[0].requirements[0]).toMatchObject({ id: 'stay', seen: ['met'], missing: ['unmet', 'unknown'] })
    expect(coverage[0].requirements[2]).toMatchObject({ id: '5-1-4', seen: ['unknown'] })
  })

  it.each<[string, (text: string) => string, string[]]>([
    [
      'another finding',
      (t) => t.replace('stay: met', 'stay: unmet'),
      ['- findings.stay: unmet (erwartet)', '+ findings.stay: met (gefunden)'],
    ],
    [
      'an outcome',
      (t) => t.replace('expect: {', 'expect: { outcome: [ready, held],'),
      ['- outcome: ready | held (erwartet)', '+ outcome: unclear (gefunden)'],
    ],
    [
      'a date',
      (t) => t.replace('expect: {', 'expect: { met_from: { stay: 2025-01-01 },'),
      ['- met_from.stay: 2025-01-01', '+ met_from.stay: 2024-01-01'],
    ],
    [
      'a field said to be missing',
      (t) => t.replace('expect: {', 'expect: { missing: { 5-1-4: [members.x.stay] },'),
      ['- missing.5-1-4: members.x.stay', '+ missing.5-1-4: members.x.passport'],
    ],
    [
      'a requirement that is not there',
      (t) => t.replace('german: met', 'germann: met'),
      ['- findings.germann: "met"', '+ findings.germann: –'],
    ],
    ['a profile that is wrong', (t) => t.replace('oral: A2', 'oral: A7'), ['`A7`']],
    ['a base that is not there', (t) => t.replace('id: enough', 'id: enough\n    base: two'), ['+ profile: two']],
  ])('%s: exit 1 and one diff, with file and line', async (_, edit, texts) => {
    const folder = overlay(edit)
    const { status, out } = await bleibeweg(['rules', 'test', 'mine', '--rules', folder])
    expect(status).toBe(1)
    expect(out.replace(/\s+/g, ' ')).toContain('cases.yaml:8 enough')
    for (const text of texts) expect(out).toContain(text)
  })

  it.each([
    [['rules', 'test', 'nix'], 2],
    [['rules', 'test', '--rules', '/nowhere'], 66],
    [['rules', 'test', '--rules', folderWith({ 'x/aufenthg/y/2022-12-31.yaml': 'path: 1\n' })], 65],
  ])('%j: exit %i, nothing on stdout', async (argv, status) => {
    expect(await bleibeweg(argv)).toMatchObject({ status, out: '' })
  })
})

describe('rules lint', () => {
  it('finds nothing in the shipped rules', async () => {
    const { status, out } = await bleibeweg(['rules', 'lint'])
    expect([status, out]).toEqual([0, 'keine Mängel gefunden\n'])
  })

  it('names file, line, defect and the nearest right word', async () => {
    const folder = overlay((t) => t.replace('german.oral', 'german.orall'))
    const { status, out } = await bleibeweg(['rules', 'lint', '--rules', folder, '--lang', 'en'])
    expect(status).toBe(1)
    const place = `${folder}/entwurf/aufenthg/mine/2022-12-31.yaml:22:`
    expect(out).toMatch(
      new RegExp(`${place}\\d+: error\\[wrong-condition\\]: the condition makes no sense: \`no fact german.orall\``),
    )
    expect(out).toContain('help: perhaps you mean `german.oral`')
  })

  it('as data', async () => {
    const { out } = await bleibeweg(['rules', 'lint', '--format', 'json'])
    const { format, errors, warnings, findings } = JSON.parse(out)
    expect([format, errors + warnings]).toEqual(['bleibeweg.rules-lint/1', findings.length])
  })

  it('a file that has not the right form: exit 65, all problems, nothing on stdout', async () => {
    const folder = folderWith({ 'x/aufenthg/y/2022-12-31.yaml': 'path: aufenthg-y\nin_forse: {}\n' })
    const { status, out, err } = await bleibeweg(['rules', 'lint', '--rules', folder])
    expect([status, out]).toEqual([65, ''])
    expect(err).toMatch(/2022-12-31\.yaml:2:1: Fehler: unbekannter Schlüssel `in_forse`/)
  })
})
