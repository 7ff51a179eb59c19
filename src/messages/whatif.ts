/** The sentences of `whatif`, German and English. */
import type { RiftKind } from '../engine/result.ts'
import type { MoveKind } from '../outlook/diff.ts'
import type { Lang } from './language.ts'

/** What the sum line counts. */
export interface Sum {
  readonly persons: number
  readonly opened: number
  readonly closed: number
  readonly otherPaths: number
  /** Paths that stand where they stood, open at other times. */
  readonly dates: number
  readonly findings: number
  readonly rifts: Readonly<Record<MoveKind, number>>
  readonly deadlines: number
}

/** How a line of the comparison is marked: a sign and the word for it. */
export type MarkWord = MoveKind | 'opens' | 'closes'

export interface WhatifTexts {
  readonly title: (label: string, persons: number, on: string) => string
  readonly unsaved: string
  readonly settings: string
  readonly settingColumns: readonly string[]
  readonly nothing: string
  readonly otherProfile: (file: string) => string
  readonly none: string
  readonly onlyHidden: (n: number) => string
  readonly sum: (sum: Sum) => string
  readonly paths: string
  readonly pathColumns: readonly string[]
  readonly hidden: (n: number) => string
  readonly moreFindings: (n: number) => string
  readonly change: (from: string, to: string) => string
  readonly marks: Readonly<Record<MarkWord, string>>
  readonly personAppears: string
  readonly personVanishes: string
  readonly noPath: string
  readonly noRequirement: string
  readonly open: (from: string | undefined, to: string | undefined) => string
  readonly extension: (on: string) => string
  readonly unknowns: (n: number) => string
  readonly roadmap: string
  readonly after: (text: string) => string
  readonly before: (text: string) => string
  readonly family: string
  readonly familyColumns: readonly string[]
  readonly rift: (about: string, kind: RiftKind, paths: string) => string
  readonly riftSpan: (from: string, to: string | undefined) => string
  readonly laterDeadlines: (n: number) => string
  readonly badSetting: (text: string) => string
  readonly noSetting: string
}

const count = (n: number, one: string, many: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`])

const de: WhatifTexts = {
  title: (label, persons, on) =>
    `Was wäre, wenn · Familie ${label} · ${persons} ${persons === 1 ? 'Person' : 'Personen'} · Stand ${on}`,
  unsaved: 'Gedankenspiel mit geänderten Angaben; die Datei bleibt, wie sie ist.',
  settings: 'ANGENOMMEN',
  settingColumns: ['Feld', 'Wert'],
  nothing: 'keine Angabe',
  otherProfile: (file) => `statt der Datei: ${file}`,
  none: 'Es ändert sich nichts: kein Ergebnis, kein Befund, kein Datum, kein Riss.',
  onlyHidden: (n) =>
    `Am Stand keines Weges ändert sich etwas; ${count(n, 'Weg', 'Wege').join()} mit anderen Änderungen: --all.`,
  sum: (s) =>
    `Es ändert sich etwas für ${count(s.persons, 'Person', 'Personen').join()}: ${[
      ...count(s.opened, 'Weg öffnet sich', 'Wege öffnen sich'),
      ...count(s.closed, 'Weg schließt sich', 'Wege schließen sich'),
      ...count(s.otherPaths, 'Weg ändert sich sonst', 'Wege ändern sich sonst'),
      ...count(s.dates, 'Weg zu anderen Zeiten offen', 'Wege zu anderen Zeiten offen'),
      ...count(s.findings, 'Befund anders', 'Befunde anders'),
      ...count(s.rifts.vanishes, 'Riss entfällt', 'Risse entfallen'),
      ...count(s.rifts.appears, 'Riss kommt hinzu', 'Risse kommen hinzu'),
      ...count(s.rifts.moves, 'Riss verschiebt sich', 'Risse verschieben sich'),
      ...count(s.rifts.changes, 'Riss ändert sich', 'Risse ändern sich'),
      ...count(s.deadlines, 'Frist anders', 'Fristen anders'),
    ].join(', ')}.`,
  paths: 'WAS SICH JE PERSON ÄNDERT',
  pathColumns: ['Änderung', 'Person', 'Weg', 'Stand'],
  hidden: (n) =>
    `… ${count(n, 'Weg', 'Wege').join()} mit Änderungen, die den Stand nicht berühren (Abstände, nicht einschlägige Wege): --all`,
  moreFindings: (n) => `… ${count(n, 'weiterer Befund', 'weitere Befunde').join()}: --all`,
  change: (from, to) => `bisher ${from} → dann ${to}`,
  marks: {
    opens: '+ öffnet sich',
    closes: '- schließt sich',
    appears: '+ neu',
    vanishes: '- entfällt',
    moves: '~ anderes Datum',
    changes: '~ anders',
  },
  personAppears: 'kommt hinzu',
  personVanishes: 'nicht mehr dabei',
  noPath: 'kein Weg',
  noRequirement: 'nicht verlangt',
  open: (from, to) => `offen${from ? ` ab ${from}` : ''}${to ? ` bis ${to}` : ''}`,
  extension: (on) => `Verlängerung ${on}`,
  unknowns: (n) => (n === 0 ? 'keine Angabe fehlt' : count(n, 'Angabe fehlt', 'Angaben fehlen').join()),
  roadmap: 'Titel der Reihe nach',
  after: (text) => `dann ${text}`,
  before: (text) => `bisher ${text}`,
  family: 'RISSE UND FRISTEN DER FAMILIE',
  familyColumns: ['Änderung', 'Zeit', 'Was', 'Personen'],
  rift: (about, kind, paths) =>
    `Riss: ${paths} endet, ${
      kind === 'child-of-age'
        ? `weil ${about} volljährig wird`
        : kind === 'education-ends'
          ? `weil Schule oder Ausbildung von ${about} endet`
          : `weil das Recht von ${about} endet`
    }`,
  riftSpan: (from, to) => `${from}${to ? ` bis ${to}` : ''}`,
  laterDeadlines: (n) =>
    `… ${count(n, 'weitere Frist anders', 'weitere Fristen anders').join()} (--format json nennt alle)`,
  badSetting: (text) =>
    `Fehler: --set \`${text}\` nennt keinen Wert\n  Hilfe: so schreiben: --set members.karim.german.oral=A2; ganz streichen mit --unset`,
  noSetting:
    'Fehler: es ist nichts angenommen\n  Hilfe: --set members.karim.german.oral=A2, --unset ADRESSE oder --with andere.yaml',
}

const en: WhatifTexts = {
  title: (label, persons, on) =>
    `What if · family ${label} · ${persons} ${persons === 1 ? 'person' : 'persons'} · as of ${on}`,
  unsaved: 'A thought experiment with other facts; the file stays as it is.',
  settings: 'ASSUMED',
  settingColumns: ['field', 'value'],
  nothing: 'not told',
  otherProfile: (file) => `instead of the file: ${file}`,
  none: 'Nothing changes: no outcome, no finding, no date, no rift.',
  onlyHidden: (n) => `No path comes to stand elsewhere; ${count(n, 'path', 'paths').join()} with other changes: --all.`,
  sum: (s) =>
    `Something changes for ${count(s.persons, 'person', 'persons').join()}: ${[
      ...count(s.opened, 'path opens', 'paths open'),
      ...count(s.closed, 'path closes', 'paths close'),
      ...count(s.otherPaths, 'path changes otherwise', 'paths change otherwise'),
      ...count(s.dates, 'path open at other times', 'paths open at other times'),
      ...count(s.findings, 'finding differs', 'findings differ'),
      ...count(s.rifts.vanishes, 'rift vanishes', 'rifts vanish'),
      ...count(s.rifts.appears, 'rift appears', 'rifts appear'),
      ...count(s.rifts.moves, 'rift moves', 'rifts move'),
      ...count(s.rifts.changes, 'rift changes', 'rifts change'),
      ...count(s.deadlines, 'deadline differs', 'deadlines differ'),
    ].join(', ')}.`,
  paths: 'WHAT CHANGES FOR EACH PERSON',
  pathColumns: ['change', 'person', 'path', 'state'],
  hidden: (n) =>
    `… ${count(n, 'path', 'paths').join()} with changes that leave the state as it is (distances, paths that do not apply): --all`,
  moreFindings: (n) => `… ${count(n, 'more finding', 'more findings').join()}: --all`,
  change: (from, to) => `was ${from} → then ${to}`,
  marks: {
    opens: '+ opens',
    closes: '- closes',
    appears: '+ new',
    vanishes: '- vanishes',
    moves: '~ other date',
    changes: '~ differs',
  },
  personAppears: 'joins',
  personVanishes: 'no longer there',
  noPath: 'no path',
  noRequirement: 'not asked for',
  open: (from, to) => `open${from ? ` from ${from}` : ''}${to ? ` until ${to}` : ''}`,
  extension: (on) => `extension ${on}`,
  unknowns: (n) => (n === 0 ? 'no fact missing' : count(n, 'fact missing', 'facts missing').join()),
  roadmap: 'titles in order',
  after: (text) => `then ${text}`,
  before: (text) => `was ${text}`,
  family: 'RIFTS AND DEADLINES OF THE FAMILY',
  familyColumns: ['change', 'time', 'what', 'persons'],
  rift: (about, kind, paths) =>
    `rift: ${paths} ends, because ${
      kind === 'child-of-age'
        ? `${about} comes of age`
        : kind === 'education-ends'
          ? `school or training of ${about} ends`
          : `the right of ${about} ends`
    }`,
  riftSpan: (from, to) => `${from}${to ? ` to ${to}` : ''}`,
  laterDeadlines: (n) =>
    `… ${count(n, 'more deadline differs', 'more deadlines differ').join()} (--format json lists all)`,
  badSetting: (text) =>
    `error: --set \`${text}\` names no value\n  help: spell it --set members.karim.german.oral=A2; take a value out with --unset`,
  noSetting:
    'error: nothing is assumed\n  help: --set members.karim.german.oral=A2, --unset ADDRESS or --with other.yaml',
}

export const WHATIF_TEXTS: Readonly<Record<Lang, WhatifTexts>> = { de, en }
