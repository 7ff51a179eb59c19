import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { CLEAN } from '../lab/lint/sample.ts'
import { bleibeweg, folderWith } from './testing.ts'

/** Instead of the shipped rules, for speed: what every pack has, and the path of 25b-1 with one version. */
vi.mock('./input.ts', async (original) => {
  const shared = Object.entries(CLEAN).filter(([file]) => !/aufenthg\/[ab]\//.test(file))
  const folder = folderWith({
    ...Object.fromEntries(shared),
    'bund/aufenthg/25b-1/2022-12-31.yaml': (CLEAN['bund/aufenthg/a/2022-12-31.yaml'] ?? '').replaceAll(
      'aufenthg-a',
      'aufenthg-25b-1',
    ),
    'bund/aufenthg/25b-1/cases.yaml': CLEAN['bund/aufenthg/a/cases.yaml'] ?? '',
    'conditions.yaml': `${CLEAN['conditions.yaml']}  tolerated: { title: { de: "t", en: "t" }, when: { fact: status.is, params: { any: [duldung] }, operator: equal, value: true } }\n`,
    'steps.yaml': `${CLEAN['steps.yaml']}  clarify-identity: { title: { de: "K", en: "C" }, actor: familie }\n`,
  })
  return { ...(await original<typeof import('./input.ts')>()), rulesFolder: () => folder }
})

const VERSION = 'bund/aufenthg/99-1/2022-12-31.yaml'
const CASES = 'bund/aufenthg/99-1/cases.yaml'

/** A path of one requirement with one case, laid over the shipped rules. */
const small = (expected = '{ findings: { adult: met } }') => ({
  [VERSION]: `path: aufenthg-99-1
in_force: { from: 2022-12-31 }
source: { act: AufenthG, section: "99", verified_until: 2026-08-19, status: draft }
sentences: {}
title: { de: "Weg", en: "Path" }
track: employment
effect: should
grants: ae-other
requirements:
  - id: adult
    cite: "§ 99 Abs. 1"
    title: { de: "Volljährig", en: "Of age" }
    binding: mandatory
    when: { fact: person.ageYears, operator: greaterThanInclusive, value: 18 }
`,
  [CASES]: `cases:
  - id: eighteen
    why: "Of age from the day of the birthday (§ 187 Abs. 2 BGB)."
    on: 2026-11-22
    profile: { profile: 1, case: x, relations: [], members: [ { id: x, born: 2008-11-22 } ] }
    expect: ${expected}
`,
})

describe('rules mutate', () => {
  it('says in words which mistakes no case notices, and keeps the answers for the next run', async () => {
    const rules = folderWith(small())
    const cache = join(rules, 'cache.json')
    const argv = ['rules', 'mutate', '99-1', '--rules', rules, '--cache', cache, '--jobs', '1', '--lang', 'en']
    const first = await bleibeweg(argv)
    expect(first.status).toBe(0)
    expect(first.out).toContain('the cases notice 3 of 8 planted mistakes (37.5 %)')
    expect(first.out).toContain('No case notices if 18 years become 17 (person.ageYears).')
    expect(first.out).not.toContain('18 years become 19')
    const second = await bleibeweg([...argv, '--format', 'json'])
    const report: unknown = JSON.parse(second.out)
    expect(report).toMatchObject({ format: 'bleibeweg.rules-mutate/1', mutants: 8, killed: 3, equivalent: [] })
    const third = await bleibeweg(argv)
    expect(third.out).toContain('8 answers are kept from an earlier run.')
    expect(Object.keys(JSON.parse(readFileSync(cache, 'utf8'))).length).toBe(8)
  })

  it('ends with 1 below --min, and with 2 where the share makes no sense', async () => {
    const argv = ['rules', 'mutate', '99-1', '--rules', folderWith(small()), '--no-cache', '--jobs', '1']
    expect((await bleibeweg([...argv, '--min', '95%'])).status).toBe(1)
    expect((await bleibeweg([...argv, '--min', '30'])).status).toBe(0)
    const wrong = await bleibeweg([...argv, '--min', 'viel'])
    expect([wrong.status, wrong.err]).toEqual([2, 'Fehler: --min erwartet einen Anteil wie 95%, nicht `viel`\n'])
  })
})

describe('rules coverage', () => {
  it('names what no case has shown, and ends with 1', async () => {
    const ran = await bleibeweg(['rules', 'coverage', '99-1', '--rules', folderWith(small()), '--lang', 'en'])
    expect(ran.status).toBe(1)
    expect(ran.out).toContain('the cases have shown 0 of 1 comparisons met, unmet and unknown (0.0 %)')
    expect(ran.out).toMatch(/99-1\/2022-12-31\.yaml:14\s+never unmet, never unknown\s+person\.ageYears ≥ 18/)
  })

  it.each(['de', 'en'])('HTML needs nothing else and says in words what colour says, too (%s)', async (lang) => {
    const argv = ['rules', 'coverage', '99-1', '--rules', folderWith(small()), '--lang', lang, '--format', 'html']
    const { out } = await bleibeweg(argv)
    expect(out).toContain(`<html lang="${lang}">`)
    expect(out).not.toMatch(/<script|src=|https?:/)
    const line = out.split('\n').find((l) => l.includes('<td class="n">14</td>')) ?? ''
    const missing = lang === 'de' ? 'fehlt' : 'missing'
    expect(line.match(/<td class="(\w+)"[^>]*>[^<]*/g)?.map((cell) => cell.replace(/ title="[^"]*"/, ''))).toEqual([
      '<td class="n">14',
      '<td class="whole">1/1',
      `<td class="gap">0/1 ${missing}`,
      `<td class="gap">0/1 ${missing}`,
    ])
    expect(line).toContain('99-1/eighteen')
  })
})

describe('rules new', () => {
  it('copies the version before and opens what has to change; lint finds each open place', async () => {
    const rules = folderWith({})
    const argv = ['rules', 'new', '25b-1', '2030-01-01', '--rules', rules, '--lang', 'en']
    const made = await bleibeweg(argv)
    expect([made.status, made.out.split('\n').length]).toEqual([0, 4])
    const text = readFileSync(join(rules, 'bund/aufenthg/25b-1/2030-01-01.yaml'), 'utf8')
    expect(text).toContain('in_force: { from: 2030-01-01 }')
    expect(readFileSync(join(rules, 'bund/aufenthg/25b-1/cases.yaml'), 'utf8')).toMatch(/first-day-2030-01-01\n.*TODO/)
    const linted = await bleibeweg(['rules', 'lint', '--rules', rules, '--lang', 'en'])
    expect(linted.status).toBe(1)
    expect(linted.out.match(/25b-1\/(2030-01-01|cases)\.yaml:\d+:\d+: error\[unfinished\]/g)?.length).toBe(2)
    const again = await bleibeweg(argv)
    expect([again.status, again.err]).toEqual([73, expect.stringContaining('exists already; nothing written')])
  })

  it('a path of its own starts with the least that can be read as a rule', async () => {
    const rules = folderWith({})
    expect((await bleibeweg(['rules', 'new', '98', '2028-01-01', '-o', rules])).status).toBe(0)
    const tested = await bleibeweg(['rules', 'test', '98', '--rules', rules, '--lang', 'en'])
    expect([tested.status, tested.out]).toEqual([0, expect.stringContaining('1 case run, all as expected')])
  })

  it.each([
    ['no folder named', ['25b-1', '2030-01-01'], 2],
    ['no such form of a path', ['§25b', '2030-01-01', '-o', 'x'], 2],
    ['no date', ['25b-1', 'bald', '-o', 'x'], 2],
  ])('%s: wrong usage', async (_, argv, status) => {
    expect((await bleibeweg(['rules', 'new', ...argv])).status).toBe(status)
    expect(existsSync('x')).toBe(false)
  })
})

describe('rules lint --fix', () => {
  it('takes out what nothing needs and leaves every other byte', async () => {
    const parts = ['greaterThanInclusive, value: 18', 'greaterThanInclusive, value: 16'].map(
      (rest) => `{ fact: person.ageYears, operator: ${rest} }`,
    )
    const files = small()
    const leaf = '{ fact: person.ageYears, operator: greaterThanInclusive, value: 18 }'
    const before = files[VERSION]?.replace(leaf, `{ any: [ ${parts.join(', ')} ] } # either`) ?? ''
    const rules = folderWith({ ...files, [VERSION]: before })
    const ran = await bleibeweg(['rules', 'lint', '--fix', '--rules', rules, '--lang', 'en'])
    expect(ran.err).toContain('taken out (absorbed-branch): person.ageYears ≥ 18')
    expect(readFileSync(join(rules, VERSION), 'utf8')).toBe(before.replace(`${parts[0]}, `, ''))
  })
})

describe('explain', () => {
  it.each([
    ['de', 'Vermeiden', 'Besser'],
    ['en', 'avoid', 'prefer'],
  ])('a defect, with what to avoid and what to prefer (%s)', async (lang, avoid, prefer) => {
    const { status, out } = await bleibeweg(['explain', 'absorbed-branch', '--lang', lang])
    expect(status).toBe(0)
    expect(out).toMatch(new RegExp(`${avoid}[\\s\\S]*72[\\s\\S]*${prefer}[\\s\\S]*rules lint --fix`))
  })
})
