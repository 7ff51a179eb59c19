#!/usr/bin/env node
/**
 * The ratios that README gives, each measured in one run on the same people and rules.
 *
 *     node test/bench/run.js [--format text|json] [--persons N] [--rounds N] [--install]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { cpu, inTurns } from './measure.js'
import { prepare as duckdb } from './peers/duckdb.js'
import { prepare as jsonLogic } from './peers/json-logic-engine.js'
import { prepare as jsonRules } from './peers/json-rules-engine.js'
import { prepare as publicodes } from './peers/publicodes.js'
import { prepare as zen } from './peers/zen-engine.js'
import { startTimes } from './start.js'
import { asTable } from './table.js'
import { pipeline } from './worker.js'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const DAY = '2026-11-22'
const { values: options } = parseArgs({
  options: {
    format: { type: 'string', default: 'text' },
    persons: { type: 'string', default: '150' },
    rounds: { type: 'string', default: '3' },
    install: { type: 'boolean', default: false },
  },
})
const PERSONS = Number(options.persons)
const ROUNDS = Number(options.rounds)
const say = (text) => process.stderr.write(`${text}\n`)

if (options.install || !existsSync(join(here, 'node_modules'))) {
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 2, 2] })
  if (install.status !== 0) {
    say(`the peers could not be installed: npm ci in ${here} ended with ${install.error?.message ?? install.status ?? install.signal}`)
    process.exit(1)
  }
}
if (!existsSync(join(root, 'dist', 'rules.json')))
  spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' })

const bundle = await bundled()
const rules = join(root, 'dist', 'rules.json')
const engine = await import(bundle)
const compiled = engine.compileWhole(engine.assemble(JSON.parse(readFileSync(rules, 'utf8'))))
const on = engine.parseDay(DAY)

async function bundled() {
  const { build } = await import('esbuild')
  const outfile = join(here, '.build', 'engine.mjs')
  mkdirSync(dirname(outfile), { recursive: true })
  const js = "import { createRequire as requireHere } from 'node:module'; const require = requireHere(import.meta.url);"
  await build({
    entryPoints: [join(here, 'engine.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.12',
    outfile,
    banner: { js },
    logLevel: 'warning',
  })
  return pathToFileURL(outfile).href
}

const linesOf = (persons, seed) => [...engine.synthesise({ persons, seed, on })].map((family) => JSON.stringify(family))
const familyOf = (line) => {
  const parsed = engine.parseProfileJson(line, 'bench')
  if (!parsed.ok) throw new Error('a synthetic family has problems')
  return parsed.family
}

const targets = []
const rows = []
const target = (id, text, measured, held, note) =>
  targets.push({ id, target: text, measured: measured === undefined ? null : round(measured), held, ...(note ? { note } : {}) })
const round = (n) => (Math.abs(n) >= 100 ? Math.round(n) : Math.round(n * 100) / 100)
const atLeast = (id, text, measured, limit, note) => target(id, text, measured, measured === undefined ? null : measured >= limit, note)
const atMost = (id, text, measured, limit, note) => target(id, text, measured, measured === undefined ? null : measured <= limit, note)

// the same people, their facts on one day, and what the engine says of every condition
say('people, facts, conditions …')
const lines = linesOf(PERSONS, 1)
const families = lines.map(familyOf)
const questions = engine.questionsOf(compiled, on)
const columns = questions.leaves.flatMap((_, n) => [`lo${n}`, `hi${n}`])
const people = families.flatMap((family) => engine.factsOnDay(compiled, family, on, questions, true))
const cells = people.length * questions.list.length

// peers, each built once and asked the same; answers compared cell by cell
const PEERS = {
  'json-rules-engine': () => jsonRules(questions.list),
  'json-rules-engine, two-valued': () => jsonRules(questions.list, { twins: false }),
  'json-logic-engine': () => jsonLogic(questions.list),
  publicodes: () => publicodes(questions.list, columns),
  'zen-engine': () => zen(questions.list),
}
const peers = {}
for (const [name, prepare] of Object.entries(PEERS)) {
  say(`peer ${name} …`)
  try {
    const ask = await prepare()
    const few = people.slice(0, name === 'publicodes' ? 20 : people.length)
    const answers = await ask(few)
    let agree = 0
    let all = 0
    answers.forEach((truths, person) => {
      truths.forEach((truth, i) => {
        const ours = few[person].truths[i]
        all += 1
        if (truth === ours || (name.endsWith('two-valued') && (truth === 2) === (ours === 2))) agree += 1
      })
    })
    const { time } = await inTurns(name === 'publicodes' ? 1 : ROUNDS, { time: () => ask(few) })
    peers[name] = { perPerson: time / few.length, agree, cells: all, ask }
    rows.push([`${name}, one day`, `${round((time / few.length) * 1000)} µs a person`, `${agree} of ${all} answers equal`])
  } catch (error) {
    peers[name] = undefined
    rows.push([name, 'peer missing', String(error.message ?? error).split('\n')[0]])
  }
}
const rival = peers['json-rules-engine']

say('timelines …')
const times = { plain: [], reasons: [] }
for (let i = 0; i < ROUNDS * 4; i += 1)
  for (const kind of ['plain', 'reasons']) {
    let spent = 0
    for (const family of families) {
      const make = engine.timelinesOf(compiled, family, on)
      const before = cpu()
      make(kind === 'reasons')
      spent += cpu() - before
    }
    times[kind].push(spent)
  }
const per = (list) => [...list].sort((a, b) => a - b)[list.length >> 1] / people.length
const ratio = (peer, own) => (peer === undefined ? undefined : peer / own)
rows.push(['timelines of all requirements, ten years', `${round(per(times.plain) * 1000)} µs a person`, 'facts derived before'])
rows.push(['the same with reasons', `${round(per(times.reasons) * 1000)} µs a person`, ''])
const one = 'json-rules-engine on one day'
atLeast('timelines-with-reasons', `ten years with reasons ≥ 30 × ${one}`, ratio(rival?.perPerson, per(times.reasons)), 30)
atLeast('timelines', `ten years without reasons ≥ 100 × ${one}`, ratio(rival?.perPerson, per(times.plain)), 100)

say('pipelines …')
const whole = await inTurns(ROUNDS, {
  ours: () => pipeline(engine, compiled, lines, on),
  theirs: async () => {
    if (!rival) return
    for (const line of lines) await rival.ask(engine.factsOnDay(compiled, familyOf(line), on, questions, false))
  },
  parse: () => lines.forEach((line) => familyOf(line)),
  facts: () => families.forEach((family) => engine.factsOnDay(compiled, family, on, questions, false)),
})
rows.push(['NDJSON to outcomes of 20 paths, ten years', `${round((whole.ours / people.length) * 1000)} µs a person`, ''])
rows.push(['… of it reading and validating', `${round((whole.parse / people.length) * 1000)} µs a person`, ''])
rows.push(['facts of one day alone', `${round((whole.facts / people.length) * 1000)} µs a person`, 'both pipelines derive facts'])
atLeast('pipeline', 'NDJSON pipeline ≥ 50 × the same ending in json-rules-engine', rival && whole.theirs / whole.ours, 50, 'both share reading and facts, which cost more than the rules')

say('planes …')
const day = { on, horizonYears: 0 }

// the pieces are small: the same people many times over, so that a plane is longer than its bookkeeping
const COPIES = 40
const few = engine.populationOf([compiled], () => families, day)
const equalOnPlanes = engine
  .truthsOnPlanes(few, compiled, questions)
  .reduce((sum, truths, person) => sum + truths.filter((truth, i) => truth === people[person].truths[i]).length, 0)
const many = engine.populationOf([compiled], () => Array.from({ length: COPIES }, () => families).flat(), day)
const outcomes = engine.byTimelines(few, compiled)
const moves = engine.movesBetween(outcomes, engine.outcomesOf(few, compiled)).length
const expected = questions.list.flatMap((_, i) => [2, 0].map((t) => people.filter((p) => p.truths[i] === t).length * COPIES))
const counted = engine.countOnPlanes(many, compiled, questions)
const planesAgree = counted.filter((n, i) => n === expected[i]).length
// milliseconds each, so many rounds
const planes = await inTurns(ROUNDS * 10, {
  conditions: () => engine.countOnPlanes(many, compiled, questions),
  outcomes: () => {
    many.store.before.length = 0
    engine.outcomesOf(many, compiled)
  },
})
const perPlane = planes.conditions / many.persons
const perOutcome = planes.outcomes / many.persons
rows.push(['planes: the same conditions, one day', `${round(perPlane * 1000)} µs a person`, `${equalOnPlanes} of ${cells} answers and ${planesAgree} of ${counted.length} counts equal, ${many.persons} persons`])
rows.push(['planes: all findings and outcomes, one day', `${round(perOutcome * 1000)} µs a person`, `20 paths; ${moves === 0 ? 'every outcome' : `all but ${moves} outcomes`} equal to the timelines`])
if (rival) rows.push(['… against conditions in json-rules-engine', `${round(rival.perPerson / perOutcome)} ×`, ''])
const fair = equalOnPlanes === cells && planesAgree === counted.length
const faster = (peer) => (fair && peer !== undefined ? peer / perPlane : undefined)
atLeast('planes', `conditions on planes ≥ 5,000 × ${one}`, faster(rival?.perPerson), 5000, fair ? 'the same conditions of the same people' : 'answers differ')
try {
  const crowd = Array.from({ length: COPIES }, () => people).flat()
  const query = await duckdb(questions.list, columns, crowd)
  const asked = await query()
  const agree = asked.filter((n, i) => n === expected[i]).length
  const { time } = await inTurns(ROUNDS, { time: query })
  const perQuery = time / crowd.length
  rows.push(['DuckDB, one thread, one day', `${round(perQuery * 1000)} µs a person`, `${agree} of ${asked.length} counts equal`])
  rows.push(['… against all outcomes on planes', `${round(perQuery / perOutcome)} ×`, ''])
  atLeast('planes-duckdb', 'conditions on planes ≥ 10 × DuckDB on one thread', faster(perQuery), 10, 'the same counts')
} catch (error) {
  rows.push(['DuckDB', 'peer missing', String(error.message ?? error).split('\n')[0]])
  atLeast('planes-duckdb', 'conditions on planes ≥ 10 × DuckDB on one thread', undefined, 10, 'peer missing')
}

say('windows against every day …')
const EVERY = 61
const sample = families.slice(0, 6)
let equal = true
let spansTime = 0
let dailyTime = 0
for (const family of sample) {
  let before = cpu()
  const evaluation = engine.evaluateFamily(compiled, family, { on, futureOnly: true })
  const windows = new Map()
  for (const [id, own] of evaluation.paths)
    for (const [path, p] of own) windows.set(`${id} ${path}`, engine.openSpans(p, evaluation))
  spansTime += cpu() - before
  before = cpu()
  for (let d = on; d <= evaluation.horizon; d += EVERY) {
    const anew = engine.evaluateFamily(compiled, family, { on, from: d, futureOnly: true })
    for (const [id, own] of anew.paths)
      for (const [path, p] of own) {
        const open = engine.OPEN.has(engine.at(p.best, d).state.outcome)
        const inside = windows.get(`${id} ${path}`).some((w) => w.opens <= d && (w.closes === undefined || d <= w.closes))
        if (open !== inside) equal = false
      }
  }
  dailyTime += (cpu() - before) * EVERY
}
atLeast('windows', 'windows over ten years ≥ 300 × every day anew, same dates', equal ? dailyTime / spansTime : 0, 300, `every ${EVERY}st day evaluated, time scaled; open on the same days: ${equal ? 'yes' : 'NO'}`)

say('two workers …')
const inWorkers = async (count, persons) => {
  const before = process.hrtime.bigint()
  await Promise.all(
    Array.from({ length: count }, (_, shard) => {
      const worker = new Worker(new URL('./worker.js', import.meta.url), {
        workerData: { bundle, rules, persons, seed: 2, day: DAY, shard, of: count },
      })
      return new Promise((done, fail) => worker.once('message', done).once('error', fail))
    }),
  )
  return Number(process.hrtime.bigint() - before) / 1e6
}
const workers = { one: [], two: [] }
for (let i = 0; i < ROUNDS; i += 1) {
  workers.one.push(await inWorkers(1, PERSONS * 16))
  workers.two.push(await inWorkers(2, PERSONS * 16))
}
const middle = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
atLeast('workers', 'two workers ≥ 1.5 × one', middle(workers.one) / middle(workers.two), 1.5, `by the clock, ${PERSONS * 16} persons instead of 100,000`)

say('memory …')
const memory = (persons) => {
  const data = { bundle, rules, persons, seed: 3, day: DAY, shard: 0, of: 1 }
  const { stdout } = spawnSync(process.execPath, [join(here, 'worker.js'), '--run', JSON.stringify(data)], { encoding: 'utf8' })
  return JSON.parse(stdout).peak / 1024
}
const [small, large] = [memory(PERSONS * 2), memory(PERSONS * 8)]
rows.push(['peak memory', `${round(small)} MB at ${PERSONS * 2} persons`, `${round(large)} MB at ${PERSONS * 8}`])
atMost('memory', 'memory does not grow with the caseload (at most 1.2 ×)', large / small, 1.2, `${PERSONS * 8} persons against ${PERSONS * 2}`)

say('cost against size …')
const sizes = [1, 10, 100, 1000].filter((n) => n <= Math.max(100, families.length * 2))
for (const size of sizes) {
  const some = Array.from({ length: size }, (_, i) => lines[i % lines.length])
  const { time } = await inTurns(size < 100 ? 5 : 1, { time: () => pipeline(engine, compiled, some, on) })
  rows.push([`${size} ${size === 1 ? 'family' : 'families'}`, `${round(time / size)} ms a family`, ''])
}

say('cold start …')
const start = startTimes(root, 7)
rows.push(['node -e 0 · --help · check', `${round(start.node)} · ${round(start.help)} · ${round(start.check)} ms`, ''])
atMost('start-check', 'check of one family ≤ 1.5 × node -e 0, never above 2 ×', start.check / start.node, 1.5)
atMost('start-help', '--help ≤ 1.25 × node -e 0', start.help / start.node, 1.25)

const conditions = {
  node: process.version,
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  persons: people.length,
  families: families.length,
  conditions: questions.list.length,
  cells,
  measure: 'processor time, medians of interleaved runs; two workers by the clock',
}
const measured = rows.map(([what, figure, note]) => ({ what, figure, note }))
if (options.format === 'json') console.log(JSON.stringify({ targets, measured, conditions }, null, 2))
else console.log(asTable(targets, measured, conditions))
process.exit(0)
