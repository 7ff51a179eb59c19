import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { valueAt } from '../profile/schema-walk.ts'
import type { Io } from './io.ts'
import { run } from './run.ts'

const RIFT = 'fixtures/rift.yaml'
const ON = ['--on', '2026-11-22', '--lang', 'de']

interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

async function whatif(args: readonly string[], columns = 100): Promise<Ran> {
  const texts = { out: '', err: '' }
  const io: Io = {
    out: (text) => {
      texts.out += text
    },
    err: (text) => {
      texts.err += text
    },
    env: {},
    terminal: false,
    columns,
    today: () => '2026-11-22',
    locale: () => 'de',
    stdin: async () => '',
  }
  return { status: await run(['whatif', ...args], io), ...texts }
}

/** Lines and their wrapping as one run of words. */
const flat = (text: string) => text.replace(/\s+/g, ' ')

describe('wrong usage and wrong settings', () => {
  test.each([
    ['nothing assumed', [], 2, 'es ist nichts angenommen'],
    ['no value', ['--set', 'members.p2.german.oral'], 2, 'nennt keinen Wert'],
    [
      'nobody of that name',
      ['--set', 'members.p2.german.oral=A2', '--person', 'p9'],
      2,
      '`p9` steht nicht in der Datei',
    ],
    ['a format it does not have', ['--set', 'members.p2.german.oral=A2', '--format', 'csv'], 2, 'csv'],
    [
      'a misspelled address, with the right one',
      ['--set', 'members.p2.germn.oral=A2'],
      65,
      'unbekannter Schlüssel `germn` (members.p2) Hilfe: gemeint ist wohl `members.p2.german.oral`',
    ],
    [
      'a wrong value, with the setting',
      ['--set', 'members.p2.german.oral=A9'],
      65,
      '--set members.p2.german.oral=A9: Fehler: `A9`',
    ],
    ['nothing to delete', ['--unset', 'members.p2.german.spoken'], 65, '--unset members.p2.german.spoken: Fehler'],
    ['a second profile that is missing', ['--with', 'fixtures/nobody.yaml'], 66, 'nobody.yaml'],
  ])('%s', async (_, args, status, message) => {
    const ran = await whatif([RIFT, ...args, ...ON])
    expect([ran.status, ran.out]).toEqual([status, ''])
    expect(flat(ran.err)).toContain(message)
  })
})

describe('what changes', () => {
  test('the father speaks A2, has passed the test and earns more: his own path opens, and the rift of 14.03.2027 vanishes', async () => {
    const before = readFileSync(RIFT, 'utf8')
    const ran = await whatif([
      RIFT,
      ...['--set', 'members.p2.german.oral=A2'],
      ...['--set', 'members.p2.civic.life_in_germany=2026-11-01'],
      ...['--set', 'members.p2.work[1].gross=2400', '--set', 'members.p2.work[1].net=1800'],
      ...['--format', 'list'],
      ...ON,
    ])
    expect([ran.status, ran.err]).toEqual([0, ''])
    expect(ran.out).toContain('Feld: members.p2.german.oral\nWert: bisher A1 → dann A2')
    expect(ran.out).toContain('Feld: members.p2.civic.life_in_germany\nWert: bisher keine Angabe → dann 2026-11-01')
    expect(ran.out).toContain(
      'Änderung: + öffnet sich\nPerson: p2\nWeg: § 25b Abs. 1\nStand: bisher Lücke schließbar → dann entscheidungsreif bis auf Wertung',
    )
    expect(ran.out).toMatch(
      /^\+ Mündliche Deutschkenntnisse auf A2 \(§ 25b [^)]*\): bisher nicht erfüllt, .* → dann erfüllt$/m,
    )
    expect(ran.out).toMatch(
      /Änderung: - entfällt\nZeit: 14\.03\.2027\nWas: Riss: .* weil k1 volljährig wird\nPersonen: p1 p2 k2 k3/,
    )
    expect(ran.out).toMatch(/^Es ändert sich etwas für 5 Personen: .* Riss entfällt/m)
    expect(readFileSync(RIFT, 'utf8')).toBe(before)
  })

  test('a child a year younger: the rift and its deadline move by a year', async () => {
    const { out } = await whatif([RIFT, '--set', 'members.k1.born=2010-03-14', ...ON])
    expect(flat(out)).toMatch(/~ anderes Datum 14\.03\.2028 Riss: .*\(bisher 14\.03\.2027 .* → dann 14\.03\.2028/)
    expect(flat(out)).toMatch(/~ anderes Datum 13\.03\.2028 letzter Tag vor der Volljährigkeit von k1/)
  })

  test('nothing changes, and it says so', async () => {
    const { status, out } = await whatif([RIFT, '--set', 'members.p2.german.oral=A1', ...ON])
    expect(status).toBe(0)
    expect(out).toContain('Es ändert sich nichts: kein Ergebnis, kein Befund, kein Datum, kein Riss.')
    expect(out).not.toContain('WAS SICH JE PERSON ÄNDERT')
  })

  test('only one person: nobody else has a row', async () => {
    const { out } = await whatif([RIFT, '--unset', 'members.k1.schooling', '--person', 'k1', '--quiet', ...ON])
    expect(flat(out)).toMatch(
      /- schließt sich k1 § 25a Abs\. 1 bisher entscheidungsreif bis auf Wertung → dann Angaben fehlen/,
    )
    expect(out).not.toMatch(/^ {2}[-+~] \S+( \S+)? +p1/m)
  })

  test('a second profile instead of settings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whatif-'))
    const other = join(folder, 'other.yaml')
    writeFileSync(other, readFileSync(RIFT, 'utf8').replace('born: 2009-03-14', 'born: 2010-03-14'))
    const { out } = await whatif([RIFT, '--with', other, ...ON])
    expect(flat(out)).toContain(`statt der Datei: ${other}`)
    expect(flat(out)).toMatch(/~ anderes Datum 14\.03\.2028 Riss/)
  })

  test.each([60])('at %i columns no line is wider', async (columns) => {
    const { out } = await whatif([RIFT, '--set', 'members.p2.german.oral=A2', ...ON], columns)
    expect(out.split('\n').filter((line) => [...line].length > columns)).toEqual([])
  })

  test('JSON: settings and the whole difference, the same twice', async () => {
    const args = [
      RIFT,
      '--set',
      'members.p2.german.oral=A2',
      '--unset',
      'members.p2.passport',
      '--format',
      'json',
      ...ON,
    ]
    const first = await whatif(args)
    const json: unknown = JSON.parse(first.out)
    expect(json).toMatchObject({
      format: 'bleibeweg.whatif/1',
      on: '2026-11-22',
      changes: [
        { kind: 'unset', address: 'members.p2.passport', from: '{ valid_until: 2029-03-31 }', to: null },
        { kind: 'set', address: 'members.p2.german.oral', from: 'A1', to: 'A2' },
      ],
      diff: {
        on: null,
        at: null,
        rules: null,
        persons: expect.arrayContaining([expect.objectContaining({ id: 'p2', change: 'changes' })]),
      },
    })
    const again: unknown = JSON.parse((await whatif(args)).out)
    expect(valueAt(again, ['diff'])).toEqual(valueAt(json, ['diff']))
  })
})
