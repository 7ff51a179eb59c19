/** The words of `compare` and `sweep`, German and English. */
import type { Grouping, Mover } from '../caseload/compare/comparison.ts'
import type { MoveKind } from '../outlook/diff.ts'
import type { Lang } from './language.ts'

export interface CompareTexts {
  readonly scenario: string
  readonly title: (before: string, after: string, on: string) => string
  readonly draft: string
  readonly persons: (persons: string, families: number, relevant: string, paths: string) => string
  readonly nobody: (persons: number) => string
  readonly noChange: string
  readonly later: (date: string) => string
  readonly rules: string
  readonly moreRules: (n: number) => string
  readonly effect: string
  readonly effectColumns: readonly [string, string, string, string, string, string]
  readonly effectNotes: readonly string[]
  readonly ofThose: string
  readonly none: string
  readonly range: (least: string, most: string) => string
  readonly by: Readonly<Record<Grouping, string>>
  readonly openColumns: readonly [string, string, string, string, string, string]
  readonly notKnown: string
  readonly who: (moved: number) => string
  readonly whoColumns: readonly [string, string, string, string]
  readonly kinds: Readonly<Record<Mover['kind'], string>>
  readonly change: (from: string, to: string) => string
  readonly from: (date: string) => string
  readonly through: (code: string, cite: string, from: string, to: string) => string
  readonly notAsked: string
  readonly unsure: string
  readonly more: (n: number) => string
  readonly worse: (n: number) => string
  readonly mayMove: (n: number) => string
  readonly rifts: string
  readonly rift: (change: MoveKind, n: number) => string
  readonly riftColumns: readonly string[]
  readonly narrow: string
  readonly narrowColumns: readonly [string, string]
  readonly narrowNone: string
  readonly limits: string
  readonly limitLines: readonly string[]
  readonly minCell: (n: number) => string
  readonly hiddenPersons: string
  readonly small: (n: number) => string
  readonly hidden: string
  readonly skipped: (n: number) => string
  readonly needsHead: string
  readonly badBy: (known: string) => string
  readonly badMinCell: (text: string) => string
  readonly watching: string
  readonly watchAgain: (ms: number) => string
  readonly needsFolder: string
  readonly csv: readonly string[]
  readonly flow: string
  readonly flowText: (from: string, to: string, n: string) => string
  readonly before: string
  readonly after: string
  readonly record: (before: string, after: string) => string
  readonly sweepTitle: (address: string, on: string) => string
  readonly sweepNow: (value: string) => string
  readonly sweepColumns: readonly string[]
  readonly sweepPlot: string
  readonly sweepLegend: readonly [string, string, string]
  readonly sweepTable: string
  readonly sweepNeeds: string
  readonly sweepBadNumber: (option: string, text: string) => string
  readonly sweepTooMany: string
  readonly sweepBadAddress: (address: string, near: string | undefined, known: string) => string
  readonly sweepBadValue: (address: string, reason: string) => string
  readonly now: string
}

const signed = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

const de: CompareTexts = {
  scenario: 'SZENARIO',
  title: (before, after, on) => `Vergleich der Regeln · ${before} → ${after} · Stand ${on}`,
  draft: 'SZENARIO: Mindestens eine Seite ist ein Entwurf, nicht geltendes Recht.',
  persons: (persons, families, relevant, paths) =>
    `${persons} ${persons === '1' ? 'Person' : 'Personen'} in ${signed(families, 'Familie', 'Familien')}; für ${relevant} kommt in Frage: ${paths}.`,
  nobody: (persons) =>
    `Berührt niemanden in diesem Bestand: bei keiner von ${persons} Personen ändert sich ein Befund.`,
  noChange: 'Die Regeln beider Seiten sind gleich.',
  later: (date) => `Der Entwurf gilt erst ab ${date}; was er dann bewirkt, zeigt --on ${date}.`,
  rules: 'GEÄNDERTE REGELN',
  moreRules: (n) => `… ${signed(n, 'weitere Änderung', 'weitere Änderungen')}: bleibeweg rules diff`,
  effect: 'WIRKUNG (Personen, nach ihrem besten Weg)',
  effectColumns: ['Stand', 'vorher', 'nachher', 'Unterschied', 'sicher', 'möglich*'],
  effectNotes: [
    '* Unterschied, wenn alle fehlenden Angaben bekannt wären: zwischen dem ungünstigsten und dem günstigsten Fall.',
    'sicher: der Teil des Unterschieds, den keine fehlende Angabe mehr umstoßen kann.',
  ],
  ofThose: '· davon innerhalb von 12 Monaten',
  none: 'geschlossen oder nicht einschlägig',
  range: (least, most) => (least === most ? least : `${least} bis ${most}`),
  by: { track: 'NACH ART DES WEGES', path: 'NACH WEG', age: 'NACH ALTER', municipality: 'NACH GEMEINDE' },
  openColumns: ['Gruppe', 'offen vorher', 'nachher', 'Unterschied', 'sicher', 'möglich*'],
  notKnown: 'ohne Angabe',
  who: (moved) => `WER WECHSELT (${signed(moved, 'Person', 'Personen')})`,
  whoColumns: ['Änderung', 'Fall und Person', 'Weg', 'Stand'],
  kinds: { better: '+ besser', worse: '- schlechter', date: '~ Datum', finding: '~ Befund' },
  change: (from, to) => `${from} → ${to}`,
  from: (date) => `ab ${date}`,
  through: (code, cite, from, to) => `Grund: ${code} (${cite}): ${from} → ${to}`,
  notAsked: 'nicht verlangt',
  unsure: 'nicht sicher: hängt an fehlenden Angaben',
  more: (n) => `… ${signed(n, 'weitere Zeile', 'weitere Zeilen')}: --all`,
  worse: (n) =>
    n === 0
      ? 'Niemand wird schlechter gestellt.'
      : `${signed(n, 'Person wird', 'Personen werden')} schlechter gestellt.`,
  mayMove: (n) =>
    `${signed(n, 'weitere Person könnte', 'weitere Personen könnten')} wechseln, je nach fehlenden Angaben.`,
  rifts: 'RISSE',
  rift: (change, n) =>
    ({
      appears: `${signed(n, 'Riss kommt', 'Risse kommen')} hinzu`,
      vanishes: `${signed(n, 'Riss entfällt', 'Risse entfallen')}`,
      moves: `${signed(n, 'Riss verschiebt', 'Risse verschieben')} sich`,
      changes: `${signed(n, 'Riss ändert', 'Risse ändern')} sich`,
    })[change],
  riftColumns: ['Änderung', 'Fall und Person', 'Zeit'],
  narrow: 'DANACH ENGSTE STELLE (nicht erfüllt bei Personen ohne offenen Weg)',
  narrowColumns: ['Voraussetzung', 'Personen'],
  narrowNone: 'keine',
  limits: 'GRENZEN',
  limitLines: [
    'Ein Bestand, nicht repräsentativ: die Zahlen gelten für diese Akten und für keine anderen.',
    'Verhalten bleibt gleich: niemand stellt wegen der Änderung einen Antrag oder sucht Arbeit.',
    'Ermessen und Wertung sind nicht simuliert; entscheidungsreif heißt nicht entschieden.',
  ],
  minCell: (n) => `Zahlen von 1 bis ${n - 1} sind verdeckt, und andere, soweit sie sie verrieten.`,
  hiddenPersons: 'Einzelne Personen werden mit --min-cell nicht genannt.',
  small: (n) => `< ${n}`,
  hidden: 'verdeckt',
  skipped: (n) => `${signed(n, 'Datei oder Zeile', 'Dateien oder Zeilen')} nicht lesbar und nicht mitgezählt.`,
  needsHead:
    'Fehler: es fehlt, womit verglichen wird\n  Hilfe: --head nennen: ein Datum, eine Regeldatei oder einen Ordner mit Regeln',
  badBy: (known) => `möglich sind ${known}`,
  badMinCell: (text) => `Fehler: --min-cell \`${text}\` ist keine ganze Zahl ab 2\n  Hilfe: zum Beispiel --min-cell 5`,
  watching: 'Wartet auf Änderungen der Regeln; Strg-C beendet.',
  watchAgain: (ms) => `neu gerechnet in ${ms} ms`,
  needsFolder:
    'Fehler: --watch braucht eine Regeldatei oder einen Ordner bei --base oder --head\n  Hilfe: ein Datum ändert sich nicht',
  csv: ['szenario', 'fall', 'person', 'weg', 'vorher', 'vorher_ab', 'nachher', 'nachher_ab', 'art', 'sicher', 'grund'],
  flow: 'WER VON WO NACH WO KOMMT',
  flowText: (from, to, n) => `${from} → ${to}: ${n}`,
  before: 'vorher',
  after: 'nachher',
  record: (before, after) => `Regeln ${before} → ${after}`,
  sweepTitle: (address, on) => `Verlauf · ${address} · Stand ${on}`,
  sweepNow: (value) => `Im Gesetz steht ${value}.`,
  sweepColumns: ['Wert', 'entscheidungsreif', 'absehbar', 'Angaben fehlen', 'Lücke', 'hängt an', ''],
  sweepPlot: 'PERSONEN JE WERT',
  sweepLegend: ['entscheidungsreif (auch bis auf Wertung)', 'absehbar', 'Angaben fehlen'],
  sweepTable: 'ALS TABELLE',
  sweepNeeds:
    'Fehler: --set, --from, --to und --step werden alle gebraucht\n  Hilfe: --set 25b-1/stay.limits.72 --from 36 --to 96 --step 12',
  sweepBadNumber: (option, text) =>
    `Fehler: ${option} \`${text}\` passt nicht\n  Hilfe: Zahlen, --to über --from, --step größer als 0`,
  sweepTooMany: 'Fehler: mehr als 200 Werte\n  Hilfe: --step größer wählen',
  sweepBadAddress: (address, near, known) =>
    `Fehler: unter \`${address}\` steht keine Regel\n  Hilfe: ${near ? `gemeint ist vielleicht \`${near}\`` : known ? `hier passt: ${known}` : 'so schreiben: 25b-1/stay.limits.72'}`,
  sweepBadValue: (address, reason) => `Fehler: \`${address}\` nimmt diesen Wert nicht: ${reason}`,
  now: 'heute',
}

const en: CompareTexts = {
  scenario: 'SCENARIO',
  title: (before, after, on) => `Comparison of rules · ${before} → ${after} · as of ${on}`,
  draft: 'SCENARIO: at least one side is a draft, not the law in force.',
  persons: (persons, families, relevant, paths) =>
    `${persons} ${persons === '1' ? 'person' : 'persons'} in ${signed(families, 'family', 'families')}; in question for ${relevant}: ${paths}.`,
  nobody: (persons) => `Affects no one in this set: for none of ${persons} persons a finding changes.`,
  noChange: 'The rules of both sides are the same.',
  later: (date) => `The draft is in force from ${date} only; --on ${date} shows what it does then.`,
  rules: 'CHANGED RULES',
  moreRules: (n) => `… ${signed(n, 'more change', 'more changes')}: bleibeweg rules diff`,
  effect: 'EFFECT (persons, by their best path)',
  effectColumns: ['state', 'before', 'after', 'difference', 'sure', 'possible*'],
  effectNotes: [
    '* difference if every missing fact were known: between the least and the most favourable case.',
    'sure: the part of the difference that no missing fact can take back.',
  ],
  ofThose: '· of those within 12 months',
  none: 'closed or not applicable',
  range: (least, most) => (least === most ? least : `${least} to ${most}`),
  by: { track: 'BY KIND OF PATH', path: 'BY PATH', age: 'BY AGE', municipality: 'BY MUNICIPALITY' },
  openColumns: ['group', 'open before', 'after', 'difference', 'sure', 'possible*'],
  notKnown: 'not told',
  who: (moved) => `WHO MOVES (${signed(moved, 'person', 'persons')})`,
  whoColumns: ['change', 'case and person', 'path', 'state'],
  kinds: { better: '+ better', worse: '- worse', date: '~ date', finding: '~ finding' },
  change: (from, to) => `${from} → ${to}`,
  from: (date) => `from ${date}`,
  through: (code, cite, from, to) => `through ${code} (${cite}): ${from} → ${to}`,
  notAsked: 'not asked for',
  unsure: 'not sure: hangs on missing facts',
  more: (n) => `… ${signed(n, 'more line', 'more lines')}: --all`,
  worse: (n) => (n === 0 ? 'Nobody is worse off.' : `${signed(n, 'person is', 'persons are')} worse off.`),
  mayMove: (n) => `${signed(n, 'more person', 'more persons')} could move, depending on missing facts.`,
  rifts: 'RIFTS',
  rift: (change, n) =>
    ({
      appears: `${signed(n, 'rift appears', 'rifts appear')}`,
      vanishes: `${signed(n, 'rift vanishes', 'rifts vanish')}`,
      moves: `${signed(n, 'rift moves', 'rifts move')}`,
      changes: `${signed(n, 'rift changes', 'rifts change')}`,
    })[change],
  riftColumns: ['change', 'case and person', 'time'],
  narrow: 'NEXT NARROWEST PLACE (not met, of persons without an open path)',
  narrowColumns: ['requirement', 'persons'],
  narrowNone: 'none',
  limits: 'LIMITS',
  limitLines: [
    'A caseload, not representative: the numbers hold for these files and for no others.',
    'Behaviour stays equal: nobody applies or looks for work because of the change.',
    'Discretion and appraisal are not simulated; ready for decision does not mean decided.',
  ],
  minCell: (n) => `Numbers from 1 to ${n - 1} are hidden, and others as far as they would give them away.`,
  hiddenPersons: 'Single persons are not named with --min-cell.',
  small: (n) => `< ${n}`,
  hidden: 'hidden',
  skipped: (n) =>
    `${signed(n, 'file or line', 'files or lines')} could not be read and ${n === 1 ? 'is' : 'are'} not counted.`,
  needsHead: 'error: there is nothing to compare with\n  help: name --head: a date, a rule file or a folder of rules',
  badBy: (known) => `possible are ${known}`,
  badMinCell: (text) =>
    `error: --min-cell \`${text}\` is no whole number of 2 or more\n  help: for example --min-cell 5`,
  watching: 'Waiting for changes of the rules; Ctrl-C ends.',
  watchAgain: (ms) => `evaluated again in ${ms} ms`,
  needsFolder: 'error: --watch needs a rule file or a folder at --base or --head\n  help: a date does not change',
  csv: [
    'scenario',
    'case',
    'person',
    'path',
    'before',
    'before_from',
    'after',
    'after_from',
    'kind',
    'sure',
    'through',
  ],
  flow: 'WHO GOES FROM WHERE TO WHERE',
  flowText: (from, to, n) => `${from} → ${to}: ${n}`,
  before: 'before',
  after: 'after',
  record: (before, after) => `rules ${before} → ${after}`,
  sweepTitle: (address, on) => `Sweep · ${address} · as of ${on}`,
  sweepNow: (value) => `The law says ${value}.`,
  sweepColumns: ['value', 'ready', 'foreseeable', 'information missing', 'gap', 'depends on', ''],
  sweepPlot: 'PERSONS BY VALUE',
  sweepLegend: ['ready (also but for appraisal)', 'foreseeable', 'information missing'],
  sweepTable: 'AS A TABLE',
  sweepNeeds:
    'error: --set, --from, --to and --step are all needed\n  help: --set 25b-1/stay.limits.72 --from 36 --to 96 --step 12',
  sweepBadNumber: (option, text) =>
    `error: ${option} \`${text}\` does not fit\n  help: numbers, --to above --from, --step greater than 0`,
  sweepTooMany: 'error: more than 200 values\n  help: choose a larger --step',
  sweepBadAddress: (address, near, known) =>
    `error: there is no rule at \`${address}\`\n  help: ${near ? `perhaps you mean \`${near}\`` : known ? `allowed here: ${known}` : 'spell it 25b-1/stay.limits.72'}`,
  sweepBadValue: (address, reason) => `error: \`${address}\` does not take this value: ${reason}`,
  now: 'today',
}

export const COMPARE_TEXTS: Readonly<Record<Lang, CompareTexts>> = { de, en }
