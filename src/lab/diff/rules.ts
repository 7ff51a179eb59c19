/** What the law changed between two days, packs or files: path by path, requirement by requirement. */
import {
  type Bilingual,
  type Compiled,
  type CompiledExemption,
  type CompiledPath,
  type CompiledReading,
  type CompiledRequirement,
  type CompiledVersion,
  versionOn,
  type Wording,
  wordingOn,
} from '../../engine/compile.ts'
import type { Condition } from '../../engine/condition.ts'
import { type ConditionChange, conditionChanges, keyOf, sameCondition } from '../../engine/condition-diff.ts'
import type { Day } from '../../time/day.ts'

/** The law of one day in one pack. */
export interface LawOn {
  readonly compiled: Compiled
  readonly day: Day
}

/** What a change is about, within a path. */
export type About =
  | { readonly kind: 'path' }
  | { readonly kind: 'entry' }
  | { readonly kind: 'effect'; readonly cite: string }
  | { readonly kind: 'extension' }
  | { readonly kind: 'requirement'; readonly id: string }
  | { readonly kind: 'reading'; readonly requirement: string; readonly id: string }
  | { readonly kind: 'exemption'; readonly requirement: string; readonly id: string }

export type FieldName =
  | 'effect'
  | 'grants'
  | 'duration'
  | 'status'
  | 'binding'
  | 'basis'
  | 'final'
  | 'cite'
  | 'force'
  | 'anchor'
  | 'source'
export type ListName = 'also' | 'evidence' | 'steps' | 'for' | 'against' | 'dropped' | 'switch'

export type What =
  | { readonly kind: 'added'; readonly part: Named | undefined }
  | { readonly kind: 'removed'; readonly part: Named | undefined }
  | { readonly kind: 'field'; readonly field: FieldName; readonly from: string | null; readonly to: string | null }
  | {
      readonly kind: 'list'
      readonly list: ListName
      readonly added: readonly string[]
      readonly removed: readonly string[]
    }
  | { readonly kind: 'condition'; readonly change: ConditionChange }

/** What came or went, so that it can be told. */
export interface Named {
  readonly title: { readonly de: string; readonly en: string } | undefined
  readonly when: Condition | undefined
  /** Binding of a requirement, force of an exemption. */
  readonly weight: string | undefined
}

export interface RuleChange {
  readonly about: About
  /** The sentence, where there is one. */
  readonly cite: string
  readonly what: What
}

export interface PathChanges {
  readonly path: string
  readonly before: CompiledVersion | undefined
  readonly after: CompiledVersion | undefined
  readonly changes: readonly RuleChange[]
}

/** Every path whose law differs. A path with no version in force on either day is left out. */
export function rulesDiff(a: LawOn, b: LawOn, paths?: readonly string[]): readonly PathChanges[] {
  const ids = [...new Set([...a.compiled.byId.keys(), ...b.compiled.byId.keys()])].sort()
  return ids
    .filter((id) => paths === undefined || paths.includes(id))
    .map((id) => pathChanges(id, lawOf(a, id), lawOf(b, id)))
    .filter((p) => p.changes.length > 0)
}

interface Law {
  readonly path: CompiledPath
  readonly version: CompiledVersion
  readonly day: Day
}

function lawOf({ compiled, day }: LawOn, id: string): Law | undefined {
  const path = compiled.byId.get(id)
  const version = path && versionOn(path, day)
  return path && version ? { path, version, day } : undefined
}

function pathChanges(path: string, a: Law | undefined, b: Law | undefined): PathChanges {
  const found = { path, before: a?.version, after: b?.version }
  if (a && b) return { ...found, changes: versionChanges(a, b) }
  const law = a ?? b
  if (!law) return { ...found, changes: [] }
  const { raw } = law.version
  const part: Named = { title: raw.title, when: undefined, weight: raw.effect }
  return { ...found, changes: [change({ kind: 'path' }, raw.cite ?? '', { kind: b ? 'added' : 'removed', part })] }
}

const change = (about: About, cite: string, what: What): RuleChange => ({ about, cite, what })

function field(about: About, cite: string, name: FieldName, from: string | undefined, to: string | undefined) {
  return from === to ? [] : [change(about, cite, { kind: 'field', field: name, from: from ?? null, to: to ?? null })]
}

/** A source in both languages, once where they agree. */
const said = ({ de, en }: Bilingual): string => (de === en ? de : `${de} · ${en}`)

function list(about: About, cite: string, name: ListName, a: readonly string[], b: readonly string[]): RuleChange[] {
  const added = b.filter((x) => !a.includes(x))
  const removed = a.filter((x) => !b.includes(x))
  return added.length + removed.length === 0 ? [] : [change(about, cite, { kind: 'list', list: name, added, removed })]
}

function conditions(about: About, cite: string, a: Condition | undefined, b: Condition | undefined): RuleChange[] {
  return conditionChanges(a, b).map((c) => change(about, cite, { kind: 'condition', change: c }))
}

function versionChanges(a: Law, b: Law): readonly RuleChange[] {
  const [x, y] = [a.version, b.version]
  const path: About = { kind: 'path' }
  const cite = y.raw.cite ?? x.raw.cite ?? ''
  const anchors = (law: Law) => law.path.anchors.join(', ')
  return [
    ...field(path, cite, 'status', x.raw.source.status, y.raw.source.status),
    ...field(path, cite, 'effect', x.raw.effect, y.raw.effect),
    ...field(path, cite, 'grants', x.raw.grants, y.raw.grants),
    ...field(path, cite, 'duration', x.raw.duration, y.raw.duration),
    ...field(path, cite, 'anchor', anchors(a), anchors(b)),
    ...list(path, cite, 'switch', x.raw.switch_before_expiry ?? [], y.raw.switch_before_expiry ?? []),
    ...conditions({ kind: 'entry' }, cite, x.entry, y.entry),
    ...effectChanges(x, y),
    ...requirementChanges(x.requirements, y.requirements, a.day, b.day),
    ...extensionChanges(a, b),
  ]
}

function effectChanges(a: CompiledVersion, b: CompiledVersion): readonly RuleChange[] {
  return paired(a.effects, b.effects, (e) => e.cite).flatMap(([x, y]) => {
    const cite = (y ?? x)?.cite ?? ''
    const about: About = { kind: 'effect', cite }
    if (!x || !y)
      return [
        change(about, cite, {
          kind: y ? 'added' : 'removed',
          part: named(undefined, (y ?? x)?.when, (y ?? x)?.effect),
        }),
      ]
    return [...field(about, cite, 'effect', x.effect, y.effect), ...conditions(about, cite, x.when, y.when)]
  })
}

const named = (title: Named['title'], when: Condition | undefined, weight: string | undefined): Named => ({
  title,
  when,
  weight,
})

function extensionChanges(a: Law, b: Law): readonly RuleChange[] {
  const [x, y] = [a.version, b.version]
  const about: About = { kind: 'extension' }
  const [before, after] = [x.raw.extension, y.raw.extension]
  const cite = after?.cite ?? before?.cite ?? ''
  if (!before || !after)
    return before === after ? [] : [change(about, cite, { kind: after ? 'added' : 'removed', part: undefined })]
  const plus = ({ version }: Law) => (version.extension ?? []).filter((r) => !version.requirements.includes(r))
  return [
    ...field(about, cite, 'cite', before.cite, after.cite),
    ...list(about, cite, 'dropped', before.dropped, after.dropped),
    ...requirementChanges(plus(a), plus(b), a.day, b.day),
  ]
}

interface Worded {
  readonly requirement: CompiledRequirement
  readonly wording: Wording
}

function requirementChanges(
  a: readonly CompiledRequirement[],
  b: readonly CompiledRequirement[],
  dayA: Day,
  dayB: Day,
): readonly RuleChange[] {
  const worded = (list: readonly CompiledRequirement[], day: Day) =>
    list.map((requirement): Worded => ({ requirement, wording: wordingOn(requirement, day) }))
  const [before, after] = [worded(a, dayA), worded(b, dayB)]
  return paired(before, withOldNames(before, after), (w) => w.requirement.id).flatMap(([x, y]) => {
    const w = y ?? x
    if (x && y) return wordingChanges(x, y)
    if (!w) return []
    const { requirement, wording } = w
    const part = named(wording.title, wording.when ?? wording.readings[0]?.when, requirement.binding)
    return [change({ kind: 'requirement', id: requirement.id }, wording.cite, { kind: y ? 'added' : 'removed', part })]
  })
}

/** A requirement that only got another name keeps the one it had. */
function withOldNames(before: readonly Worded[], after: readonly Worded[]): readonly Worded[] {
  const has = (list: readonly Worded[], id: string) => list.some((w) => w.requirement.id === id)
  const plain = ({ requirement, wording }: Worded) =>
    JSON.stringify([requirement.binding, wording.when, wording.readings, wording.exemptions])
  return after.map((w) => {
    if (has(before, w.requirement.id)) return w
    const old = before.find((x) => !has(after, x.requirement.id) && plain(x) === plain(w))
    return old ? { ...w, requirement: { ...w.requirement, id: old.requirement.id } } : w
  })
}

function wordingChanges(x: Worded, y: Worded): readonly RuleChange[] {
  const { id } = y.requirement
  const about: About = { kind: 'requirement', id }
  const { cite } = y.wording
  const titles = (signs: Wording['for']) => signs.map((s) => s.title.de)
  return [
    ...field(about, cite, 'cite', x.wording.cite, cite),
    ...field(about, cite, 'binding', x.requirement.binding, y.requirement.binding),
    ...field(about, cite, 'basis', x.wording.basis, y.wording.basis),
    ...field(about, cite, 'final', String(x.requirement.final), String(y.requirement.final)),
    ...list(about, cite, 'also', x.wording.also, y.wording.also),
    ...whenChanges(about, x.wording, y.wording),
    ...exemptionChanges(id, x.wording.exemptions, y.wording.exemptions),
    ...list(about, cite, 'for', titles(x.wording.for), titles(y.wording.for)),
    ...list(about, cite, 'against', titles(x.wording.against), titles(y.wording.against)),
    ...list(about, cite, 'steps', x.requirement.steps, y.requirement.steps),
    ...list(about, cite, 'evidence', x.wording.evidence, y.wording.evidence),
  ]
}

/** One condition or several readings; a single condition that became one of the readings is no change of its own. */
function whenChanges(about: Extract<About, { kind: 'requirement' }>, a: Wording, b: Wording): readonly RuleChange[] {
  const asReadings = (w: Wording, other: Wording): readonly CompiledReading[] => {
    if (w.readings.length > 0 || !w.when || other.readings.length === 0) return w.readings
    const same = other.readings.find((r) => sameCondition(r.when, w.when)) ?? other.readings[0]
    return same ? [{ ...same, when: w.when }] : []
  }
  const [x, y] = [asReadings(a, b), asReadings(b, a)]
  if (x.length + y.length === 0) return conditions(about, b.cite, a.when, b.when)
  return paired(x, y, (r) => r.id).flatMap(([p, q]) => {
    const r = q ?? p
    const place: About = { kind: 'reading', requirement: about.id, id: r?.id ?? '' }
    if (p && q)
      return [
        ...field(place, b.cite, 'source', said(p.source), said(q.source)),
        ...conditions(place, b.cite, p.when, q.when),
      ]
    return [change(place, b.cite, { kind: q ? 'added' : 'removed', part: named(r?.title, r?.when, undefined) })]
  })
}

function exemptionChanges(
  requirement: string,
  a: readonly CompiledExemption[],
  b: readonly CompiledExemption[],
): readonly RuleChange[] {
  // exemptions without a name are paired by what they say
  const idOf = (e: CompiledExemption) => (/^exemption-\d+$/.test(e.id) ? `${e.cite} ${keyOf(e.when)}` : e.id)
  return paired(a, b, idOf).flatMap(([x, y]) => {
    const e = y ?? x
    if (!e) return []
    const about: About = { kind: 'exemption', requirement, id: e.id }
    if (!x || !y)
      return [change(about, e.cite, { kind: y ? 'added' : 'removed', part: named(e.title, e.when, e.force) })]
    return [
      ...field(about, y.cite, 'cite', x.cite, y.cite),
      ...field(about, y.cite, 'force', x.force, y.force),
      ...field(about, y.cite, 'effect', x.effect, y.effect),
      ...conditions(about, y.cite, x.when, y.when),
    ]
  })
}

function paired<T>(
  a: readonly T[],
  b: readonly T[],
  id: (t: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] {
  const known = new Set(a.map(id))
  return [
    ...a.map((x) => [x, b.find((y) => id(y) === id(x))] as const),
    ...b.filter((y) => !known.has(id(y))).map((y) => [undefined, y] as const),
  ]
}
