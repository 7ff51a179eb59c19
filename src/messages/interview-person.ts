/**
 * What `interview` asks about one value of a person or of the family, by the pattern of its address. `{who}` is the
 * person. Plain words for somebody who has never read the law; the sentence of the law stands below the question.
 */
import type { Bilingual } from './language.ts'

export interface QuestionText {
  readonly ask: Bilingual
  /** What counts, how to find out, what to leave out. */
  readonly hint?: Bilingual
}

export function q(de: string, en: string, hint?: readonly [de: string, en: string]): QuestionText {
  return { ask: { de, en }, ...(hint && { hint: { de: hint[0], en: hint[1] } }) }
}

const NO_DIAGNOSIS = ['Nur ja oder nein, nie eine Diagnose.', 'Only yes or no, never a diagnosis.'] as const
const YEAR_IS_ENOUGH = [
  'Das Jahr genügt, wenn der Tag nicht bekannt ist.',
  'The year is enough where the day is not known.',
] as const

export const PERSON_QUESTIONS = {
  case: q('Welches Aktenzeichen oder Kürzel hat der Fall?', 'Which reference does the case have?', [
    'Kein Name; zum Beispiel MS-014.',
    'No name; for example MS-014.',
  ]),
  as_of: q('Welchen Stand haben die Angaben ohne Datum?', 'For which day do the statements without a date hold?'),
  relations: q(
    'Wer ist mit wem verheiratet, wer ist Mutter oder Vater von wem?',
    'Who is married to whom, who is the parent of whom?',
    [
      'Alles Zutreffende ankreuzen. Nichts angekreuzt heißt: niemand ist miteinander verwandt.',
      'Tick everything that is true. Nothing ticked means: nobody is related.',
    ],
  ),
  'relations[].custody': q(
    'Wer hat das Sorgerecht: {parent} allein, gemeinsam mit dem anderen Elternteil, oder gar nicht ({child})?',
    'Who has custody of {child}: {parent} alone, together with the other parent, or not at all?',
  ),
  'relations[].family_life': q(
    'Leben {parent} und {child} als Familie zusammen?',
    'Do {parent} and {child} live together as a family?',
    [
      'Auch regelmäßiger, enger Kontakt kann genügen; im Zweifel später klären.',
      'Close, regular contact may be enough, too; if in doubt, leave it open.',
    ],
  ),
  'relations[].since': q('Seit wann sind {spouses} verheiratet?', 'Since when have {spouses} been married?'),
  'relations[].separated': q('Seit wann leben {spouses} getrennt?', 'Since when have {spouses} been separated?'),
  'household.municipality': q(
    'In welcher Stadt oder Gemeinde wohnt die Familie?',
    'In which town or municipality does the family live?',
  ),
  'household.land': q('In welchem Bundesland wohnt die Familie?', 'In which Land does the family live?'),
  'household.housing.rent': q('Wie hoch ist die Kaltmiete im Monat?', 'How much is the rent without heating a month?', [
    'Die Miete ohne Nebenkosten und Heizung; bei einer Unterkunft die Gebühr. Mietfrei: 0.',
    'Rent without service charges and heating; in a shelter its fee. Rent-free: 0.',
  ]),
  'household.housing.utilities': q(
    'Wie hoch sind die Nebenkosten im Monat, ohne Heizung und Strom?',
    'How much are the service charges a month, without heating and electricity?',
    ['Steht im Mietvertrag als Betriebskosten. Keine: 0.', 'The tenancy agreement calls them Betriebskosten. None: 0.'],
  ),
  'household.housing.heating': q('Wie viel kostet die Heizung im Monat?', 'How much is the heating a month?', [
    'Die monatliche Vorauszahlung. In der Miete enthalten: 0.',
    'The monthly advance payment. Included in the rent: 0.',
  ]),
  'household.housing.hot_water': q('Wie wird das Wasser in der Wohnung warm?', 'How does the flat get its hot water?'),
  'household.housing.living_space_m2': q(
    'Wie groß ist die Wohnung in Quadratmetern?',
    'How large is the flat in square metres?',
  ),
  'household.members': q('Wer wohnt zusammen in einer Wohnung?', 'Who lives together in one flat?', [
    'Wer dort überwiegend lebt, auch wenn das Sorgerecht geteilt ist.',
    'Whoever mostly lives there, also where custody is shared.',
  ]),
  'members.*.id': q('Wie soll die Person in der Akte heißen?', 'What shall the person be called in the file?', [
    'Ein Kürzel statt des Namens, zum Beispiel p1 oder mutter: Buchstaben, Ziffern, - und _.',
    'A short id instead of the name, for example p1 or mother: letters, digits, - and _.',
  ]),
  'members.*.born': q('Wann ist {who} geboren?', 'When was {who} born?', YEAR_IS_ENOUGH),
  'members.*.nationality': q('Welche Staatsangehörigkeit hat {who}?', 'Which nationality does {who} have?', [
    'Als Land (Irak) oder drei Buchstaben (IRQ); sonst: staatenlos, ungeklärt.',
    'Three letters (IRQ) or the country; otherwise: stateless, unclarified.',
  ]),
  'members.*.entered': q(
    'Wann ist {who} zuletzt nach Deutschland eingereist?',
    'When did {who} last enter Germany?',
    YEAR_IS_ENOUGH,
  ),
  'members.*.born_in_germany': q('Ist {who} in Deutschland geboren?', 'Was {who} born in Germany?'),
  'members.*.marital_status': q('Welchen Familienstand hat {who}?', 'What is the marital status of {who}?'),
  'members.*.identity.clarified': q('Ist die Identität von {who} geklärt?', 'Is the identity of {who} clarified?', [
    'Geklärt ist sie, wenn die Ausländerbehörde Name, Geburtsdatum und Staatsangehörigkeit als belegt ansieht.',
    'It is clarified once the foreigners’ authority takes name, date of birth and nationality as proven.',
  ]),
  'members.*.identity.proof': q('Womit ist die Identität von {who} belegt?', 'What proves the identity of {who}?'),
  'members.*.identity.all_reasonable_steps': q(
    'Hat {who} alles Zumutbare getan, um die Identität zu klären?',
    'Has {who} done everything that can reasonably be asked to clarify the identity?',
    [
      'Zum Beispiel Botschaft, Anwalt im Herkunftsland, Verwandte; mit Belegen.',
      'For example the embassy, a lawyer in the country of origin, relatives; with proof.',
    ],
  ),
  'members.*.passport': q('Hat {who} einen gültigen Pass?', 'Does {who} have a valid passport?', [
    'Ein Ausweisersatz zählt hier nicht.',
    'A substitute paper (Ausweisersatz) does not count here.',
  ]),
  'members.*.passport.valid_until': q(
    'Bis wann gilt der Pass von {who}?',
    'Until when is the passport of {who} valid?',
  ),
  'members.*.passport.valid_from': q(
    'Seit wann gilt der Pass von {who}?',
    'Since when has the passport of {who} been valid?',
  ),
  'members.*.passport.substitute': q('Ist das Papier ein Ausweisersatz?', 'Is the paper a substitute (Ausweisersatz)?'),
  'members.*.work_permission': q('Darf {who} arbeiten?', 'Is {who} allowed to work?', [
    'Die Erlaubnis steht in der Duldung („Beschäftigung gestattet“).',
    'The toleration paper says so (“Beschäftigung gestattet”).',
  ]),
  'members.*.work_permission.from': q('Seit wann darf {who} arbeiten?', 'Since when has {who} been allowed to work?'),
  'members.*.work_permission.to': q(
    'Bis wann gilt die Arbeitserlaubnis?',
    'Until when is the permission to work valid?',
  ),
  'members.*.work_permission.banned_because': q('Warum ist die Arbeit verboten?', 'Why is work forbidden?'),
  'members.*.german.oral': q('Wie gut spricht {who} Deutsch?', 'How well does {who} speak German?', [
    'Stufe des Zertifikats oder, ohne Zertifikat, wie im Gespräch bei der Behörde. A2: einfache Gespräche im Alltag.',
    'The level of the certificate or, without one, as in a conversation at the office. A2: simple everyday talk.',
  ]),
  'members.*.german.written': q(
    'Wie gut liest und schreibt {who} Deutsch?',
    'How well does {who} read and write German?',
  ),
  'members.*.german.certified': q(
    'Wann wurde das Sprachzertifikat ausgestellt?',
    'When was the language certificate issued?',
  ),
  'members.*.integration_course.possible': q(
    'Konnte {who} an einem Integrationskurs teilnehmen?',
    'Could {who} attend an integration course?',
    [
      'Nein, wenn es zum Beispiel keine Zulassung oder keinen erreichbaren Kurs gab.',
      'No if, for example, there was no admission or no course within reach.',
    ],
  ),
  'members.*.integration_course.obliged': q(
    'Hat eine Behörde {who} zum Integrationskurs verpflichtet?',
    'Has an authority obliged {who} to attend an integration course?',
  ),
  'members.*.integration_course.completed': q(
    'Hat {who} den Integrationskurs erfolgreich abgeschlossen?',
    'Has {who} completed the integration course?',
    [
      'Mit Sprachprüfung und Test „Leben in Deutschland“.',
      'With the language exam and the test “Leben in Deutschland”.',
    ],
  ),
  'members.*.integration_course.attended_from': q(
    'Seit wann besucht {who} den Integrationskurs?',
    'Since when has {who} attended the integration course?',
  ),
  'members.*.integration_course.dropped_out.excusable': q(
    'Musste {who} einen Integrationskurs abbrechen, ohne etwas dafür zu können?',
    'Did {who} have to break off an integration course for reasons beyond their control?',
    [
      'Zum Beispiel Krankheit, Schwangerschaft, Umzug. Kein Kurs abgebrochen: nein.',
      'For example illness, pregnancy, moving. No course broken off: no.',
    ],
  ),
  'members.*.integration_course.dropped_out.on': q(
    'Wann wurde der Kurs abgebrochen?',
    'When was the course broken off?',
  ),
  'members.*.civic.democratic_order': q(
    'Hat {who} das Bekenntnis zur freiheitlichen demokratischen Grundordnung unterschrieben?',
    'Has {who} signed the declaration on the free democratic basic order?',
    [
      'Die Erklärung wird bei der Ausländerbehörde abgegeben. Noch nicht gefragt: weiß ich nicht.',
      'It is made at the foreigners’ authority. Not asked for yet: I do not know.',
    ],
  ),
  'members.*.civic.life_in_germany': q(
    'Hat {who} den Test „Leben in Deutschland“ bestanden?',
    'Has {who} passed the test “Leben in Deutschland”?',
    [
      'Noch nicht abgelegt: weiß ich nicht. Ein deutscher Schulabschluss kann ihn ersetzen; er steht bei den Abschlüssen.',
      'Not taken yet: I do not know. A German school certificate can replace it; it belongs to the qualifications.',
    ],
  ),
  'members.*.conduct.prevents_removal': q(
    'Scheitert die Abschiebung heute daran, dass {who} täuscht oder nicht mitwirkt?',
    'Does removal fail today because {who} deceives or does not cooperate?',
    ['Gemeint ist heute und als eigentlicher Grund, nicht früher.', 'Today and as the actual cause, not in the past.'],
  ),
  'members.*.conduct.extremism': q(
    'Gibt es Anhaltspunkte für Bezüge von {who} zu extremistischen Organisationen?',
    'Are there indications of links of {who} to extremist organisations?',
  ),
  'members.*.health.prevents_livelihood': q(
    'Kann {who} wegen Krankheit, Behinderung oder Alter nicht genug verdienen?',
    'Is {who} unable to earn enough because of illness, disability or age?',
    NO_DIAGNOSIS,
  ),
  'members.*.health.prevents_german': q(
    'Kann {who} wegen Krankheit, Behinderung oder Alter kein Deutsch lernen?',
    'Is {who} unable to learn German because of illness, disability or age?',
    NO_DIAGNOSIS,
  ),
  'members.*.health.prevents_school': q(
    'Kann {who} wegen Krankheit oder Behinderung nicht zur Schule gehen oder keinen Abschluss machen?',
    'Is {who} unable to attend or complete school because of illness or disability?',
    NO_DIAGNOSIS,
  ),
  'members.*.health_insurance': q('Ist {who} krankenversichert?', 'Does {who} have health insurance?', [
    'Krankenscheine vom Sozialamt nach dem AsylbLG sind keine Versicherung.',
    'Treatment vouchers of the social office under the AsylbLG are no insurance.',
  ]),
  'members.*.pension.months': q(
    'Für wie viele Monate hat {who} Beiträge zur Rentenversicherung gezahlt?',
    'For how many months has {who} paid pension contributions?',
    ['Steht im Versicherungsverlauf der Rentenversicherung.', 'The record of the pension insurance says so.'],
  ),
  'members.*.pension.as_of': q(
    'Von wann ist diese Auskunft der Rentenversicherung?',
    'Of which day is this statement of the pension insurance?',
  ),
} as const satisfies Readonly<Record<string, QuestionText>>

/** Where "no" says more than that something is not there. */
export const NO_WORDS: Readonly<Record<string, Bilingual>> = {
  'members.*.civic.democratic_order': { de: 'nein, verweigert', en: 'no, refused' },
  'members.*.civic.life_in_germany': { de: 'nein, nicht bestanden', en: 'no, failed' },
  'members.*.stay': { de: 'nein, nie ein Papier', en: 'no, never a paper' },
}
