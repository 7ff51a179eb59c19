/** From lines to the report asked for: what `batch` and `merge` have in common. */
import type { BadLine, FailedLine, FamilyLine, Line, PartEnd } from '../caseload/line.ts'
import { handedOn, isBad, isFailed, isFamily } from '../caseload/line.ts'
import { STDIN } from '../caseload/sources.ts'
import { byOrder, SORTS, type Sort, tally, type WorkItem, workItem } from '../caseload/summary.ts'
import type { Order } from '../caseload/work.ts'
import type { Compiled } from '../engine/compile.ts'
import type { Outcome } from '../engine/words.ts'
import { BATCH_TEXTS } from '../messages/batch.ts'
import { cliText } from '../messages/cli.ts'
import { COMPARE_TEXTS } from '../messages/compare.ts'
import type { Lang } from '../messages/language.ts'
import { renderProblem } from '../messages/problems.ts'
import { OUTCOME_WORDS } from '../messages/words.ts'
import { printable } from '../profile/printable.ts'
import { csvHead, csvRows } from '../report/caseload/csv.ts'
import { type CaseloadReport, caseloadDocument, FIRST_LINES } from '../report/caseload/document.ts'
import { caseloadJson } from '../report/caseload/json.ts'
import { caseloadPage } from '../report/caseload/page.ts'
import type { CsvForm } from '../report/csv.ts'
import { renderJson, renderJsonLine } from '../report/json.ts'
import { formatDay } from '../time/day.ts'
import { ENGINE_VERSION } from '../version.ts'
import { type Context, formatOption, type SharedOptions } from './context.ts'
import { csvOption } from './csv.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { printed } from './print.ts'
import type { Sink } from './sink.ts'

export const BATCH_FORMATS = ['text', 'list', 'md', 'csv', 'ndjson', 'json', 'html'] as const
export type BatchFormat = (typeof BATCH_FORMATS)[number]

/** The options of a report over a caseload, as commander hands them over. */
export interface ReportOptions extends SharedOptions {
  readonly all?: boolean
  readonly sort?: string
  readonly csv?: string
  readonly minCell?: string
  readonly failOn?: string
}

/** The same, read and checked. */
export interface ReportOrder {
  readonly format: BatchFormat
  readonly sort: Sort
  readonly csv: CsvForm
  readonly minCell: number
  readonly all: boolean
  readonly failOn: ReadonlySet<Outcome>
  readonly output: string | undefined
}

/** Stops with 2 on what does not go together. */
export function reportOrder(context: Context, options: ReportOptions): ReportOrder {
  const { lang } = context
  const texts = BATCH_TEXTS[lang]
  const csv = csvOption(context, options.csv)
  const format = formatOption(context, options.format ?? (csv ? 'csv' : undefined), BATCH_FORMATS)
  const sort = options.sort === undefined ? undefined : oneOf(context, '--sort', options.sort, SORTS)
  const minCell = minCellOption(context, options.minCell)
  if (format === 'ndjson' && sort !== undefined && sort !== 'input')
    throw new Stop(EXIT.usage, texts.onlyInput(`--sort ${sort}`))
  if (minCell > 1 && (format === 'ndjson' || format === 'csv')) throw new Stop(EXIT.usage, texts.onlyCounts(format))
  return {
    format,
    sort: sort ?? (format === 'csv' || format === 'ndjson' ? 'input' : 'deadline'),
    csv: csv ?? 'rfc4180',
    minCell,
    all: options.all ?? false,
    failOn: failOn(context, options.failOn),
    output: options.output,
  }
}

const IN_SIGHT = (Object.keys(OUTCOME_WORDS) as Outcome[]).filter((o) => o !== 'closed' && o !== 'not-applicable')

function failOn(context: Context, text: string | undefined): ReadonlySet<Outcome> {
  if (text === undefined) return new Set()
  return new Set(text.split(',').map((word) => oneOf(context, '--fail-on', word.trim(), IN_SIGHT)))
}

function oneOf<T extends string>({ lang }: Context, option: string, text: string, known: readonly T[]): T {
  const found = known.find((k) => k === text)
  if (found !== undefined) return found
  throw new Stop(EXIT.usage, cliText(lang).unknownWord(option, printable(text), known.join(', ')))
}

/** A whole number of an option. Stops with 2, naming an example. */
export function wholeNumber(
  { lang }: Context,
  option: string,
  text: string,
  least: number,
  most: number,
  example: string,
): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new Stop(EXIT.usage, BATCH_TEXTS[lang].badOption(option, printable(text), example))
}

/** Below this a count is hidden; 1 hides nothing and is what nobody need ask for. */
function minCellOption({ lang }: Context, text: string | undefined): number {
  if (text === undefined) return 1
  const least = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (least >= 2 && least <= 1000) return least
  throw new Stop(EXIT.usage, COMPARE_TEXTS[lang].badMinCell(printable(text)))
}

/** What the lines rest on, for the head of the report. */
export interface Basis {
  readonly compiled: Compiled
  readonly order: Pick<Order, 'on' | 'at' | 'shard'>
  /** Behind the last line of a part: what merge knows its end by. */
  readonly end?: (lines: number) => PartEnd
}

/** Writes the report of all lines, lists those without a result on stderr, and says how the run ended. */
export async function reportLines(
  context: Context,
  order: ReportOrder,
  basis: Basis,
  lines: AsyncIterable<Line>,
  sink: Sink,
): Promise<ExitStatus> {
  const writer = writerOf(context, order, basis, sink)
  const without: (BadLine | FailedLine)[] = []
  let all = 0
  let holds = false
  try {
    await writer.begin()
    for await (const line of lines) {
      all += 1
      if (isFamily(line)) {
        if (order.failOn.size > 0)
          holds ||= line.persons.some((p) => Object.values(p.paths).some((o) => order.failOn.has(o)))
      } else {
        context.io.err(`${complaint(line, context.lang)}\n`)
        without.push(withoutExcess(line, order.format))
      }
      await writer.add(line)
    }
    await writer.end(without)
  } catch (error) {
    sink.drop()
    throw error
  }
  await sink.close()
  const texts = BATCH_TEXTS[context.lang]
  if (all === 0 && !context.quiet) context.io.err(`${texts.emptyCaseload}\n`)
  if (without.length > 0) context.io.err(`${texts.badCount(without.length, all)}\n`)
  if (without.some(isFailed)) return EXIT.software
  if (without.some((l) => isBad(l) && l.unreadable === null)) return EXIT.badInput
  if (without.length > 0) return EXIT.noInput
  return holds ? EXIT.condition : EXIT.done
}

/** Only JSON tells the problems again: else their number and kind are enough to keep. */
function withoutExcess(line: BadLine | FailedLine, format: BatchFormat): BadLine | FailedLine {
  return format === 'json' || isFailed(line) ? line : { ...line, problems: [] }
}

/** What is wrong with an input, with file and line, and the way out. */
function complaint(line: BadLine | FailedLine, lang: Lang): string {
  const texts = BATCH_TEXTS[lang]
  const file = line.file ?? STDIN
  if (isFailed(line)) {
    const name = printable([file, ...(line.line === null ? [] : [line.line])].join(':'))
    const detail = line.detail.map((d) => printable(d)).join(', ')
    return line.failed === 'four-eyes' ? texts.failedEyes(name, detail) : texts.failedBug(name, detail)
  }
  if (line.unreadable !== null) return cliText(lang).unreadable(printable(file), line.unreadable)
  return line.problems.map((p) => renderProblem({ ...p, file }, lang)).join('\n')
}

interface Writer {
  readonly begin: () => Promise<void>
  readonly add: (line: Line) => Promise<void>
  readonly end: (without: readonly (BadLine | FailedLine)[]) => Promise<void>
}

const nothing = async () => undefined

function writerOf(context: Context, order: ReportOrder, basis: Basis, sink: Sink): Writer {
  switch (order.format) {
    case 'ndjson':
      return ndjsonWriter(basis, sink)
    case 'csv':
      return csvWriter(context, order, basis, sink)
    default:
      return summaryWriter(context, order, basis, sink)
  }
}

function ndjsonWriter({ end }: Basis, sink: Sink): Writer {
  let lines = 0
  return {
    begin: nothing,
    add: (line) => {
      lines += 1
      return sink.write(renderJsonLine(handedOn(line, STDIN)))
    },
    end: async () => {
      if (end) await sink.write(renderJsonLine(end(lines)))
    },
  }
}

/** As read: row by row. In another order all rows are kept until the end. */
function csvWriter({ lang }: Context, { csv, sort }: ReportOrder, { compiled }: Basis, sink: Sink): Writer {
  const kept: { readonly item: WorkItem; readonly text: string }[] = []
  const rows = (family: FamilyLine) => csvRows({ compiled, lang }, family, csv)
  const order = byOrder(sort)
  return {
    begin: () => sink.write(csvHead(csv, lang)),
    add: async (line) => {
      if (!isFamily(line)) return
      if (sort === 'input') await sink.write(rows(line))
      else kept.push({ item: workItem(line, kept.length), text: rows(line) })
    },
    end: async () => {
      kept.sort((a, b) => order(a.item, b.item))
      for (const { text } of kept) await sink.write(text)
    },
  }
}

function summaryWriter(context: Context, order: ReportOrder, { compiled, order: days }: Basis, sink: Sink): Writer {
  const { format, sort, all, minCell, output } = order
  const whole = all || format === 'json' || format === 'html'
  const { add, result } = tally({ most: whole ? Number.POSITIVE_INFINITY : FIRST_LINES, sort })
  return {
    begin: nothing,
    add: async (line) => {
      if (isFamily(line)) add(line)
    },
    end: async (without) => {
      const report: CaseloadReport = {
        compiled,
        lang: context.lang,
        summary: result(),
        on: formatDay(days.on),
        at: formatDay(days.at),
        bad: without.length,
        sort,
        all,
        minCell,
        shard: days.shard,
      }
      await sink.write(rendered(context, report, format, output, without))
    },
  }
}

function rendered(
  context: Context,
  report: CaseloadReport,
  format: BatchFormat,
  output: string | undefined,
  without: readonly (BadLine | FailedLine)[],
): string {
  if (format === 'json') return renderJson(caseloadJson(report, ENGINE_VERSION, without))
  if (format === 'html') return caseloadPage(report)
  return printed(context, caseloadDocument(report), format === 'list' || format === 'md' ? format : 'text', output)
}
