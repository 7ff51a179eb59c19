/** The words of results, German and English. A word without a text does not compile. */
import type { Finding, Outcome } from '../engine/words.ts'
import type { Status } from '../profile/words.ts'
import type { Effect } from '../rules/schema.ts'
import type { Bilingual } from './language.ts'

export const OUTCOME_WORDS: Readonly<Record<Outcome, Bilingual>> = {
  held: { de: 'bereits inne', en: 'already held' },
  closed: { de: 'geschlossen', en: 'closed' },
  'not-applicable': { de: 'nicht einschlägig', en: 'not applicable' },
  barred: { de: 'derzeit gesperrt', en: 'barred for now' },
  linked: { de: 'hängt an', en: 'depends on' },
  foreseeable: { de: 'absehbar', en: 'foreseeable' },
  unclear: { de: 'Angaben fehlen', en: 'information missing' },
  gaps: { de: 'Lücke schließbar', en: 'gap can be closed' },
  'ready-to-weigh': { de: 'entscheidungsreif bis auf Wertung', en: 'ready but for appraisal' },
  ready: { de: 'entscheidungsreif', en: 'ready for decision' },
}

/** The six words of a requirement: five findings, and the date on which time alone makes it met. */
export type FindingWord = Finding | 'from'

export const FINDING_WORDS: Readonly<Record<FindingWord, Bilingual>> = {
  met: { de: 'erfüllt', en: 'met' },
  exempt: { de: 'entfällt', en: 'not required' },
  unmet: { de: 'nicht erfüllt', en: 'not met' },
  unknown: { de: 'Angabe fehlt', en: 'not known' },
  appraisal: { de: 'Wertung', en: 'appraisal' },
  from: { de: 'ab', en: 'from' },
}

/** One sign a word, for quick reading; never the only carrier. */
export const FINDING_SIGNS: Readonly<Record<FindingWord, { readonly sign: string; readonly ascii: string }>> = {
  met: { sign: '✓', ascii: '[x]' },
  exempt: { sign: '-', ascii: '[-]' },
  unmet: { sign: '✗', ascii: '[ ]' },
  unknown: { sign: '?', ascii: '[?]' },
  appraisal: { sign: '§', ascii: '[w]' },
  from: { sign: '→', ascii: '[>]' },
}

export const EFFECT_WORDS: Readonly<Record<Effect, Bilingual>> = {
  shall: { de: 'IST', en: 'SHALL' },
  should: { de: 'SOLL', en: 'SHOULD' },
  may: { de: 'KANN', en: 'MAY' },
}

export const STATUS_WORDS: Readonly<Record<Status, Bilingual>> = {
  duldung: { de: 'Duldung', en: 'toleration (Duldung)' },
  'duldung-60b': { de: 'Duldung nach § 60b', en: 'toleration under § 60b' },
  'duldung-60a-2b': { de: 'Duldung nach § 60a Abs. 2b', en: 'toleration under § 60a Abs. 2b' },
  'ausbildungsduldung-60c': { de: 'Ausbildungsduldung', en: 'training toleration' },
  'beschaeftigungsduldung-60d': { de: 'Beschäftigungsduldung', en: 'employment toleration' },
  gestattung: { de: 'Aufenthaltsgestattung', en: 'permission to stay for the asylum procedure' },
  'fiktion-81-3': { de: 'Fiktionsbescheinigung (§ 81 Abs. 3)', en: 'fiction certificate (§ 81 Abs. 3)' },
  'fiktion-81-4': { de: 'Fiktionsbescheinigung (§ 81 Abs. 4)', en: 'fiction certificate (§ 81 Abs. 4)' },
  'ae-25a-1': { de: 'Aufenthaltserlaubnis § 25a Abs. 1', en: 'permit § 25a Abs. 1' },
  'ae-25a-2': { de: 'Aufenthaltserlaubnis § 25a Abs. 2', en: 'permit § 25a Abs. 2' },
  'ae-25b-1': { de: 'Aufenthaltserlaubnis § 25b Abs. 1', en: 'permit § 25b Abs. 1' },
  'ae-25b-4': { de: 'Aufenthaltserlaubnis § 25b Abs. 4', en: 'permit § 25b Abs. 4' },
  'ae-104c': { de: 'Aufenthaltserlaubnis § 104c', en: 'permit § 104c' },
  'ae-16g': { de: 'Aufenthaltserlaubnis § 16g', en: 'permit § 16g' },
  'ae-19d': { de: 'Aufenthaltserlaubnis § 19d', en: 'permit § 19d' },
  'ae-25-5': { de: 'Aufenthaltserlaubnis § 25 Abs. 5', en: 'permit § 25 Abs. 5' },
  'ae-other': { de: 'Aufenthaltserlaubnis', en: 'residence permit' },
  ne: { de: 'Niederlassungserlaubnis', en: 'settlement permit' },
  visa: { de: 'Visum', en: 'visa' },
  gbb: { de: 'Grenzübertrittsbescheinigung', en: 'border crossing certificate' },
  none: { de: 'ohne Papier', en: 'without paper' },
}
