/** Tries mutants on several threads; in this one where there is nothing to share, or no built worker. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Compiled } from '../engine/compile.ts'
import { benchHouse } from '../lab/mutate/bench-house.ts'
import { type Answer, type Trial, tryMutant } from '../lab/mutate/trial.ts'
import type { Packed } from '../rules/pack.ts'

/** As many trials as a worker gets at once. */
const PORTION = 25

export interface Pool {
  readonly jobs: number
  readonly compiled: Compiled
  /** What a worker is started with. */
  readonly packed: Packed
  readonly onProgress: (done: number) => void
}

/** The answers in order of the trials. */
export async function tryAll(trials: readonly Trial[], pool: Pool): Promise<readonly Answer[]> {
  const worker = new URL('mutate-worker.js', import.meta.url)
  const threads = Math.min(pool.jobs, Math.ceil(trials.length / PORTION))
  if (threads < 2 || !existsSync(worker)) return tryHere(trials, pool)
  const answers = new Array<Answer>(trials.length)
  const waiting = portionsOf(trials)
  let done = 0
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const thread = new Worker(fileURLToPath(worker), { workerData: pool.packed })
      let path: string | undefined
      for (;;) {
        // rather more of the path whose cases it has ready
        const next = waiting.findIndex((p) => p.path === path)
        const [portion] = waiting.splice(next < 0 ? freshPath(waiting, path) : next, 1)
        if (!portion) break
        path = portion.path
        const found = await asked(
          thread,
          portion.places.flatMap((i) => trials[i] ?? []),
        )
        portion.places.forEach((place, i) => {
          const answer = found[i]
          if (answer) answers[place] = answer
        })
        done += portion.places.length
        pool.onProgress(done)
      }
      await thread.terminate()
    }),
  )
  return answers
}

function tryHere(trials: readonly Trial[], { compiled, onProgress }: Pool): readonly Answer[] {
  const benchOf = benchHouse(compiled)
  return trials.map((trial, i) => {
    const answer = tryMutant(trial, compiled, benchOf)
    onProgress(i + 1)
    return answer
  })
}

interface Portion {
  readonly path: string
  readonly places: readonly number[]
}

function portionsOf(trials: readonly Trial[]): Portion[] {
  const byPath = new Map<string, number[]>()
  trials.forEach(({ paths }, i) => {
    const path = paths[0] ?? ''
    byPath.set(path, [...(byPath.get(path) ?? []), i])
  })
  return [...byPath].flatMap(([path, all]) =>
    Array.from({ length: Math.ceil(all.length / PORTION) }, (_, n) => ({
      path,
      places: all.slice(n * PORTION, (n + 1) * PORTION),
    })),
  )
}

/** The first portion of the path with the most left. */
function freshPath(waiting: readonly Portion[], before: string | undefined): number {
  const left = new Map<string, number>()
  for (const { path } of waiting) if (path !== before) left.set(path, (left.get(path) ?? 0) + 1)
  const [most] = [...left].sort((a, b) => b[1] - a[1])
  return Math.max(
    0,
    waiting.findIndex((p) => p.path === most?.[0]),
  )
}

function asked(thread: Worker, trials: readonly Trial[]): Promise<readonly Answer[]> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject)
    thread.once('message', (answers: readonly Answer[]) => {
      thread.removeListener('error', reject)
      resolve(answers)
    })
    thread.postMessage(trials)
  })
}
