/** The words of the timeline, German and English. */
import type { Lang } from './language.ts'

export interface TimelineTexts {
  readonly heading: string
  readonly columns: readonly string[]
  readonly everybody: string
  readonly minority: string
  readonly school: string
  readonly training: string
  /** What a row of a path says: it is open. */
  readonly open: string
  readonly running: string
  readonly endless: string
  readonly from: (date: string) => string
  readonly until: (date: string) => string
  readonly fromUntil: (from: string, to: string) => string
  /** A single day. */
  readonly only: (date: string) => string
  /** What the two signs of the drawing mean. */
  readonly signs: readonly [string, string]
  /** The word of a paper, shortened as people in the field do where room is short. */
  readonly short: (word: string) => string
  readonly assumed: string
  readonly rift: string
  /** The end of a line where a rift opens. */
  readonly riftMark: string
  readonly more: (n: number) => string
}

const de: TimelineTexts = {
  heading: 'ZEITACHSE',
  columns: ['Wer', 'Was', 'von', 'bis', 'Hinweis'],
  everybody: 'alle',
  minority: 'minderjährig',
  school: 'Schule',
  training: 'Ausbildung',
  open: 'offen',
  running: 'läuft',
  endless: 'kein Ende absehbar',
  from: (date) => `ab ${date}`,
  until: (date) => `bis ${date}`,
  fromUntil: (from, to) => `${from} bis ${to}`,
  only: (date) => `nur am ${date}`,
  signs: ['= läuft', '- offen'],
  short: (word) =>
    word
      .replace('Aufenthaltserlaubnis', 'AE')
      .replace('Aufenthaltsgestattung', 'Gestattung')
      .replace('Fiktionsbescheinigung', 'Fiktion')
      .replace('Grenzübertrittsbescheinigung', 'GÜB'),
  assumed: 'beruht auf Annahmen',
  rift: 'danach Riss in der Familie',
  riftMark: '<-- RISS',
  more: (n) => `… ${n} weitere: --format list`,
}

const en: TimelineTexts = {
  heading: 'TIMELINE',
  columns: ['who', 'what', 'from', 'until', 'remark'],
  everybody: 'everybody',
  minority: 'a minor',
  school: 'school',
  training: 'training',
  open: 'open',
  running: 'running',
  endless: 'no end in sight',
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  fromUntil: (from, to) => `${from} to ${to}`,
  only: (date) => `only on ${date}`,
  signs: ['= runs', '- open'],
  short: (word) =>
    word
      .replace('toleration (Duldung)', 'Duldung')
      .replace('permission to stay for the asylum procedure', 'Gestattung'),
  assumed: 'rests on assumptions',
  rift: 'then a rift in the family',
  riftMark: '<-- RIFT',
  more: (n) => `… ${n} more: --format list`,
}

export const TIMELINE_TEXTS: Readonly<Record<Lang, TimelineTexts>> = { de, en }
