/** What the argument parser says by itself, in German. */
import type { Lang } from './language.ts'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Aufruf:',
  'Arguments:': 'Argumente:',
  'Options:': 'Optionen:',
  'Commands:': 'Befehle:',
}

const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: /, 'Fehler: '],
  [/missing required argument '(.*?)'/, 'es fehlt die Angabe `$1`'],
  [/unknown option '(.*?)'/, 'unbekannte Option `$1`'],
  [/unknown command '(.*?)'/, 'unbekannter Befehl `$1`'],
  [/option '(.*?)' argument missing/, 'zur Option `$1` fehlt der Wert'],
  [/required option '(.*?)' not specified/, 'die Option `$1` ist nötig'],
  [/too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)\./, 'zu viele Angaben: $3 statt $2.'],
  [/\(Did you mean one of (.*?)\?\)/, '(Gemeint ist vielleicht: $1.)'],
  [/\(Did you mean (.*?)\?\)/, '(Gemeint ist vielleicht `$1`.)'],
]

/** The heading of a block of help. */
export const helpTitle = (title: string, lang: Lang): string => (lang === 'de' ? (TITLES[title] ?? title) : title)

/** The line that shows how a command is called. */
export const usageLine = (usage: string, lang: Lang): string =>
  lang === 'de' ? usage.replace('[options]', '[Optionen]').replace('[command]', '[Befehl]') : usage

/** A message about wrong arguments; what is not known here stays as it is. */
export const usageError = (text: string, lang: Lang): string =>
  lang === 'de' ? ERRORS.reduce((told, [from, to]) => told.replace(from, to), text) : text
