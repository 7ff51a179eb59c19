/** Bytes cut into blocks of whole lines, in bounded memory. */
import { MAX_LENGTH } from '../profile/plain-text.ts'

const LINE_FEED = 0x0a
/** A UTF-16 unit takes three bytes of UTF-8 at most: a line cut here is too large by any count. */
export const MOST_BYTES = 3 * MAX_LENGTH + 3

export interface Block {
  /** Whole lines, the last one without its line end. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The number of the first line, from 1. */
  readonly firstLine: number
  /** Lines that hold anything but blanks. */
  readonly filled: number
}

/**
 * Blocks of at least one line and, where lines are short, of about `size` bytes. A line longer than any record may be is
 * cut, so that a file without line ends does not fill the memory.
 */
export async function* blocksOf(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Block> {
  let waiting: Uint8Array[] = []
  let length = 0
  let line = 1
  const take = (): Block => {
    const bytes = joined(waiting, length)
    waiting = []
    length = 0
    const { lines, filled } = countLines(bytes)
    const block = { bytes, firstLine: line, filled }
    line += lines
    return block
  }
  for await (const chunk of chunks) {
    let rest = chunk
    for (;;) {
      const room = size - length
      const end = rest.length > room ? rest.indexOf(LINE_FEED, Math.max(0, room)) : -1
      if (end < 0) break
      waiting.push(rest.subarray(0, end))
      length += end
      yield take()
      rest = rest.subarray(end + 1)
    }
    if (length < MOST_BYTES) {
      const kept = rest.subarray(0, MOST_BYTES - length)
      waiting.push(kept.slice())
      length += kept.length
    }
  }
  if (length > 0) yield take()
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function countLines(bytes: Uint8Array): { readonly lines: number; readonly filled: number } {
  let lines = 0
  let filled = 0
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from)
    const until = end < 0 ? bytes.length : end
    lines += 1
    if (isFilled(bytes, from, until)) filled += 1
    from = until + 1
  }
  return { lines, filled }
}

function isFilled(bytes: Uint8Array, from: number, until: number): boolean {
  for (let i = from; i < until; i += 1) if ((bytes[i] ?? 0) > 0x20) return true
  return false
}
