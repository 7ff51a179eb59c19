/** The words of closed lists as `interview` offers them. */
import type {
  ASYLUM_DECISIONS,
  ASYLUM_GROUNDS,
  ASYLUM_KINDS,
  ATTENDANCE,
  BENEFITS,
  CUSTODY,
  DECEIVERS,
  HOT_WATER,
  IDENTITY_PROOFS,
  IDENTITY_STEPS,
  LEVELS,
  MARITAL_STATUS,
  OFFENCE_LAWS,
  ORDERS,
  OTHER_INCOME,
  PREVENTS_REMOVAL,
  QUALIFICATIONS,
  REMOVAL_MEASURES,
  SCHOOLS,
  TRAININGS,
} from '../profile/words.ts'
import type { Bilingual, Lang } from './language.ts'
import { STATUS_WORDS } from './words.ts'

type Words<T extends readonly string[]> = Readonly<Record<T[number], Bilingual>>
const w = (de: string, en: string): Bilingual => ({ de, en })

const LEVEL: Words<typeof LEVELS> = {
  none: w('gar kein Deutsch', 'no German at all'),
  A1: w('A1 · einzelne Wörter und Sätze', 'A1 · single words and sentences'),
  A2: w('A2 · einfache Gespräche im Alltag', 'A2 · simple everyday talk'),
  B1: w('B1 · kommt im Alltag und bei der Arbeit zurecht', 'B1 · gets along in daily life and at work'),
  B2: w('B2 · spricht flüssig', 'B2 · speaks fluently'),
  C1: w('C1', 'C1'),
  C2: w('C2', 'C2'),
}
const MARITAL: Words<typeof MARITAL_STATUS> = {
  single: w('ledig', 'single'),
  married: w('verheiratet', 'married'),
  partnership: w('eingetragene Lebenspartnerschaft', 'registered partnership'),
  separated: w('verheiratet, lebt getrennt', 'married, living apart'),
  divorced: w('geschieden', 'divorced'),
  widowed: w('verwitwet', 'widowed'),
}
const SCHOOL: Words<typeof SCHOOLS> = {
  grundschule: w('Grundschule', 'primary school (Grundschule)'),
  hauptschule: w('Hauptschule', 'Hauptschule'),
  realschule: w('Realschule', 'Realschule'),
  sekundarschule: w('Sekundarschule', 'Sekundarschule'),
  gesamtschule: w('Gesamtschule', 'comprehensive school (Gesamtschule)'),
  gymnasium: w('Gymnasium', 'Gymnasium'),
  foerderschule: w('Förderschule', 'special school (Förderschule)'),
  berufskolleg: w('Berufskolleg, Berufsfachschule', 'full-time vocational school (Berufskolleg)'),
  berufsschule: w('Berufsschule neben der Ausbildung', 'vocational school beside a training (Berufsschule)'),
  vorbereitung: w('Vorbereitungs- oder Sprachklasse', 'preparatory or language class'),
  abendschule: w('Abendschule', 'evening school'),
  other: w('andere Schule', 'other school'),
}
const ATTENDS: Words<typeof ATTENDANCE> = {
  regular: w('regelmäßig', 'regularly'),
  irregular: w('unregelmäßig, mit unentschuldigten Fehltagen', 'irregularly, with absences without excuse'),
  refused: w('gar nicht, verweigert', 'not at all, refuses'),
}
const QUALIFICATION: Words<typeof QUALIFICATIONS> = {
  school: w('Schulabschluss', 'school certificate'),
  vocational: w('Berufsabschluss', 'vocational qualification'),
  university: w('Hochschulabschluss', 'university degree'),
}
const TRAINING: Words<typeof TRAININGS> = {
  qualified: w('Ausbildung von mindestens zwei Jahren', 'training of at least two years'),
  assistant: w('Helfer- oder Assistenzausbildung', 'assistant training'),
  preparation: w('Berufsvorbereitung', 'preparation for training'),
  'entry-qualification': w('Einstiegsqualifizierung (EQ)', 'entry qualification (EQ)'),
  study: w('Studium', 'university'),
}
const CONTRACT: Words<readonly ['signed', 'promised', 'none']> = {
  signed: w('unterschrieben', 'signed'),
  promised: w('zugesagt', 'promised'),
  none: w('keinen', 'none'),
}
const WATER: Words<typeof HOT_WATER> = {
  central: w('zentral, über die Heizung des Hauses', 'centrally, by the heating of the house'),
  decentral: w('in der Wohnung (Boiler, Durchlauferhitzer)', 'in the flat (boiler, instant heater)'),
}
const BENEFIT: Words<typeof BENEFITS> = {
  asylblg: w('vom Sozialamt nach dem AsylbLG', 'from the social office under the AsylbLG'),
  sgb2: w('vom Jobcenter (SGB II)', 'from the jobcenter (SGB II)'),
  sgb12: w('Sozialhilfe, Grundsicherung (SGB XII)', 'social assistance (SGB XII)'),
  wohngeld: w('Wohngeld', 'housing benefit (Wohngeld)'),
  bafoeg: w('BAföG', 'BAföG'),
  bab: w('Berufsausbildungsbeihilfe (BAB)', 'vocational training aid (BAB)'),
  kinderzuschlag: w('Kinderzuschlag', 'child supplement (Kinderzuschlag)'),
}
const INCOME: Words<typeof OTHER_INCOME> = {
  kindergeld: w('Kindergeld', 'Kindergeld'),
  elterngeld: w('Elterngeld', 'parental allowance (Elterngeld)'),
  unterhaltsvorschuss: w('Unterhaltsvorschuss', 'advance on maintenance (Unterhaltsvorschuss)'),
  maintenance: w('Unterhalt', 'maintenance'),
  pension: w('Rente', 'pension'),
  alg1: w('Arbeitslosengeld', 'unemployment benefit (Arbeitslosengeld)'),
  other: w('anderes', 'other'),
}
const PROOF: Words<typeof IDENTITY_PROOFS> = {
  passport: w('Pass', 'passport'),
  'id-card': w('Personalausweis des Herkunftsstaats', 'identity card of the country of origin'),
  'birth-record': w('Geburtsurkunde', 'birth certificate'),
  'other-document': w('andere Urkunden', 'other documents'),
  'sworn-statement': w('Versicherung an Eides statt', 'sworn statement'),
}
const STEP: Words<typeof IDENTITY_STEPS> = {
  'embassy-visit': w('bei der Botschaft vorgesprochen', 'went to the embassy'),
  application: w('Papiere beantragt', 'applied for papers'),
  relatives: w('Verwandte gefragt', 'asked relatives'),
  lawyer: w('Anwalt im Herkunftsland beauftragt', 'engaged a lawyer in the country of origin'),
  'return-request': w('freiwillige Ausreise angefragt', 'asked about voluntary return'),
  other: w('etwas anderes', 'something else'),
}
const MEASURE: Words<typeof REMOVAL_MEASURES> = {
  'medical-examination': w('ärztliche Untersuchung der Reisefähigkeit', 'medical examination for travel'),
  'return-funding': w('Antrag auf Rückkehrförderung', 'application for return funding'),
  'removal-booked': w('gebuchte Abschiebung', 'removal booked'),
  'comparable-preparation': w('vergleichbar konkrete Vorbereitung', 'comparable preparation'),
  'dublin-procedure': w('Dublin-Verfahren', 'Dublin procedure'),
}
const ASYLUM_KIND: Words<typeof ASYLUM_KINDS> = {
  first: w('erster Antrag', 'first application'),
  'follow-up': w('Folgeantrag', 'follow-up application'),
}
const DECISION: Words<typeof ASYLUM_DECISIONS> = {
  pending: w('noch nicht entschieden', 'not decided yet'),
  rejected: w('abgelehnt', 'rejected'),
  inadmissible: w('unzulässig (zum Beispiel Dublin)', 'inadmissible (for example Dublin)'),
  withdrawn: w('zurückgenommen', 'withdrawn'),
  granted: w('Schutz zuerkannt', 'protection given'),
}
const GROUND: Words<typeof ASYLUM_GROUNDS> = {
  simple: w('einfach unbegründet', 'simply unfounded'),
  'manifestly-unfounded': w('offensichtlich unbegründet', 'manifestly unfounded'),
}
const LAW: Words<typeof OFFENCE_LAWS> = {
  general: w('allgemeines Strafrecht', 'general criminal law'),
  'residence-or-asylum': w(
    'Aufenthalts- oder Asylgesetz, nur von Ausländern begehbar',
    'residence or asylum law, by foreigners only',
  ),
}
const PREVENTS: Words<typeof PREVENTS_REMOVAL> = {
  none: w('nein', 'no'),
  'own-deception': w('ja, wegen eigener Täuschung', 'yes, because of own deception'),
  'no-cooperation': w('ja, wegen fehlender Mitwirkung', 'yes, because of missing cooperation'),
}
const DECEIVER: Words<typeof DECEIVERS> = {
  self: w('die Person selbst', 'the person themselves'),
  representative: w('Eltern oder Vertreter', 'parents or representatives'),
}
const ORDER: Words<typeof ORDERS> = {
  'entry-ban': w('Einreise- und Aufenthaltsverbot', 'entry ban'),
  expulsion: w('Ausweisung', 'expulsion'),
  'removal-58a': w('Abschiebungsanordnung nach § 58a', 'removal order under § 58a'),
}
const CARE: Words<typeof CUSTODY> = {
  joint: w('gemeinsam', 'together'),
  sole: w('allein', 'alone'),
  none: w('kein Sorgerecht', 'no custody'),
}
const LAND: Readonly<Record<string, Bilingual>> = {
  BW: w('Baden-Württemberg', 'Baden-Württemberg'),
  BY: w('Bayern', 'Bavaria'),
  BE: w('Berlin', 'Berlin'),
  BB: w('Brandenburg', 'Brandenburg'),
  HB: w('Bremen', 'Bremen'),
  HH: w('Hamburg', 'Hamburg'),
  HE: w('Hessen', 'Hesse'),
  MV: w('Mecklenburg-Vorpommern', 'Mecklenburg-Vorpommern'),
  NI: w('Niedersachsen', 'Lower Saxony'),
  NW: w('Nordrhein-Westfalen', 'North Rhine-Westphalia'),
  RP: w('Rheinland-Pfalz', 'Rhineland-Palatinate'),
  SL: w('Saarland', 'Saarland'),
  SN: w('Sachsen', 'Saxony'),
  ST: w('Sachsen-Anhalt', 'Saxony-Anhalt'),
  SH: w('Schleswig-Holstein', 'Schleswig-Holstein'),
  TH: w('Thüringen', 'Thuringia'),
}

/** The same words, some of them before the others. */
function usualFirst(
  words: Readonly<Record<string, Bilingual>>,
  usual: readonly string[],
): Readonly<Record<string, Bilingual>> {
  const all = Object.entries(words)
  const first = usual.flatMap((key) => all.filter(([word]) => word === key))
  return Object.fromEntries([...first, ...all])
}

const BY_PLACE: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  'relations[].custody': CARE,
  'household.land': LAND,
  'household.housing.hot_water': WATER,
  'members.*.marital_status': MARITAL,
  'members.*.stay[].status': usualFirst(STATUS_WORDS, ['gestattung', 'duldung']),
  'members.*.asylum[].kind': ASYLUM_KIND,
  'members.*.asylum[].decision': DECISION,
  'members.*.asylum[].ground': GROUND,
  'members.*.identity.proof': PROOF,
  'members.*.identity.steps[].kind': STEP,
  'members.*.schooling[].kind': SCHOOL,
  'members.*.schooling[].attendance': ATTENDS,
  'members.*.qualifications[].kind': QUALIFICATION,
  'members.*.training[].kind': TRAINING,
  'members.*.training[].contract': CONTRACT,
  'members.*.other_income[].kind': INCOME,
  'members.*.benefits[].kind': BENEFIT,
  'members.*.german.oral': LEVEL,
  'members.*.german.written': LEVEL,
  'members.*.offences[].law': LAW,
  'members.*.conduct.prevents_removal': PREVENTS,
  'members.*.conduct.deceived[].by': DECEIVER,
  'members.*.orders[].kind': ORDER,
  'members.*.removal_measures[].kind': MEASURE,
}

/** The words of a closed list as people say them, the usual one first; a word without a text stands for itself. */
export function choiceWords(
  pattern: string,
  words: readonly string[],
  lang: Lang,
): readonly { readonly value: string; readonly name: string }[] {
  const table = BY_PLACE[pattern.replace('.offers[]', '.work[]')] ?? {}
  const known = Object.entries(table).filter(([word]) => words.includes(word))
  return [
    ...known.map(([value, name]) => ({ value, name: name[lang] })),
    ...words.filter((word) => !Object.hasOwn(table, word)).map((word) => ({ value: word, name: word })),
  ]
}
