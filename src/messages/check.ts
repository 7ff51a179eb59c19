/** The sentences of a check, German and English. */
import type { Lang } from './language.ts'

export interface CheckTexts {
  readonly family: (label: string, persons: number, on: string) => string
  readonly seenFrom: (at: string) => string
  readonly rulesLine: (verified: string, hash: string) => string
  readonly afterVerified: (verified: string) => string
  readonly earlierVersions: (cites: string) => string
  readonly scheduled: (cites: string) => string
  readonly draft: string
  readonly noDecision: string
  readonly deadlinesFirst: string
  readonly noDeadlines: string
  readonly moreDeadlines: (n: number) => string
  readonly ranOut: (status: string, date: string, persons: string) => string
  readonly everybody: string
  readonly paperExpires: (status: string) => string
  readonly comesOfAge: (person: string, paths: string) => string
  readonly educationEnds: (person: string, title: string, path: string) => string
  readonly chainBreaks: (person: string, paths: string) => string
  readonly windowEnds: (paths: string, title: string) => string
  readonly erodes: (title: string, path: string) => string
  readonly perPerson: string
  readonly nothingOpen: string
  readonly age: (years: string) => string
  readonly since: (date: string) => string
  readonly from: (date: string) => string
  readonly until: (date: string) => string
  readonly notBefore: (date: string) => string
  readonly assumed: string
  readonly ageUnknown: string
  readonly farOff: string
  readonly stepsNote: string
  readonly appraisals: (n: number) => string
  readonly unknowns: (n: number) => string
  readonly gaps: (n: number) => string
  readonly dependsOn: (person: string, path: string) => string
  readonly via: (person: string) => string
  readonly otherwise: (effect: string) => string
  readonly rifts: string
  readonly riftOfAge: (child: string, date: string, persons: string, paths: string, many: boolean) => string
  readonly riftOfOwnAge: (child: string, date: string, paths: string, keepers: string) => string
  readonly riftAtExpiry: (person: string, date: string, paths: string, child: string, birthday: string) => string
  readonly riftOfEducation: (person: string, date: string, persons: string, paths: string, many: boolean) => string
  readonly riftOfChain: (person: string, date: string, persons: string, paths: string, many: boolean) => string
  readonly riftUntil: (person: string, date: string, path: string) => string
  readonly closedBy: (person: string, path: string, outcome: string) => string
  readonly notClosed: (person: string) => string
  readonly details: (person: string, path: string, effect: string) => string
  readonly metOf: (met: number, all: number) => string
  readonly onlyOpen: string
  readonly hangs: (person: string, path: string, outcome: string) => string
  readonly power: (cite: string) => string
  readonly exemptBy: (cite: string) => string
  readonly missing: (what: string) => string
  readonly who: (actors: string) => string
  readonly field: (address: string) => string
  readonly readingsDisagree: string
  readonly reading: (id: string, finding: string) => string
  readonly against: string
  readonly forSigns: (signs: string) => string
  readonly againstSigns: (signs: string) => string
  readonly settled: string
  readonly now: string
  readonly tooLate: (date: string) => string
  readonly morePaths: (n: number) => string
  readonly moreRows: (n: number) => string
  readonly switchBefore: (status: string, paths: string) => string
  readonly laterRift: (date: string, about: string, persons: string) => string
  readonly nextSteps: (shown: number, all: number) => string
  readonly noSteps: string
  readonly leadTime: (time: string) => string
  readonly notChecked: (list: string) => string
  readonly record: (profile: string, rules: string, conditions: number) => string
  readonly next: (commands: string) => string
  readonly days: (n: number) => string
  readonly months: (n: string) => string
  readonly perMonth: (amount: string) => string
  readonly byLevel: (level: string) => string
  readonly laterWindow: (path: string, from: string, to: string | undefined) => string
}

const people = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

const de: CheckTexts = {
  family: (label, persons, on) => `Familie ${label} · ${people(persons, 'Person', 'Personen')} · Stand ${on}`,
  seenFrom: (at) => `Betrachtet wird der ${at}, mit dem Wissen von heute`,
  rulesLine: (verified, hash) => `Bundesrecht geprüft bis ${verified} · Regeln ${hash}`,
  afterVerified: (verified) =>
    `Achtung: Das Recht ist nur bis ${verified} geprüft. Spätere Änderungen kennt das Programm nicht; vor einer Entscheidung nachsehen.`,
  earlierVersions: (cites) => `Entscheidet nach früheren Fassungen, in Kraft seit: ${cites}`,
  scheduled: (cites) => `Beruht auf künftigem, schon verkündetem Recht: ${cites}`,
  draft: 'SZENARIO: Das Ergebnis beruht auf einem Entwurf, nicht auf geltendem Recht.',
  noDecision: 'Prüfhilfe, keine Entscheidung. Wertung und Ermessen bleiben bei der Ausländerbehörde.',
  deadlinesFirst: 'FRISTEN ZUERST',
  noDeadlines: 'Keine Frist in den nächsten 24 Monaten aus diesen Angaben.',
  ranOut: (status, date, persons) =>
    `${status} von ${persons} ist am ${date} abgelaufen, und die Akte nennt nichts danach: Bis das nachgetragen ist (stay), bleibt der Status unbekannt.`,
  moreDeadlines: (n) => `… ${n} weitere (--format json nennt alle)`,
  everybody: 'alle',
  paperExpires: (status) => `${status} läuft ab`,
  comesOfAge: (person, paths) => `letzter Tag vor der Volljährigkeit von ${person}; danach nicht mehr offen: ${paths}`,
  educationEnds: (person, title, path) =>
    `Schule oder Ausbildung von ${person} endet; ab dann zählt wieder: ${title} (${path})`,
  chainBreaks: (person, paths) => `das Recht von ${person} endet; damit nicht mehr offen: ${paths}`,
  windowEnds: (paths, title) => `letzter Tag für ${paths}: ${title}`,
  erodes: (title, path) => `letzter Tag ohne Frage: ${title} (${path})`,
  perPerson: 'ERGEBNIS JE PERSON',
  nothingOpen: 'kein geprüfter Weg einschlägig; siehe „Nicht geprüft“',
  age: (years) => `${years} Jahre`,
  since: (date) => `seit ${date}`,
  from: (date) => `ab ${date}`,
  until: (date) => `bis ${date}`,
  notBefore: (date) => `frühestens ${date}`,
  assumed: 'unter Annahmen',
  ageUnknown: 'Alter nicht bekannt',
  farOff: 'erst in mehr als zwei Jahren',
  stepsNote:
    '„bis“ ist von der nächsten Frist der Person zurückgerechnet; bleibeweg plan rechnet jeden Weg bis zu seinem Ziel.',
  appraisals: (n) => people(n, 'Wertung offen', 'Wertungen offen'),
  unknowns: (n) => people(n, 'Angabe fehlt', 'Angaben fehlen'),
  gaps: (n) => people(n, 'Lücke', 'Lücken'),
  dependsOn: (person, path) => `${person} (${path})`,
  via: (person) => `über ${person}`,
  otherwise: (effect) => `oder ${effect}`,
  rifts: 'RISS IN DER FAMILIE',
  riftOfAge: (child, date, persons, paths, many) =>
    `Ab ${date} ist ${child} volljährig. Dann endet für ${persons}: ${paths}; ${child} selbst kann bleiben.${many ? ' Alle hängen an demselben Tag.' : ''}`,
  riftOfOwnAge: (child, date, paths, keepers) =>
    `Ab ${date} ist ${child} volljährig. Dann endet für ${child}: ${paths}, während ${keepers} ein stärkeres Recht behalten.`,
  riftAtExpiry: (person, date, paths, child, birthday) =>
    `Ab ${date} endet für ${person}: ${paths}. Verlängert wird auf dieser Grundlage nicht, denn ${child} ist ab ${birthday} volljährig.`,
  riftOfEducation: (person, date, persons, paths) =>
    `Ab ${date} ist ${person} nicht mehr in Schule oder Ausbildung. Dann endet für ${persons}: ${paths}.`,
  riftOfChain: (person, date, persons, paths) =>
    `Ab ${date} trägt das Recht von ${person} nicht mehr. Dann endet für ${persons}: ${paths}.`,
  riftUntil: (person, date, path) => `${person}: wieder gesichert ab ${date} durch ${path}.`,
  closedBy: (person, path, outcome) =>
    `${person}: hält danach nur ein eigener Weg. Der nächste ist ${path}${outcome ? ` (${outcome})` : ''}.`,
  notClosed: (person) =>
    `${person}: unter den geprüften Wegen findet sich keiner, der den Riss schließt; siehe „Nicht geprüft“.`,
  details: (person, path, effect) => `${person} · ${path} · ${effect}`,
  metOf: (met, all) => `${met} von ${all} erfüllt oder entfallen`,
  onlyOpen: 'nur offene Punkte',
  hangs: (person, path, outcome) => `wartet auf ${person}, ${path} (${outcome})`,
  power: (cite) => `Absehen möglich: ${cite}`,
  exemptBy: (cite) => `nach ${cite}`,
  missing: (what) => `fehlt: ${what}`,
  who: (actors) => `weiß: ${actors}`,
  field: (address) => `Feld ${address}`,
  readingsDisagree: 'Auslegungen gehen auseinander',
  reading: (id, finding) => `${id}: ${finding}`,
  against: 'spricht dagegen, beruht aber nicht auf dem Wortlaut',
  forSigns: (signs) => `dafür: ${signs}`,
  againstSigns: (signs) => `dagegen: ${signs}`,
  settled: 'von einer Person gewertet',
  now: 'sofort',
  tooLate: (date) => `reicht über den ${date} hinaus`,
  moreRows: (n) => `… ${people(n, 'weiterer offener Punkt', 'weitere offene Punkte')}: --all`,
  switchBefore: (status, paths) => `${status} endet; bis dahin den Antrag stellen: ${paths}`,
  morePaths: (n) => `${people(n, 'weiterer Weg', 'weitere Wege')}: --all`,
  laterRift: (date, about, persons) =>
    `Später noch einmal: ab ${date} (Volljährigkeit oder Ende bei ${about}) für ${persons}.`,
  nextSteps: (shown, all) => `NÄCHSTE SCHRITTE (${shown} von ${all})`,
  noSteps: 'Aus diesen Angaben ergibt sich kein nächster Schritt.',
  leadTime: (time) => `Vorlauf ${time}`,
  notChecked: (list) => `Nicht geprüft: ${list}.`,
  record: (profile, rules, conditions) =>
    `Eingabe ${profile} · Regeln ${rules} · ${conditions} Bedingungen von zwei Rechenwerken gleich entschieden`,
  next: (commands) => `Weiter: ${commands}`,
  days: (n) => people(n, 'Tag', 'Tage'),
  months: (n) => `${n} Monate`,
  perMonth: (amount) => `${amount} im Monat`,
  byLevel: (level) => `Niveau ${level}`,
  laterWindow: (path, from, to) => `${path} öffnet sich am ${from}${to ? ` (bis ${to})` : ''}`,
}

const en: CheckTexts = {
  family: (label, persons, on) => `Family ${label} · ${people(persons, 'person', 'persons')} · as of ${on}`,
  seenFrom: (at) => `Seen on ${at}, with what is known today`,
  rulesLine: (verified, hash) => `Federal law verified until ${verified} · rules ${hash}`,
  afterVerified: (verified) =>
    `Caution: the law was verified until ${verified} only. The program knows no later change; look it up before deciding.`,
  earlierVersions: (cites) => `Decides by earlier wordings, in force since: ${cites}`,
  scheduled: (cites) => `Rests on future law already promulgated: ${cites}`,
  draft: 'SCENARIO: this result rests on a draft, not on the law in force.',
  noDecision: 'An aid to examination, no decision. Appraisal and discretion stay with the foreigners’ authority.',
  deadlinesFirst: 'DEADLINES FIRST',
  noDeadlines: 'No deadline in the next 24 months from what the file says.',
  ranOut: (status, date, persons) =>
    `${status} of ${persons} ran out on ${date}, and the file names nothing after it: until that is added (stay), the status is unknown.`,
  moreDeadlines: (n) => `… ${n} more (--format json lists all)`,
  everybody: 'everybody',
  paperExpires: (status) => `${status} expires`,
  comesOfAge: (person, paths) => `last day before ${person} comes of age; then no longer open: ${paths}`,
  educationEnds: (person, title, path) =>
    `school or training of ${person} ends; from then on it counts again: ${title} (${path})`,
  chainBreaks: (person, paths) => `the right of ${person} ends; with it no longer open: ${paths}`,
  windowEnds: (paths, title) => `last day for ${paths}: ${title}`,
  erodes: (title, path) => `last day without question: ${title} (${path})`,
  perPerson: 'RESULT PER PERSON',
  nothingOpen: 'none of the paths checked applies; see “Not checked”',
  age: (years) => `aged ${years}`,
  since: (date) => `since ${date}`,
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  notBefore: (date) => `not before ${date}`,
  assumed: 'on assumptions',
  ageUnknown: 'age not known',
  farOff: 'in more than two years',
  stepsNote:
    '“until” is counted back from the next deadline of the person; bleibeweg plan follows every way to its goal.',
  appraisals: (n) => people(n, 'appraisal open', 'appraisals open'),
  unknowns: (n) => people(n, 'fact missing', 'facts missing'),
  gaps: (n) => people(n, 'gap', 'gaps'),
  dependsOn: (person, path) => `${person} (${path})`,
  via: (person) => `through ${person}`,
  otherwise: (effect) => `or ${effect}`,
  rifts: 'RIFT IN THE FAMILY',
  riftOfAge: (child, date, persons, paths, many) =>
    `From ${date} ${child} is of age. Then ${paths} ends for ${persons}; ${child} can stay.${many ? ' All of them hang on the same day.' : ''}`,
  riftOfOwnAge: (child, date, paths, keepers) =>
    `From ${date} ${child} is of age. Then ${paths} ends for ${child}, while ${keepers} keep a stronger right.`,
  riftAtExpiry: (person, date, paths, child, birthday) =>
    `From ${date} ${paths} ends for ${person}. It is not extended on this ground, for ${child} is of age from ${birthday}.`,
  riftOfEducation: (person, date, persons, paths) =>
    `From ${date} ${person} is no longer in school or training. Then ${paths} ends for ${persons}.`,
  riftOfChain: (person, date, persons, paths) =>
    `From ${date} the right of ${person} no longer carries. Then ${paths} ends for ${persons}.`,
  riftUntil: (person, date, path) => `${person}: secure again from ${date} by ${path}.`,
  closedBy: (person, path, outcome) =>
    `${person}: after that only a path of one’s own holds. The nearest is ${path} (${outcome}).`,
  notClosed: (person) => `${person}: none of the paths checked closes the rift; see “Not checked”.`,
  details: (person, path, effect) => `${person} · ${path} · ${effect}`,
  metOf: (met, all) => `${met} of ${all} met or not required`,
  onlyOpen: 'open points only',
  hangs: (person, path, outcome) => `waits for ${person}, ${path} (${outcome})`,
  power: (cite) => `can be waived: ${cite}`,
  exemptBy: (cite) => `under ${cite}`,
  missing: (what) => `missing: ${what}`,
  who: (actors) => `who knows: ${actors}`,
  field: (address) => `field ${address}`,
  readingsDisagree: 'readings differ',
  reading: (id, finding) => `${id}: ${finding}`,
  against: 'speaks against it, but does not rest on the wording',
  forSigns: (signs) => `for: ${signs}`,
  againstSigns: (signs) => `against: ${signs}`,
  settled: 'appraised by a person',
  now: 'now',
  tooLate: (date) => `reaches beyond ${date}`,
  moreRows: (n) => `… ${people(n, 'more open point', 'more open points')}: --all`,
  switchBefore: (status, paths) => `${status} ends; file before that day is over: ${paths}`,
  morePaths: (n) => `${people(n, 'more path', 'more paths')}: --all`,
  laterRift: (date, about, persons) => `Once more later: from ${date} (majority or end with ${about}) for ${persons}.`,
  nextSteps: (shown, all) => `NEXT STEPS (${shown} of ${all})`,
  noSteps: 'No next step follows from what the file says.',
  leadTime: (time) => `lead time ${time}`,
  notChecked: (list) => `Not checked: ${list}.`,
  record: (profile, rules, conditions) =>
    `input ${profile} · rules ${rules} · ${conditions} conditions decided alike by two engines`,
  next: (commands) => `Next: ${commands}`,
  days: (n) => people(n, 'day', 'days'),
  months: (n) => `${n} months`,
  perMonth: (amount) => `${amount} a month`,
  byLevel: (level) => `level ${level}`,
  laterWindow: (path, from, to) => `${path} opens on ${from}${to ? ` (until ${to})` : ''}`,
}

export const CHECK_TEXTS: Readonly<Record<Lang, CheckTexts>> = { de, en }
