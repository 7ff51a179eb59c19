/** The words of `rules coverage` by conditions. */
import type { Lang } from './language.ts'

export interface RulesCoverageTexts {
  readonly title: (whole: number, leaves: number, percent: string) => string
  readonly cases: (n: number) => string
  readonly parts: (whole: number, all: number) => string
  readonly exemptions: (seen: number, all: number) => string
  readonly meaning: string
  readonly byFile: string
  readonly fileColumns: readonly [string, string, string]
  readonly of: (n: number, all: number) => string
  readonly gaps: string
  readonly gapColumns: readonly [string, string, string]
  readonly never: Readonly<Record<'met' | 'unmet' | 'unknown', string>>
  readonly exemptionGaps: string
  readonly exemptionColumns: readonly [string, string]
  readonly impossible: string
  readonly impossibleColumns: readonly [string, string, string]
  readonly complete: string
  readonly truths: Readonly<Record<'met' | 'unmet' | 'unknown', string>>
  readonly line: string
  readonly rule: string
  readonly shownBy: (id: string) => string
  readonly missing: string
  readonly cannot: string
  readonly contents: string
  readonly legend: string
}

const de: RulesCoverageTexts = {
  title: (whole, leaves, percent) =>
    `${whole} von ${leaves} Vergleichen haben die Fälle erfüllt, nicht erfüllt und unbekannt gezeigt (${percent})`,
  cases: (n) => `${n} Fälle`,
  parts: (whole, all) => `Verknüpfungen (und, oder, nicht, benannt): ${whole} von ${all} in allen drei Werten`,
  exemptions: (seen, all) => `Ausnahmen, die einen Befund getragen haben: ${seen} von ${all}`,
  meaning: 'Was kein Fall gezeigt hat, kann unbemerkt falsch sein.',
  byFile: 'JE DATEI',
  fileColumns: ['Datei', 'Vergleiche', 'Verknüpfungen'],
  of: (n, all) => `${n} von ${all}`,
  gaps: 'NIE GEZEIGT',
  gapColumns: ['Stelle', 'fehlt', 'Bedingung'],
  never: { met: 'nie erfüllt', unmet: 'nie nicht erfüllt', unknown: 'nie unbekannt' },
  exemptionGaps: 'AUSNAHMEN, DIE NIE GETRAGEN HABEN',
  exemptionColumns: ['Ausnahme', 'Vorschrift'],
  impossible: 'KANN NIEMAND ZEIGEN',
  impossibleColumns: ['Tatsache', 'Wert', 'Grund'],
  complete: 'Jeder Vergleich ist in allen möglichen Werten gezeigt.',
  truths: { met: 'erfüllt', unmet: 'nicht erfüllt', unknown: 'unbekannt' },
  line: 'Zeile',
  rule: 'Regel',
  shownBy: (id) => `gezeigt von ${id}`,
  missing: 'fehlt',
  cannot: 'unmöglich',
  contents: 'Dateien',
  legend:
    'Je Zeile mit einer Bedingung: wie viele ihrer Teile die Fälle erfüllt, nicht erfüllt und unbekannt gezeigt haben. „fehlt“: kein Fall. „unmöglich“: bewiesen, dass keine Akte diesen Wert haben kann.',
}

const en: RulesCoverageTexts = {
  title: (whole, leaves, percent) =>
    `the cases have shown ${whole} of ${leaves} comparisons met, unmet and unknown (${percent})`,
  cases: (n) => `${n} cases`,
  parts: (whole, all) => `connectives (all, any, not, named): ${whole} of ${all} in all three values`,
  exemptions: (seen, all) => `exemptions that have carried a finding: ${seen} of ${all}`,
  meaning: 'What no case has shown may be wrong unnoticed.',
  byFile: 'BY FILE',
  fileColumns: ['file', 'comparisons', 'connectives'],
  of: (n, all) => `${n} of ${all}`,
  gaps: 'NEVER SHOWN',
  gapColumns: ['place', 'missing', 'condition'],
  never: { met: 'never met', unmet: 'never unmet', unknown: 'never unknown' },
  exemptionGaps: 'EXEMPTIONS THAT NEVER CARRIED',
  exemptionColumns: ['exemption', 'provision'],
  impossible: 'NOBODY CAN SHOW',
  impossibleColumns: ['fact', 'value', 'reason'],
  complete: 'Every comparison is shown in all values that are possible.',
  truths: { met: 'met', unmet: 'unmet', unknown: 'unknown' },
  line: 'line',
  rule: 'rule',
  shownBy: (id) => `shown by ${id}`,
  missing: 'missing',
  cannot: 'impossible',
  contents: 'Files',
  legend:
    'For each line with a condition: how many of its parts the cases have shown met, unmet and unknown. “missing”: no case. “impossible”: proven that no file can have this value.',
}

export const RULES_COVERAGE_TEXTS: Readonly<Record<Lang, RulesCoverageTexts>> = { de, en }
