/** The words of a livelihood worksheet, German and English. */
import type { LineKind } from '../facts/livelihood/line.ts'
import type { Step } from '../facts/livelihood/makeup.ts'
import type { Bilingual, Lang } from './language.ts'

export type Reading = 'net' | 'middle' | 'after_allowances' | 'of_income'

export interface WorksheetTexts {
  readonly title: (label: string, on: string) => string
  readonly purpose: string
  readonly community: (persons: string) => string
  readonly own: (person: string) => string
  readonly need: string
  readonly pay: string
  readonly harmless: string
  readonly harmful: string
  readonly item: string
  readonly amount: string
  readonly basis: string
  readonly measure: string
  readonly view: string
  readonly result: string
  readonly views: Readonly<Record<'today' | 'after-grant' | 'both', string>>
  readonly sum: string
  readonly netSum: string
  readonly afterBaseSum: string
  readonly afterAllSum: string
  readonly missing: string
  readonly missingField: (addresses: string) => string
  readonly notEnacted: (year: number) => string
  readonly atLeast: (amount: string) => string
  readonly atMost: (amount: string) => string
  readonly range: (least: string, most: string) => string
  readonly line: (line: number) => string
  readonly steps: (steps: string) => string
  readonly percent: (percent: string) => string
  readonly tier: (percent: string, above: string, upto: string) => string
  readonly housing: (rent: string, utilities: string, heating: string) => string
  readonly heads: (counted: number, all: number) => string
  readonly household: string
  readonly strict: string
  readonly directive: string
  readonly directiveOnly: string
  readonly secured: string
  readonly notSecured: string
  readonly open: string
  readonly overHalf: (share: string) => string
  readonly notOverHalf: (share: string) => string
  readonly halfOpen: (share: string) => string
  readonly balance: (income: string, need: string, rest: string) => string
  readonly missingAmount: (amount: string) => string
  readonly spare: (amount: string) => string
  readonly ofNeed: (amount: string, need: string) => string
  readonly ofIncome: (amount: string, rest: string) => string
  readonly openCommunity: (addresses: string) => string
  readonly unsureCommunity: (addresses: string) => string
  readonly selfSupporting: (persons: string) => string
  readonly assumed: string
  readonly exceptions: string
  readonly notModelled: string
  readonly ownSource: string
  readonly nobody: string
}

const de: WorksheetTexts = {
  title: (label, on) => `Lebensunterhalt ${label} · Stand ${on}`,
  purpose:
    'Rechenhilfe, keine Entscheidung. Beträge in Euro im Monat; was in der Akte fehlt, wird nie als null gerechnet.',
  community: (persons) => `BEDARFSGEMEINSCHAFT ${persons}`,
  own: (person) => `NUR ${person}: eigener Bedarf und eigenes Arbeitseinkommen`,
  need: 'Bedarf',
  pay: 'Arbeit: Lohn und Abzüge',
  harmless: 'Weiteres Einkommen, das zählt',
  harmful: 'Öffentliche Mittel, die nicht als Einkommen zählen',
  item: 'Posten',
  amount: 'Betrag',
  basis: 'Grundlage',
  measure: 'Maßstab',
  view: 'Ansicht',
  result: 'Ergebnis',
  views: { today: 'heute', 'after-grant': 'nach Erteilung', both: 'beide Ansichten' },
  sum: 'Summe',
  netSum: 'Summe netto',
  afterBaseSum: 'nach Grundbetrag oder Kosten',
  afterAllSum: 'nach allen Abzügen',
  missing: 'Angabe fehlt',
  missingField: (addresses) => `Angabe fehlt: ${addresses}`,
  notEnacted: (year) => `Betrag für ${year} nicht verkündet`,
  atLeast: (amount) => `mindestens ${amount}`,
  atMost: (amount) => `höchstens ${amount}`,
  range: (least, most) => `${least} bis ${most}`,
  line: (line) => `Zeile ${line}`,
  steps: (steps) => `Stufe ${steps}`,
  percent: (percent) => `${percent} %`,
  tier: (percent, above, upto) => `Freibetrag ${percent} % von ${above} bis ${upto}`,
  housing: (rent, utilities, heating) => `Miete ${rent}, Nebenkosten ${utilities}, Heizung ${heating}`,
  heads: (counted, all) => `Anteil von ${counted} der ${all} Köpfe im Haushalt`,
  household: 'Haushalt',
  strict: '§ 2 Abs. 3 Satz 1: ganzer Bedarf',
  directive: 'RL 2003/86/EG: ohne Freibeträge',
  directiveOnly: 'nur beim Familiennachzug (BVerwG, 16.11.2010, 1 C 20.09), nicht für §§ 25a, 25b, 26 Abs. 4',
  secured: 'gedeckt',
  notSecured: 'nicht gedeckt',
  open: 'offen, Angaben fehlen',
  overHalf: (share) => `${share}, überwiegend`,
  notOverHalf: (share) => `${share}, nicht überwiegend`,
  halfOpen: (share) => `${share}: Angaben fehlen`,
  balance: (income, need, rest) => `Einkommen ${income}, Bedarf ${need}: ${rest}`,
  missingAmount: (amount) => `es fehlen ${amount}`,
  spare: (amount) => `${amount} darüber`,
  ofNeed: (amount, need) => `${amount} von ${need} Bedarf`,
  ofIncome: (amount, rest) => `${amount} Netto, daneben ${rest} anderes Einkommen und öffentliche Mittel`,
  openCommunity: (addresses) =>
    `Wer dazugehört, ist offen: andere können mit Bedarf und Einkommen hinzukommen. Angabe fehlt: ${addresses}`,
  unsureCommunity: (addresses) =>
    `Wer dazugehört, ist nicht sicher; gerechnet sind alle Möglichkeiten. Angabe fehlt: ${addresses}`,
  selfSupporting: (persons) =>
    `${persons}: eigenes Einkommen deckt den eigenen Bedarf. Das Kind gehört dann nicht zur Bedarfsgemeinschaft (§ 7 Abs. 3 Nr. 4 SGB II); ohne es:`,
  assumed: 'Beruht auf einer Annahme über künftige Tage oder auf fortgeschriebenen Beträgen.',
  exceptions:
    'Vor der Quote prüfen: § 25b Abs. 1 Satz 3 (Ausbildung, Familien, Alleinerziehende, Pflege), § 25b Abs. 3 (Krankheit, Behinderung, Alter), § 25a Abs. 1 Satz 2 (Schule, Ausbildung, Studium).',
  notModelled:
    'Nicht gerechnet: weitere Mehrbedarfe (§ 21 Abs. 2, 4 bis 6a SGB II), Lohnsteuer, Wohngeld und Kinderzuschlag dem Grunde nach, Vermögen. Nach § 2 Abs. 3 ist Wohngeld hier nicht als Einkommen gezählt; für § 25b ist es unschädlich.',
  ownSource: 'solange der Haushalt Leistungen nach dem AsylbLG bezieht: OVG Schleswig-Holstein, 14.10.2021, 4 MB 49/21',
  nobody: 'Am Stichtag ist niemand in der Akte geboren.',
}

const en: WorksheetTexts = {
  title: (label, on) => `Livelihood ${label} · as of ${on}`,
  purpose:
    'An aid to calculation, no decision. Amounts in euros a month; what the file does not say is never taken for zero.',
  community: (persons) => `UNIT OF NEED ${persons}`,
  own: (person) => `ONLY ${person}: own need and own earnings`,
  need: 'Need',
  pay: 'Work: pay and deductions',
  harmless: 'Other income that counts',
  harmful: 'Public means that do not count as income',
  item: 'item',
  amount: 'amount',
  basis: 'basis',
  measure: 'measure',
  view: 'view',
  result: 'result',
  views: { today: 'today', 'after-grant': 'after grant', both: 'both views' },
  sum: 'sum',
  netSum: 'sum of net pay',
  afterBaseSum: 'after base amount or costs',
  afterAllSum: 'after all deductions',
  missing: 'not known',
  missingField: (addresses) => `missing: ${addresses}`,
  notEnacted: (year) => `amount for ${year} not enacted`,
  atLeast: (amount) => `at least ${amount}`,
  atMost: (amount) => `at most ${amount}`,
  range: (least, most) => `${least} to ${most}`,
  line: (line) => `line ${line}`,
  steps: (steps) => `step ${steps}`,
  percent: (percent) => `${percent}%`,
  tier: (percent, above, upto) => `allowance ${percent}% from ${above} to ${upto}`,
  housing: (rent, utilities, heating) => `rent ${rent}, utilities ${utilities}, heating ${heating}`,
  heads: (counted, all) => `share of ${counted} of the ${all} heads in the household`,
  household: 'household',
  strict: '§ 2 Abs. 3 Satz 1: the whole need',
  directive: 'Directive 2003/86/EC: without allowances',
  directiveOnly: 'for family reunification only (BVerwG, 2010-11-16, 1 C 20.09), not for §§ 25a, 25b, 26 Abs. 4',
  secured: 'covered',
  notSecured: 'not covered',
  open: 'open, information missing',
  overHalf: (share) => `${share}, predominant`,
  notOverHalf: (share) => `${share}, not predominant`,
  halfOpen: (share) => `${share}: not known`,
  balance: (income, need, rest) => `income ${income}, need ${need}: ${rest}`,
  missingAmount: (amount) => `${amount} missing`,
  spare: (amount) => `${amount} above`,
  ofNeed: (amount, need) => `${amount} of a need of ${need}`,
  ofIncome: (amount, rest) => `${amount} net, beside ${rest} of other income and public means`,
  openCommunity: (addresses) => `Who belongs is open: others may add need and income. Missing: ${addresses}`,
  unsureCommunity: (addresses) =>
    `Who belongs is not certain; every way it can be is calculated. Missing: ${addresses}`,
  selfSupporting: (persons) =>
    `${persons}: own income covers the own need. The child then does not belong to the unit (§ 7 Abs. 3 Nr. 4 SGB II); without the child:`,
  assumed: 'Rests on an assumption about days to come, or on amounts carried forward.',
  exceptions:
    'Test before the share: § 25b Abs. 1 Satz 3 (training, families, single parents, care), § 25b Abs. 3 (illness, disability, age), § 25a Abs. 1 Satz 2 (school, training, study).',
  notModelled:
    'Not calculated: further supplements (§ 21 Abs. 2, 4 to 6a SGB II), wage tax, whether Wohngeld or Kinderzuschlag would be due, assets. Under § 2 Abs. 3 Wohngeld is not counted as income here; for § 25b it does no harm.',
  ownSource: 'while the household draws benefits under the AsylbLG: OVG Schleswig-Holstein, 2021-10-14, 4 MB 49/21',
  nobody: 'On this day nobody in the file is born.',
}

export const WORKSHEET_TEXTS: Readonly<Record<Lang, WorksheetTexts>> = { de, en }

/** The readings of “predominantly by work” in § 25b Abs. 1 Satz 2 Nr. 3, with where each comes from. */
export const READING_WORDS: Readonly<Record<Reading, { readonly title: Bilingual; readonly source: Bilingual }>> = {
  net: {
    title: { de: '§ 25b Abs. 1 Satz 2 Nr. 3, U1 netto', en: '§ 25b Abs. 1 Satz 2 Nr. 3, U1 net pay' },
    source: {
      de: 'weite Auslegung: PRO ASYL, Landkreis Wolfenbüttel; keine höchstrichterliche Entscheidung',
      en: 'wide reading: PRO ASYL, Landkreis Wolfenbüttel; no decision of a supreme court',
    },
  },
  middle: {
    title: {
      de: '§ 25b Abs. 1 Satz 2 Nr. 3, U2 nach Grundbetrag',
      en: '§ 25b Abs. 1 Satz 2 Nr. 3, U2 after base amount',
    },
    source: {
      de: 'mittlere Auslegung: ohne die Freibeträge des § 11b Abs. 3 SGB II',
      en: 'middle reading: without the allowances of § 11b Abs. 3 SGB II',
    },
  },
  after_allowances: {
    title: {
      de: '§ 25b Abs. 1 Satz 2 Nr. 3, U3 nach Freibeträgen',
      en: '§ 25b Abs. 1 Satz 2 Nr. 3, U3 after allowances',
    },
    source: {
      de: 'vorsichtige Auslegung: alle Abzüge wie bei § 2 Abs. 3 (BVerwG, 16.11.2010, 1 C 21.09)',
      en: 'cautious reading: all deductions as in § 2 Abs. 3 (BVerwG, 2010-11-16, 1 C 21.09)',
    },
  },
  of_income: {
    title: {
      de: '§ 25b Abs. 1 Satz 2 Nr. 3, U4 Anteil am Einkommen',
      en: '§ 25b Abs. 1 Satz 2 Nr. 3, U4 share of income',
    },
    source: {
      de: 'Lohn am Einkommen statt am Bedarf: Wortlaut der Ausländerbehörde Magdeburg',
      en: 'pay within income instead of need: words of the foreigners’ authority of Magdeburg',
    },
  },
}

export const LINE_WORDS: Readonly<Record<LineKind, Bilingual>> = {
  regelbedarf: { de: 'Regelbedarf', en: 'standard need' },
  'single-parent': { de: 'Mehrbedarf Alleinerziehende', en: 'supplement for single parents' },
  'hot-water': { de: 'Mehrbedarf Warmwasser', en: 'supplement for hot water' },
  housing: { de: 'Unterkunft und Heizung', en: 'housing and heating' },
  gross: { de: 'brutto', en: 'gross pay' },
  net: { de: 'netto', en: 'net pay' },
  base: { de: 'Grundbetrag', en: 'base amount' },
  'training-base': { de: 'Grundbetrag in Schule und Ausbildung', en: 'base amount in school and training' },
  costs: { de: 'Kosten statt Grundbetrag', en: 'costs instead of base amount' },
  tier: { de: 'Freibetrag', en: 'allowance' },
  kindergeld: { de: 'Kindergeld', en: 'Kindergeld (child benefit)' },
  elterngeld: { de: 'Elterngeld', en: 'Elterngeld (parental allowance)' },
  unterhaltsvorschuss: { de: 'Unterhaltsvorschuss', en: 'Unterhaltsvorschuss (advance maintenance)' },
  maintenance: { de: 'Unterhalt', en: 'maintenance' },
  pension: { de: 'Rente', en: 'pension' },
  alg1: { de: 'Arbeitslosengeld', en: 'unemployment insurance benefit' },
  other: { de: 'anderes Einkommen', en: 'other income' },
  asylblg: { de: 'Leistungen nach dem AsylbLG', en: 'benefits under the AsylbLG' },
  sgb2: { de: 'Leistungen nach dem SGB II', en: 'benefits under the SGB II' },
  sgb12: { de: 'Leistungen nach dem SGB XII', en: 'benefits under the SGB XII' },
  wohngeld: { de: 'Wohngeld', en: 'Wohngeld (housing benefit)' },
  bafoeg: { de: 'BAföG', en: 'BAföG (student aid)' },
  bab: { de: 'Berufsausbildungsbeihilfe', en: 'vocational training aid (BAB)' },
  kinderzuschlag: { de: 'Kinderzuschlag', en: 'Kinderzuschlag (child supplement)' },
  'not-said': { de: 'nicht angegeben', en: 'not stated' },
}

/** Kindergeld that is not recorded, but due once the permit is granted. */
export const AFTER_GRANT: Bilingual = {
  de: 'Kindergeld, sobald der Titel erteilt ist',
  en: 'Kindergeld, once the permit is granted',
}

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  rbs1: '1',
  rbs2: '2',
  rbs3: '3',
  rbs4: '4',
  rbs5: '5',
  rbs6: '6',
}
