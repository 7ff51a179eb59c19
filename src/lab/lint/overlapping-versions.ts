import type { Defect } from './defect.ts'
import { neighbours, reignsOf } from './versions.ts'

export const overlappingVersions: Defect = {
  id: 'overlapping-versions',
  level: 'error',
  reason: { de: 'zwei Fassungen gelten am selben Tag', en: 'two versions are in force on the same day' },
  avoid: { de: 'Zwei Fassungen, die am selben Tag gelten.', en: 'Two versions in force on the same day.' },
  prefer: {
    de: '`to` weglassen: die nächste Fassung beendet die vorige von selbst.',
    en: 'Leave out `to`: the next version ends the one before by itself.',
  },
  find: (input) =>
    reignsOf(input)
      .flatMap(neighbours)
      .filter(({ before, after }) => after.from <= (before.to ?? before.from))
      .map(({ before, after }) => ({ file: after.file, path: after.path, found: `${before.text}, ${after.text}` })),
}
