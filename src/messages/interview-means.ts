/**
 * What `interview` asks about lists of work, money, offences and the rest, by pattern: the list itself is a yes or no
 * question, `[]` behind it asks for one more entry, and the fields follow in the order of the form.
 */
import { type QuestionText, q } from './interview-person.ts'

const FROM = q('Ab wann?', 'From when?', ['Monat oder Jahr genügt.', 'Month or year is enough.'])
const TO = q('Bis wann?', 'Until when?', ['Dauert an: leer lassen.', 'Still going on: leave empty.'])
const NET = q('Wie viel netto im Monat?', 'How much net a month?', ['Was ausgezahlt wird.', 'What is paid out.'])

export const MEANS_QUESTIONS = {
  'members.*.work': q(
    'Arbeitet {who}, oder hat {who} in Deutschland gearbeitet?',
    'Does {who} work, or has {who} worked in Germany?',
    ['Jede Stelle seit der Einreise; auch Minijobs.', 'Every job since entry; mini jobs, too.'],
  ),
  'members.*.work[]': q('Gibt es eine weitere Stelle von {who}?', 'Is there another job of {who}?'),
  'members.*.work[].from': q('Seit wann arbeitet {who} dort?', 'Since when has {who} worked there?', [
    'Monat oder Jahr genügt.',
    'Month or year is enough.',
  ]),
  'members.*.work[].to': q('Bis wann arbeitete {who} dort?', 'Until when did {who} work there?', [
    'Noch dort: leer lassen.',
    'Still there: leave empty.',
  ]),
  'members.*.work[].occupation': q('Als was?', 'As what?'),
  'members.*.work[].hours_week': q('Wie viele Stunden in der Woche?', 'How many hours a week?'),
  'members.*.work[].gross': q('Wie viel brutto im Monat?', 'How much gross a month?', [
    'Steht auf der Lohnabrechnung als Gesamtbrutto.',
    'The payslip calls it Gesamtbrutto.',
  ]),
  'members.*.work[].net': NET,
  'members.*.work[].social_insurance': q(
    'Ist die Stelle sozialversichert?',
    'Is the job covered by social insurance?',
    ['Minijobs sind es nicht.', 'Mini jobs are not.'],
  ),
  'members.*.work[].costs': q(
    'Welche Ausgaben für die Arbeit sind belegt, im Monat?',
    'Which expenses for work are proven, a month?',
    ['Fahrkarten, Kinderbetreuung, Arbeitskleidung.', 'Tickets, child care, work clothes.'],
  ),
  'members.*.work[].qualified': q(
    'Braucht man für diese Arbeit eine Ausbildung oder ein Studium?',
    'Does this job require vocational training or a degree?',
  ),
  'members.*.work[].matches_training': q(
    'Passt die Arbeit zur Ausbildung oder zum Studium von {who}?',
    'Does the job match the training or degree of {who}?',
  ),
  'members.*.work[].ba_consent': q(
    'Hat die Bundesagentur für Arbeit zugestimmt?',
    'Has the employment agency consented?',
  ),
  'members.*.work[].months': q('Schwankt der Lohn von Monat zu Monat?', 'Does the pay vary from month to month?'),
  'members.*.work[].months[]': q('Gibt es einen weiteren Monat?', 'Is there another month?'),
  'members.*.work[].months[].month': q('Welcher Monat?', 'Which month?', [
    'Zum Beispiel 2026-01.',
    'For example 2026-01.',
  ]),
  'members.*.work[].months[].gross': q('Wie viel brutto in diesem Monat?', 'How much gross in this month?'),
  'members.*.work[].months[].net': q('Wie viel netto in diesem Monat?', 'How much net in this month?'),
  'members.*.offers': q(
    'Hat {who} ein Angebot für eine Arbeit, die noch nicht begonnen hat?',
    'Does {who} have an offer of a job that has not begun?',
  ),
  'members.*.offers[]': q('Gibt es ein weiteres Angebot für {who}?', 'Is there another offer for {who}?'),
  'members.*.other_income': q(
    'Bekommt {who} anderes Geld (Kindergeld, Elterngeld, Unterhalt, Rente)?',
    'Does {who} get other money (Kindergeld, parental allowance, maintenance, pension)?',
    ['Kindergeld beim Kind eintragen, für das es gezahlt wird.', 'Enter Kindergeld with the child it is paid for.'],
  ),
  'members.*.other_income[]': q('Bekommt {who} noch anderes Geld?', 'Does {who} get still other money?'),
  'members.*.other_income[].kind': q('Was für Geld?', 'What kind of money?'),
  'members.*.other_income[].amount': q('Wie viel im Monat?', 'How much a month?'),
  'members.*.other_income[].from': FROM,
  'members.*.other_income[].to': TO,
  'members.*.benefits': q(
    'Bekommt {who} Sozialleistungen, oder hat {who} welche bekommen?',
    'Does {who} get public benefits, or has {who} had any?',
    ['Sozialamt, Jobcenter, Wohngeld, BAföG.', 'Social office, jobcenter, housing benefit, BAföG.'],
  ),
  'members.*.benefits[]': q('Gibt es weitere Sozialleistungen für {who}?', 'Are there other benefits for {who}?'),
  'members.*.benefits[].kind': q('Welche Leistung?', 'Which benefit?'),
  'members.*.benefits[].amount': q('Wie viel im Monat?', 'How much a month?'),
  'members.*.benefits[].from': FROM,
  'members.*.benefits[].to': TO,
  'members.*.offences': q('Wurde {who} wegen einer Straftat verurteilt?', 'Has {who} been convicted of an offence?', [
    'Nur Verurteilungen, die noch im Register stehen dürfen; Bußgelder zählen nicht.',
    'Only convictions that may still be in the register; administrative fines do not count.',
  ]),
  'members.*.offences[]': q('Gibt es eine weitere Verurteilung von {who}?', 'Is there another conviction of {who}?'),
  'members.*.offences[].committed': q('Wann war die Tat?', 'When was the offence committed?'),
  'members.*.offences[].committed_abroad': q('War die Tat im Ausland?', 'Was it committed abroad?'),
  'members.*.offences[].convicted': q('Wann wurde geurteilt?', 'When was the judgment?'),
  'members.*.offences[].final_on': q('Wann wurde das Urteil rechtskräftig?', 'When did the judgment become final?'),
  'members.*.offences[].intentional': q('War es eine vorsätzliche Tat?', 'Was it committed with intent?', [
    'Steht im Urteil oder Strafbefehl.',
    'The judgment says so.',
  ]),
  'members.*.offences[].law': q('Nach welchem Recht?', 'Under which law?', [
    'Taten, die nur Ausländer begehen können (unerlaubter Aufenthalt), zählen milder.',
    'Offences only foreigners can commit (unlawful stay) count less.',
  ]),
  'members.*.offences[].sentence': q('Ist die Strafe bekannt?', 'Is the sentence known?'),
  'members.*.offences[].sentence.day_fines': q('Geldstrafe: wie viele Tagessätze?', 'Fine: how many day fines?', [
    'Keine Geldstrafe: leer lassen.',
    'No fine: leave empty.',
  ]),
  'members.*.offences[].sentence.months': q('Freiheitsstrafe: wie viele Monate?', 'Prison: how many months?', [
    'Keine: leer lassen.',
    'None: leave empty.',
  ]),
  'members.*.offences[].sentence.youth_penalty_months': q(
    'Jugendstrafe: wie viele Monate?',
    'Youth penalty: how many months?',
    ['Keine: leer lassen.', 'None: leave empty.'],
  ),
  'members.*.offences[].sentence.youth_measure': q(
    'Nur eine Maßnahme des Jugendgerichts (Arbeitsstunden, Arrest)?',
    'Only a measure of the youth court (community work, detention)?',
  ),
  'members.*.offences[].sentence.suspended': q('Auf Bewährung?', 'Suspended?'),
  'members.*.offences[].expunged': q(
    'Ist die Verurteilung aus dem Register getilgt?',
    'Has it been expunged from the register?',
  ),
  'members.*.offences[].listed': q(
    'Nennt § 54 AufenthG diese Tat, und in welcher Nummer?',
    'Does § 54 AufenthG name this offence, and in which number?',
    ['Zum Beispiel § 54 Abs. 2 Nr. 1; in keiner: keine.', 'For example § 54 Abs. 2 Nr. 1; in none: none.'],
  ),
  'members.*.proceedings': q('Läuft gegen {who} ein Strafverfahren?', 'Are there criminal proceedings against {who}?', [
    'Auch Ermittlungen, die noch nicht eingestellt sind.',
    'Investigations that have not been closed, too.',
  ]),
  'members.*.proceedings[]': q(
    'Gibt es ein weiteres Verfahren gegen {who}?',
    'Are there other proceedings against {who}?',
  ),
  'members.*.proceedings[].opened': q('Seit wann läuft es?', 'Since when?'),
  'members.*.proceedings[].closed': q('Wann wurde es beendet?', 'When was it closed?', [
    'Läuft noch: leer lassen.',
    'Still open: leave empty.',
  ]),
  'members.*.proceedings[].charged': q('Wann wurde Anklage erhoben?', 'When was the charge brought?', [
    'Keine Anklage: leer lassen.',
    'No charge: leave empty.',
  ]),
  'members.*.conduct.deceived': q(
    'Hat {who} früher über die Identität getäuscht?',
    'Has {who} ever deceived about the identity?',
    [
      'Falscher Name, falsche Staatsangehörigkeit, gefälschte Papiere.',
      'False name, false nationality, forged papers.',
    ],
  ),
  'members.*.conduct.deceived[]': q('Gab es eine weitere Zeit der Täuschung?', 'Was there another time of deception?'),
  'members.*.conduct.deceived[].from': FROM,
  'members.*.conduct.deceived[].to': q('Wann wurde es richtiggestellt?', 'When was it put right?'),
  'members.*.conduct.deceived[].by': q('Wer hat getäuscht?', 'Who deceived?'),
  'members.*.orders': q(
    'Gibt es gegen {who} eine Ausweisung oder ein Einreise- und Aufenthaltsverbot?',
    'Is there an expulsion or an entry ban against {who}?',
  ),
  'members.*.orders[]': q('Gibt es eine weitere Verfügung gegen {who}?', 'Is there another order against {who}?'),
  'members.*.orders[].kind': q('Welche Verfügung?', 'Which order?'),
  'members.*.orders[].from': q('Seit wann gilt sie?', 'Since when?'),
  'members.*.orders[].to': q('Bis wann gilt sie?', 'Until when?', [
    'Unbefristet: leer lassen.',
    'Without end: leave empty.',
  ]),
  'members.*.removal_measures': q(
    'Hat die Behörde die Abschiebung von {who} schon konkret vorbereitet?',
    'Has the authority already prepared the removal of {who}?',
    [
      'Zum Beispiel ärztliche Untersuchung der Reisefähigkeit, gebuchter Flug.',
      'For example a medical examination for travel, a booked flight.',
    ],
  ),
  'members.*.removal_measures[]': q('Gab es eine weitere Maßnahme?', 'Was there another measure?'),
  'members.*.removal_measures[].kind': q('Welche Maßnahme?', 'Which measure?'),
  'members.*.removal_measures[].from': FROM,
  'members.*.removal_measures[].to': q('Wann wurde sie beendet?', 'When was it ended?', [
    'Läuft noch: leer lassen.',
    'Still going on: leave empty.',
  ]),
  'members.*.care': q('Pflegt {who} Angehörige?', 'Does {who} care for relatives?', [
    'Pflegebedürftige, nicht die Erziehung von Kindern.',
    'Persons in need of care, not bringing up children.',
  ]),
  'members.*.care[]': q('Pflegt {who} noch jemanden?', 'Does {who} care for anybody else?'),
  'members.*.care[].for': q('Wen pflegt {who}?', 'For whom does {who} care?'),
  'members.*.care[].from': FROM,
  'members.*.care[].to': TO,
  'members.*.care[].level': q('Welcher Pflegegrad?', 'Which level of care?', ['0 bis 5.', '0 to 5.']),
  'members.*.applications': q(
    'Hat {who} schon einen Antrag auf Aufenthaltserlaubnis gestellt?',
    'Has {who} already applied for a residence permit?',
  ),
  'members.*.applications[]': q('Gibt es einen weiteren Antrag von {who}?', 'Is there another application of {who}?'),
  'members.*.applications[].path': q('Nach welcher Vorschrift?', 'Under which provision?', [
    'Zum Beispiel aufenthg-25b-1.',
    'For example aufenthg-25b-1.',
  ]),
  'members.*.applications[].filed': q('Wann wurde er gestellt?', 'When was it filed?'),
} as const satisfies Readonly<Record<string, QuestionText>>
