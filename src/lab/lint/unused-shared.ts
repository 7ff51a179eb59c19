import type { Defect } from './defect.ts'
import { requirementsOf } from './requirements.ts'

export const unusedShared: Defect = {
  id: 'unused-shared',
  level: 'warning',
  reason: { de: 'diese gemeinsame Voraussetzung braucht kein Weg', en: 'no path uses this shared requirement' },
  avoid: {
    de: 'Eine gemeinsame Voraussetzung, die kein Weg verwendet.',
    en: 'A shared requirement that no path uses.',
  },
  prefer: { de: 'Mit `use:` verwenden oder löschen.', en: 'Use it by `use:` or delete it.' },
  find: (input) => {
    const used = new Set(requirementsOf(input).flatMap(({ value }) => ('use' in value ? [value.use] : [])))
    return input.generals
      .filter(({ data }) => !used.has(`general/${data.general}`))
      .map(({ file, data }) => ({ file, path: ['general'], found: data.general }))
  },
}
