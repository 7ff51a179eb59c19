/** A worker of `rules mutate`: is handed the rules once, then mutants in portions, and answers portion by portion. */
import { parentPort, workerData } from 'node:worker_threads'
import { compile } from '../engine/compile.ts'
import { benchHouse } from '../lab/mutate/bench-house.ts'
import { type Trial, tryMutant } from '../lab/mutate/trial.ts'
import { assemble, type Packed } from '../rules/pack.ts'

const compiled = compile(assemble(workerData as Packed))
const benchOf = benchHouse(compiled)
parentPort?.on('message', (trials: readonly Trial[]) => {
  parentPort?.postMessage(trials.map((t) => tryMutant(t, compiled, benchOf)))
})
