// How long `batch` takes and how much memory it holds at several sizes of a synthetic caseload.
//   node test/bench/caseload-size.mjs [--jobs N] [PERSONS …]        default: 45000 180000
// Prints one line a size: families, persons, wall time, rate, and the peak memory of the whole process (Linux only).
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const program = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../bin/bleibeweg.js')
const argv = process.argv.slice(2)
const at = argv.indexOf('--jobs')
const jobs = at < 0 ? String(availableParallelism()) : argv[at + 1]
const sizes = argv.filter((a, i) => /^\d+$/.test(a) && (at < 0 || i !== at + 1)).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-size-'))

/** The peak of resident memory in MiB while a process runs; undefined where the system does not tell. */
function peakOf(pid) {
  try {
    const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kib === undefined ? undefined : Number(kib) / 1024
  } catch {
    return undefined
  }
}

async function measure(persons) {
  const input = join(folder, `${persons}.ndjson`)
  const output = join(folder, `${persons}.out.ndjson`)
  const made = spawnSync(process.execPath, [program, 'synth', '--persons', String(persons), '--seed', '1', '-o', input, '--quiet'])
  if (made.status !== 0) throw new Error(String(made.stderr))
  const begun = performance.now()
  const args = ['batch', input, '--on', '2026-11-22', '--format', 'ndjson', '--jobs', jobs, '-o', output, '--quiet']
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  let peak
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak
  }, 50)
  const status = await new Promise((done) => child.on('exit', done))
  clearInterval(watch)
  const seconds = (performance.now() - begun) / 1000
  if (status !== 0) throw new Error(`batch ended with ${status}`)
  const families = readFileSync(output).reduce((n, byte) => (byte === 10 ? n + 1 : n), 0)
  const input_mib = statSync(input).size / 2 ** 20
  rmSync(input)
  rmSync(output)
  return { persons, families, input_mib, jobs: Number(jobs), seconds, rate: persons / seconds, peak_mib: peak }
}

for (const size of sizes.length > 0 ? sizes : [45_000, 180_000]) {
  const m = await measure(size)
  const f = (n, digits = 0) => (n === undefined ? '-' : n.toFixed(digits))
  console.log(
    `${f(m.persons)} persons · ${f(m.families)} families · ${f(m.input_mib, 1)} MiB · ${m.jobs} jobs · ${f(m.seconds, 1)} s · ${f(m.rate)} persons/s · peak ${f(m.peak_mib)} MiB`,
  )
}
rmSync(folder, { recursive: true })
