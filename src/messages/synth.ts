/** What `synth` says, and the assumptions of a synthetic caseload in words. */
import type { AssumptionId, SynthBasis } from '../caseload/synth/assumptions.ts'
import type { Bilingual, Lang } from './language.ts'

export const BASIS_WORDS: Readonly<Record<SynthBasis, Bilingual>> = {
  published: { de: 'veröffentlicht', en: 'published' },
  derived: { de: 'abgeleitet', en: 'derived' },
  assumption: { de: 'Annahme', en: 'assumption' },
}

export const ASSUMPTION_WORDS: Readonly<Record<AssumptionId, Bilingual>> = {
  'share-nw': { de: 'Anteil Nordrhein-Westfalens', en: 'share of North Rhine-Westphalia' },
  lands: { de: 'übrige Länder', en: 'the other Länder' },
  households: { de: 'Familien nach Zusammensetzung', en: 'families by composition' },
  children: { de: 'Kinder je Familie mit Kindern', en: 'children a family with children' },
  'ages-children': { de: 'Alter der Kinder', en: 'ages of children' },
  'ages-adults': { de: 'Alter der Erwachsenen', en: 'ages of adults' },
  years: { de: 'volle Jahre in Deutschland', en: 'complete years in Germany' },
  nationality: { de: 'Staatsangehörigkeit', en: 'nationality' },
  'share-60b': { de: 'Duldung nach § 60b, Anteil der Personen', en: 'toleration under § 60b, share of persons' },
  'share-60b-past': { de: 'frühere Zeit nach § 60b (ab 19)', en: 'an earlier time under § 60b (from 19)' },
  'share-60c': {
    de: 'Ausbildungsduldung § 60c, Anteil der Personen',
    en: 'training toleration § 60c, share of persons',
  },
  'share-60d': {
    de: 'Beschäftigungsduldung § 60d, Anteil der Personen',
    en: 'employment toleration § 60d, share of persons',
  },
  'families-104c': {
    de: 'Familien mit Aufenthaltserlaubnis nach § 104c',
    en: 'families with a permit under § 104c',
  },
  'families-25': {
    de: 'Familien, in denen jemand § 25a oder § 25b hat',
    en: 'families in which somebody holds § 25a or § 25b',
  },
  asylum: { de: 'Asylverfahren durchlaufen', en: 'asylum procedure behind them' },
  'asylum-ground': { de: 'Art der Ablehnung', en: 'kind of rejection' },
  'procedure-months': { de: 'Dauer des Asylverfahrens in Monaten', en: 'months of the asylum procedure' },
  'toleration-gap': { de: 'Lücke zwischen zwei Duldungen', en: 'gap between two tolerations' },
  'expired-paper': { de: 'Duldung gerade abgelaufen', en: 'toleration just run out' },
  absences: { de: 'Auslandsaufenthalt', en: 'stay abroad' },
  'identity-clarified': { de: 'Identität geklärt', en: 'identity clarified' },
  passport: { de: 'Pass vorhanden', en: 'passport in hand' },
  'prevents-removal': { de: 'Abschiebung selbst verhindert', en: 'prevents the removal' },
  deceived: { de: 'früher getäuscht (Erwachsene)', en: 'deceived in the past (adults)' },
  work: { de: 'in Arbeit, nach Jahren in Deutschland', en: 'in work, by years in Germany' },
  'work-kind': { de: 'Umfang der Arbeit', en: 'extent of work' },
  'work-banned': { de: 'ohne Beschäftigungserlaubnis', en: 'no permission to work' },
  'hourly-pay': { de: 'Stundenlohn in Euro', en: 'euros an hour' },
  attendance: { de: 'Schulbesuch', en: 'school attendance' },
  promoted: { de: 'Schuljahr bestanden', en: 'school year passed' },
  'still-at-school': { de: 'mit 16 bis 19 noch an der Schule', en: 'at 16 to 19 still at school' },
  certificate: { de: 'Schulabschluss der Abgegangenen', en: 'certificate of those who left school' },
  training: { de: 'in Ausbildung mit 17 bis 27, ein Viertel davon', en: 'in training at 17 to 27, a quarter of it' },
  'training-kind': { de: 'Art der Ausbildung', en: 'kind of training' },
  'german-adults': { de: 'Deutsch der Erwachsenen, mündlich', en: 'German of adults, oral' },
  'german-pupils': { de: 'Deutsch der Schulkinder, mündlich', en: 'German of pupils, oral' },
  'german-certified': { de: 'Sprachzertifikat vorhanden', en: 'language certificate in hand' },
  'democratic-order': { de: 'Bekenntnis abgegeben (Erwachsene)', en: 'declaration made (adults)' },
  'life-in-germany': { de: 'Test „Leben in Deutschland“ bestanden', en: 'test "Life in Germany" passed' },
  offences: { de: 'eine Verurteilung (ab 15)', en: 'one conviction (from 15)' },
  'health-limits': { de: 'Krankheit hindert am Erwerb (ab 16)', en: 'illness prevents earning (from 16)' },
  'parents-apart': { de: 'Eltern leben getrennt', en: 'parents live apart' },
  filed: { de: 'Antrag schon gestellt', en: 'application filed already' },
  'file-quality': { de: 'Zustand der Akten', en: 'state of the files' },
  'missing-fields': { de: 'fehlende Angaben nach Zustand der Akte', en: 'missing fields by state of the file' },
  'partial-birth-date': { de: 'Geburtsdatum unvollständig', en: 'incomplete date of birth' },
  slips: { de: 'Versehen im Register', en: 'slips in the register' },
}

export interface SynthTexts {
  readonly title: string
  readonly lead: string
  readonly columns: readonly string[]
  readonly heading: string
  readonly generator: string
  readonly needsPersons: string
  readonly badCount: (option: string, text: string, least: number) => string
}

export const SYNTH_TEXTS: Readonly<Record<Lang, SynthTexts>> = {
  de: {
    title: 'Künstlicher Bestand: woraus er gemacht ist',
    lead: 'Kein Abbild wirklicher Menschen und keine Prognose. Veröffentlicht: Zahl der genannten Quelle. Abgeleitet: daraus errechnet. Annahme: von uns, ohne Quelle.',
    heading: 'ANNAHMEN',
    columns: ['Größe', 'Grundlage', 'Wert', 'Quelle'],
    generator:
      'Zufall: xoshiro128** (Blackman und Vigna), Zustand aus splitmix32; je Familie ein eigener Strom. Derselbe --seed, dieselben Bytes.',
    needsPersons:
      'Fehler: --persons fehlt\n  Hilfe: die Zahl der Personen nennen, zum Beispiel bleibeweg synth --persons 1000 --seed 1 -o bestand.ndjson',
    badCount: (option, text, least) =>
      `Fehler: ${option} \`${text}\` ist keine ganze Zahl ab ${least}\n  Hilfe: zum Beispiel ${option} 1000`,
  },
  en: {
    title: 'Synthetic caseload: what it is made from',
    lead: 'No picture of real people and no forecast. Published: a figure of the source named. Derived: computed from such. Assumption: ours, without a source.',
    heading: 'ASSUMPTIONS',
    columns: ['quantity', 'basis', 'value', 'source'],
    generator:
      'Chance: xoshiro128** (Blackman and Vigna), state filled by splitmix32; a stream of its own for every family. The same --seed gives the same bytes.',
    needsPersons:
      'error: --persons is missing\n  help: name the number of persons, for example bleibeweg synth --persons 1000 --seed 1 -o caseload.ndjson',
    badCount: (option, text, least) =>
      `error: ${option} \`${text}\` is not a whole number from ${least}\n  help: for example ${option} 1000`,
  },
}
