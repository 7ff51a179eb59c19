/** `rules diff A [B]`: what the law changed between two dates, files or folders of rules. */
import { Comparer, type Comparison, firstDayOf } from '../caseload/compare/comparison.ts'
import { concernedPaths } from '../caseload/compare/concerned.ts'
import { rulesDiff } from '../lab/diff/rules.ts'
import { renderJson } from '../report/json.ts'
import { type RulesDiffReport, rulesDiffDocument, rulesDiffJson } from '../report/rules/diff.ts'
import { touchedJson, touchedSection } from '../report/rules/touched.ts'
import type { Day } from '../time/day.ts'
import {
  type Context,
  contextOf,
  deliver,
  formatOption,
  onDay,
  pathOption,
  remark,
  type SharedOptions,
} from './context.ts'
import { EXIT, type ExitStatus } from './exit.ts'
import { familiesIn } from './families.ts'
import type { Io } from './io.ts'
import { FORMATS, printed } from './print.ts'
import { lawOf, type RulesSide, rulesSide } from './rules-side.ts'

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
  const whom =
    options.cases && options.cases.length > 0 ? await touchedBy(context, options.cases, before, after, on) : undefined
  const text =
    format === 'json'
      ? renderJson(rulesDiffJson(report, whom && touchedJson(whom.comparison)))
      : printed(
          context,
          rulesDiffDocument({ ...report, touched: whom && touchedSection(whom.comparison, lang) }),
          format,
          options.output,
        )
  deliver(context, text, options.output)
  return whom && whom.skipped > 0 ? EXIT.badInput : EXIT.done
}

/** The families under both laws, as `compare` takes them. */
async function touchedBy(
  context: Context,
  cases: readonly string[],
  before: RulesSide,
  after: RulesSide,
  on: Day,
): Promise<{ readonly comparison: Comparison; readonly skipped: number }> {
  const [base, head] = [lawOf(before, on), lawOf(after, on)]
  const concerned = concernedPaths(base, head, firstDayOf(on))
  const comparer = new Comparer({ base, head, concerned, on, horizonYears: 10, layers: undefined }, [])
  let skipped = 0
  for await (const family of familiesIn(cases, context)) {
    if ('missing' in family) {
      skipped += 1
      remark(context, family.text)
    } else comparer.add(family)
  }
  return { comparison: comparer.result(), skipped }
}
