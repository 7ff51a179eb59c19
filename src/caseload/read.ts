/**
 * Reads a caseload: families from files, folders, patterns, NDJSON and standard input, one after the other, in bounded
 * memory and always in the same order.
 */
import { createReadStream } from 'node:fs'
import { type Parsed, parseProfile, parseProfileJson } from '../profile/parse.ts'
import { blocksOf, MOST_BYTES } from './lines.ts'
import { type Form, findSources, isMissing, type Missing, reasonOf, type Source, STDIN } from './sources.ts'

/** One family as text, with where it stands. */
export interface CaseRecord {
  /** Its place among all families of the caseload, from 0. */
  readonly index: number
  /** As the user would write it; `-` for standard input. */
  readonly file: string
  /** The line of the record in an NDJSON file, from 1; `undefined` where a file holds one family. */
  readonly line: number | undefined
  readonly form: 'yaml' | 'json'
  readonly text: string
}

/** A file that cannot be read; it takes the place of one family. */
export interface Unreadable extends Missing {
  readonly index: number
}

/** Records still as bytes, as they travel to a worker. */
export interface Piece {
  readonly file: string
  readonly form: 'yaml' | 'json'
  /** The number of its first line where each line is a record; `undefined` where the piece is one record. */
  readonly firstLine: number | undefined
  /** The index of its first record. */
  readonly first: number
  /** How many records it holds. */
  readonly count: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface ReadOptions {
  /** What `-` stands for; default: the standard input of the process. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** About how many bytes of NDJSON a piece holds. */
  readonly pieceSize?: number
}

const PIECE = 32 * 1024
const CHUNK = 256 * 1024

/** Every family of the paths, parsed and checked one at a time by `parseRecord`; unreadable files stand in their place. */
export async function* readCaseload(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<CaseRecord | Unreadable> {
  for await (const piece of readPieces(paths, options)) {
    if ('reason' in piece) yield piece
    else yield* recordsOf(piece)
  }
}

/** The same as bytes, many short records together. */
export async function* readPieces(
  paths: readonly string[],
  { stdin = process.stdin, pieceSize = PIECE }: ReadOptions = {},
): AsyncGenerator<Piece | Unreadable> {
  let index = 0
  for (const source of findSources(paths)) {
    if (isMissing(source)) {
      yield { ...source, index }
      index += 1
      continue
    }
    try {
      for await (const piece of piecesOf(source, stdin, pieceSize)) {
        yield { ...piece, first: index }
        index += piece.count
      }
    } catch (error) {
      yield { file: source.file, reason: reasonOf(error), index }
      index += 1
    }
  }
}

type Unplaced = Omit<Piece, 'first'>

async function* piecesOf(source: Source, stdin: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Unplaced> {
  const { file } = source
  const chunks = file === STDIN ? stdin : createReadStream(file, { highWaterMark: CHUNK })
  const { form, all } =
    source.form === 'json' || source.form === 'guess'
      ? await guessed(chunks, file === STDIN ? 'stdin' : source.form)
      : { form: source.form, all: chunks }
  if (form === 'ndjson') {
    for await (const { bytes, firstLine, filled } of blocksOf(all, size))
      if (filled > 0) yield { file, form: 'json', firstLine, count: filled, bytes }
  } else yield { file, form, firstLine: undefined, count: 1, bytes: await wholeOf(all) }
}

type Named = 'json' | 'guess' | 'stdin'

async function guessed(
  chunks: AsyncIterable<Uint8Array>,
  name: Named,
): Promise<{ readonly form: Exclude<Form, 'guess'>; readonly all: AsyncIterable<Uint8Array> }> {
  const parts = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let head = ''
  let line: string | undefined
  while (line === undefined) {
    const next = await parts.next()
    if (next.done) break
    seen.push(next.value)
    head += new TextDecoder().decode(next.value)
    line = /^\uFEFF?\s*(\S[^\n]*)\n/.exec(head)?.[1]
    if (head.length > MOST_BYTES) break
  }
  const first = (line ?? head.replace(/^\uFEFF/, '')).trim()
  const form = formOf(first, name)
  const all = async function* () {
    try {
      yield* seen
      for (let next = await parts.next(); !next.done; next = await parts.next()) yield next.value
    } finally {
      await parts.return?.()
    }
  }
  return { form, all: all() }
}

/** What a text is by its first line: one that opens and closes a brace is NDJSON, one that only opens it JSON. */
function formOf(first: string, name: Named): Exclude<Form, 'guess'> {
  if (first.startsWith('{')) return first.endsWith('}') ? 'ndjson' : 'json'
  if (name === 'json') return 'json'
  return first === '' && name === 'stdin' ? 'ndjson' : 'yaml'
}

/** A whole file, cut where it is too large for a family by any count. */
async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    const kept = chunk.subarray(0, MOST_BYTES - length)
    parts.push(kept)
    length += kept.length
    if (length >= MOST_BYTES) break
  }
  return new Uint8Array(Buffer.concat(parts, length))
}

/** What makes a line a record; the same as `isFilled` of bytes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: everything up to the blank is nothing
const FILLED = /[^\u0000-\u0020]/

/** The families of a piece. Lines without anything but blanks are none. */
export function* recordsOf(piece: Piece): Generator<CaseRecord> {
  const { file, form, first, firstLine, bytes } = piece
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (firstLine === undefined) {
    yield { index: first, file, line: undefined, form, text }
    return
  }
  let index = first
  let line = firstLine
  for (const one of text.split('\n')) {
    if (FILLED.test(one)) {
      yield { index, file, line, form, text: one }
      index += 1
    }
    line += 1
  }
}

/** A family, or everything that is wrong with its record. */
export function parseRecord(record: CaseRecord): Parsed {
  return record.form === 'yaml'
    ? parseProfile(record.text, record.file)
    : parseProfileJson(record.text, record.file, record.line)
}
