/**
 * What to ask next: the places of the profile on which unknown findings rest, those first that can decide the most
 * outcomes of the family.
 *
 * A path that waits for information counts three times: the answer decides where it stands. A path that stands
 * somewhere and has unknown requirements besides counts once. Paths that are closed or do not apply ask for nothing.
 */

import { versionOn } from '../engine/compile.ts'
import { explainPath } from '../engine/explain-path.ts'
import type { Evaluation, PersonPath } from '../engine/family.ts'
import { decidingLeaves, factsSeen, truthAt } from '../engine/reasons.ts'
import type { FactSeen, RequirementResult } from '../engine/result.ts'
import type { Outcome } from '../engine/words.ts'
import { UNKNOWN } from '../facts/truth.ts'
import { formatAddress, type Path, resolveAddress } from '../profile/address.ts'
import { compareInFormat, type OpenKind, openPlaces } from '../profile/forms.ts'
import type { Day } from '../time/day.ts'
import { at } from '../time/timeline.ts'

/** A path of a person for which an answer matters. */
export interface Stake {
  readonly person: string
  readonly path: string
  readonly outcome: Outcome
  readonly track: string
  /** Spellings of the sentences that wait, each once. */
  readonly cites: readonly string[]
}

export interface OpenQuestion {
  /** `members.karim.german.oral` */
  readonly address: string
  readonly path: Path
  readonly kind: OpenKind
  /** Paths that wait for information, this one among it. */
  readonly decides: readonly Stake[]
  /** Paths that stand somewhere, and have an unknown requirement that rests on it. */
  readonly touches: readonly Stake[]
  /** The facts that wait for it, by id. */
  readonly facts: readonly string[]
}

const SILENT: ReadonlySet<Outcome> = new Set(['closed', 'not-applicable', 'held', 'ready'])
const WEIGHT = 3

export interface QuestionOptions {
  readonly day: Day
  /** The file as it is written, before dates became ranges. */
  readonly data: unknown
  readonly person?: string | undefined
  readonly path?: string | undefined
}

/** All open questions, most decisive first; what only lacks the day of a date comes last. */
export function openQuestions(evaluation: Evaluation, options: QuestionOptions): readonly OpenQuestion[] {
  const found = new Map<string, Gathered>()
  for (const [person, paths] of evaluation.paths) {
    if (options.person !== undefined && options.person !== person) continue
    for (const own of paths.values()) {
      if (options.path !== undefined && options.path !== own.path.id) continue
      gather(found, evaluation, options, own)
    }
  }
  const questions = [...found.values()].map(
    ({ path, address, kind, stakes, facts }): OpenQuestion => ({
      address,
      path,
      kind,
      decides: [...stakes.values()].filter((s) => s.outcome === 'unclear').map(asStake),
      touches: [...stakes.values()].filter((s) => s.outcome !== 'unclear').map(asStake),
      facts: [...facts].sort(),
    }),
  )
  return questions.sort(
    (a, b) =>
      Number(a.kind === 'exact') - Number(b.kind === 'exact') ||
      scoreOf(b) - scoreOf(a) ||
      compareInFormat(a.path, b.path),
  )
}

const scoreOf = ({ decides, touches }: OpenQuestion): number => WEIGHT * decides.length + touches.length
const asStake = ({ cites, ...rest }: Waiting): Stake => ({ ...rest, cites: [...cites] })

interface Waiting {
  readonly person: string
  readonly path: string
  readonly outcome: Outcome
  readonly track: string
  readonly cites: Set<string>
}

interface Gathered {
  readonly address: string
  readonly path: Path
  readonly kind: OpenKind
  readonly stakes: Map<string, Waiting>
  readonly facts: Set<string>
}

function gather(
  found: Map<string, Gathered>,
  evaluation: Evaluation,
  { day, data }: QuestionOptions,
  own: PersonPath,
): void {
  const result = explainPath(evaluation, own, day, [])
  const ids = evaluation.view.family.profile.members.map((m) => m.id)
  const add = (outcome: Outcome, cite: string | undefined, fact: string | undefined, addresses: readonly string[]) => {
    for (const address of addresses) {
      const place = resolveAddress(address, ids)
      if (!place) continue
      for (const { path, kind } of openPlaces(data, place)) {
        const spelled = formatAddress(path, ids)
        const entry: Gathered = found.get(spelled) ?? {
          address: spelled,
          path,
          kind,
          stakes: new Map(),
          facts: new Set(),
        }
        found.set(spelled, entry)
        const key = `${own.person.member.id} ${result.path}`
        const stake: Waiting = entry.stakes.get(key) ?? {
          person: own.person.member.id,
          path: result.path,
          outcome,
          track: result.track,
          cites: new Set(),
        }
        entry.stakes.set(key, stake)
        if (cite !== undefined) stake.cites.add(cite)
        if (fact !== undefined) entry.facts.add(fact)
      }
    }
  }
  const ask = (outcome: Outcome, requirements: readonly RequirementResult[], unknown: readonly string[]) => {
    for (const r of requirements) {
      if (r.finding !== 'unknown' && !unknown.includes(r.id)) continue
      for (const seen of r.facts) if (seen.state !== 'known') add(outcome, r.cite, seen.fact, addressesOf(seen))
    }
  }
  if (result.extension) ask(result.extension.outcome, result.extension.requirements, [])
  if (SILENT.has(result.outcome)) return
  ask(result.outcome, result.requirements, result.unknown)
  if (result.outcome !== 'unclear') return
  for (const seen of entryFacts(own, day)) add('unclear', undefined, seen.fact, addressesOf(seen))
  const { kinship } = own.person.view
  if (own.path.anchors.length > 0 && !kinship.complete) add('unclear', undefined, undefined, ['relations'])
}

/** What would settle a fact: deeper places stand for the lists around them. */
function addressesOf({ from, also_from = [] }: FactSeen): readonly string[] {
  const all = from === null ? [] : [from, ...also_from]
  return all.filter(
    (address) => !all.some((other) => other.startsWith(`${address}[`) || other.startsWith(`${address}.`)),
  )
}

/** The unknown facts that leave open whether the path applies at all. */
function entryFacts(own: PersonPath, day: Day): readonly FactSeen[] {
  const subject = own.candidates[at(own.best, day).candidate]?.subject
  const entry = versionOn(own.path, day)?.entry
  if (!subject || !entry || truthAt(entry, subject, own.hope, day) !== UNKNOWN) return []
  const leaves = decidingLeaves(entry, subject, own.hope, day)
  return factsSeen(leaves, subject, own.hope, day).filter((seen) => seen.state !== 'known')
}
