import { expect, test } from 'vitest'
import type { Step } from '../../rules/schema.ts'
import { suitsUnknown } from './unknown.ts'

const step = (fields: Partial<Step>): Step => ({ title: { de: 's', en: 's' }, actor: 'familie', ...fields })

test.each<[string, 'mandatory' | 'exclusion', Step | undefined, boolean]>([
  ['a language certificate', 'mandatory', step({ theme: 'german', proof: ['sprachzertifikat'] }), true],
  ['a school certificate', 'mandatory', step({ theme: 'schooling', brings_proof: true }), true],
  ['missed cooperation made up for', 'mandatory', step({ theme: 'conduct', proof: ['identitaetsnachweise'] }), false],
  ['an answer to indications', 'mandatory', step({ theme: 'conduct', proof: ['erklaerung-fdgo'] }), false],
  ['an entry ban lifted', 'mandatory', step({ theme: 'orders' }), false],
  ['family life taken up', 'mandatory', step({ theme: 'family', proof: ['meldebescheinigung'] }), false],
  ['any step against an exclusion', 'exclusion', step({ theme: 'german', proof: ['sprachzertifikat'] }), false],
  ['a step nobody knows', 'mandatory', undefined, false],
])('what is not known: %s', (_, binding, taken, suits) => {
  expect(suitsUnknown({ binding }, taken)).toBe(suits)
})
