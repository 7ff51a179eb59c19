/** The words of `rules diff`, German and English. */
import type { FieldName, ListName } from '../lab/diff/rules.ts'
import type { Lang } from './language.ts'

export interface RulesDiffTexts {
  readonly title: (a: string, b: string) => string
  readonly draft: string
  readonly none: string
  readonly sum: (paths: number, changes: number) => string
  readonly unchanged: (paths: string) => string
  readonly heading: (path: string, cite: string, versions: string) => string
  readonly versions: (from: string | undefined, to: string | undefined) => string
  readonly columns: readonly string[]
  readonly added: string
  readonly removed: string
  readonly changed: string
  readonly pathAdded: string
  readonly pathRemoved: string
  readonly whole: string
  readonly entry: string
  readonly effectOf: string
  readonly extension: string
  readonly readingOf: (id: string) => string
  readonly exemptionOf: (id: string) => string
  readonly change: (from: string, to: string) => string
  readonly field: Readonly<Record<FieldName, string>>
  readonly list: Readonly<Record<ListName, string>>
  readonly nothing: string
  readonly yes: string
  readonly no: string
  readonly partAdded: (among: 'all' | 'any' | undefined) => string
  readonly partRemoved: (among: 'all' | 'any' | undefined) => string
  readonly rewritten: string
  readonly counted: (fact: string) => string
  readonly was: string
  readonly now: string
  readonly touched: string
  readonly touchedColumns: readonly string[]
  readonly touchedNone: (persons: number) => string
  readonly touchedSum: (touched: number, persons: number) => string
  readonly notes: readonly string[]
  readonly badSide: (text: string) => string
  readonly law: (date: string) => string
  readonly shipped: string
  readonly otherPaths: string
}

const de: RulesDiffTexts = {
  title: (a, b) => `Was sich am Recht ändert · ${a} → ${b}`,
  draft: 'SZENARIO: Mindestens eine Seite ist ein Entwurf, nicht geltendes Recht.',
  none: 'Es ändert sich nichts.',
  sum: (paths, changes) =>
    `${changes} ${changes === 1 ? 'Änderung' : 'Änderungen'} in ${paths} ${paths === 1 ? 'Weg' : 'Wegen'}.`,
  unchanged: (paths) => `Unverändert: ${paths}`,
  heading: (path, cite, versions) => `${path} · ${cite} · ${versions}`,
  versions: (from, to) =>
    from && to
      ? from === to
        ? `Fassung ${to}`
        : `Fassung ${from} → ${to}`
      : to
        ? `neu, Fassung ${to}`
        : `nur Fassung ${from}`,
  columns: ['Änderung', 'wo', 'Vorschrift'],
  added: '+ neu',
  removed: '- entfällt',
  changed: '~ anders',
  pathAdded: 'Den Weg gibt es nun',
  pathRemoved: 'Den Weg gibt es nicht mehr',
  whole: 'der Weg',
  entry: 'Eingang',
  effectOf: 'Rechtsfolge',
  extension: 'Verlängerung',
  readingOf: (id) => `Auslegung ${id}`,
  exemptionOf: (id) => `Ausnahme ${id}`,
  change: (from, to) => `${from} → ${to}`,
  field: {
    effect: 'Rechtsfolge',
    grants: 'Titel',
    duration: 'Dauer',
    status: 'Stand',
    binding: 'Bindung',
    basis: 'beruht auf',
    final: 'endgültig',
    cite: 'steht nun anderswo',
    force: 'Kraft der Ausnahme',
    anchor: 'abgeleitet von',
    source: 'Quelle',
  },
  list: {
    also: 'weitere Vorschriften',
    evidence: 'Nachweise',
    steps: 'Schritte',
    for: 'spricht dafür',
    against: 'spricht dagegen',
    dropped: 'bei der Verlängerung nicht mehr verlangt',
    switch: 'Wechsel vor Ablauf',
  },
  nothing: 'nichts',
  yes: 'ja',
  no: 'nein',
  partAdded: (among) =>
    among === 'any' ? 'genügt nun auch:' : among === 'all' ? 'zusätzlich verlangt:' : 'neue Bedingung:',
  partRemoved: (among) =>
    among === 'any' ? 'genügt nicht mehr:' : among === 'all' ? 'nicht mehr verlangt:' : 'Bedingung entfällt:',
  rewritten: 'Bedingung neu gefasst',
  counted: (fact) => `${fact}: anders gezählt`,
  was: 'bisher',
  now: 'nun',
  touched: 'WEN ES BERÜHRT',
  touchedColumns: ['Fall und Person', 'Weg', 'Stand', 'durch'],
  touchedNone: (persons) => `Niemanden: bei keiner von ${persons} Personen ändert sich ein Befund.`,
  touchedSum: (touched, persons) => `${touched} von ${persons} Personen.`,
  notes: ['Beträge (Regelbedarf und andere) gehören zum Tag der Prüfung und stehen hier nicht.'],
  badSide: (text) =>
    `Fehler: \`${text}\` ist weder ein Datum noch eine Regeldatei noch ein Ordner mit Regeln\n  Hilfe: zum Beispiel 2022-01-01, entwurf/ oder entwurf/fuenf-jahre.yaml`,
  law: (date) => `Recht vom ${date}`,
  shipped: 'geltende Regeln',
  otherPaths: 'und die Wege, die davon abhängen',
}

const en: RulesDiffTexts = {
  title: (a, b) => `What changes in the law · ${a} → ${b}`,
  draft: 'SCENARIO: at least one side is a draft, not the law in force.',
  none: 'Nothing changes.',
  sum: (paths, changes) =>
    `${changes} ${changes === 1 ? 'change' : 'changes'} in ${paths} ${paths === 1 ? 'path' : 'paths'}.`,
  unchanged: (paths) => `Unchanged: ${paths}`,
  heading: (path, cite, versions) => `${path} · ${cite} · ${versions}`,
  versions: (from, to) =>
    from && to
      ? from === to
        ? `version ${to}`
        : `version ${from} → ${to}`
      : to
        ? `new, version ${to}`
        : `only version ${from}`,
  columns: ['change', 'where', 'provision'],
  added: '+ new',
  removed: '- gone',
  changed: '~ differs',
  pathAdded: 'the path is there now',
  pathRemoved: 'the path is no longer there',
  whole: 'the path',
  entry: 'entry',
  effectOf: 'effect',
  extension: 'extension',
  readingOf: (id) => `reading ${id}`,
  exemptionOf: (id) => `exemption ${id}`,
  change: (from, to) => `${from} → ${to}`,
  field: {
    effect: 'effect',
    grants: 'title',
    duration: 'duration',
    status: 'state',
    binding: 'binding',
    basis: 'rests on',
    final: 'final',
    cite: 'now stands elsewhere',
    force: 'force of the exemption',
    anchor: 'derived from',
    source: 'source',
  },
  list: {
    also: 'further provisions',
    evidence: 'proof',
    steps: 'steps',
    for: 'speaks for it',
    against: 'speaks against it',
    dropped: 'no longer asked for at the extension',
    switch: 'to be changed before expiry',
  },
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  partAdded: (among) =>
    among === 'any' ? 'now enough as well:' : among === 'all' ? 'asked for in addition:' : 'new condition:',
  partRemoved: (among) =>
    among === 'any' ? 'no longer enough:' : among === 'all' ? 'no longer asked for:' : 'condition gone:',
  rewritten: 'condition put anew',
  counted: (fact) => `${fact}: counted differently`,
  was: 'was',
  now: 'now',
  touched: 'WHOM IT TOUCHES',
  touchedColumns: ['case and person', 'path', 'state', 'through'],
  touchedNone: (persons) => `Nobody: for none of ${persons} persons a finding changes.`,
  touchedSum: (touched, persons) => `${touched} of ${persons} persons.`,
  notes: ['Amounts (standard need and others) belong to the day of the check and do not stand here.'],
  badSide: (text) =>
    `error: \`${text}\` is neither a date nor a rule file nor a folder of rules\n  help: for example 2022-01-01, draft/ or draft/five-years.yaml`,
  law: (date) => `law of ${date}`,
  shipped: 'rules in force',
  otherPaths: 'and the paths that depend on it',
}

export const RULES_DIFF_TEXTS: Readonly<Record<Lang, RulesDiffTexts>> = { de, en }
