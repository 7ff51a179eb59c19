import type { Defect } from './defect.ts'
import { type Placed, requirementsIn, type Written } from './requirements.ts'

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
      const [own, added] = [all.filter(isOwn), all.filter((r) => !isOwn(r))]
      const kept = own.filter(({ value }) => !data.extension?.dropped.includes(idOf(value)))
      const found = [...again(own), ...again([...kept, ...added]).filter((r) => !isOwn(r))]
      return found.map(({ path, value }) => ({ file, path, found: idOf(value) }))
    }),
}

/** Of the version itself; else added by its extension, where it may replace one that was dropped. */
const isOwn = ({ path }: Placed<Written>): boolean => path[0] === 'requirements'

const again = (list: readonly Placed<Written>[]): readonly Placed<Written>[] =>
  list.filter(({ value }, i) => list.findIndex((other) => idOf(other.value) === idOf(value)) < i)

export const idOf = (value: Written): string =>
  'use' in value ? (value.id ?? value.use.replace('general/', '')) : value.id
