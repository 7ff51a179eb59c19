/** `rules coverage --statute`: every sentence of the statute, with what encodes it or why it is left out. */
import { accountOfPath, accountOfShared } from '../lab/statute.ts'
import { renderProblem } from '../messages/problems.ts'
import { renderJson } from '../report/json.ts'
import { type AccountedFile, coverageDocument, coverageJson, isAccounted } from '../report/rules/coverage.ts'
import { contextOf, deliver, formatOption, pathOption, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import type { Io } from './io.ts'
import { FORMATS, printed } from './print.ts'
import { readRuleFiles } from './rule-files.ts'

/** Ends with 1 where a sentence is neither encoded nor given a reason. */
export async function rulesCoverageCommand(
  paths: readonly string[],
  options: SharedOptions,
  io: Io,
): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const read = readRuleFiles(options.rules ?? [], lang)
  if (!read.ok) throw new Stop(EXIT.badInput, read.problems.map((p) => renderProblem(p, lang)).join('\n'))
  const { pack } = read
  const wanted = paths.map((path) => pathOption(context, path, [...pack.paths.keys()]))
  const files: AccountedFile[] = [...pack.paths].flatMap(([id, versions]) =>
    wanted.length > 0 && !wanted.includes(id)
      ? []
      : versions.map((version) => ({
          path: id.replace(/^aufenthg-/, ''),
          version: version.in_force.from,
          sentences: accountOfPath(version, pack),
        })),
  )
  const shared = [...pack.general.values()].map((general) => ({
    path: `general/${general.general}`,
    version: null,
    sentences: accountOfShared(general),
  }))
  if (wanted.length === 0) files.push(...shared.filter((f) => f.sentences.length > 0))
  const text =
    format === 'json'
      ? renderJson(coverageJson(files, pack.sha256))
      : printed(context, coverageDocument(files, lang), format, options.output)
  deliver(context, text, options.output)
  return files.every((f) => f.sentences.every(isAccounted)) ? EXIT.done : EXIT.condition
}
