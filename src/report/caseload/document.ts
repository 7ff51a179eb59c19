/** A caseload as a document: the work list, where people stand, gaps by who closes them, what opens soon, what is odd. */
import { type Told, tellAlone, tellParts } from '../../caseload/small-cells.ts'
import { type Sort, STATES, type Summary } from '../../caseload/summary.ts'
import type { IsoDate } from '../../engine/result.ts'
import { BATCH_TEXTS, ODD_WORDS, STATE_WORDS } from '../../messages/batch.ts'
import { CHECK_TEXTS } from '../../messages/check.ts'
import { problemWords } from '../../messages/problems.ts'
import { citeOf } from '../check/shown.ts'
import type { Document, Section } from '../document.ts'
import { shortHash, showIso } from '../format.ts'
import { notCheckedWords } from '../not-checked.ts'
import {
  bestText,
  caseText,
  closesText,
  gapCite,
  gapTitle,
  gapWords,
  type Speaker,
  standText,
  toldText,
} from './words.ts'

/** Everything a report over a caseload is made from. */
export interface CaseloadReport extends Speaker {
  readonly summary: Summary
  readonly on: IsoDate
  readonly at: IsoDate
  /** Inputs without a result. */
  readonly bad: number
  readonly sort: Sort
  /** Lists are whole, not the first lines only. */
  readonly all: boolean
  /** Counts below this are not told, and nothing that names a case; 1 tells everything. */
  readonly minCell: number
  readonly shard: { readonly index: number; readonly count: number } | null
}

/** Lines of a list on the first screen. */
export const FIRST_LINES = 10

export function caseloadDocument(report: CaseloadReport): Document {
  const { lang, summary, minCell } = report
  const texts = BATCH_TEXTS[lang]
  const named = minCell <= 1
  const states = tellParts(
    STATES.map((s) => summary.states[s]),
    minCell,
  )
  return {
    title: texts.title(
      toldText(tellAlone(summary.families, minCell), minCell, lang),
      toldText(states.total, minCell, lang),
      showIso(report.on, lang),
    ),
    lead: leadOf(report),
    sections: [
      ...(named ? [workSection(report)] : []),
      statesSection(report, states.parts),
      gapsSection(report),
      openingSection(report, named),
      ...(summary.odd.length > 0 ? [oddSection(report, named)] : []),
    ],
    tail: [
      ...(named ? [texts.sorted[report.sort]] : [texts.smallCells(minCell)]),
      texts.noneFound(notCheckedWords(report.compiled.pack, report.lang)),
      texts.purpose,
    ],
  }
}

export function leadOf(report: CaseloadReport): Document['lead'] {
  const { lang, compiled, shard, summary, bad, on, at, minCell } = report
  const { verifiedUntil, sha256 } = compiled.pack
  const verified = showIso(verifiedUntil, lang)
  const unknown = toldText(tellAlone(summary.unknown, minCell), minCell, lang)
  return [
    ...(at === on ? [] : [{ text: CHECK_TEXTS[lang].seenFrom(showIso(at, lang)), strong: true }]),
    { text: CHECK_TEXTS[lang].rulesLine(verified, shortHash(sha256)) },
    ...(on > verifiedUntil || at > verifiedUntil
      ? [{ text: CHECK_TEXTS[lang].afterVerified(verified), strong: true }]
      : []),
    ...(shard === null ? [] : [{ text: BATCH_TEXTS[lang].part(shard.index + 1, shard.count), strong: true }]),
    { text: BATCH_TEXTS[lang].data(bad, unknown) },
    { text: CHECK_TEXTS[lang].noDecision },
  ]
}

function workSection(report: CaseloadReport): Section {
  const { summary, lang } = report
  const texts = BATCH_TEXTS[lang]
  const shown = report.all ? summary.work : summary.work.slice(0, FIRST_LINES)
  return {
    heading: texts.work,
    columns: texts.workColumns,
    flexible: 3,
    rows: shown.map((item) => ({
      cells: [
        caseText(item),
        texts.persons(String(item.persons)),
        item.deadline ? showIso(item.deadline.date, lang) : '–',
        closesText(report, item.deadline) || '–',
        bestText(report, item),
        standText(report, item),
      ],
    })),
    notes: [
      ...(shown.length === 0 ? [texts.noWork] : []),
      ...(summary.families > shown.length ? [texts.moreWork(summary.families - shown.length)] : []),
    ],
  }
}

const BAR = 30

function statesSection({ summary, lang, minCell }: CaseloadReport, told: readonly Told[]): Section {
  const texts = BATCH_TEXTS[lang]
  const shown = STATES.map((state, i) => ({ state, count: told[i] ?? 0 })).filter(({ count }) => count !== 0)
  const most = Math.max(1, ...shown.map(({ count }) => (typeof count === 'number' ? count : 0)))
  const scale = Math.max(1, most / BAR)
  return {
    heading: texts.states,
    columns: texts.stateColumns,
    rows: shown.map(({ state, count }) => ({
      cells: [
        STATE_WORDS[state][lang],
        toldText(count, minCell, lang),
        typeof count === 'number' ? '#'.repeat(Math.max(1, Math.round(count / scale))) : '',
      ],
    })),
    notes: summary.persons === 0 ? [texts.noWork] : [],
  }
}

function gapsSection(report: CaseloadReport): Section {
  const { summary, lang, minCell } = report
  const texts = BATCH_TEXTS[lang]
  const shown = report.all ? summary.gaps : summary.gaps.slice(0, FIRST_LINES)
  return {
    heading: texts.gaps,
    columns: texts.gapColumns,
    flexible: 0,
    rows: shown.map((counted) => {
      const { gap, kind, families, persons } = counted
      const { who, lead } = gapWords(report, counted)
      const title = `${gapTitle(report, gap)} (${gapCite(report, gap)})`
      const told = (count: number) => toldText(tellAlone(count, minCell), minCell, lang)
      return {
        cells: [
          kind === 'unknown' ? texts.missing(title) : title,
          texts.families(told(families)),
          texts.persons(told(persons)),
          who,
          lead,
        ],
      }
    }),
    notes: summary.gaps.length > shown.length ? [texts.moreGaps(summary.gaps.length - shown.length)] : [],
  }
}

function openingSection(report: CaseloadReport, named: boolean): Section {
  const { summary, lang, minCell, compiled } = report
  const texts = BATCH_TEXTS[lang]
  const all = Object.values(summary.openingByPath).reduce((a, b) => a + b, 0)
  const notes = all === 0 ? [texts.nothingOpens] : []
  if (!named) {
    return {
      heading: texts.opening,
      columns: texts.openingByPath,
      rows: Object.entries(summary.openingByPath).map(([path, count]) => ({
        cells: [citeOf(compiled, path), texts.persons(toldText(tellAlone(count, minCell), minCell, lang))],
      })),
      notes,
    }
  }
  const shown = report.all ? summary.opening : summary.opening.slice(0, FIRST_LINES)
  return {
    heading: texts.opening,
    columns: texts.openingColumns,
    rows: shown.map((o) => ({
      cells: [
        showIso(o.date, lang),
        caseText(o),
        o.person,
        citeOf(compiled, o.path),
        o.by === null ? '' : gapTitle(report, `${o.path.replace(/^aufenthg-/, '')}/${o.by}`),
      ],
    })),
    notes: [...notes, ...(all > shown.length ? [texts.moreOpening(all - shown.length)] : [])],
  }
}

function oddSection(report: CaseloadReport, named: boolean): Section {
  const { summary, lang, minCell } = report
  const texts = BATCH_TEXTS[lang]
  const words = (code: string) => Object.entries(ODD_WORDS).find(([known]) => known === code)?.[1][lang] ?? code
  if (!named) {
    return {
      heading: texts.odd,
      columns: texts.oddByCode,
      rows: Object.entries(summary.oddByCode).map(([code, count]) => ({
        cells: [words(code), toldText(tellAlone(count, minCell), minCell, lang)],
      })),
    }
  }
  const all = Object.values(summary.oddByCode).reduce((a, b) => a + b, 0)
  const shown = report.all ? summary.odd : summary.odd.slice(0, FIRST_LINES)
  return {
    heading: texts.odd,
    columns: texts.oddColumns,
    rows: shown.map((odd) => ({
      cells: [
        odd.line === undefined ? caseText(odd) : `${caseText(odd)}:${odd.line}`,
        odd.address ?? '',
        problemWords({ ...odd, severity: 'warning', file: '', address: '' }, lang).what,
      ],
    })),
    notes: all > shown.length ? [texts.moreOdd(all - shown.length)] : [],
  }
}
