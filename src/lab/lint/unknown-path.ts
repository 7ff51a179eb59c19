import { nearest } from '../../profile/nearest.ts'
import { conditionsOf, partsOf } from './conditions.ts'
import type { Defect, LintInput } from './defect.ts'
import type { Placed } from './requirements.ts'

export const unknownPath: Defect = {
  id: 'unknown-path',
  level: 'error',
  reason: { de: 'diesen Weg gibt es nicht', en: 'there is no such path' },
  avoid: { de: '`params: { path: aufenthg-25z-9 }`.', en: '`params: { path: aufenthg-25z-9 }`.' },
  prefer: {
    de: 'Ein Weg, zu dem es Regeln gibt: `bleibeweg rules list`.',
    en: 'A path that has rules: `bleibeweg rules list`.',
  },
  find: (input) => {
    const known = [...input.pack.paths.keys()]
    return pathsNamed(input)
      .filter(({ value }) => !known.includes(value))
      .map(({ file, path, value }) => ({ file, path, found: value, near: nearest(value, known) }))
  },
}

/** Paths that conditions on permits and switches before expiry name. */
function pathsNamed(input: LintInput): readonly Placed<string>[] {
  const inConditions = conditionsOf(input)
    .flatMap((condition) => partsOf(condition))
    .flatMap(({ file, path, value }) => {
      const named = 'fact' in value ? value.params?.['path'] : undefined
      return typeof named === 'string' ? [{ file, path: [...path, 'params', 'path'], value: named }] : []
    })
  const switches = input.paths.flatMap(({ file, data }) =>
    (data.switch_before_expiry ?? []).map((value, i) => ({ file, path: ['switch_before_expiry', i], value })),
  )
  return [...inConditions, ...switches]
}
