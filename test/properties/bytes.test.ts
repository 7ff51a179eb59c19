/** Same input, rules, engine and date: the same bytes, whatever the line ends, the order of keys, the clock's zone or the locale. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { isMap, parse, parseDocument, visit } from 'yaml'
import { FIXTURES, fixtureFiles, fixtureText } from '../support/families.ts'
import { ran } from '../support/ran.ts'
import { chance } from '../support/runs.ts'

vi.mock('../../src/cli/input.ts', async (original) => {
  const { rulesOnce } = await import('../support/rules-once.ts')
  return rulesOnce(await original<typeof import('../../src/cli/input.ts')>())
})

const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-bytes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function jsonOf(file: string, more: readonly string[] = []): Promise<string> {
  const { status, out, err } = await ran(['check', file, '--on', '2026-11-22', '--format', 'json', '--quiet', ...more])
  expect({ status, err }).toEqual({ status: 0, err: '' })
  return out
}

const plains = new Map<string, Promise<string>>()

/** The JSON of a fixture as it stands, once a test file. */
function plainOf(file: string): Promise<string> {
  const known = plains.get(file) ?? jsonOf(`${FIXTURES}/${file}`)
  plains.set(file, known)
  return known
}

function written(name: string, text: string): string {
  const file = join(folder, name.replaceAll('/', '-'))
  writeFileSync(file, text)
  return file
}

/** The same profile with the keys of every mapping in another order. Lists keep theirs: an order that says something. */
function reordered(text: string, seed: number): string {
  const next = chance(seed)
  const document = parseDocument(text, { version: '1.2' })
  visit(document, {
    Map: (_, map) => {
      if (!isMap(map)) return
      for (let i = map.items.length - 1; i > 0; i -= 1) {
        const j = next(i + 1)
        const [a, b] = [map.items[i], map.items[j]]
        if (a && b) [map.items[i], map.items[j]] = [b, a]
      }
    },
  })
  document.commentBefore = null
  return document.toString()
}

/** Lines and the hash of the text change with the text. */
const withoutText = (json: string) =>
  JSON.stringify(JSON.parse(json), (key, value) => (key === 'line' || key === 'profile' ? undefined : value))

const STORIES = fixtureFiles().filter((f) => !f.startsWith('decided/'))

describe('the same family gives the same JSON bytes', () => {
  test.each(STORIES)('%s with CRLF, with a byte order mark, and twice in a row', async (file) => {
    const text = fixtureText(file)
    const plain = await plainOf(file)
    expect(await jsonOf(`${FIXTURES}/${file}`)).toBe(plain)
    expect(await jsonOf(written(`crlf-${file}`, text.replaceAll('\n', '\r\n')))).toBe(plain)
    expect(await jsonOf(written(`bom-${file}`, `\uFEFF${text}`))).toBe(plain)
  })

  test.each(STORIES)('%s with its keys in another order', async (file) => {
    const text = fixtureText(file)
    const other = reordered(text, 7)
    expect(other).not.toBe(text)
    expect(parse(other, { version: '1.2' })).toEqual(parse(text, { version: '1.2' }))
    expect(withoutText(await jsonOf(written(`keys-${file}`, other)))).toBe(withoutText(await plainOf(file)))
  })

  test('in another time zone, in another locale, in either language', async () => {
    const file = `${FIXTURES}/single-parent.yaml`
    const plain = await plainOf('single-parent.yaml')
    expect(await jsonOf(file, ['--lang', 'en'])).toBe(plain)
    const zone = process.env['TZ']
    try {
      for (const other of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin']) {
        process.env['TZ'] = other
        expect(await jsonOf(file)).toBe(plain)
      }
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  const bin = fileURLToPath(new URL('../../bin/bleibeweg.js', import.meta.url))
  const built = existsSync(fileURLToPath(new URL('../../dist/start.cjs', import.meta.url)))
  test.skipIf(!built)('from the built program, under other time zones and locales', () => {
    const spawned = (env: Record<string, string>) =>
      spawnSync(
        process.execPath,
        [bin, 'check', `${FIXTURES}/single-parent.yaml`, '--on', '2026-11-22', '--format', 'json', '--quiet'],
        {
          env: { PATH: process.env['PATH'] ?? '', ...env },
          encoding: 'utf8',
          maxBuffer: 2 ** 28,
        },
      )
    const plain = spawned({ TZ: 'UTC', LC_ALL: 'C' })
    expect({ status: plain.status, err: plain.stderr }).toEqual({ status: 0, err: '' })
    for (const env of [
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'ar_EG.UTF-8', LANG: 'de_DE.UTF-8' },
    ]) {
      expect(spawned(env).stdout).toBe(plain.stdout)
    }
  })
})

/** Keys in the order of `bleibeweg.check/1`. */
const ISO = /^\d{4}-\d{2}-\d{2}$/

const KEYS = {
  result: 'format engine on at rules profile persons family not_checked four_eyes',
  rules: 'sha256 layers versions verified_until',
  path: 'path version track outcome effect anchor depends_on deviations unknown appraisals from extension requirements windows',
  requirement:
    'id cite also binding finding exemption readings layer basis facts hangs_on distance met_from met_until steps',
  window: 'opens closes opened_by closed_by assumed opened_with closed_with',
  link: 'date path status assumed',
  rift: 'from to kind person cause closed_by',
  deadline: 'date kind closes persons cause',
  eyes: 'engine conditions disagreements',
} as const

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
const object = (value: Json | undefined): { readonly [key: string]: Json } => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`no object: ${JSON.stringify(value)}`)
  return value as { readonly [key: string]: Json }
}
const list = (value: Json | undefined): readonly Json[] => {
  if (!Array.isArray(value)) throw new Error(`no list: ${JSON.stringify(value)}`)
  return value
}

/** The keys promised come first and in order; more may follow. */
function expectKeys(value: Json | undefined, keys: string): void {
  const promised = keys.split(' ')
  expect(Object.keys(object(value)).slice(0, promised.length)).toEqual(promised)
}

function expectDates(value: Json | undefined, keys: readonly string[]): void {
  for (const key of keys) {
    const date = object(value)[key]
    if (date !== null) expect(String(date), key).toMatch(ISO)
  }
}

describe('the JSON of a check follows its format', () => {
  test.each(fixtureFiles())('%s: key order, types, ISO dates', async (file) => {
    const text = await plainOf(file)
    expect(text.endsWith('\n')).toBe(true)
    const result = object(JSON.parse(text) as Json)
    expectKeys(result, KEYS.result)
    expect(result['format']).toBe('bleibeweg.check/1')
    expectDates(result, ['on', 'at'])
    expectKeys(result['rules'], KEYS.rules)
    expectDates(result['rules'], ['verified_until'])
    for (const date of Object.values(object(object(result['rules'])['versions']))) expect(String(date)).toMatch(ISO)
    expectKeys(result['profile'], 'case sha256')
    expect(object(result['profile'])['sha256']).toMatch(/^[0-9a-f]{64}$/)
    for (const person of list(result['persons'])) {
      expectKeys(person, 'id paths roadmap')
      for (const link of list(object(person)['roadmap'])) {
        expectKeys(link, KEYS.link)
        expectDates(link, ['date'])
      }
      for (const path of list(object(person)['paths'])) expectPath(path)
    }
    expectKeys(result['family'], 'rifts deadlines')
    for (const rift of list(object(result['family'])['rifts'])) {
      expectKeys(rift, KEYS.rift)
      expectDates(rift, ['from', 'to'])
    }
    for (const deadline of list(object(result['family'])['deadlines'])) {
      expectKeys(deadline, KEYS.deadline)
      expectDates(deadline, ['date'])
    }
    expectKeys(result['four_eyes'], KEYS.eyes)
    expect(object(result['four_eyes'])['disagreements']).toBe(0)
  })
})

function expectPath(path: Json): void {
  expectKeys(path, KEYS.path)
  const { requirements, windows, extension } = object(path)
  expectDates(path, ['version', 'from'])
  for (const window of list(windows)) {
    expectKeys(window, KEYS.window)
    expectDates(window, ['opens', 'closes'])
  }
  if (extension !== null) {
    expectKeys(extension, 'on outcome requirements')
    expectDates(extension, ['on'])
  }
  for (const requirement of [
    ...list(requirements),
    ...(extension === null ? [] : list(object(extension)['requirements'])),
  ]) {
    expectKeys(requirement, KEYS.requirement)
    expectDates(requirement, ['met_from', 'met_until'])
    for (const fact of list(object(requirement)['facts'])) {
      const { state, value } = object(fact)
      expect(['known', 'bounded', 'unknown']).toContain(state)
      expect(value === null).toBe(state !== 'known')
      const keys = Object.keys(object(fact)).filter((key) => !['min', 'max', 'also_from'].includes(key))
      expect(keys).toEqual(['fact', 'params', 'state', 'value', 'unit', 'from', 'line'])
    }
  }
}
