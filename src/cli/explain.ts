/** `explain CODE [FILE]`: a requirement, a path, a word of results or a fact in words, and what was found in a family. */
import { secondLook } from '../engine/four-eyes.ts'
import { DEFECTS } from '../lab/lint/lint.ts'
import { cliText } from '../messages/cli.ts'
import { type Checked, check } from '../outlook/check.ts'
import { printable } from '../profile/printable.ts'
import { type Explained, resolveCode } from '../report/explain/codes.ts'
import type { ExplainContext } from '../report/explain/context.ts'
import { defectDocument, defectJson } from '../report/explain/defect.ts'
import { explainDocument } from '../report/explain/document.ts'
import { explainJson } from '../report/explain/json.ts'
import { renderJson } from '../report/json.ts'
import { ENGINE_VERSION } from '../version.ts'
import { contextOf, deliver, formatOption, onDay, remark, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { type LoadedFamily, loadFamily, loadRules } from './input.ts'
import type { Io } from './io.ts'
import { assertPerson } from './person.ts'
import { FORMATS, printed } from './print.ts'

export interface ExplainCommandOptions extends SharedOptions {
  readonly person?: string
}

export async function explainCommand(
  code: string,
  file: string | undefined,
  options: ExplainCommandOptions,
  io: Io,
): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const day = onDay(context, options)
  const defect = file === undefined ? DEFECTS.find((d) => d.id === code) : undefined
  if (defect) {
    const about = defectDocument(defect, lang)
    deliver(
      context,
      format === 'json' ? renderJson(defectJson(defect)) : printed(context, about, format, options.output),
      options.output,
    )
    return EXIT.done
  }
  if (file === undefined && options.person !== undefined) throw new Stop(EXIT.usage, cliText(lang).needsFile)
  const compiled = await loadRules(options.rules ?? [], lang)
  const explained = resolveCode(code, compiled, day)
  if (explained.kind === 'unknown') {
    throw new Stop(EXIT.usage, cliText(lang).unknownCode(printable(code), explained.nearest))
  }
  const loaded = file === undefined ? undefined : loadFamily(file, lang)
  if (loaded) assertPerson(loaded.family, options.person, lang)
  for (const warning of loaded?.warnings ?? []) remark(context, warning)
  const about: ExplainContext = { compiled, day, lang }
  const checked = loaded && (await findings(explained, loaded, about, options.person))
  const text =
    format === 'json'
      ? renderJson(explainJson(explained, about, checked?.result))
      : printed(
          context,
          explainDocument(explained, about, checked && { checked, lang, all: true, explain: true, file: file ?? '' }),
          format,
          options.output,
        )
  deliver(context, text, options.output)
  return EXIT.done
}

/** A check of the family, of the path in question alone. Only requirements and paths can be found in a family. */
async function findings(
  explained: Explained,
  { family, sha256 }: LoadedFamily,
  { compiled, day, lang }: ExplainContext,
  person: string | undefined,
): Promise<Checked | undefined> {
  if (explained.kind !== 'requirement' && explained.kind !== 'path') return undefined
  const settings = { on: day, person, path: explained.path.id, profileSha256: sha256, engineVersion: ENGINE_VERSION }
  const checked = await check(compiled, family, settings, secondLook)
  if (checked.disagreements.length > 0) throw new Stop(EXIT.software, cliText(lang).refused)
  return checked
}
