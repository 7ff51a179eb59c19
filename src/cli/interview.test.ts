import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { fixtureText } from '../../test/support/families.ts'
import { CTRL_C, type Script, scripted } from '../../test/support/scripted-prompts.ts'
import type { Io } from './io.ts'
import { bleibeweg, folderWith } from './testing.ts'

vi.mock('./input.ts', async (original) => {
  const { rulesOnce } = await import('../../test/support/rules-once.ts')
  return rulesOnce(await original<typeof import('./input.ts')>())
})
const { interviewCommand } = await import('./interview.ts')

const ON = { on: '2026-11-22', lang: 'en' }

async function interview(file: string | undefined, options: object, script: Script, otherwise?: (m: string) => string) {
  const prompts = scripted(script, otherwise)
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    env: {},
    terminal: false,
    columns: 100,
    today: () => '2026-11-22',
    locale: () => 'en',
    stdin: async () => '',
  }
  const status = await interviewCommand(file, { ...ON, ...options }, io, prompts)
  return { status, out: out.join(''), err: err.join(''), asked: prompts.transcript(), left: prompts.left() }
}

const START = '# one person\nprofile: 1\ncase: T-1\nrelations: []\nmembers:\n  - id: p1 # she\n    born: 1985-05-14\n'
const file = (text = START) => join(folderWith({ 'family.yaml': text }), 'family.yaml')
const typed = (message: string) => /\(.*empty/.test(message)
/** Knows nothing, and does not want to go through it twice. */
const unknown = (message: string) =>
  typed(message) ? '' : /Go through them again/.test(message) ? 'no' : 'I do not know'
const stop = (message: string) => (typed(message) ? 'end' : 'stop for now')
const only = (path: string) => ({ path, person: 'p1' })

describe('asking', () => {
  test('dates and amounts as people write them; what is wrong is refused in the words of validate', async () => {
    const name = file()
    const ran = await interview(
      name,
      only('25b-1'),
      [
        [/How much is the rent/, 'viel'],
        [/`viel` does not fit here/, '1.640,50 €'],
        [/Has p1 had a toleration/, 'yes'],
        [/Which status/, 'procedure'],
        [/From when did this status/, '31.02.2017'],
        [/`31.02.2017` is not a date/, '2.9.2017'],
        [/Until when did p1/, '2018-13'],
        [/the date `2018-13` does not exist/, '12/2018'],
        [/another period of stay/, 'no'],
      ],
      unknown,
    )
    expect(ran.left).toEqual([])
    const text = readFileSync(name, 'utf8')
    expect(text).toContain('household: { housing: { rent: 1640.5 } }\n')
    expect(text).toContain('      - { status: gestattung, from: 2017-09-02, to: 2018-12 }\n')
  })

  test('a list is asked entry by entry, and a valid one stands there after each answer', async () => {
    const name = file()
    const ran = await interview(
      name,
      only('25b-1'),
      [
        [/Has p1 had a toleration/, 'yes'],
        [/Which status/, 'procedure'],
        [/From when did this status/, '2017'],
        [/Until when did p1 have this status/, '03/2019'],
        [/another period of stay/, 'yes'],
        [/Which status/, 'toleration (Duldung)'],
        [/From when did this status/, '2.3.2019'],
        [/Until when did p1 have this status/, ''],
        [/Until which date is the paper/, '14.02.2027'],
        [/another period of stay/, 'no'],
      ],
      unknown,
    )
    expect(ran.left).toEqual([])
    expect(readFileSync(name, 'utf8')).toBe(
      `${START}    stay:\n      - { status: gestattung, from: 2017, to: 2019-03 }\n      - { status: duldung, from: 2019-03-02, expires: 2027-02-14 }\n`,
    )
  })

  test('a list broken off ends in an empty entry: more may come; the next interview asks there', async () => {
    const name = file()
    const broken = await interview(
      name,
      only('25b-1'),
      [
        [/Has p1 had a toleration/, 'yes'],
        [/Which status/, 'toleration (Duldung)'],
        [/From when did this status/, '2016'],
        [/Until when did p1 have this status/, '2019'],
        [/another period of stay/, CTRL_C],
      ],
      unknown,
    )
    expect(broken.status).toBe(130)
    expect(broken.err).toContain('Everything answered is in')
    expect(readFileSync(name, 'utf8')).toContain('      - { status: duldung, from: 2016, to: 2019 }\n      - {}\n')
    const again = await interview(name, only('25b-1'), [[/another period of stay/, 'no']], unknown)
    expect(again.left).toEqual([])
    expect(readFileSync(name, 'utf8')).not.toContain('{}')
  })

  test('none is a known nothing', async () => {
    const name = file()
    await interview(
      name,
      only('25b-1'),
      [
        [/passport/, 'no'],
        [/convicted/, 'no'],
        [/identity of p1 clarified/, 'no'],
      ],
      unknown,
    )
    const text = readFileSync(name, 'utf8')
    expect(text).toContain('    offences: []\n')
    expect(text).toContain('    identity: { clarified: false }\n')
  })

  test('the count is told after each answer, and new questions by name where it did not shrink', async () => {
    const name = file()
    const ran = await interview(
      name,
      only('25b-1'),
      [
        [/Does p1 work, or has/, 'yes'],
        [/Since when has p1 worked/, '2024-02-01'],
        [/Until when did p1 work/, ''],
        [/As what/, 'Koch, Köchin'],
        [/How many hours/, '30'],
        [/How much gross/, '1.620,50 €'],
        [/How much net/, ''],
        [/covered by social insurance/, 'I do not know'],
        [/another job/, 'no'],
      ],
      unknown,
    )
    const before = ran.asked.indexOf('Does p1 work, or has')
    expect(before).toBeGreaterThan(-1)
    expect(ran.asked.slice(before)).toMatch(/Open questions: \d+ → \d+\. New: “How much net/)
    expect(readFileSync(name, 'utf8')).toContain(
      '{ from: 2024-02-01, occupation: "Koch, Köchin", hours_week: 30, gross: 1620.5 }',
    )
  })

  test('what is skipped is not asked again, and offered at the end', async () => {
    const name = file()
    const ran = await interview(name, only('25b-1'), [], unknown)
    expect(ran.status).toBe(0)
    const asked = ran.asked.split('\n').filter((line) => line.startsWith('How much is the rent'))
    expect(asked).toHaveLength(1)
    expect(ran.asked).toMatch(/\d+ questions were skipped. Go through them again\?/)
    expect(readFileSync(name, 'utf8')).toBe(START)
  })

  test('at the end: the first screen of a check, and where it is saved', async () => {
    const name = file()
    const ran = await interview(name, {}, [], stop)
    expect(ran.status).toBe(0)
    expect(ran.out).toContain('p1, 41')
    expect(ran.err).toContain(`Saved in ${name}`.slice(0, 20))
    expect(ran.err).toMatch(/\d+ questions are\s+open/)
  })
})

describe('from nothing', () => {
  test('an untouched init file: its example person becomes a real one, the comments stay', async () => {
    const made = await bleibeweg(['init', '--lang', 'en', '--case', 'MS-9'])
    const name = file(made.out)
    const ran = await interview(
      name,
      {},
      [
        [/What shall the person be called/, 'mother'],
        [/When was mother born/, '5/1985'],
        [/anybody else/, 'yes'],
        [/What shall the person be called/, 'mother'],
        [/already stands/, 'k1'],
        [/When was k1 born/, '2012'],
        [/anybody else/, 'no'],
        [/Who is married/, ['mother is mother or father of k1']],
      ],
      stop,
    )
    expect(ran.left).toEqual([])
    const text = readFileSync(name, 'utf8')
    expect(text).toContain('  - id: mother\n    # date of birth: please fill in\n    born: 1985-05\n')
    expect(text).toContain('  - id: k1\n    born: 2012\n')
    expect(text).toContain('relations:\n  - { parent: mother, child: k1 }\n')
    const commentsOf = (all: string) => all.split('\n').filter((line) => line.trim().startsWith('#'))
    expect(commentsOf(text)).toEqual(commentsOf(made.out))
    expect(ran.out).toContain('k1, 13–14')
  })

  test('Ctrl-C before anybody is known leaves no file', async () => {
    const folder = folderWith({})
    const ran = await interview(undefined, {}, [[/Into which file/, join(folder, 'new.yaml')]])
    expect(ran.status).toBe(130)
    expect(ran.err).toContain('nothing to save yet')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('without a person at the keyboard', () => {
  test('no terminal: wrong usage, and the way out', async () => {
    const ran = await bleibeweg(['interview', file(), '--lang', 'en'])
    expect(ran.status).toBe(2)
    expect(ran.err).toContain('--next')
  })

  test('--next prints one question and writes nothing', async () => {
    const name = file(fixtureText('first-meeting.yaml'))
    const ran = await bleibeweg(['interview', name, '--next', '--lang', 'de', '--on', '2026-11-22'])
    expect(ran.status).toBe(0)
    expect(ran.out).toContain('Welchen Familienstand hat amira?')
    expect(ran.out).toContain('members.amira.marital_status')
    expect(ran.out.split('\n').every((line) => [...line].length <= 100)).toBe(true)
    expect(readFileSync(name, 'utf8')).toBe(fixtureText('first-meeting.yaml'))
  })

  test('--next --format json is stable data', async () => {
    const name = file(fixtureText('first-meeting.yaml'))
    const argv = ['interview', name, '--next', '--format', 'json', '--lang', 'en', '--on', '2026-11-22']
    const [first, second] = [await bleibeweg(argv), await bleibeweg(argv)]
    expect(first.out).toBe(second.out)
    const data: unknown = JSON.parse(first.out)
    expect(data).toMatchObject({
      format: 'bleibeweg.interview/1',
      next: { address: 'members.amira.marital_status', type: 'choice', who: ['familie'] },
    })
  })

  test('--answer writes with the line ends and comments of the file', async () => {
    const windows = `\uFEFF${fixtureText('first-meeting.yaml').replaceAll('\n', '\r\n')}`
    const name = file(windows)
    const ran = await bleibeweg([
      'interview',
      name,
      '--on',
      '2026-11-22',
      '--lang',
      'en',
      '--answer',
      'members.amira.german.written=A2',
      '--answer',
      'members.amira.born=14.5.1990',
      '--answer',
      'members.darius.stay[+]={ status: gestattung, from: 2019 }',
    ])
    expect(ran.status).toBe(0)
    expect(ran.out).toContain('saved: members.darius.stay[2]')
    const wanted = windows
      .replace('german: { oral: B1 }', 'german: { oral: B1, written: A2 }')
      .replace('born: 1990\r\n', 'born: 1990-05-14\r\n')
      .replace('expires: 2027-03-14 }\r\n', 'expires: 2027-03-14 }\r\n      - { status: gestattung, from: 2019 }\r\n')
    expect(readFileSync(name, 'utf8')).toBe(wanted)
  })

  test.each([
    ['members.amira.german.oral=gut', 65, 'not a word known here'],
    ['members.amira.born=30.2.1990', 65, 'not a date'],
    ['members.amria.born=1990', 65, 'amira'],
    ['members.amira.born', 2, 'names no value'],
  ])('--answer %s is refused, and the file stays', async (answer, status, words) => {
    const name = file(fixtureText('first-meeting.yaml'))
    const ran = await bleibeweg([
      'interview',
      name,
      '--lang',
      'en',
      '--on',
      '2026-11-22',
      '--answer',
      'members.lea.entered=2019',
      '--answer',
      answer,
    ])
    expect(ran.status).toBe(status)
    expect(ran.err).toContain(words)
    expect(ran.out).toBe('')
    expect(readFileSync(name, 'utf8')).toBe(fixtureText('first-meeting.yaml'))
  })
})

test('a file that somebody else changed meanwhile is not overwritten', async () => {
  const name = file()
  const other = START.replace('T-1', 'T-2')
  const ran = interview(name, only('25b-1'), [], (message) => {
    if (!/How much is the rent/.test(message)) return unknown(message)
    writeFileSync(name, other)
    return '640'
  })
  await expect(ran).rejects.toMatchObject({ status: 73, message: expect.stringContaining('somebody else has changed') })
  expect(readFileSync(name, 'utf8')).toBe(other)
})
