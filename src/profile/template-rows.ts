/** One line of the template: YAML, and what it means in both languages. */
export interface TemplateRow {
  readonly yaml: string
  readonly de: string
  readonly en: string
  /** Stands in the file from the start; the other lines are commented out. */
  readonly required?: true
}

const row = (yaml: string, de = '', en = ''): TemplateRow => ({ yaml, de, en })
const needed = (yaml: string, de = '', en = ''): TemplateRow => ({ yaml, de, en, required: true })

export const TEMPLATE_ROWS: readonly TemplateRow[] = [
  needed('profile: 1', 'Fassung dieses Formats', 'version of this format'),
  needed('case: MS-001', 'Aktenzeichen oder eigenes Kürzel', 'reference of the case'),
  row('as_of: 2026-11-01', 'Stand der Angaben ohne Datum', 'the day for which statements without a date hold'),
  row(
    'household:',
    'wer zusammen wohnt, und wie (Beträge in Euro im Monat)',
    'who lives together, and how (euros a month)',
  ),
  row('  municipality: Münster', 'Gemeinde', 'municipality'),
  row('  land: NW', 'Bundesland: BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH', 'Land, in two letters'),
  row(
    '  housing: { rent: 640, utilities: 120, heating: 95, hot_water: central, living_space_m2: 84 }',
    'Kaltmiete, Nebenkosten, Heizung; Warmwasser central oder decentral',
    'rent, utilities, heating; hot water central or decentral',
  ),
  row('  members: [person-1]', 'ohne diese Zeile: alle', 'without this line: everybody'),
  row('relations: []', 'wer mit wem verwandt ist; [] heißt: niemand', 'who is related to whom; [] means nobody'),
  row('  #- { spouses: [person-1, person-2], since: 2005-06-01 }', 'Ehe', 'marriage'),
  row(
    '  #- { parent: person-1, child: person-3, custody: joint, family_life: true }',
    'Elternteil und Kind; Sorge joint, sole oder none',
    'parent and child; custody joint, sole or none',
  ),
  needed('members:', 'die Personen', 'the persons'),
  needed('  - id: person-1', 'ein Kürzel, kein Name', 'a short id, not a name'),
  needed('    born: 1990', 'Geburtsdatum: bitte eintragen', 'date of birth: please fill in'),
  row(
    '    nationality: IRQ',
    'drei Buchstaben nach ISO 3166, stateless oder unclarified',
    'ISO 3166 alpha-3, stateless or unclarified',
  ),
  row('    entered: 2017-09-02', 'Einreise', 'entry into Germany'),
  row('    born_in_germany: false', 'in Deutschland geboren', 'born in Germany'),
  row(
    '    marital_status: single',
    'single married partnership separated divorced widowed',
    'single married partnership separated divorced widowed',
  ),
  row(
    '    stay:',
    'Aufenthaltszeiten, lückenlos; ein offenes Ende heißt: dauert an',
    'status periods; an open end means: continues',
  ),
  row('      - { status: gestattung, from: 2017-09-10, to: 2019-03-01 }', 'to: der letzte Tag', 'to: the last day'),
  row(
    '      - { status: duldung, from: 2019-03-02, expires: 2027-02-14 }',
    'expires: Datum auf dem Papier',
    'expires: the date on the paper',
  ),
  row('    absences: []', 'Zeiten im Ausland: { from, to, country }', 'time abroad: { from, to, country }'),
  row(
    '    asylum: [ { applied: 2017-09-10, kind: first, decision: rejected, ground: simple, final: 2019-02-20 } ]',
    'decision: pending rejected inadmissible withdrawn granted; ground: simple manifestly-unfounded',
    'decision: pending rejected inadmissible withdrawn granted; ground: simple manifestly-unfounded',
  ),
  row(
    '    identity: { clarified: 2023-04-02, proof: birth-record, all_reasonable_steps: true }',
    'Identität geklärt am (oder false); proof: passport id-card birth-record other-document sworn-statement',
    'identity clarified on (or false); proof: passport id-card birth-record other-document sworn-statement',
  ),
  row(
    '    passport: { valid_until: 2028-03-31 }',
    'Nationalpass, oder none; substitute: true für Ausweisersatz',
    'passport, or none',
  ),
  row(
    '    schooling: [ { kind: gesamtschule, from: 2018-08-01, attendance: regular, years: [ { year: 2025/26, promoted: true } ] } ]',
    'Schulbesuch; attendance: regular irregular refused',
    'schools; attendance: regular irregular refused',
  ),
  row(
    '    qualifications: [ { kind: school, name: Hauptschulabschluss, date: 2025-06-30, recognised: true } ]',
    'Abschlüsse; kind: school vocational university',
    'qualifications; kind: school vocational university',
  ),
  row(
    '    training: [ { kind: qualified, occupation: Pflegefachfrau, from: 2026-09-01, to: 2029-08-31, contract: signed } ]',
    'Ausbildung; kind: qualified assistant preparation entry-qualification study',
    'training; kind: qualified assistant preparation entry-qualification study',
  ),
  row(
    '    work: [ { from: 2024-02-01, occupation: Pflegehelferin, hours_week: 30, gross: 2150, net: 1620, social_insurance: true } ]',
    'Arbeit, brutto und netto im Monat; [] heißt: keine',
    'work, gross and net a month; [] means none',
  ),
  row('    offers: []', 'Arbeitsangebote, geschrieben wie work', 'offers of work, written like work'),
  row('    work_permission: { from: 2024-02-01 }', 'Beschäftigungserlaubnis, oder none', 'permission to work, or none'),
  row(
    '    other_income: [ { kind: kindergeld, amount: 259, from: 2026-01-01 } ]',
    'kindergeld elterngeld unterhaltsvorschuss maintenance pension alg1 other',
    'kindergeld elterngeld unterhaltsvorschuss maintenance pension alg1 other',
  ),
  row(
    '    benefits: [ { kind: asylblg, from: 2019-03-02, amount: 310 } ]',
    'asylblg sgb2 sgb12 wohngeld bafoeg bab kinderzuschlag',
    'asylblg sgb2 sgb12 wohngeld bafoeg bab kinderzuschlag',
  ),
  row(
    '    german: { oral: B1, written: A2, certified: 2025-05-20 }',
    'Deutsch: none A1 A2 B1 B2 C1 C2',
    'German: none A1 A2 B1 B2 C1 C2',
  ),
  row('    integration_course: { possible: true, obliged: false }', 'Integrationskurs', 'integration course'),
  row(
    '    civic: { democratic_order: 2026-01-10, life_in_germany: 2025-11-08 }',
    'Bekenntnis erklärt am, Test „Leben in Deutschland“ am; false: verweigert, nicht bestanden',
    'date of the declaration and of the test; false: refused, failed',
  ),
  row(
    '    offences: []',
    'Straftaten: { committed, convicted, intentional, law, sentence: { day_fines: 30 } }',
    'offences',
  ),
  row(
    '    proceedings: []',
    'offene Strafverfahren: { opened, closed }',
    'open criminal proceedings: { opened, closed }',
  ),
  row(
    '    conduct: { prevents_removal: none, deceived: [], extremism: false }',
    'prevents_removal: none own-deception no-cooperation (heute, ursächlich)',
    'prevents_removal: none own-deception no-cooperation (today, causally)',
  ),
  row(
    '    orders: []',
    '{ kind: entry-ban, expulsion oder removal-58a, from, to }',
    '{ kind: entry-ban, expulsion or removal-58a, from, to }',
  ),
  row('    removal_measures: []', 'Maßnahmen nach § 60c Abs. 2 Nr. 5', 'measures of § 60c Abs. 2 Nr. 5'),
  row(
    '    health: { prevents_livelihood: false, prevents_german: false, prevents_school: false }',
    'nur ob Krankheit, Behinderung oder Alter ursächlich ist; nie eine Diagnose',
    'only whether illness, disability or age is the cause; never a diagnosis',
  ),
  row('    health_insurance: true', 'krankenversichert', 'health insurance'),
  row(
    '    care: []',
    'Pflege von Angehörigen: { for: person-2, from, level: 3 }',
    'care for relatives: { for: person-2, from, level: 3 }',
  ),
  row(
    '    pension: { months: 14, as_of: 2026-10-31 }',
    'Monate mit Rentenbeiträgen',
    'months with pension contributions',
  ),
  row(
    '    applications: []',
    'Anträge: { path: aufenthg-25b-1, filed: 2026-06-01 }',
    'applications: { path: aufenthg-25b-1, filed: 2026-06-01 }',
  ),
  row(
    '    appraisals: []',
    'Wertungen: { path, version, requirement, result: met oder unmet, reason, by, on }',
    'appraisals: { path, version, requirement, result: met or unmet, reason, by, on }',
  ),
  row(
    'evidence: []',
    'was womit belegt ist: { for: members.person-1.german, kind, dated, checked_by }',
    'what is proven, by what',
  ),
  row(
    'releases: []',
    'Einwilligungen: { to: schule, themes: [schooling], until: 2027-05-12 }',
    'consents: { to, themes, until }',
  ),
]
