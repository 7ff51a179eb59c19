/** The words of `rules fmt`, German and English. */
import type { Lang } from './language.ts'

export interface RulesFmtTexts {
  readonly would: (file: string) => string
  readonly did: (file: string) => string
  readonly sum: (files: number, changed: number) => string
}

const de: RulesFmtTexts = {
  would: (file) => `${file}: sähe anders aus`,
  did: (file) => `${file}: geordnet`,
  sum: (files, changed) =>
    changed === 0
      ? `${files} ${files === 1 ? 'Datei' : 'Dateien'}, alle in der üblichen Form`
      : `${changed} von ${files} ${files === 1 ? 'Datei' : 'Dateien'} anders`,
}

const en: RulesFmtTexts = {
  would: (file) => `${file}: would look different`,
  did: (file) => `${file}: put in order`,
  sum: (files, changed) =>
    changed === 0
      ? `${files} ${files === 1 ? 'file' : 'files'}, all in the usual form`
      : `${changed} of ${files} ${files === 1 ? 'file' : 'files'} differ`,
}

export const RULES_FMT_TEXTS: Readonly<Record<Lang, RulesFmtTexts>> = { de, en }
