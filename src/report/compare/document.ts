/** A comparison as a document: what changed in the rules, the effect, who moves and why, what blocks next. */
import type { Mover, PathMove } from '../../caseload/compare/comparison.ts'
import { COMPARE_TEXTS } from '../../messages/compare.ts'
import { FINDING_WORDS, OUTCOME_WORDS } from '../../messages/words.ts'
import type { MoveKind } from '../../outlook/diff.ts'
import { printable } from '../../profile/printable.ts'
import type { Document, Row, Section } from '../document.ts'
import { shortHash, showDay, showIso } from '../format.ts'
import { changeSections } from '../rules/diff.ts'
import { type CompareReport, citeOfPath, titleOfCode, toldCounts } from './report.ts'
import { effectSection, groupSections } from './tables.ts'

const FIRST_MOVERS = 12
const FIRST_CHANGES = 10
const FIRST_NARROW = 5

export function compareDocument(report: CompareReport): Document {
  const { comparison, lang, draft } = report
  const texts = COMPARE_TEXTS[lang]
  const moved = comparison.movers.length > 0
  const sections: readonly Section[] = [
    ...rulesSections(report),
    ...(report.compared.length > 0 ? [effectSection(report), ...groupSections(report)] : []),
    ...(moved && report.minCell === undefined ? [whoSection(report)] : []),
    ...(report.rifts.length > 0 ? [riftSection(report)] : []),
    ...(report.compared.length > 0 ? [narrowSection(report)] : []),
    { heading: texts.limits, columns: [], rows: [], notes: texts.limitLines },
  ]
  return {
    title: `${draft ? `${texts.scenario} · ` : ''}${texts.title(report.before.label, report.after.label, showDay(report.on, lang))}`,
    lead: leadOf(report),
    // a draft says so on every part that can be cut out and passed on
    sections: sections.map((s) => (draft ? { ...s, heading: `${texts.scenario} · ${s.heading}` } : s)),
    tail: [
      ...(report.skipped > 0 ? [texts.skipped(report.skipped)] : []),
      texts.record(shortHash(report.before.compiled.pack.sha256), shortHash(report.after.compiled.pack.sha256)),
    ],
  }
}

function leadOf(report: CompareReport): Document['lead'] {
  const { comparison, lang } = report
  const texts = COMPARE_TEXTS[lang]
  const { persons, relevant, moved } = comparison.all
  const paths = report.compared.map((p) => citeOfPath(report, p)).join(', ')
  const [all = '', some = ''] = [persons, relevant].map((n) => toldCounts([n], report)[0])
  return [
    ...(report.draft ? [{ text: texts.draft, strong: true }] : []),
    ...(report.compared.length === 0
      ? [{ text: texts.noChange, strong: true }]
      : [{ text: texts.persons(all, comparison.families, some, paths) }]),
    ...(report.compared.length > 0 && moved === 0 ? [{ text: texts.nobody(persons), strong: true }] : []),
    ...(report.later === undefined ? [] : [{ text: texts.later(report.later), strong: true }]),
    ...(report.minCell === undefined ? [] : [{ text: texts.hiddenPersons }]),
  ]
}

/** The first changes in words; all of them with `--all`. */
function rulesSections(report: CompareReport): readonly Section[] {
  const texts = COMPARE_TEXTS[report.lang]
  const sections = changeSections({ ...report, paths: undefined, touched: undefined })
  let room = report.all ? Number.POSITIVE_INFINITY : FIRST_CHANGES
  let left = 0
  const shown = sections.flatMap((section) => {
    const rows = section.rows.slice(0, Math.max(0, room))
    room -= section.rows.length
    left += section.rows.length - rows.length
    return rows.length > 0 ? [{ ...section, heading: `${texts.rules} · ${section.heading}`, rows }] : []
  })
  const last = shown.at(-1)
  return left === 0 || !last ? shown : [...shown.slice(0, -1), { ...last, notes: [texts.moreRules(left)] }]
}

function whoSection(report: CompareReport): Section {
  const { comparison, lang, all } = report
  const texts = COMPARE_TEXTS[lang]
  const rows = comparison.movers.flatMap((mover) => mover.paths.map((path) => moveRow(mover, path, report)))
  const shown = all ? rows : rows.slice(0, FIRST_MOVERS)
  const worse = comparison.movers.filter((m) => m.kind === 'worse').length
  return {
    heading: texts.who(comparison.movers.length),
    columns: texts.whoColumns,
    flexible: 3,
    rows: shown,
    notes: [
      ...(rows.length > shown.length ? [texts.more(rows.length - shown.length)] : []),
      texts.worse(worse),
      ...(comparison.all.mayMove > 0 ? [texts.mayMove(comparison.all.mayMove)] : []),
    ],
  }
}

function moveRow(mover: Mover, path: PathMove, report: CompareReport): Row {
  const { lang } = report
  const texts = COMPARE_TEXTS[lang]
  const standing = ({ outcome, from }: PathMove['before']) =>
    `${OUTCOME_WORDS[outcome][lang]}${from === null ? '' : ` ${texts.from(showIso(from, lang))}`}`
  const [a, b] = [standing(path.before), standing(path.after)]
  const finding = (f: PathMove['through'][number]['from']) => (f === null ? texts.notAsked : FINDING_WORDS[f][lang])
  const short = path.path.replace(/^aufenthg-/, '')
  return {
    cells: [
      {
        text: texts.kinds[mover.kind],
        tone: mover.kind === 'better' ? 'good' : mover.kind === 'worse' ? 'bad' : 'open',
      },
      printable(`${mover.case} ${mover.person}`),
      citeOfPath(report, path.path),
      a === b ? b : texts.change(a, b),
    ],
    below: [
      ...path.through.map((t) => texts.through(`${short}/${t.id}`, t.cite, finding(t.from), finding(t.to))),
      ...(mover.sure || a === b ? [] : [texts.unsure]),
    ],
  }
}

const RIFT_ORDER: readonly MoveKind[] = ['vanishes', 'appears', 'moves', 'changes']
const FIRST_RIFTS = 6

function riftSection(report: CompareReport): Section {
  const { rifts, lang } = report
  const texts = COMPARE_TEXTS[lang]
  const counts = RIFT_ORDER.flatMap((change) => {
    const n = rifts.filter((r) => r.change === change).length
    if (n === 0) return []
    return [
      report.minCell !== undefined && n < report.minCell
        ? texts.rift(change, report.minCell).replace(String(report.minCell), texts.small(report.minCell))
        : texts.rift(change, n),
    ]
  })
  const shown = report.minCell === undefined ? (report.all ? rifts : rifts.slice(0, FIRST_RIFTS)) : []
  const date = (iso: string | null) => (iso === null ? '' : showIso(iso, lang))
  return {
    heading: texts.rifts,
    columns: texts.riftColumns,
    lead: [`${counts.join(', ')}.`],
    rows: shown.map((r) => ({
      cells: [
        texts.rift(r.change, 1),
        printable(`${r.case} ${r.person}`),
        r.from !== null && r.to !== null && r.from !== r.to
          ? texts.change(date(r.from), date(r.to))
          : date(r.to ?? r.from),
      ],
    })),
    notes: report.minCell === undefined && rifts.length > shown.length ? [texts.more(rifts.length - shown.length)] : [],
  }
}

function narrowSection(report: CompareReport): Section {
  const { comparison, lang } = report
  const texts = COMPARE_TEXTS[lang]
  const shown = comparison.narrow.slice(0, FIRST_NARROW)
  return {
    heading: texts.narrow,
    columns: texts.narrowColumns,
    flexible: 0,
    rows: shown.map(([code, n]) => ({
      cells: [`${titleOfCode(report, code)} (${code})`, toldCounts([n], report)[0] ?? ''],
    })),
    notes: shown.length === 0 ? [texts.narrowNone] : [],
  }
}
