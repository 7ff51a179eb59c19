/** Facts in words: kinds, units, parameters and the words they take, German and English. */
import type { FactKind, Sensitivity, Unit } from '../facts/fact.ts'
import type { Operator } from '../facts/operators.ts'
import type { Bilingual, Lang } from './language.ts'
import { STATUS_WORDS } from './words.ts'

export const KIND_WORDS: Readonly<Record<FactKind, Bilingual>> = {
  boolean: { de: 'ja oder nein', en: 'yes or no' },
  number: { de: 'Zahl', en: 'number' },
  level: { de: 'Stufe', en: 'level' },
  word: { de: 'Wort', en: 'word' },
}

export const UNIT_WORDS: Readonly<Record<Unit, Bilingual>> = {
  years: { de: 'Jahre', en: 'years' },
  months: { de: 'Monate', en: 'months' },
  days: { de: 'Tage', en: 'days' },
  EUR: { de: 'Euro im Monat', en: 'euros a month' },
  share: { de: 'Anteil', en: 'share' },
  'day-fines': { de: 'Tagessätze', en: 'day fines' },
  hours: { de: 'Wochenstunden', en: 'hours a week' },
  count: { de: 'Anzahl', en: 'count' },
}

export const SENSITIVITY_WORDS: Readonly<Record<Sensitivity, Bilingual>> = {
  ordinary: { de: 'gewöhnlich', en: 'ordinary' },
  family: { de: 'Familie', en: 'family' },
  health: {
    de: 'Gesundheit (Art. 9 DSGVO): nur, soweit nötig, ohne Diagnose',
    en: 'health (Art. 9 GDPR): only as far as needed, no diagnosis',
  },
  offence: {
    de: 'Straftaten (Art. 10 DSGVO): nur mit eigener Befugnis',
    en: 'offences (Art. 10 GDPR): only under a power of its own',
  },
}

/** An operator before what it compares with. */
export const OPERATOR_WORDS: Readonly<Record<Operator, Bilingual>> = {
  equal: { de: '', en: '' },
  notEqual: { de: 'nicht', en: 'not' },
  in: { de: 'eines von', en: 'one of' },
  notIn: { de: 'keines von', en: 'none of' },
  lessThan: { de: 'unter', en: 'below' },
  lessThanInclusive: { de: 'höchstens', en: 'at most' },
  greaterThan: { de: 'mehr als', en: 'more than' },
  greaterThanInclusive: { de: 'mindestens', en: 'at least' },
  atLeast: { de: 'mindestens', en: 'at least' },
  below: { de: 'unter', en: 'below' },
}

/** Parameters of facts, by name; one without a text here is printed by its name. */
export const PARAM_WORDS: Readonly<Record<string, Bilingual>> = {
  counts: { de: 'zählt', en: 'counts' },
  skips: { de: 'wird übersprungen', en: 'is skipped' },
  asks: { de: 'offen, ob es zählt', en: 'open whether it counts' },
  cuts: { de: 'unterbricht', en: 'cuts' },
  gap_days: { de: 'Lücken unschädlich bis, in Tagen', en: 'gaps harmless up to, in days' },
  absence: { de: 'Auslandsaufenthalt unschädlich bis', en: 'stay abroad harmless up to' },
  any: { de: 'davon', en: 'any of' },
  kinds: { de: 'Art', en: 'kind' },
  continued: { de: 'auch in der Fortgeltung nach § 81 Abs. 4', en: 'also as continued under § 81 Abs. 4' },
  grounds: { de: 'nach', en: 'on' },
  until: { de: 'bis', en: 'until' },
  after: { de: 'nach dem', en: 'after' },
  since_age: { de: 'ab dem Alter von', en: 'from the age of' },
  sole: { de: 'nur mit alleiniger Sorge', en: 'with sole custody only' },
  whom: { de: 'gerechnet für', en: 'calculated for' },
  deduct: { de: 'Abzüge', en: 'deductions' },
  view: { de: 'Ansicht', en: 'view' },
  without: { de: 'ohne', en: 'without' },
  wohngeld: { de: 'Wohngeld', en: 'Wohngeld' },
  youth_measures: { de: 'jugendrichterliche Maßnahmen', en: 'youth measures' },
  law: { de: 'Straftaten nach', en: 'offences under' },
  months_at_least: { de: 'Strafe von mindestens, in Monaten', en: 'sentence of at least, in months' },
  suspended: { de: 'Bewährung', en: 'suspended sentences' },
  path: { de: 'Weg', en: 'path' },
  state_recognised: { de: 'staatlich anerkannt', en: 'state recognised' },
  hours_at_least: { de: 'Wochenstunden mindestens', en: 'hours a week at least' },
  social_insurance: { de: 'sozialversichert', en: 'with social insurance' },
  decisions: { de: 'Entscheidung', en: 'decision' },
  years: { de: 'Jahre', en: 'years' },
  date: { de: 'Stichtag', en: 'cut-off' },
  months: { de: 'Monate', en: 'months' },
  day_fines: { de: 'Geldstrafe ab, in Tagessätzen', en: 'fine from, in day fines' },
  prison_months: { de: 'Freiheitsstrafe ab, in Monaten', en: 'prison from, in months' },
  youth_penalty_months: { de: 'Jugendstrafe ab, in Monaten', en: 'youth penalty from, in months' },
  provisions: { de: 'Titel nach', en: 'titles under' },
  asylum: { de: 'Zeiten des Asylverfahrens', en: 'times of the asylum procedure' },
  fiction: { de: 'Fiktion', en: 'fiction (Fiktion)' },
  gaps: { de: 'Lücken', en: 'gaps' },
  old_toleration: { de: 'Duldung vor 2005', en: 'toleration before 2005' },
  former_settlement: { de: 'frühere Niederlassungserlaubnis', en: 'former settlement permit' },
  title: { de: 'Art des Titels', en: 'kind of title' },
  after_days: { de: 'nach Tagen', en: 'after days' },
  nursing: { de: 'in der Pflege', en: 'in nursing' },
  registered: { de: 'eingetragen', en: 'registered' },
  follow_up: { de: 'mit zugesagter Anschlussausbildung', en: 'with follow-up training promised' },
  begun_as_asylum_seeker: { de: 'im Asylverfahren begonnen', en: 'begun during the asylum procedure' },
  starts_within_months: { de: 'Beginn innerhalb, in Monaten', en: 'begins within, in months' },
  begun_before_age: { de: 'begonnen vor dem Alter von', en: 'begun before the age of' },
  matches_training: { de: 'der Ausbildung entsprechend', en: 'matching the training' },
  qualified: { de: 'qualifiziert', en: 'qualified' },
  ba_consent: { de: 'mit Zustimmung der Bundesagentur', en: 'with consent of the employment agency' },
}

/** Words of facts and of their parameters; one without a text is printed as it is. */
const VALUE_WORDS: Readonly<Record<string, Bilingual>> = {
  permit: { de: 'jede Aufenthaltserlaubnis', en: 'any residence permit' },
  fiktion: { de: 'Fiktion', en: 'fiction (Fiktion)' },
  claim: { de: 'Recht auf Duldung ohne Papier', en: 'claim to toleration without paper' },
  ended: { de: 'abgelaufen', en: 'run out' },
  single: { de: 'ledig', en: 'single' },
  married: { de: 'verheiratet', en: 'married' },
  partnership: { de: 'in Lebenspartnerschaft', en: 'in a registered partnership' },
  separated: { de: 'getrennt lebend', en: 'separated' },
  divorced: { de: 'geschieden', en: 'divorced' },
  widowed: { de: 'verwitwet', en: 'widowed' },
  'own-deception': { de: 'durch eigene Täuschung', en: 'by own deception' },
  'no-cooperation': { de: 'durch fehlende Mitwirkung', en: 'by missing cooperation' },
  parent: { de: 'Elternteil', en: 'parent' },
  child: { de: 'Kind', en: 'child' },
  sibling: { de: 'Geschwister', en: 'sibling' },
  spouse: { de: 'Ehegatte', en: 'spouse' },
  joint: { de: 'gemeinsam', en: 'joint' },
  sole: { de: 'allein', en: 'sole' },
  school: { de: 'Schule', en: 'school' },
  vocational: { de: 'Berufsausbildung', en: 'vocational training' },
  study: { de: 'Studium', en: 'study' },
  preparation: { de: 'Berufsvorbereitung', en: 'preparation for training' },
  university: { de: 'Hochschule', en: 'university' },
  qualified: { de: 'qualifizierte Ausbildung', en: 'qualified training' },
  assistant: { de: 'Helferausbildung', en: 'assistant training' },
  'entry-qualification': { de: 'Einstiegsqualifizierung', en: 'entry qualification' },
  refused: { de: 'verweigert', en: 'refused' },
  irregular: { de: 'unregelmäßig', en: 'irregular' },
  regular: { de: 'regelmäßig', en: 'regular' },
  household: { de: 'den ganzen Haushalt', en: 'the whole household' },
  person: { de: 'die Person allein', en: 'the person alone' },
  today: { de: 'heute', en: 'today' },
  'after-grant': { de: 'nach Erteilung', en: 'after grant' },
  base: { de: 'Grundbetrag', en: 'base amount' },
  all: { de: 'alle', en: 'all' },
  'anchor-in-education': {
    de: 'den Bezugsjugendlichen in Schule oder Ausbildung',
    en: 'the youth in school or training',
  },
  ignored: { de: 'zählen nicht', en: 'do not count' },
  counts: { de: 'zählen', en: 'count' },
  any: { de: 'gleich welche', en: 'any' },
  general: { de: 'allgemeinem Strafrecht', en: 'general criminal law' },
  'residence-or-asylum': { de: 'Aufenthalts- oder Asylrecht', en: 'residence or asylum law' },
  'only-unsuspended': { de: 'nur ohne Bewährung', en: 'unsuspended only' },
  'entry-ban': { de: 'Einreise- und Aufenthaltsverbot', en: 'entry ban' },
  expulsion: { de: 'Ausweisung', en: 'expulsion' },
  'removal-58a': { de: 'Abschiebungsanordnung nach § 58a', en: 'removal order under § 58a' },
  'medical-examination': { de: 'ärztliche Untersuchung der Reisefähigkeit', en: 'medical examination for travel' },
  'return-funding': { de: 'Antrag auf Rückkehrförderung', en: 'application for return funding' },
  'removal-booked': { de: 'gebuchte Abschiebung', en: 'removal booked' },
  'comparable-preparation': { de: 'vergleichbar konkrete Vorbereitung', en: 'comparable preparation' },
  'dublin-procedure': { de: 'Dublin-Verfahren', en: 'Dublin procedure' },
  rejected: { de: 'abgelehnt', en: 'rejected' },
  withdrawn: { de: 'zurückgenommen', en: 'withdrawn' },
  granted: { de: 'zuerkannt', en: 'granted' },
  'if-extended': { de: 'zählt, wenn verlängert wurde', en: 'counts if extended' },
  cut: { de: 'unterbrechen', en: 'cut' },
  bridged: { de: 'werden überbrückt', en: 'are bridged' },
  residence: { de: 'Aufenthaltserlaubnis', en: 'residence permit' },
  settlement: { de: 'Niederlassungserlaubnis', en: 'settlement permit' },
  asylblg: { de: 'AsylbLG', en: 'AsylbLG' },
  sgb2: { de: 'SGB II', en: 'SGB II' },
  sgb12: { de: 'SGB XII', en: 'SGB XII' },
  wohngeld: { de: 'Wohngeld', en: 'Wohngeld' },
  bafoeg: { de: 'BAföG', en: 'BAföG' },
  bab: { de: 'Berufsausbildungsbeihilfe', en: 'vocational training aid (BAB)' },
  kinderzuschlag: { de: 'Kinderzuschlag', en: 'Kinderzuschlag' },
}

const STATUSES: Readonly<Record<string, Bilingual>> = STATUS_WORDS

/** `none` reads differently by fact: no paper, no deduction, no German. */
const NONE: Readonly<Record<string, Bilingual>> = {
  'status.is': { de: 'ohne Papier', en: 'without paper' },
  'stay.months': { de: 'ohne Papier', en: 'without paper' },
  'family.custodyOfAnchor': { de: 'ohne Sorgerecht', en: 'no custody' },
  'family.relationToAnchor': { de: 'nicht verwandt', en: 'not related' },
}

/** A word of a fact, or of one of its parameters, as people say it. */
export function valueWord(fact: string, word: string, lang: Lang): string {
  if (word === 'none') return (NONE[fact] ?? { de: 'keine', en: 'none' })[lang]
  const listed = Object.hasOwn(VALUE_WORDS, word) ? VALUE_WORDS[word] : undefined
  const status = Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined
  return (fact.startsWith('sta') ? (status ?? listed) : (listed ?? status))?.[lang] ?? word
}

export function paramWord(name: string, lang: Lang): string {
  return (Object.hasOwn(PARAM_WORDS, name) ? PARAM_WORDS[name] : undefined)?.[lang] ?? name
}

export interface FactsTexts {
  readonly title: (n: number) => string
  readonly purpose: string
  readonly columns: readonly [string, string, string]
  readonly oneTitle: (label: string, id: string) => string
  readonly labels: {
    readonly kind: string
    readonly question: string
    readonly words: string
    readonly growing: string
    readonly asks: string
    readonly proof: string
    readonly ground: string
    readonly sensitivity: string
    readonly params: string
  }
  readonly row: readonly [string, string]
  readonly growing: string
  readonly about: string
  readonly paramColumns: readonly [string, string]
  readonly reserved: string
  readonly optional: string
  readonly types: Readonly<Record<'text' | 'number' | 'boolean', string>>
  readonly usedBy: string
  readonly usedByNobody: string
  readonly uses: readonly [string, string]
  readonly next: string
}

const de: FactsTexts = {
  title: (n) => `Verzeichnis der Tatsachen · ${n}`,
  purpose: 'Was das Recht über eine Person fragt. Eine Tatsache ist an jedem Tag bekannt, eingegrenzt oder unbekannt.',
  columns: ['Tatsache', 'Art', 'Bezeichnung'],
  oneTitle: (label, id) => `${id} · ${label}`,
  labels: {
    kind: 'Art',
    question: 'Frage',
    words: 'Werte',
    growing: 'Zeit',
    asks: 'weiß',
    proof: 'Nachweis',
    ground: 'Rechtsgrund',
    sensitivity: 'Schutz',
    params: 'Parameter',
  },
  row: ['Merkmal', 'Inhalt'],
  growing: 'wächst von selbst; wird nur mit Zahlen verglichen',
  about: 'ÜBER DIE TATSACHE',
  paramColumns: ['Parameter', 'Bedeutung'],
  reserved:
    'Dazu bei jeder Tatsache: of (self, spouse, parents, children, anchor, household), each (every, some) und at (decision, application, ein Tag, age:16).',
  optional: 'freiwillig',
  types: { text: 'Text', number: 'Zahl', boolean: 'true oder false' },
  usedBy: 'GEBRAUCHT VON',
  usedByNobody: 'Keine Regel fragt danach.',
  uses: ['Voraussetzung', 'Vorschrift'],
  next: 'Weiter: bleibeweg facts stay.months · bleibeweg explain 25b-1/livelihood',
}

const en: FactsTexts = {
  title: (n) => `Catalogue of facts · ${n}`,
  purpose: 'What the law asks about a person. On each day a fact is known, bounded or unknown.',
  columns: ['fact', 'kind', 'label'],
  oneTitle: (label, id) => `${id} · ${label}`,
  labels: {
    kind: 'kind',
    question: 'question',
    words: 'values',
    growing: 'time',
    asks: 'who knows',
    proof: 'proof',
    ground: 'legal ground',
    sensitivity: 'protection',
    params: 'params',
  },
  row: ['feature', 'content'],
  growing: 'grows by itself; compared with numbers only',
  about: 'ABOUT THE FACT',
  paramColumns: ['param', 'meaning'],
  reserved:
    'Besides, with every fact: of (self, spouse, parents, children, anchor, household), each (every, some) and at (decision, application, a day, age:16).',
  optional: 'optional',
  types: { text: 'text', number: 'number', boolean: 'true or false' },
  usedBy: 'USED BY',
  usedByNobody: 'No rule asks for it.',
  uses: ['requirement', 'provision'],
  next: 'Next: bleibeweg facts stay.months · bleibeweg explain 25b-1/livelihood',
}

export const FACTS_TEXTS: Readonly<Record<Lang, FactsTexts>> = { de, en }
