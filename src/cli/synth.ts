/** `synth --persons N --seed S`: a synthetic caseload as NDJSON, one family a line. */
import { synthesise } from '../caseload/synth/family.ts'
import { SYNTH_TEXTS } from '../messages/synth.ts'
import { printable } from '../profile/printable.ts'
import { assumptionsDocument, assumptionsJson } from '../report/caseload/assumptions.ts'
import { renderJson } from '../report/json.ts'
import { type Context, contextOf, dateOption, deliver, formatOption, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import type { Io } from './io.ts'
import { FORMATS, printed } from './print.ts'
import { openSink } from './sink.ts'

export interface SynthCommandOptions extends SharedOptions {
  readonly persons?: string
  readonly seed?: string
  readonly assumptions?: boolean
}

/** The day a caseload is dated unless asked otherwise: no clock, so that a seed gives the same bytes on any day. */
const DATED = '2026-11-22'

export async function synthCommand(options: SynthCommandOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  if (options.assumptions) {
    const format = formatOption(context, options.format, FORMATS)
    const text =
      format === 'json'
        ? renderJson(assumptionsJson())
        : printed(context, assumptionsDocument(context.lang), format, options.output)
    deliver(context, text, options.output)
    return EXIT.done
  }
  formatOption(context, options.format, ['ndjson'])
  if (options.persons === undefined) throw new Stop(EXIT.usage, SYNTH_TEXTS[context.lang].needsPersons)
  const persons = countOption(context, '--persons', options.persons, 1)
  const seed = countOption(context, '--seed', options.seed ?? '1', 0)
  const on = dateOption(context, '--on', options.on ?? DATED)
  const sink = openSink(context, options.output)
  for (const family of synthesise({ persons, seed, on })) await sink.write(`${JSON.stringify(family)}\n`)
  await sink.close()
  return EXIT.done
}

function countOption(context: Context, option: string, text: string, least: number): number {
  const count = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(count) && count >= least) return count
  throw new Stop(EXIT.usage, SYNTH_TEXTS[context.lang].badCount(option, printable(text), least))
}
