/** `rules diff A [B]`: what the law changed between two dates, files or folders of rules. */
import { rulesDiff } from '../lab/diff/rules.ts'
import { renderJson } from '../report/json.ts'
import { type RulesDiffReport, rulesDiffDocument, rulesDiffJson } from '../report/rules/diff.ts'
import { contextOf, deliver, formatOption, onDay, pathOption, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus } from './exit.ts'
import type { Io } from './io.ts'
import { FORMATS, printed } from './print.ts'
import { rulesSide } from './rules-side.ts'

export interface RulesDiffOptions extends SharedOptions {
  readonly path?: string
  readonly cases?: readonly string[]
}

/** With one side only, it is compared with the rules in force, which stand first. */
export async function rulesDiffCommand(
  a: string,
  b: string | undefined,
  options: RulesDiffOptions,
  io: Io,
): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const on = onDay(context, options)
  const overlays = options.rules ?? []
  const before = await rulesSide(context, 'A', b === undefined ? undefined : a, on, overlays)
  const after = await rulesSide(context, 'B', b ?? a, on, overlays)
  const known = [...new Set([...before.compiled.byId.keys(), ...after.compiled.byId.keys()])]
  const files = [...(before.paths ?? []), ...(after.paths ?? [])]
  const wanted =
    options.path !== undefined
      ? [pathOption(context, options.path, known)]
      : files.length > 0
        ? [...new Set(files)]
        : undefined
  // beside a file stands the law of the day on which the file is looked at
  const sides = b === undefined ? { before: { ...before, day: after.day }, after } : { before, after }
  const report: RulesDiffReport = {
    ...sides,
    changes: rulesDiff(sides.before, sides.after, wanted),
    paths: wanted,
    lang,
    touched: undefined,
  }
  const text =
    format === 'json'
      ? renderJson(rulesDiffJson(report, undefined))
      : printed(context, rulesDiffDocument(report), format, options.output)
  deliver(context, text, options.output)
  return EXIT.done
}
