/** Every condition of the rules and each of its parts, where it stands, and what reads it. */

import type { Path } from '../../profile/address.ts'
import { isRecord } from '../../profile/schema-walk.ts'
import type { RulePack } from '../../rules/pack.ts'
import type { Exemption, RawCondition } from '../../rules/schema.ts'
import type { LintInput } from '../lint/defect.ts'
import { requirementsIn, type Written } from '../lint/requirements.ts'

export type PartKind = 'leaf' | 'all' | 'any' | 'not' | 'named'

/** A condition or a part of one. */
export interface PartPlace {
  readonly file: string
  readonly path: Path
  readonly kind: PartKind
  readonly condition: RawCondition
}

/** A whole condition with its parts, itself first. */
export interface ConditionPlace {
  readonly file: string
  readonly path: Path
  readonly parts: readonly PartPlace[]
  /** Names of conditions it asks, directly. */
  readonly names: readonly string[]
}

/** What a version reads: its own conditions, and those of shared requirements by the wording. */
export interface VersionPlaces {
  readonly path: string
  readonly version: string
  readonly file: string
  readonly own: readonly ConditionPlace[]
  readonly shared: readonly {
    readonly general: string
    readonly from: string
    readonly conditions: readonly ConditionPlace[]
  }[]
}

export function partsIn(file: string, path: Path, condition: RawCondition): readonly PartPlace[] {
  const part = (kind: PartKind): PartPlace => ({ file, path, kind, condition })
  if ('all' in condition)
    return [part('all'), ...condition.all.flatMap((c, i) => partsIn(file, [...path, 'all', i], c))]
  if ('any' in condition)
    return [part('any'), ...condition.any.flatMap((c, i) => partsIn(file, [...path, 'any', i], c))]
  if ('not' in condition) return [part('not'), ...partsIn(file, [...path, 'not'], condition.not)]
  return [part('condition' in condition ? 'named' : 'leaf')]
}

export function placeOf(file: string, path: Path, condition: RawCondition): ConditionPlace {
  const parts = partsIn(file, path, condition)
  return {
    file,
    path,
    parts,
    names: parts.flatMap(({ condition: c }) => ('condition' in c ? [c.condition] : [])),
  }
}

export function versionPlaces({ paths, generals }: LintInput): readonly VersionPlaces[] {
  return paths.map(({ file, data }) => {
    const written = requirementsIn(file, data)
    const entry = data.applies_when ? [placeOf(file, ['applies_when'], data.applies_when)] : []
    const effects = (data.effect_when ?? []).map((e, i) => placeOf(file, ['effect_when', i, 'when'], e.when))
    return {
      path: data.path,
      version: data.in_force.from,
      file,
      own: [...entry, ...effects, ...written.flatMap(({ path, value }) => conditionsOf(file, path, value))],
      shared: written.flatMap(({ value }) => {
        if (!('use' in value)) return []
        const name = value.use.replace('general/', '')
        const general = generals.find((g) => g.data.general === name)
        return (general?.data.versions ?? []).map((wording, i) => ({
          general: name,
          from: wording.in_force.from,
          conditions: conditionsOf(
            general?.file ?? '',
            ['versions', i],
            // exemptions of the place of use stand instead of the shared ones
            value.exemptions ? { ...wording, exemptions: [] } : wording,
          ),
        }))
      }),
    }
  })
}

type Wording = Partial<Pick<Exclude<Written, { use: string }>, 'when' | 'readings' | 'exemptions'>>

function conditionsOf(file: string, path: Path, value: Written | Wording): readonly ConditionPlace[] {
  const { exemptions } = value
  const wording: Wording = 'use' in value ? {} : value
  return [
    ...(wording.when ? [placeOf(file, [...path, 'when'], wording.when)] : []),
    ...(wording.readings ?? []).map((r, i) => placeOf(file, [...path, 'readings', i, 'when'], r.when)),
    ...conditional(exemptions).map(({ when, i }) => placeOf(file, [...path, 'exemptions', i, 'when'], when)),
  ]
}

const conditional = (exemptions: readonly Exemption[] | undefined) =>
  (exemptions ?? []).flatMap(({ when }, i) => (when ? [{ when, i }] : []))

/** Where the named conditions stand. */
export function namedPlaces({ files }: LintInput, pack: RulePack): ReadonlyMap<string, ConditionPlace> {
  return new Map(
    files
      .filter((f) => f.kind === 'conditions')
      .flatMap(({ file, data }) =>
        Object.keys(isRecord(data) && isRecord(data['conditions']) ? data['conditions'] : {}).flatMap((name) => {
          const named = pack.conditions.get(name)
          return named ? [[name, placeOf(file, ['conditions', name, 'when'], named.when)] as const] : []
        }),
      ),
  )
}
