import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { synthesise } from '../../src/caseload/synth/family.ts'
import { parseDay } from '../../src/time/day.ts'
import { type Ran, ran } from '../support/ran.ts'

vi.mock('../../src/cli/input.ts', async (original) => {
  const { rulesOnce } = await import('../support/rules-once.ts')
  return rulesOnce(await original<typeof import('../../src/cli/input.ts')>())
})

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url))
const ON = ['--on', '2026-11-22', '--lang', 'en']
const on = parseDay('2026-11-22') ?? (0 as never)

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const bare = (name: string) => JSON.stringify({ profile: 1, case: name, members: [{ id: 'a', born: '1990' }] })
const synthetic = (persons: number, seed: number) =>
  [...synthesise({ persons, seed, on })].map((f) => `${JSON.stringify(f)}\n`).join('')

/** Some stories of the fixtures: an anchor and her family, a permit that ends, a mother alone, a time under § 60b. */
function stories(): string {
  const folder = folderWith({})
  for (const name of ['rift', 'chance-104c', 'single-parent', 'cured-60b'])
    cpSync(join(FIXTURES, `${name}.yaml`), join(folder, `${name}.yaml`))
  return folder
}

const batch = (argv: readonly string[], stdin = ''): Promise<Ran> =>
  ran(['batch', ...argv, ...ON], { stdin: async () => stdin })

let folder = ''
let lines: readonly string[] = []
let results = ''
beforeAll(async () => {
  folder = stories()
  const { out } = await batch([folder, '--format', 'ndjson'])
  lines = out.trimEnd().split('\n')
  results = join(folderWith({ 'results.ndjson': out }), 'results.ndjson')
}, 120_000)

/** The report of the stories in another form, without evaluating them again. */
const reported = (argv: readonly string[], more: readonly string[] = []): Promise<Ran> =>
  ran(['merge', results, ...more, '--lang', 'en', ...argv])

describe('batch over a folder', () => {
  test('prints the screen: work list, states, gaps with who closes them, what opens, what is odd', async () => {
    const { status, out, err } = await batch([folder])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    for (const heading of ['WORK LIST', 'STATE PER PERSON', 'MOST FREQUENT GAPS', 'PATHS OPENING SOON'])
      expect(out).toContain(heading)
    expect(out).toMatch(/MS-07 {2,}5 pers\. {2,}13 Mar 2027 {2,}§ 60a Abs\. 2b for p1/)
    expect(out).toContain('Order: next deadline, then number of persons affected')
    expect(out.split('\n').filter((l) => [...l].length > 100)).toEqual([])
    expect((await reported([])).out).toBe(out)
  })

  test('puts the next deadline that closes a path first; families without one come last', async () => {
    const { out } = await reported(['--format', 'json'])
    const { work } = JSON.parse(out) as { work: { deadline: { date: string; kind: string } | null }[] }
    const dates = work.map((w) => w.deadline?.date ?? '9999')
    expect(dates).toEqual([...dates].sort())
    expect(work.some((w) => w.deadline?.kind === 'paper-expires')).toBe(false)
    expect(dates[0]).not.toBe('9999')
  })

  test('gives one line a family, in the order of the files', () => {
    const cases = lines.map((l) => (JSON.parse(l) as { case: string }).case)
    expect(cases).toHaveLength(readdirSync(folder).length)
    expect(cases[0]).toBe(
      /case: (\S+)/.exec(readFileSync(join(folder, readdirSync(folder).sort()[0] ?? ''), 'utf8'))?.[1],
    )
  })

  test('agrees with check on every path in sight', async () => {
    const cli = await ran([
      'check',
      ...readdirSync(folder)
        .sort()
        .map((f) => join(folder, f)),
      '--format',
      'json',
      ...ON,
    ])
    const checks = cli.out
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l) as Check)
    for (const [i, line] of lines.entries()) {
      const family = JSON.parse(line) as Batch
      for (const person of family.persons) {
        const paths = checks[i]?.persons.find((p) => p.id === person.id)?.paths ?? []
        for (const [path, outcome] of Object.entries(person.paths))
          expect([path, paths.find((p) => p.path === path)?.outcome]).toEqual([path, outcome])
      }
    }
  })

  test('text and list say the same in German, and nobody is called eligible', async () => {
    const { out } = await reported(['--lang', 'de'])
    expect(out).toContain('ARBEITSLISTE')
    expect(out).not.toMatch(/eligib|granted|Anspruch|abgelehnt/i)
  })
})

interface Check {
  readonly persons: readonly { readonly id: string; readonly paths: readonly { path: string; outcome: string }[] }[]
}
interface Batch {
  readonly persons: readonly { readonly id: string; readonly paths: Readonly<Record<string, string>> }[]
}

describe('bad input', () => {
  test('hostile files among good ones: all good families, a list of the bad with reasons, 65', async () => {
    const mixed = folderWith({})
    cpSync(join(FIXTURES, 'hostile'), join(mixed, 'hostile'), { recursive: true })
    cpSync(join(FIXTURES, 'rift.yaml'), join(mixed, 'a-rift.yaml'))
    cpSync(join(FIXTURES, 'rift.yaml'), join(mixed, 'z-rift.yaml'))
    const bad = readdirSync(join(mixed, 'hostile'))
    const { status, out, err } = await batch([mixed, '--format', 'json'])
    const result = JSON.parse(out) as { families: number; bad: { file: string; problems: unknown[] }[] }
    expect(status).toBe(65)
    expect(result.families).toBe(2)
    expect(result.bad.map((b) => b.file)).toEqual(bad.sort().map((f) => `${mixed}/hostile/${f}`))
    for (const b of result.bad) expect(b.problems.length).toBeGreaterThan(0)
    for (const file of bad) expect(err).toContain(`${file}:`)
    expect(err).toContain(`${bad.length} of ${bad.length + 2} inputs without a result`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })

  test('a bad line is named by file and line, and keeps its place', async () => {
    const { status, out, err } = await batch(['-', '--format', 'ndjson'], `${bare('A')}\n{"profile":2}\n${bare('B')}\n`)
    expect(status).toBe(65)
    expect(err).toMatch(/^-:2: error: /)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((l) => (JSON.parse(l) as { case: string | null }).case),
    ).toEqual(['A', null, 'B'])
  })

  test('a path that is not there stops the run before it begins', async () => {
    const { status, out, err } = await batch([folder, `${folder}/nowhere`, `${folder}/*.json`])
    expect({ status, out }).toEqual({ status: 66, out: '' })
    expect(err).toContain('/nowhere: error')
    expect(err).toContain('*.json: error')
  })

  test('an empty caseload is said to be empty', async () => {
    const { status, err } = await batch([folderWith({ 'a.txt': '' })])
    expect(status).toBe(0)
    expect(err).toContain('no family found')
  })

  test.each([
    [['--jobs', '0'], '--jobs'],
    [['--shard', '3/2'], '--shard'],
    [['--four-eyes', 'some'], '--four-eyes'],
    [['--sort', 'weakest'], '--sort'],
    [['--resume'], '--resume'],
    [['--format', 'ndjson', '--sort', 'case'], '--sort case'],
    [['--format', 'csv', '--min-cell', '5'], '--min-cell'],
    [['--min-cell', '1'], '--min-cell'],
    [['--fail-on', 'closed'], '--fail-on'],
    [['--layer', 'nowhere'], 'nowhere'],
  ])('%j is wrong usage', async (argv, named) => {
    const { status, out, err } = await batch([folder, ...argv])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(named)
  })
})

async function evaluated(input: string): Promise<string> {
  return join(folderWith({ 'r.ndjson': (await batch(['-', '--format', 'ndjson'], input)).out }), 'r.ndjson')
}

describe('forms', () => {
  const hostile = `${bare('=1+1').replace('"a"', '"k1"')}\n`

  test('csv after RFC 4180: a row a person and path in sight, in the order read', async () => {
    const { out } = await reported(['--format', 'csv'])
    const [head, ...rows] = out.trimEnd().split('\r\n')
    expect(head).toBe('case,person,path,id,state,from,until,unknown,next deadline,gaps')
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.find((r) => r.startsWith('MS-07,k1,§ 25a Abs. 1,'))).toContain('25a-1,ready but for appraisal')
  })

  test('csv for German Excel: mark, semicolons, German dates, no formula', async () => {
    const { out } = await reported(['--csv', 'de', '--lang', 'de'], [await evaluated(hostile)])
    expect(out.startsWith('\uFEFFFall;Person;Weg;')).toBe(true)
    expect(out).toMatch(/;\d\d\.\d\d\.\d{4};/)
    expect(out).toContain("\r\n'=1+1;k1;")
  })

  test('csv by deadline has the same rows in another order', async () => {
    const read = await reported(['--format', 'csv'])
    const sorted = await reported(['--format', 'csv', '--sort', 'deadline'])
    expect(sorted.out).not.toBe(read.out)
    expect(sorted.out.split('\r\n').sort()).toEqual(read.out.split('\r\n').sort())
  })

  test('no form lists people without a path in sight', async () => {
    // somebody of 80 without anything known but the age of a grandparent: whatever the rules say, no row without a path
    const { out } = await reported(['--format', 'csv'])
    expect(out.split('\r\n').filter((r) => /^[^,]*,[^,]*,,/.test(r))).toEqual([])
  })

  test('html is one file without network, and what a file holds stays text', async () => {
    const evil = bare('</script><img src=x onerror=alert(1)>')
    const { out } = await batch(['-', '--format', 'html'], evil)
    expect(out).toContain('&lt;/script&gt;&lt;img')
    expect(out).not.toContain('<img')
    expect(out).not.toMatch(/https?:\/\//)
    expect(out).toContain('default-src &#39;none&#39;')
  })

  test.each(['text', 'json', 'html'])('--min-cell: %s holds counts only, small ones hidden', async (format) => {
    const { out } = await reported(['--format', format, '--min-cell', '5'])
    expect(out).toContain(format === 'html' ? '&lt;5' : '<5')
    for (const line of lines) expect(out).not.toContain((JSON.parse(line) as { case: string }).case)
  })
})

describe('a sample is decided twice', () => {
  test('all of it, where all is asked for; none otherwise', async () => {
    const looked = async (argv: readonly string[]) =>
      (await batch(['-', '--format', 'ndjson', ...argv], synthetic(3, 4))).out
        .trimEnd()
        .split('\n')
        .map((l) => (JSON.parse(l) as { four_eyes: { conditions: number } | null }).four_eyes?.conditions ?? 0)
    expect((await looked(['--four-eyes', '100%'])).every((n) => n > 20)).toBe(true)
    expect((await looked([])).every((n) => n === 0)).toBe(true)
  })

  test('a disagreement costs one family its result, the rest goes on, 70', async () => {
    const eyes = await import('../../src/engine/four-eyes.ts')
    const spy = vi.spyOn(eyes, 'secondLook')
    try {
      spy.mockImplementationOnce(async (questions) => {
        const [question] = questions
        return question ? [{ question, first: 2, second: 0, facts: [] }] : []
      })
      const { status, out, err } = await batch(
        ['-', '--format', 'ndjson', '--four-eyes', '100%'],
        `${bare('A')}\n${bare('B')}\n`,
      )
      expect(status).toBe(70)
      const [first, second] = out
        .trimEnd()
        .split('\n')
        .map((l) => JSON.parse(l) as { case: string; failed?: string })
      expect(first).toMatchObject({ case: 'A', failed: 'four-eyes' })
      expect(second).not.toHaveProperty('failed')
      expect(err).toContain('the two engines disagree')
    } finally {
      spy.mockRestore()
    }
  })
})

describe('--fail-on', () => {
  test('ends with 1 where some path has the outcome', async () => {
    expect((await reported(['--fail-on', 'gaps,unclear'])).status).toBe(1)
    const { status } = await ran(['merge', await evaluated(bare('A')), '--fail-on', 'held'])
    expect(status).toBe(0)
  })
})

describe('parts and merge', () => {
  const part = async (k: number, of: number, input: string) => {
    const file = join(folderWith({}), `${k}.ndjson`)
    const { status } = await batch(['-', '--format', 'ndjson', '--shard', `${k}/${of}`, '-o', file], input)
    expect(status === 0 || status === 65).toBe(true)
    return file
  }
  const merge = (files: readonly string[], argv: readonly string[] = []) =>
    ran(['merge', ...files, ...argv, '--lang', 'en'])

  test('parts put together in any order are the bytes of the single run, bad lines included', async () => {
    const input = `${synthetic(9, 2)}not json\n${bare('last')}\n`
    const whole = await batch(['-', '--format', 'ndjson'], input)
    const parts = [await part(1, 3, input), await part(2, 3, input), await part(3, 3, input)]
    const merged = await merge(parts.toReversed(), ['--format', 'ndjson'])
    expect(merged.out).toBe(whole.out)
    expect(merged.status).toBe(65)
    const text = await batch(['-'], input)
    expect((await merge(parts)).out).toBe(text.out)
  })

  test('a part that is missing, named twice or cut short is noticed', async () => {
    const input = synthetic(8, 3)
    const [a, b] = [await part(1, 2, input), await part(2, 2, input)]
    expect(await merge([b])).toMatchObject({ status: 65, out: '' })
    expect((await merge([a, b, b])).err).toContain('comes twice')
    const cut = join(folderWith({}), 'cut.ndjson')
    writeFileSync(cut, readFileSync(a, 'utf8').slice(0, -20))
    expect((await merge([cut, b], ['--format', 'json'])).err).toMatch(/no line of batch|is missing/)
  })

  const written = (text: string) => join(folderWith({ 'part.ndjson': text }), 'part.ndjson')

  test('a part cut at the end of a line, and a last part that is not there, are noticed', async () => {
    const input = `${bare('A')}\n${bare('B')}\n${bare('C')}\n`
    const [a, b] = [await part(1, 2, input), await part(2, 2, input)]
    const [first = '', second = '', end = ''] = readFileSync(a, 'utf8').split('\n')
    expect(JSON.parse(end)).toEqual({ format: 'bleibeweg.batch/1', part: '1/2', lines: 2, families: 3 })
    for (const [cut, said] of [
      [`${first}\n${second}\n`, 'its end is missing'],
      [`${first}\n`, 'its end is missing'],
      [`${first}\n${end}\n`, 'its end is missing'],
      [`${end}\n`, 'its end is missing'],
      ['', 'in place 1 is missing'],
    ] as const) {
      const { status, err } = await merge([written(cut), b])
      expect({ status, err }).toEqual({ status: 65, err: expect.stringContaining(said) })
    }
    const [, , last] = [1, 2, await part(3, 3, input)]
    const { status, out, err } = await merge([await part(1, 3, input), await part(2, 3, input)])
    expect({ status, out }).toEqual({ status: 65, out: '' })
    expect(err).toContain('part 3/3 is missing')
    expect((await merge([await part(1, 3, input), await part(2, 3, input), last])).status).toBe(0)
  })

  test('more parts than families, and parts of none, are whole', async () => {
    const parts = [await part(1, 2, bare('A')), await part(2, 2, bare('A'))]
    expect((await merge(parts)).out).toContain('1 family')
    expect((await merge(parts.slice(1))).err).toContain('part 1/2 is missing')
    expect((await merge([await part(1, 1, '')])).status).toBe(0)
  })

  test('parts of different caseloads or of different divisions are refused, and no draft stays', async () => {
    const two = `${bare('A')}\n${bare('B')}\n`
    const folder = folderWith({})
    const parts = [await part(1, 2, two), await part(2, 2, `${two}${bare('C')}\n`)]
    const other = await merge(parts, ['--format', 'ndjson', '-o', join(folder, 'all.ndjson')])
    expect(other).toMatchObject({ status: 65, err: expect.stringContaining('different: caseload') })
    expect(readdirSync(folder)).toEqual([])
    const divided = await merge([await part(1, 2, two), await part(2, 3, two)])
    expect(divided).toMatchObject({ status: 65, err: expect.stringContaining('different: --shard') })
  })

  test.each([
    ['horizon', ['--horizon', '5']],
    ['strict', ['--strict']],
    ['layers', ['--layer', 'land-nrw']],
  ])('parts computed with another %s are refused, numbered or not', async (name, argv) => {
    const shards = (i: number) => [[], ['--shard', `${i}/2`]]
    for (const kind of [0, 1]) {
      const files: string[] = []
      for (const [i, more] of [[], argv].entries()) {
        const shard = shards(i + 1)[kind] ?? []
        const { out } = await batch(['-', '--format', 'ndjson', ...shard, ...more], `${bare('A')}\n${bare('B')}\n`)
        files.push(written(out))
      }
      const { status, err } = await merge(files)
      expect({ status, err }).toEqual({ status: 65, err: expect.stringContaining(`different: ${name}`) })
    }
  })

  test('results of another day or other rules are refused', async () => {
    const first = join(folderWith({}), 'a.ndjson')
    const second = join(folderWith({}), 'b.ndjson')
    await batch(['-', '--format', 'ndjson', '-o', first], bare('A'))
    await ran(['batch', '-', '--format', 'ndjson', '-o', second, '--on', '2026-11-23'], {
      stdin: async () => bare('B'),
    })
    const { status, err } = await merge([first, second])
    expect(status).toBe(65)
    expect(err).toContain('different: on')
    const text = readFileSync(first, 'utf8')
    writeFileSync(second, text.replace(/"rules":"[0-9a-f]{8}/, '"rules":"00000000'))
    expect((await merge([second])).err).toContain('other rules')
  })
})

describe('an interrupted run', () => {
  const input = synthetic(8, 9)
  const run = (file: string, argv: readonly string[] = [], text = input) =>
    batch(['-', '--format', 'ndjson', '-o', file, ...argv], text)

  let once: Promise<string> | undefined
  async function undisturbed(): Promise<string> {
    const file = join(folderWith({}), 'out.ndjson')
    await run(file)
    return readFileSync(file, 'utf8')
  }

  async function interrupted(keep: number, torn = ''): Promise<{ file: string; whole: string }> {
    const file = join(folderWith({}), 'out.ndjson')
    once ??= undisturbed()
    const whole = await once
    const head = {
      format: 'bleibeweg.batch-journal/1',
      engine: (JSON.parse(whole.slice(0, whole.indexOf('\n'))) as { engine: string }).engine,
      rules: (JSON.parse(whole.slice(0, whole.indexOf('\n'))) as { rules: string }).rules,
      order: { on, at: on, horizonYears: 10, layers: null, strict: false, fourEyes: null, shard: null },
    }
    const done = whole
      .split('\n')
      .slice(0, keep)
      .map((l) => `${l}\n`)
      .join('')
    writeFileSync(`${file}.part`, `${JSON.stringify(head)}\n${done}${torn}`)
    writeFileSync(file, 'an older result')
    return { file, whole }
  }

  test.each([
    ['at the very beginning', 0, ''],
    ['between two families', 2, ''],
    ['within a line', 2, '{"format":"bleibeweg.batch/1","case":"S-0'],
    ['after the last family', 99, ''],
  ])('killed %s goes on to the same bytes, and leaves nothing behind', async (_, keep, torn) => {
    const { file, whole } = await interrupted(Math.min(keep, input.trimEnd().split('\n').length), torn)
    const { status } = await run(file, ['--resume'])
    expect(status).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(whole)
    expect(existsSync(`${file}.part`)).toBe(false)
  })

  test.each(['', '{"format":"bleibeweg.batch-jou', '{"format":"bleibeweg.batch-journal/1","engine":"0'])(
    'killed while it wrote the head (%j), begins anew',
    async (text) => {
      const { file, whole } = await interrupted(0)
      writeFileSync(`${file}.part`, text)
      expect((await run(file, ['--resume'])).status).toBe(0)
      expect(readFileSync(file, 'utf8')).toBe(whole)
    },
  )

  test('a file of that name that is no journal is left alone', async () => {
    const { file } = await interrupted(0)
    writeFileSync(`${file}.part`, 'my notes\n')
    expect(await run(file, ['--resume'])).toMatchObject({ status: 65, out: '' })
    expect(readFileSync(`${file}.part`, 'utf8')).toBe('my notes\n')
  })

  test('is not overwritten by accident', async () => {
    const { file } = await interrupted(1)
    const { status, err } = await run(file)
    expect(status).toBe(2)
    expect(err).toContain('--resume')
    expect(readFileSync(file, 'utf8')).toBe('an older result')
  })

  test('is refused where input, day or options are not the same', async () => {
    const { file } = await interrupted(2)
    const other = await run(file, ['--resume'], input.replace('"nationality"', '"nationality" '))
    expect(other).toMatchObject({ status: 65 })
    expect(other.err).toContain('delete')
    const strict = await run(file, ['--resume', '--strict'])
    expect(strict.status).toBe(2)
    expect(strict.err).toContain('different: --strict')
    const day = await ran(
      ['batch', '-', '--format', 'ndjson', '-o', file, '--resume', '--on', '2026-11-23', '--lang', 'en'],
      {
        stdin: async () => input,
      },
    )
    expect(day.err).toContain('--on')
  })

  test('goes on with its own day unless another one is named', async () => {
    const { file, whole } = await interrupted(2)
    const later = await ran(['batch', '-', '--format', 'ndjson', '-o', file, '--resume'], {
      stdin: async () => input,
      today: () => '2026-12-24',
    })
    expect(later.status).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(whole)
  })
})
