/** The cases of a path, each evaluated once by the rules as they are, ready to be asked about a variant. */
import type { Compiled, CompiledPath } from '../../engine/compile.ts'
import { RuleError } from '../../engine/condition.ts'
import { markedMemories } from '../../engine/evaluate.ts'
import { explainPath } from '../../engine/explain-path.ts'
import { byVariant, type Evaluation, evaluateFamily, type PersonPath } from '../../engine/family.ts'
import { evaluateRequirement } from '../../engine/requirement.ts'
import { parseProfileJson } from '../../profile/parse.ts'
import type { Case, Cases } from '../../rules/cases.ts'
import { type Day, earlier, parseDay } from '../../time/day.ts'
import { differences } from '../test/expect.ts'
import { profileOf } from '../test/profile.ts'
import { pathsNamedBy } from './relatives.ts'
import type { Variant } from './variant.ts'

/** A case with everything about it that a change of one rule leaves as it is. */
export interface Prepared {
  readonly one: Case
  readonly evaluation: Evaluation
  readonly own: PersonPath
  readonly day: Day
  readonly from: Day
  readonly version: string | null
}

export interface Bench {
  readonly path: string
  readonly cases: readonly Prepared[]
  /** Cases that fail, or cannot be run, by the rules as they are: they notice nothing. */
  readonly failing: readonly string[]
}

/** Only the path asked for and those whose permits it names are evaluated. */
export function benchFor(compiled: Compiled, path: string, file: Cases): Bench {
  const named = pathsNamedBy(compiled, path)
  const few: Compiled = { ...compiled, paths: compiled.paths.filter((p) => named.has(p.id)) }
  const all = file.cases.map((one) => ({ one, prepared: prepareCase(few, path, one, file) }))
  return {
    path,
    cases: all.flatMap(({ prepared }) => (prepared ? [prepared] : [])),
    failing: all.flatMap(({ one, prepared }) => (prepared ? [] : [one.id])),
  }
}

/** `undefined` where the case cannot be run, or fails by the rules as they are. */
export function prepareCase(compiled: Compiled, path: string, one: Case, file: Cases): Prepared | undefined {
  const profile = profileOf(one, file)
  const parsed = profile.ok ? parseProfileJson(JSON.stringify(profile.data), '', 1) : undefined
  const on = parseDay(one.on)
  const day = parseDay(one.at ?? one.on)
  if (!parsed?.ok || on === undefined || day === undefined) return undefined
  const from = earlier(on, day)
  const whole = evaluateFamily(compiled, parsed.family, { on, from })
  const evaluation: Evaluation = one.expect.missing === undefined ? { ...whole, reasons: false } : whole
  const own = evaluation.paths.get(one.person ?? parsed.family.profile.members[0]?.id ?? '')?.get(path)
  if (!own) return undefined
  const result = explainPath(evaluation, own, day, [])
  if (differences(one.expect, result).length > 0) return undefined
  return { one, evaluation, own, day, from, version: result.version }
}

/** `undefined`: no case notices. `invalid`: the change cannot be read as a rule at all. */
export function noticedBy(bench: Bench, variant: Variant): string | 'invalid' | undefined {
  try {
    const path = variant.compiled(bench.path)
    for (const version of path.versions) void version.requirements
    return inOrder(bench, variant).find((c) => tryOn(c, path, variant))?.one.id
  } catch (error) {
    if (error instanceof RuleError) return 'invalid'
    throw error
  }
}

/** What the variant left in the memory of the case is forgotten, for many more will be tried. */
function tryOn(one: Prepared, path: CompiledPath, variant: Variant): boolean {
  const letGo = one.own.candidates.map((c) => markedMemories(c.subject))
  const noticed = mayNotice(one, path, variant) && notices(one, path, variant.silent)
  for (const forget of letGo) forget()
  return noticed
}

/** The quick look: does a requirement that was changed come out otherwise on any day? */
export function mayNotice({ one, own, day }: Prepared, path: CompiledPath, { silent }: Variant): boolean {
  if (!silent || one.expect.missing !== undefined) return true
  const before = own.path.versions
  return path.versions.some((version, v) => {
    const old = before[v]
    if (!old || version.until <= day - 1) return false
    if (version.entry !== old.entry || version.effects.some((e, i) => e.when !== old.effects[i]?.when)) return true
    return [...version.requirements, ...(version.extension ?? [])].some((requirement) => {
      const same = [...old.requirements, ...(old.extension ?? [])].find((r) => r.id === requirement.id)
      return (
        requirement !== same &&
        (!same ||
          own.candidates.some(({ subject }) => {
            const a = evaluateRequirement(same, old, subject, own.hope)
            const b = evaluateRequirement(requirement, version, subject, own.hope)
            return a.length !== b.length || a.some((span, i) => span.from !== b[i]?.from || span.value !== b[i].value)
          }))
      )
    })
  })
}

/** Those about the version first: they notice soonest. A version that ended before a case looks cannot matter to it. */
function inOrder({ cases }: Bench, { version }: Variant): readonly Prepared[] {
  if (version === undefined) return cases
  const about = cases.filter((c) => c.version === version)
  return [...about, ...cases.filter((c) => c.version !== version)]
}

function notices({ one, evaluation, own, day, from }: Prepared, path: CompiledPath, silent: boolean): boolean {
  const other = byVariant(evaluation, own, path, from)
  if (silent && one.expect.missing === undefined && sameMarks(own, other)) return false
  return differences(one.expect, explainPath(evaluation, other, day, [])).length > 0
}

/** Every requirement comes out alike on every day: what is printed can differ only in its reasons. */
function sameMarks(own: PersonPath, other: PersonPath): boolean {
  return own.candidates.every((candidate, i) => {
    const stretches = other.candidates[i]?.stretches ?? []
    return (
      candidate.stretches.length === stretches.length &&
      candidate.stretches.every((a, n) => {
        const b = stretches[n]
        return (
          b?.from === a.from &&
          b.version?.id === a.version?.id &&
          b.entry === a.entry &&
          b.marks.length === a.marks.length &&
          b.marks.every((mark, m) => mark === a.marks[m])
        )
      })
    )
  })
}
