/** The interview in a real terminal: keys in, screen out, from nothing to a first result. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../../bin/bleibeweg.js', import.meta.url))
const program = fileURLToPath(new URL('../../dist/program.cjs', import.meta.url))
const built = existsSync(program) && readFileSync(program, 'utf8').includes('bleibeweg.interview/1')
const tool = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false
const missing = !tool ? ' (left out: `script` of util-linux is not here)' : !built ? ' (left out: not built)' : ''

const DOWN = '\u001b[B'
const ENTER = '\r'
const CTRL_C = '\u0003'
/** For one step, on a machine that does many other things. */
const PATIENCE = 45_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out
const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]|\u001b[=>]|[\u0007\r]/g

interface Terminal {
  /** Resolves once the text is on the screen, behind what was waited for before. */
  readonly sees: (text: RegExp) => Promise<void>
  readonly press: (...keys: readonly string[]) => void
  /** Everything on the screen so far. */
  readonly screen: () => string
  readonly ended: Promise<number | null>
}

function terminal(folder: string, argv: readonly string[]): Terminal {
  const command = `stty cols 100 rows 40; exec '${process.execPath}' '${bin}' ${argv.join(' ')}`
  const env = { ...process.env, TERM: 'xterm', NO_COLOR: '1', LANG: 'C.UTF-8', CI: '' }
  const child = spawn('script', ['-qfec', command, '/dev/null'], { cwd: folder, env })
  let all = ''
  let seen = 0
  const listeners = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    all += chunk
    for (const listener of listeners) listener()
  })
  const screen = () => all.replace(ESCAPES, '')
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    screen,
    ended,
    press: (...keys) => {
      for (const key of keys) child.stdin.write(key)
    },
    sees: (text) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer)
          listeners.delete(look)
        }
        const timer = setTimeout(() => {
          stop()
          child.kill()
          reject(new Error(`never seen: ${text}\n${screen().slice(-2000)}`))
        }, PATIENCE)
        const look = () => {
          const found = text.exec(screen().slice(seen))
          if (!found) return
          seen += found.index + found[0].length
          stop()
          resolve()
        }
        listeners.add(look)
        look()
      }),
  }
}

const ARGV = ['--lang', 'en', '--on', '2026-11-22']

test.skipIf(missing !== '')(
  `from nothing to a first result, broken off by Ctrl-C in between${missing}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-'))
    const first = terminal(folder, ['interview', ...ARGV])
    await first.sees(/Into which file[^\n]*\(family\.yaml\)/)
    first.press('case.yaml', ENTER)
    await first.sees(/Which reference/)
    first.press('T-1', ENTER)
    await first.sees(/be called in the file\?/)
    first.press('p1', ENTER)
    await first.sees(/When was p1 born\?/)
    first.press('31.02.1985', ENTER)
    await first.sees(/error: `31\.02\.1985` is not a date|does not exist/)
    first.press(...Array.from({ length: 10 }, () => '\u007f'), '14.05.1985', ENTER)
    await first.sees(/anybody else belong to the family\?/)
    first.press(ENTER)
    await first.sees(/be called in the file\?/)
    first.press('k1', ENTER)
    await first.sees(/When was k1 born\?/)
    first.press('2012', ENTER)
    await first.sees(/so far: p1, k1/)
    first.press(DOWN, ENTER)
    await first.sees(/p1 is mother or father of k1/)
    first.press(' ', ENTER)
    await first.sees(/\d+ open questions/)
    await first.sees(/Answer:/)
    first.press(CTRL_C)
    expect(await first.ended).toBe(130)
    expect(first.screen()).toContain('Everything answered is in case.yaml')
    const name = join(folder, 'case.yaml')
    const text = readFileSync(name, 'utf8')
    expect(text).toContain('  - id: p1\n')
    expect(text).toContain('    born: 1985-05-14\n')
    expect(text).toContain('  - id: k1\n    born: 2012\n')
    expect(text).toContain('relations:\n  - { parent: p1, child: k1 }\n')
    expect(readdirSync(folder)).toEqual(['case.yaml'])

    const second = terminal(folder, ['interview', 'case.yaml', '--person', 'k1', '--path', '25a-1', ...ARGV])
    await second.sees(/\d+ open questions/)
    await second.sees(/Answer:/)
    // every list of choices ends with the way out; a field takes the word
    const isList = /❯|>/.test(second.screen().slice(second.screen().lastIndexOf('Answer:')))
    second.press(...(isList ? Array.from({ length: 30 }, () => DOWN) : ['end']), ENTER)
    await second.sees(/Saved in case\.yaml/)
    expect(await second.ended).toBe(0)
    expect(second.screen()).toContain('§ 25a Abs. 1')
    expect(readFileSync(name, 'utf8')).toBe(text)
  },
  120_000,
)

test.skipIf(missing !== '')(
  `an answer is in the file before the next question${missing}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-'))
    const name = join(folder, 'one.yaml')
    const text = 'profile: 1\ncase: T\nrelations: []\nmembers:\n  - { id: p1, born: 1985-05-14 }\n'
    writeFileSync(name, text)
    const run = terminal(folder, ['interview', 'one.yaml', '--path', '25b-1', ...ARGV])
    await run.sees(/How much is the rent[\s\S]*Answer:/)
    run.press('640', ENTER)
    await run.sees(/Open questions: \d+ → \d+/)
    expect(readFileSync(name, 'utf8')).toContain('household: { housing: { rent: 640 } }\n')
    run.press(CTRL_C)
    expect(await run.ended).toBe(130)
    expect(readFileSync(name, 'utf8')).toBe(
      text.replace('relations', 'household: { housing: { rent: 640 } }\nrelations'),
    )
  },
  120_000,
)
