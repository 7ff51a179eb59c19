import type { Defect } from './defect.ts'
import { requirementsIn, type Written } from './requirements.ts'

export const requirementTwice: Defect = {
  id: 'requirement-twice',
  level: 'error',
  reason: {
    de: 'die Voraussetzung steht zweimal in derselben Fassung',
    en: 'the requirement stands twice in one version',
  },
  avoid: {
    de: 'Zwei Voraussetzungen mit derselben `id` in einer Fassung.',
    en: 'Two requirements with the same `id` in one version.',
  },
  prefer: {
    de: 'Jede `id` einmal: sie ist der Name in Ergebnissen, Fällen und `explain`.',
    en: 'Each `id` once: it is the name in results, cases and `explain`.',
  },
  find: ({ paths }) =>
    paths.flatMap(({ file, data }) => {
      const all = requirementsIn(file, data)
      const ids = all.map(({ value }) => idOf(value))
      return all.flatMap(({ path }, i) => (ids.indexOf(ids[i] ?? '') < i ? [{ file, path, found: ids[i] ?? '' }] : []))
    }),
}

export const idOf = (value: Written): string =>
  'use' in value ? (value.id ?? value.use.replace('general/', '')) : value.id
