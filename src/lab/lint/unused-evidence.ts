import { CATALOGUE } from '../../facts/catalogue.ts'
import { isRecord, valueAt } from '../../profile/schema-walk.ts'
import type { Defect } from './defect.ts'
import { evidenceNamed } from './unknown-evidence.ts'

export const unusedEvidence: Defect = {
  id: 'unused-evidence',
  level: 'warning',
  reason: { de: 'diesen Nachweis nennt niemand', en: 'nobody names this proof' },
  avoid: {
    de: 'Ein Nachweis, den weder Regel noch Tatsache nennt.',
    en: 'A proof that neither a rule nor a fact names.',
  },
  prefer: {
    de: 'Löschen, oder bei der Voraussetzung nennen, die er belegt.',
    en: 'Delete it, or name it where it proves something.',
  },
  fix: 'remove',
  find: (input) => {
    const facts = [...CATALOGUE.values()].flatMap((fact) => fact.proof)
    const named = new Set([...facts, ...evidenceNamed(input).map(({ value }) => value)])
    return input.files.flatMap(({ file, kind, data }) => {
      const all = kind === 'evidence' ? valueAt(data, ['evidence']) : undefined
      return (isRecord(all) ? Object.keys(all) : [])
        .filter((id) => !named.has(id))
        .map((id) => ({ file, path: ['evidence', id], found: id }))
    })
  },
}
