/**
 * `validate FILE…`: is the form right, and is the content plausible?
 *
 * Warnings are results and do not fail. Where a file has errors nothing is printed but the errors, on stderr; JSON lists
 * every file with its problems.
 */
import { cliText } from '../messages/cli.ts'
import type { Lang } from '../messages/language.ts'
import { renderProblem } from '../messages/problems.ts'
import { parseProfile } from '../profile/parse.ts'
import { implausible } from '../profile/plausible.ts'
import { printable } from '../profile/printable.ts'
import { inFileOrder, type Problem } from '../profile/problem.ts'
import { renderJson } from '../report/json.ts'
import type { Day } from '../time/day.ts'
import { contextOf, deliver, formatOption, onDay, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { readText } from './input.ts'
import type { Io } from './io.ts'

interface Validated {
  readonly file: string
  /** `undefined` where there is no family to count. */
  readonly persons: number | undefined
  readonly problems: readonly Problem[]
  /** Why the file cannot be read. */
  readonly unreadable?: string
}

const FORMATS = ['text', 'json'] as const

export async function validateCommand(files: readonly string[], options: SharedOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const on = onDay(context, options)
  const all = files.map((file) => validate(file, on, lang))
  const status = statusOf(all)
  if (format === 'json') deliver(context, renderJson(asData(all, lang)), options.output)
  else if (status === EXIT.done) deliver(context, all.flatMap((one) => asLines(one, lang)).join(''), options.output)
  if (status !== EXIT.done) throw new Stop(status, all.flatMap((one) => complaints(one, lang)).join('\n'))
  return status
}

function validate(file: string, on: Day, lang: Lang): Validated {
  try {
    const shown = file.replaceAll('\\', '/')
    const parsed = parseProfile(readText(file, lang), shown)
    if (!parsed.ok) return { file: shown, persons: undefined, problems: parsed.problems }
    const { family, warnings } = parsed
    const problems = inFileOrder([...warnings, ...implausible(family, on)])
    return { file: shown, persons: family.profile.members.length, problems }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { file, persons: undefined, problems: [], unreadable: error.message }
  }
}

function statusOf(all: readonly Validated[]): ExitStatus {
  if (all.some((one) => one.unreadable !== undefined)) return EXIT.noInput
  return all.every((one) => one.persons !== undefined) ? EXIT.done : EXIT.badInput
}

function asLines({ file, persons, problems }: Validated, lang: Lang): readonly string[] {
  const texts = cliText(lang)
  const odd = problems.length > 0 ? [texts.odd(problems.length)] : []
  const summary = [texts.wellFormed(printable(file), persons ?? 0), ...odd].join(', ')
  return [`${summary}\n`, ...problems.map((p) => `${renderProblem(p, lang)}\n`)]
}

function complaints({ unreadable, problems }: Validated, lang: Lang): readonly string[] {
  return unreadable === undefined ? problems.map((p) => renderProblem(p, lang)) : [unreadable]
}

function asData(all: readonly Validated[], lang: Lang): object {
  return {
    format: 'bleibeweg.validate/1',
    files: all.map(({ file, persons, problems, unreadable }) => ({
      file,
      ok: persons !== undefined,
      persons: persons ?? null,
      problems:
        unreadable === undefined
          ? problems.map((problem) => problemAsData(problem, lang))
          : [{ code: 'unreadable', severity: 'error', message: unreadable }],
    })),
  }
}

function problemAsData(problem: Problem, lang: Lang): object {
  return {
    code: problem.code,
    severity: problem.severity,
    line: problem.line ?? null,
    column: problem.column ?? null,
    address: problem.address ?? null,
    found: problem.found ?? null,
    expected: problem.expected ?? [],
    suggestion: problem.suggestion ?? null,
    message: renderProblem(problem, lang),
  }
}
