/** Who does the work: this thread alone, or several threads that each take the next piece. */
import { Worker } from 'node:worker_threads'
import type { Compiled } from '../engine/compile.ts'
import type { Piece, Unreadable } from './read.ts'
import { linesOf, type Order, unreadableLine } from './work.ts'
import type { Done, Task, WorkerData } from './worker.ts'

export interface Crew {
  /** How many pieces can be worked on at once. */
  readonly size: number
  /** The lines of a piece from record `skip` on, as bytes. */
  readonly run: (piece: Piece, skip: number) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** No further threads: what small caseloads and tests use. */
export function alone(compiled: Compiled, order: Order): Crew {
  return {
    size: 1,
    run: async (piece, skip) => Buffer.from(await linesOf(piece, skip, compiled, order)),
    close: async () => undefined,
  }
}

interface Hand {
  readonly worker: Worker
  busy: number
}

/** Up to `size` threads, started when there is work for them. `file` is the bundled worker. */
export function threads(size: number, file: string, data: WorkerData): Crew {
  const hands: Hand[] = []
  const waiting = new Map<
    number,
    { resolve: (bytes: Uint8Array) => void; reject: (error: unknown) => void; hand: Hand }
  >()
  let closing = false
  let next = 0
  const fail = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const hire = (): Hand => {
    const worker = new Worker(file, { workerData: data })
    const hand: Hand = { worker, busy: 0 }
    worker.on('message', ({ id, bytes }: Done) => {
      hand.busy -= 1
      waiting.get(id)?.resolve(bytes)
      waiting.delete(id)
    })
    worker.on('error', fail)
    worker.on('exit', (code) => {
      if (!closing) fail(new Error(`a worker thread ended with ${code}`))
    })
    hands.push(hand)
    return hand
  }
  const idlest = (): Hand => {
    const free = hands.find((h) => h.busy === 0)
    if (free) return free
    if (hands.length < size) return hire()
    return hands.reduce((a, b) => (b.busy < a.busy ? b : a))
  }
  return {
    size,
    run: (piece, skip) =>
      new Promise((resolve, reject) => {
        const hand = idlest()
        const id = next
        next += 1
        hand.busy += 1
        waiting.set(id, { resolve, reject, hand })
        hand.worker.postMessage({ id, piece, skip } satisfies Task, [piece.bytes.buffer])
      }),
    close: async () => {
      closing = true
      await Promise.all(hands.map((h) => h.worker.terminate()))
    },
  }
}

/** Pieces on their way for each thread: enough that none waits, few enough to stay small. */
const AHEAD = 3

/** What one piece came to. */
export interface Worked {
  /** Its lines, each with its line end. */
  readonly bytes: Uint8Array
  /** How many bytes of the source it took. */
  readonly read: number
}

export interface ToDo {
  readonly piece: Piece | Unreadable
  /** Records before this one are done already. */
  readonly skip: number
}

/** The lines of all pieces, in their order whatever thread comes first; reading waits for working. */
export async function* workedOff(todo: AsyncIterable<ToDo>, crew: Crew, order: Order): AsyncGenerator<Worked> {
  const queue: Promise<Worked>[] = []
  for await (const { piece, skip } of todo) {
    const worked = work(piece, skip, crew, order)
    // awaited in its turn; until then a failure must not end the process
    worked.catch(() => undefined)
    queue.push(worked)
    if (queue.length >= crew.size * AHEAD) yield await shifted(queue)
  }
  while (queue.length > 0) yield await shifted(queue)
}

async function work(piece: Piece | Unreadable, skip: number, crew: Crew, order: Order): Promise<Worked> {
  if ('reason' in piece) return { bytes: Buffer.from(`${JSON.stringify(unreadableLine(piece, order))}\n`), read: 0 }
  const read = piece.bytes.length
  return { bytes: await crew.run(piece, skip), read }
}

function shifted(queue: Promise<Worked>[]): Promise<Worked> {
  const first = queue.shift()
  if (first === undefined) throw new Error('the queue is not empty')
  return first
}
