/** What the commands say besides results, German and English. */
import type { Lang } from './language.ts'

export interface CliTexts {
  readonly unreadable: (file: string, reason: string) => string
  readonly isDirectory: (file: string) => string
  readonly noDirectory: (file: string) => string
  readonly badRule: (message: string) => string
  readonly lintHelp: string
  readonly badDate: (option: string, text: string) => string
  readonly badNumber: (option: string, text: string) => string
  readonly unknownPerson: (id: string, known: string) => string
  readonly unknownPath: (id: string, nearest: string | undefined) => string
  readonly unknownLayer: (id: string, known: string) => string
  readonly unknownCode: (code: string, nearest: string | undefined) => string
  readonly unknownFormat: (format: string, known: string) => string
  readonly unknownFact: (id: string, nearest: string | undefined) => string
  readonly unknownWord: (option: string, word: string, known: string) => string
  readonly exists: (file: string) => string
  readonly badCase: (text: string) => string
  readonly needsFile: string
  readonly cannotWrite: (file: string, reason: string) => string
  readonly outputIsInput: (output: string, input: string) => string
  readonly disagreement: (place: string, first: string, second: string, facts: string) => string
  readonly refused: string
  readonly bug: (detail: string) => string
  readonly wellFormed: (file: string, persons: number) => string
  readonly odd: (n: number) => string
  readonly wrote: (file: string) => string
}

const REASONS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  de: {
    ENOENT: 'gibt es nicht',
    EACCES: 'darf nicht gelesen werden',
    EISDIR: 'ist ein Ordner',
    ENOTDIR: 'liegt nicht in einem Ordner',
    ELOOP: 'verweist im Kreis',
    ENAMETOOLONG: 'hat einen zu langen Namen',
    EROFS: 'liegt auf einem schreibgeschützten Datenträger',
    ENOSPC: 'passt nicht mehr auf den Datenträger',
    EEXIST: 'gibt es schon',
  },
  en: {
    ENOENT: 'does not exist',
    EACCES: 'must not be read',
    EISDIR: 'is a folder',
    ENOTDIR: 'is not inside a folder',
    ELOOP: 'points to itself',
    ENAMETOOLONG: 'has a name that is too long',
    EROFS: 'is on a read-only medium',
    ENOSPC: 'does not fit on the medium any more',
    EEXIST: 'exists already',
  },
}

const reason = (code: string, lang: Lang) => REASONS[lang][code] ?? code

/** Where what is wrong with a file to be written is not what it is with one to be read. */
const WRITE_REASONS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  de: { ENOENT: 'den Ordner gibt es nicht', EACCES: 'dort darf nicht geschrieben werden' },
  en: { ENOENT: 'there is no such folder', EACCES: 'writing there is not allowed' },
}

const writeReason = (code: string, lang: Lang) =>
  WRITE_REASONS[lang][code] ?? `${lang === 'de' ? 'die Ausgabe' : 'the output'} ${reason(code, lang)}`

/** The input, where it was named otherwise than the output. */
const same = (output: string, input: string) => (output === input ? '' : ` (${input})`)

const de: CliTexts = {
  unreadable: (file, code) => `${file}: Fehler: die Datei ${reason(code, 'de')}\n  Hilfe: Pfad und Rechte prüfen`,
  isDirectory: (file) =>
    `${file}: Fehler: das ist ein Ordner, keine Datei\n  Hilfe: eine Profildatei nennen, zum Beispiel ${file.replace(/\/$/, '')}/familie.yaml`,
  noDirectory: (file) => `${file}: Fehler: das ist kein Ordner mit Regeln\n  Hilfe: bei --rules den Ordner nennen`,
  badRule: (message) => `Fehler: ${message}\n${de.lintHelp}`,
  lintHelp: '  Hilfe: bleibeweg rules lint zeigt alle Mängel der Regeldateien',
  badDate: (option, text) =>
    `Fehler: ${option} \`${text}\` ist kein Datum\n  Hilfe: als 2026-11-22 oder 22.11.2026 schreiben`,
  badNumber: (option, text) =>
    `Fehler: ${option} \`${text}\` ist keine ganze Zahl zwischen 1 und 50\n  Hilfe: Jahre als Zahl schreiben, zum Beispiel ${option} 10`,
  unknownPerson: (id, known) => `Fehler: die Person \`${id}\` steht nicht in der Datei\n  Hilfe: es gibt ${known}`,
  unknownPath: (id, near) =>
    `Fehler: den Weg \`${id}\` gibt es nicht\n  Hilfe: ${near ? `gemeint ist vielleicht \`${near}\`; ` : ''}bleibeweg rules list nennt alle`,
  unknownLayer: (id, known) => `Fehler: die Regelschicht \`${id}\` gibt es nicht\n  Hilfe: es gibt ${known}`,
  unknownCode: (code, near) =>
    `Fehler: \`${code}\` ist nicht bekannt\n  Hilfe: ${near ? `gemeint ist vielleicht \`${near}\`; ` : ''}ein Code ist Weg/Voraussetzung, zum Beispiel 25b-1/livelihood`,
  unknownFormat: (format, known) =>
    `Fehler: das Format \`${format}\` gibt es hier nicht\n  Hilfe: möglich sind ${known}`,
  unknownFact: (id, near) =>
    `Fehler: die Tatsache \`${id}\` gibt es nicht\n  Hilfe: ${near ? `gemeint ist vielleicht \`${near}\`; ` : ''}bleibeweg facts nennt alle`,
  unknownWord: (option, word, known) => `Fehler: ${option} kennt \`${word}\` nicht\n  Hilfe: möglich sind ${known}`,
  exists: (file) =>
    `${file}: Fehler: die Datei gibt es schon; nichts wurde geschrieben\n  Hilfe: einen anderen Namen nehmen, oder mit --force überschreiben`,
  needsFile:
    'Fehler: --person braucht eine Datei\n  Hilfe: die Profildatei hinter dem Code nennen: bleibeweg explain 25b-1/livelihood akte.yaml --person karim',
  badCase: (text) =>
    `Fehler: \`${text}\` taugt nicht als Aktenzeichen\n  Hilfe: ein kurzer Text ohne Steuerzeichen, zum Beispiel MS-014`,
  cannotWrite: (file, code) =>
    `${file}: Fehler: ${writeReason(code, 'de')}; nichts wurde geschrieben\n  Hilfe: hinter -o eine Datei in einem Ordner nennen, den es gibt`,
  outputIsInput: (output, input) =>
    `${output}: Fehler: die Ausgabe würde eine Eingabe überschreiben${same(output, input)}; nichts wurde geschrieben\n  Hilfe: hinter -o eine andere Datei nennen`,
  disagreement: (place, first, second, facts) =>
    `Die beiden Rechenwerke sind uneins: ${place}\n  erstes: ${first} · zweites: ${second}\n  ${facts}`,
  refused: 'Fehler: Ohne Einigkeit der beiden Rechenwerke gibt es kein Ergebnis. Bitte diesen Fall melden.',
  bug: (detail) => `Fehler im Programm: ${detail}\n  Hilfe: bitte melden, mit der Eingabe in pseudonymer Form`,
  wellFormed: (file, persons) => `${file}: in Ordnung, ${persons} ${persons === 1 ? 'Person' : 'Personen'}`,
  odd: (n) => `${n} ${n === 1 ? 'Warnung' : 'Warnungen'}`,
  wrote: (file) => `geschrieben: ${file}`,
}

const en: CliTexts = {
  unreadable: (file, code) =>
    `${file}: error: the file ${reason(code, 'en')}\n  help: check the path and its permissions`,
  isDirectory: (file) =>
    `${file}: error: this is a folder, not a file\n  help: name a profile, for example ${file.replace(/\/$/, '')}/family.yaml`,
  noDirectory: (file) => `${file}: error: this is no folder with rules\n  help: name the folder after --rules`,
  badRule: (message) => `error: ${message}\n${en.lintHelp}`,
  lintHelp: '  help: bleibeweg rules lint lists all defects of the rule files',
  badDate: (option, text) => `error: ${option} \`${text}\` is not a date\n  help: write it as 2026-11-22 or 22.11.2026`,
  badNumber: (option, text) =>
    `error: ${option} \`${text}\` is not a whole number between 1 and 50\n  help: write years as a number, for example ${option} 10`,
  unknownPerson: (id, known) => `error: there is no person \`${id}\` in the file\n  help: there are ${known}`,
  unknownPath: (id, near) =>
    `error: there is no path \`${id}\`\n  help: ${near ? `perhaps you mean \`${near}\`; ` : ''}bleibeweg rules list names all`,
  unknownLayer: (id, known) => `error: there is no layer of rules \`${id}\`\n  help: there are ${known}`,
  unknownCode: (code, near) =>
    `error: \`${code}\` is not known\n  help: ${near ? `perhaps you mean \`${near}\`; ` : ''}a code is path/requirement, for example 25b-1/livelihood`,
  unknownFormat: (format, known) => `error: there is no format \`${format}\` here\n  help: possible are ${known}`,
  unknownFact: (id, near) =>
    `error: there is no fact \`${id}\`\n  help: ${near ? `perhaps you mean \`${near}\`; ` : ''}bleibeweg facts names all`,
  unknownWord: (option, word, known) => `error: ${option} does not know \`${word}\`\n  help: possible are ${known}`,
  exists: (file) =>
    `${file}: error: the file exists already; nothing was written\n  help: choose another name, or overwrite it with --force`,
  needsFile:
    'error: --person needs a file\n  help: name the profile after the code: bleibeweg explain 25b-1/livelihood file.yaml --person karim',
  badCase: (text) =>
    `error: \`${text}\` cannot be the reference of a case\n  help: a short text without control characters, for example MS-014`,
  cannotWrite: (file, code) =>
    `${file}: error: ${writeReason(code, 'en')}; nothing was written\n  help: name a file in a folder that exists after -o`,
  outputIsInput: (output, input) =>
    `${output}: error: the output would overwrite an input${same(output, input)}; nothing was written\n  help: name another file after -o`,
  disagreement: (place, first, second, facts) =>
    `the two engines disagree: ${place}\n  first: ${first} · second: ${second}\n  ${facts}`,
  refused: 'error: there is no result unless both engines agree. Please report this case.',
  bug: (detail) => `error in the program: ${detail}\n  help: please report it, with the input pseudonymised`,
  wellFormed: (file, persons) => `${file}: in order, ${persons} ${persons === 1 ? 'person' : 'persons'}`,
  odd: (n) => `${n} ${n === 1 ? 'warning' : 'warnings'}`,
  wrote: (file) => `written: ${file}`,
}

const TEXTS: Readonly<Record<Lang, CliTexts>> = { de, en }

export function cliText(lang: Lang): CliTexts {
  return TEXTS[lang]
}
