/** What `interview` asks about lists of stay, procedure, school and training, by pattern. */
import { type QuestionText, q } from './interview-person.ts'

export const LIFE_QUESTIONS = {
  'members.*.stay': q(
    'Hatte {who} in Deutschland schon eine Duldung, eine Gestattung oder einen Aufenthaltstitel?',
    'Has {who} had a toleration, a permission for the asylum procedure or a permit in Germany?',
    [
      'Ja: von der Einreise bis heute, der Reihe nach, von den Papieren ablesen. Nein heißt: nie ein Papier.',
      'Yes: from entry until today, one after the other, as the papers say. No means: never a paper.',
    ],
  ),
  'members.*.stay[]': q('Gibt es eine weitere Aufenthaltszeit von {who}?', 'Is there another period of stay of {who}?'),
  'members.*.stay[].status': q(
    'Welchen Status hatte {who} in dieser Zeit?',
    'Which status did {who} have in this period?',
  ),
  'members.*.stay[].from': q('Ab wann galt dieser Status?', 'From when did this status hold?', [
    'Monat oder Jahr genügt.',
    'Month or year is enough.',
  ]),
  'members.*.stay[].to': q('Bis wann hatte {who} diesen Status?', 'Until when did {who} have this status?', [
    'Der letzte Tag. Gilt noch heute: leer lassen.',
    'The last day. Holds today: leave empty.',
  ]),
  'members.*.stay[].expires': q(
    'Bis zu welchem Datum ist das Papier ausgestellt?',
    'Until which date is the paper issued?',
    ['Das Ablaufdatum auf dem Papier.', 'The date on the paper.'],
  ),
  'members.*.stay[].basis': q('Nach welcher Vorschrift?', 'Under which provision?'),
  'members.*.stay[].claim': q(
    'Bestand in dieser Zeit ein Recht auf Duldung ohne Papier?',
    'Was there a claim to toleration without paper in this period?',
  ),
  'members.*.stay[].path': q(
    'Nach welchem Weg wurde die Aufenthaltserlaubnis erteilt?',
    'By which path was the permit issued?',
    ['Zum Beispiel aufenthg-25a-2-parents.', 'For example aufenthg-25a-2-parents.'],
  ),
  'members.*.absences': q('War {who} seit der Einreise im Ausland?', 'Has {who} been abroad since entering?', [
    'Auch kurze Reisen.',
    'Short trips, too.',
  ]),
  'members.*.absences[]': q('War {who} noch ein weiteres Mal im Ausland?', 'Has {who} been abroad another time?'),
  'members.*.absences[].from': q('Ab wann war {who} im Ausland?', 'From when was {who} abroad?'),
  'members.*.absences[].to': q('Bis wann war {who} im Ausland?', 'Until when was {who} abroad?'),
  'members.*.absences[].country': q('In welchem Land?', 'In which country?'),
  'members.*.asylum': q(
    'Hat {who} in Deutschland einen Asylantrag gestellt?',
    'Has {who} applied for asylum in Germany?',
    ['Auch wenn die Eltern ihn gestellt haben.', 'Also where the parents did.'],
  ),
  'members.*.asylum[]': q(
    'Gibt es einen weiteren Asylantrag von {who}?',
    'Is there another application for asylum of {who}?',
  ),
  'members.*.asylum[].applied': q('Wann wurde der Asylantrag gestellt?', 'When was asylum applied for?', [
    'Monat oder Jahr genügt.',
    'Month or year is enough.',
  ]),
  'members.*.asylum[].kind': q(
    'War es der erste Antrag oder ein Folgeantrag?',
    'Was it the first application or a follow-up?',
  ),
  'members.*.asylum[].decision': q('Wie wurde entschieden?', 'What was the decision?'),
  'members.*.asylum[].ground': q(
    'Wie wurde abgelehnt: einfach oder als offensichtlich unbegründet?',
    'How was it rejected: simply or as manifestly unfounded?',
    ['Steht im ersten Satz des Bescheids.', 'The first sentence of the decision says so.'],
  ),
  'members.*.asylum[].ground_numbers': q(
    'Auf welche Nummern des § 30 Abs. 3 AsylG stützt sich das?',
    'On which numbers of § 30 Abs. 3 AsylG does it rest?',
  ),
  'members.*.asylum[].decided': q('Von wann ist der Bescheid?', 'Of which day is the decision?'),
  'members.*.asylum[].final': q(
    'Seit wann ist die Entscheidung bestandskräftig?',
    'Since when has the decision been final?',
    ['Also nicht mehr anfechtbar, oft nach dem Gericht.', 'So that it can no longer be challenged, often after court.'],
  ),
  'members.*.asylum[].protected_in': q(
    'In welchem anderen Staat besteht Schutz?',
    'In which other state is there protection?',
  ),
  'members.*.identity.steps': q(
    'Hat {who} etwas unternommen, um die Identität zu klären?',
    'Has {who} done anything to clarify the identity?',
    ['Botschaft, Anträge, Verwandte, Anwalt.', 'Embassy, applications, relatives, lawyer.'],
  ),
  'members.*.identity.steps[]': q('Hat {who} noch etwas unternommen?', 'Has {who} done anything else?'),
  'members.*.identity.steps[].date': q('Wann war das?', 'When was that?'),
  'members.*.identity.steps[].kind': q('Was war es?', 'What was it?'),
  'members.*.identity.steps[].outcome': q('Was kam dabei heraus?', 'What came of it?'),
  'members.*.schooling': q(
    'Besucht {who} in Deutschland eine Schule, oder hat {who} eine besucht?',
    'Does {who} attend a school in Germany, or has {who} attended one?',
    [
      'Auch Berufsschule und Vorbereitungsklassen; kein Kindergarten.',
      'Vocational school and preparatory classes, too; no kindergarten.',
    ],
  ),
  'members.*.schooling[]': q(
    'Gibt es eine weitere Schule von {who} in Deutschland?',
    'Is there another school of {who} in Germany?',
  ),
  'members.*.schooling[].kind': q('Welche Schulform?', 'What kind of school?'),
  'members.*.schooling[].from': q(
    'Seit wann besucht {who} diese Schule?',
    'Since when has {who} attended this school?',
    ['Monat oder Jahr genügt.', 'Month or year is enough.'],
  ),
  'members.*.schooling[].to': q('Bis wann ging {who} auf diese Schule?', 'Until when did {who} attend this school?', [
    'Noch dort: leer lassen.',
    'Still there: leave empty.',
  ]),
  'members.*.schooling[].attendance': q('Wie regelmäßig geht {who} hin?', 'How regularly does {who} attend?', [
    'So, wie es die Schule bescheinigt.',
    'As the school certifies it.',
  ]),
  'members.*.schooling[].years': q(
    'Hat {who} dort schon ein Schuljahr abgeschlossen?',
    'Has {who} completed a school year there?',
    [
      'Die Zeugnisse zeigen es, und ob {who} versetzt wurde. Keine Zeugnisse da: weiß ich nicht.',
      'The reports show it, and whether {who} moved up. No reports at hand: I do not know.',
    ],
  ),
  'members.*.schooling[].years[]': q(
    'Gibt es ein weiteres abgeschlossenes Schuljahr?',
    'Is there another completed school year?',
  ),
  'members.*.schooling[].years[].year': q('Welches Schuljahr?', 'Which school year?', [
    'Zum Beispiel 2025/26.',
    'For example 2025/26.',
  ]),
  'members.*.schooling[].years[].promoted': q('Wurde {who} am Ende versetzt?', 'Did {who} move up at the end?'),
  'members.*.schooling[].years[].unexcused_days': q(
    'Wie viele unentschuldigte Fehltage?',
    'How many days of absence without excuse?',
    ['Steht auf dem Zeugnis. Keine: 0.', 'The report says so. None: 0.'],
  ),
  'members.*.schooling[].certificate_expected': q(
    'Ist ein Schulabschluss zu erwarten?',
    'Is a school certificate to be expected?',
    ['Einschätzung der Schule.', 'As the school sees it.'],
  ),
  'members.*.qualifications': q(
    'Hat {who} einen Schul-, Berufs- oder Hochschulabschluss?',
    'Does {who} have a school, vocational or university qualification?',
    ['Auch aus dem Ausland.', 'From abroad, too.'],
  ),
  'members.*.qualifications[]': q(
    'Gibt es einen weiteren Abschluss von {who}?',
    'Is there another qualification of {who}?',
  ),
  'members.*.qualifications[].kind': q('Welche Art Abschluss?', 'What kind of qualification?'),
  'members.*.qualifications[].name': q('Wie heißt der Abschluss?', 'What is it called?', [
    'Zum Beispiel Hauptschulabschluss.',
    'For example Hauptschulabschluss.',
  ]),
  'members.*.qualifications[].date': q('Wann wurde er erworben?', 'When was it gained?', [
    'Monat oder Jahr genügt.',
    'Month or year is enough.',
  ]),
  'members.*.qualifications[].recognised': q(
    'Ist der Abschluss in Deutschland erworben oder anerkannt?',
    'Was it gained or recognised in Germany?',
  ),
  'members.*.qualifications[].country': q('In welchem Land wurde er erworben?', 'In which country was it gained?'),
  'members.*.training': q(
    'Macht {who} eine Ausbildung oder ein Studium, ist eins zugesagt, oder gab es früher eins?',
    'Is {who} in training or at university, is a place promised, or was there one before?',
    [
      'Auch Einstiegsqualifizierung und Berufsvorbereitung, in Deutschland.',
      'Entry qualification and preparation courses, too, in Germany.',
    ],
  ),
  'members.*.training[]': q('Gibt es eine weitere Ausbildung von {who}?', 'Is there another training of {who}?'),
  'members.*.training[].kind': q('Welche Art Ausbildung?', 'What kind of training?'),
  'members.*.training[].occupation': q('In welchem Beruf?', 'For which occupation?'),
  'members.*.training[].from': q('Wann beginnt oder begann die Ausbildung?', 'When does or did the training begin?'),
  'members.*.training[].to': q('Wann endet sie nach dem Vertrag?', 'When does it end by contract?'),
  'members.*.training[].contract': q('Gibt es einen Ausbildungsvertrag?', 'Is there a training contract?'),
  'members.*.training[].registered': q(
    'Ist der Vertrag bei der Kammer eingetragen?',
    'Is the contract registered with the chamber?',
  ),
  'members.*.training[].state_recognised': q(
    'Ist der Ausbildungsberuf staatlich anerkannt?',
    'Is the occupation recognised by the state?',
    ['Die meisten Ausbildungen mit Berufsschule sind es.', 'Most trainings with vocational school are.'],
  ),
  'members.*.training[].follow_up.occupation': q(
    'Für welchen Beruf ist die Anschlussausbildung?',
    'For which occupation is the follow-up training?',
  ),
  'members.*.training[].follow_up.shortage': q('Ist das ein Engpassberuf?', 'Is it a shortage occupation?'),
  'members.*.training[].follow_up.committed': q(
    'Ist die Anschlussausbildung fest zugesagt?',
    'Is the follow-up training firmly promised?',
  ),
  'members.*.training[].pay.gross': q(
    'Wie viel Ausbildungsvergütung brutto im Monat?',
    'How much training pay gross a month?',
    ['Keine: 0.', 'None: 0.'],
  ),
  'members.*.training[].pay.net': q(
    'Wie viel Ausbildungsvergütung netto im Monat?',
    'How much training pay net a month?',
    ['Keine: 0.', 'None: 0.'],
  ),
  'members.*.training[].passed': q('Wann wurde die Prüfung bestanden?', 'When was the final exam passed?', [
    'Noch nicht: leer lassen.',
    'Not yet: leave empty.',
  ]),
  'members.*.training[].broken_off': q('Wann wurde die Ausbildung abgebrochen?', 'When was the training broken off?'),
} as const satisfies Readonly<Record<string, QuestionText>>
