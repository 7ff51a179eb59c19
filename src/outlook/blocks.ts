/**
 * Circles: what can only close after something that needs it.
 *
 * `work`: a livelihood that takes work, the work a permission, and the permission comes only with the permit that asks for
 * the livelihood. `relatives`: paths of several members of which each waits for the permit of another.
 */
import { type CompiledRequirement, wordingOn } from '../engine/compile.ts'
import type { Leaf } from '../engine/condition.ts'
import { awaitedBy, type Evaluation, type PersonPath } from '../engine/family.ts'
import { type Stretch, stretchOn } from '../engine/path.ts'
import { decidingLeaves } from '../engine/reasons.ts'
import { findingOf, isAgainst } from '../engine/requirement.ts'
import type { Block, Need } from '../engine/result.ts'
import { OPEN } from '../engine/words.ts'
import { NO, truthOf } from '../facts/truth.ts'
import type { PersonView } from '../facts/view.ts'
import type { Member } from '../profile/schema.ts'
import type { Step } from '../rules/schema.ts'
import { at } from '../time/timeline.ts'
import { levelOfPath } from './levels.ts'

/** The step that a permission to work is, in the catalogue of steps. */
const PERMISSION = 'work-permission'

export function findBlocks(evaluation: Evaluation): readonly Block[] {
  const work = [...evaluation.view.persons].flatMap(([id, person]) => workBlock(evaluation, id, person) ?? [])
  return [...work, ...relativeBlocks(evaluation)]
}

/** The nearest permit path of one's own whose livelihood waits for a permission that the file denies. */
function workBlock(evaluation: Evaluation, id: string, person: PersonView): readonly Block[] | undefined {
  if (!isDenied(person.member, evaluation)) return undefined
  const near = [...(evaluation.paths.get(id)?.values() ?? [])]
    .filter((own) => levelOfPath(own) >= 2 && own.path.grants !== 'ne')
    .flatMap((own) => {
      const stretch = todayOf(own, evaluation)
      const needed = stretch && throughWork(stretch, evaluation)
      return needed ? [{ own, ...needed }] : []
    })
    .sort((a, b) => a.open - b.open || levelOfPath(b.own) - levelOfPath(a.own))[0]
  if (!near) return undefined
  const need = (kind: Need['kind'], what: string): Need => ({ kind, person: id, id: what })
  const circle = [
    need('requirement', `${near.own.path.short}/${near.requirement}`),
    need('step', near.step),
    need('step', PERMISSION),
    need('path', near.own.path.id),
  ]
  return [{ kind: 'work', persons: [id], circle, way_out: wayOut(person.member, evaluation) }]
}

/** The file says that work is not permitted on the day of knowledge. */
function isDenied({ work_permission: permission }: Member, { on }: Evaluation): boolean {
  if (permission === undefined) return false
  if (permission === 'none') return true
  return permission.banned_because !== undefined || (permission.to !== undefined && permission.to.last < on)
}

/** In question today, and not open. */
function todayOf(own: PersonPath, { on }: Evaluation): Stretch | undefined {
  const { candidate, state } = at(own.best, on)
  const timeline = own.candidates[candidate]
  const stretch = timeline && stretchOn(timeline, on)
  if (!stretch?.version || truthOf(stretch.entry) === NO || OPEN.has(state.outcome)) return undefined
  return ['held', 'closed', 'not-applicable'].includes(state.outcome) ? undefined : stretch
}

/** The first failing requirement whose step waits for the permission. */
function throughWork(stretch: Stretch, { compiled }: Evaluation) {
  const steps = compiled.pack.steps
  const failing = stretch.requirements.filter((_, i) => {
    const mark = stretch.marks[i] ?? 0
    return findingOf(mark) === 'unmet' || isAgainst(mark)
  })
  for (const requirement of failing) {
    const step = requirement.steps.find((id) => steps.get(id)?.after?.includes(PERMISSION))
    if (step) return { requirement: requirement.id, step, open: failing.length }
  }
  return undefined
}

/** Out of the circle: the note of § 60b is cured, or the permission is given to the tolerated before any permit. */
function wayOut(member: Member, { compiled, on }: Evaluation): Block['way_out'] {
  const named = (id: string): Block['way_out'] => {
    const step: Step | undefined = compiled.pack.steps.get(id)
    return step ? { step: id, cite: step.cite ?? '' } : null
  }
  const prevents = member.conduct?.prevents_removal
  if (prevents === 'own-deception') return named('correct-identity')
  const status = member.stay?.findLast((p) => p.from === undefined || p.from.first <= on)?.status
  if (status === 'duldung-60b' || prevents === 'no-cooperation') return named('cooperate')
  const banned = typeof member.work_permission === 'object' && member.work_permission.banned_because !== undefined
  return banned || !status?.includes('duldung') ? null : named(PERMISSION)
}

interface Node {
  readonly person: string
  readonly own: PersonPath
  readonly requirement: string
  readonly next: readonly { readonly person: string; readonly path: string }[]
}

/** Paths that lack nothing but a relative's permit, in circles. */
function relativeBlocks(evaluation: Evaluation): readonly Block[] {
  const nodes = new Map<string, Node>()
  for (const [person, paths] of evaluation.paths) {
    for (const own of paths.values()) {
      const stretch = todayOf(own, evaluation)
      const unmet = stretch?.requirements.filter((_, i) => findingOf(stretch.marks[i] ?? 0) === 'unmet') ?? []
      const [first] = unmet
      if (!first || !unmet.every((r) => onlyRelative(own, r, evaluation))) continue
      const next = awaitedBy(own, evaluation.on)
      nodes.set(`${person} ${own.path.id}`, { person, own, requirement: first.id, next })
    }
  }
  const found = new Map<string, Block>()
  for (const key of nodes.keys()) {
    const circle = circleFrom(key, nodes)
    if (!circle) continue
    const ids = [...circle].sort().join('|')
    if (!found.has(ids)) found.set(ids, blockOf(circle, nodes))
  }
  return [...found.values()]
}

/** The requirement fails for a relative's permit, and for nothing that the person could change. */
function onlyRelative(own: PersonPath, requirement: CompiledRequirement, { on }: Evaluation): boolean {
  const timeline = own.candidates[at(own.best, on).candidate]
  if (!timeline || !requirement.relative) return false
  const { when, readings } = wordingOn(requirement, on)
  const conditions = [...(when ? [when] : []), ...readings.map((r) => r.when)]
  const leaves = conditions.flatMap((c) => decidingLeaves(c, timeline.subject, undefined, on))
  const about = (leaf: Leaf) => leaf.who !== 'self' && ['permit.held', 'status.is'].includes(leaf.fact.id)
  return leaves.length > 0 && leaves.every(about)
}

/** The shortest way from a node back to itself. */
function circleFrom(start: string, nodes: ReadonlyMap<string, Node>): readonly string[] | undefined {
  const ways: (readonly string[])[] = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const { person, path } of nodes.get(way.at(-1) ?? '')?.next ?? []) {
      const key = `${person} ${path}`
      if (key === start) return way
      if (!nodes.has(key) || seen.has(key)) continue
      seen.add(key)
      ways.push([...way, key])
    }
  }
  return undefined
}

function blockOf(circle: readonly string[], nodes: ReadonlyMap<string, Node>): Block {
  const list = circle.flatMap((key) => nodes.get(key) ?? [])
  return {
    kind: 'relatives',
    persons: [...new Set(list.map((n) => n.person))],
    circle: list.map((n) => ({ kind: 'requirement', person: n.person, id: `${n.own.path.short}/${n.requirement}` })),
    way_out: null,
  }
}
