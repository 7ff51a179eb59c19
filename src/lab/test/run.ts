/** Runs the cases beside the rules: each a small family, checked with both engines and held against what it expects. */
import type { Compiled } from '../../engine/compile.ts'
import { explainPath } from '../../engine/explain-path.ts'
import { evaluateFamily } from '../../engine/family.ts'
import { questionsOf } from '../../engine/questions.ts'
import type { PathResult } from '../../engine/result.ts'
import type { SecondLook } from '../../outlook/check.ts'
import type { Family } from '../../profile/family.ts'
import { nearest } from '../../profile/nearest.ts'
import { parseProfileJson } from '../../profile/parse.ts'
import type { Problem } from '../../profile/problem.ts'
import type { Case, Cases } from '../../rules/cases.ts'
import { earlier, parseDay } from '../../time/day.ts'
import { type Difference, differences } from './expect.ts'
import { profileOf } from './profile.ts'

/** The cases of one path. */
export interface Suite {
  /** As the user knows it, for messages. */
  readonly file: string
  readonly path: string
  readonly cases: Cases
  readonly lineOf: (one: Case) => number
}

export interface CaseRun {
  readonly path: string
  readonly id: string
  readonly why: string
  readonly file: string
  readonly line: number
  /** The path on the day, unless the case could not be run. */
  readonly result?: PathResult
  readonly differences: readonly Difference[]
  readonly problems: readonly Problem[]
}

export async function runSuite(compiled: Compiled, suite: Suite, look: SecondLook): Promise<readonly CaseRun[]> {
  const runs: CaseRun[] = []
  for (const one of suite.cases.cases) runs.push(await runCase(compiled, suite, one, suite.lineOf(one), look))
  return runs
}

async function runCase(compiled: Compiled, suite: Suite, one: Case, line: number, look: SecondLook): Promise<CaseRun> {
  const { file, path } = suite
  const run = { path, id: one.id, why: one.why, file, line, differences: [], problems: [] }
  const fails = (what: string, expected: string, found: string): CaseRun => ({
    ...run,
    differences: [{ what, expected, found }],
  })
  const profile = profileOf(one, suite.cases)
  if (!profile.ok)
    return fails('profile', nearest(profile.word, profile.fitting) ?? profile.fitting.join(' | '), profile.word)
  const parsed = parseProfileJson(JSON.stringify(profile.data), file, line)
  if (!parsed.ok) return { ...run, problems: parsed.problems }
  const { family } = parsed
  const person = one.person ?? family.profile.members[0]?.id ?? ''
  const on = parseDay(one.on)
  const day = parseDay(one.at ?? one.on)
  if (on === undefined || day === undefined) return fails('on', 'YYYY-MM-DD', one.at ?? one.on)
  const evaluation = evaluateFamily(compiled, family, { on, from: earlier(on, day) })
  const own = evaluation.paths.get(person)?.get(path)
  if (!own) return fails('person', personsOf(family), person)
  const result = explainPath(evaluation, own, day, [])
  const disagreements = await look(questionsOf(own, day))
  const doubts = disagreements.map(({ question, first, second }) => ({
    what: question.place,
    expected: `${first}`,
    found: `json-rules-engine: ${second}`,
  }))
  return { ...run, result, differences: [...differences(one.expect, result), ...doubts] }
}

const personsOf = ({ profile }: Family): string => profile.members.map((m) => m.id).join(' | ')

export function failed({ differences: all, problems }: CaseRun): boolean {
  return all.length > 0 || problems.length > 0
}
