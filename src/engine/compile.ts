/** From a rule pack to compiled paths: every version with its requirements, shared ones put in place by their own dates. */
import type { Bilingual, PathFile, RulePack } from '../rules/pack.ts'
import type {
  AnchorKind,
  Basis,
  Binding,
  Effect,
  Exemption,
  GeneralRequirement,
  OwnRequirement,
  RawCondition,
  Reading,
  UsedRequirement,
} from '../rules/schema.ts'
import { addDays, DAWN, type Day, DUSK, parseDay } from '../time/day.ts'
import { compileCondition } from './compile-condition.ts'
import { type Condition, isPersonal, namesRelativesPermit, RuleError } from './condition.ts'
import { lazy } from './lazy.ts'
import { type Numbered, nextIndex } from './memory.ts'

export type { Bilingual }

export interface CompiledExemption {
  readonly id: string
  readonly cite: string
  readonly force: 'must' | 'may'
  readonly when: Condition | undefined
  readonly effect: Effect | undefined
  readonly title: Bilingual | undefined
  readonly note: Bilingual | undefined
}

export interface CompiledReading {
  readonly id: string
  readonly source: Bilingual
  /** A result it cannot have, and why. */
  readonly never: Reading['never']
  readonly title: Bilingual | undefined
  readonly when: Condition
}

export interface Sign {
  readonly title: Bilingual
  readonly when: Condition
}

/** One wording of a requirement. */
export interface Wording {
  readonly from: Day
  readonly cite: string
  readonly also: readonly string[]
  readonly basis: Basis
  readonly title: Bilingual
  readonly note: Bilingual | undefined
  readonly when: Condition | undefined
  readonly readings: readonly CompiledReading[]
  readonly exemptions: readonly CompiledExemption[]
  readonly evidence: readonly string[]
  readonly for: readonly Sign[]
  readonly against: readonly Sign[]
  readonly layer: string
  /** Shared by all wordings of the pack that ask the same and fold it the same way, whatever their words. */
  readonly core: Core
}

export interface Core extends Numbered {
  readonly exclusion: boolean
  /** It rests on guidance or memory, or is an appraisal: a miss is to be weighed. */
  readonly soft: boolean
  /** The finding depends on the person alone, whatever path is asked for and on whomever it rests. */
  readonly personal: boolean
}

export interface CompiledRequirement extends Numbered {
  readonly id: string
  readonly binding: Binding
  readonly final: boolean
  readonly steps: readonly string[]
  /** Why there is no step though a miss is not final. */
  readonly noStep: Bilingual | undefined
  /** In order of their start; more than one for shared requirements that changed while the path did not. */
  readonly wordings: readonly Wording[]
  /** A condition of it names a relative's permit. */
  readonly relative: boolean
}

export interface CompiledVersion {
  /** ISO date in force. */
  readonly id: string
  readonly from: Day
  /** First day after it. */
  readonly until: Day
  readonly raw: PathFile
  readonly entry: Condition | undefined
  readonly requirements: readonly CompiledRequirement[]
  readonly effects: readonly { readonly effect: Effect; readonly cite: string; readonly when: Condition }[]
  readonly extension: readonly CompiledRequirement[] | undefined
}

export interface CompiledPath {
  readonly id: string
  /** `25b-1`: the path without its act. */
  readonly short: string
  readonly grants: string
  readonly anchors: readonly AnchorKind[]
  readonly versions: readonly CompiledVersion[]
}

export interface Compiled {
  readonly pack: RulePack
  readonly paths: readonly CompiledPath[]
  readonly byId: ReadonlyMap<string, CompiledPath>
  /** Which status a path grants, and whether it is the only one to do so. */
  readonly grants: ReadonlyMap<string, { readonly status: string; readonly alone: boolean }>
}

/** Compiles a pack and reads every version, so that nothing wrong stays unseen. Throws `RuleError` with the place named. */
export function compileWhole(pack: RulePack): Compiled {
  const compiled = compile(pack)
  for (const path of compiled.paths) for (const version of path.versions) void version.requirements
  return compiled
}

/** Compiles a pack that was checked before; versions are compiled when first read. */
export function compile(pack: RulePack): Compiled {
  const paths = [...pack.paths.entries()].map(([id, versions]) => compilePath(id, versions, pack))
  const grants = new Map(
    paths.map((path) => [
      path.id,
      { status: path.grants, alone: paths.filter((p) => p.grants === path.grants).length === 1 },
    ]),
  )
  return { pack, paths, byId: new Map(paths.map((p) => [p.id, p])), grants }
}

const dayFrom = (iso: string): Day => {
  const day = parseDay(iso)
  if (day === undefined) throw new RuleError(`no such date ${iso}`, iso)
  return day
}

/** One path of a pack, or a variant of it whose shared parts are those of `pack`; versions are compiled when first read. */
export function compilePath(id: string, versions: readonly PathFile[], pack: RulePack): CompiledPath {
  const first = versions[0]
  if (!first) throw new RuleError(`${id} has no version`, id)
  const anchor = first.anchor
  return {
    id,
    short: id.replace(/^aufenthg-/, ''),
    grants: first.grants,
    anchors: anchor === undefined ? [] : typeof anchor === 'string' ? [anchor] : anchor,
    versions: versions.map((version, i) => {
      const next = versions[i + 1]
      const until = version.in_force.to
        ? addDays(dayFrom(version.in_force.to), 1)
        : next
          ? dayFrom(next.in_force.from)
          : DUSK
      return compileVersion(version, until, pack)
    }),
  }
}

function inFile<T>(file: string, make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof RuleError && !error.message.startsWith('rules/')) {
      throw new RuleError(`rules/${file}: ${error.message}`, error.word, error.fitting)
    }
    throw error
  }
}

/** Compiled when first read: most versions of the law rule days that a check never looks at. */
function compileVersion(version: PathFile, until: Day, pack: RulePack): CompiledVersion {
  const read = lazy(() => inFile(version.file, () => partsOf(version, pack)))
  return {
    id: version.in_force.from,
    from: dayFrom(version.in_force.from),
    until,
    raw: version,
    get entry() {
      return read().entry
    },
    get requirements() {
      return read().requirements
    },
    get effects() {
      return read().effects
    },
    get extension() {
      return read().extension
    },
  }
}

function partsOf(
  version: PathFile,
  pack: RulePack,
): Pick<CompiledVersion, 'entry' | 'requirements' | 'effects' | 'extension'> {
  const requirement = (r: OwnRequirement | UsedRequirement) => compileRequirement(r, version, pack)
  const requirements = version.requirements.map(requirement)
  const ids = requirements.map((r) => r.id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice) throw new RuleError(`the requirement ${twice} stands twice`, twice)
  const extension = version.extension
  const unknown = extension?.dropped.find((id) => !ids.includes(id))
  if (unknown) throw new RuleError(`extension drops ${unknown}, which is no requirement here`, unknown, ids)
  return {
    entry: optional(version.applies_when, pack),
    requirements,
    effects: (version.effect_when ?? []).map((e) => ({ ...e, when: compileCondition(e.when, pack) })),
    extension: extension && [
      ...requirements.filter((r) => !extension.dropped.includes(r.id)),
      ...extension.plus.map(requirement),
    ],
  }
}

const optional = (raw: RawCondition | undefined, pack: RulePack) =>
  raw === undefined ? undefined : compileCondition(raw, pack)

interface Made {
  readonly general: GeneralRequirement | undefined
  readonly layer: string
  readonly requirement: CompiledRequirement
}

/** Requirements read before, by what is written and the named conditions: variants of a rule share what they leave alone. */
const made = new WeakMap<RulePack['conditions'], WeakMap<object, Made>>()

function compileRequirement(
  raw: OwnRequirement | UsedRequirement,
  version: PathFile,
  pack: RulePack,
): CompiledRequirement {
  const { layer } = version
  const general = 'use' in raw ? pack.general.get(raw.use.slice('general/'.length)) : undefined
  const known = made.get(pack.conditions) ?? new WeakMap<object, Made>()
  made.set(pack.conditions, known)
  const before = known.get(raw)
  if (before && before.general === general && before.layer === layer) return before.requirement
  const requirement = compileNew(raw, version, pack)
  known.set(raw, { general, layer, requirement })
  return requirement
}

function compileNew(raw: OwnRequirement | UsedRequirement, version: PathFile, pack: RulePack): CompiledRequirement {
  if (!('use' in raw)) {
    const wording = wordingOf(raw, raw.exemptions ?? [], DAWN, raw.binding, version.layer, pack)
    return finish(raw.id, raw.binding, raw.final ?? false, raw.steps ?? [], raw.no_step, [wording])
  }
  const general = pack.general.get(raw.use.slice('general/'.length))
  if (!general)
    throw new RuleError(
      `no shared requirement ${raw.use}`,
      raw.use,
      [...pack.general.keys()].map((k) => `general/${k}`),
    )
  const binding = raw.binding ?? general.binding
  if (!binding) throw new RuleError(`${raw.use} needs a binding`, raw.use)
  const wordings = general.versions.map((v) =>
    wordingOf(v, raw.exemptions ?? v.exemptions ?? [], dayFrom(v.in_force.from), binding, version.layer, pack),
  )
  return finish(
    raw.id ?? general.general,
    binding,
    general.final ?? false,
    raw.steps ?? general.versions[0]?.steps ?? [],
    raw.no_step,
    wordings,
  )
}

function finish(
  id: string,
  binding: Binding,
  final: boolean,
  steps: readonly string[],
  noStep: Bilingual | undefined,
  wordings: readonly Wording[],
): CompiledRequirement {
  const relative = wordings.some((w) => conditionsOf(w).some(namesRelativesPermit))
  return { id, binding, final, steps, noStep, wordings, relative, index: nextIndex() }
}

/** Every condition a wording can ask. */
export function conditionsOf(wording: Pick<Wording, 'when' | 'readings' | 'exemptions'>): readonly Condition[] {
  return [
    ...(wording.when ? [wording.when] : []),
    ...wording.readings.map((r) => r.when),
    ...wording.exemptions.flatMap((e) => (e.when ? [e.when] : [])),
  ]
}

type RawWording = Pick<
  OwnRequirement,
  'cite' | 'also' | 'basis' | 'title' | 'when' | 'readings' | 'evidence' | 'note' | 'for' | 'against'
>

function wordingOf(
  raw: RawWording,
  exemptions: readonly Exemption[],
  from: Day,
  binding: Binding,
  layer: string,
  pack: RulePack,
): Wording {
  const wording = {
    from,
    cite: raw.cite,
    also: raw.also ?? [],
    basis: raw.basis ?? 'text',
    title: raw.title,
    note: raw.note,
    when: optional(raw.when, pack),
    readings: (raw.readings ?? []).map((r: Reading) => ({
      id: r.id,
      source: inBoth(r.source),
      never: r.never,
      title: r.title,
      when: compileCondition(r.when, pack),
    })),
    exemptions: exemptions.map((e, i) => ({
      id: e.id ?? `exemption-${i + 1}`,
      cite: e.cite,
      force: e.force,
      when: optional(e.when, pack),
      effect: e.effect,
      title: e.title,
      note: e.note,
    })),
    evidence: raw.evidence ?? [],
    for: (raw.for ?? []).map((s) => ({ title: s.title, when: compileCondition(s.when, pack) })),
    against: (raw.against ?? []).map((s) => ({ title: s.title, when: compileCondition(s.when, pack) })),
    layer,
  }
  const asked = [raw.when, raw.readings?.map((r) => r.when), exemptions.map((e) => [e.force, e.when])]
  return { ...wording, core: coreOf(JSON.stringify(asked), wording, binding, pack) }
}

const cores = new WeakMap<RulePack, Map<string, Core>>()

function coreOf(asked: string, wording: Omit<Wording, 'core'>, binding: Binding, pack: RulePack): Core {
  const known = cores.get(pack) ?? new Map<string, Core>()
  cores.set(pack, known)
  const exclusion = binding === 'exclusion'
  const soft = wording.basis !== 'text' || binding === 'appraisal'
  const key = `${exclusion} ${soft} ${asked}`
  const core = known.get(key) ?? {
    exclusion,
    soft,
    personal: conditionsOf(wording).every(isPersonal),
    index: nextIndex(),
  }
  known.set(key, core)
  return core
}

/** A text said once reads the same in both languages. */
export const inBoth = (told: string | Bilingual): Bilingual =>
  typeof told === 'string' ? { de: told, en: told } : told

/** The version in force on a day. */
export function versionOn(path: CompiledPath, day: Day): CompiledVersion | undefined {
  return path.versions.find((v) => v.from <= day && day < v.until)
}

/** The wording of a requirement on a day; before its first, the first. */
export function wordingOn(requirement: CompiledRequirement, day: Day): Wording {
  const found = requirement.wordings.findLast((w) => w.from <= day) ?? requirement.wordings[0]
  if (!found) throw new Error(`${requirement.id} has no wording`)
  return found
}
