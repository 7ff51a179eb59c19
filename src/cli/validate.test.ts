import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bleibeweg, folderWith } from './testing.ts'

const GOOD = 'fixtures/rift.yaml'
const BAD = 'fixtures/hostile/wrong-date.yaml'
const ODD = `profile: 1
case: odd
members:
  - id: a
    born: 1990-01-01
    stay: [ { status: duldung, from: 2020-05-01, to: 2020-04-01 } ]
`

describe('validate', () => {
  it('says of each file that it is in order', async () => {
    const { status, out, err } = await bleibeweg(['validate', GOOD, 'fixtures/decided/H33.yaml'])
    expect([status, err]).toEqual([0, ''])
    expect(out).toBe('fixtures/rift.yaml: in Ordnung, 5 Personen\nfixtures/decided/H33.yaml: in Ordnung, 4 Personen\n')
  })

  it('what is odd is a warning and does not fail', async () => {
    const file = join(folderWith({ 'odd.yaml': ODD }), 'odd.yaml')
    const { status, out } = await bleibeweg(['validate', file, '--lang', 'en'])
    expect(status).toBe(0)
    expect(out).toContain('in order, 1 person, 1 warning\n')
    expect(out).toContain('odd.yaml:6: warning: the period ends on')
  })

  it.each([
    // files, status, what stderr names
    [[BAD], 65, ['wrong-date.yaml:6:11']],
    [[GOOD, BAD], 65, ['wrong-date.yaml:6:11']],
    [[BAD, 'nix.yaml'], 66, ['wrong-date.yaml:6:11', 'nix.yaml']],
    [['fixtures'], 66, ['fixtures']],
    [['fixtures/hostile/alias-bomb.yaml', 'fixtures/hostile/empty.yaml'], 65, ['alias-bomb.yaml', 'empty.yaml']],
  ])('%j: exit %i, all problems on stderr, nothing on stdout', async (files, status, named) => {
    const ran = await bleibeweg(['validate', ...files])
    expect({ status: ran.status, out: ran.out }).toEqual({ status, out: '' })
    for (const text of named) expect(ran.err).toContain(text)
  })

  it('JSON lists the problems of every file', async () => {
    const { status, out } = await bleibeweg(['validate', GOOD, BAD, 'nix.yaml', '--format', 'json'])
    expect(status).toBe(66)
    const { format, files } = JSON.parse(out)
    expect(format).toBe('bleibeweg.validate/1')
    expect(files.map((f: { ok: boolean; persons: number | null }) => [f.ok, f.persons])).toEqual([
      [true, 5],
      [false, null],
      [false, null],
    ])
    expect(files[1].problems[0]).toMatchObject({
      code: 'no-such-date',
      line: 6,
      column: 11,
      address: 'members.amina.born',
    })
  })

  it('the day of knowledge decides what lies in the future', async () => {
    const file = join(folderWith({ 'a.yaml': ODD.replace(', to: 2020-04-01', '') }), 'a.yaml')
    const { out } = await bleibeweg(['validate', file, '--on', '2020-01-01'])
    expect(out).toContain('1 Warnung\n')
  })
})
