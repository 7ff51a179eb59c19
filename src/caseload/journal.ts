/**
 * The journal of a run: a head, then the lines done so far, in order. Whatever moment the program is killed at, the lines
 * that end with a line feed are whole, and the run goes on behind them.
 */
import { closeSync, createReadStream, existsSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { ToDo } from './crew.ts'
import { type Line, parseLine } from './line.ts'
import { type Piece, recordsOf, type Unreadable } from './read.ts'
import { hashOf, isWanted, type Order } from './work.ts'

/** What a run rests on; a journal is gone on with only where all of it is the same. */
export interface JournalHead {
  readonly format: 'bleibeweg.batch-journal/1'
  readonly engine: string
  readonly rules: string
  readonly order: Order
}

export interface Journal {
  /** How many lines it held when it was opened, and the beginning of the hash of each. */
  readonly done: number
  readonly hashes: readonly string[]
  readonly append: (bytes: Uint8Array) => void
  readonly close: () => void
}

const HEAD_BEGINS = '{"format":"bleibeweg.batch-journal/1"'

/**
 * The head of a journal left behind; `undefined` where there is none or the program was killed while it wrote it, `null`
 * where the first line is something else.
 */
export function headOf(file: string): JournalHead | null | undefined {
  if (!existsSync(file)) return undefined
  const handle = openSync(file, 'r')
  try {
    const start = Buffer.alloc(64 * 1024)
    const text = start.toString('utf8', 0, readSync(handle, start, 0, start.length, 0))
    const end = text.indexOf('\n')
    if (end < 0 && (HEAD_BEGINS.startsWith(text) || text.startsWith(HEAD_BEGINS))) return undefined
    const value: unknown = end < 0 ? null : JSON.parse(text.slice(0, end))
    const isHead =
      typeof value === 'object' && value !== null && 'format' in value && value.format === 'bleibeweg.batch-journal/1'
    return isHead ? (value as JournalHead) : null
  } catch {
    return null
  } finally {
    closeSync(handle)
  }
}

/** A new journal. */
export function startJournal(file: string, head: JournalHead): Journal {
  const handle = openSync(file, 'w')
  writeAll(handle, Buffer.from(`${JSON.stringify(head)}\n`))
  return { done: 0, hashes: [], append: (bytes) => writeAll(handle, bytes), close: () => closeSync(handle) }
}

const LINE_FEED = 0x0a
/** Letters of a hash that are kept of each line. */
const KEPT = 16
const HASH = /"sha256":"([0-9a-f]{64})"/

/** The journal of an earlier run, less the line it was killed in. */
export function continueJournal(file: string): Journal {
  const handle = openSync(file, 'r+')
  const chunk = Buffer.alloc(1024 * 1024)
  const hashes: string[] = []
  let carry: Buffer = Buffer.alloc(0)
  let whole = 0
  let isHead = true
  for (let at = 0; ; ) {
    const read = readSync(handle, chunk, 0, chunk.length, at)
    if (read === 0) break
    at += read
    const bytes = Buffer.concat([carry, chunk.subarray(0, read)])
    let from = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      if (!isHead) hashes.push(HASH.exec(bytes.toString('utf8', from, end))?.[1]?.slice(0, KEPT) ?? '')
      isHead = false
      whole += end + 1 - from
      from = end + 1
    }
    carry = Buffer.from(bytes.subarray(from))
  }
  ftruncateSync(handle, whole)
  let position = whole
  return {
    done: hashes.length,
    hashes,
    append: (bytes) => {
      writeAll(handle, bytes, position)
      position += bytes.length
    },
    close: () => closeSync(handle),
  }
}

function writeAll(handle: number, bytes: Uint8Array, position?: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(handle, bytes, done, bytes.length - done, position === undefined ? null : position + done)
}

/** The caseload is not the one that the journal was begun with. */
export class ChangedInput extends Error {
  readonly file: string | undefined
  constructor(file: string | undefined) {
    super('the input changed')
    this.file = file
  }
}

/**
 * What is left to do behind the lines of a journal. Every family done is read again and compared by its hash, so that a
 * family changed, added or taken away meanwhile is noticed. Throws `ChangedInput`.
 */
export async function* leftToDo(
  pieces: AsyncIterable<Piece | Unreadable>,
  { done, hashes }: Pick<Journal, 'done' | 'hashes'>,
  order: Order,
): AsyncGenerator<ToDo> {
  let count = 0
  for await (const piece of pieces) {
    if ('reason' in piece) {
      if (!isWanted(order, piece.index)) continue
      if (count < done && hashes[count] !== '') throw new ChangedInput(piece.file)
      count += 1
      if (count > done) yield { piece, skip: 0 }
      continue
    }
    if (count >= done) {
      yield { piece, skip: 0 }
      continue
    }
    let skip = piece.first
    for (const record of recordsOf(piece)) {
      if (count >= done) break
      skip = record.index + 1
      if (!isWanted(order, record.index)) continue
      if (hashOf(record.text).slice(0, KEPT) !== hashes[count]) throw new ChangedInput(record.file)
      count += 1
    }
    if (skip < piece.first + piece.count) yield { piece, skip }
  }
  if (count < done) throw new ChangedInput(undefined)
}

/** The lines of a journal, or of a file of lines, one after the other; a line of anything else is `undefined`. */
export async function* linesIn(
  file: string,
): AsyncGenerator<{ readonly number: number; readonly line: Line | undefined }> {
  let number = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (text.trim() !== '') yield { number, line: parseLine(text) }
  }
}
