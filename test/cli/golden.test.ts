/**
 * The screen of `check` for every story, as it stands in `test/golden/`: read it before you accept a change.
 * `BLEIBEWEG_UPDATE=1 npx vitest run test/cli/golden.test.ts` writes it anew.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { fixtureFiles } from '../support/families.ts'
import { ran } from '../support/ran.ts'

vi.mock('../../src/cli/input.ts', async (original) => {
  const { rulesOnce } = await import('../support/rules-once.ts')
  return rulesOnce(await original<typeof import('../../src/cli/input.ts')>())
})

const GOLDEN = fileURLToPath(new URL('../golden', import.meta.url))
const UPDATE = process.env['BLEIBEWEG_UPDATE'] === '1'

const STORIES = fixtureFiles().filter((f) => !f.startsWith('decided/'))

interface Screen {
  readonly name: string
  readonly file: string
  readonly lang: 'de' | 'en'
  readonly columns: number
}

const SCREENS: readonly Screen[] = [
  ...STORIES.map((file) => ({ name: `${file.replace('.yaml', '')}.de.100`, file, lang: 'de', columns: 100 }) as const),
  { name: 'rift.en.100', file: 'rift.yaml', lang: 'en', columns: 100 },
  { name: 'rift.de.60', file: 'rift.yaml', lang: 'de', columns: 60 },
]

const screens = new Map<string, Promise<string>>()

function screenOf(screen: Screen): Promise<string> {
  const known = screens.get(screen.name) ?? printed(screen)
  screens.set(screen.name, known)
  return known
}

async function printed({ file, lang, columns }: Screen): Promise<string> {
  // the file as people name it: what is printed must not depend on where the project lies
  const argv = ['check', `fixtures/${file}`, '--on', '2026-11-22', '--lang', lang]
  const { status, out, err } = await ran(argv, { columns })
  return `${out}${err === '' ? '' : `--- stderr\n${err}`}--- status ${status}\n`
}

describe('the screen of a check', () => {
  test.each(SCREENS)('$name', async (screen) => {
    const text = await screenOf(screen)
    const file = `${GOLDEN}/${screen.name}.txt`
    if (UPDATE) {
      mkdirSync(GOLDEN, { recursive: true })
      writeFileSync(file, text)
    }
    expect(existsSync(file), `${file} is missing: BLEIBEWEG_UPDATE=1 writes it`).toBe(true)
    // the hash of the rules changes with every word of them
    const steady = (t: string) => t.replace(/\b[0-9a-f]{8}\b/g, '########')
    expect(steady(text)).toBe(steady(readFileSync(file, 'utf8')))
  })

  test.each(SCREENS)('$name: no line is longer than the screen, no colour, no trailing blanks', async (screen) => {
    const text = await screenOf(screen)
    const lines = text.split('\n').filter((line) => !line.startsWith('--- '))
    expect(lines.filter((line) => [...line].length > screen.columns)).toEqual([])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([])
  })

  test('never says that somebody is eligible or has been granted something', async () => {
    for (const screen of SCREENS) {
      expect(await screenOf(screen)).not.toMatch(/eligib|granted|anspruchsberechtigt|bewilligt/i)
    }
  })

  test('every golden file has its screen', () => {
    expect(readdirSync(GOLDEN).sort()).toEqual(SCREENS.map((s) => `${s.name}.txt`).sort())
  })
})
