/** `rules new PATH DATE`: writes a rule file to be filled in, with its cases beside it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { caseSkeleton, firstCases, firstVersion, type NewRule, nextVersion } from '../lab/new-rule.ts'
import { cliText } from '../messages/cli.ts'
import { LINT_TEXTS } from '../messages/lint.ts'
import { renderProblem } from '../messages/problems.ts'
import { printable } from '../profile/printable.ts'
import { isRecord, valueAt } from '../profile/schema-walk.ts'
import { formatDay } from '../time/day.ts'
import { type Context, contextOf, dateOption, deliver, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import type { Io } from './io.ts'
import { type RuleFiles, readRuleFiles } from './rule-files.ts'
import { systemReason } from './system.ts'

/** Overwrites nothing: a version that exists already ends the command with 73; cases that exist get one more. */
export async function rulesNewCommand(path: string, date: string, options: SharedOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const texts = LINT_TEXTS[lang]
  const short = path.replace(/^aufenthg-/, '')
  if (!/^\d+[a-z]?(-[a-z0-9]+)*$/.test(short)) throw new Stop(EXIT.usage, texts.badPath(printable(path)))
  const rule: NewRule = { path: `aufenthg-${short}`, from: formatDay(dateOption(context, 'DATE', date)) }
  const folder = options.output ?? options.rules?.at(-1)
  if (folder === undefined) throw new Stop(EXIT.usage, texts.noTarget)
  const overlays = (options.rules ?? []).filter((dir) => existsSync(dir))
  const read = readRuleFiles(overlays, lang)
  if (!read.ok) throw new Stop(EXIT.badInput, read.problems.map((p) => renderProblem(p, lang)).join('\n'))
  const version = join(folder, 'bund', 'aufenthg', short, `${rule.from}.yaml`)
  const cases = join(folder, 'bund', 'aufenthg', short, 'cases.yaml')
  if (existsSync(version) || read.pack.paths.get(rule.path)?.some((v) => v.in_force.from === rule.from))
    throw new Stop(EXIT.cannotCreate, texts.exists(printable(version)))
  write(context, version, versionText(rule, read))
  write(context, cases, casesText(rule, read, existsSync(cases) ? readFileSync(cases, 'utf8') : undefined))
  const shown = [version, cases].map((file) => texts.made(printable(file.replaceAll('\\', '/'))))
  deliver(context, `${[...shown, texts.next(printable(folder))].join('\n')}\n`, undefined)
  return EXIT.done
}

/** The last version before the day, else the first one there is, else the least that can be read. */
function versionText(rule: NewRule, { pack, files }: RuleFiles): string {
  const versions = pack.paths.get(rule.path) ?? []
  const before = versions.findLast((v) => v.in_force.from < rule.from) ?? versions[0]
  const parsed = files.find((f) => f.file === before?.file)
  return parsed ? nextVersion(parsed, rule) : firstVersion(rule)
}

/**
 * The cases of `cases.yaml`, for a file laid over another takes its place, and one for the first day of the new wording.
 * Further files of cases beside it stay where they are.
 */
function casesText(rule: NewRule, { pack, files }: RuleFiles, there: string | undefined): string {
  const own = pack.cases.find((c) => c.path === rule.path && c.file.endsWith('/cases.yaml'))
  const known = files.find((f) => f.file === own?.file)
  const text = there ?? known?.text
  if (text === undefined) return firstCases(rule)
  const bases = valueAt(known?.data, ['bases'])
  const base = isRecord(bases) ? Object.keys(bases)[0] : undefined
  return `${text.replace(/\n*$/, '\n')}${caseSkeleton(rule, base)}`
}

function write({ lang }: Context, file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  } catch (error) {
    throw new Stop(EXIT.cannotCreate, cliText(lang).cannotWrite(printable(file), systemReason(error)))
  }
}
