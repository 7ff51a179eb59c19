import { isRecord, valueAt } from '../../profile/schema-walk.ts'
import { conditionsOf, partsOf } from './conditions.ts'
import type { Defect } from './defect.ts'

export const unusedCondition: Defect = {
  id: 'unused-condition',
  level: 'warning',
  reason: { de: 'diese benannte Bedingung fragt niemand', en: 'nobody asks this named condition' },
  avoid: { de: 'Eine benannte Bedingung, die niemand fragt.', en: 'A named condition nobody asks.' },
  prefer: { de: 'Löschen; die Versionsverwaltung hebt sie auf.', en: 'Delete it; version control keeps it.' },
  fix: 'remove',
  find: (input) => {
    const parts = conditionsOf(input).flatMap((condition) => partsOf(condition))
    const named = new Set(parts.flatMap(({ value }) => ('condition' in value ? [value.condition] : [])))
    return input.files.flatMap(({ file, kind, data }) => {
      const all = kind === 'conditions' ? valueAt(data, ['conditions']) : undefined
      return (isRecord(all) ? Object.keys(all) : [])
        .filter((id) => !named.has(id))
        .map((id) => ({ file, path: ['conditions', id], found: id }))
    })
  },
}
