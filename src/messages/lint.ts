/** The words of `rules lint --fix`, `rules new` and the explanation of a defect. */
import type { Lang } from './language.ts'

export interface LintTexts {
  readonly fixed: (file: string, what: string, id: string) => string
  readonly level: Readonly<Record<'error' | 'warning', string>>
  readonly defect: string
  readonly columns: readonly [string, string]
  readonly avoid: string
  readonly prefer: string
  readonly fix: string
  readonly fixable: string
  readonly byHand: string
  readonly where: string
  readonly exists: (file: string) => string
  readonly noTarget: string
  readonly badPath: (text: string) => string
  readonly made: (file: string) => string
  readonly next: (folder: string) => string
}

const de: LintTexts = {
  fixed: (file, what, id) => `${file}: herausgenommen (${id}): ${what}`,
  level: { error: 'Fehler', warning: 'Warnung' },
  defect: 'Mangel in Regeldateien',
  columns: ['Angabe', 'Inhalt'],
  avoid: 'Vermeiden',
  prefer: 'Besser',
  fix: 'Behebbar',
  fixable: '`bleibeweg rules lint --fix` nimmt die Stelle heraus; kein Ergebnis ändert sich.',
  byHand: 'nur von Hand',
  where: 'Stufe',
  exists: (file) =>
    `Fehler: \`${file}\` gibt es schon; nichts geschrieben\n  Hilfe: die Datei bearbeiten oder einen anderen Tag wählen`,
  noTarget: 'Fehler: wohin? --rules ORDNER oder -o ORDNER nennt den Regelordner',
  badPath: (text) => `Fehler: \`${text}\` ist kein Weg: erwartet wird etwa 25b-1 oder 25b-9`,
  made: (file) => `geschrieben: ${file}`,
  next: (folder) =>
    `Weiter: jedes TODO ersetzen, dann bleibeweg rules lint --rules ${folder} und bleibeweg rules test --rules ${folder}`,
}

const en: LintTexts = {
  fixed: (file, what, id) => `${file}: taken out (${id}): ${what}`,
  level: { error: 'error', warning: 'warning' },
  defect: 'defect in rule files',
  columns: ['item', 'content'],
  avoid: 'avoid',
  prefer: 'prefer',
  fix: 'fixable',
  fixable: '`bleibeweg rules lint --fix` takes the place out; no result changes.',
  byHand: 'by hand only',
  where: 'level',
  exists: (file) => `error: \`${file}\` exists already; nothing written\n  help: edit the file or choose another day`,
  noTarget: 'error: where to? --rules DIR or -o DIR names the folder of rules',
  badPath: (text) => `error: \`${text}\` is no path: something like 25b-1 or 25b-9 is expected`,
  made: (file) => `wrote ${file}`,
  next: (folder) =>
    `next: replace every TODO, then bleibeweg rules lint --rules ${folder} and bleibeweg rules test --rules ${folder}`,
}

export const LINT_TEXTS: Readonly<Record<Lang, LintTexts>> = { de, en }
