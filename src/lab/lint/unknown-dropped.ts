import { nearest } from '../../profile/nearest.ts'
import type { Defect } from './defect.ts'
import { idOf } from './requirement-twice.ts'

export const unknownDropped: Defect = {
  id: 'unknown-dropped',
  level: 'error',
  reason: {
    de: 'die Verlängerung lässt etwas weg, das keine Voraussetzung ist',
    en: 'the extension drops something that is no requirement',
  },
  avoid: {
    de: '`extension: { dropped: [germann] }`, ohne dass es diese Voraussetzung gibt.',
    en: '`extension: { dropped: [germann] }` where there is no such requirement.',
  },
  prefer: {
    de: 'Die `id` einer Voraussetzung derselben Fassung.',
    en: 'The `id` of a requirement of the same version.',
  },
  find: ({ paths }) =>
    paths.flatMap(({ file, data }) => {
      const ids = data.requirements.map(idOf)
      return (data.extension?.dropped ?? []).flatMap((id, i) =>
        ids.includes(id) ? [] : [{ file, path: ['extension', 'dropped', i], found: id, near: nearest(id, ids) }],
      )
    }),
}
