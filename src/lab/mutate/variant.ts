/** The rules with a mutant in them: the paths it touches, compiled anew as far as they changed. */
import { type CompiledPath, compilePath } from '../../engine/compile.ts'
import type { PathFile, RulePack } from '../../rules/pack.ts'
import { edited, type Mutant } from './mutant.ts'

/** The rules a mutant changes, and the paths whose cases can notice. */
export interface Variant {
  readonly paths: readonly string[]
  /** Throws `RuleError` where the change cannot be read as a rule. */
  readonly compiled: (path: string) => CompiledPath
  /** The version it stands in; `undefined`: in what several share. */
  readonly version: string | undefined
  /** Where all findings stay as they are, nothing else that a case can expect changes: but the reasons. */
  readonly silent: boolean
}

export function variantOf(mutant: Mutant, pack: RulePack): Variant {
  const { edit, file } = mutant
  const silent = isSilent(mutant)
  const of = (changed: RulePack) => (path: string) => compilePath(path, changed.paths.get(path) ?? [], changed)
  for (const [path, versions] of pack.paths) {
    const version = versions.find((v) => v.file === file)
    if (!version) continue
    const paths = new Map([[path, versions.map((v) => (v === version ? edited(v, edit) : v))]])
    return { paths: [path], compiled: of({ ...pack, paths }), version: version.in_force.from, silent }
  }
  const name = mutant.where.replace(/^(general|conditions)\/|@.*$/g, '')
  const users = usersOf(mutant.where.replace(/@.*$/, ''), pack)
  if (mutant.where.startsWith('general/')) {
    const general = changedIn(pack.general, name, edit)
    return { paths: users, compiled: of({ ...pack, general }), version: undefined, silent }
  }
  const conditions = changedIn(pack.conditions, name, { ...edit, path: edit.path.slice(2) })
  return { paths: users, compiled: of({ ...pack, conditions }), version: undefined, silent }
}

const LOUD = /^(effect|binding|final|in-force|reading|exemption|force)$/

/** A mistake in a plain condition shows in the findings; in readings, exemptions and effects it can show beside them. */
function isSilent({ mistake, edit, where }: Mutant): boolean {
  const beside = edit.path.some((step) => step === 'readings' || step === 'exemptions' || step === 'effect_when')
  return !LOUD.test(mistake) && !beside && !where.startsWith('conditions/')
}

function changedIn<T>(map: ReadonlyMap<string, T>, key: string, edit: Mutant['edit']): ReadonlyMap<string, T> {
  return new Map([...map].map(([k, value]) => [k, k === key ? edited(value, edit) : value]))
}

/** The paths that read a shared requirement or a named condition, directly or through another. */
export function usersOf(shared: string, pack: RulePack): readonly string[] {
  const uses = usesOf(pack)
  return [...pack.paths].filter(([, versions]) => versions.some((v) => uses(v).has(shared))).map(([path]) => path)
}

const known = new WeakMap<RulePack, (version: PathFile) => ReadonlySet<string>>()

/** What a version reads of the shared: `general/5-1-4`, `conditions/tolerated`. */
export function readBy(version: PathFile, pack: RulePack): ReadonlySet<string> {
  return usesOf(pack)(version)
}

function usesOf(pack: RulePack): (version: PathFile) => ReadonlySet<string> {
  const before = known.get(pack)
  if (before) return before
  const found = new Map<PathFile, ReadonlySet<string>>()
  const look = (version: PathFile): ReadonlySet<string> => {
    const names = new Set<string>()
    const follow = (data: unknown): void => {
      for (const name of namesIn(data)) {
        if (names.has(name)) continue
        names.add(name)
        const key = name.slice(name.indexOf('/') + 1)
        follow(name.startsWith('general/') ? pack.general.get(key) : pack.conditions.get(key))
      }
    }
    follow(version)
    return names
  }
  const uses = (version: PathFile): ReadonlySet<string> => {
    const names = found.get(version) ?? look(version)
    found.set(version, names)
    return names
  }
  known.set(pack, uses)
  return uses
}

function namesIn(data: unknown): readonly string[] {
  if (Array.isArray(data)) return data.flatMap(namesIn)
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'string' && (key === 'use' || key === 'condition')
      ? [key === 'use' ? value : `conditions/${value}`]
      : namesIn(value),
  )
}
