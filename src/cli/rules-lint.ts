/** `rules lint`: looks for defects in rule files. */
import { type LintFinding, lint } from '../lab/lint/lint.ts'
import { renderProblem } from '../messages/problems.ts'
import { RULES_TEXTS } from '../messages/rules.ts'
import { renderJson } from '../report/json.ts'
import { lintJson, lintText } from '../report/rules/lint.ts'
import { contextOf, deliver, formatOption, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import type { Io } from './io.ts'
import { readRuleFiles } from './rule-files.ts'

const FORMATS = ['text', 'json'] as const

/** Files that do not have the right form end the command with 65; defects found with 1 where one is an error. */
export async function rulesLintCommand(options: SharedOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const read = readRuleFiles(options.rules ?? [], lang)
  if (!read.ok) {
    const problems = read.problems.map((p) => renderProblem(p, lang))
    throw new Stop(EXIT.badInput, [...problems, RULES_TEXTS[lang].first].join('\n'))
  }
  const findings = lint(read.files, read.pack).map((f): LintFinding => ({ ...f, file: read.shownAs(f.file) }))
  deliver(
    context,
    format === 'json' ? renderJson(lintJson(findings, read.pack.sha256)) : lintText(findings, lang),
    options.output,
  )
  return findings.some((f) => f.level === 'error') ? EXIT.condition : EXIT.done
}
