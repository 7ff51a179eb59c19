/** A thread that turns pieces of a caseload into lines. Rules and order come once, when it starts. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Compiled, compile } from '../engine/compile.ts'
import { assemble, type Packed } from '../rules/pack.ts'
import type { Piece } from './read.ts'
import { linesOf, type Order } from './work.ts'

/** What a thread is started with. */
export interface WorkerData {
  /** The packed rules as JSON. */
  readonly rules: string
  readonly order: Order
}

export interface Task {
  readonly id: number
  readonly piece: Piece
  readonly skip: number
}

/** Lines as bytes, ready for a file. */
export interface Done {
  readonly id: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

const port = parentPort
if (port) {
  const { rules, order } = workerData as WorkerData
  const compiled: Compiled = compile(assemble(JSON.parse(rules) as Packed))
  port.on('message', ({ id, piece, skip }: Task) => {
    void linesOf(piece, skip, compiled, order).then((text) => {
      const bytes = Uint8Array.from(Buffer.from(text))
      port.postMessage({ id, bytes } satisfies Done, [bytes.buffer])
    })
  })
}
