import { nearest } from '../../profile/nearest.ts'
import type { Defect } from './defect.ts'
import { requirementsOf } from './requirements.ts'

export const unknownShared: Defect = {
  id: 'unknown-shared',
  level: 'error',
  reason: { de: 'diese gemeinsame Voraussetzung gibt es nicht', en: 'there is no such shared requirement' },
  avoid: { de: '`use: general/5-1-9`, ohne diese Datei.', en: '`use: general/5-1-9` without such a file.' },
  prefer: { de: 'Eine Datei aus bund/aufenthg/general/.', en: 'A file of bund/aufenthg/general/.' },
  find: (input) => {
    const known = [...input.pack.general.keys()].map((id) => `general/${id}`)
    return requirementsOf(input).flatMap(({ file, path, value }) =>
      'use' in value && !known.includes(value.use)
        ? [{ file, path: [...path, 'use'], found: value.use, near: nearest(value.use, known) }]
        : [],
    )
  },
}
