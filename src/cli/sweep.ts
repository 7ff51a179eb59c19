/** `sweep PATH… --set ADDRESS --from N --to M --step K`: one limit of the rules, moved step by step. */

import { sweep, type Variant, variantOf } from '../caseload/compare/sweep.ts'
import { type CaseRecord, parseRecord, readCaseload } from '../caseload/read.ts'
import { type Compiled, versionOn } from '../engine/compile.ts'
import { RuleError } from '../engine/condition.ts'
import { cliText } from '../messages/cli.ts'
import { COMPARE_TEXTS } from '../messages/compare.ts'
import { renderProblem } from '../messages/problems.ts'
import type { Family } from '../profile/family.ts'
import { printable } from '../profile/printable.ts'
import { type SweepReport, sweepDocument, sweepJson, sweepRows, sweepSvg } from '../report/compare/sweep.ts'
import { type CsvForm, renderCsv } from '../report/csv.ts'
import { renderJson } from '../report/json.ts'
import { placesOf, valueIn } from '../rules/rule-address.ts'
import type { Day } from '../time/day.ts'
import {
  type Context,
  contextOf,
  deliver,
  formatOption,
  onDay,
  pathOption,
  remark,
  type SharedOptions,
} from './context.ts'
import { csvOption } from './csv.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { loadRules } from './input.ts'
import type { Io } from './io.ts'
import { printed } from './print.ts'

export interface SweepCommandOptions extends SharedOptions {
  readonly set?: string
  readonly from?: string
  readonly to?: string
  readonly step?: string
  readonly csv?: string
}

const FORMATS = ['text', 'list', 'md', 'csv', 'json', 'svg'] as const
const MOST_VALUES = 200

export async function sweepCommand(
  paths: readonly string[],
  options: SweepCommandOptions,
  io: Io,
): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const csv = csvOption(context, options.csv)
  const format = formatOption(context, options.format ?? (csv ? 'csv' : undefined), FORMATS)
  const on = onDay(context, options)
  const values = valuesOf(context, options)
  const compiled = await loadRules(options.rules ?? [], context.lang)
  const { path, address, current } = placeOf(context, options.set ?? '', compiled, on)
  const variants = values.map((value) => ({ value, compiled: compiledAt(context, compiled, path, address, value, on) }))
  const { read, skipped } = await recordsOf(paths, context)
  const found = sweep(variants, path, read, { on, horizonYears: 10, layers: undefined })
  const report: SweepReport = { sweep: found, address: options.set ?? '', current, on, skipped, lang: context.lang }
  deliver(context, rendered(report, format, csv ?? 'rfc4180', context, options.output), options.output)
  return skipped > 0 ? EXIT.badInput : EXIT.done
}

function rendered(
  report: SweepReport,
  format: (typeof FORMATS)[number],
  csv: CsvForm,
  context: Context,
  output: string | undefined,
): string {
  switch (format) {
    case 'json':
      return renderJson(sweepJson(report))
    case 'csv':
      return renderCsv(sweepRows(report), csv)
    case 'svg':
      return sweepSvg(report)
    default:
      return printed(context, sweepDocument(report), format, output)
  }
}

function valuesOf({ lang }: Context, { set, from, to, step }: SweepCommandOptions): readonly number[] {
  const texts = COMPARE_TEXTS[lang]
  if (set === undefined || from === undefined || to === undefined || step === undefined)
    throw new Stop(EXIT.usage, texts.sweepNeeds)
  const number = (option: string, text: string) => {
    const n = Number(text.replace(',', '.'))
    if (text.trim() === '' || !Number.isFinite(n))
      throw new Stop(EXIT.usage, texts.sweepBadNumber(option, printable(text)))
    return n
  }
  const [first, last, by] = [number('--from', from), number('--to', to), number('--step', step)]
  if (by <= 0) throw new Stop(EXIT.usage, texts.sweepBadNumber('--step', printable(step)))
  if (last < first) throw new Stop(EXIT.usage, texts.sweepBadNumber('--to', printable(to)))
  const count = Math.floor((last - first) / by + 1e-9) + 1
  if (count > MOST_VALUES) throw new Stop(EXIT.usage, texts.sweepTooMany)
  // no rounding errors of repeated sums: 0.1 steps stay 0.1 steps
  return Array.from({ length: count }, (_, i) => Number((first + i * by).toPrecision(12)))
}

interface Place {
  readonly path: string
  readonly address: string
  readonly current: string
}

/** `25b-1/stay.limits.72`: the path, then the address in its version of the day. Stops with 2 and the nearest right one. */
function placeOf(context: Context, text: string, compiled: Compiled, on: Day): Place {
  const texts = COMPARE_TEXTS[context.lang]
  const cut = text.indexOf('/')
  if (cut < 0) throw new Stop(EXIT.usage, texts.sweepBadAddress(printable(text), undefined, ''))
  const path = pathOption(context, text.slice(0, cut), [...compiled.byId.keys()])
  const address = text.slice(cut + 1)
  const found = compiled.byId.get(path)
  const version = found && versionOn(found, on)
  if (!version) throw new Stop(EXIT.usage, texts.sweepBadAddress(printable(text), undefined, ''))
  const places = placesOf(version.raw, address)
  if (!places.ok) {
    const near = places.nearest === undefined ? undefined : `${text.slice(0, cut)}/${places.nearest}`
    throw new Stop(EXIT.usage, texts.sweepBadAddress(printable(text), near, places.expected.slice(0, 8).join(', ')))
  }
  const [place] = places.places
  const value = place && valueIn(version.raw, place)
  if (typeof value !== 'number')
    throw new Stop(EXIT.usage, texts.sweepBadAddress(printable(text), undefined, texts.sweepNumbersOnly))
  return { path, address, current: String(value) }
}

function compiledAt(
  context: Context,
  compiled: Compiled,
  path: string,
  address: string,
  value: number,
  on: Day,
): Compiled {
  const texts = COMPARE_TEXTS[context.lang]
  try {
    const variant: Variant = variantOf(compiled, path, address, value, on)
    if (variant.ok) return variant.compiled
    throw new Stop(EXIT.usage, texts.sweepBadAddress(printable(address), variant.nearest, variant.expected.join(', ')))
  } catch (error) {
    if (error instanceof RuleError)
      throw new Stop(EXIT.usage, texts.sweepBadValue(printable(address), printable(error.message)))
    throw error
  }
}

/** The records of the caseload as text, read again whenever a variant asks for something new. */
async function recordsOf(
  paths: readonly string[],
  context: Context,
): Promise<{ readonly read: () => Iterable<Family>; readonly skipped: number }> {
  const records: CaseRecord[] = []
  let skipped = 0
  for await (const record of readCaseload(paths)) {
    if ('reason' in record) {
      skipped += 1
      remark(context, cliText(context.lang).unreadable(printable(record.file), record.reason))
      continue
    }
    const parsed = parseRecord(record)
    if (parsed.ok) records.push(record)
    else {
      skipped += 1
      remark(context, parsed.problems.map((p) => renderProblem(p, context.lang)).join('\n'))
    }
  }
  const read = function* (): Generator<Family> {
    for (const record of records) {
      const parsed = parseRecord(record)
      if (parsed.ok) yield parsed.family
    }
  }
  return { read, skipped }
}
