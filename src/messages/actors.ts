/** Who can move something, in words. */
import type { Actor } from '../facts/fact.ts'
import type { Bilingual } from './language.ts'

export const ACTOR_WORDS: Readonly<Record<Actor, Bilingual>> = {
  abh: { de: 'Ausländerbehörde', en: 'foreigners’ authority' },
  sozialamt: { de: 'Sozialamt', en: 'social office' },
  schule: { de: 'Schule', en: 'school' },
  jugendamt: { de: 'Jugendamt', en: 'youth office' },
  kita: { de: 'Kita', en: 'day care' },
  agentur: { de: 'Agentur für Arbeit', en: 'employment agency' },
  jobcenter: { de: 'Jobcenter', en: 'jobcenter' },
  bamf: { de: 'BAMF', en: 'BAMF' },
  kammer: { de: 'Kammer (IHK, HWK)', en: 'chamber (IHK, HWK)' },
  arbeitgeber: { de: 'Arbeitgeber', en: 'employer' },
  sprachkurs: { de: 'Sprachkursträger', en: 'language school' },
  beratung: { de: 'Beratung', en: 'advice centre' },
  ehrenamt: { de: 'Ehrenamt', en: 'volunteers' },
  familie: { de: 'Familie', en: 'family' },
}

/** A word of the actor list, or the id itself where a layer brings its own. */
export function actorWord(id: string, lang: 'de' | 'en'): string {
  return Object.entries(ACTOR_WORDS).find(([key]) => key === id)?.[1][lang] ?? id
}
