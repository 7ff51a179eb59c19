/** One record to one line: parse, check, evaluate, keep what a report over the caseload needs. Runs in any thread. */
import { createHash } from 'node:crypto'
import type { Compiled } from '../engine/compile.ts'
import { type Evaluation, evaluateFamily } from '../engine/family.ts'
import { questionsOf } from '../engine/questions.ts'
import type { Family } from '../profile/family.ts'
import { normalised } from '../profile/plain-text.ts'
import { implausible } from '../profile/plausible.ts'
import type { Problem } from '../profile/problem.ts'
import { onlyProven } from '../profile/strict.ts'
import { type Day, earlier, formatDay } from '../time/day.ts'
import { afterYears } from '../time/period.ts'
import { ENGINE_VERSION } from '../version.ts'
import { compactOf } from './compact.ts'
import { type BadLine, type FailedLine, LINE_FORMAT, type Line } from './line.ts'
import { type CaseRecord, type Piece, parseRecord, recordsOf, type Unreadable } from './read.ts'
import { randomOf } from './synth/random.ts'

/** What is asked of every family; plain data that crosses threads. */
export interface Order {
  readonly on: Day
  readonly at: Day
  readonly horizonYears: number
  readonly layers: readonly string[] | null
  readonly strict: boolean
  /** The share of families decided twice, drawn by their content. */
  readonly fourEyes: { readonly share: number; readonly seed: number } | null
  /** Part `index` of `count`, by the place among all families; its lines carry that place. */
  readonly shard: { readonly index: number; readonly count: number } | null
}

/** Whether a family belongs to the part of the caseload that was asked for. */
export function isWanted({ shard }: Order, index: number): boolean {
  return shard === null || index % shard.count === shard.index
}

/** The lines of a piece, each with its line end; records before `skip` are left out. */
export async function linesOf(piece: Piece, skip: number, compiled: Compiled, order: Order): Promise<string> {
  let text = ''
  for (const record of recordsOf(piece))
    if (record.index >= skip && isWanted(order, record.index))
      text += `${JSON.stringify(await lineOf(record, compiled, order))}\n`
  return text
}

/** The hash of a family as everywhere: over text with LF and without byte order mark. */
export function hashOf(text: string): string {
  return createHash('sha256').update(normalised(text)).digest('hex')
}

const numbered = (order: Order, index: number) => (order.shard === null ? {} : { n: index })

/** The line that stands for a file nobody can read. */
export function unreadableLine({ file, reason, index }: Unreadable, order: Order): BadLine {
  return {
    format: LINE_FORMAT,
    ...numbered(order, index),
    case: null,
    sha256: null,
    file,
    line: null,
    unreadable: reason,
    problems: [],
  }
}

export async function lineOf(record: CaseRecord, compiled: Compiled, order: Order): Promise<Line> {
  const head = { format: LINE_FORMAT, ...numbered(order, record.index) } as const
  const place = { file: record.file, line: record.line ?? null }
  const parsed = parseRecord(record)
  const sha256 = hashOf(record.text)
  if (!parsed.ok) {
    const problems = parsed.problems.map(({ file: _, ...problem }) => problem)
    return { ...head, case: null, sha256, ...place, unreadable: null, problems } satisfies BadLine
  }
  const { family, warnings } = parsed
  const fail = (failed: FailedLine['failed'], detail: readonly string[]): FailedLine => ({
    ...head,
    case: family.profile.case,
    sha256,
    ...place,
    failed,
    detail,
  })
  try {
    const evaluation = evaluate(compiled, family, order)
    const eyes = await secondEyes(evaluation, sha256, order)
    if (eyes !== null && eyes.places.length > 0) return fail('four-eyes', eyes.places)
    const oddities: readonly Problem[] = [...warnings, ...implausible(family, order.on)]
    return {
      ...head,
      case: family.profile.case,
      sha256,
      engine: ENGINE_VERSION,
      rules: compiled.pack.sha256,
      on: formatDay(order.on),
      at: formatDay(order.at),
      horizon: order.horizonYears,
      strict: order.strict,
      layers: order.layers,
      ...compactOf(evaluation, order.at, oddities, record.line === undefined),
      four_eyes: eyes === null ? null : { conditions: eyes.conditions, disagreements: 0 },
    }
  } catch (error) {
    // one family that the program cannot do must not cost the others their result
    return fail('bug', [error instanceof Error ? error.message : String(error)])
  }
}

function evaluate(compiled: Compiled, family: Family, order: Order): Evaluation {
  const { on, at, horizonYears, layers, strict } = order
  return evaluateFamily(compiled, strict ? { ...family, profile: onlyProven(family.profile) } : family, {
    on,
    from: earlier(on, at),
    horizonYears,
    layers: layers ?? undefined,
    // a line tells of no day before; one asked for behind the horizon is beyond what such an evaluation knows
    futureOnly: at <= afterYears(on, horizonYears),
  })
}

interface SecondEyes {
  readonly conditions: number
  /** Where the two disagree. */
  readonly places: readonly string[]
}

/** `null` where the family was not drawn. */
async function secondEyes(evaluation: Evaluation, sha256: string, order: Order): Promise<SecondEyes | null> {
  const { fourEyes, at } = order
  if (fourEyes === null || !randomOf(fourEyes.seed, Number.parseInt(sha256.slice(0, 8), 16)).chance(fourEyes.share))
    return null
  const { secondLook } = await import('../engine/four-eyes.ts')
  const questions = [...evaluation.paths.values()].flatMap((own) =>
    [...own.values()].flatMap((path) => questionsOf(path, at)),
  )
  const disagreements = await secondLook(questions)
  return { conditions: questions.length, places: disagreements.map((d) => d.question.place) }
}
