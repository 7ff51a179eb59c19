/** `batch PATH…`: a whole caseload, streamed through several threads, resumable at any moment. */
import { existsSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { alone, type Crew, type ToDo, threads, type Worked, workedOff } from '../caseload/crew.ts'
import {
  ChangedInput,
  continueJournal,
  headOf,
  type Journal,
  type JournalHead,
  leftToDo,
  linesIn,
  startJournal,
} from '../caseload/journal.ts'
import { LINE_FORMAT, type Line, parseLine } from '../caseload/line.ts'
import { readPieces } from '../caseload/read.ts'
import { findSources, isMissing, STDIN, slashed } from '../caseload/sources.ts'
import type { Order } from '../caseload/work.ts'
import type { Compiled } from '../engine/compile.ts'
import { BATCH_TEXTS } from '../messages/batch.ts'
import { cliText } from '../messages/cli.ts'
import { printable } from '../profile/printable.ts'
import type { Packed } from '../rules/pack.ts'
import { ENGINE_VERSION } from '../version.ts'
import { type BatchCommandOptions, batchOrder } from './batch-order.ts'
import { type Basis, type ReportOrder, reportLines, reportOrder, wholeNumber } from './batch-report.ts'
import { type Context, contextOf, remark } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { loadPacked } from './input.ts'
import type { Io } from './io.ts'
import { type Progress, progressOf } from './progress.ts'
import { openSink } from './sink.ts'
import { systemReason } from './system.ts'

export async function batchCommand(
  paths: readonly string[],
  options: BatchCommandOptions,
  io: Io,
): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const report = reportOrder(context, options)
  const jobs = wholeNumber(context, '--jobs', options.jobs ?? String(availableParallelism()), 1, 256, '4')
  const output = report.output === STDIN ? undefined : report.output
  if (options.resume && output === undefined)
    throw new Stop(EXIT.usage, BATCH_TEXTS[context.lang].needsOutput('--resume'))
  const left = output === undefined ? undefined : leftBehind(context, output, options.resume ?? false)
  assertPaths(context, paths)
  const { packed, compiled } = await loadPacked(options.rules ?? [], context.lang)
  const order = batchOrder(context, options, compiled, left?.order.on)
  const run: Run = { context, paths, order, report, packed, compiled, jobs }
  return output === undefined ? toStdout(run) : toFile(run, output, left)
}

interface Run {
  readonly context: Context
  readonly paths: readonly string[]
  readonly order: Order
  readonly report: ReportOrder
  readonly packed: Packed
  readonly compiled: Compiled
  readonly jobs: number
}

const journalOf = (output: string) => `${output}.part`

/** The head of the journal an earlier run left; stops where there is one that nobody asked to go on with. */
function leftBehind({ lang }: Context, output: string, resume: boolean): JournalHead | undefined {
  const journal = journalOf(output)
  const texts = BATCH_TEXTS[lang]
  const head = headOf(journal)
  if (head === undefined) return undefined
  if (!resume) throw new Stop(EXIT.usage, texts.journalThere(printable(output), printable(journal)))
  if (head === null) throw new Stop(EXIT.badInput, texts.journalBroken(printable(journal)))
  return head
}

/** A path that is not there is most likely a slip: said before any work is done. */
function assertPaths({ lang }: Context, paths: readonly string[]): void {
  const missing = paths.flatMap((path) => {
    const first = findSources([path]).next().value
    return first && isMissing(first) && first.file === slashed(path) ? [first] : []
  })
  if (missing.length === 0) return
  const lines = missing.map(({ file, reason }) =>
    reason === 'no-match'
      ? BATCH_TEXTS[lang].noFiles(printable(file))
      : cliText(lang).unreadable(printable(file), reason),
  )
  throw new Stop(EXIT.noInput, lines.join('\n'))
}

function crewOf({ jobs, packed, compiled, order }: Run): Crew {
  const worker = fileURLToPath(new URL('batch-worker.cjs', import.meta.url))
  return jobs === 1 || !existsSync(worker)
    ? alone(compiled, order)
    : threads(jobs, worker, { rules: JSON.stringify(packed), order })
}

/** All pieces, and how many families they hold, which is known once they are read. */
function piecesOf({ context: { io }, paths }: Run) {
  const stdin =
    io.stdinBytes?.() ??
    (async function* () {
      yield Buffer.from(await io.stdin())
    })()
  let families = 0
  const pieces = async function* () {
    for await (const piece of readPieces(paths, { stdin })) {
      families += 'reason' in piece ? 1 : piece.count
      yield piece
    }
  }
  return { pieces: pieces(), families: () => families }
}

/** What the report rests on; a part ends with a line that says so. */
function basisOf({ compiled, order }: Run, families: () => number): Basis {
  const { shard } = order
  if (shard === null) return { compiled, order }
  const part = `${shard.index + 1}/${shard.count}`
  return { compiled, order, end: (lines) => ({ format: LINE_FORMAT, part, lines, families: families() }) }
}

/** Works off what is to do, with the progress shown; threads end with it, whatever happens. */
async function* worked(run: Run, todo: AsyncIterable<ToDo>): AsyncGenerator<Worked> {
  const crew = crewOf(run)
  const progress: Progress = await progressOf(run.context, run.paths)
  try {
    for await (const one of workedOff(todo, crew, run.order)) {
      progress.add(one)
      yield one
    }
  } finally {
    progress.stop()
    await crew.close()
  }
}

async function toStdout(run: Run): Promise<ExitStatus> {
  const { context, order, report } = run
  const { pieces, families } = piecesOf(run)
  const todo = leftToDo(pieces, { done: 0, hashes: [] }, order)
  const lines = async function* (): AsyncGenerator<Line> {
    for await (const { bytes } of worked(run, todo)) yield* linesOfBytes(bytes)
  }
  return reportLines(context, report, basisOf(run, families), lines(), openSink(context, undefined))
}

function* linesOfBytes(bytes: Uint8Array): Generator<Line> {
  for (const text of new TextDecoder().decode(bytes).split('\n')) {
    const line = text === '' ? undefined : parseLine(text)
    if (line) yield line
  }
}

/** First every family into the journal, then the report from it: what is killed in between is gone on with. */
async function toFile(run: Run, output: string, left: JournalHead | undefined): Promise<ExitStatus> {
  const { context, order, report } = run
  const { pieces, families } = piecesOf(run)
  const file = journalOf(output)
  const journal = openJournal(run, output, left)
  const hint = () => context.io.err(`\n${BATCH_TEXTS[context.lang].interrupted(printable(output))}\n`)
  process.prependListener('SIGINT', hint)
  try {
    for await (const { bytes } of worked(run, leftToDo(pieces, journal, order)))
      writing(run, output, () => journal.append(bytes))
  } catch (error) {
    if (!(error instanceof ChangedInput)) throw error
    const place = printable(error.file ?? run.paths.join(' '))
    throw new Stop(EXIT.badInput, BATCH_TEXTS[context.lang].inputChanged(place, printable(file)))
  } finally {
    process.removeListener('SIGINT', hint)
    journal.close()
  }
  const lines = async function* (): AsyncGenerator<Line> {
    for await (const { line } of linesIn(file)) if (line) yield line
  }
  const status = await reportLines(
    context,
    report,
    basisOf(run, families),
    lines(),
    openSink(context, output, `${output}.new`),
  )
  rmSync(file, { force: true })
  return status
}

function openJournal({ context, compiled, order }: Run, output: string, left: JournalHead | undefined): Journal {
  const { lang } = context
  const texts = BATCH_TEXTS[lang]
  const file = journalOf(output)
  const head: JournalHead = {
    format: 'bleibeweg.batch-journal/1',
    engine: ENGINE_VERSION,
    rules: compiled.pack.sha256,
    order,
  }
  if (left === undefined) return writing({ context }, output, () => startJournal(file, head))
  const different = differences(left, head)
  if (different.length > 0) throw new Stop(EXIT.usage, texts.journalOther(printable(file), different.join(', ')))
  const journal = continueJournal(file)
  remark(context, texts.resumed(journal.done))
  return journal
}

/** A disk that is full or not there is no bug: stops with 73. */
function writing<T>({ context: { lang } }: Pick<Run, 'context'>, output: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw new Stop(EXIT.cannotCreate, cliText(lang).cannotWrite(printable(output), systemReason(error)))
  }
}

/** The names of what is not the same, as the options are called. */
function differences(a: JournalHead, b: JournalHead): readonly string[] {
  const parts = ({ engine, rules, order }: JournalHead): Readonly<Record<string, unknown>> => ({
    engine,
    '--rules': rules,
    '--on': order.on,
    '--at': order.at,
    '--horizon': order.horizonYears,
    '--layer': order.layers,
    '--strict': order.strict,
    '--four-eyes': order.fourEyes,
    '--shard': order.shard,
  })
  const [was, is] = [parts(a), parts(b)]
  return Object.keys(is).filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
}
