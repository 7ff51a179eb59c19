/** An exemption that never carries a finding: what it lifts is met then anyway, it never holds, or another always comes first. */
import { type CompiledRequirement, type CompiledVersion, compilePath, type Wording } from '../../engine/compile.ts'
import { RuleError } from '../../engine/condition.ts'
import type { Path } from '../../profile/address.ts'
import { judgeOf } from '../logic/judge.ts'
import { always } from '../logic/table.ts'
import type { Defect, LintInput, Spot } from './defect.ts'

export const idleExemption: Defect = {
  id: 'idle-exemption',
  level: 'warning',
  reason: { de: 'diese Ausnahme trägt nie einen Befund', en: 'this exemption never carries a finding' },
  avoid: {
    de: 'Voraussetzung „Deutsch mindestens A2“, Ausnahme „Deutsch mindestens B1“: wer B1 hat, erfüllt A2.',
    en: 'Requirement “German at least A2”, exemption “German at least B1”: whoever has B1 meets A2.',
  },
  prefer: {
    de: 'Die Bedingung der Ausnahme berichtigen oder die Ausnahme streichen.',
    en: 'Put the condition of the exemption right, or strike the exemption.',
  },
  fix: 'remove',
  find: (input) => {
    const spots = [...input.pack.paths].flatMap(([id, versions]) => inPath(id, versions, input))
    const once = new Map(spots.map((spot) => [JSON.stringify([spot.file, spot.path]), spot]))
    return [...once.values()]
  },
}

function inPath(
  id: string,
  versions: Parameters<typeof compilePath>[1],
  { pack, generals }: LintInput,
): readonly Spot[] {
  try {
    return compilePath(id, versions, pack).versions.flatMap((version) =>
      version.requirements.flatMap((requirement, i) => {
        const raw = version.raw.requirements[i]
        const shared = raw && 'use' in raw && !raw.exemptions ? raw.use.replace('general/', '') : undefined
        const file = shared === undefined ? version.raw.file : generals.find((g) => g.data.general === shared)?.file
        const wordings =
          shared === undefined ? wordingsWithin(requirement, version) : requirement.wordings.map((_, w) => w)
        return idleIn(requirement, version, wordings).map(({ wording, exemption }): Spot => {
          const path: Path = shared === undefined ? ['requirements', i] : ['versions', wording]
          const { id: name = '' } = requirement.wordings[wording]?.exemptions[exemption] ?? {}
          return {
            file: file ?? version.raw.file,
            path: [...path, 'exemptions', exemption],
            found: `${requirement.id}/${name}`,
          }
        })
      }),
    )
  } catch (error) {
    if (error instanceof RuleError) return []
    throw error
  }
}

function wordingsWithin({ wordings }: CompiledRequirement, { from, until }: CompiledVersion): readonly number[] {
  return wordings.flatMap((w, i) => (w.from < until && (wordings[i + 1]?.from ?? until) > from ? [i] : []))
}

/** Idle in every wording that has it. */
function idleIn(requirement: CompiledRequirement, version: CompiledVersion, within: readonly number[]) {
  const found = within.flatMap((wording) => {
    const whole = requirement.wordings[wording]
    return (whole?.exemptions ?? []).flatMap((_, exemption) =>
      whole && isIdle(requirement, whole, exemption, version) ? [{ wording, exemption }] : [],
    )
  })
  return found.filter(({ exemption }) =>
    within.every(
      (w) =>
        !requirement.wordings[w]?.exemptions[exemption] ||
        found.some((f) => f.wording === w && f.exemption === exemption),
    ),
  )
}

function isIdle(requirement: CompiledRequirement, wording: Wording, place: number, version: CompiledVersion): boolean {
  const without: Wording = { ...wording, exemptions: wording.exemptions.filter((_, i) => i !== place) }
  const [a, b] = [judgeOf(requirement, wording, version), judgeOf(requirement, without, version)]
  const first = a.conditions.length
  return (
    always([...a.conditions, ...b.conditions], (t) => a.judge(t.slice(0, first)) === b.judge(t.slice(first))) === true
  )
}
