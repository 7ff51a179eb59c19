import type { Defect } from './defect.ts'
import { neighbours, reignsOf } from './versions.ts'

export const versionGap: Defect = {
  id: 'version-gap',
  level: 'warning',
  reason: {
    de: 'zwischen zwei Fassungen gilt an manchen Tagen keine',
    en: 'between two versions none is in force on some days',
  },
  avoid: {
    de: '`to: 2026-12-31`, die nächste Fassung ab 2027-07-01.',
    en: '`to: 2026-12-31`, the next version from 2027-07-01.',
  },
  prefer: {
    de: '`to` nur bei echter Aufhebung; sonst schließt die nächste Fassung an.',
    en: '`to` for genuine repeal only; otherwise the next version follows on.',
  },
  find: (input) =>
    reignsOf(input)
      .flatMap(neighbours)
      .filter(({ before, after }) => before.to !== undefined && after.from > before.to + 1)
      .map(({ before, after }) => ({ file: after.file, path: after.path, found: `${before.text}, ${after.text}` })),
}
