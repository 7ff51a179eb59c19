import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bleibeweg, folderWith } from './testing.ts'

describe('synth', () => {
  test('writes one family a line, the same bytes for the same seed, on any day', async () => {
    const first = await bleibeweg(['synth', '--persons', '40', '--seed', '7'])
    const again = await bleibeweg(['synth', '--persons', '40', '--seed', '7'], { today: () => '2031-01-01' })
    expect(again.out).toBe(first.out)
    const families = first.out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(families).toContainEqual(expect.objectContaining({ profile: 1, case: 'S-000001' }))
    expect(first.status).toBe(0)
  })

  test('into a file, whole or not at all', async () => {
    const folder = folderWith({})
    const { status, out, err } = await bleibeweg(['synth', '--persons', '5', '-o', `${folder}/a.ndjson`])
    expect({ status, out, err }).toEqual({ status: 0, out: '', err: `geschrieben: ${folder}/a.ndjson\n` })
    expect(readFileSync(`${folder}/a.ndjson`, 'utf8')).toMatch(/^\{"profile":1.*\}\n$/s)
    const nowhere = await bleibeweg(['synth', '--persons', '5', '-o', `${folder}/no/a.ndjson`])
    expect(nowhere.status).toBe(73)
    expect(existsSync(`${folder}/no`)).toBe(false)
  })

  test.each([
    [['synth'], '--persons'],
    [['synth', '--persons', '0'], '`0`'],
    [['synth', '--persons', 'many'], '`many`'],
    [['synth', '--persons', '5', '--seed', '-1'], '`-1`'],
    [['synth', '--persons', '5', '--format', 'csv'], '`csv`'],
  ])('%j is wrong usage', async (argv, named) => {
    const { status, err } = await bleibeweg(argv)
    expect(status).toBe(2)
    expect(err).toContain(named)
  })

  test.each(['de', 'en'])('--assumptions (%s) labels every number, in at most 100 columns', async (lang) => {
    const { out } = await bleibeweg(['synth', '--assumptions', '--lang', lang])
    expect(out.split('\n').filter((line) => [...line].length > 100)).toEqual([])
    for (const basis of lang === 'de'
      ? ['veröffentlicht', 'abgeleitet', 'Annahme']
      : ['published', 'derived', 'assumption'])
      expect(out).toContain(basis)
  })

  test('--assumptions as data', async () => {
    const { out } = await bleibeweg(['synth', '--assumptions', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({ format: 'bleibeweg.synth-assumptions/1' })
    expect(out).toContain('"id": "share-60b"')
  })
})
