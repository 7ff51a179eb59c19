import type { Defect } from './defect.ts'
import { neighbours, reignsOf } from './versions.ts'

export const overlappingVersions: Defect = {
  id: 'overlapping-versions',
  level: 'error',
  reason: { de: 'zwei Fassungen gelten am selben Tag', en: 'two versions are in force on the same day' },
  find: (input) =>
    reignsOf(input)
      .flatMap(neighbours)
      .filter(({ before, after }) => after.from <= (before.to ?? before.from))
      .map(({ before, after }) => ({ file: after.file, path: after.path, found: `${before.text}, ${after.text}` })),
}
