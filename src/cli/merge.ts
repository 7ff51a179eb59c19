/** `merge FILE…`: results of `batch --format ndjson` put together: parts of one run in their order, others one after the other. */

import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type FamilyLine, isEnd, isFamily, type Line, type PartEnd, parseLineOrEnd } from '../caseload/line.ts'
import { STDIN } from '../caseload/sources.ts'
import { BATCH_TEXTS } from '../messages/batch.ts'
import { cliText } from '../messages/cli.ts'
import { printable } from '../profile/printable.ts'
import { type Day, parseDay } from '../time/day.ts'
import { type ReportOptions, reportLines, reportOrder } from './batch-report.ts'
import { type Context, contextOf } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { loadRules } from './input.ts'
import type { Io } from './io.ts'
import { openSink } from './sink.ts'
import { systemReason } from './system.ts'

export async function mergeCommand(files: readonly string[], options: ReportOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const report = reportOrder(context, options)
  assertFiles(context, files)
  const compiled = await loadRules(options.rules ?? [], context.lang)
  const lines = await merged(context, files)
  const first = await firstFamily(lines)
  const day = (text: string | undefined): Day => parseDay(text ?? '') ?? parseDay('1970-01-01') ?? (0 as Day)
  const days = { on: day(first.family?.on), at: day(first.family?.at), shard: null }
  if (report.format !== 'ndjson' && first.family && first.family.rules !== compiled.pack.sha256)
    throw new Stop(EXIT.badInput, BATCH_TEXTS[context.lang].otherRules)
  return reportLines(context, report, { compiled, order: days }, first.all, openSink(context, report.output))
}

function assertFiles({ lang }: Context, files: readonly string[]): void {
  for (const file of files) {
    if (file === STDIN) continue
    try {
      if (statSync(file).isDirectory()) throw new Stop(EXIT.noInput, cliText(lang).isDirectory(printable(file)))
    } catch (error) {
      if (error instanceof Stop) throw error
      throw new Stop(EXIT.noInput, cliText(lang).unreadable(printable(file), systemReason(error)))
    }
  }
}

/** The first family among the lines, which says what all rest on; and all the lines again. */
async function firstFamily(
  lines: AsyncGenerator<Line>,
): Promise<{ readonly family: FamilyLine | undefined; readonly all: AsyncIterable<Line> }> {
  const seen: Line[] = []
  let family: FamilyLine | undefined
  while (family === undefined) {
    const next = await lines.next()
    if (next.done) break
    seen.push(next.value)
    if (isFamily(next.value)) family = next.value
  }
  return {
    family,
    all: (async function* () {
      yield* seen
      yield* lines
    })(),
  }
}

interface Placed {
  readonly line: Line
  readonly file: string
}

/** What was read: the ends of the parts, with the files they stand in; filled while lines are read. */
interface Ends {
  readonly found: { readonly end: PartEnd; readonly file: string }[]
  /** Files that hold lines of a part and no end. */
  readonly cut: string[]
}

/** The lines of a file; its end, where it is a part, goes to `ends`. */
async function* linesOf(context: Context, file: string, ends: Ends): AsyncGenerator<Placed> {
  const { io, lang } = context
  const input = file === STDIN ? undefined : createReadStream(file)
  const texts = input ? createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }) : (await io.stdin()).split('\n')
  let number = 0
  // lines of a part since the last end
  let open = 0
  for await (const text of texts) {
    number += 1
    if (text.trim() === '') continue
    const line = parseLineOrEnd(text)
    if (line === undefined) throw new Stop(EXIT.badInput, BATCH_TEXTS[lang].notALine(printable(file), number))
    if (isEnd(line)) {
      if (line.lines !== open) throw new Stop(EXIT.badInput, BATCH_TEXTS[lang].cutPart(printable(file)))
      ends.found.push({ end: line, file })
      open = 0
      continue
    }
    if (line.n !== undefined) open += 1
    yield { line, file }
  }
  if (open > 0) ends.cut.push(file)
}

/** Numbered lines by their numbers, each once and none missing; unnumbered ones file by file. */
async function merged(context: Context, files: readonly string[]): Promise<AsyncGenerator<Line>> {
  const ends: Ends = { found: [], cut: [] }
  const sources = files.map((file) => linesOf(context, file, ends))
  const heads = await Promise.all(sources.map((s) => s.next()))
  const numbered = heads.flatMap((h) => (h.done ? [] : [h.value.line.n !== undefined]))
  const isPart = numbered.includes(true) || ends.found.length > 0
  if (isPart && numbered.includes(false)) {
    const odd = heads.find((h) => !h.done && h.value.line.n === undefined)
    throw mixed(context, odd && !odd.done ? odd.value.file : '', '--shard')
  }
  return alike(context, isPart ? byNumber(context, sources, heads, ends) : inTurn(sources, heads))
}

type Head = IteratorResult<Placed, unknown>

async function* inTurn(sources: readonly AsyncGenerator<Placed>[], heads: readonly Head[]): AsyncGenerator<Placed> {
  for (const [i, source] of sources.entries()) {
    const head = heads[i]
    if (!head || head.done) continue
    yield head.value
    yield* source
  }
}

async function* byNumber(
  context: Context,
  sources: readonly AsyncGenerator<Placed>[],
  started: readonly Head[],
  ends: Ends,
): AsyncGenerator<Placed> {
  const { lang } = context
  const heads = [...started]
  for (let expected = 0; ; expected += 1) {
    let next = -1
    let least = Number.POSITIVE_INFINITY
    for (const [i, head] of heads.entries()) {
      if (head.done) continue
      const n = head.value.line.n ?? -1
      if (n < least) {
        least = n
        next = i
      }
    }
    const head = heads[next]
    const source = sources[next]
    if (!head || head.done || !source) return assertWhole(context, ends, expected)
    if (least < expected) throw new Stop(EXIT.badInput, BATCH_TEXTS[lang].twice(least))
    if (least > expected) throw new Stop(EXIT.badInput, BATCH_TEXTS[lang].gone(expected))
    const { n: _, ...line } = head.value.line
    yield { file: head.value.file, line }
    heads[next] = await source.next()
  }
}

/** Every part ends as it should, all parts are there, and they hold every family of the one caseload. */
function assertWhole(context: Context, { found, cut }: Ends, lines: number): void {
  const texts = BATCH_TEXTS[context.lang]
  const [unfinished] = cut
  if (unfinished !== undefined) throw new Stop(EXIT.badInput, texts.cutPart(printable(unfinished)))
  const [first] = found
  if (first === undefined) return
  const count = Number(first.end.part.split('/')[1])
  const parts = new Set(found.map(({ end }) => end.part))
  const other = found.find(({ end }) => end.families !== first.end.families || !end.part.endsWith(`/${count}`))
  if (other) throw mixed(context, other.file, other.end.part.endsWith(`/${count}`) ? texts.caseload : '--shard')
  const missing = Array.from({ length: count }, (_, i) => `${i + 1}/${count}`).filter((part) => !parts.has(part))
  if (missing.length > 0) throw new Stop(EXIT.badInput, texts.partsMissing(missing.slice(0, 8).join(', ')))
  if (lines !== first.end.families) throw new Stop(EXIT.badInput, texts.gone(lines))
}

const ALIKE = ['engine', 'rules', 'on', 'at', 'horizon', 'strict', 'layers'] as const

/** All results must rest on the same day, rules, options and program. */
async function* alike(context: Context, lines: AsyncGenerator<Placed>): AsyncGenerator<Line> {
  let first: FamilyLine | undefined
  for await (const { line, file } of lines) {
    if (isFamily(line)) {
      first ??= line
      for (const key of ALIKE)
        if (JSON.stringify(line[key]) !== JSON.stringify(first[key])) throw mixed(context, file, key)
    }
    yield line
  }
}

function mixed({ lang }: Context, file: string, what: string): Stop {
  return new Stop(EXIT.badInput, BATCH_TEXTS[lang].mixed(printable(file), what))
}
