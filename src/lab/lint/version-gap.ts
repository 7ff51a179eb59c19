import type { Defect } from './defect.ts'
import { neighbours, reignsOf } from './versions.ts'

export const versionGap: Defect = {
  id: 'version-gap',
  level: 'warning',
  reason: {
    de: 'zwischen zwei Fassungen gilt an manchen Tagen keine',
    en: 'between two versions none is in force on some days',
  },
  find: (input) =>
    reignsOf(input)
      .flatMap(neighbours)
      .filter(({ before, after }) => before.to !== undefined && after.from > before.to + 1)
      .map(({ before, after }) => ({ file: after.file, path: after.path, found: `${before.text}, ${after.text}` })),
}
