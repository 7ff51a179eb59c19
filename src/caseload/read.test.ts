import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { baseOf, matcher } from './glob.ts'
import { type CaseRecord, parseRecord, readCaseload, readPieces } from './read.ts'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const family = (name: string) => JSON.stringify({ profile: 1, case: name, members: [{ id: 'a', born: '1990' }] })
const yaml = (name: string) => `profile: 1\ncase: '${name}'\nmembers: [ { id: a, born: 1990 } ]\n`

async function* bytes(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part)
}

async function read(paths: readonly string[], stdin = bytes()): Promise<readonly string[]> {
  const out: string[] = []
  for await (const record of readCaseload(paths, { stdin })) {
    if ('reason' in record) out.push(`${record.index} ${record.file} ${record.reason}`)
    else out.push(`${record.index} ${record.file}${record.line ? `:${record.line}` : ''} ${caseOf(record)}`)
  }
  return out
}

function caseOf(record: CaseRecord): string {
  const parsed = parseRecord(record)
  return parsed.ok
    ? parsed.family.profile.case
    : parsed.problems.map((p) => (p.line ? `${p.line} ${p.code}` : p.code)).join(', ')
}

describe('a pattern', () => {
  test.each([
    ['akten/*.yaml', 'akten/a.yaml', true],
    ['akten/*.yaml', 'akten/b/a.yaml', false],
    ['akten/**/*.yaml', 'akten/b/c/a.yaml', true],
    ['akten/**/*.yaml', 'akten/a.yaml', true],
    ['akten/**', 'akten/b/a.yaml', true],
    ['MS-?.yaml', 'MS-1.yaml', true],
    ['MS-?.yaml', 'MS-12.yaml', false],
    ['MS-?.yaml', 'MS-ü.yaml', true],
    ['a+b(1).yaml*', 'a+b(1).yaml', true],
    ['a.yaml*', 'abyaml', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matcher(pattern)(path)).toBe(expected)
  })

  test.each([
    ['akten/*.yaml', 'akten'],
    ['*.yaml', '.'],
    ['/a/b/**/c', '/a/b'],
    ['/*.yaml', '/'],
  ])('%s begins at %s', (pattern, base) => {
    expect(baseOf(pattern)).toBe(base)
  })
})

describe('a caseload is read', () => {
  test('from a folder: every profile at any depth, in the order of code points, nothing hidden, nothing else', async () => {
    const folder = folderWith({
      'b.yaml': yaml('B'),
      'a/z.yml': yaml('AZ'),
      'a.yaml': yaml('A'),
      'ä.yaml': yaml('AE'),
      'a-1/x.json': family('A1'),
      'c.ndjson': `${family('C1')}\n${family('C2')}\n`,
      'notes.txt': 'nothing to read',
      '.hidden/x.yaml': yaml('no'),
      '.x.yaml': yaml('no'),
    })
    expect(await read([folder])).toEqual([
      `0 ${folder}/a-1/x.json:1 A1`,
      `1 ${folder}/a.yaml A`,
      `2 ${folder}/a/z.yml AZ`,
      `3 ${folder}/b.yaml B`,
      `4 ${folder}/c.ndjson:1 C1`,
      `5 ${folder}/c.ndjson:2 C2`,
      `6 ${folder}/ä.yaml AE`,
    ])
  })

  test('by a pattern that no shell has expanded', async () => {
    const folder = folderWith({ 'x/1.yaml': yaml('1'), 'x/y/2.yaml': yaml('2'), '3.yaml': yaml('3') })
    expect(await read([`${folder}/x/**/*.yaml`])).toEqual([`0 ${folder}/x/1.yaml 1`, `1 ${folder}/x/y/2.yaml 2`])
    expect(await read([`${folder}/q*.yaml`])).toEqual([`0 ${folder}/q*.yaml no-match`])
  })

  test('each file once, in the order in which its path comes first', async () => {
    const folder = folderWith({ 'a.yaml': yaml('A'), 'b.yaml': yaml('B') })
    expect(await read([`${folder}/b.yaml`, folder])).toEqual([`0 ${folder}/b.yaml B`, `1 ${folder}/a.yaml A`])
  })

  test('a folder that holds itself by a link ends', async () => {
    const folder = folderWith({ 'a.yaml': yaml('A') })
    symlinkSync(folder, join(folder, 'again'))
    expect(await read([folder])).toEqual([`0 ${folder}/a.yaml A`])
  })

  test('a file that is not there takes the place of a family, and the rest goes on', async () => {
    const folder = folderWith({ 'b.yaml': yaml('B') })
    symlinkSync(join(folder, 'nowhere'), join(folder, 'a.yaml'))
    expect(await read([folder, `${folder}/c.yaml`])).toEqual([
      `0 ${folder}/a.yaml ENOENT`,
      `1 ${folder}/b.yaml B`,
      `2 ${folder}/c.yaml ENOENT`,
    ])
  })

  test('from NDJSON: blank lines are none, line numbers go on, byte order mark and Windows line ends are nothing', async () => {
    const folder = folderWith({
      'a.ndjson': `\uFEFF${family('1')}\r\n\r\n   \n${family('2')}\nnot json\n${family('3')}`,
    })
    expect(await read([`${folder}/a.ndjson`])).toEqual([
      `0 ${folder}/a.ndjson:1 1`,
      `1 ${folder}/a.ndjson:4 2`,
      `2 ${folder}/a.ndjson:5 5 not-json`,
      `3 ${folder}/a.ndjson:6 3`,
    ])
  })

  test.each([
    ['NDJSON', [`${family('1')}\n${family('2')}`], ['0 -:1 1', '1 -:2 2']],
    ['NDJSON in shreds', [...`${family('1')}\n${family('2')}\n`], ['0 -:1 1', '1 -:2 2']],
    ['YAML', [yaml('1')], ['0 - 1']],
    ['JSON over many lines', [JSON.stringify(JSON.parse(family('1')), null, 2)], ['0 - 1']],
    ['nothing: no family, no problem', [], []],
  ])('from standard input: %s', async (_, parts, expected) => {
    expect(await read(['-'], bytes(...parts))).toEqual(expected)
  })

  test('lines are never cut, however small the pieces', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => family(`ü${'x'.repeat(i)}`))
    for (const pieceSize of [1, 100, 1000]) {
      const found: string[] = []
      let next = 0
      for await (const piece of readPieces(['-'], { stdin: bytes(lines.join('\n')), pieceSize })) {
        if ('reason' in piece) throw new Error(piece.reason)
        expect(piece.first).toBe(next)
        next += piece.count
        found.push(...new TextDecoder().decode(piece.bytes).split('\n'))
      }
      expect(found).toEqual(lines)
    }
  })

  test('a line of any length is cut, refused, and the next one read', async () => {
    const endless = async function* () {
      for (let i = 0; i < 200; i += 1) yield* bytes('x'.repeat(64 * 1024))
      yield* bytes(`\n${family('2')}\n`)
    }
    const folder = folderWith({ 'a.yaml': 'x'.repeat(9_000_000) })
    expect(
      await read(
        ['-', folder],
        (async function* () {
          yield* bytes('{}\n')
          yield* endless()
        })(),
      ),
    ).toEqual([
      '0 -:1 1 missing-key, 1 missing-key, 1 missing-key',
      '1 -:2 2 too-large',
      '2 -:3 2',
      `3 ${folder}/a.yaml too-large`,
    ])
  })
})
