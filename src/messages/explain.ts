/** The words of `explain`, German and English. */
import type { Finding, Outcome } from '../engine/words.ts'
import type { Basis, Binding, Effect } from '../rules/schema.ts'
import type { Bilingual, Lang } from './language.ts'

export const BINDING_WORDS: Readonly<Record<Binding, Bilingual>> = {
  mandatory: { de: 'zwingend', en: 'mandatory' },
  regular: {
    de: 'in der Regel: Abweichen ist möglich und zu begründen',
    en: 'as a rule: deviation is possible and needs reasons',
  },
  exclusion: {
    de: 'Ausschlussgrund: trifft er zu, ist der Weg gesperrt',
    en: 'exclusion: if it holds, the path is barred',
  },
  appraisal: { de: 'Wertung: das beurteilt ein Mensch', en: 'appraisal: for a person to judge' },
}

export const BASIS_WORDS: Readonly<Record<Basis, Bilingual>> = {
  text: { de: 'Wortlaut des Gesetzes', en: 'wording of the statute' },
  guidance: {
    de: 'Rechtsprechung oder Verwaltungspraxis; ein Fehlen gilt als Wertung, nicht als Nein',
    en: 'case law or administrative practice; a miss reads as appraisal, not as no',
  },
  memory: {
    de: 'nicht am Text geprüft; ein Fehlen gilt als Wertung, nicht als Nein',
    en: 'not verified against the text; a miss reads as appraisal, not as no',
  },
}

export const FORCE_WORDS: Readonly<Record<'must' | 'may', Bilingual>> = {
  must: { de: 'entfällt zwingend (ist abzusehen)', en: 'lifted by law (must)' },
  may: { de: 'Absehen möglich (kann)', en: 'can be waived (may)' },
}

/** What each finding means, in two sentences at most. */
export const FINDING_MEANINGS: Readonly<Record<Finding, Bilingual>> = {
  met: {
    de: 'Nach den Angaben erfüllt. Bei Ausschlussgründen heißt erfüllt: der Grund liegt nicht vor.',
    en: 'Met on what the file says. For exclusions, met means: the bar does not hold.',
  },
  exempt: {
    de: 'Nicht verlangt, weil eine Ausnahme greift, von der die Behörde nicht abweichen kann. Die Vorschrift steht dabei.',
    en: 'Not required, because an exemption holds that leaves the authority no choice. The provision stands beside it.',
  },
  unmet: {
    de: 'Eine bekannte Tatsache schließt es aus. Dabei steht, wie viel fehlt und ob Zeit allein es heilt.',
    en: 'A known fact rules it out. Beside it stands how much is missing and whether time alone cures it.',
  },
  unknown: {
    de: 'Die Akte sagt es nicht. Unbekannt ist nie ein Nein und nie ein Ja; dabei steht, welches Feld fehlt und wer es weiß.',
    en: 'The file does not say. Unknown is never a no and never a yes; beside it stands which field is missing and who knows.',
  },
  appraisal: {
    de: 'Das kann nur ein Mensch entscheiden: ein offener Begriff, ein Ermessen, oder Auslegungen, die auseinandergehen. Dabei steht, was dafür und was dagegen spricht.',
    en: 'Only a person can decide: an open term, a discretion, or readings that differ. Beside it stands what speaks for and against.',
  },
}

/** What each outcome of a path means; in the order in which the first that fits is taken. */
export const OUTCOME_MEANINGS: Readonly<Record<Outcome, Bilingual>> = {
  held: {
    de: 'Die Person hat den Titel oder die Duldung schon auf diesem Weg.',
    en: 'The person has this status by this path already.',
  },
  closed: {
    de: 'Keine Fassung der Regel gilt an diesem Tag, oder etwas fehlt, das sich nie mehr ändern kann (Alter, Stichtag).',
    en: 'No version of the rule is in force on this day, or something is missing that can never change (age, cut-off).',
  },
  'not-applicable': {
    de: 'Der Weg ist für andere gemacht: seine Eingangsbedingung ist nicht erfüllt.',
    en: 'The path is made for others: its entry condition does not hold.',
  },
  barred: { de: 'Ein Ausschlussgrund liegt vor.', en: 'An exclusion holds.' },
  linked: {
    de: 'Alles, was fehlt, hängt am Titel eines Angehörigen, dessen Weg offen steht: erst dessen Antrag, dann dieser.',
    en: 'All that is missing hangs on the permit of a relative whose path is open: first that application, then this one.',
  },
  foreseeable: {
    de: 'Etwas fehlt heute, und an einem späteren Tag fehlt durch bloßen Zeitablauf nichts mehr.',
    en: 'Something is missing today, and on a later day, by time alone, nothing is.',
  },
  unclear: {
    de: 'Angaben fehlen, und ohne sie lässt sich der Weg nicht beurteilen.',
    en: 'Information is missing, and without it the path cannot be judged.',
  },
  gaps: {
    de: 'Etwas Zwingendes fehlt, oder etwas, das jemand ändern kann: dabei stehen die Schritte.',
    en: 'Something mandatory is missing, or something that somebody can change: the steps stand beside it.',
  },
  'ready-to-weigh': {
    de: 'Nichts fehlt; offen sind nur Wertungen oder eine Abweichung von der Regel, die ein Mensch zu begründen hat.',
    en: 'Nothing is missing; open are only appraisals, or a deviation from the rule that a person has to reason.',
  },
  ready: {
    de: 'Nach den Angaben ist alles erfüllt oder entfallen. Entscheiden tut die Behörde.',
    en: 'On what the file says everything is met or not required. The decision is the authority’s.',
  },
}

export const EFFECT_MEANINGS: Readonly<Record<Effect, Bilingual>> = {
  shall: { de: 'Ist zu erteilen: kein Ermessen.', en: 'Is to be granted: no discretion.' },
  should: {
    de: 'Soll erteilt werden: nur im atypischen Fall anders.',
    en: 'Should be granted: otherwise in an atypical case only.',
  },
  may: { de: 'Kann erteilt werden: Ermessen der Behörde.', en: 'Can be granted: discretion of the authority.' },
}

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
  readonly usedIn: string
  readonly pair: readonly [string, string]
  readonly conditionColumns: readonly [string, string]
  readonly readingColumns: readonly [string, string]
  readonly exemptionColumns: readonly [string, string, string]
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
  readonly issuedBy: (who: string) => string
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
  usedIn: 'GEBRAUCHT VON',
  pair: ['Merkmal', 'Inhalt'],
  conditionColumns: ['Nr.', 'Bedingung'],
  readingColumns: ['Auslegung', 'Inhalt'],
  exemptionColumns: ['Vorschrift', 'Kraft', 'Inhalt'],
  proofColumns: ['Nachweis', 'von'],
  stepColumns: ['Schritt', 'wer', 'Vorlauf'],
  requirementColumns: ['Voraussetzung', 'Vorschrift', 'Bezeichnung'],
  versionColumns: ['in Kraft', 'Stand', 'Datei'],
  foundColumns: ['Person', 'Befund', 'Zeit'],
  cite: 'Norm',
  version: 'Fassung',
  layer: 'Schicht',
  binding: 'Bindung',
  basis: 'beruht auf',
  note: 'Hinweis',
  effect: 'Rechtsfolge',
  grants: 'gewährt',
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
  issuedBy: (who) => who,
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
  usedIn: 'USED BY',
  pair: ['feature', 'content'],
  conditionColumns: ['no.', 'condition'],
  readingColumns: ['reading', 'content'],
  exemptionColumns: ['provision', 'force', 'content'],
  proofColumns: ['proof', 'from'],
  stepColumns: ['step', 'who', 'lead time'],
  requirementColumns: ['requirement', 'provision', 'title'],
  versionColumns: ['in force', 'state', 'file'],
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
  issuedBy: (who) => who,
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
