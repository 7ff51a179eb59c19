/** The whole pipeline over lines, in a worker or a process of its own: NDJSON to the outcomes of every path. */
import { readFileSync } from 'node:fs'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'

export function pipeline(engine, compiled, lines, on) {
  let persons = 0
  let open = 0
  for (const line of lines) {
    const parsed = engine.parseProfileJson(line, 'bench')
    if (!parsed.ok) throw new Error('a synthetic family has problems')
    const { paths } = engine.evaluateFamily(compiled, parsed.family, { on, futureOnly: true })
    persons += paths.size
    for (const own of paths.values())
      for (const { best } of own.values()) if (engine.OPEN.has(engine.at(best, on).state.outcome)) open += 1
  }
  return { persons, open }
}

async function main({ bundle, rules, persons, seed, day, shard, of }) {
  const engine = await import(bundle)
  const compiled = engine.compileWhole(engine.assemble(JSON.parse(readFileSync(rules, 'utf8'))))
  const on = engine.parseDay(day)
  let n = 0
  function* lines() {
    for (const family of engine.synthesise({ persons, seed, on })) {
      n += 1
      if (n % of === shard) yield JSON.stringify(family)
    }
  }
  return { ...pipeline(engine, compiled, lines(), on), peak: process.resourceUsage().maxRSS }
}

if (!isMainThread) main(workerData).then((result) => parentPort.postMessage(result))
else if (process.argv[2] === '--run') main(JSON.parse(process.argv[3])).then((r) => console.log(JSON.stringify(r)))
