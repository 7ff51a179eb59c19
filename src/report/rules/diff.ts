/** What the law changed, as a document and as data. */
import type { Compiled } from '../../engine/compile.ts'
import { wordingOn } from '../../engine/compile.ts'
import type { LawOn, PathChanges, RuleChange } from '../../lab/diff/rules.ts'
import type { Lang } from '../../messages/language.ts'
import { RULES_DIFF_TEXTS } from '../../messages/rules-diff.ts'
import type { Document, Row, Section } from '../document.ts'
import type { Speaker } from '../explain/conditions.ts'
import { citeOf } from '../explain/context.ts'
import { showIso } from '../format.ts'
import { type SaidChange, sayChange } from './diff-words.ts'

export interface Side extends LawOn {
  /** How the user knows it: `Recht vom 01.01.2022`, `entwurf/`. */
  readonly label: string
}

export interface RulesDiffReport {
  readonly before: Side
  readonly after: Side
  readonly changes: readonly PathChanges[]
  /** Only paths of this list were compared; undefined: all. */
  readonly paths: readonly string[] | undefined
  readonly lang: Lang
  /** Whom it touches, where cases were given. */
  readonly touched: Section | undefined
}

export function rulesDiffDocument(report: RulesDiffReport): Document {
  const { before, after, changes, lang } = report
  const texts = RULES_DIFF_TEXTS[lang]
  const told = changeSections(report)
  const count = told.reduce((sum, section) => sum + section.rows.length, 0)
  const changed = new Set(changes.map((c) => c.path))
  const ids = report.paths ?? [...new Set([...before.compiled.byId.keys(), ...after.compiled.byId.keys()])].sort()
  const same = ids.filter((id) => !changed.has(id)).map((id) => id.replace(/^aufenthg-/, ''))
  return {
    title: texts.title(before.label, after.label),
    lead: [
      ...(isDraft(report) ? [{ text: texts.draft, strong: true }] : []),
      { text: changes.length === 0 ? texts.none : texts.sum(changes.length, count), strong: true },
    ],
    sections: [...told, ...(report.touched ? [report.touched] : [])],
    tail: [...(same.length > 0 ? [texts.unchanged(same.join(', '))] : []), ...texts.notes],
  }
}

/** What changed, a section a path. */
export function changeSections(report: RulesDiffReport): readonly Section[] {
  return report.changes.map((path) => pathSection(path, report))
}

/** A side rests on a bill or on rules marked as draft. */
export function isDraft({ before, after, changes }: Pick<RulesDiffReport, 'before' | 'after' | 'changes'>): boolean {
  const drafts = changes.some((c) => [c.before, c.after].some((v) => v?.raw.source.status === 'draft'))
  return (
    drafts ||
    [before, after].some(({ compiled }) => compiled.pack.bills.some((b) => (b.bill.status ?? 'draft') === 'draft'))
  )
}

const SIGNS = { added: 'added', removed: 'removed', changed: 'changed' } as const

function pathSection(path: PathChanges, report: RulesDiffReport): Section {
  const { lang } = report
  const texts = RULES_DIFF_TEXTS[lang]
  const compiled = report.after.compiled.byId.get(path.path) ?? report.before.compiled.byId.get(path.path)
  const version = (v: PathChanges['before']) => (v ? showIso(v.id, lang) : undefined)
  return {
    heading: texts.heading(
      path.path.replace(/^aufenthg-/, ''),
      compiled ? citeOf(compiled) : '',
      texts.versions(version(path.before), version(path.after)),
    ),
    level: 2,
    columns: texts.columns,
    flexible: 1,
    rows: saidOnce(path, report).map(
      ({ said, cite }): Row => ({
        cells: [
          {
            text: texts[SIGNS[said.sign]],
            tone: said.sign === 'added' ? 'good' : said.sign === 'removed' ? 'bad' : 'open',
          },
          said.where,
          cite,
        ],
        below: [said.text, ...said.below],
      }),
    ),
  }
}

interface SaidAt {
  readonly said: SaidChange
  readonly cite: string
  readonly change: RuleChange
}

/** A limit that stands in several places of a requirement is told once. */
function saidOnce(path: PathChanges, { before, after, lang }: RulesDiffReport): readonly SaidAt[] {
  const told = new Map<string, SaidAt>()
  for (const change of path.changes) {
    const { compiled } = change.what.kind === 'removed' ? before : after
    const said = sayChange(change, speakerOf(compiled, lang), titlesOf(path, [after.compiled, before.compiled], lang))
    const key = JSON.stringify(said)
    if (!told.has(key)) told.set(key, { said, cite: change.cite, change })
  }
  return [...told.values()]
}

const speakerOf = ({ pack }: Compiled, lang: Lang): Speaker => ({ lang, conditions: pack.conditions, short: true })

function titlesOf(path: PathChanges, packs: readonly Compiled[], lang: Lang) {
  return (kind: 'requirement' | 'steps' | 'evidence', id: string): string => {
    if (kind === 'requirement') {
      const found = [path.after, path.before].flatMap((v) => v?.requirements ?? []).find((r) => r.id === id)
      const version = path.after ?? path.before
      return found && version ? wordingOn(found, version.from).title[lang] : id
    }
    for (const { pack } of packs) {
      const title = pack[kind].get(id)?.title
      if (title) return title[lang]
    }
    return id
  }
}

export function rulesDiffJson(report: RulesDiffReport, touched: object | undefined): object {
  const { before, after, changes } = report
  const side = ({ compiled, label }: Side) => ({ rules: compiled.pack.sha256, law: label })
  return {
    format: 'bleibeweg.rules-diff/1',
    scenario: isDraft(report),
    before: side(before),
    after: side(after),
    paths: changes.map((path) => ({
      path: path.path,
      before: path.before?.id ?? null,
      after: path.after?.id ?? null,
      changes: saidOnce(path, { ...report, lang: report.lang }).map(({ said, cite, change }) => ({
        change: said.sign,
        about: change.about,
        cite,
        kind: change.what.kind === 'condition' ? change.what.change.kind : change.what.kind,
        ...valuesOf(change),
        text: [said.text, ...said.below],
      })),
    })),
    ...(touched ? { touched } : {}),
  }
}

/** What a program can read without parsing a sentence. */
function valuesOf({ what }: RuleChange): object {
  if (what.kind === 'field') return { field: what.field, from: what.from, to: what.to }
  if (what.kind === 'list') return { list: what.list, added: what.added, removed: what.removed }
  if (what.kind === 'condition' && what.change.kind === 'limit') {
    const { from, to } = what.change
    const limit = (leaf: typeof from) => ({ operator: leaf.operator, value: leaf.literal })
    return { fact: to.fact.id, from: limit(from), to: limit(to) }
  }
  return {}
}
