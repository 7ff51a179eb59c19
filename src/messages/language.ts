/** The languages the program speaks. */
export const LANGS = ['de', 'en'] as const
export type Lang = (typeof LANGS)[number]

export type Bilingual = Readonly<Record<Lang, string>>

/** The language of a locale such as `de_AT.UTF-8`; anything but German reads English. */
export function languageOf(locale: string | undefined): Lang {
  return locale?.toLowerCase().startsWith('de') ? 'de' : 'en'
}
