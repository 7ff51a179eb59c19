/**
 * `plan` from outside. The screens stand in `test/golden-plan/`: read them before you accept a change.
 * `BLEIBEWEG_UPDATE=1 npx vitest run src/cli/plan.test.ts` writes them anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { bleibeweg, folderWith } from './testing.ts'

vi.mock('./input.ts', async (original) => {
  const { rulesOnce } = await import('../../test/support/rules-once.ts')
  return rulesOnce(await original<typeof import('./input.ts')>())
})

// a plan of five people takes a while: each family is planned once, and rendered in every form
vi.mock('../outlook/plan/plan.ts', async (original) => {
  const module = await original<typeof import('../outlook/plan/plan.ts')>()
  const kept = new Map<string, ReturnType<typeof module.plan>>()
  return {
    ...module,
    plan: (...args: Parameters<typeof module.plan>) => {
      const key = JSON.stringify([args[1].text, args[2]])
      const found = kept.get(key) ?? module.plan(...args)
      kept.set(key, found)
      return found
    },
  }
})

const GOLDEN = fileURLToPath(new URL('../../test/golden-plan', import.meta.url))
const RIFT = 'fixtures/rift.yaml'
const ON = ['--on', '2026-11-22']

const planned = (file: string, ...argv: string[]) => bleibeweg(['plan', file, ...ON, '--quiet', ...argv])

describe('the screens of a plan', () => {
  test.each([
    { name: 'rift.de', argv: ['--lang', 'de'] },
    { name: 'rift.en', argv: ['--lang', 'en'] },
    { name: 'rift.conference.de', argv: ['--lang', 'de', '--by', 'actor'] },
    { name: 'rift.schule.de', argv: ['--lang', 'de', '--for', 'schule'] },
    { name: 'circle.de', argv: ['--lang', 'de'], file: 'fixtures/circle.yaml' },
    { name: 'parents-apart.de', argv: ['--lang', 'de'], file: 'fixtures/parents-apart.yaml' },
  ])('$name', async ({ name, argv, file = RIFT }) => {
    const { status, out } = await planned(file, ...argv)
    const golden = `${GOLDEN}/${name}.txt`
    if (process.env['BLEIBEWEG_UPDATE'] === '1') {
      mkdirSync(GOLDEN, { recursive: true })
      writeFileSync(golden, out)
    }
    expect(existsSync(golden), `${golden} is missing: BLEIBEWEG_UPDATE=1 writes it`).toBe(true)
    const steady = (t: string) => t.replace(/\b[0-9a-f]{8}\b/g, '########')
    expect(steady(out)).toBe(steady(readFileSync(golden, 'utf8')))
    expect(status).toBe(0)
    expect(out.split('\n').filter((line) => [...line].length > 100)).toEqual([])
    expect(out).not.toMatch(/eligib|granted|Anspruch|abgelehnt|bewilligt/i)
  })
})

describe('the plan of the mock-up family', () => {
  test('routes, dates and what they miss', async () => {
    const { out } = await planned(RIFT, '--format', 'json')
    const { format, persons, stable, four_eyes } = JSON.parse(out)
    expect(format).toBe('bleibeweg.plan/1')
    expect(stable).toBe(true)
    expect(four_eyes).toMatchObject({ disagreements: 0 })
    expect(four_eyes.conditions).toBeGreaterThan(100)
    const said = persons.map((p: { id: string; routes: Record<string, unknown>[] }) => {
      const [r] = p.routes
      return [p.id, r?.['path'], r?.['proven'], r?.['opens'], (r?.['misses'] as { date: string } | null)?.date ?? null]
    })
    // A2 takes six months: the day before the daughter comes of age cannot be reached any more
    expect(said).toEqual([
      ['p1', 'aufenthg-25b-1', true, '2027-05-22', '2027-03-13'],
      ['p2', 'aufenthg-25b-1', true, '2027-05-22', '2027-03-13'],
      ['k1', 'aufenthg-25a-1', true, '2026-11-22', null],
      ['k2', 'aufenthg-25b-4', true, '2027-05-22', '2027-03-13'],
      ['k3', 'aufenthg-25b-4', true, '2027-05-22', '2027-03-13'],
    ])
  })

  test('steps keep their ids, and those before the date come backwards from it', async () => {
    const { out } = await planned(RIFT, '--format', 'json')
    const steps: { id: string; start_by: string; due: string; too_late: boolean }[] = JSON.parse(out).steps
    const step = (id: string) => steps.find((s) => s.id === id)
    expect(step('p2/german-a2')).toMatchObject({ start_by: '2026-11-22', due: '2027-05-22', too_late: true })
    expect(step('p2/test-leben-in-deutschland')).toMatchObject({ start_by: '2027-02-22', due: '2027-05-22' })
    expect(step('k1/apply-25a-1')).toMatchObject({ start_by: '2026-11-22', due: '2027-02-14' })
    expect(step('k1/renew')).toMatchObject({ start_by: '2027-01-14', due: '2027-02-14' })
    expect(new Set(steps.map((s) => s.id)).size).toBe(steps.length)
  })

  test('its settings are what `whatif` takes', async () => {
    const { out } = await planned(RIFT, '--format', 'json')
    const p1 = JSON.parse(out).persons[0].routes[0]
    expect(p1.settings).toEqual(
      expect.arrayContaining(['members.p1.german.oral=A2', 'members.p1.german.certified=2027-05-22']),
    )
    const set = p1.settings.flatMap((s: string) => ['--set', s])
    const seen = await bleibeweg([
      'whatif',
      RIFT,
      ...ON,
      '--at',
      '2027-05-22',
      '--person',
      'p1',
      '--format',
      'json',
      ...set,
    ])
    expect(seen.status).toBe(0)
    const moved = JSON.parse(seen.out).diff
    expect(JSON.stringify(moved)).toContain('"ready-to-weigh"')
  })
})

describe('what nobody reported', () => {
  interface Said {
    readonly persons: { id: string; routes: { path: string; proven: boolean; collect: { requirement: string }[] }[] }[]
    readonly steps: { person: string; kind: string; step: string | null; requirements: string[] }[]
  }
  const said = async (file: string, ...argv: string[]): Promise<Said> =>
    JSON.parse((await planned(file, ...argv, '--format', 'json')).out)

  test('is asked for, not cured: the first meeting', async () => {
    const { steps } = await said('fixtures/first-meeting.yaml')
    const kinds = (kind: string) => steps.filter((s) => s.kind === kind)
    expect(new Set(kinds('step').map((s) => s.step))).toEqual(
      new Set(['declaration-fdgo', 'german-a2', 'test-leben-in-deutschland', 'school-certificate']),
    )
    const asked = kinds('ask').flatMap((s) => s.requirements)
    for (const id of ['no-obstruction', 'entry-ban', 'open-proceedings', 'asylum-open']) expect(asked).toContain(id)
  })

  test('makes no goal: no spouse and no child of a girl at school', async () => {
    const { persons } = await said('fixtures/first-meeting.yaml', '--all')
    const paths = persons.find((p) => p.id === 'lea')?.routes.map((r) => r.path) ?? []
    expect(paths[0]).toBe('aufenthg-25a-1')
    expect(paths.filter((p) => /25a-2-(spouse|parents|children)/.test(p))).toEqual([])
  })

  test('is not asked of a child under fourteen: convictions, proceedings', async () => {
    const folder = folderWith({
      'f.yaml': `profile: 1
case: AGE-1
relations: [ { parent: a, child: c }, { parent: a, child: d } ]
members:
  - { id: a, born: 1990-01-01, stay: [ { status: duldung, from: 2018-01-01 } ] }
  - { id: c, born: 2020-11-23, stay: [ { status: duldung, from: 2020-12-01 } ] }
  - { id: d, born: 2011-11-22, stay: [ { status: duldung, from: 2018-01-01 } ] }
`,
    })
    const { steps } = await said(`${folder}/f.yaml`)
    const asks = (person: string) =>
      steps.filter((s) => s.person === person && s.kind === 'ask').flatMap((s) => s.requirements)
    const punishable = /convict|open-proceedings/
    expect(asks('c').filter((id) => punishable.test(id))).toEqual([])
    expect(asks('c')).not.toEqual([])
    // nor is a training the goal of a child of six
    const { persons } = await said(`${folder}/f.yaml`, '--all')
    const paths = persons.find((p) => p.id === 'c')?.routes.map((r) => r.path) ?? []
    expect(paths.filter((p) => /60c|60d|16g|19d/.test(p))).toEqual([])
    expect(asks('d').filter((id) => punishable.test(id))).not.toEqual([])
  })
})

describe('dates of gaps', () => {
  test('are those of their steps', async () => {
    const { out } = await planned(RIFT, '--format', 'json')
    const { persons, steps } = JSON.parse(out)
    const [route] = persons.find((p: { id: string }) => p.id === 'p2').routes
    for (const gap of route.gaps) {
      const step = steps.find((s: { id: string }) => s.id === `p2/${gap.steps[0]}`)
      expect([gap.by, gap.start_by, gap.too_late]).toEqual([step.due, step.start_by, step.too_late])
    }
    expect(route.gaps.length).toBeGreaterThan(1)
    // the permit of 22 May 2027 ends with 21 May 2029
    expect(route.collect[0].by).toBe(route.branches[0].links[0].until)
  })

  test('no course duty is collected by small children', async () => {
    const { out } = await planned(RIFT, '--format', 'json')
    const k3 = JSON.parse(out).persons.find((p: { id: string }) => p.id === 'k3')
    expect(k3.routes[0].collect.map((g: { requirement: string }) => g.requirement)).not.toContain('course-duty')
  })
})

describe('what one actor sees', () => {
  test.each(['text', 'json', 'csv', 'ics', 'list', 'md'])(
    'the school, as %s: nothing of the legal file',
    async (format) => {
      const { status, out } = await planned(RIFT, '--for', 'schule', '--format', format, '--lang', 'de')
      expect(status).toBe(0)
      const said = out.replace(/[0-9a-f]{32,}/g, '')
      expect(said).not.toMatch(/25a|25b|60a|Duldung|Pass |\bA2\b|AsylbLG|Ausländerbehörde|volljährig/i)
      expect(out).toMatch(/Schulbescheinigung|school-certificate/)
    },
  )

  test.each([
    ['de', 'Fehler: --for kennt `nobody` nicht', 'Hilfe: möglich sind '],
    ['en', 'error: --for does not know `nobody`', 'help: possible are '],
  ])('a word that names no actor is wrong usage (%s)', async (lang, what, help) => {
    const { status, out, err } = await planned(RIFT, '--for', 'nobody', '--lang', lang)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(what)
    expect(err).toContain(help)
  })

  test('an actor to whom nothing was released sees no task, and cannot tell why', async () => {
    const { out } = await planned(RIFT, '--for', 'sprachkurs', '--lang', 'de')
    expect(out).toContain('Weitere Angaben liegen nicht vor oder sind nicht freigegeben.')
    expect(out).not.toContain('Deutsch')
  })
})

describe('other forms', () => {
  test('a calendar has the same bytes in every run, whole days and ids of their own', async () => {
    const { out } = await planned(RIFT, '--format', 'ics', '--lang', 'de')
    const again = await bleibeweg(['plan', RIFT, ...ON, '--quiet', '--format', 'ics', '--lang', 'de'])
    expect(again.out).toBe(out)
    const uids = out.match(/^UID:.*$/gm) ?? []
    expect(new Set(uids).size).toBe(uids.length)
    expect(new Set(out.match(/^DTSTAMP:.*$/gm))).toEqual(new Set(['DTSTAMP:20261122T000000Z']))
    expect(out).toContain('DTSTART;VALUE=DATE:20270214')
    expect(out.split('\r\n').length).toBeGreaterThan(50)
  })

  test('a table as a German Excel opens it', async () => {
    const { out } = await planned(RIFT, '--csv', 'de', '--lang', 'de')
    expect(out.startsWith('\uFEFFNr.;Kennung;')).toBe(true)
    expect(out).toContain('22.05.2027;6,0;')
    expect(
      out
        .trimEnd()
        .split('\r\n')
        .every((row) => row.split(';').length >= 13),
    ).toBe(true)
  })

  test('a table by RFC 4180, with ISO dates', async () => {
    const { out } = await planned(RIFT, '--format', 'csv', '--lang', 'en')
    expect(out.startsWith('no.,id,')).toBe(true)
    expect(out).toContain('2027-05-22,6.0,')
  })

  test('a cell that a spreadsheet would run stays text', async () => {
    const folder = folderWith({
      'f.yaml': `profile: 1
case: "=1+1"
members:
  - { id: a, born: 1990-01-01, stay: [ { status: duldung, from: 2018-01-01, expires: 2027-06-30 } ] }
`,
    })
    const { status, out } = await planned(`${folder}/f.yaml`, '--csv', 'de', '--lang', 'de')
    expect(status).toBe(0)
    expect(out).not.toMatch(/(^|;)[=+@]/m)
  })
})

describe('wrong usage', () => {
  test.each([
    [['--for', 'schulamt'], 2, 'schulamt'],
    [['--by', 'date'], 2, '--by'],
    [['--csv', 'us'], 2, '--csv'],
    [['--format', 'xml'], 2, 'xml'],
    [['--person', 'nobody'], 2, 'nobody'],
    [['--horizon', '0'], 2, '--horizon'],
    [['--layer', 'mars'], 2, 'mars'],
  ])('%j ends with %i and names the word', async (argv, status, word) => {
    const ran = await planned('fixtures/circle.yaml', ...argv)
    expect(ran.status).toBe(status)
    expect(ran.out).toBe('')
    expect(ran.err).toContain(word)
  })

  test('a missing file ends with 66, a bad one with 65', async () => {
    expect((await planned('fixtures/none.yaml')).status).toBe(66)
    expect((await planned('fixtures/hostile/unknown-key.yaml')).status).toBe(65)
  })
})
