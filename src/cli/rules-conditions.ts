/** `rules coverage`: which truths the cases have shown of every condition and each of its parts. */
import { type Compiled, compileWhole } from '../engine/compile.ts'
import { RuleError } from '../engine/condition.ts'
import { gapsOf, impossibleIn } from '../lab/coverage/gaps.ts'
import { coverageSeen, exemptionsSeen } from '../lab/coverage/seen.ts'
import { lintInput } from '../lab/lint/input.ts'
import { benchHouse } from '../lab/mutate/bench-house.ts'
import { cliText } from '../messages/cli.ts'
import { MUTATE_TEXTS } from '../messages/mutate.ts'
import { renderProblem } from '../messages/problems.ts'
import { printable } from '../profile/printable.ts'
import { renderJson } from '../report/json.ts'
import { type ConditionsReport, conditionsDocument, conditionsJson } from '../report/rules/conditions-coverage.ts'
import { coverageHtml } from '../report/rules/coverage-html.ts'
import type { RulePack } from '../rules/pack.ts'
import { type Context, contextOf, deliver, formatOption, pathOption, remark, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import type { Io } from './io.ts'
import { printed } from './print.ts'
import { readRuleFiles } from './rule-files.ts'

const FORMATS = ['text', 'list', 'md', 'json', 'html'] as const

/** Ends with 1 where a comparison that can be shown has not been. */
export async function rulesConditionsCommand(
  paths: readonly string[],
  options: SharedOptions,
  io: Io,
): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const read = readRuleFiles(options.rules ?? [], lang)
  if (!read.ok) throw new Stop(EXIT.badInput, read.problems.map((p) => renderProblem(p, lang)).join('\n'))
  const { files, pack } = read
  const compiled = compiledOrStop(context, pack)
  const known = [...pack.paths.keys()]
  const wanted = paths.length === 0 ? known : paths.map((path) => pathOption(context, path, known))
  const benches = wanted.map(benchHouse(compiled))
  for (const { path, failing } of benches)
    if (failing.length > 0)
      remark(context, MUTATE_TEXTS[lang].failing(path.replace(/^aufenthg-/, ''), failing.join(', ')))
  const trees = new Map(files.map((f) => [f.file, f.tree]))
  const report: ConditionsReport = {
    coverage: coverageSeen(compiled, lintInput(files, pack), benches),
    exemptions: exemptionsSeen(compiled, benches),
    impossible: impossibleIn(pack),
    sha256: pack.sha256,
    lineOf: (file, path) => trees.get(file)?.keyPlaceOf(path).line ?? 1,
    shownAs: read.shownAs,
  }
  const text =
    format === 'json'
      ? renderJson(conditionsJson(report))
      : format === 'html'
        ? coverageHtml(report, files, lang)
        : printed(context, conditionsDocument(report, lang), format, options.output)
  deliver(context, text, options.output)
  const open = gapsOf(report.coverage, report.impossible).filter(({ part }) => part.kind === 'leaf')
  return open.length > 0 ? EXIT.condition : EXIT.done
}

function compiledOrStop({ lang }: Context, pack: RulePack): Compiled {
  try {
    return compileWhole(pack)
  } catch (error) {
    if (error instanceof RuleError) throw new Stop(EXIT.badInput, cliText(lang).badRule(printable(error.message)))
    throw error
  }
}
