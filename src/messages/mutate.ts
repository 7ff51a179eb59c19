/** The words of `rules mutate`. */
import type { Lang } from './language.ts'

/** One mistake in words: what is about it, before and after. */
export interface MistakeWords {
  readonly about: string
  readonly before: string
  readonly after: string
  readonly unit: string | undefined
}

export interface MutateTexts {
  readonly title: (killed: number, all: number, percent: string) => string
  readonly equivalent: (n: number) => string
  readonly kept: (n: number) => string
  readonly survivors: (path: string, n: number) => string
  readonly columns: readonly [string, string]
  readonly none: string
  readonly provenHeading: string
  readonly units: Readonly<Record<string, string>>
  readonly unnoticed: (mistake: string) => string
  readonly mistakes: Readonly<Record<string, (words: MistakeWords) => string>>
  readonly meaning: string
  readonly failing: (path: string, cases: string) => string
  readonly badShare: (option: string, text: string) => string
  readonly badJobs: (text: string) => string
  readonly progress: string
}

const withUnit = (value: string, unit: string | undefined) => (unit === undefined ? value : `${value} ${unit}`)

const de: MutateTexts = {
  title: (killed, all, percent) => `${killed} von ${all} eingebauten Fehlern bemerken die Fälle (${percent})`,
  equivalent: (n) =>
    `${n} weitere kann kein Fall bemerken: bewiesen, kein Wert unterscheidet sie (--format json nennt sie).`,
  kept: (n) => `${n} Antworten stammen aus einem früheren Lauf.`,
  survivors: (path, n) => `${path}: ${n} unbemerkt`,
  columns: ['Stelle', 'Fehler'],
  none: 'Kein Fehler bleibt unbemerkt.',
  provenHeading: 'BEWIESEN: KEIN FALL KANN SIE BEMERKEN',
  units: { months: 'Monate', years: 'Jahre', days: 'Tage', 'day-fines': 'Tagessätze', hours: 'Stunden', EUR: 'Euro' },
  unnoticed: (mistake) => `Kein Fall merkt, wenn ${mistake}.`,
  mistakes: {
    comparator: ({ about, before, after }) => `${about} mit „${after}“ statt „${before}“ verglichen wird`,
    limit: ({ about, before, after, unit }) => `aus ${withUnit(before, unit)} ${after} wird (${about})`,
    date: ({ about, before, after }) => `aus dem ${before} der ${after} wird (${about})`,
    branch: ({ about, before }) => `der ${about === 'all' ? 'Und' : 'Oder'}-Zweig „${before}“ fehlt`,
    negation: ({ about }) => `die Verneinung vor „${about}“ fehlt`,
    listed: ({ about, before }) => `„${before}“ in der Liste von ${about} fehlt`,
    exemption: ({ about }) => `die Ausnahme „${about}“ fehlt`,
    force: ({ about, before, after }) => `die Ausnahme „${about}“ mit ${after} statt ${before} gilt`,
    reading: ({ about }) => `die Auslegung „${about}“ fehlt`,
    'in-force': ({ about, before, after }) =>
      `die Fassung ${about === 'from' ? 'ab' : 'bis'} ${after} statt ${before} gilt`,
    effect: ({ before, after }) =>
      after === '' ? `die Rechtsfolge „${before}“ fehlt` : `die Rechtsfolge ${after} statt ${before} ist`,
    binding: ({ before, after }) => `die Voraussetzung ${after} statt ${before} ist`,
    final: () => 'die Voraussetzung nicht mehr als endgültig (final) gilt',
  },
  meaning:
    'Jeder eingebaute Fehler ist eine kleine Änderung der Regeln, die ein Fall bemerken sollte. Was unbemerkt bleibt, könnte in den Regeln falsch sein.',
  failing: (path, cases) =>
    `Fehler: Fälle zu ${path} scheitern schon ohne eingebauten Fehler: ${cases}\n  Hilfe: zuerst \`bleibeweg rules test ${path}\``,
  badShare: (option, text) => `Fehler: ${option} erwartet einen Anteil wie 95%, nicht \`${text}\``,
  badJobs: (text) => `Fehler: --jobs erwartet eine Zahl ab 1, nicht \`${text}\``,
  progress: '{bar} {percentage} % · {value} von {total} Fehlern · noch {eta_formatted}',
}

const en: MutateTexts = {
  title: (killed, all, percent) => `the cases notice ${killed} of ${all} planted mistakes (${percent})`,
  equivalent: (n) => `${n} more no case can notice: proven, no value tells them apart (--format json lists them).`,
  kept: (n) => `${n} answers are kept from an earlier run.`,
  survivors: (path, n) => `${path}: ${n} unnoticed`,
  columns: ['place', 'mistake'],
  none: 'No mistake goes unnoticed.',
  provenHeading: 'PROVEN: NO CASE CAN NOTICE THEM',
  units: { months: 'months', years: 'years', days: 'days', 'day-fines': 'day fines', hours: 'hours', EUR: 'euros' },
  unnoticed: (mistake) => `No case notices if ${mistake}.`,
  mistakes: {
    comparator: ({ about, before, after }) => `${about} is compared by “${after}” instead of “${before}”`,
    limit: ({ about, before, after, unit }) => `${withUnit(before, unit)} become ${after} (${about})`,
    date: ({ about, before, after }) => `${before} becomes ${after} (${about})`,
    branch: ({ about, before }) => `the ${about === 'all' ? 'and' : 'or'} branch “${before}” is missing`,
    negation: ({ about }) => `the negation before “${about}” is missing`,
    listed: ({ about, before }) => `“${before}” is missing from the list of ${about}`,
    exemption: ({ about }) => `the exemption “${about}” is missing`,
    force: ({ about, before, after }) => `the exemption “${about}” holds by ${after} instead of ${before}`,
    reading: ({ about }) => `the reading “${about}” is missing`,
    'in-force': ({ about, before, after }) => `the wording is in force ${about} ${after} instead of ${before}`,
    effect: ({ before, after }) =>
      after === '' ? `the effect “${before}” is missing` : `the effect is ${after} instead of ${before}`,
    binding: ({ before, after }) => `the requirement is ${after} instead of ${before}`,
    final: () => 'the requirement is no longer final',
  },
  meaning:
    'Each planted mistake is one small change of the rules that a case should notice. What goes unnoticed may be wrong in the rules.',
  failing: (path, cases) =>
    `error: cases of ${path} fail without any planted mistake: ${cases}\n  help: first \`bleibeweg rules test ${path}\``,
  badShare: (option, text) => `error: ${option} needs a share such as 95%, not \`${text}\``,
  badJobs: (text) => `error: --jobs needs a number from 1, not \`${text}\``,
  progress: '{bar} {percentage} % · {value} of {total} mistakes · {eta_formatted} left',
}

export const MUTATE_TEXTS: Readonly<Record<Lang, MutateTexts>> = { de, en }
