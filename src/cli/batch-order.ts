/** What `batch` asks of every family, read from the command line. */
import type { Order } from '../caseload/work.ts'
import type { Compiled } from '../engine/compile.ts'
import { BATCH_TEXTS } from '../messages/batch.ts'
import { cliText } from '../messages/cli.ts'
import { printable } from '../profile/printable.ts'
import type { Day } from '../time/day.ts'
import { type ReportOptions, wholeNumber } from './batch-report.ts'
import { type Context, dateOption, onDay } from './context.ts'
import { EXIT, Stop } from './exit.ts'

export interface BatchCommandOptions extends ReportOptions {
  readonly at?: string
  readonly horizon?: string
  readonly strict?: boolean
  readonly layer?: readonly string[]
  readonly jobs?: string
  readonly resume?: boolean
  readonly shard?: string
  readonly fourEyes?: string
}

/** `resumedOn`: the day of a run that is gone on with, which counts unless another is named. */
export function batchOrder(
  context: Context,
  options: BatchCommandOptions,
  compiled: Compiled,
  resumedOn: Day | undefined,
): Order {
  const on = options.on === undefined && resumedOn !== undefined ? resumedOn : onDay(context, options)
  return {
    on,
    at: options.at === undefined ? on : dateOption(context, '--at', options.at),
    horizonYears: wholeNumber(context, '--horizon', options.horizon ?? '10', 1, 50, '10'),
    layers: layers(context, options.layer, compiled),
    strict: options.strict ?? false,
    fourEyes: options.fourEyes === undefined ? null : { share: shareOption(context, options.fourEyes), seed: 1 },
    shard: options.shard === undefined ? null : shardOption(context, options.shard),
  }
}

function layers({ lang }: Context, asked: readonly string[] | undefined, compiled: Compiled): readonly string[] | null {
  if (asked === undefined || asked.length === 0) return null
  const known = compiled.pack.layers.map((l) => l.layer)
  const wrong = asked.find((id) => !known.includes(id))
  if (wrong === undefined) return asked
  throw new Stop(EXIT.usage, cliText(lang).unknownLayer(printable(wrong), known.join(', ')))
}

/** `1%`, `0,5 %` or `100%`, as a share. */
function shareOption({ lang }: Context, text: string): number {
  const match = /^(\d{1,3}(?:[.,]\d{1,6})?) ?%$/.exec(text.trim())
  const share = Number(match?.[1]?.replace(',', '.') ?? Number.NaN) / 100
  if (share >= 0 && share <= 1) return share
  throw new Stop(EXIT.usage, BATCH_TEXTS[lang].badOption('--four-eyes', printable(text), '1%'))
}

/** `2/8`: the second of eight parts. */
function shardOption({ lang }: Context, text: string): NonNullable<Order['shard']> {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text)
  const index = Number(match?.[1])
  const count = Number(match?.[2])
  if (match && index >= 1 && index <= count) return { index: index - 1, count }
  throw new Stop(EXIT.usage, BATCH_TEXTS[lang].badOption('--shard', printable(text), '1/4'))
}
