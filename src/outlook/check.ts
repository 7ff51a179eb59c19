/** The main job: a family in, findings out. */

import type { Compiled } from '../engine/compile.ts'
import { versionOn } from '../engine/compile.ts'
import { explainPath } from '../engine/explain-path.ts'
import { type Evaluation, evaluateFamily } from '../engine/family.ts'
import type { Disagreement, Question } from '../engine/four-eyes.ts'
import { questionsOf } from '../engine/questions.ts'
import type { BranchResult, CheckResult, PersonResult, Rift } from '../engine/result.ts'
import type { Family } from '../profile/family.ts'
import { type Day, earlier, formatDay } from '../time/day.ts'
import { findBlocks } from './blocks.ts'
import { type FoundDeadline, findDeadlines } from './deadlines.ts'
import { planContext } from './plan/context.ts'
import { waitFamily } from './plan/family-plan.ts'
import { type FoundRift, findRifts } from './rifts.ts'
import { roadmapOf } from './roadmap.ts'
import type { Branch } from './routes/branches.ts'
import { windowsOf } from './windows.ts'

export interface CheckOptions {
  /** The day of knowledge. */
  readonly on: Day
  /** Another day, seen from there; default: `on`. */
  readonly at?: Day | undefined
  readonly horizonYears?: number | undefined
  /** Layers by id instead of those the household chooses. */
  readonly layers?: readonly string[] | undefined
  readonly person?: string | undefined
  readonly path?: string | undefined
  /** Follow every branch of everybody's way: costs many evaluations. */
  readonly branches?: boolean
  readonly profileSha256: string
  readonly engineVersion: string
}

/** A check with what a report needs beyond the JSON. */
export interface Checked {
  readonly result: CheckResult
  readonly evaluation: Evaluation
  readonly day: Day
  readonly rifts: readonly FoundRift[]
  readonly deadlines: readonly FoundDeadline[]
  readonly disagreements: readonly Disagreement[]
}

export type SecondLook = (questions: readonly Question[]) => Promise<readonly Disagreement[]>

/** Evaluates a family and has every printed condition decided a second time by `look`. */
export async function check(
  compiled: Compiled,
  family: Family,
  options: CheckOptions,
  look: SecondLook,
): Promise<Checked> {
  const { on } = options
  const day = options.at ?? on
  const evaluation = evaluateFamily(compiled, family, {
    on,
    from: earlier(on, day),
    layers: options.layers,
    ...(options.horizonYears ? { horizonYears: options.horizonYears } : {}),
  })
  const rifts = findRifts(evaluation)
  const deadlines = findDeadlines(evaluation)
  const ways = options.branches ? waysOf(compiled, family, evaluation, options) : undefined
  const questions: Question[] = []
  const persons = [...evaluation.paths]
    .filter(([id]) => options.person === undefined || id === options.person)
    .map(([id, paths]): PersonResult => {
      const shown = [...paths.values()].filter((p) => options.path === undefined || p.path.id === options.path)
      for (const own of shown) questions.push(...questionsOf(own, day))
      return {
        id,
        paths: shown.map((own) => explainPath(evaluation, own, day, windowsOf(own, evaluation))),
        ...(ways ? ways(id) : { roadmap: roadmapOf(evaluation, id) }),
      }
    })
  const disagreements = await look(questions)
  const result: CheckResult = {
    format: 'bleibeweg.check/1',
    engine: options.engineVersion,
    on: formatDay(on),
    at: formatDay(day),
    rules: {
      sha256: compiled.pack.sha256,
      layers: activeLayers(evaluation),
      versions: Object.fromEntries(
        compiled.paths.flatMap((path) => {
          const version = versionOn(path, day)
          return version ? [[path.id, version.id]] : []
        }),
      ),
      verified_until: compiled.pack.verifiedUntil,
    },
    profile: { case: family.profile.case, sha256: options.profileSha256 },
    persons,
    family: {
      rifts: riftResults(rifts),
      deadlines: deadlines.map((d) => ({
        date: formatDay(d.date),
        kind: d.kind,
        closes: d.closes,
        persons: d.persons,
        cause: d.kind.endsWith('expires') ? d.cause : `${d.about}: ${d.cause}`,
      })),
      blocks: findBlocks(evaluation),
    },
    not_checked: compiled.pack.notChecked.map((n) => n.id),
    four_eyes: { engine: 'json-rules-engine', conditions: questions.length, disagreements: disagreements.length },
  }
  return { result, evaluation, day, rifts, deadlines, disagreements }
}

/** The best branch as roadmap, and all of them. */
function waysOf(compiled: Compiled, family: Family, base: Evaluation, options: CheckOptions) {
  const { on, horizonYears = 10, layers } = options
  const { persons } = waitFamily(planContext({ compiled, family, on, horizonYears, layers, base }))
  return (id: string): Pick<PersonResult, 'roadmap' | 'branches' | 'branches_more'> => {
    const found = persons.find((p) => p.person === id)?.routes[0]?.branches
    const branches = (found?.list ?? []).map(branchOf)
    const best = branches[0]?.links ?? []
    return { roadmap: best.map(({ contested: _, ...link }) => link), branches, branches_more: found?.more ?? 0 }
  }
}

function branchOf({ ends, on, links }: Branch): BranchResult {
  return {
    ends,
    on: formatDay(on),
    links: links.map(({ from, path, status, assumed, contested }) => ({
      date: formatDay(from),
      path,
      status,
      assumed,
      contested,
    })),
  }
}

/** Every layer that holds for a household of the family, federal first. */
export function activeLayers(evaluation: Evaluation): readonly string[] {
  const used = new Set(
    [...evaluation.paths.values()].flatMap((own) =>
      [...own.values()].flatMap((p) => p.candidates.flatMap((c) => c.subject.layers.map((l) => l.layer))),
    ),
  )
  return evaluation.compiled.pack.layers.map((l) => l.layer).filter((id) => used.has(id))
}

/** Rifts as results. */
export function riftResults(rifts: readonly FoundRift[]): readonly Rift[] {
  return rifts.map((r) => ({
    from: formatDay(r.from),
    to: r.to === undefined ? null : formatDay(r.to),
    kind: r.root.kind === 'other' ? 'chain-breaks' : r.root.kind,
    person: r.person,
    cause: `${r.root.about}: ${r.root.path.replace(/^aufenthg-/, '')}/${r.root.requirement}`,
    closed_by: r.closedBy ?? null,
  }))
}
