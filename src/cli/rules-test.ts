/** `rules test [PATH…]`: runs the cases beside the rules. */
import { type Compiled, compileWhole } from '../engine/compile.ts'
import { RuleError } from '../engine/condition.ts'
import { secondLook } from '../engine/four-eyes.ts'
import { coverageOf } from '../lab/test/coverage.ts'
import { type CaseRun, failed, runSuite, type Suite } from '../lab/test/run.ts'
import { cliText } from '../messages/cli.ts'
import type { Lang } from '../messages/language.ts'
import { renderProblem } from '../messages/problems.ts'
import { printable } from '../profile/printable.ts'
import { renderJson } from '../report/json.ts'
import { testDocument, testJson } from '../report/rules/test.ts'
import type { RulePack } from '../rules/pack.ts'
import { contextOf, deliver, formatOption, pathOption, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import type { Io } from './io.ts'
import { FORMATS, printed } from './print.ts'
import { type RuleFiles, readRuleFiles } from './rule-files.ts'

export async function rulesTestCommand(paths: readonly string[], options: SharedOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const read = readRuleFiles(options.rules ?? [], lang)
  if (!read.ok) throw new Stop(EXIT.badInput, read.problems.map((p) => renderProblem(p, lang)).join('\n'))
  const compiled = compiledOrStop(read.pack, lang)
  const known = compiled.paths.map((p) => p.id)
  const wanted = paths.map((path) => pathOption(context, path, known))
  const suites = suitesOf(read).filter((s) => wanted.length === 0 || wanted.includes(s.path))
  const runs: CaseRun[] = []
  for (const suite of suites) runs.push(...(await runSuite(compiled, suite, secondLook)))
  const coverage = suites.flatMap((s) =>
    coverageOf(
      compiled,
      s.path,
      runs.filter((r) => r.path === s.path),
    ),
  )
  const report = { runs, coverage, sha256: read.pack.sha256 }
  const text =
    format === 'json'
      ? renderJson(testJson(report, lang))
      : printed(context, testDocument(report, lang), format, options.output)
  deliver(context, text, options.output)
  return runs.some(failed) ? EXIT.condition : EXIT.done
}

function compiledOrStop(pack: RulePack, lang: Lang): Compiled {
  try {
    return compileWhole(pack)
  } catch (error) {
    if (error instanceof RuleError) throw new Stop(EXIT.badInput, cliText(lang).badRule(printable(error.message)))
    throw error
  }
}

function suitesOf({ files, pack, shownAs }: RuleFiles): readonly Suite[] {
  return pack.cases.map(({ file, path, cases }) => {
    const tree = files.find((f) => f.file === file)?.tree
    return { file: shownAs(file), path, cases, lineOf: ({ place }) => tree?.keyPlaceOf(place).line ?? 1 }
  })
}
