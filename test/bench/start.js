/** How long programs take from start to end, as children: processor time where bash can tell, else the clock. */
import { spawnSync } from 'node:child_process'
import { median } from './measure.js'

function once(args, cwd) {
  const command = [process.execPath, ...args].map((a) => `'${a.replaceAll("'", "'\\''")}'`).join(' ')
  const timed = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time ${command} > /dev/null 2>&1`], { cwd, encoding: 'utf8' })
  const [user, system] = (timed.stderr ?? '').trim().split('\n').at(-1)?.split(/\s+/).map(Number) ?? []
  if (Number.isFinite(user) && Number.isFinite(system)) return (user + system) * 1000
  const before = process.hrtime.bigint()
  spawnSync(process.execPath, args, { cwd })
  return Number(process.hrtime.bigint() - before) / 1e6
}

export function startTimes(cwd, rounds) {
  const programs = {
    node: ['-e', '0'],
    help: ['bin/bleibeweg.js', '--help'],
    check: ['bin/bleibeweg.js', 'check', 'fixtures/rift.yaml', '--on', '2026-11-22', '--lang', 'en'],
  }
  const times = { node: [], help: [], check: [] }
  for (let round = 0; round < rounds; round += 1)
    for (const [name, args] of Object.entries(programs)) times[name].push(once(args, cwd))
  return { node: median(times.node), help: median(times.help), check: median(times.check) }
}
