/** A miss that neither time nor anybody can change, marked neither as final nor with the reason why: a step is probably missing. */
import { CATALOGUE } from '../../facts/catalogue.ts'
import type { RawCondition, RawLeaf } from '../../rules/schema.ts'
import { leavesOf } from './conditions.ts'
import type { Defect, LintInput } from './defect.ts'
import { idOf } from './requirement-twice.ts'
import { type Placed, requirementsOf, type Written, type WrittenWording } from './requirements.ts'

export const noWayOut: Defect = {
  id: 'no-way-out',
  level: 'warning',
  reason: {
    de: 'weder Schritt noch Grund (no_step), nicht endgültig, und Zeit allein heilt es nicht',
    en: 'no step and no reason for none (no_step), not final, and time alone does not cure it',
  },
  avoid: {
    de: '`binding: mandatory` ohne `steps`, ohne `final`, und keine Frist, die von selbst abläuft.',
    en: '`binding: mandatory` without `steps`, without `final`, and no period that runs out by itself.',
  },
  prefer: {
    de: 'Einen Schritt nennen, der weiterhilft, oder `final: true`, wenn nichts mehr zu ändern ist.',
    en: 'Name a step that helps, or `final: true` where nothing can change it any more.',
  },
  find: (input) =>
    requirementsOf(input)
      .filter((requirement) => isStuck(requirement, input))
      .map(({ file, path, value }) => ({ file, path, found: idOf(value) })),
}

function isStuck({ value }: Placed<Written>, input: LintInput): boolean {
  const shared = 'use' in value ? input.pack.general.get(value.use.replace('general/', '')) : undefined
  const binding = value.binding ?? shared?.binding
  const final = 'use' in value ? shared?.final : value.final
  const wordings: readonly WrittenWording[] = 'use' in value ? (shared?.versions ?? []) : [value]
  const steps = value.steps ?? wordings[0]?.steps ?? []
  if (final || value.no_step || steps.length > 0 || (binding !== 'mandatory' && binding !== 'regular')) return false
  const last = wordings.at(-1)
  if (!last || canBeWaived(value, last)) return false
  const conditions = [...(last.when ? [last.when] : []), ...(last.readings ?? []).map((r) => r.when)]
  return conditions.length > 0 && !conditions.some((condition) => cures(condition, input))
}

const canBeWaived = (value: Written, wording: WrittenWording): boolean =>
  (value.exemptions ?? wording.exemptions ?? []).some((e) => e.when === undefined)

/** Something grows until it is enough, or a relative's permit comes. */
function cures(condition: RawCondition, input: LintInput): boolean {
  return leavesOf(condition, input).some(({ leaf, negated }) => grows(leaf, negated) || isRelatives(leaf))
}

const RISING: ReadonlySet<string> = new Set(['greaterThan', 'greaterThanInclusive'])

const grows = ({ fact, operator }: RawLeaf, negated: boolean): boolean =>
  CATALOGUE.get(fact)?.growing === true && RISING.has(operator) !== negated

const isRelatives = ({ fact, params }: RawLeaf): boolean => fact === 'permit.held' && params?.['of'] !== undefined
