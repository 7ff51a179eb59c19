/** `batch` as a process: killed at any moment and gone on with, in several threads, in several processes. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { synthesise } from '../../src/caseload/synth/family.ts'
import { randomOf } from '../../src/caseload/synth/random.ts'
import { parseDay } from '../../src/time/day.ts'
import { built } from '../support/built.ts'

const on = parseDay('2026-11-22') ?? (0 as never)
const ON = ['--on', '2026-11-22', '--lang', 'en']
const FAMILIES = 24

let program = ''
let folder = ''
let ndjson = ''
let expected = ''

beforeAll(async () => {
  program = await built()
  folder = mkdtempSync(join(tmpdir(), 'bleibeweg-'))
  // people alone: what counts here is the number of lines, not what they say
  const families = [...synthesise({ persons: 200, seed: 21, on })]
    .map((f) => JSON.stringify(f))
    .filter((text) => !text.includes('"p2"') && !text.includes('"k1"'))
    .slice(0, FAMILIES)
  for (const [i, text] of families.entries()) writeFileSync(join(folder, `${String(i).padStart(3, '0')}.json`), text)
  ndjson = join(mkdtempSync(join(tmpdir(), 'bleibeweg-')), 'caseload.ndjson')
  writeFileSync(ndjson, families.map((f) => `${f}\n`).join(''))
  expected = execFileSync(process.execPath, [program, 'batch', folder, '--format', 'ndjson', '--jobs', '1', ...ON], {
    encoding: 'utf8',
  })
}, 120_000)

const size = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Starts `batch`, waits until its journal has grown by so many bytes, waits a little longer, and kills it. */
async function killedAfter(argv: readonly string[], journal: string, bytes: number, pause: number): Promise<boolean> {
  const before = size(journal)
  const child = spawn(process.execPath, [program, ...argv], { stdio: 'ignore' })
  let ended = false
  const exit = new Promise<void>((resolve) => {
    child.on('exit', () => {
      ended = true
      resolve()
    })
  })
  while (!ended && size(journal) < before + bytes) await sleep(2)
  await sleep(pause)
  const alive = !ended
  child.kill('SIGKILL')
  await exit
  return alive
}

describe('batch, killed', () => {
  test('at ten random moments and gone on with, ends with the bytes of an undisturbed run', async () => {
    const random = randomOf(4711, 1)
    const output = join(mkdtempSync(join(tmpdir(), 'bleibeweg-')), 'out.ndjson')
    const argv = ['batch', folder, '--format', 'ndjson', '-o', output, '--resume', ...ON]
    let kills = 0
    for (let i = 0; i < 10; i += 1) {
      const jobs = ['--jobs', i % 3 === 0 ? '2' : '1']
      const [bytes, pause] = [random.int(1, 3000), random.int(0, 15)]
      if (await killedAfter([...argv, ...jobs], `${output}.part`, bytes, pause)) kills += 1
    }
    expect(kills).toBeGreaterThan(4)
    expect(existsSync(`${output}.part`) || existsSync(output)).toBe(true)
    execFileSync(process.execPath, [program, ...argv], { stdio: 'ignore' })
    expect(readFileSync(output, 'utf8')).toBe(expected)
    expect(existsSync(`${output}.part`)).toBe(false)
  }, 180_000)
})

describe('batch in parallel', () => {
  test('threads give the lines in the order of the input', () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [program, 'batch', folder, '--format', 'ndjson', '--jobs', '3', ...ON],
      { encoding: 'utf8' },
    )
    expect(status).toBe(0)
    expect(stdout).toBe(expected)
  })

  const missing = spawnSync('parallel', ['--version']).error !== undefined
  test.skipIf(missing)(
    missing
      ? 'under GNU parallel: skipped, there is no `parallel` here (Debian package parallel)'
      : 'under GNU parallel the bytes are those of the single run',
    () => {
      const command = `'${process.execPath}' '${program}' batch - --format ndjson --jobs 1 ${ON.join(' ')}`
      const { stdout, stderr, status } = spawnSync(
        'parallel',
        ['--will-cite', '--pipe', '--keep-order', '-N', '13', '-j', '2', command],
        { input: readFileSync(ndjson), encoding: 'utf8' },
      )
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toBe(expected)
    },
  )
})
