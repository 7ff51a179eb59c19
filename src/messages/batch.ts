/** What `batch` and `merge` say, German and English. */
import type { Sort, State } from '../caseload/summary.ts'
import type { ProblemCode } from '../profile/problem.ts'
import type { Bilingual, Lang } from './language.ts'
import { OUTCOME_WORDS } from './words.ts'

export const STATE_WORDS: Readonly<Record<State, Bilingual>> = {
  ready: OUTCOME_WORDS.ready,
  'ready-to-weigh': OUTCOME_WORDS['ready-to-weigh'],
  linked: { de: 'hängt an Angehörigen', en: 'depends on relatives' },
  soon: { de: 'absehbar in 12 Monaten', en: 'foreseeable within 12 months' },
  foreseeable: { de: 'absehbar später', en: 'foreseeable later' },
  gaps: OUTCOME_WORDS.gaps,
  unclear: OUTCOME_WORDS.unclear,
  barred: OUTCOME_WORDS.barred,
  held: { de: 'Aufenthaltserlaubnis bereits inne', en: 'permit already held' },
  none: { de: 'kein geprüfter Weg gefunden*', en: 'no examined path found*' },
}

/** What can be odd, without the values of a single case; also used where counts are passed on. */
export const ODD_WORDS: Readonly<Partial<Record<ProblemCode, Bilingual>>> = {
  'unknown-country': { de: 'unbekannter Staat', en: 'unknown country' },
  'ends-before-start': { de: 'Ende vor dem Anfang', en: 'ends before it begins' },
  'out-of-order': { de: 'Daten in falscher Reihenfolge', en: 'dates in the wrong order' },
  overlap: { de: 'zwei Status zur selben Zeit', en: 'two statuses at the same time' },
  'toleration-gap': { de: 'Lücke zwischen zwei Papieren', en: 'gap between two papers' },
  'parent-too-young': { de: 'Elternteil zu jung', en: 'parent too young' },
  'before-birth': { de: 'Datum vor der Geburt', en: 'date before birth' },
  'long-expired': { de: 'Papier seit langem abgelaufen', en: 'paper long run out' },
  'in-the-future': { de: 'Datum nach dem Stichtag', en: 'date in the future' },
  'wrong-school-year': { de: 'kein Schuljahr', en: 'no school year' },
  'school-year-outside': { de: 'Schuljahr außerhalb des Schulbesuchs', en: 'school year outside the time at school' },
  'young-spouse': { de: 'bei der Heirat unter 16', en: 'under 16 at the wedding' },
  'no-amount': { de: 'ohne Betrag', en: 'without an amount' },
  'duplicate-case': { de: 'Aktenzeichen kommt mehrmals vor', en: 'case comes more than once' },
  'unknown-address': { de: 'Nachweis für eine Stelle, die es nicht gibt', en: 'proof of a place that does not exist' },
}

export interface BatchTexts {
  readonly families: (n: string) => string
  readonly persons: (n: string) => string
  readonly title: (families: string, persons: string, on: string) => string
  readonly part: (index: number, count: number) => string
  readonly data: (bad: number, unknown: string) => string
  readonly work: string
  readonly workColumns: readonly string[]
  readonly noWork: string
  readonly moreWork: (n: number) => string
  readonly states: string
  readonly stateColumns: readonly string[]
  readonly noneFound: (notChecked: string) => string
  readonly gaps: string
  readonly gapColumns: readonly string[]
  readonly missing: (title: string) => string
  readonly nobodyYet: string
  readonly moreGaps: (n: number) => string
  readonly opening: string
  readonly openingColumns: readonly string[]
  readonly openingByPath: readonly string[]
  readonly moreOpening: (n: number) => string
  readonly nothingOpens: string
  readonly odd: string
  readonly oddColumns: readonly string[]
  readonly oddByCode: readonly string[]
  readonly moreOdd: (n: number) => string
  readonly sorted: Readonly<Record<Sort, string>>
  readonly notChecked: (what: string) => string
  readonly purpose: string
  readonly smallCells: (limit: number) => string
  readonly hidden: string
  readonly noneFoundShort: string
  readonly expires: (status: string) => string
  readonly loses: (cites: string, persons: string) => string
  readonly erodes: (cites: string, persons: string) => string
  readonly unknowns: (n: number) => string
  readonly gapCount: (n: number, first: string | undefined) => string
  readonly from: (date: string) => string
  readonly csvColumns: readonly string[]
  readonly bad: (file: string) => string
  readonly failedEyes: (name: string, places: string) => string
  readonly failedBug: (name: string, detail: string) => string
  readonly badCount: (n: number, all: number) => string
  readonly noFiles: (path: string) => string
  readonly emptyCaseload: string
  readonly badOption: (option: string, text: string, example: string) => string
  readonly journalThere: (file: string, journal: string) => string
  readonly needsOutput: (option: string) => string
  readonly journalBroken: (journal: string) => string
  readonly journalOther: (journal: string, what: string) => string
  readonly inputChanged: (file: string, journal: string) => string
  readonly resumed: (n: number) => string
  readonly interrupted: (file: string) => string
  readonly onlyInput: (option: string) => string
  readonly onlyCounts: (format: string) => string
  readonly notALine: (file: string, line: number) => string
  readonly mixed: (file: string, what: string) => string
  readonly twice: (n: number) => string
  readonly cutPart: (file: string) => string
  readonly partsMissing: (parts: string) => string
  readonly caseload: string
  readonly gone: (n: number) => string
  readonly otherRules: string
  readonly progress: string
  readonly htmlSearch: string
  readonly htmlState: string
  readonly htmlAny: string
  readonly htmlDeadline: string
  readonly htmlShown: string
  readonly htmlSort: string
  readonly htmlScript: string
}

const de: BatchTexts = {
  families: (n) => `${n} Fam.`,
  persons: (n) => `${n} Pers.`,
  title: (families, persons, on) =>
    `${families} ${families === '1' ? 'Familie' : 'Familien'} · ${persons} ${persons === '1' ? 'Person' : 'Personen'} · Stichtag ${on}`,
  part: (index, count) => `Teil ${index} von ${count} des Bestands`,
  data: (bad, unknown) =>
    `Datenlage: ${bad} ${bad === 1 ? 'Eingabe' : 'Eingaben'} mit Fehlern (stderr) · fehlende Angaben auf den gezeigten Wegen: ${unknown}`,
  work: 'ARBEITSLISTE nach nächster Frist, die einen Weg schließt',
  workColumns: ['Fall', 'Personen', 'nächste Frist', 'schließt', 'bester Weg', 'Stand'],
  noWork: 'Keine Familie gelesen.',
  moreWork: (n) => `${n} weitere: --all`,
  states: 'STAND JE PERSON',
  stateColumns: ['Stand', 'Personen', ''],
  noneFound: (what) => `* Ein nicht gefundener Weg heißt nicht, dass es keinen gibt. Nicht geprüft: ${what}`,
  gaps: 'HÄUFIGSTE LÜCKEN auf den nächsten Wegen',
  gapColumns: ['Lücke', 'Familien', 'Personen', 'zuständig', 'Vorlauf'],
  missing: (title) => `Angabe fehlt: ${title}`,
  nobodyYet: '–',
  moreGaps: (n) => `${n} weitere Lücken: --all`,
  opening: 'WEGE, DIE BALD AUFGEHEN (12 Monate)',
  openingColumns: ['Datum', 'Fall', 'Person', 'Weg', 'weil dann erfüllt'],
  openingByPath: ['Weg', 'Personen'],
  moreOpening: (n) => `${n} weitere: --all`,
  nothingOpens: 'Keiner geht allein durch Zeit auf.',
  odd: 'PRÜFEN: wohlgeformt, aber auffällig',
  oddColumns: ['Fall', 'Stelle', 'Befund'],
  oddByCode: ['Befund', 'Stellen'],
  moreOdd: (n) => `${n} weitere: --all`,
  sorted: {
    deadline:
      'Reihenfolge: nächste Frist, dann Zahl der betroffenen Personen, dann Fall; keine Punktzahl. Anders: --sort case|input',
    case: 'Reihenfolge: nach Fall. Anders: --sort deadline|input',
    input: 'Reihenfolge: wie eingelesen. Anders: --sort deadline|case',
  },
  notChecked: (what) => `Nicht geprüft: ${what}`,
  purpose:
    'Zweck: Wege finden und Fristen halten. Prüfhilfe, keine Entscheidung; nicht zur Suche nach Personen für Rückführungen.',
  smallCells: (limit) =>
    `Zur Weitergabe: Zahlen unter ${limit} stehen als <${limit}, weitere als –, damit keine Summe sie verrät; ohne Kennungen.`,
  hidden: '–',
  noneFoundShort: 'keiner gefunden*',
  expires: (status) => `${status} läuft ab`,
  loses: (cites, persons) => `${cites} für ${persons}`,
  erodes: (cites, persons) => `Grundlage von ${cites} für ${persons}`,
  unknowns: (n) => `${n} ${n === 1 ? 'Angabe fehlt' : 'Angaben fehlen'}`,
  gapCount: (n, first) => `${n} ${n === 1 ? 'Lücke' : 'Lücken'}${first ? ` (${first}${n > 1 ? ' …' : ''})` : ''}`,
  from: (date) => `ab ${date}`,
  csvColumns: ['Fall', 'Person', 'Weg', 'Kennung', 'Stand', 'ab', 'bis', 'Angaben fehlen', 'nächste Frist', 'Lücken'],
  bad: (file) => `${file}: Fehler: nicht lesbar`,
  failedEyes: (name, places) =>
    `${name}: Die beiden Rechenwerke sind uneins: ${places}\n  Hilfe: für diese Familie gibt es kein Ergebnis; bitte melden`,
  failedBug: (name, detail) =>
    `${name}: Fehler im Programm: ${detail}\n  Hilfe: für diese Familie gibt es kein Ergebnis; bitte melden, mit der Eingabe in pseudonymer Form`,
  badCount: (n, all) => `${n} von ${all} Eingaben ohne Ergebnis; die übrigen sind ausgewertet`,
  noFiles: (path) =>
    `${path}: Fehler: kein Pfad dieser Art gefunden\n  Hilfe: Ordner, Datei oder Muster mit * und ** nennen; - für die Standardeingabe`,
  emptyCaseload:
    'Hinweis: keine Familie gefunden; gelesen werden .yaml, .yml, .json, .ndjson und .jsonl, auch in Unterordnern',
  badOption: (option, text, example) =>
    `Fehler: ${option} \`${text}\` passt nicht\n  Hilfe: zum Beispiel ${option} ${example}`,
  journalThere: (file, journal) =>
    `${file}: Fehler: ein früherer Lauf wurde abgebrochen und liegt in ${journal}; nichts wurde geschrieben\n  Hilfe: mit --resume weiterführen, oder ${journal} löschen und neu beginnen`,
  needsOutput: (option) => `Fehler: ${option} braucht eine Ausgabedatei\n  Hilfe: -o DATEI dazusetzen`,
  journalBroken: (journal) =>
    `${journal}: Fehler: das ist kein Zwischenstand von batch\n  Hilfe: die Datei löschen und neu beginnen`,
  journalOther: (journal, what) =>
    `${journal}: Fehler: der Zwischenstand gehört zu einem anderen Lauf (anders: ${what})\n  Hilfe: denselben Aufruf wiederholen, oder die Datei löschen und neu beginnen`,
  inputChanged: (file, journal) =>
    `${file}: Fehler: die Eingabe ist nicht mehr die, mit der der Lauf begann\n  Hilfe: den alten Bestand wiederherstellen, oder ${journal} löschen und neu beginnen`,
  interrupted: (file) => `unterbrochen; derselbe Aufruf mit --resume führt ${file} weiter`,
  resumed: (n) => `weiter nach ${n} ${n === 1 ? 'Familie' : 'Familien'}`,
  onlyInput: (option) =>
    `Fehler: ndjson behält die Reihenfolge der Eingabe; ${option} gibt es dort nicht\n  Hilfe: ${option} weglassen, oder --format csv wählen`,
  onlyCounts: (format) =>
    `Fehler: --min-cell ist für Zahlen da, ${format} nennt einzelne Fälle\n  Hilfe: --format text, json oder html wählen`,
  notALine: (file, line) =>
    `${file}:${line}: Fehler: das ist keine Zeile von batch --format ndjson\n  Hilfe: Ergebnisse von batch nennen, unverändert und ganz`,
  mixed: (file, what) =>
    `${file}: Fehler: gehört nicht zu den übrigen Ergebnissen (anders: ${what})\n  Hilfe: alle Teile mit demselben Stichtag, denselben Regeln, denselben Optionen und demselben Programm rechnen`,
  twice: (n) => `Fehler: die Familie an Stelle ${n + 1} kommt zweimal vor\n  Hilfe: jeden Teil einmal nennen`,
  cutPart: (file) =>
    `${file}: Fehler: der Teil ist nicht vollständig, sein Ende fehlt\n  Hilfe: den Teil zu Ende rechnen (batch --shard … --resume) und die Datei unverändert nennen`,
  partsMissing: (parts) => `Fehler: es fehlt Teil ${parts}\n  Hilfe: alle Teile nennen`,
  caseload: 'Bestand',
  gone: (n) => `Fehler: die Familie an Stelle ${n + 1} fehlt\n  Hilfe: alle Teile nennen, vollständig gerechnet`,
  otherRules:
    'Fehler: die Ergebnisse wurden mit anderen Regeln gerechnet\n  Hilfe: dieselben Ordner mit --rules nennen, oder --format ndjson',
  progress: '{bar} {percentage} % · {families} Familien · {rate}/s · noch {eta_formatted}',
  htmlSearch: 'Fall suchen',
  htmlState: 'Stand',
  htmlAny: 'alle',
  htmlDeadline: 'Frist bis',
  htmlShown: 'Familien gezeigt',
  htmlSort: 'sortieren nach',
  htmlScript: 'Sortieren und Filtern brauchen JavaScript; die Tabelle steht auch ohne vollständig da.',
}

const en: BatchTexts = {
  families: (n) => `${n} fam.`,
  persons: (n) => `${n} pers.`,
  title: (families, persons, on) =>
    `${families} ${families === '1' ? 'family' : 'families'} · ${persons} ${persons === '1' ? 'person' : 'persons'} · as of ${on}`,
  part: (index, count) => `part ${index} of ${count} of the caseload`,
  data: (bad, unknown) =>
    `data: ${bad} ${bad === 1 ? 'input' : 'inputs'} with errors (stderr) · statements missing on the paths shown: ${unknown}`,
  work: 'WORK LIST by the next deadline that closes a path',
  workColumns: ['case', 'persons', 'next deadline', 'closes', 'best path', 'state'],
  noWork: 'No family read.',
  moreWork: (n) => `${n} more: --all`,
  states: 'STATE PER PERSON',
  stateColumns: ['state', 'persons', ''],
  noneFound: (what) => `* A path not found does not mean that there is none. Not checked: ${what}`,
  gaps: 'MOST FREQUENT GAPS on the nearest paths',
  gapColumns: ['gap', 'families', 'persons', 'who', 'lead time'],
  missing: (title) => `information missing: ${title}`,
  nobodyYet: '–',
  moreGaps: (n) => `${n} more gaps: --all`,
  opening: 'PATHS OPENING SOON (12 months)',
  openingColumns: ['date', 'case', 'person', 'path', 'because then met'],
  openingByPath: ['path', 'persons'],
  moreOpening: (n) => `${n} more: --all`,
  nothingOpens: 'None opens by time alone.',
  odd: 'TO REVIEW: well-formed, but odd',
  oddColumns: ['case', 'place', 'finding'],
  oddByCode: ['finding', 'places'],
  moreOdd: (n) => `${n} more: --all`,
  sorted: {
    deadline:
      'Order: next deadline, then number of persons affected, then case; no score. Otherwise: --sort case|input',
    case: 'Order: by case. Otherwise: --sort deadline|input',
    input: 'Order: as read. Otherwise: --sort deadline|case',
  },
  notChecked: (what) => `Not checked: ${what}`,
  purpose: 'Purpose: find paths and keep deadlines. An aid, no decision; not for finding people to remove.',
  smallCells: (limit) =>
    `To be passed on: counts below ${limit} read <${limit}, further ones –, so that no sum gives them away; no identifiers.`,
  hidden: '–',
  noneFoundShort: 'none found*',
  expires: (status) => `${status} runs out`,
  loses: (cites, persons) => `${cites} for ${persons}`,
  erodes: (cites, persons) => `ground of ${cites} for ${persons}`,
  unknowns: (n) => `${n} ${n === 1 ? 'statement' : 'statements'} missing`,
  gapCount: (n, first) => `${n} ${n === 1 ? 'gap' : 'gaps'}${first ? ` (${first}${n > 1 ? ' …' : ''})` : ''}`,
  from: (date) => `from ${date}`,
  csvColumns: ['case', 'person', 'path', 'id', 'state', 'from', 'until', 'unknown', 'next deadline', 'gaps'],
  bad: (file) => `${file}: error: not readable`,
  failedEyes: (name, places) =>
    `${name}: the two engines disagree: ${places}\n  help: there is no result for this family; please report it`,
  failedBug: (name, detail) =>
    `${name}: error in the program: ${detail}\n  help: there is no result for this family; please report it, with the input pseudonymised`,
  badCount: (n, all) => `${n} of ${all} inputs without a result; the others are evaluated`,
  noFiles: (path) =>
    `${path}: error: nothing of that name found\n  help: name a folder, a file or a pattern with * and **; - for standard input`,
  emptyCaseload: 'note: no family found; .yaml, .yml, .json, .ndjson and .jsonl are read, in subfolders, too',
  badOption: (option, text, example) =>
    `error: ${option} \`${text}\` does not fit\n  help: for example ${option} ${example}`,
  journalThere: (file, journal) =>
    `${file}: error: an earlier run was interrupted and lies in ${journal}; nothing was written\n  help: go on with --resume, or delete ${journal} and begin anew`,
  needsOutput: (option) => `error: ${option} needs an output file\n  help: add -o FILE`,
  journalBroken: (journal) =>
    `${journal}: error: this is no interrupted run of batch\n  help: delete the file and begin anew`,
  journalOther: (journal, what) =>
    `${journal}: error: the interrupted run was another one (different: ${what})\n  help: repeat the same call, or delete the file and begin anew`,
  inputChanged: (file, journal) =>
    `${file}: error: the input is no longer the one that the run began with\n  help: restore the former caseload, or delete ${journal} and begin anew`,
  interrupted: (file) => `interrupted; the same call with --resume goes on with ${file}`,
  resumed: (n) => `going on after ${n} ${n === 1 ? 'family' : 'families'}`,
  onlyInput: (option) =>
    `error: ndjson keeps the order of the input; there is no ${option}\n  help: leave ${option} out, or choose --format csv`,
  onlyCounts: (format) =>
    `error: --min-cell is for counts, ${format} names single cases\n  help: choose --format text, json or html`,
  notALine: (file, line) =>
    `${file}:${line}: error: this is no line of batch --format ndjson\n  help: name results of batch, unchanged and whole`,
  mixed: (file, what) =>
    `${file}: error: does not belong to the other results (different: ${what})\n  help: compute all parts with the same day, rules, options and program`,
  twice: (n) => `error: the family in place ${n + 1} comes twice\n  help: name each part once`,
  cutPart: (file) =>
    `${file}: error: the part is not complete, its end is missing\n  help: compute the part to its end (batch --shard … --resume) and name the file unchanged`,
  partsMissing: (parts) => `error: part ${parts} is missing\n  help: name all parts`,
  caseload: 'caseload',
  gone: (n) => `error: the family in place ${n + 1} is missing\n  help: name all parts, computed to the end`,
  otherRules:
    'error: the results were computed with other rules\n  help: name the same folders with --rules, or use --format ndjson',
  progress: '{bar} {percentage} % · {families} families · {rate}/s · {eta_formatted} left',
  htmlSearch: 'find a case',
  htmlState: 'state',
  htmlAny: 'any',
  htmlDeadline: 'deadline until',
  htmlShown: 'families shown',
  htmlSort: 'sort by',
  htmlScript: 'Sorting and filtering need JavaScript; the table is complete without it.',
}

export const BATCH_TEXTS: Readonly<Record<Lang, BatchTexts>> = { de, en }
