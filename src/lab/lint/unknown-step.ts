import type { Path } from '../../profile/address.ts'
import { nearest } from '../../profile/nearest.ts'
import type { Defect, LintInput } from './defect.ts'
import { type Placed, requirementsOf } from './requirements.ts'

export const unknownStep: Defect = {
  id: 'unknown-step',
  level: 'error',
  reason: { de: 'diesen Schritt gibt es nicht in steps.yaml', en: 'there is no such step in steps.yaml' },
  avoid: {
    de: '`steps: [ clarrify ]`, ohne Eintrag in steps.yaml.',
    en: '`steps: [ clarrify ]` without an entry in steps.yaml.',
  },
  prefer: {
    de: 'Ein Schritt aus steps.yaml, oder dort einen neuen anlegen.',
    en: 'A step of steps.yaml, or a new one there.',
  },
  find: (input) => {
    const known = [...input.pack.steps.keys()]
    return stepsNamed(input)
      .filter(({ value }) => !known.includes(value))
      .map(({ file, path, value }) => ({ file, path, found: value, near: nearest(value, known) }))
  },
}

/** Every step somebody names: requirements, steps that wait for others, lead times of a layer. */
export function stepsNamed(input: LintInput): readonly Placed<string>[] {
  const list = (file: string, path: Path, ids: readonly string[] | undefined) =>
    (ids ?? []).map((value, i) => ({ file, path: [...path, i], value }))
  return [
    ...requirementsOf(input).flatMap(({ file, path, value }) => list(file, [...path, 'steps'], value.steps)),
    ...input.generals.flatMap(({ file, data }) =>
      data.versions.flatMap((version, i) => list(file, ['versions', i, 'steps'], version.steps)),
    ),
    ...input.steps.flatMap(({ file, data }) =>
      Object.entries(data).flatMap(([id, step]) => list(file, ['steps', id, 'after'], step.after)),
    ),
    ...input.layers.flatMap(({ file, data }) =>
      Object.keys(data.lead_times ?? {}).map((value) => ({ file, path: ['lead_times', value], value })),
    ),
  ]
}
