/** Which results the cases of a path have shown, version by version: what no case has seen may be wrong unnoticed. */
import type { Bilingual, Compiled, CompiledRequirement, CompiledVersion } from '../../engine/compile.ts'
import type { PathResult, RequirementResult } from '../../engine/result.ts'
import type { CaseRun } from './run.ts'

export const TRUTHS = ['met', 'unmet', 'unknown'] as const
export type Truth = (typeof TRUTHS)[number]

export interface Seen {
  readonly id: string
  readonly seen: readonly Truth[]
  readonly missing: readonly Truth[]
  /** Not seen, and by the rule's own word never to be seen, with the reason. */
  readonly never?: { readonly finding: Truth; readonly why: Bilingual }
}

export interface RequirementCoverage extends Seen {
  readonly exemptions: readonly { readonly id: string; readonly cite: string; readonly seen: boolean }[]
  readonly readings: readonly Seen[]
}

export interface VersionCoverage {
  readonly path: string
  readonly version: string
  readonly cases: number
  readonly requirements: readonly RequirementCoverage[]
}

export function coverageOf(compiled: Compiled, path: string, runs: readonly CaseRun[]): readonly VersionCoverage[] {
  return (compiled.byId.get(path)?.versions ?? []).map((version) => versionCoverage(path, version, runs))
}

function versionCoverage(path: string, version: CompiledVersion, runs: readonly CaseRun[]): VersionCoverage {
  const results = runs.flatMap(({ result }) => (result?.version === version.id ? [result] : []))
  return {
    path,
    version: version.id,
    cases: results.length,
    requirements: version.requirements.map((r) => requirementCoverage(r, version, results)),
  }
}

function requirementCoverage(
  requirement: CompiledRequirement,
  version: CompiledVersion,
  results: readonly PathResult[],
): RequirementCoverage {
  const found = results.flatMap((path) =>
    path.requirements.filter((r) => r.id === requirement.id).map((r) => ({ result: r, base: baseOf(r, path) })),
  )
  const wordings = wordingsWithin(requirement, version)
  const computed = wordings.some((w) => w.when !== undefined || w.readings.length > 0)
  const exemptions = new Map(wordings.flatMap((w) => w.exemptions.map((e) => [e.id, e] as const)))
  const readings = new Map(wordings.flatMap((w) => w.readings.map((r) => [r.id, r.never] as const)))
  return {
    ...seen(
      requirement.id,
      computed ? TRUTHS : [],
      found.map((f) => f.base),
    ),
    exemptions: [...exemptions.values()].map(({ id, cite, force }) => ({
      id,
      cite,
      seen: found.some(({ result: { exemption } }) => exemption?.cite === cite && exemption.force === force),
    })),
    readings: [...readings].map(([id, never]) => {
      const findings = found.flatMap(({ result }) => result.readings.filter((r) => r.id === id).map((r) => r.finding))
      const one = seen(id, TRUTHS, findings)
      // a mark that a case proves wrong is not honoured
      if (!never || !one.missing.includes(never.finding)) return one
      return { ...one, missing: one.missing.filter((t) => t !== never.finding), never }
    }),
  }
}

/** The wordings of a shared requirement that rule a day of the version. */
function wordingsWithin({ wordings }: CompiledRequirement, { from, until }: CompiledVersion) {
  return wordings.filter((w, i) => w.from < until && (wordings[i + 1]?.from ?? until) > from)
}

function seen(id: string, wanted: readonly Truth[], all: readonly (Truth | undefined)[]): Seen {
  return { id, seen: TRUTHS.filter((t) => all.includes(t)), missing: wanted.filter((t) => !all.includes(t)) }
}

/** How the condition itself came out, whatever exemptions made of it; `undefined` where readings differ. */
function baseOf(r: RequirementResult, path: PathResult): Truth | undefined {
  if (r.finding === 'met' || r.finding === 'unmet' || r.finding === 'unknown') return r.finding
  if (path.unknown.includes(r.id)) return 'unknown'
  return r.against || r.exemption ? 'unmet' : undefined
}

/** How many results could be seen, and how many were. */
export function tally(coverage: readonly VersionCoverage[]): { readonly seen: number; readonly all: number } {
  const marks = coverage.flatMap((version) =>
    version.requirements.flatMap((r) => [
      ...marksOf(r),
      ...r.readings.flatMap(marksOf),
      ...r.exemptions.map((e) => e.seen),
    ]),
  )
  return { seen: marks.filter(Boolean).length, all: marks.length }
}

const marksOf = (one: Seen): readonly boolean[] => [...one.seen.map(() => true), ...one.missing.map(() => false)]
