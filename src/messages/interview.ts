/** What `interview` says around its questions, German and English. */
import type { AnswerType } from '../profile/answer-type.ts'
import type { Lang } from './language.ts'

export interface InterviewTexts {
  readonly intro: (file: string) => string
  readonly howTo: string
  readonly stopWord: string
  readonly stopWords: readonly string[]
  readonly yes: string
  readonly no: string
  readonly unknown: string
  readonly stop: string
  readonly emptyUnknown: string
  readonly emptyLeavesOut: string
  readonly dateForm: string
  readonly amountForm: string
  readonly question: (left: number) => string
  readonly entry: (n: number, known: string) => string
  readonly exact: (known: string) => string
  readonly why: string
  readonly paths: (each: string, more: number) => string
  readonly provisions: (cites: string, more: number) => string
  readonly whyKept: string
  readonly who: (actors: string) => string
  readonly proof: (proof: string) => string
  readonly care: Readonly<Record<'health' | 'offence' | 'family', string>>
  readonly saved: (address: string) => string
  readonly left: (n: number) => string
  readonly fewer: (before: number, after: number) => string
  readonly notFewer: (before: number, after: number, added: string) => string
  readonly unsettled: (before: number, after: number) => string
  readonly quoted: (question: string) => string
  readonly others: (n: number) => string
  readonly skipped: string
  readonly again: (n: number) => string
  readonly done: string
  readonly stopped: string
  readonly savedIn: (file: string, open: number) => string
  readonly interrupted: (file: string) => string
  readonly interruptedEmpty: string
  readonly nothingToAsk: string
  readonly noTerminal: string
  readonly needsFile: string
  readonly badAnswer: (text: string) => string
  readonly noPlace: (address: string, value: string) => string
  readonly changed: (file: string) => string
  readonly notText: (file: string) => string
  readonly cannotWrite: (file: string, reason: string) => string
  readonly error: string
  readonly help: string
  readonly askFile: string
  readonly defaultFile: string
  readonly continueFile: (file: string) => string
  readonly noFolder: string
  readonly askCase: string
  readonly firstPerson: string
  readonly anotherPerson: (known: string) => string
  readonly spouses: (a: string, b: string) => string
  readonly parentOf: (parent: string, child: string) => string
  readonly pickMany: string
  readonly date: string
  /** Before what is typed or chosen; the question stands above. */
  readonly reply: string
  readonly field: string
  readonly answerType: string
  readonly enter: string
  readonly nextColumns: readonly [string, string]
  readonly types: Readonly<Record<AnswerType, string>>
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

const de: InterviewTexts = {
  intro: (file) => `Interview zu ${file}: Das Wichtigste zuerst, jede Antwort wird sofort gespeichert.`,
  howTo:
    'Was nicht bekannt ist, bleibt offen und zählt nie als nein. „ende“ oder Strg+C beendet; beim nächsten Mal geht es hier weiter.',
  stopWord: 'ende',
  stopWords: ['ende', 'stop'],
  yes: 'ja',
  no: 'nein',
  unknown: 'weiß ich nicht',
  stop: 'Schluss für jetzt, Ergebnis zeigen',
  emptyUnknown: 'leer: weiß ich nicht',
  emptyLeavesOut: 'leer: weiter',
  dateForm: '14.05.2009, 05/2009 oder 2009',
  amountForm: 'Euro, zum Beispiel 1620 oder 1.620,50',
  question: (left) => (left === 1 ? 'Letzte offene Frage' : `Noch ${left} offene Fragen`),
  entry: (n, known) => `Eintrag ${n}${known ? `: ${known}` : ''}`,
  exact: (known) => `Bisher steht dort ${known}. Ist es genauer bekannt?`,
  why: 'Warum',
  paths: (each, more) =>
    `entscheidet mit über ${each}${more > 0 ? ` und ${count(more, 'weiteren Weg', 'weitere Wege')}` : ''}`,
  provisions: (cites, more) => `Vorschrift: ${cites}${more > 0 ? ` und ${more} weitere` : ''}`,
  whyKept: 'vervollständigt die Angaben der Familie',
  who: (actors) => `Wer es weiß: ${actors}`,
  proof: (proof) => `Beleg: ${proof}`,
  care: {
    health: 'Gesundheit (Art. 9 DSGVO): nur soweit nötig, keine Diagnose.',
    offence: 'Straftaten (Art. 10 DSGVO): nur mit eigener Befugnis eintragen.',
    family: '',
  },
  saved: (address) => `gespeichert: ${address}`,
  left: (n) => (n === 0 ? 'keine Frage mehr offen' : count(n, 'Frage offen', 'Fragen offen')),
  fewer: (before, after) => `Offene Fragen: ${before} → ${after}`,
  notFewer: (before, after, added) => `Offene Fragen: ${before} → ${after}. Neu dazugekommen: ${added}`,
  unsettled: (before, after) =>
    `Offene Fragen: ${before} → ${after}. Die Antwort ist gespeichert; solange sie etwas offen lässt, bleibt die Frage.`,
  quoted: (question) => `„${question}“`,
  others: (n) => `und ${n} weitere`,
  skipped: 'bleibt offen',
  again: (n) => `${count(n, 'Frage ist', 'Fragen sind')} übersprungen. Noch einmal durchgehen?`,
  done: 'Alle Fragen, von denen heute ein Ergebnis abhängt, sind beantwortet.',
  stopped: 'Hier beendet.',
  savedIn: (file, open) =>
    `Gespeichert in ${file}. ${open === 0 ? 'Keine Frage mehr offen.' : `Noch ${count(open, 'Frage', 'Fragen')} offen; weiter mit: bleibeweg interview ${file}`}`,
  interrupted: (file) => `Abgebrochen. Alles Beantwortete steht in ${file}; weiter mit: bleibeweg interview ${file}`,
  interruptedEmpty: 'Abgebrochen. Es gab noch nichts zu speichern.',
  nothingToAsk: 'Keine Frage offen, von der heute ein Ergebnis abhängt.',
  noTerminal:
    'Fehler: interview fragt am Bildschirm, hier ist keiner\n  Hilfe: --next gibt nur die nächste Frage aus, --answer ADRESSE=WERT trägt eine Antwort ein',
  needsFile: 'Fehler: --next und --answer brauchen eine Profildatei\n  Hilfe: bleibeweg interview akte.yaml --next',
  badAnswer: (text) =>
    `Fehler: --answer \`${text}\` nennt keinen Wert\n  Hilfe: so schreiben: --answer members.karim.german.oral=A2`,
  noPlace: (address, value) =>
    `Fehler: ${address} lässt sich in dieser Datei nicht ändern, ohne anderes zu berühren (Verweise mit & und *, oder eine ungewöhnliche Form)\n  Hilfe: von Hand eintragen: ${value}`,
  changed: (file) =>
    `${file}: Fehler: die Datei wurde inzwischen von anderer Seite geändert; nichts wurde überschrieben\n  Hilfe: dort speichern und schließen, dann neu beginnen: bleibeweg interview ${file}`,
  notText: (file) =>
    `${file}: Fehler: das ist kein Text in UTF-8\n  Hilfe: im Editor mit „Speichern unter“ die Codierung UTF-8 wählen`,
  cannotWrite: (file, reason) =>
    `${file}: Fehler: die Antwort kann nicht gespeichert werden (${reason})\n  Hilfe: Schreibrechte und freien Platz prüfen`,
  error: 'Fehler',
  help: 'Hilfe',
  askFile: 'In welche Datei soll die Akte geschrieben werden?',
  defaultFile: 'familie.yaml',
  continueFile: (file) => `${file} gibt es schon. Dort weitermachen?`,
  noFolder: 'den Ordner gibt es nicht',
  askCase: 'Welches Aktenzeichen oder Kürzel hat der Fall? (kein Name)',
  firstPerson: 'Zuerst die Personen der Familie. Mit wem fangen wir an?',
  anotherPerson: (known) => `Gehört noch jemand zur Familie? (bisher: ${known})`,
  spouses: (a, b) => `${a} und ${b} sind verheiratet`,
  parentOf: (parent, child) => `${parent} ist Mutter oder Vater von ${child}`,
  pickMany: 'Leertaste kreuzt an, Eingabetaste bestätigt',
  date: 'Wann?',
  reply: 'Antwort:',
  field: 'Feld',
  answerType: 'Antwort',
  enter: 'eintragen',
  nextColumns: ['Merkmal', 'Inhalt'],
  types: {
    boolean: 'ja oder nein (true, false)',
    choice: 'eines der Wörter',
    date: 'Datum, Monat oder Jahr',
    'date-or-no': 'Datum, oder false für nein',
    amount: 'Betrag in Euro',
    number: 'Zahl',
    text: 'kurzer Text',
    country: 'Land in drei Buchstaben, stateless oder unclarified',
    person: 'Kürzel einer Person',
    persons: 'Kürzel von Personen, als Liste',
    relations: 'Liste der Verwandtschaft; [] heißt niemand',
    entries: 'Liste; [] heißt keine',
    entry: 'ein weiterer Eintrag',
    paper: 'none für keinen, oder die Angaben dazu',
    group: 'mehrere Angaben',
  },
}

const en: InterviewTexts = {
  intro: (file) => `Interview for ${file}: what matters most comes first, every answer is saved at once.`,
  howTo: 'What is not known stays open and never counts as no. “end” or Ctrl+C stops; next time it goes on from here.',
  stopWord: 'end',
  stopWords: ['end', 'stop'],
  yes: 'yes',
  no: 'no',
  unknown: 'I do not know',
  stop: 'stop for now, show the result',
  emptyUnknown: 'empty: not known',
  emptyLeavesOut: 'empty: go on',
  dateForm: '2009-05-14, 2009-05 or 2009',
  amountForm: 'euros, for example 1620 or 1620.50',
  question: (left) => (left === 1 ? 'Last open question' : `${left} open questions`),
  entry: (n, known) => `entry ${n}${known ? `: ${known}` : ''}`,
  exact: (known) => `So far it says ${known}. Is it known more exactly?`,
  why: 'Why',
  paths: (each, more) => `helps decide ${each}${more > 0 ? ` and ${count(more, 'more path', 'more paths')}` : ''}`,
  provisions: (cites, more) => `provision: ${cites}${more > 0 ? ` and ${more} more` : ''}`,
  whyKept: 'completes what is told of the family',
  who: (actors) => `Who knows: ${actors}`,
  proof: (proof) => `proof: ${proof}`,
  care: {
    health: 'Health (Art. 9 GDPR): only as far as needed, no diagnosis.',
    offence: 'Offences (Art. 10 GDPR): enter them only under a power of its own.',
    family: '',
  },
  saved: (address) => `saved: ${address}`,
  left: (n) => (n === 0 ? 'no question open' : count(n, 'question open', 'questions open')),
  fewer: (before, after) => `Open questions: ${before} → ${after}`,
  notFewer: (before, after, added) => `Open questions: ${before} → ${after}. New: ${added}`,
  unsettled: (before, after) =>
    `Open questions: ${before} → ${after}. The answer is saved; as long as it leaves something open, the question stays.`,
  quoted: (question) => `“${question}”`,
  others: (n) => `and ${n} more`,
  skipped: 'stays open',
  again: (n) => `${count(n, 'question was', 'questions were')} skipped. Go through them again?`,
  done: 'Every question on which a result depends today is answered.',
  stopped: 'Stopped here.',
  savedIn: (file, open) =>
    `Saved in ${file}. ${open === 0 ? 'No question is open.' : `${count(open, 'question is', 'questions are')} open; go on with: bleibeweg interview ${file}`}`,
  interrupted: (file) => `Interrupted. Everything answered is in ${file}; go on with: bleibeweg interview ${file}`,
  interruptedEmpty: 'Interrupted. There was nothing to save yet.',
  nothingToAsk: 'No question is open on which a result depends today.',
  noTerminal:
    'error: interview asks on a terminal, and there is none here\n  help: --next prints the next question only, --answer ADDRESS=VALUE writes an answer',
  needsFile: 'error: --next and --answer need a profile\n  help: bleibeweg interview file.yaml --next',
  badAnswer: (text) =>
    `error: --answer \`${text}\` names no value\n  help: spell it --answer members.karim.german.oral=A2`,
  noPlace: (address, value) =>
    `error: ${address} cannot be changed in this file without touching something else (aliases with & and *, or an unusual form)\n  help: write it by hand: ${value}`,
  changed: (file) =>
    `${file}: error: somebody else has changed the file meanwhile; nothing was overwritten\n  help: save and close it there, then begin again: bleibeweg interview ${file}`,
  notText: (file) =>
    `${file}: error: this is no text in UTF-8\n  help: choose the encoding UTF-8 under "Save as" in the editor`,
  cannotWrite: (file, reason) =>
    `${file}: error: the answer cannot be saved (${reason})\n  help: check permissions and free space`,
  error: 'error',
  help: 'help',
  askFile: 'Into which file shall the case be written?',
  defaultFile: 'family.yaml',
  continueFile: (file) => `${file} exists already. Go on there?`,
  noFolder: 'there is no such folder',
  askCase: 'Which reference does the case have? (no name)',
  firstPerson: 'First the persons of the family. With whom do we begin?',
  anotherPerson: (known) => `Does anybody else belong to the family? (so far: ${known})`,
  spouses: (a, b) => `${a} and ${b} are married`,
  parentOf: (parent, child) => `${parent} is mother or father of ${child}`,
  pickMany: 'space ticks, enter confirms',
  date: 'When?',
  reply: 'Answer:',
  field: 'field',
  answerType: 'answer',
  enter: 'to answer',
  nextColumns: ['feature', 'content'],
  types: {
    boolean: 'yes or no (true, false)',
    choice: 'one of the words',
    date: 'date, month or year',
    'date-or-no': 'date, or false for no',
    amount: 'amount in euros',
    number: 'number',
    text: 'short text',
    country: 'country in three letters, stateless or unclarified',
    person: 'id of a person',
    persons: 'ids of persons, as a list',
    relations: 'list of relations; [] means nobody',
    entries: 'list; [] means none',
    entry: 'one more entry',
    paper: 'none, or the facts about it',
    group: 'several values',
  },
}

export const INTERVIEW_TEXTS: Readonly<Record<Lang, InterviewTexts>> = { de, en }
