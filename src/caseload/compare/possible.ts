/**
 * Which outcomes a path can have once the facts still missing are known, whatever they turn out to be.
 *
 * The outcome of one day, read with sets instead of values: an unknown finding can become any finding, a known one
 * stays (Kleene: filling in turns no yes into a no). Each line of the outcome may fire, must fire, or cannot. Bounds may be
 * wider than the truth allows, never narrower.
 */
import type { CompiledRequirement } from '../../engine/compile.ts'
import type { Stretch } from '../../engine/path.ts'
import { findingOf, hangs, isAgainst, isBaseUnknown, type Mark } from '../../engine/requirement.ts'
import { NO, truthOf, UNKNOWN, YES } from '../../facts/truth.ts'
import type { Day } from '../../time/day.ts'
import { coalesce, type Span, type Timeline } from '../../time/timeline.ts'
import { bitOf, OPEN_OUTCOMES, type OutcomeSet } from './sets.ts'

/** What a finding can turn out to be. */
const GOOD = 1
const UNMET = 2
const HANGS = 4
const WEIGHED = 8
const AGAINST = 16
const STILL_UNKNOWN = 32
const NOT_MET = UNMET | HANGS

/** The findings possible for a mark, as bits. */
function possibleFindings(mark: Mark, requirement: CompiledRequirement): number {
  switch (findingOf(mark)) {
    case 'met':
    case 'exempt':
      return GOOD
    case 'unmet':
      return hangs(mark) ? HANGS : UNMET
    case 'appraisal':
      return isAgainst(mark) ? AGAINST : isBaseUnknown(mark) ? WEIGHED | GOOD : WEIGHED
    case 'unknown':
      return GOOD | UNMET | WEIGHED | AGAINST | STILL_UNKNOWN | (requirement.relative ? HANGS : 0)
  }
}

/** A finding that no further fact can change. */
export function isSettledMark(mark: Mark, requirement: CompiledRequirement): boolean {
  const set = possibleFindings(mark, requirement)
  return (set & (set - 1)) === 0
}

/** What later days may and must bring. The sets only grow on the way back in time. */
interface Later {
  opensMay: boolean
  opensMust: boolean
  readonly metMay: Set<string>
  readonly metMust: Set<string>
}

/** The sets of a path on every day, from its stretches. */
export function possibleOutcomes(stretches: readonly Stretch[], horizon: Day): Timeline<OutcomeSet> {
  const spans: Span<OutcomeSet>[] = []
  const later: Later = { opensMay: false, opensMust: false, metMay: new Set(), metMust: new Set() }
  for (let i = stretches.length - 1; i >= 0; i -= 1) {
    const stretch = stretches[i]
    if (!stretch || stretch.from > horizon) continue
    const sets = stretch.requirements.map((r, n) => possibleFindings(stretch.marks[n] ?? 0, r))
    // where something is unknown, it may turn on any day within the stretch
    const turns = isOpenEnded(stretch, sets)
    if (turns) mayBring(stretch, sets, later)
    spans.push({ from: stretch.from, value: outcomesOf(stretch, sets, later) })
    if (!turns) mayBring(stretch, sets, later)
    mustBring(stretch, sets, later)
  }
  return coalesce(spans.reverse())
}

function isOpenEnded(stretch: Stretch, sets: readonly number[]): boolean {
  return (
    stretch.held === UNKNOWN ||
    stretch.ambiguous ||
    truthOf(stretch.entry) === UNKNOWN ||
    sets.some((s) => (s & (s - 1)) !== 0)
  )
}

const isPerhapsHeld = ({ ambiguous, held }: Stretch) => ambiguous || held === UNKNOWN

function mayBring(stretch: Stretch, sets: readonly number[], later: Later): void {
  // a permit perhaps held brings its extension with it, whose requirements are not those looked at here
  if (isPerhapsHeld(stretch)) {
    later.opensMay = true
    for (const r of [...stretch.requirements, ...(stretch.version?.extension ?? [])]) later.metMay.add(r.id)
  }
  const outcomes = outcomesOf(stretch, sets, later)
  if ((outcomes & OPEN_OUTCOMES) !== 0 && sets.every((s) => (s & ~UNMET) !== 0)) later.opensMay = true
  stretch.requirements.forEach((r, n) => {
    if (((sets[n] ?? 0) & GOOD) !== 0) later.metMay.add(r.id)
  })
}

function mustBring(stretch: Stretch, sets: readonly number[], later: Later): void {
  if (isPerhapsHeld(stretch)) return
  const outcomes = outcomesOf(stretch, sets, later)
  if ((outcomes & ~OPEN_OUTCOMES) === 0 && sets.every((s) => (s & UNMET) === 0)) later.opensMust = true
  stretch.requirements.forEach((r, n) => {
    if (sets[n] === GOOD) later.metMust.add(r.id)
  })
}

/** The lines of the outcome in their order: `may` adds, `must` ends. */
function outcomesOf(stretch: Stretch, sets: readonly number[], later: Later): OutcomeSet {
  if (stretch.held === YES && !stretch.ambiguous) return bitOf('held')
  // held, or as if not; `unclear` as long as the file leaves open by which path
  let found: OutcomeSet = isPerhapsHeld(stretch) ? bitOf('held') | bitOf('unclear') : 0
  const entry = truthOf(stretch.entry)
  const { requirements } = stretch
  const some = (fits: (set: number, r: CompiledRequirement) => boolean) =>
    requirements.some((r, n) => fits(sets[n] ?? 0, r))
  const only = (set: number, kinds: number) => (set & ~kinds) === 0
  const any = (set: number, kinds: number) => (set & kinds) !== 0

  if (stretch.version === undefined || some((s, r) => r.final && only(s, NOT_MET))) return bitOf('closed')
  if (some((s, r) => r.final && any(s, NOT_MET))) found |= bitOf('closed')
  if (entry === NO) return found | bitOf('not-applicable')
  if (entry === UNKNOWN) found |= bitOf('not-applicable')
  if (some((s, r) => r.binding === 'exclusion' && only(s, NOT_MET))) return found | bitOf('barred')
  if (some((s, r) => r.binding === 'exclusion' && any(s, NOT_MET))) found |= bitOf('barred')

  const waitMay = some((s, r) => any(s, AGAINST) && later.metMay.has(r.id))
  const waitMust = some((s, r) => only(s, AGAINST) && later.metMust.has(r.id))
  const unmetMay = some((s) => any(s, NOT_MET))
  const unmetMust = some((s) => only(s, NOT_MET))
  if (some((s) => any(s, HANGS)) && !some((s) => s === UNMET) && !waitMust) {
    const must = some((s) => only(s, HANGS)) && !some((s) => any(s, UNMET)) && !waitMay && entry === YES
    found |= bitOf('linked')
    if (must) return found
  }
  if ((unmetMay || waitMay) && later.opensMay) found |= bitOf('foreseeable')
  if ((unmetMust || waitMust) && later.opensMust) return found | bitOf('foreseeable')
  // as long as nobody fills it in
  if (entry === UNKNOWN) found |= bitOf('unclear')
  const closable = (r: CompiledRequirement) => r.steps.length > 0 || r.binding === 'mandatory'
  if (some((s, r) => closable(r) && any(s, NOT_MET))) found |= bitOf('gaps')
  if (some((s, r) => closable(r) && only(s, NOT_MET))) return found
  if (some((s) => any(s, STILL_UNKNOWN))) found |= bitOf('unclear')
  if (unmetMay || some((s) => any(s, WEIGHED | AGAINST))) found |= bitOf('ready-to-weigh')
  if (some((s) => only(s, WEIGHED | AGAINST | NOT_MET))) return found
  return found | bitOf('ready')
}
