/** Every mistake that is planted in the rules, one mutant each. */
import { formatAddress, type Path } from '../../profile/address.ts'
import type {
  Binding,
  Effect,
  Exemption,
  GeneralRequirement,
  OwnRequirement,
  PathVersion,
  RawCondition,
  Reading,
} from '../../rules/schema.ts'
import { addDays, formatDay, parseDay } from '../../time/day.ts'
import type { LintInput, Typed } from '../lint/defect.ts'
import type { Written } from '../lint/requirements.ts'
import { conditionMistakes, nameOf } from './condition-mistakes.ts'
import type { Mutant, Planted } from './mutant.ts'

/** In order of file and place. */
export function plant({ paths, generals, pack, files }: LintInput): readonly Mutant[] {
  const conditions = files.filter((f) => f.kind === 'conditions').map(({ file }) => file)
  return [
    ...paths.flatMap(inPath),
    ...generals.flatMap(inGeneral),
    ...conditions.flatMap((file) =>
      [...pack.conditions].flatMap(([name, { when }]) =>
        conditionMistakes(when, ['conditions', name, 'when']).map(as(file, `conditions/${name}`)),
      ),
    ),
  ]
}

const as =
  (file: string, where: string) =>
  (planted: Planted): Mutant => ({
    id: `${file}#${formatAddress(planted.edit.path, [])} ${planted.mistake} ${planted.before} → ${planted.after}`,
    file,
    where,
    unit: undefined,
    ...planted,
  })

function inPath({ file, data }: Typed<PathVersion>): readonly Mutant[] {
  const version = `${data.path.replace(/^aufenthg-/, '')}@${data.in_force.from}`
  const here = as(file, version)
  const within = (id: string) => as(file, `${version}/${id}`)
  return [
    ...inForceMoved(data.in_force, ['in_force']).map(here),
    ...effectMoved(data.effect, ['effect']).map(here),
    ...(data.effect_when ?? []).flatMap((e, i) => inEffect(e, ['effect_when', i]).map(here)),
    ...(data.applies_when ? conditionMistakes(data.applies_when, ['applies_when']).map(here) : []),
    ...data.requirements.flatMap((r, i) => inRequirement(r, ['requirements', i]).map(within(idOf(r)))),
    ...(data.extension?.plus ?? []).flatMap((r, i) => inRequirement(r, ['extension', 'plus', i]).map(within(idOf(r)))),
  ]
}

const idOf = (r: Written): string => ('use' in r ? (r.id ?? r.use.replace('general/', '')) : r.id)

function inGeneral({ file, data }: Typed<GeneralRequirement>): readonly Mutant[] {
  return [
    ...strictness(data, []).map(as(file, `general/${data.general}`)),
    ...data.versions.flatMap((version, i) => {
      const path: Path = ['versions', i]
      return [...inForceMoved(version.in_force, [...path, 'in_force']), ...inWording(version, path)].map(
        as(file, `general/${data.general}@${version.in_force.from}`),
      )
    }),
  ]
}

function inRequirement(r: Written, path: Path): readonly Planted[] {
  return [...strictness(r, path), ...('use' in r ? inExemptions(r.exemptions, path) : inWording(r, path))]
}

function inWording(w: Pick<OwnRequirement, 'when' | 'readings' | 'exemptions'>, path: Path): readonly Planted[] {
  return [
    ...(w.when ? conditionMistakes(w.when, [...path, 'when']) : []),
    ...(w.readings ?? []).flatMap((r, i) => inReading(r, [...path, 'readings', i])),
    ...inExemptions(w.exemptions, path),
  ]
}

const takenOut = (mistake: Planted['mistake'], id: string, path: Path): Planted => ({
  mistake,
  about: id,
  before: id,
  after: '',
  edit: { path, value: undefined },
})

const inReading = ({ id, when }: Reading, path: Path): readonly Planted[] => [
  takenOut('reading', id, path),
  ...conditionMistakes(when, [...path, 'when']),
]

function inExemptions(exemptions: readonly Exemption[] | undefined, path: Path): readonly Planted[] {
  return (exemptions ?? []).flatMap((e, i) => {
    const place: Path = [...path, 'exemptions', i]
    const other = e.force === 'must' ? 'may' : 'must'
    const id = e.id ?? e.cite
    return [
      takenOut('exemption', id, place),
      { mistake: 'force', about: id, before: e.force, after: other, edit: { path: [...place, 'force'], value: other } },
      ...(e.effect ? effectMoved(e.effect, [...place, 'effect']) : []),
      ...(e.when ? conditionMistakes(e.when, [...place, 'when']) : []),
    ]
  })
}

const OTHER_EFFECT: Readonly<Record<Effect, Effect>> = { shall: 'should', should: 'may', may: 'should' }

function effectMoved(effect: Effect, path: Path): readonly Planted[] {
  const after = OTHER_EFFECT[effect]
  return [{ mistake: 'effect', about: 'effect', before: effect, after, edit: { path, value: after } }]
}

function inEffect(clause: { effect: Effect; cite: string; when: RawCondition }, path: Path): readonly Planted[] {
  return [
    takenOut('effect', `${clause.effect} (${nameOf(clause.when)})`, path),
    ...effectMoved(clause.effect, [...path, 'effect']),
    ...conditionMistakes(clause.when, [...path, 'when']),
  ]
}

/** The binding one step softer or harder, and what can never be cured made curable. A bar stays a bar: the opposite is no slip. */
function strictness(
  r: { readonly binding?: Binding | undefined; readonly final?: boolean | undefined },
  path: Path,
): readonly Planted[] {
  const other = r.binding === 'mandatory' ? 'regular' : r.binding === 'regular' ? 'mandatory' : undefined
  return [
    ...(r.binding && other
      ? [
          {
            mistake: 'binding' as const,
            about: 'binding',
            before: r.binding,
            after: other,
            edit: { path: [...path, 'binding'], value: other },
          },
        ]
      : []),
    ...(r.final ? [takenOut('final', 'final', [...path, 'final'])] : []),
  ]
}

function inForceMoved(inForce: { from: string; to?: string | undefined }, path: Path): readonly Planted[] {
  return Object.entries(inForce).flatMap(([key, iso]) => {
    const day = iso === undefined ? undefined : parseDay(iso)
    if (day === undefined || iso === undefined) return []
    return [addDays(day, 1), addDays(day, -1)].map((moved): Planted => {
      const after = formatDay(moved)
      return { mistake: 'in-force', about: key, before: iso, after, edit: { path: [...path, key], value: after } }
    })
  })
}
