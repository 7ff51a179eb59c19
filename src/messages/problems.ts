/**
 * What is wrong with a file, in words: lower case, no full stop, backticks round what the user wrote, and the way out on
 * a line of its own. A code without a text in both languages does not compile.
 */
import { printable, printableExcerpt } from '../profile/printable.ts'
import { KINDS, type Kind, type Problem, type ProblemCode } from '../profile/problem.ts'

import type { Lang } from './language.ts'

export type { Lang }

interface Text {
  readonly what: string
  /** The way out. */
  readonly help: string
}
type Writer = (p: Words) => Text

/** The parts of a problem, ready to be printed. */
interface Words {
  /** What stands there, in backticks. */
  readonly found: string
  /** What belongs there, as a list. */
  readonly expected: string
  /** The address in brackets, or nothing. */
  readonly where: string
  /** What was probably meant; empty where nothing is near. */
  readonly meant: string
}

const KIND_WORDS: Record<Lang, Record<Kind, string>> = {
  de: {
    '<date>': 'ein Datum (2009-05-14, 2009-05 oder 2009)',
    '<amount>': 'ein Betrag in Euro (1620 oder 1620.50)',
    '<boolean>': '`true` oder `false`',
    '<number>': 'eine Zahl',
    '<whole number>': 'eine ganze Zahl',
    '<text>': 'ein Text',
    '<list>': 'eine Liste (jeder Eintrag mit `-`, leer `[]`)',
    '<mapping>': 'Schlüssel und Werte',
    '<id>': 'ein Kürzel aus Buchstaben, Ziffern, `-` und `_`',
    '<country>': 'drei Großbuchstaben nach ISO 3166 (`IRQ`)',
    '<school year>': 'ein Schuljahr (`2025/26`)',
    '<month>': 'ein Monat (`2026-01`)',
  },
  en: {
    '<date>': 'a date (2009-05-14, 2009-05 or 2009)',
    '<amount>': 'an amount in euros (1620 or 1620.50)',
    '<boolean>': '`true` or `false`',
    '<number>': 'a number',
    '<whole number>': 'a whole number',
    '<text>': 'text',
    '<list>': 'a list (each entry with `-`, empty `[]`)',
    '<mapping>': 'keys and values',
    '<id>': 'a short name of letters, digits, `-` and `_`',
    '<country>': 'three capital letters of ISO 3166 (`IRQ`)',
    '<school year>': 'a school year (`2025/26`)',
    '<month>': 'a month (`2026-01`)',
  },
}

const meantDe = (p: Words) => (p.meant ? `gemeint ist wohl ${p.meant}` : p.expected && `hier passt: ${p.expected}`)
const meantEn = (p: Words) => (p.meant ? `did you mean ${p.meant}?` : p.expected && `allowed here: ${p.expected}`)
const both = (de: Writer, en: Writer): Record<Lang, Writer> => ({ de, en })

const TEXTS: Record<ProblemCode, Record<Lang, Writer>> = {
  'too-large': both(
    () => ({
      what: 'die Datei ist größer als 2 MiB',
      help: 'eine Datei je Familie; viele Familien als Ordner oder NDJSON',
    }),
    () => ({ what: 'the file is larger than 2 MiB', help: 'one file per family; many families as a folder or NDJSON' }),
  ),
  binary: both(
    () => ({
      what: 'das ist keine Textdatei',
      help: 'als Text in UTF-8 speichern (im Editor: „Speichern unter“, Codierung UTF-8)',
    }),
    () => ({
      what: 'this is not a text file',
      help: 'save it as text in UTF-8 (in the editor: "Save as", encoding UTF-8)',
    }),
  ),
  'not-utf8': both(
    () => ({
      what: 'die Datei ist nicht in UTF-8 gespeichert',
      help: 'im Editor mit „Speichern unter“ die Codierung UTF-8 wählen',
    }),
    () => ({ what: 'the file is not saved in UTF-8', help: 'choose the encoding UTF-8 under "Save as" in the editor' }),
  ),
  empty: both(
    () => ({ what: 'die Datei ist leer', help: '`bleibeweg init` gibt eine Vorlage aus' }),
    () => ({ what: 'the file is empty', help: '`bleibeweg init` prints a template' }),
  ),
  'not-yaml': both(
    (p) => ({
      what: `die Zeile ist kein gültiges YAML: ${p.found}`,
      help: 'Einrückung, Klammern, Anführungszeichen und das Leerzeichen nach `:` prüfen',
    }),
    (p) => ({
      what: `the line is not valid YAML: ${p.found}`,
      help: 'check indentation, brackets, quotes and the space after `:`',
    }),
  ),
  'not-json': both(
    (p) => ({
      what: `das ist kein gültiges JSON: ${p.found}`,
      help: 'ein JSON-Objekt je Datei, in NDJSON eines je Zeile',
    }),
    (p) => ({ what: `this is not valid JSON: ${p.found}`, help: 'one JSON object per file, in NDJSON one per line' }),
  ),
  'tab-indent': both(
    () => ({ what: 'die Zeile ist mit einem Tabulator eingerückt', help: 'mit Leerzeichen einrücken' }),
    () => ({ what: 'the line is indented with a tab', help: 'indent with spaces' }),
  ),
  'many-documents': both(
    () => ({
      what: 'die Datei enthält mehrere YAML-Dokumente',
      help: 'eine Datei je Familie; die Trennzeile `---` entfernen',
    }),
    () => ({ what: 'the file holds several YAML documents', help: 'one file per family; remove the line `---`' }),
  ),
  'not-a-mapping': both(
    () => ({
      what: 'die Datei enthält keine Schlüssel und Werte',
      help: 'mit `profile: 1` beginnen; `bleibeweg init` gibt eine Vorlage aus',
    }),
    () => ({
      what: 'the file does not hold keys and values',
      help: 'begin with `profile: 1`; `bleibeweg init` prints a template',
    }),
  ),
  'too-deep': both(
    () => ({ what: 'die Datei ist zu tief verschachtelt', help: 'schließende Klammern und Einrückung prüfen' }),
    () => ({ what: 'the file is nested too deeply', help: 'check closing brackets and indentation' }),
  ),
  'too-many-aliases': both(
    (p) => ({
      what: `zu viele Verweise, ab ${p.found}`,
      help: 'die Werte ausschreiben, statt mit `*` auf sie zu verweisen',
    }),
    (p) => ({
      what: `too many aliases, from ${p.found} on`,
      help: 'write the values out instead of pointing to them with `*`',
    }),
  ),
  'circular-alias': both(
    (p) => ({ what: `${p.found} verweist auf sich selbst`, help: 'den Wert ausschreiben' }),
    (p) => ({ what: `${p.found} points to itself`, help: 'write the value out' }),
  ),
  'unknown-alias': both(
    (p) => ({
      what: `${p.found} verweist auf nichts`,
      help: 'einen Text, der mit `*` beginnt, in Anführungszeichen setzen',
    }),
    (p) => ({ what: `${p.found} points to nothing`, help: 'put text that begins with `*` in quotes' }),
  ),
  'unknown-tag': both(
    (p) => ({
      what: `die YAML-Kennzeichnung ${p.found} ist hier nicht erlaubt`,
      help: 'einen Text, der mit `!` beginnt, in Anführungszeichen setzen',
    }),
    (p) => ({ what: `the YAML tag ${p.found} is not allowed here`, help: 'put text that begins with `!` in quotes' }),
  ),
  'merge-key': both(
    () => ({ what: 'der Schlüssel `<<` ist hier nicht erlaubt', help: 'die Werte ausschreiben' }),
    () => ({ what: 'the key `<<` is not allowed here', help: 'write the values out' }),
  ),
  'unknown-key': both(
    (p) => ({ what: `unbekannter Schlüssel ${p.found}${p.where}`, help: meantDe(p) || 'den Schlüssel entfernen' }),
    (p) => ({ what: `unknown key ${p.found}${p.where}`, help: meantEn(p) || 'remove the key' }),
  ),
  'duplicate-key': both(
    (p) => ({
      what: `der Schlüssel ${p.found} steht zweimal, zuerst in Zeile ${bare(p.expected)}`,
      help: 'einen der beiden entfernen',
    }),
    (p) => ({
      what: `the key ${p.found} stands twice, first in line ${bare(p.expected)}`,
      help: 'remove one of the two',
    }),
  ),
  'missing-key': both(
    (p) => ({
      what: `der Schlüssel ${p.found} fehlt${p.where}`,
      help: p.expected ? `ergänzen; möglich: ${p.expected}` : 'ergänzen',
    }),
    (p) => ({
      what: `the key ${p.found} is missing${p.where}`,
      help: p.expected ? `add it; allowed: ${p.expected}` : 'add it',
    }),
  ),
  'empty-value': both(
    (p) => ({
      what: `der Schlüssel hat keinen Wert${p.where}`,
      help: `unbekannt: den Schlüssel weglassen; bekannt: ${p.meant || p.expected}`,
    }),
    (p) => ({
      what: `the key has no value${p.where}`,
      help: `unknown: leave the key out; known: ${p.meant || p.expected}`,
    }),
  ),
  'wrong-type': both(
    (p) => ({ what: `${p.found} passt hier nicht${p.where}`, help: meantDe(p) }),
    (p) => ({ what: `${p.found} does not fit here${p.where}`, help: meantEn(p) }),
  ),
  'wrong-form': both(
    (p) => ({ what: `${p.found} hat nicht die richtige Form${p.where}`, help: meantDe(p) }),
    (p) => ({ what: `${p.found} does not have the right form${p.where}`, help: meantEn(p) }),
  ),
  'wrong-version': both(
    (p) => ({
      what: `das Profilformat ${p.found} kennt diese Fassung des Programms nicht`,
      help: '`profile: 1` schreiben oder das Programm aktualisieren',
    }),
    (p) => ({
      what: `this version of the program does not know profile format ${p.found}`,
      help: 'write `profile: 1` or update the program',
    }),
  ),
  'not-in-list': both(
    (p) => ({
      what: `${p.found} gibt es hier nicht${p.where}`,
      help: p.meant ? `${meantDe(p)}; möglich: ${p.expected}` : `möglich: ${p.expected}`,
    }),
    (p) => ({
      what: `${p.found} is not a word known here${p.where}`,
      help: p.meant ? `${meantEn(p)} allowed: ${p.expected}` : `allowed: ${p.expected}`,
    }),
  ),
  'word-for-boolean': both(
    (p) => ({ what: `${p.found} ist hier ein Wort, kein Ja oder Nein${p.where}`, help: `${p.meant} schreiben` }),
    (p) => ({ what: `${p.found} is a word here, not yes or no${p.where}`, help: `write ${p.meant}` }),
  ),
  'not-a-date': both(
    (p) => ({ what: `${p.found} ist kein Datum${p.where}`, help: meantDe(p) }),
    (p) => ({ what: `${p.found} is not a date${p.where}`, help: meantEn(p) }),
  ),
  'no-such-date': both(
    (p) => ({
      what: `das Datum ${p.found} gibt es nicht${p.where}`,
      help: 'Jahr (1800 bis 2299), Monat und Tag prüfen; einen unbekannten Tag weglassen',
    }),
    (p) => ({
      what: `the date ${p.found} does not exist${p.where}`,
      help: 'check year (1800 to 2299), month and day; leave out a day that is not known',
    }),
  ),
  'negative-amount': both(
    (p) => ({
      what: `der Betrag ${p.found} ist negativ${p.where}`,
      help: 'Beträge ohne Minus; Kosten und Einkommen haben eigene Felder',
    }),
    (p) => ({
      what: `the amount ${p.found} is negative${p.where}`,
      help: 'amounts without minus; costs and income have fields of their own',
    }),
  ),
  'fraction-of-cent': both(
    (p) => ({ what: `der Betrag ${p.found} hat Bruchteile eines Cents${p.where}`, help: 'auf zwei Stellen runden' }),
    (p) => ({ what: `the amount ${p.found} has fractions of a cent${p.where}`, help: 'round to two decimals' }),
  ),
  'out-of-range': both(
    (p) => ({ what: `${p.found} liegt außerhalb des Möglichen${p.where}`, help: `möglich: ${bare(p.expected)}` }),
    (p) => ({ what: `${p.found} is out of range${p.where}`, help: `allowed: ${bare(p.expected)}` }),
  ),
  'too-long': both(
    (p) => ({ what: `der Text ist zu lang${p.where}`, help: `höchstens ${bare(p.expected)} Zeichen` }),
    (p) => ({ what: `the text is too long${p.where}`, help: `at most ${bare(p.expected)} characters` }),
  ),
  'empty-text': both(
    (p) => ({ what: `der Text ist leer${p.where}`, help: 'etwas eintragen' }),
    (p) => ({ what: `the text is empty${p.where}`, help: 'write something' }),
  ),
  'wrong-length': both(
    (p) => ({
      what: `die Liste hat zu wenige oder zu viele Einträge${p.where}`,
      help: '`spouses` nennt zwei Personen, `members` 1 bis 60',
    }),
    (p) => ({
      what: `the list has too few or too many entries${p.where}`,
      help: '`spouses` names two persons, `members` 1 to 60',
    }),
  ),
  'control-character': both(
    (p) => ({
      what: `der Text enthält Steuerzeichen${p.where}: ${p.found}`,
      help: 'die mit `\\u{…}` gezeigten Zeichen löschen',
    }),
    (p) => ({
      what: `the text contains control characters${p.where}: ${p.found}`,
      help: 'delete the characters shown as `\\u{…}`',
    }),
  ),
  'duplicate-id': both(
    (p) => ({
      what: `${p.found} steht schon weiter oben${p.where}`,
      help: 'jede Person und jeder Haushalt steht einmal in der Liste',
    }),
    (p) => ({
      what: `${p.found} already stands further up${p.where}`,
      help: 'each person and each household stands once in the list',
    }),
  ),
  'unknown-member': both(
    (p) => ({ what: `niemand heißt ${p.found}${p.where}`, help: meantDe(p) || 'die Person unter `members` eintragen' }),
    (p) => ({ what: `there is no member ${p.found}${p.where}`, help: meantEn(p) || 'add the person under `members`' }),
  ),
  'unknown-address': both(
    (p) => ({
      what: `unter ${p.found} steht nichts${p.where}`,
      help: meantDe(p) || 'so schreiben: `members.<id>.<feld>`, Listeneinträge als `stay[1]`',
    }),
    (p) => ({
      what: `nothing stands at ${p.found}${p.where}`,
      help: meantEn(p) || 'spell it `members.<id>.<field>`, list entries as `stay[1]`',
    }),
  ),
  'unknown-rule-address': both(
    (p) => ({
      what: `unter ${p.found} steht in dieser Fassung nichts`,
      help: meantDe(p) || 'so schreiben: `stay.limits.72`, `livelihood.exemptions.illness.force`, `duration`',
    }),
    (p) => ({
      what: `nothing stands at ${p.found} in this version`,
      help: meantEn(p) || 'spell it `stay.limits.72`, `livelihood.exemptions.illness.force`, `duration`',
    }),
  ),
  'shared-requirement': both(
    (p) => ({
      what: `${p.found} steht in einer Voraussetzung, die mehrere Wege teilen`,
      help: `einen eigenen Entwurf dazu schreiben, mit amends: ${p.expected}`,
    }),
    (p) => ({
      what: `${p.found} stands in a requirement that several paths share`,
      help: `write a bill of its own for it, with amends: ${p.expected}`,
    }),
  ),
  'two-households': both(
    (p) => ({
      what: `${p.found} steht schon in einem anderen Haushalt${p.where}`,
      help: 'jede Person in einem Haushalt; wo sie überwiegend lebt',
    }),
    (p) => ({
      what: `${p.found} already is in another household${p.where}`,
      help: 'each person in one household; where they mostly live',
    }),
  ),
  'household-and-households': both(
    () => ({
      what: '`household` und `households` stehen beide da',
      help: 'alle Haushalte unter `households` eintragen',
    }),
    () => ({ what: '`household` and `households` both stand there', help: 'put all households under `households`' }),
  ),
  'own-relative': both(
    (p) => ({ what: `${p.found} steht auf beiden Seiten${p.where}`, help: 'zwei verschiedene Personen nennen' }),
    (p) => ({ what: `${p.found} stands on both sides${p.where}`, help: 'name two different persons' }),
  ),
  'parent-circle': both(
    (p) => ({
      what: `der Kreis schließt sich: jemand wäre Vorfahre seiner selbst (${p.found})`,
      help: 'prüfen, wer `parent` und wer `child` ist',
    }),
    (p) => ({
      what: `the circle closes: somebody would be their own ancestor (${p.found})`,
      help: 'check who is `parent` and who is `child`',
    }),
  ),
  'duplicate-relation': both(
    (p) => ({ what: `die Beziehung ${p.found} steht schon weiter oben`, help: 'einen der beiden Einträge entfernen' }),
    (p) => ({ what: `the relation ${p.found} already stands further up`, help: 'remove one of the two entries' }),
  ),
  'unknown-country': both(
    (p) => ({
      what: `${p.found} ist kein Staat nach ISO 3166${p.where}`,
      help: p.meant ? meantDe(p) : 'drei Buchstaben wie `IRQ`, Kosovo `XKX`, oder `stateless`, `unclarified`',
    }),
    (p) => ({
      what: `${p.found} is no country of ISO 3166${p.where}`,
      help: p.meant ? meantEn(p) : 'three letters such as `IRQ`, Kosovo `XKX`, or `stateless`, `unclarified`',
    }),
  ),
  'ends-before-start': both(
    (p) => ({
      what: `der Zeitraum endet am ${p.found}, bevor er beginnt${p.where}`,
      help: `Beginn ist ${p.expected}: beide Daten prüfen`,
    }),
    (p) => ({
      what: `the period ends on ${p.found}, before it begins${p.where}`,
      help: `it begins on ${p.expected}: check both dates`,
    }),
  ),
  'out-of-order': both(
    (p) => ({
      what: `${p.found} liegt vor dem, was vorausgehen muss${p.where}`,
      help: `vorher kommt ${p.expected}: beide Daten prüfen`,
    }),
    (p) => ({
      what: `${p.found} lies before what must precede it${p.where}`,
      help: `${p.expected} comes first: check both dates`,
    }),
  ),
  overlap: both(
    (p) => ({
      what: `der Zeitraum überschneidet sich mit ${p.expected}${p.where}`,
      help: '`to` ist der letzte Tag, der nächste Zeitraum beginnt am Tag danach',
    }),
    (p) => ({
      what: `the period overlaps with ${p.expected}${p.where}`,
      help: '`to` is the last day, the next period begins on the day after',
    }),
  ),
  'toleration-gap': both(
    (p) => ({
      what: `zwischen ${p.expected} und ${p.found} ist kein Status eingetragen${p.where}`,
      help: 'bestand die Duldung fort, das Enddatum ändern; sonst den Status eintragen',
    }),
    (p) => ({
      what: `no status is given between ${p.expected} and ${p.found}${p.where}`,
      help: 'if the toleration continued, change its end; otherwise add the status',
    }),
  ),
  'parent-too-young': both(
    (p) => ({
      what: `der Elternteil wäre bei der Geburt am ${p.found} keine 12 Jahre alt${p.where}`,
      help: 'beide Geburtsdaten prüfen, und wer `parent` ist',
    }),
    (p) => ({
      what: `the parent would not be 12 years old at the birth on ${p.found}${p.where}`,
      help: 'check both dates of birth, and who is `parent`',
    }),
  ),
  'before-birth': both(
    (p) => ({ what: `${p.found} liegt vor der Geburt (${p.expected})${p.where}`, help: 'beide Daten prüfen' }),
    (p) => ({ what: `${p.found} lies before birth (${p.expected})${p.where}`, help: 'check both dates' }),
  ),
  'long-expired': both(
    (p) => ({
      what: `das Papier ist seit ${p.found} abgelaufen, und es folgt nichts${p.where}`,
      help: 'die Verlängerung eintragen, oder mit `to` das wirkliche Ende',
    }),
    (p) => ({
      what: `the paper expired on ${p.found}, and nothing follows${p.where}`,
      help: 'add the renewal, or the real end with `to`',
    }),
  ),
  'in-the-future': both(
    (p) => ({
      what: `${p.found} liegt in der Zukunft${p.where}`,
      help: `Stichtag ist ${p.expected}: das Datum prüfen`,
    }),
    (p) => ({
      what: `${p.found} lies in the future${p.where}`,
      help: `the day of knowledge is ${p.expected}: check the date`,
    }),
  ),
  'wrong-school-year': both(
    (p) => ({ what: `${p.found} ist kein Schuljahr${p.where}`, help: meantDe(p) }),
    (p) => ({ what: `${p.found} is not a school year${p.where}`, help: meantEn(p) }),
  ),
  'school-year-outside': both(
    (p) => ({
      what: `das Schuljahr ${p.found} liegt außerhalb des Schulbesuchs${p.where}`,
      help: `der Schulbesuch: ${bare(p.expected)}`,
    }),
    (p) => ({
      what: `the school year ${p.found} lies outside the time at this school${p.where}`,
      help: `at this school: ${bare(p.expected)}`,
    }),
  ),
  'young-spouse': both(
    (p) => ({ what: `${p.found} wäre bei der Heirat unter 16${p.where}`, help: 'Geburtsdatum und `since` prüfen' }),
    (p) => ({ what: `${p.found} would be under 16 at the wedding${p.where}`, help: 'check date of birth and `since`' }),
  ),
  'no-amount': both(
    (p) => ({ what: `ohne Betrag bleibt der Lebensunterhalt offen${p.where}`, help: `eintragen: ${p.expected}` }),
    (p) => ({ what: `without an amount the livelihood stays open${p.where}`, help: `add: ${p.expected}` }),
  ),
  'duplicate-case': both(
    () => ({ what: 'dieses Aktenzeichen kam schon vor', help: 'prüfen, ob dieselbe Familie zweimal gezählt ist' }),
    () => ({ what: 'this case came before', help: 'check whether the same family is counted twice' }),
  ),
}

const LABELS: Record<Lang, Record<'error' | 'warning' | 'help', string>> = {
  de: { error: 'Fehler', warning: 'Warnung', help: 'Hilfe' },
  en: { error: 'error', warning: 'warning', help: 'help' },
}

const MOST_WORDS = 40
const isKind = (word: string): word is Kind => KINDS.some((kind) => kind === word)
const bare = (quoted: string) => quoted.replaceAll('`', '')
const quote = (text: string) => `\`${printableExcerpt(text).replaceAll('`', "'")}\``

function wordsOf(problem: Problem, lang: Lang): Words {
  const { found, expected = [], address, suggestion } = problem
  const aboutKey = problem.code === 'unknown-key' || problem.code === 'missing-key'
  const place = aboutKey ? address?.replace(/(^|\.)[^.]*$/, '') : address
  const listed = expected.slice(0, MOST_WORDS).map((word) => (isKind(word) ? KIND_WORDS[lang][word] : quote(word)))
  const more = expected.length > MOST_WORDS ? ', …' : ''
  return {
    found: quote(found ?? ''),
    expected: listed.join(', ') + more,
    where: place ? ` (${printableExcerpt(place, 120)})` : '',
    meant: suggestion === undefined ? '' : quote(suggestion),
  }
}

/** What is wrong and the way out, without the place in the file. */
export function problemWords(problem: Problem, lang: Lang): { readonly what: string; readonly help: string } {
  return TEXTS[problem.code][lang](wordsOf(problem, lang))
}

/**
 * A problem as two lines: `file:line:column: error: …` and the way out below. Safe for a terminal whatever the file
 * holds; no colour, no line end behind.
 */
export function renderProblem(problem: Problem, lang: Lang): string {
  const { what, help } = problemWords(problem, lang)
  const label = LABELS[lang]
  const place = [printable(problem.file.replaceAll('\\', '/')), problem.line, problem.column].filter(
    (part) => part !== undefined,
  )
  return `${place.join(':')}: ${label[problem.severity]}: ${what}\n  ${label.help}: ${help}`
}
