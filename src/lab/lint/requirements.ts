/** Every requirement of the rule files with its place, own and shared. */
import type { Path } from '../../profile/address.ts'
import type { Binding, OwnRequirement, PathVersion, UsedRequirement } from '../../rules/schema.ts'
import type { LintInput } from './defect.ts'

export interface Placed<T> {
  readonly file: string
  readonly path: Path
  readonly value: T
}

export type Written = OwnRequirement | UsedRequirement

/** As written in the files of paths, those that an extension adds included. */
export function requirementsOf({ paths }: LintInput): readonly Placed<Written>[] {
  return paths.flatMap(({ file, data }) => requirementsIn(file, data))
}

export function requirementsIn(file: string, { requirements, extension }: PathVersion): readonly Placed<Written>[] {
  return [
    ...requirements.map((value, i) => ({ file, path: ['requirements', i], value })),
    ...(extension?.plus ?? []).map((value, i) => ({ file, path: ['extension', 'plus', i], value })),
  ]
}

/** A wording: what an own requirement and a version of a shared one have in common. */
export type WrittenWording = Omit<OwnRequirement, 'id' | 'binding' | 'final'>

export interface PlacedWording extends Placed<WrittenWording> {
  /** How strictly it binds: one or, of a shared one used in several ways, more. */
  readonly bindings: readonly Binding[]
  /** `livelihood`, or `general/5-1-4`. */
  readonly id: string
}

/** Every wording, own and shared, where it stands. */
export function wordingsOf(input: LintInput): readonly PlacedWording[] {
  const own = requirementsOf(input).flatMap(({ file, path, value }): readonly PlacedWording[] =>
    'use' in value ? [] : [{ file, path, value, id: value.id, bindings: [value.binding] }],
  )
  const shared = input.generals.flatMap(({ file, data }) => {
    const bindings = bindingsOf(data.general, data.binding, input)
    return data.versions.map((value, i) => ({
      file,
      path: ['versions', i],
      value,
      id: `general/${data.general}`,
      bindings,
    }))
  })
  return [...own, ...shared]
}

function bindingsOf(general: string, otherwise: Binding | undefined, input: LintInput): readonly Binding[] {
  const used = requirementsOf(input).flatMap(({ value }) => {
    if (!('use' in value) || value.use !== `general/${general}`) return []
    const binding = value.binding ?? otherwise
    return binding === undefined ? [] : [binding]
  })
  return [...new Set(used)]
}
