/** `worksheet FILE`: the livelihood calculation line by line, per norm and reading. */
import { familyView } from '../facts/view.ts'
import { cliText } from '../messages/cli.ts'
import { printable } from '../profile/printable.ts'
import { renderJson } from '../report/json.ts'
import { worksheetDocument } from '../report/worksheet/document.ts'
import { worksheetJson } from '../report/worksheet/json.ts'
import { sheetsOf, VIEWS, type ViewWord } from '../report/worksheet/sheets.ts'
import { formatDay } from '../time/day.ts'
import { ENGINE_VERSION } from '../version.ts'
import { type Context, contextOf, deliver, formatOption, onDay, remark, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { loadFamily, loadRules } from './input.ts'
import type { Io } from './io.ts'
import { assertPerson } from './person.ts'
import { FORMATS, printed } from './print.ts'

export interface WorksheetCommandOptions extends SharedOptions {
  readonly person?: string
  readonly view?: string
}

export async function worksheetCommand(file: string, options: WorksheetCommandOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const on = onDay(context, options)
  const views = viewOption(context, options.view)
  const { family, sha256, warnings } = loadFamily(file, lang)
  assertPerson(family, options.person, lang)
  const { pack } = await loadRules(options.rules ?? [], lang)
  for (const warning of warnings) remark(context, warning)
  const sheets = sheetsOf(familyView(family, on, pack.parameters), on, { person: options.person, views })
  const head = {
    engine: ENGINE_VERSION,
    on: formatDay(on),
    rulesSha256: pack.sha256,
    verifiedUntil: pack.verifiedUntil,
    profileSha256: sha256,
  }
  const text =
    format === 'json'
      ? renderJson(worksheetJson(head, family, sheets))
      : printed(context, worksheetDocument({ family, on, sheets, lang, head }), format, options.output)
  deliver(context, text, options.output)
  return EXIT.done
}

function viewOption(context: Context, asked: string | undefined): readonly ViewWord[] {
  if (asked === undefined) return VIEWS
  const found = VIEWS.find((v) => v === asked)
  if (found !== undefined) return [found]
  throw new Stop(EXIT.usage, cliText(context.lang).unknownWord('--view', printable(asked), VIEWS.join(', ')))
}
