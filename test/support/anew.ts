/**
 * A whole family by the plain evaluator: every path of every member on a list of days, to the same fixed point.
 *
 * Each day is judged by itself, with the family view that `viewOn` hands out for it (a new one: facts derived anew).
 * What later days say is read from the later days of the list.
 */
import type { Compiled, CompiledPath, Wording } from '../../src/engine/compile.ts'
import { type Condition, type Leaf, leavesOf } from '../../src/engine/condition.ts'
import { candidatesOf, type Subject, subjectOf } from '../../src/engine/evaluate.ts'
import { heldAmbiguously, holdings } from '../../src/facts/themes/permits.ts'
import { type FamilyView, type PersonView, personOf } from '../../src/facts/view.ts'
import type { Day } from '../../src/time/day.ts'
import { at } from '../../src/time/timeline.ts'
import { type DayJudged, judgeDay, outcomeOfDay, type Promise_ } from './reference.ts'

/** One path for one person and one anchor on one day. */
export interface Told {
  readonly anchor: string | undefined
  readonly judged: DayJudged
  readonly outcome: string
  /** `foreseeable`: the first later day that is open. */
  readonly opens: Day | undefined
}

/** The candidates of a path for a person on a day, and which of them counts. */
export interface DayTold {
  readonly candidates: readonly Told[]
  readonly best: number
  readonly outcome: string
}

/** By person, by path, by position in the list of days. */
export type Anew = ReadonlyMap<string, ReadonlyMap<string, readonly DayTold[]>>

const BEST = 'held ready ready-to-weigh linked foreseeable unclear gaps barred not-applicable closed'.split(' ')
const OPEN = ['ready', 'ready-to-weigh', 'linked']

type Scene = ReadonlyMap<string, ReadonlyMap<string, readonly Subject[]>>

interface Round {
  readonly told: Anew
  /** What each person was promised in this round, by position of the day. */
  readonly promised: (person: string, i: number) => Promise_ | undefined
}

export function anew(compiled: Compiled, days: readonly Day[], viewOn: (day: Day) => FamilyView): Anew {
  const known = new Map<FamilyView, Scene>()
  const scenes = days.map((day) => {
    const view = viewOn(day)
    const scene = known.get(view) ?? sceneOf(compiled, view)
    known.set(view, scene)
    return scene
  })
  const first = scenes[0]
  if (!first) throw new Error('at least one day')
  const persons = [...first.keys()]
  let round: Round = { told: new Map(), promised: () => undefined }
  for (let n = 0; n < 20; n += 1) {
    const before = round
    const promised =
      n === 0 ? before.promised : (person: string, i: number) => promiseTo(person, i, days, scenes, before)
    const told = new Map(
      persons.map((person) => [
        person,
        new Map(
          compiled.paths.map((path) => {
            const known = before.told.get(person)?.get(path.id)
            if (known && !path.versions.some((v) => asksForRelatives(path, v.id))) return [path.id, known] as const
            return [path.id, tellPath(path, person, days, scenes, (i) => promised(person, i))] as const
          }),
        ),
      ]),
    )
    round = { told, promised }
    if (n > 0 && sameOutcomes(before.told, told)) return told
  }
  throw new Error('the rounds do not end')
}

function sameOutcomes(a: Anew, b: Anew): boolean {
  return [...a].every(([person, paths]) =>
    [...paths].every(([path, days]) =>
      days.every((day, i) => {
        const other = b.get(person)?.get(path)?.[i]
        return other?.outcome === day.outcome && other.candidates[other.best]?.opens === day.candidates[day.best]?.opens
      }),
    ),
  )
}

function sceneOf(compiled: Compiled, view: FamilyView): Scene {
  return new Map(
    [...view.persons].map(([id, person]) => [
      id,
      new Map(
        compiled.paths.map((path) => [path.id, anchorsOf(path, person).map((a) => subjectOf(person, a, path.id))]),
      ),
    ]),
  )
}

function anchorsOf(path: CompiledPath, person: PersonView): readonly (PersonView | undefined)[] {
  const { kinship } = person.view
  const id = person.member.id
  const relatives = path.anchors.flatMap((kind) =>
    kind === 'children'
      ? kinship.children(id)
      : kind === 'parents'
        ? kinship.parents(id)
        : kind === 'siblings'
          ? kinship.siblings(id)
          : kinship.spouses(id),
  )
  const ids = [...new Set(relatives.map((r) => r.id))]
  return ids.length > 0 ? ids.map((r) => personOf(person.view, r)) : [undefined]
}

const conditionsIn = (wording: Wording): readonly Condition[] => [
  ...(wording.when ? [wording.when] : []),
  ...wording.readings.map((r) => r.when),
  ...wording.exemptions.flatMap((e) => (e.when ? [e.when] : [])),
]

const isRelatives = (leaf: Leaf) => leaf.fact.id === 'permit.held' && leaf.who !== 'self'

function asksForRelatives(path: CompiledPath, versionId: string): boolean {
  const version = path.versions.find((v) => v.id === versionId)
  const requirements = [...(version?.requirements ?? []), ...(version?.extension ?? [])]
  return [
    ...requirements.flatMap((r) => r.wordings.flatMap(conditionsIn)),
    ...(version?.entry ? [version.entry] : []),
  ].some((condition) => leavesOf(condition).some(isRelatives))
}

/** The last day of a permit of this path that runs out after the day of knowledge, with nothing listed after it. */
function lastDayHeld(person: PersonView, path: string): Day | undefined {
  const stay = person.member.stay ?? []
  const permits = stay.filter((p) => p.status?.startsWith('ae-') && p.expires && !p.to)
  const permit = permits[permits.length - 1]
  const from = permit?.from
  const expires = permit?.expires
  if (!from || !expires || expires.first <= person.view.on) return undefined
  const precedes = (p: (typeof stay)[number]) =>
    p.from ? p.from.first < from.first : p.to !== undefined && p.to.last < from.first
  if (!stay.every((p) => p === permit || precedes(p))) return undefined
  return (at(holdings(person, path), expires.first) & 3) === 2 ? expires.first : undefined
}

function tellPath(
  path: CompiledPath,
  person: string,
  days: readonly Day[],
  scenes: readonly Scene[],
  promise: (i: number) => Promise_ | undefined,
): readonly DayTold[] {
  const subjects = scenes.map((scene) => scene.get(person)?.get(path.id) ?? [])
  const count = subjects[0]?.length ?? 0
  const candidates = Array.from({ length: count }, (_, c) =>
    tellCandidate(
      path,
      days,
      subjects.map((list) => list[c]),
      promise,
    ),
  )
  return days.map((day, i): DayTold => {
    const list = candidates.flatMap((c) => c[i] ?? [])
    const ranks = list.map((told) => BEST.indexOf(told.outcome))
    const best = ranks.indexOf(Math.min(...ranks))
    const outcome = list[best]?.outcome ?? 'closed'
    const view = subjects[i]?.[0]?.person.view
    const lonely = path.anchors.length > 0 && list.every((told) => told.anchor === undefined)
    if (!lonely || outcome === 'held' || outcome === 'closed') return { candidates: list, best, outcome }
    const alone = list.map((told) => ({ ...told, opens: undefined }))
    const self = subjects[i]?.[0]?.person
    const maybe = self !== undefined && day !== undefined && at(heldAmbiguously(self, path.id), day)
    return { candidates: alone, best, outcome: view?.kinship.complete && !maybe ? 'not-applicable' : 'unclear' }
  })
}

/** From the last day to the first, so that each day knows what later ones say. */
function tellCandidate(
  path: CompiledPath,
  days: readonly Day[],
  subjects: readonly (Subject | undefined)[],
  promise: (i: number) => Promise_ | undefined,
): readonly Told[] {
  const told: Told[] = []
  const metLater = new Set<string>()
  let opens: Day | undefined
  for (let i = days.length - 1; i >= 0; i -= 1) {
    const day = days[i]
    const subject = subjects[i]
    if (day === undefined || subject === undefined) throw new Error('one subject a day')
    const end = lastDayHeld(subject.person, path.id)
    const runs = path.versions.find((v) => v.from <= day && day < v.until)
    const extending = end !== undefined && day > end && runs?.extension !== undefined
    const judged = judgeDay(path, subject, day, promise(i), extending)
    const outcome = outcomeOfDay(
      judged,
      !extending && (at(holdings(subject.person, path.id), day) & 3) === 2,
      !extending && at(heldAmbiguously(subject.person, path.id), day),
      (id) => metLater.has(id),
      opens !== undefined,
    )
    const anchor = subject.anchor?.member.id
    told.push({ anchor, judged, outcome, opens: outcome === 'foreseeable' ? opens : undefined })
    const nothingUnmet = judged.judged.every((j) => j.finding !== 'unmet' || j.hangs)
    if (OPEN.includes(outcome) && nothingUnmet) opens = day
    for (const j of judged.judged) if (j.finding === 'met' || j.finding === 'exempt') metLater.add(j.id)
  }
  return told.reverse()
}

/** What relatives' open paths of the last round promise a person; a chain through the person does not count. */
function promiseTo(person: string, i: number, days: readonly Day[], scenes: readonly Scene[], before: Round): Promise_ {
  return (relative, path) => {
    const outcome = before.told.get(relative)?.get(path)?.[i]?.outcome
    if (outcome === 'unclear') return 'unknown'
    if (outcome === undefined || !OPEN.includes(outcome)) return 'no'
    if (outcome === 'linked' && leadsTo(person, relative, path, i, days, scenes, before, new Set())) return 'no'
    return 'yes'
  }
}

/** Does the chain on which a linked path hangs lead through the person? */
function leadsTo(
  person: string,
  at_: string,
  path: string,
  i: number,
  days: readonly Day[],
  scenes: readonly Scene[],
  round: Round,
  seen: Set<string>,
): boolean {
  const told = round.told.get(at_)?.get(path)?.[i]
  const subject = scenes[i]?.get(at_)?.get(path)?.[told?.best ?? 0]
  const promise = round.promised(at_, i)
  const day = days[i]
  const candidate = told?.candidates[told.best]
  if (!candidate || !subject || !promise || day === undefined) return false
  return candidate.judged.requirements.some((requirement, n) => {
    if (!candidate.judged.judged[n]?.hangs) return false
    const before = requirement.wordings.filter((w) => w.from <= day)
    const wording = before[before.length - 1] ?? requirement.wordings[0]
    const leaves = wording ? conditionsIn(wording).flatMap(leavesOf).filter(isRelatives) : []
    return leaves.some((leaf) =>
      candidatesOf(leaf, subject).list.some(({ person: { member } }) => {
        const next = String(leaf.params['path'])
        const key = `${member.id} ${next}`
        if (promise(member.id, next) !== 'yes' || seen.has(key)) return false
        seen.add(key)
        return member.id === person || leadsTo(person, member.id, next, i, days, scenes, round, seen)
      }),
    )
  })
}
