/** What the words of rules and results mean, German and English. */
import type { Finding, Outcome } from '../engine/words.ts'
import type { Basis, Binding, Effect } from '../rules/schema.ts'
import type { Bilingual } from './language.ts'

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
