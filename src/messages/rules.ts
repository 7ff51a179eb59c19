/** The words of the commands for rule authors, German and English. */
import type { Lang } from './language.ts'

export interface RulesTexts {
  readonly listTitle: (paths: number, versions: number) => string
  readonly listColumns: readonly [string, string, string, string]
  readonly listNext: string
  readonly showTitle: (path: string, title: string) => string
  readonly requirements: string
  readonly showColumns: readonly [string, string, string]
  readonly notInForce: (path: string, on: string, days: string) => string
  readonly bar: string
  readonly reading: (id: string) => string
  readonly exemption: (cite: string, force: string) => string
  readonly always: string
  readonly person: string
  readonly evidence: (list: string) => string
  readonly steps: (list: string) => string
  readonly noStep: (reason: string) => string
  readonly testTitle: (cases: number, failures: number) => string
  readonly testColumns: readonly [string, string, string, string]
  readonly testSection: string
  readonly passed: (passed: number, all: number) => string
  readonly seen: (seen: number, all: number) => string
  readonly failures: string
  readonly failureColumns: readonly [string, string]
  readonly expected: (what: string, expected: string) => string
  readonly found: (what: string, found: string) => string
  readonly noCases: string
  readonly coverage: string
  readonly lintTitle: (errors: number, warnings: number) => string
  readonly lintClean: string
  readonly error: string
  readonly warning: string
  readonly help: string
  readonly meant: (word: string) => string
  readonly first: string
}

const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const de: RulesTexts = {
  listTitle: (paths, versions) => `${n(paths, 'Weg', 'Wege')} in ${n(versions, 'Fassung', 'Fassungen')}`,
  listColumns: ['Fassung', 'in Kraft', 'Stand', 'geprüft bis'],
  listNext: 'Weiter: bleibeweg rules show 25b-1 · rules show land-nrw · explain 25b-1/livelihood',
  showTitle: (path, title) => `${path} · ${title}`,
  requirements: 'VORAUSSETZUNGEN',
  showColumns: ['Voraussetzung', 'Schicht', 'Vorschrift'],
  notInForce: (path, on, days) =>
    `Fehler: von \`${path}\` gilt am ${on} keine Fassung\n  Hilfe: mit --on einen Tag wählen; Fassungen: ${days}`,
  bar: 'gesperrt, wenn:',
  reading: (id) => `Auslegung ${id}:`,
  exemption: (cite, force) => `Ausnahme ${cite}, ${force}:`,
  always: 'ohne weitere Bedingung',
  person: 'das beurteilt ein Mensch',
  evidence: (list) => `Nachweis: ${list}`,
  steps: (list) => `Schritte: ${list}`,
  noStep: (reason) => `kein Schritt: ${reason}`,
  testTitle: (cases, failures) =>
    `${n(cases, 'Fall', 'Fälle')} ausgeführt, ${failures === 0 ? 'alle wie erwartet' : `${failures} anders als erwartet`}`,
  testColumns: ['Weg', 'bestanden', 'gesehen', 'Fälle'],
  testSection: 'JE WEG (Punkt: wie erwartet, F: anders)',
  passed: (passed, all) => `${passed} von ${all}`,
  seen: (seen, all) => `${seen} von ${all} Ergebnissen`,
  failures: 'ANDERS ALS ERWARTET',
  failureColumns: ['Fall', 'Warum'],
  expected: (what, expected) => `- ${what}: ${expected} (erwartet)`,
  found: (what, found) => `+ ${what}: ${found} (gefunden)`,
  noCases: 'Zu diesen Wegen gibt es keine Fälle.',
  coverage:
    'Gesehen: ob die Fälle jede Voraussetzung, Auslegung und Ausnahme erfüllt, nicht erfüllt und unbekannt gezeigt haben; was fehlt, nennt --format json.',
  lintTitle: (errors, warnings) => `${n(errors, 'Fehler', 'Fehler')}, ${n(warnings, 'Warnung', 'Warnungen')}`,
  lintClean: 'keine Mängel gefunden',
  error: 'Fehler',
  warning: 'Warnung',
  help: 'Hilfe',
  meant: (word) => `gemeint ist vielleicht \`${word}\``,
  first: 'Weitere Prüfungen laufen erst, wenn die Form stimmt.',
}

const en: RulesTexts = {
  listTitle: (paths, versions) => `${n(paths, 'path', 'paths')} in ${n(versions, 'version', 'versions')}`,
  listColumns: ['version', 'in force', 'state', 'verified until'],
  listNext: 'Next: bleibeweg rules show 25b-1 · rules show land-nrw · explain 25b-1/livelihood',
  showTitle: (path, title) => `${path} · ${title}`,
  requirements: 'REQUIREMENTS',
  showColumns: ['requirement', 'layer', 'provision'],
  notInForce: (path, on, days) =>
    `error: no version of \`${path}\` is in force on ${on}\n  help: choose a day with --on; versions: ${days}`,
  bar: 'barred if:',
  reading: (id) => `reading ${id}:`,
  exemption: (cite, force) => `exemption ${cite}, ${force}:`,
  always: 'without further condition',
  person: 'a person judges',
  evidence: (list) => `proof: ${list}`,
  steps: (list) => `steps: ${list}`,
  noStep: (reason) => `no step: ${reason}`,
  testTitle: (cases, failures) =>
    `${n(cases, 'case', 'cases')} run, ${failures === 0 ? 'all as expected' : `${failures} other than expected`}`,
  testColumns: ['path', 'passed', 'seen', 'cases'],
  testSection: 'BY PATH (dot: as expected, F: otherwise)',
  passed: (passed, all) => `${passed} of ${all}`,
  seen: (seen, all) => `${seen} of ${all} results`,
  failures: 'OTHER THAN EXPECTED',
  failureColumns: ['case', 'why'],
  expected: (what, expected) => `- ${what}: ${expected} (expected)`,
  found: (what, found) => `+ ${what}: ${found} (found)`,
  noCases: 'There are no cases for these paths.',
  coverage:
    'Seen: whether the cases have shown every requirement, reading and exemption met, unmet and unknown; --format json names what is missing.',
  lintTitle: (errors, warnings) => `${n(errors, 'error', 'errors')}, ${n(warnings, 'warning', 'warnings')}`,
  lintClean: 'no defects found',
  error: 'error',
  warning: 'warning',
  help: 'help',
  meant: (word) => `perhaps you mean \`${word}\``,
  first: 'Further checks run once the form is right.',
}

export const RULES_TEXTS: Readonly<Record<Lang, RulesTexts>> = { de, en }
