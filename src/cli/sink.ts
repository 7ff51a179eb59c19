/** Where a long result goes while it is being made: standard output, or whole or not at all to a file. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { cliText } from '../messages/cli.ts'
import { printable } from '../profile/printable.ts'
import type { Context } from './context.ts'
import { EXIT, Stop } from './exit.ts'
import { systemReason } from './system.ts'

export interface Sink {
  /** Resolves when there is room for more. Stops with 73 where the output cannot take it. */
  readonly write: (text: string) => Promise<void>
  /** The end: a file gets its name now. */
  readonly close: () => Promise<void>
  /** The end where something went wrong: no file stays behind. */
  readonly drop: () => void
}

/** Characters gathered before they are written. */
const BLOCK = 256 * 1024

/** `draft`: what the file is called until it is whole; by default a name of this process. */
export function openSink(context: Context, output: string | undefined, draft = `${output}.${process.pid}.part`): Sink {
  return output === undefined || output === '-' ? standardOutput(context) : draftOf(context, output, draft)
}

/** Gathers texts up to a block and hands them on. */
function gathered(hand: (text: string) => Promise<void> | void): {
  readonly write: (text: string) => Promise<void>
  readonly flush: () => Promise<void>
} {
  let parts: string[] = []
  let length = 0
  const flush = async () => {
    if (length === 0) return
    const text = parts.join('')
    parts = []
    length = 0
    await hand(text)
  }
  return {
    flush,
    write: async (text) => {
      parts.push(text)
      length += text.length
      if (length >= BLOCK) await flush()
    },
  }
}

function standardOutput({ io }: Context): Sink {
  const { write, flush } = gathered(async (text) => {
    io.out(text)
    await io.drained?.()
  })
  return { write, close: flush, drop: () => undefined }
}

function draftOf(context: Context, output: string, draft: string): Sink {
  const attempt = <T>(action: () => T): T => {
    try {
      return action()
    } catch (error) {
      rmSync(draft, { force: true })
      throw new Stop(EXIT.cannotCreate, cliText(context.lang).cannotWrite(printable(output), systemReason(error)))
    }
  }
  const file = attempt(() => openSync(draft, 'w'))
  const { write, flush } = gathered((text) => attempt(() => writeWhole(file, text)))
  return {
    write,
    drop: () => {
      closeSync(file)
      rmSync(draft, { force: true })
    },
    close: async () => {
      await flush()
      attempt(() => {
        closeSync(file)
        renameSync(draft, output)
      })
      if (!context.quiet) context.io.err(`${cliText(context.lang).wrote(printable(output))}\n`)
    },
  }
}

/** A write may take less than it was given. */
function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
