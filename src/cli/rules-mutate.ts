/** `rules mutate [PATH…]`: plants small mistakes in the rules and lists those that no case notices. */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { SingleBar } from 'cli-progress'
import { type Compiled, compileWhole } from '../engine/compile.ts'
import { RuleError } from '../engine/condition.ts'
import { lintInput } from '../lab/lint/input.ts'
import { isEquivalent } from '../lab/mutate/equivalent.ts'
import { type Kept, type KeyMaker, keyMaker } from '../lab/mutate/keep.ts'
import type { Mutant } from '../lab/mutate/mutant.ts'
import { plant } from '../lab/mutate/plant.ts'
import { type Judged, type Placed, reasonsIn, reportOf } from '../lab/mutate/report.ts'
import type { Answer, Trial } from '../lab/mutate/trial.ts'
import { variantOf } from '../lab/mutate/variant.ts'
import { cliText } from '../messages/cli.ts'
import { MUTATE_TEXTS } from '../messages/mutate.ts'
import { renderProblem } from '../messages/problems.ts'
import { printable } from '../profile/printable.ts'
import { renderJson } from '../report/json.ts'
import { mutateDocument, mutateJson } from '../report/rules/mutate.ts'
import type { RulePack } from '../rules/pack.ts'
import { type Context, contextOf, deliver, formatOption, pathOption, remark, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { sha256 } from './input.ts'
import type { Io } from './io.ts'
import { cacheFile, readKept, writeKept } from './mutate-cache.ts'
import { tryAll } from './mutate-pool.ts'
import { FORMATS, printed } from './print.ts'
import { type RuleFiles, readRuleFiles } from './rule-files.ts'
import { systemReason } from './system.ts'

export interface MutateOptions extends SharedOptions {
  readonly min?: string
  readonly jobs?: string
  readonly sample?: string
  /** A file, or `false` for `--no-cache`. */
  readonly cache?: string | boolean
}

/** Ends with 1 where fewer mistakes than `--min` are noticed. */
export async function rulesMutateCommand(
  paths: readonly string[],
  options: MutateOptions,
  io: Io,
): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const min = options.min === undefined ? 0 : shareOption(context, '--min', options.min)
  const sample = options.sample === undefined ? 1 : shareOption(context, '--sample', options.sample)
  const jobs = jobsOption(context, options.jobs)
  const read = readRuleFiles(options.rules ?? [], lang)
  if (!read.ok) throw new Stop(EXIT.badInput, read.problems.map((p) => renderProblem(p, lang)).join('\n'))
  const compiled = compiledOrStop(context, read.pack)
  const known = [...read.pack.paths.keys()]
  const wanted = paths.map((path) => pathOption(context, path, known))
  const trials = plant(lintInput(read.files, read.pack))
    .filter((m) => sample === 1 || inSample(m, sample))
    .map((mutant): Trial => ({ mutant, paths: variantOf(mutant, read.pack).paths }))
    .filter((t) => wanted.length === 0 || (t.paths.length === 1 && t.paths.some((p) => wanted.includes(p))))
  const { judged, kept } = await judgedWith(trials, { context, read, compiled, jobs, cache: options.cache })
  const report = reportOf(judged, (m) => isEquivalent(m, compiled.byId, read.pack), reasonsIn(read.pack), {
    sha256: read.pack.sha256,
    kept,
  })
  const text =
    format === 'json'
      ? renderJson(mutateJson(report))
      : printed(context, mutateDocument(report, lang), format, options.output)
  deliver(context, text, options.output)
  return report.rate < min ? EXIT.condition : EXIT.done
}

interface Setting {
  readonly context: Context
  readonly read: RuleFiles
  readonly compiled: Compiled
  readonly jobs: number
  readonly cache: string | boolean | undefined
}

/** Answers kept from earlier runs, and those of the mutants that are left. */
async function judgedWith(
  trials: readonly Trial[],
  { context, read, compiled, jobs, cache }: Setting,
): Promise<{ readonly judged: readonly Judged[]; readonly kept: number }> {
  const file = cache === false ? undefined : typeof cache === 'string' ? cache : cacheFile(context.io.env)
  const before: Kept = file === undefined ? new Map() : readKept(file)
  const keys = keyMaker(compiled, read.files, `${sha256(readFileSync(fileURLToPath(import.meta.url), 'utf8'))}`, sha256)
  const known = trials.map((t) => knownAnswer(t, before, keys))
  const open = trials.flatMap((t, i) => (known[i] ? [] : [t]))
  const answers = [...(await withProgress(open, { context, read, compiled, jobs }))]
  const all = trials.map((trial, i): { readonly trial: Trial; readonly answer: Answer } => ({
    trial,
    answer: known[i] ?? answers.shift() ?? { state: 'unnoticed' },
  }))
  if (file !== undefined && open.length > 0) keep(file, all, before, keys, context)
  const shown = (mutant: Mutant): Placed => ({
    ...mutant,
    shown: read.shownAs(mutant.file),
    line: read.files.find((f) => f.file === mutant.file)?.tree.keyPlaceOf(mutant.edit.path).line ?? 1,
  })
  return {
    judged: all.map(({ trial, answer }) => ({ mutant: shown(trial.mutant), answer })),
    kept: trials.length - open.length,
  }
}

/** Killed by a case that still stands, or asked of every path before in vain. */
function knownAnswer({ mutant, paths }: Trial, before: Kept, keys: KeyMaker): Answer | undefined {
  if (before.size === 0) return undefined
  let unnoticed = true
  for (const path of paths) {
    const by = before.get(keys.of(mutant, path))
    if (by) return { state: 'killed', path, by }
    if (by === undefined) unnoticed = false
  }
  return unnoticed ? { state: 'unnoticed' } : undefined
}

function keep(
  file: string,
  all: readonly { readonly trial: Trial; readonly answer: Answer }[],
  before: Kept,
  keys: KeyMaker,
  context: Context,
): void {
  const kept = new Map(before)
  for (const { trial, answer } of all) {
    if (answer.state === 'killed') kept.set(keys.of(trial.mutant, answer.path), answer.by)
    if (answer.state === 'unnoticed') for (const path of trial.paths) kept.set(keys.of(trial.mutant, path), '')
  }
  try {
    writeKept(file, kept)
  } catch (error) {
    remark(context, cliText(context.lang).cannotWrite(printable(file), systemReason(error)))
  }
}

async function withProgress(
  trials: readonly Trial[],
  { context, read, compiled, jobs }: Omit<Setting, 'cache'>,
): Promise<readonly Answer[]> {
  const bar = new SingleBar({
    format: MUTATE_TEXTS[context.lang].progress,
    stream: process.stderr,
    clearOnComplete: true,
  })
  const shown = context.io.terminal && !context.quiet && process.stderr.isTTY
  if (shown) bar.start(trials.length, 0)
  const { files, pack } = read
  const packed = { files: files.map(({ file, kind, data }) => ({ file, kind, data })), sha256: pack.sha256 }
  try {
    return await tryAll(trials, { jobs, compiled, packed, onProgress: (done) => shown && bar.update(done) })
  } finally {
    if (shown) bar.stop()
  }
}

/** The same ones in every run: chosen by their names. */
function inSample({ id }: Mutant, share: number): boolean {
  return Number.parseInt(sha256(id).slice(0, 8), 16) / 0x1_0000_0000 < share
}

function compiledOrStop(context: Context, pack: RulePack): Compiled {
  try {
    return compileWhole(pack)
  } catch (error) {
    if (error instanceof RuleError)
      throw new Stop(EXIT.badInput, cliText(context.lang).badRule(printable(error.message)))
    throw error
  }
}

/** `95%` or `95`. Stops with 2 on anything else. */
function shareOption({ lang }: Context, option: string, text: string): number {
  const match = /^(\d{1,3}(?:[.,]\d+)?) ?%?$/.exec(text)
  const share = Number(match?.[1]?.replace(',', '.')) / 100
  if (!match || share > 1) throw new Stop(EXIT.usage, MUTATE_TEXTS[lang].badShare(option, printable(text)))
  return share
}

/** Default: every processor. */
function jobsOption({ lang }: Context, text: string | undefined): number {
  if (text === undefined) return availableParallelism()
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1) throw new Stop(EXIT.usage, MUTATE_TEXTS[lang].badJobs(printable(text)))
  return jobs
}
