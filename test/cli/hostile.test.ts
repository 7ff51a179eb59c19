/** Bad input, end to end: a clear message with its place and a help line, the right exit status, nothing on stdout. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { FIXTURES, fixtureText } from '../support/families.ts'
import { type Ran, ran } from '../support/ran.ts'

vi.mock('../../src/cli/input.ts', async (original) => {
  const { rulesOnce } = await import('../support/rules-once.ts')
  return rulesOnce(await original<typeof import('../../src/cli/input.ts')>())
})

// the shipped rules are parsed once, however many broken folders are laid over them
vi.mock('../../src/profile/yaml-tree.ts', async (original) => {
  const real = await original<typeof import('../../src/profile/yaml-tree.ts')>()
  const known = new Map<string, ReturnType<typeof real.readYaml>>()
  return {
    ...real,
    readYaml: (text: string, file: string) => {
      const key = `${file}\n${text}`
      const read = known.get(key) ?? real.readYaml(text, file)
      known.set(key, read)
      return read
    },
  }
})

const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const LANGUAGES = ['de', 'en'] as const
const GOOD = `${FIXTURES}/cured-60b.yaml`
const hostile = (name: string) => `${FIXTURES}/hostile/${name}`

function written(name: string, text: string): string {
  const file = join(folder, name)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  return file
}

/** What could steer a terminal: control characters but the line feed, bidi controls, invisible marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

/** One message: where and what, then help; no stack, no steering characters, in the language asked for. */
function expectComplaint({ status, out, err }: Ran, expected: number, lang: 'de' | 'en'): void {
  expect({ status, out }, err).toEqual({ status: expected, out: '' })
  expect(err).toMatch(lang === 'de' ? /(^|: )Fehler(\[[a-z-]+\])?: /m : /(^|: )error(\[[a-z-]+\])?: /m)
  expect(err).toMatch(lang === 'de' ? /^ {2}Hilfe: \S/m : /^ {2}help: \S/m)
  expect(err).not.toMatch(lang === 'de' ? /\berror: |\bhelp: / : /Fehler|Hilfe/)
  expect(err).not.toMatch(/\n {4}at |Error:|Fehler im Programm|error in the program|\bundefined\b|\[object/)
  expect(err).not.toMatch(STEERING)
  expect(err.endsWith('\n')).toBe(true)
}

describe.each(LANGUAGES)('files that are no family, in %s', (lang) => {
  const table: readonly (readonly [what: string, file: string, place: RegExp, status: number])[] = [
    ['an unknown key', hostile('unknown-key.yaml'), /unknown-key\.yaml:4:1: /, 65],
    ['a duplicate key', hostile('duplicate-key.yaml'), /duplicate-key\.yaml:8:\d+: /, 65],
    ['a wrong date', hostile('wrong-date.yaml'), /wrong-date\.yaml:6:\d+: .*2009-02-30/, 65],
    ['a bad relation', hostile('bad-relation.yaml'), /bad-relation\.yaml:6:\d+: .*sami/, 65],
    ['an alias bomb', hostile('alias-bomb.yaml'), /alias-bomb\.yaml:5:\d+: /, 65],
    ['a circular alias', hostile('circular-alias.yaml'), /circular-alias\.yaml:4:\d+: /, 65],
    ['a binary file', hostile('binary.yaml'), /binary\.yaml:3:\d+: /, 65],
    ['UTF-16', hostile('utf-16.yaml'), /utf-16\.yaml:1:\d+: /, 65],
    ['an empty file', hostile('empty.yaml'), /empty\.yaml:1:1: /, 65],
    ['text', hostile('text.yaml'), /text\.yaml:2:1: /, 65],
    ['deep nesting', hostile('deep-brackets.yaml'), /deep-brackets\.yaml:4:\d+: /, 65],
    ['nesting by indentation', hostile('deep-indent.yaml'), /deep-indent\.yaml:102:\d+: /, 65],
    ['a word for true', hostile('no-as-boolean.yaml'), /no-as-boolean\.yaml:7:\d+: .*no/, 65],
    ['escape sequences', hostile('escape-sequences.yaml'), /escape-sequences\.yaml:3:\d+: /, 65],
    ['two documents', hostile('two-documents.yaml'), /two-documents\.yaml:7:\d+: /, 65],
    [
      'a file of random bytes',
      written('random.yaml', '\u0000\u0001\u0002\uFFFD profile: 1'),
      /random\.yaml:1:\d+: /,
      65,
    ],
    ['a folder', FIXTURES, /fixtures: /, 66],
    ['a file that is not there', join(folder, 'missing.yaml'), /missing\.yaml: /, 66],
    ['a file inside a file', `${GOOD}/inside.yaml`, /inside\.yaml: /, 66],
    ['a file whose name steers the terminal', join(folder, '\u001b[2J\u202e.yaml'), /\\u\{1b\}/, 66],
    ['an empty name', '', /: /, 66],
  ]

  test.each(table)('%s', async (_, file, place, status) => {
    const complaint = await ran(['check', file, '--on', '2026-11-22', '--lang', lang])
    expectComplaint(complaint, status, lang)
    expect(complaint.err).toMatch(place)
  })

  test('all problems of a file at once, and of all files', async () => {
    const files = ['wrong-date.yaml', 'unknown-key.yaml'].map(hostile)
    const { err } = await ran(['check', ...files, '--lang', lang])
    expect(err.split('\n').filter((line) => /yaml:\d+:\d+: /.test(line))).toHaveLength(5 + 4)
  })

  test('one bad file among good ones: nothing is printed for the others', async () => {
    expectComplaint(await ran(['check', GOOD, hostile('empty.yaml'), '--lang', lang]), 65, lang)
    expectComplaint(
      await ran(['check', GOOD, join(folder, 'no.yaml'), hostile('empty.yaml'), '--lang', lang]),
      66,
      lang,
    )
  })

  test.skipIf(process.getuid?.() === 0)('a file that must not be read', async () => {
    const file = written('locked.yaml', 'profile: 1')
    chmodSync(file, 0)
    expectComplaint(await ran(['check', file, '--lang', lang]), 66, lang)
  })

  test.each(['json', 'list', 'md'])('whatever the format: %s', async (format) => {
    expectComplaint(await ran(['check', hostile('wrong-date.yaml'), '--format', format, '--lang', lang]), 65, lang)
  })
})

const SHIPPED_CONDITIONS = readFileSync(`${FIXTURES}/../rules/conditions.yaml`, 'utf8')
const LEAF = 'fact: person.ageYears, operator: greaterThanInclusive, value: 18'
/** A path of its own with one requirement, so that a broken place is easy to see. */
const path = (when: string) => `path: aufenthg-99z
in_force: { from: 2022-12-31 }
source: { act: AufenthG, section: "99z", amended_by: "x", verified_until: 2026-08-19, status: enacted }
sentences: { "1": 1 }
title: { de: "x", en: "x" }
track: bridge
effect: may
grants: duldung
requirements:
  - id: adult
    cite: "§ 99z Abs. 1"
    title: { de: "x", en: "x" }
    binding: mandatory
    when: ${when}
`

describe('rules that do not load', () => {
  let n = 0
  const rules = (files: Readonly<Record<string, string>>): string => {
    n += 1
    for (const [name, text] of Object.entries(files)) written(`rules-${n}/${name}`, text)
    return join(folder, `rules-${n}`)
  }
  const PLACE = 'bund/aufenthg/99z/2022-12-31.yaml'
  const withRule = (when: string) => rules({ [PLACE]: path(when) })

  const table: readonly (readonly [string, () => string, RegExp, number])[] = [
    ['a folder that is not there', () => join(folder, 'nowhere'), /nowhere: /, 66],
    ['a file that is no rule file', () => GOOD, /cured-60b\.yaml:\d+:\d+: .*`amends`/, 65],
    ['not YAML', () => rules({ [PLACE]: 'path: [\n  a: b: c' }), /99z\/2022-12-31\.yaml:\d+:\d+: /, 65],
    [
      'a key that is not known',
      () => rules({ [PLACE]: `${path(`{ ${LEAF} }`)}grant: ne\n` }),
      /99z\/2022-12-31\.yaml:15:\d+: .*grant/,
      65,
    ],
    [
      'an unknown fact',
      () => withRule('{ fact: person.ageYear, operator: greaterThanInclusive, value: 18 }'),
      /99z\/2022-12-31\.yaml.*person\.ageYear\b[\s\S]*person\.ageYears/,
      65,
    ],
    [
      'an unknown operator',
      () => withRule('{ fact: person.ageYears, operator: greaterThen, value: 18 }'),
      /99z\/2022-12-31\.yaml:14:\d+: .*greaterThen\b/,
      65,
    ],
    ['an unknown parameter', () => withRule(`{ ${LEAF}, params: { od: spouse } }`), /99z\/2022-12-31\.yaml.*od/, 65],
    ['a missing `each`', () => withRule(`{ ${LEAF}, params: { of: children } }`), /99z\/2022-12-31\.yaml.*each/, 65],
    [
      'a value of the wrong kind',
      () => withRule('{ fact: person.ageYears, operator: greaterThanInclusive, value: old }'),
      /99z\/2022-12-31\.yaml.*old/,
      65,
    ],
    [
      'an operator that does not fit',
      () => withRule('{ fact: person.ageYears, operator: equal, value: 18 }'),
      /99z\/2022-12-31\.yaml.*person\.ageYears/,
      65,
    ],
    [
      'a named condition that is not there',
      () => withRule('{ condition: nobody }'),
      /99z\/2022-12-31\.yaml.*nobody/,
      65,
    ],
    [
      'a named condition that names itself',
      () =>
        rules({
          // the file takes the place of the shipped one
          'conditions.yaml': `${SHIPPED_CONDITIONS}\n  circle-a: { title: { de: x, en: x }, when: { condition: circle-b } }\n  circle-b: { title: { de: x, en: x }, when: { condition: circle-a } }\n`,
          [PLACE]: path('{ condition: circle-a }'),
        }),
      /yaml:\d+:\d+: .*circle-/,
      65,
    ],
    ['an empty `any`', () => withRule('{ any: [] }'), /99z\/2022-12-31\.yaml:14:\d+: /, 65],
    [
      'a decorator of json-rules-engine',
      () => withRule(`{ ${LEAF}, priority: 3 }`),
      /99z\/2022-12-31\.yaml:14:\d+: .*priority/,
      65,
    ],
    ['escape sequences', () => withRule(String.raw`{ fact: "\e[2Jx", operator: equal, value: 18 }`), /\\u\{1b\}/, 65],
  ]

  // reading all rules takes its time: the languages take turns
  const turns = table.map((row, i) => [...row, LANGUAGES[i % 2] ?? 'de'] as const)
  test.each(turns)('%s', async (_, make, place, status, lang) => {
    const complaint = await ran(['check', GOOD, '--on', '2026-11-22', '--rules', make(), '--lang', lang])
    expectComplaint(complaint, status, lang)
    expect(complaint.err).toMatch(place)
  })

  test('a rule of its own that is in order adds its path', async () => {
    const argv = [
      'check',
      GOOD,
      '--on',
      '2026-11-22',
      '--rules',
      withRule(`{ ${LEAF} }`),
      '--format',
      'json',
      '--quiet',
    ]
    const { status, out } = await ran(argv)
    expect(status).toBe(0)
    expect(out).toContain('aufenthg-99z')
  })
})

describe.each(LANGUAGES)('options that make no sense, in %s', (lang) => {
  const table: readonly (readonly [readonly string[], RegExp])[] = [
    [['--on', '2026-02-30'], /--on.*2026-02-30/],
    [['--on', 'yesterday'], /--on.*yesterday/],
    [['--on', '2026'], /--on.*2026/],
    [['--at', '31.11.2026'], /--at.*31\.11\.2026/],
    [['--horizon', '0'], /--horizon.*0/],
    [['--horizon', '1e9'], /--horizon.*1e9/],
    [['--horizon', '2.5'], /--horizon.*2\.5/],
    [['--person', 'nobody'], /nobody/],
    [['--person', '\u001b[31mred'], /\\u\{1b\}/],
    [['--path', '99z'], /99z/],
    [['--format', 'nope'], /nope.*[\s\S]*json/],
    [['--fail-on', 'sometimes'], /--fail-on.*sometimes[\s\S]*ready-to-weigh/],
  ]
  test.each(table)('%j', async (options, message) => {
    const complaint = await ran(['check', GOOD, '--lang', lang, ...options])
    expectComplaint(complaint, 2, lang)
    expect(complaint.err).toMatch(message)
  })

  test.each([['--nonsense'], ['--on']])('%s is refused with the usage status', async (option) => {
    const { status, out, err } = await ran(['check', GOOD, '--lang', lang, option])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(option)
  })

  test('an output that cannot be written: 73, and nothing half written', async () => {
    const before = readdirSync(folder)
    const complaint = await ran(['check', GOOD, '--lang', lang, '-o', join(folder, 'no-such-folder', 'out.txt')])
    expectComplaint(complaint, 73, lang)
    expect(complaint.err).toContain('no-such-folder')
    expectComplaint(await ran(['check', GOOD, '--lang', lang, '-o', folder]), 73, lang)
    expect(readdirSync(folder)).toEqual(before)
  })
})

test('a language nobody speaks here is a usage error in both', async () => {
  const { status, out, err } = await ran(['check', GOOD, '--lang', 'fr'])
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toMatch(/--lang.*fr[\s\S]*de, en/)
})

/** Text that reached the file by YAML escapes and is allowed there: everything the profile takes as text. */
const STEERED = ['\u001b[2J', '\u009b31m', '\u0007', '\u202e', '\u200b', '\u2028', '\r'].join('x')

describe('text of a profile that would steer the terminal', () => {
  const quoted = JSON.stringify(STEERED)
  const places: readonly (readonly [string, (text: string) => string])[] = [
    ['case', (t) => t.replace(/^case: .*/m, `case: ${quoted}`)],
    ['occupation', (t) => t.replace(/occupation: [^,}]*/g, `occupation: ${quoted}`)],
    ['municipality', (t) => t.replace(/municipality: .*/, `municipality: ${quoted}`)],
    ['name', (t) => t.replace(/name: [^,}]*/g, `name: ${quoted}`)],
    ['member id', (t) => t.replaceAll('id: adult', `id: ${quoted}`)],
  ]
  test.each(places)('%s: never reaches stdout or stderr', async (where, change) => {
    const text = change(fixtureText('single-parent.yaml'))
    const file = written(`steered-${where.replace(' ', '-')}.yaml`, text)
    for (const format of ['text', 'list', 'md', 'json']) {
      for (const lang of LANGUAGES) {
        const { out, err } = await ran([
          'check',
          file,
          '--on',
          '2026-11-22',
          '--all',
          '--explain',
          '--format',
          format,
          '--lang',
          lang,
        ])
        expect(out).not.toMatch(STEERING)
        expect(err).not.toMatch(STEERING)
      }
    }
  })
})

const bin = fileURLToPath(new URL('../../bin/bleibeweg.js', import.meta.url))
const built = existsSync(fileURLToPath(new URL('../../dist/start.cjs', import.meta.url)))
describe.skipIf(!built)('the built program', () => {
  test.each([
    [['check', hostile('wrong-date.yaml')], 65],
    [['check', join(folder, 'missing.yaml')], 66],
    [['check', GOOD, '--on', '2026-02-30'], 2],
    [['check', GOOD, '--on', '2026-11-22', '-o', join(folder, 'nowhere', 'x')], 73],
    [['check', GOOD, '--on', '2026-11-22', '--rules', join(folder, 'nowhere')], 66],
    [['chek', GOOD], 2],
  ])('%j ends with %i and leaves stdout empty', (argv, status) => {
    const done = spawnSync(process.execPath, [bin, ...argv], { encoding: 'utf8', env: { LC_ALL: 'de_DE.UTF-8' } })
    expect({ status: done.status, out: done.stdout }, done.stderr).toEqual({ status, out: '' })
    expect(done.stderr).toMatch(/Fehler/)
    expect(done.stderr).not.toMatch(STEERING)
  })
})
