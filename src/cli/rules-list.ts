/** `rules list`: the paths and their versions. */
import { renderJson } from '../report/json.ts'
import { rulesListDocument, rulesListJson } from '../report/rules/list.ts'
import { contextOf, deliver, formatOption, onDay, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus } from './exit.ts'
import { loadRules } from './input.ts'
import type { Io } from './io.ts'
import { FORMATS, printed } from './print.ts'

export async function rulesListCommand(options: SharedOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const day = onDay(context, {})
  const compiled = await loadRules(options.rules ?? [], lang)
  const text =
    format === 'json'
      ? renderJson(rulesListJson(compiled))
      : printed(context, rulesListDocument(compiled, day, lang), format, options.output)
  deliver(context, text, options.output)
  return EXIT.done
}
