/** The same sentence in both languages: one of them was forgotten. A text that is missing altogether does not load. */
import type { Defect } from './defect.ts'
import { textsOf } from './texts.ts'

export const untranslated: Defect = {
  id: 'untranslated',
  level: 'warning',
  reason: { de: 'de und en sagen wörtlich dasselbe', en: 'de and en say the same to the letter' },
  avoid: {
    de: '`title: { de: "Pass or substitute", en: "Pass or substitute" }`.',
    en: '`title: { de: "Pass or substitute", en: "Pass or substitute" }`.',
  },
  prefer: {
    de: '`title: { de: "Pass oder Passersatz", en: "Passport or substitute" }`.',
    en: '`title: { de: "Pass oder Passersatz", en: "Passport or substitute" }`.',
  },
  find: (input) =>
    textsOf(input)
      .filter(({ value: { de, en } }) => de === en && isSentence(de))
      .map(({ file, path, value }) => ({ file, path, found: value.de })),
}

/** Two words or more that are no citation, name or number. */
const isSentence = (text: string): boolean => (text.match(/(?<![\p{L}§])\p{Ll}{3,}/gu) ?? []).length >= 2
