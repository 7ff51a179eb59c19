/** The words of `explain`, German and English. */
import type { Lang } from './language.ts'

export interface ExplainTexts {
  readonly provision: string
  readonly asked: string
  readonly barredIf: string
  readonly onlyPerson: string
  readonly readings: string
  readonly exemptions: string
  readonly always: string
  readonly weighing: string
  readonly speaksFor: string
  readonly speaksAgainst: string
  readonly proof: string
  readonly steps: string
  readonly noStep: (reason: string) => string
  readonly changes: string
  readonly found: string
  readonly notFound: string
  readonly meaning: string
  readonly order: string
  readonly like: string
  readonly entry: string
  readonly everybody: string
  readonly requirements: string
  readonly effects: string
  readonly extension: string
  readonly versions: string
  readonly notEncoded: string
  readonly pair: readonly [string, string]
  readonly conditionColumns: readonly [string, string]
  readonly readingColumns: readonly [string, string]
  readonly exemptionColumns: readonly [string, string]
  readonly proofColumns: readonly [string, string]
  readonly stepColumns: readonly [string, string, string]
  readonly requirementColumns: readonly [string, string, string]
  readonly versionColumns: readonly [string, string, string]
  readonly foundColumns: readonly [string, string, string]
  readonly cite: string
  readonly version: string
  readonly layer: string
  readonly binding: string
  readonly basis: string
  readonly note: string
  readonly effect: string
  readonly grants: string
  readonly duration: string
  readonly anchor: string
  readonly anchors: Readonly<Record<'children' | 'parents' | 'siblings' | 'spouse', string>>
  readonly final: string
  readonly since: (date: string) => string
  readonly from: (date: string) => string
  readonly span: (from: string, to: string) => string
  readonly status: Readonly<Record<'enacted' | 'scheduled' | 'draft', string>>
  readonly verified: (date: string) => string
  readonly source: (source: string) => string
  readonly settledBy: (layer: string, reading: string) => string
  readonly effectThen: (effect: string) => string
  readonly timeCures: string
  readonly changeColumns: readonly [string, string]
  readonly asks: (question: string, who: string) => string
  readonly relatives: string
  readonly otherVersion: (date: string, title: string) => string
  readonly readingFound: (id: string, finding: string) => string
  readonly dropped: (ids: string) => string
  readonly nothingDropped: string
  readonly tail: string
  readonly next: (commands: string) => string
}

const de: ExplainTexts = {
  provision: 'VORSCHRIFT',
  asked: 'GEFRAGT',
  barredIf: 'GESPERRT, WENN',
  onlyPerson: 'Keine Bedingung, die sich rechnen lässt: das beurteilt ein Mensch.',
  readings: 'AUSLEGUNGEN',
  exemptions: 'AUSNAHMEN',
  always: 'ohne weitere Bedingung',
  weighing: 'ABZUWÄGEN',
  speaksFor: 'dafür',
  speaksAgainst: 'dagegen',
  proof: 'NACHWEIS',
  steps: 'SCHRITTE',
  noStep: (reason) => `Kein Schritt: ${reason}`,
  changes: 'ÄNDERT SICH, WENN',
  found: 'GEFUNDEN',
  notFound: 'An diesem Tag gilt keine Fassung mit dieser Voraussetzung.',
  meaning: 'BEDEUTUNG',
  order: 'ALLE STÄNDE: der erste, der passt, gilt',
  like: 'DIE ANDEREN WÖRTER',
  entry: 'EINSCHLÄGIG, WENN',
  everybody: 'Keine Eingangsbedingung.',
  requirements: 'VORAUSSETZUNGEN',
  effects: 'RECHTSFOLGE IM EINZELNEN',
  extension: 'VERLÄNGERUNG',
  versions: 'FASSUNGEN',
  notEncoded: 'NICHT ABGEBILDET',
  pair: ['Merkmal', 'Inhalt'],
  conditionColumns: ['Nr.', 'Bedingung'],
  readingColumns: ['Auslegung', 'Inhalt'],
  exemptionColumns: ['Vorschrift', 'Inhalt'],
  proofColumns: ['Nachweis', 'von'],
  stepColumns: ['Schritt', 'wer', 'Vorlauf'],
  requirementColumns: ['Voraussetzung', 'Vorschrift', 'Bezeichnung'],
  versionColumns: ['Fassung', 'in Kraft', 'Stand'],
  foundColumns: ['Person', 'Befund', 'Zeit'],
  cite: 'Norm',
  version: 'Fassung',
  layer: 'Schicht',
  binding: 'Bindung',
  basis: 'beruht auf',
  note: 'Hinweis',
  effect: 'Rechtsfolge',
  grants: 'führt zu',
  duration: 'Dauer',
  anchor: 'abgeleitet von',
  anchors: { children: 'Kind', parents: 'Elternteil', siblings: 'Geschwister', spouse: 'Ehegatte' },
  final: 'endgültig: was hier einmal fehlt, fehlt immer',
  since: (date) => `seit ${date}`,
  from: (date) => `ab ${date}`,
  span: (from, to) => `${from} bis ${to}`,
  status: { enacted: 'geltendes Recht', scheduled: 'verkündet, noch nicht in Kraft', draft: 'Entwurf (SZENARIO)' },
  verified: (date) => `geprüft bis ${date}`,
  source: (source) => `Quelle: ${source}`,
  settledBy: (layer, reading) => `${layer} folgt der Auslegung ${reading}`,
  effectThen: (effect) => `Rechtsfolge dann: ${effect}`,
  timeCures: 'mit der Zeit',
  changeColumns: ['Tatsache', 'Anlass'],
  asks: (question, who) => `${question} (weiß: ${who})`,
  relatives: 'wenn ein Angehöriger den Titel erhält oder verliert',
  otherVersion: (date, title) => `Ab ${date} gilt eine andere Fassung: „${title}“`,
  readingFound: (id, finding) => `Auslegung ${id}: ${finding}`,
  dropped: (ids) => `dann nicht mehr verlangt: ${ids}`,
  nothingDropped: 'wie bei der ersten Erteilung',
  tail: 'Prüfhilfe, keine Entscheidung und keine Rechtsberatung.',
  next: (commands) => `Weiter: ${commands}`,
}

const en: ExplainTexts = {
  provision: 'PROVISION',
  asked: 'ASKED',
  barredIf: 'BARRED IF',
  onlyPerson: 'No condition that can be computed: a person judges.',
  readings: 'READINGS',
  exemptions: 'EXEMPTIONS',
  always: 'without further condition',
  weighing: 'TO BE WEIGHED',
  speaksFor: 'for',
  speaksAgainst: 'against',
  proof: 'PROOF',
  steps: 'STEPS',
  noStep: (reason) => `No step: ${reason}`,
  changes: 'CHANGES WHEN',
  found: 'FOUND',
  notFound: 'On this day no version with this requirement is in force.',
  meaning: 'MEANING',
  order: 'ALL OUTCOMES: the first that fits counts',
  like: 'THE OTHER WORDS',
  entry: 'APPLIES IF',
  everybody: 'No entry condition.',
  requirements: 'REQUIREMENTS',
  effects: 'EFFECT IN DETAIL',
  extension: 'EXTENSION',
  versions: 'VERSIONS',
  notEncoded: 'NOT ENCODED',
  pair: ['feature', 'content'],
  conditionColumns: ['no.', 'condition'],
  readingColumns: ['reading', 'content'],
  exemptionColumns: ['provision', 'content'],
  proofColumns: ['proof', 'from'],
  stepColumns: ['step', 'who', 'lead time'],
  requirementColumns: ['requirement', 'provision', 'title'],
  versionColumns: ['version', 'in force', 'state'],
  foundColumns: ['person', 'finding', 'time'],
  cite: 'provision',
  version: 'version',
  layer: 'layer',
  binding: 'binding',
  basis: 'rests on',
  note: 'note',
  effect: 'effect',
  grants: 'grants',
  duration: 'duration',
  anchor: 'derived from',
  anchors: { children: 'child', parents: 'parent', siblings: 'sibling', spouse: 'spouse' },
  final: 'final: what is missing here once is missing for ever',
  since: (date) => `since ${date}`,
  from: (date) => `from ${date}`,
  span: (from, to) => `${from} to ${to}`,
  status: { enacted: 'law in force', scheduled: 'promulgated, not yet in force', draft: 'draft (SCENARIO)' },
  verified: (date) => `verified until ${date}`,
  source: (source) => `source: ${source}`,
  settledBy: (layer, reading) => `${layer} follows the reading ${reading}`,
  effectThen: (effect) => `effect then: ${effect}`,
  timeCures: 'with time',
  changeColumns: ['fact', 'occasion'],
  asks: (question, who) => `${question} (who knows: ${who})`,
  relatives: 'when a relative is granted the permit or loses it',
  otherVersion: (date, title) => `From ${date} another version is in force: “${title}”`,
  readingFound: (id, finding) => `reading ${id}: ${finding}`,
  dropped: (ids) => `then no longer asked: ${ids}`,
  nothingDropped: 'as for the first grant',
  tail: 'An aid to examination, no decision and no legal advice.',
  next: (commands) => `Next: ${commands}`,
}

export const EXPLAIN_TEXTS: Readonly<Record<Lang, ExplainTexts>> = { de, en }
