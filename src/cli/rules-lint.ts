/** `rules lint`: looks for defects in rule files; `--fix` takes out what nothing needs. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { withoutEntry } from '../lab/lint/fix.ts'
import { type LintFinding, lint } from '../lab/lint/lint.ts'
import { cliText } from '../messages/cli.ts'
import { LINT_TEXTS } from '../messages/lint.ts'
import { renderProblem } from '../messages/problems.ts'
import { RULES_TEXTS } from '../messages/rules.ts'
import { printable } from '../profile/printable.ts'
import { renderJson } from '../report/json.ts'
import { lintJson, lintText } from '../report/rules/lint.ts'
import { type Context, contextOf, deliver, formatOption, remark, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import type { Io } from './io.ts'
import { type RuleFiles, readRuleFiles } from './rule-files.ts'
import { systemReason } from './system.ts'

const FORMATS = ['text', 'json'] as const
/** Each round takes out one entry of each file; what an entry alone has used is found in the next. */
const MOST_ROUNDS = 100

export interface LintOptions extends SharedOptions {
  readonly fix?: boolean
}

/** Files that do not have the right form end the command with 65; defects found with 1 where one is an error. */
export async function rulesLintCommand(options: LintOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const read = () => filesOrStop(context, options.rules ?? [])
  if (options.fix) for (let round = 0; round < MOST_ROUNDS && fixOnce(context, read()); round += 1);
  const files = read()
  const { pack } = files
  const findings = lint(files.files, pack).map((f): LintFinding => ({ ...f, file: files.shownAs(f.file) }))
  deliver(
    context,
    format === 'json' ? renderJson(lintJson(findings, pack.sha256)) : lintText(findings, lang),
    options.output,
  )
  return findings.some((f) => f.level === 'error') ? EXIT.condition : EXIT.done
}

function filesOrStop({ lang }: Context, overlays: readonly string[]): RuleFiles {
  const read = readRuleFiles(overlays, lang)
  if (read.ok) return read
  const problems = read.problems.map((p) => renderProblem(p, lang))
  throw new Stop(EXIT.badInput, [...problems, RULES_TEXTS[lang].first].join('\n'))
}

/** One entry out of each file; whether anything was taken out. */
function fixOnce(context: Context, { files, pack, shownAs, onDisk }: RuleFiles): boolean {
  const done = new Set<string>()
  for (const { file, path, found, id } of lint(files, pack).filter((f) => f.fixable)) {
    const parsed = files.find((f) => f.file === file)
    const shorter = parsed && !done.has(file) ? withoutEntry(parsed.text, parsed.tree, path) : undefined
    if (shorter === undefined) continue
    write(context, onDisk(file), shorter)
    done.add(file)
    remark(context, LINT_TEXTS[context.lang].fixed(shownAs(file), printable(found), id))
  }
  return done.size > 0
}

function write({ lang }: Context, file: string, text: string): void {
  const draft = `${file}.${process.pid}.part`
  try {
    writeFileSync(draft, text)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw new Stop(EXIT.cannotCreate, cliText(lang).cannotWrite(printable(file), systemReason(error)))
  }
}
