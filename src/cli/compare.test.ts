import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { synthesise } from '../caseload/synth/family.ts'
import { evaluateFamily } from '../engine/family.ts'
import { stretchOn } from '../engine/path.ts'
import { findingOf } from '../engine/requirement.ts'
import { parseProfileJson } from '../profile/parse.ts'
import { type Day, parseDay } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { loadRules } from './input.ts'
import { bleibeweg, folderWith } from './testing.ts'

/** The shipped rules are read once; a folder laid over them is read as ever, because a test saves into it. */
vi.mock('./input.ts', async (original) => {
  const input = await original<typeof import('./input.ts')>()
  const { loadRules } = (await import('./remember-rules.ts')).rememberRules(input)
  return {
    ...input,
    loadRules: (overlays: readonly string[], lang: 'de' | 'en') =>
      overlays.length === 0 ? loadRules(overlays, lang) : input.loadRules(overlays, lang),
  }
})

const ON: Day = parseDay('2026-11-22') ?? never()
function never(): never {
  throw new Error('a date')
}
const BILL = folderWith({ 'five.yaml': 'amends: aufenthg-25b-1@2022-12-31\nset:\n  stay.limits.72: 60\n' })
const PERSONS = Number(process.env['BLEIBEWEG_PERSONS'] ?? 120)
const lines = [...synthesise({ persons: PERSONS, seed: 5, on: ON })].map((f) => JSON.stringify(f))
const PEOPLE = folderWith({ 'people.ndjson': `${lines.join('\n')}\n` })
const FAMILIES = `${PEOPLE}/people.ndjson`
const ask = (...argv: readonly string[]) =>
  bleibeweg(['compare', FAMILIES, '--head', BILL, '--on', '2026-11-22', ...argv])
const flat = (text: string) => text.replace(/\s+/g, ' ')

/** Every person evaluated twice, each path by itself: `case person path` of whoever has another finding or outcome. */
async function evaluatedTwice(): Promise<readonly string[]> {
  const [base, head] = [await loadRules([], 'de'), await loadRules([BILL], 'de')]
  return lines.flatMap((line) => {
    const parsed = parseProfileJson(line, 'x.json')
    if (!parsed.ok) throw new Error('a right profile')
    const told = (compiled: typeof base) => {
      const { paths } = evaluateFamily(compiled, parsed.family, { on: ON })
      return [...paths].flatMap(([person, own]) =>
        [...own.values()].map((p) => {
          const { state, candidate } = at(p.best, ON)
          const timeline = p.candidates[candidate]
          const stretch = timeline && stretchOn(timeline, ON)
          const findings = stretch?.requirements.map((r, i) => `${r.id} ${findingOf(stretch.marks[i] ?? 0)}`)
          return {
            key: `${parsed.family.profile.case} ${person} ${p.path.id}`,
            state,
            told: JSON.stringify([state.outcome, state.opens, findings]),
          }
        }),
      )
    }
    const after = told(head)
    const shown = (outcome: string) => outcome !== 'closed' && outcome !== 'not-applicable'
    return told(base).flatMap((x, i) => {
      const y = after[i]
      if (!y || x.told === y.told) return []
      return shown(x.state.outcome) || shown(y.state.outcome) ? [x.key] : []
    })
  })
}

describe('compare: a bill of three lines over a caseload', () => {
  it(
    'names exactly the persons whose finding changes: the same as evaluating each person twice',
    async () => {
      const { status, out } = await ask('--format', 'json')
      expect(status).toBe(0)
      const { movers } = JSON.parse(out)
      const named = movers.flatMap((m: { case: string; person: string; paths: { path: string }[] }) =>
        m.paths.map((p) => `${m.case} ${m.person} ${p.path}`),
      )
      const twice = await evaluatedTwice()
      expect(twice.length).toBeGreaterThan(3)
      expect([...named].sort()).toEqual([...twice].sort())
      // BLEIBEWEG_PERSONS=10000 in a longer run
    },
    60_000 + PERSONS * 100,
  )

  it('the screen: SZENARIO on every part, the rule, the effect, who moves and why, what blocks next, the limits', async () => {
    const { out } = await ask('--by', 'age,track', '--by', 'municipality')
    expect(out).toMatch(/^SZENARIO · Vergleich der Regeln · geltende Regeln → /)
    const headings = out.split('\n').filter((line) => /^[A-ZÄÖÜ]/.test(line) && line === line.replace(/[a-z].*/, ''))
    for (const heading of headings) expect(heading).toMatch(/^SZENARIO/)
    expect(flat(out)).toContain('mindestens 72 Monate → mindestens 60 Monate')
    expect(flat(out)).toContain('Stand vorher nachher Unterschied sicher möglich*')
    expect(out).toContain('25b-1/stay (§ 25b Abs. 1 Satz 2 Nr. 1)')
    expect(out).toContain('Niemand wird schlechter gestellt.')
    expect(out).toContain('NACH ALTER')
    expect(out).toContain('nicht repräsentativ')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  it('counts add up, and the bounds hold the difference', async () => {
    const { out } = await ask('--format', 'json', '--by', 'age')
    const json = JSON.parse(out)
    type Row = { state: string; before: number; after: number; difference: number; possible: [number, number] | null }
    const sum = (key: 'before' | 'after') => json.states.reduce((n: number, row: Row) => n + row[key], 0)
    expect([sum('before'), sum('after')]).toEqual([json.persons, json.persons])
    expect(json.by.age.reduce((n: number, g: { persons: number }) => n + g.persons, 0)).toBe(json.persons)
    expect(json).toMatchObject({ format: 'bleibeweg.compare/1', scenario: true, worse: 0 })
    for (const row of json.states as Row[]) {
      expect(row.difference).toBe(row.after - row.before)
      if (row.possible) expect(row.possible[0]).toBeLessThanOrEqual(row.possible[1])
    }
  })

  it('as a table: SZENARIO in every row, one row a person and path', async () => {
    const { out } = await ask('--format', 'csv', '--csv', 'rfc4180')
    const [head, ...rows] = out.trim().split('\r\n')
    expect(head).toBe('szenario,fall,person,weg,vorher,vorher_ab,nachher,nachher_ab,art,sicher,grund')
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) expect(row).toMatch(/^SZENARIO,/)
  })

  it('as a page: stands alone, with a banner, a picture and its table', async () => {
    const { out } = await ask('--format', 'html', '--lang', 'en')
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(out).toContain('class="banner"')
    expect(out).toMatch(/<svg [^>]*role="img"/)
    expect(out).not.toMatch(/<script|<link|url\(|src=/)
    for (const [, heading] of out.matchAll(/<h2>(.*?)<\/h2>/g)) expect(heading).toMatch(/^SCENARIO/)
  })

  it('with --min-cell no person and no small count', async () => {
    const { out } = await ask('--min-cell', '5', '--by', 'age')
    expect(out).not.toMatch(/S-\d{6}/)
    const rows = out.split('\n').filter((line) => /^ {2}\S.* {2,}[<+\d-]/.test(line))
    for (const row of rows) expect(row).not.toMatch(/ {2}[+-]?[1-4]( |$)/)
    const { out: json } = await ask('--min-cell', '5', '--format', 'json')
    expect(JSON.parse(json)).toMatchObject({ movers: null, rifts: null })
  })

  it('between two dates: the law of one day against the law of another, for the same people', async () => {
    const { status, out } = await bleibeweg([
      'compare',
      FAMILIES,
      '--base',
      '2022-01-01',
      '--head',
      '2023-01-01',
      '--on',
      '2026-11-22',
    ])
    expect(status).toBe(0)
    expect(out).not.toContain('SZENARIO')
    expect(out).toContain('104c-1 · § 104c Abs. 1 · neu')
  })

  it('a bill that touches nobody says so', async () => {
    const folder = folderWith({
      'b.yaml': 'amends: aufenthg-25b-6@2020-01-01\nset:\n  duration: P3Y\n  title.de: "Anders"\n',
    })
    const { out } = await bleibeweg(['compare', FAMILIES, '--head', folder, '--on', '2026-11-22'])
    expect(flat(out)).toMatch(/Berührt niemanden in diesem Bestand|Die Regeln beider Seiten sind gleich/)
  })

  it('what cannot be read is told and left out: exit 65', async () => {
    const file = `${PEOPLE}/mixed.ndjson`
    writeFileSync(file, `${lines[0]}\n{"profile":1}\n`)
    const { status, out, err } = await bleibeweg(['compare', file, '--head', BILL, '--on', '2026-11-22'])
    expect(status).toBe(65)
    expect(err).toContain('mixed.ndjson:2')
    expect(out).toContain('1 Datei oder Zeile nicht lesbar')
  })

  it.each([
    [['compare', FAMILIES], 'es fehlt, womit verglichen wird'],
    [['compare', FAMILIES, '--head', BILL, '--by', 'colour'], '--by'],
    [['compare', FAMILIES, '--head', BILL, '--min-cell', 'x'], '--min-cell'],
    [['compare', FAMILIES, '--head', 'nowhere'], 'weder ein Datum'],
    [['compare', FAMILIES, '--head', '2020-01-01', '--watch'], '--watch'],
  ])('%j: exit 2', async (argv, text) => {
    const { status, out, err } = await bleibeweg(argv)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(text)
  })

  it('--watch evaluates again whenever a rule file is saved, however editors save, and ends with 130', async () => {
    const folder = folderWith({ 'bill.yaml': readFileSync(`${BILL}/five.yaml`, 'utf8') })
    // a new file in the place of the old one
    const save = (months: number) => {
      writeFileSync(`${folder}/bill.new`, `amends: aufenthg-25b-1@2022-12-31\nset:\n  stay.limits.72: ${months}\n`)
      renameSync(`${folder}/bill.new`, `${folder}/bill.yaml`)
    }
    const out: string[] = []
    let stop = () => {}
    const ran = bleibeweg(['compare', FAMILIES, '--head', folder, '--on', '2026-11-22', '--watch'], {
      out: (text) => {
        out.push(text)
        if (out.length < 3) setTimeout(save, 400, out.length === 1 ? 48 : 54)
        else stop()
      },
      interrupted: (end) => {
        stop = end
      },
    })
    expect((await ran).status).toBe(130)
    expect(flat(out[0] ?? '')).toContain('mindestens 60 Monate')
    expect(flat(out[1] ?? '')).toContain('mindestens 48 Monate')
    expect(flat(out[2] ?? '')).toContain('mindestens 54 Monate')
  }, 60_000)
})
