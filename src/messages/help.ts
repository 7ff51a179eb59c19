/** Help texts, German and English. */
import type { Lang } from './language.ts'

export interface HelpTexts {
  readonly program: string
  readonly after: string
  readonly error: string
  readonly help: string
  readonly version: string
  readonly lang: string
  readonly output: string
  readonly quiet: string
  readonly on: string
  readonly rules: string
  readonly format: string
  readonly check: string
  readonly files: string
  readonly file: string
  readonly at: string
  readonly person: string
  readonly path: string
  readonly all: string
  readonly explainOption: string
  readonly strict: string
  readonly layer: string
  readonly horizon: string
  readonly failOn: string
  readonly plan: string
  readonly planAll: string
  readonly by: string
  readonly forActor: string
  readonly csv: string
  readonly worksheet: string
  readonly view: string
  readonly whatif: string
  readonly set: string
  readonly unset: string
  readonly with: string
  readonly explain: string
  readonly code: string
  readonly facts: string
  readonly factId: string
  readonly interview: string
  readonly nextQuestion: string
  readonly answer: string
  readonly init: string
  readonly caseOption: string
  readonly jsonSchema: string
  readonly force: string
  readonly validate: string
  readonly batch: string
  readonly paths: string
  readonly sort: string
  readonly allLists: string
  readonly minCell: string
  readonly jobs: string
  readonly resume: string
  readonly shard: string
  readonly fourEyes: string
  readonly merge: string
  readonly results: string
  readonly synth: string
  readonly synthPersons: string
  readonly seed: string
  readonly synthOn: string
  readonly assumptions: string
  readonly rulesCommand: string
  readonly rulesList: string
  readonly rulesShow: string
  readonly rulesTest: string
  readonly rulesLint: string
  readonly rulesCoverage: string
  readonly statute: string
  readonly rulesMutate: string
  readonly lintFix: string
  readonly rulesNew: string
  readonly rulesNewPath: string
  readonly rulesNewDate: string
  readonly rulesNewDir: string
  readonly mutateMin: string
  readonly mutateJobs: string
  readonly mutateSample: string
  readonly mutateCache: string
  readonly mutateNoCache: string
  readonly rulesPaths: string
  readonly rulesPath: string
  readonly compare: string
  readonly casePaths: string
  readonly base: string
  readonly head: string
  readonly compareBy: string
  readonly compareAll: string
  readonly watch: string
  readonly csvForm: string
  readonly sweep: string
  readonly sweepSet: string
  readonly sweepFrom: string
  readonly sweepTo: string
  readonly sweepStep: string
  readonly rulesSchema: string
  readonly rulesSchemaKind: string
  readonly rulesFmt: string
  readonly rulesFmtFiles: string
  readonly rulesFmtCheck: string
  readonly rulesDiff: string
  readonly rulesSideA: string
  readonly rulesSideB: string
  readonly rulesDiffCases: string
}

const de: HelpTexts = {
  program:
    'Prüft für jedes Mitglied einer geduldeten Familie die Wege zu einem sicheren Aufenthalt:\nwelche Voraussetzungen erfüllt sind, was fehlt, ab wann, bis wann und was als Nächstes zu tun ist.',
  after: `Beispiele:
  bleibeweg check fixtures/rift.yaml                Familie prüfen, Stichtag heute
  bleibeweg check akte.yaml --on 2026-11-22 --explain   mit Tatsachen und Fundstellen
  bleibeweg plan akte.yaml                          Schritte mit Terminen und Zuständigen
  bleibeweg worksheet akte.yaml                     Lebensunterhalt Zeile für Zeile
  bleibeweg whatif akte.yaml --set members.karim.german.oral=A2   was sich dann ändert
  bleibeweg explain 25b-1/livelihood                eine Voraussetzung in Worten
  bleibeweg batch akten/                            ganzer Bestand: Arbeitsliste nach Fristen
  bleibeweg init > akte.yaml                        kommentierte leere Akte
  bleibeweg interview akte.yaml                     fragt, was fehlt, und speichert die Antworten

Rückgabewerte: 0 fertig, was immer das rechtliche Ergebnis ist · 1 Bedingung von --fail-on, Fehler in Tests
  oder Abweichung · 2 falscher Aufruf · 65 Eingabe fehlerhaft · 66 Datei fehlt oder ist unlesbar
  70 die beiden Rechenwerke sind uneins, oder ein Programmfehler · 73 Ausgabe nicht schreibbar · 130 abgebrochen

Prüfhilfe für geschultes Personal; keine Rechtsberatung, keine Entscheidung. Keine Netzverbindung.`,
  error: 'Fehler',
  help: 'diese Hilfe zeigen',
  version: 'Version zeigen',
  lang: 'Sprache der Ausgabe (sonst nach Systemeinstellung)',
  output: 'Ergebnis in diese Datei schreiben',
  quiet: 'keine Hinweise auf stderr',
  on: 'Stichtag: Tag des Wissens und der Entscheidung (sonst heute)',
  rules: 'Ordner mit Regeln über die mitgelieferten legen (mehrfach möglich)',
  format: 'Form der Ausgabe',
  check: 'Familie prüfen: Fristen, Ergebnis je Person, Riss, offene Punkte, nächste Schritte',
  files: 'Profildateien (YAML)',
  file: 'Profildatei (YAML)',
  at: 'anderer Tag, vom Stichtag aus gesehen',
  person: 'nur diese Person',
  path: 'nur dieser Weg, zum Beispiel 25b-1',
  all: 'auch geschlossene und nicht einschlägige Wege, jede Voraussetzung',
  explainOption: 'zu jeder Zeile die Tatsachen und ihre Stelle in der Datei',
  layer: 'diese Regelschicht statt der des Haushalts, zum Beispiel land-nrw (mehrfach möglich)',
  strict: 'unbelegte Tatsachen als unbekannt behandeln',
  horizon: 'Jahre, die der Ausblick reicht (sonst 10)',
  failOn: 'Rückgabewert 1, wenn ein Weg eines dieser Ergebnisse hat, zum Beispiel gaps,unclear',
  plan: 'Integrationsplan: bester Weg je Person, Schritte rückwärts von den Fristen, nachgerechnet',
  planAll: 'alle Wege und Abzweigungen, nicht nur den besten',
  by: 'nach Zuständigen ordnen: Blatt für die Fallkonferenz (actor)',
  forActor: 'nur, was diese Stelle sehen darf (schule, agentur, abh …)',
  csv: 'Tabelle: rfc4180, oder de mit Semikolon und Dezimalkomma für Excel',
  worksheet: 'Berechnung des Lebensunterhalts Zeile für Zeile, je Norm und Auslegung',
  view: 'nur heute (today) oder nur nach Erteilung (after-grant) rechnen',
  whatif: 'was sich gegenüber heute ändert, wenn eine Angabe anders wäre; nichts wird gespeichert',
  set: 'eine Angabe annehmen, zum Beispiel members.karim.german.oral=A2; neuer Listeneintrag mit [+] (mehrfach möglich)',
  unset: 'eine Angabe streichen (mehrfach möglich)',
  with: 'statt der Datei diese zweite Profildatei annehmen',
  explain: 'eine Voraussetzung, einen Weg oder eine Regel der Prüfung in Worten erklären',
  code: 'zum Beispiel 25b-1/livelihood oder 25a-1',
  facts: 'Verzeichnis der Tatsachen: Art, Einheit, Frage, wer sie weiß, Nachweis, Rechtsgrund',
  factId: 'eine Tatsache, zum Beispiel stay.months',
  interview: 'fragt, was fehlt, das Entscheidende zuerst, und speichert jede Antwort sofort in der Datei',
  nextQuestion: 'nur die nächste Frage ausgeben, nichts fragen',
  answer: 'eine Antwort eintragen, ohne zu fragen, zum Beispiel members.karim.german.oral=A2 (mehrfach möglich)',
  init: 'kommentierte leere Profildatei ausgeben',
  caseOption: 'Aktenzeichen des Falls',
  jsonSchema: 'statt dessen das JSON-Schema der Profildatei ausgeben, für Editoren',
  force: 'eine vorhandene Datei überschreiben',
  validate: 'Form und Plausibilität prüfen, ohne Recht',
  batch: 'einen ganzen Bestand prüfen: Arbeitsliste nach Fristen, Stand je Person, häufigste Lücken, bald offene Wege',
  paths: 'Ordner, Dateien (YAML, JSON, NDJSON), Muster mit * und **, oder - für die Standardeingabe',
  sort: 'Reihenfolge der Liste: nächste Frist (sonst), Fall, oder wie eingelesen',
  allLists: 'alle Zeilen der Listen, nicht nur die ersten',
  minCell: 'zur Weitergabe: Zahlen unter n nicht nennen, und keine Fälle',
  jobs: 'so viele Teile gleichzeitig rechnen (sonst so viele wie Prozessorkerne)',
  resume: 'einen abgebrochenen Lauf mit derselben Ausgabedatei weiterführen',
  shard: 'nur Teil i von n des Bestands, zum Beispiel 2/8; merge setzt die Teile zusammen',
  fourEyes: 'diesen Anteil der Familien doppelt rechnen, zum Beispiel 1%',
  merge: 'Ergebnisse von batch --format ndjson zusammensetzen, auch zu jedem anderen Format',
  results: 'Dateien mit Ergebnissen von batch --format ndjson',
  synth: 'künstlichen Bestand erfinden, eine Familie je Zeile (NDJSON), angelehnt an veröffentlichte Zahlen',
  synthPersons: 'Zahl der Personen, genau',
  seed: 'Anfangswert des Zufalls; derselbe gibt dieselben Bytes (sonst 1)',
  synthOn: 'Tag, auf den der Bestand datiert ist (sonst 2026-11-22)',
  assumptions: 'statt dessen zeigen, woraus der Bestand gemacht ist, mit Quelle oder als Annahme',
  rulesCommand: 'für Regelautorinnen und Regelautoren',
  rulesList: 'Wege und ihre Fassungen mit Geltungstagen',
  rulesShow: 'eine Fassung oder Schicht lesbar ausgeben',
  rulesTest: 'die Fälle neben den Regeln ausführen',
  rulesCoverage: 'was die Fälle von jeder Bedingung gezeigt haben: erfüllt, nicht erfüllt, unbekannt',
  statute: 'nach Sätzen des Gesetzes: was sie abbildet oder warum nicht',
  lintFix: 'herausnehmen, was nichts bewirkt; jedes andere Byte bleibt',
  rulesNew: 'eine neue Regeldatei zum Ausfüllen schreiben, mit Fällen daneben',
  rulesNewPath: 'Weg, zum Beispiel 25b-1',
  rulesNewDate: 'erster Geltungstag, zum Beispiel 2028-01-01',
  rulesNewDir: 'in diesen Regelordner (oder -o)',
  rulesMutate: 'baut kleine Fehler in die Regeln ein und nennt die, die kein Fall bemerkt',
  mutateMin: 'Ende mit 1, wenn weniger als dieser Anteil bemerkt wird, zum Beispiel 95%',
  mutateJobs: 'so viele gleichzeitig (Voreinstellung: alle Prozessoren)',
  mutateSample: 'nur ein Teil der Fehler, immer derselbe, zum Beispiel 5%',
  mutateCache: 'Antworten früherer Läufe hier aufheben (Voreinstellung: Cache-Ordner)',
  mutateNoCache: 'alles neu prüfen',
  rulesLint: 'Regeldateien auf Fehler prüfen',
  rulesPaths: 'nur diese Wege, zum Beispiel 25b-1',
  rulesPath: 'Weg, zum Beispiel 25b-1',
  compare: 'ein Bestand unter zwei Regelständen: wer wechselt, durch welchen Satz, sicher und möglich',
  casePaths: 'Familien: Dateien, Ordner, Muster, NDJSON, - für die Standardeingabe',
  base: 'Regeln vorher: ein Datum, eine Regeldatei oder ein Ordner (sonst die geltenden)',
  head: 'Regeln nachher: ebenso',
  compareBy: 'Zahlen aufteilen: track, path, age, municipality (mehrfach möglich)',
  compareAll: 'alle Zeilen, auch die langen Listen',
  watch: 'neu rechnen, sooft eine Regeldatei gespeichert wird',
  csvForm: 'CSV für Excel auf Deutsch (de) oder nach RFC 4180 (rfc)',
  sweep: 'eine Grenze der Regeln Schritt für Schritt verschieben: wie viele entscheidungsreif, absehbar, unklar sind',
  sweepSet: 'Weg und Adresse wie in einem Entwurf, zum Beispiel 25b-1/stay.limits.72',
  sweepFrom: 'erster Wert',
  sweepTo: 'letzter Wert',
  sweepStep: 'Schrittweite',
  rulesSchema: 'JSON-Schema einer Art von Datei, für Editoren',
  rulesSchemaKind: 'profile, path, bill, cases, general, conditions, steps, evidence, parameters, layer, not-checked',
  rulesFmt: 'Schlüssel von Regeldateien in die übliche Reihenfolge bringen; Kommentare bleiben',
  rulesFmtFiles: 'Regeldateien oder Ordner (sonst die mitgelieferten Regeln, nur geprüft)',
  rulesFmtCheck: 'nichts schreiben; Rückgabewert 1, wenn eine Datei anders aussähe',
  rulesDiff: 'was das Recht geändert hat, Voraussetzung für Voraussetzung, in Worten',
  rulesSideA: 'ein Datum, eine Regeldatei oder ein Ordner mit Regeln',
  rulesSideB: 'ebenso; ohne Angabe die geltenden Regeln',
  rulesDiffCases: 'Familien (Dateien oder Ordner): wen es berührt (mehrfach möglich)',
}

const en: HelpTexts = {
  program:
    'Checks for every member of a tolerated family the ways to a secure residence permit in Germany:\nwhich requirements are met, what is missing, from when, until when, and what to do next.',
  after: `Examples:
  bleibeweg check fixtures/rift.yaml                check a family as of today
  bleibeweg check file.yaml --on 2026-11-22 --explain   with facts and where they stand
  bleibeweg worksheet file.yaml                     livelihood line by line
  bleibeweg whatif file.yaml --set members.karim.german.oral=A2   what changes then
  bleibeweg explain 25b-1/livelihood                one requirement in words
  bleibeweg batch files/                            a whole caseload: work list by deadlines
  bleibeweg init > file.yaml                        a commented empty profile
  bleibeweg interview file.yaml                     asks what is missing and saves the answers

Exit status: 0 done, whatever the legal result · 1 a condition of --fail-on holds, tests failed or records differ
  2 wrong usage · 65 input has problems · 66 a file is missing or unreadable
  70 the two engines disagree, or a bug · 73 output cannot be written · 130 interrupted

An aid for trained staff; no legal advice, no decision. Opens no network connection.`,
  error: 'error',
  help: 'show this help',
  version: 'show the version',
  lang: 'language of the output (default: that of the system)',
  output: 'write the result to this file',
  quiet: 'no remarks on stderr',
  on: 'the day of knowledge and decision (default: today)',
  rules: 'lay a folder of rules over the shipped ones (repeatable)',
  format: 'form of the output',
  check: 'check a family: deadlines, result per person, rift, open points, next steps',
  files: 'profiles (YAML)',
  file: 'profile (YAML)',
  at: 'another day, seen from the day of knowledge',
  person: 'only this person',
  path: 'only this path, for example 25b-1',
  all: 'closed and not applicable paths, too, and every requirement',
  explainOption: 'the facts behind every line and where they stand',
  layer: 'this layer of rules instead of those of the household, for example land-nrw (repeatable)',
  strict: 'treat unproven facts as unknown',
  horizon: 'years the outlook reaches (default 10)',
  failOn: 'exit status 1 if a path has one of these outcomes, for example gaps,unclear',
  plan: 'integration plan: best way for each person, steps backwards from the deadlines, proven by evaluation',
  planAll: 'every way and turn, not only the best',
  by: 'group by actor: the sheet of the case conference (actor)',
  forActor: 'only what this actor may see (schule, agentur, abh …)',
  csv: 'table: rfc4180, or de with semicolon and decimal comma for Excel',
  worksheet: 'the livelihood calculation line by line, per norm and reading',
  view: 'only today, or only after-grant',
  whatif: 'what changes against today if a fact were different; nothing is written',
  set: 'assume a value, for example members.karim.german.oral=A2; a new list entry with [+] (repeatable)',
  unset: 'take a value out (repeatable)',
  with: 'assume this second profile instead of the file',
  explain: 'explain a requirement, a path or a finding in words',
  code: 'for example 25b-1/livelihood or 25a-1',
  facts: 'the catalogue of facts: kind, unit, question, who knows, proof, legal ground',
  factId: 'one fact, for example stay.months',
  interview: 'ask what is missing, most decisive first, and save every answer in the file at once',
  nextQuestion: 'print the next question only, ask nothing',
  answer: 'write an answer without asking, for example members.karim.german.oral=A2 (repeatable)',
  init: 'print a commented empty profile',
  caseOption: 'reference of the case',
  jsonSchema: 'print the JSON Schema of profiles instead, for editors',
  force: 'overwrite an existing file',
  validate: 'check form and plausibility, without law',
  batch: 'check a whole caseload: work list by deadlines, state per person, frequent gaps, paths opening soon',
  paths: 'folders, files (YAML, JSON, NDJSON), patterns with * and **, or - for standard input',
  sort: 'order of the list: next deadline (else), case, or as read',
  allLists: 'all lines of the lists, not the first ones only',
  minCell: 'to pass counts on: do not tell those below n, and no cases',
  jobs: 'that many threads (else as many as processor cores)',
  resume: 'go on with an interrupted run with the same output file',
  shard: 'only part i of n of the caseload, for example 2/8; merge puts the parts together',
  fourEyes: 'decide this share of the families twice, for example 1%',
  merge: 'put results of batch --format ndjson together, into any other format, too',
  results: 'files with results of batch --format ndjson',
  synth: 'invent a synthetic caseload, one family a line (NDJSON), close to published figures',
  synthPersons: 'number of persons, exactly',
  seed: 'seed of chance; the same one gives the same bytes (else 1)',
  synthOn: 'the day the caseload is dated (else 2026-11-22)',
  assumptions: 'show instead what the caseload is made from, with source or as an assumption',
  rulesCommand: 'for rule authors',
  rulesList: 'paths and their versions with in-force dates',
  rulesShow: 'print one version or layer in readable form',
  rulesTest: 'run the cases beside the rules',
  rulesCoverage: 'what the cases have shown of every condition: met, unmet, unknown',
  statute: 'by sentences of the statute: what encodes them, or why not',
  lintFix: 'take out what does nothing; every other byte stays',
  rulesNew: 'write a new rule file to be filled in, with its cases beside it',
  rulesNewPath: 'path, for example 25b-1',
  rulesNewDate: 'first day in force, for example 2028-01-01',
  rulesNewDir: 'into this folder of rules (or -o)',
  rulesMutate: 'plant small mistakes in the rules and list those that no case notices',
  mutateMin: 'exit status 1 if less than this share is noticed, for example 95%',
  mutateJobs: 'so many at a time (default: all processors)',
  mutateSample: 'only a part of the mistakes, always the same, for example 5%',
  mutateCache: 'keep answers of earlier runs here (default: cache folder)',
  mutateNoCache: 'try everything anew',
  rulesLint: 'look for defects in rule files',
  rulesPaths: 'only these paths, for example 25b-1',
  rulesPath: 'path, for example 25b-1',
  compare: 'a caseload under two sets of rules: who moves, through which sentence, sure and possible',
  casePaths: 'families: files, folders, patterns, NDJSON, - for standard input',
  base: 'rules before: a date, a rule file or a folder (else those in force)',
  head: 'rules after: likewise',
  compareBy: 'split the counts: track, path, age, municipality (repeatable)',
  compareAll: 'all lines, the long lists, too',
  watch: 'evaluate again whenever a rule file is saved',
  csvForm: 'CSV for German Excel (de) or RFC 4180 (rfc)',
  sweep: 'move one limit of the rules step by step: how many are ready, foreseeable, unclear',
  sweepSet: 'path and address as in a bill, for example 25b-1/stay.limits.72',
  sweepFrom: 'first value',
  sweepTo: 'last value',
  sweepStep: 'step',
  rulesSchema: 'the JSON Schema of a kind of file, for editors',
  rulesSchemaKind: 'profile, path, bill, cases, general, conditions, steps, evidence, parameters, layer, not-checked',
  rulesFmt: 'put the keys of rule files into their usual order; comments stay',
  rulesFmtFiles: 'rule files or folders (else the shipped rules, checked only)',
  rulesFmtCheck: 'write nothing; exit status 1 if a file would look different',
  rulesDiff: 'what the law changed, requirement by requirement, in words',
  rulesSideA: 'a date, a rule file, or a folder of rules',
  rulesSideB: 'likewise; if left out, the rules in force',
  rulesDiffCases: 'families (files or folders): whom it touches (repeatable)',
}

export const HELP: Readonly<Record<Lang, HelpTexts>> = { de, en }
