/** What a changed fact would change: assumptions, one sum line, paths per person, rifts and deadlines. */
import type { Deadline, Rift } from '../engine/result.ts'
import { CHECK_TEXTS } from '../messages/check.ts'
import { type Sum, WHATIF_TEXTS } from '../messages/whatif.ts'
import { type Diff, type Move, type MoveKind, nothingChanges } from '../outlook/diff.ts'
import type { Applied } from '../profile/change.ts'
import { printable, printableExcerpt } from '../profile/printable.ts'
import { formatDay, parseDay } from '../time/day.ts'
import { afterMonths } from '../time/period.ts'
import { deadlineText } from './check/deadlines.ts'
import { leadOf, notCheckedText } from './check/document.ts'
import { pathCite } from './check/shown.ts'
import type { Document, Row, Section } from './document.ts'
import { shortHash, showIso } from './format.ts'
import { changedPaths, pathRow, roadmapRow, type ShownPaths, type Sides } from './whatif-paths.ts'

export interface WhatifReport extends Sides {
  readonly diff: Diff
  readonly applied: readonly Applied[]
  /** The second profile, as the user named it. */
  readonly other: string | undefined
  /** Only what concerns this person. */
  readonly person: string | undefined
}

export function whatifDocument(report: WhatifReport): Document {
  const { before, after, diff } = report
  const { lang } = after
  const texts = WHATIF_TEXTS[lang]
  const { result, evaluation } = before.checked
  const paths = changedPaths(report, diff.persons)
  const rifts = riftGroups(report)
  const deadlines = nearDeadlines(report)
  const sections = [settingsSection(report), pathsSection(report, paths), familySection(report, rifts, deadlines)]
  return {
    title: texts.title(printable(result.profile.case), evaluation.view.persons.size, showIso(result.on, lang)),
    lead: [{ text: sumLine(report, paths, rifts, deadlines), strong: true }, { text: texts.unsaved }, ...leadOf(after)],
    sections: sections.filter((s) => s.rows.length + (s.notes?.length ?? 0) > 0),
    tail: [
      notCheckedText(after),
      CHECK_TEXTS[lang].record(
        `${shortHash(result.profile.sha256)} → ${shortHash(after.checked.result.profile.sha256)}`,
        shortHash(result.rules.sha256),
        result.four_eyes.conditions + after.checked.result.four_eyes.conditions,
      ),
    ],
  }
}

function settingsSection({ applied, other, after: { lang } }: WhatifReport): Section {
  const texts = WHATIF_TEXTS[lang]
  const value = (text: string | undefined) => (text === undefined ? texts.nothing : printableExcerpt(text, 80))
  return {
    heading: texts.settings,
    columns: texts.settingColumns,
    rows: [
      ...(other === undefined ? [] : [{ cells: [texts.otherProfile(printable(other))] }]),
      ...applied.map(({ setting, before, after }) => ({
        cells: [printable(setting.address), texts.change(value(before), value(after))],
      })),
    ],
  }
}

function pathsSection(report: WhatifReport, { shown, hidden }: ShownPaths): Section {
  const { after, diff } = report
  const texts = WHATIF_TEXTS[after.lang]
  return {
    heading: texts.paths,
    columns: texts.pathColumns,
    rows: diff.persons.flatMap((person): Row[] => [
      ...(person.change === 'appears' ? [{ cells: [texts.marks.appears, person.id, '', texts.personAppears] }] : []),
      ...(person.change === 'vanishes' ? [{ cells: [texts.marks.vanishes, person.id, '', texts.personVanishes] }] : []),
      ...shown.filter((p) => p.person === person).map((p) => pathRow(report, p)),
      ...(person.change === 'changes' ? roadmapRow(report, person) : []),
    ]),
    notes: hidden > 0 ? [texts.hidden(hidden)] : [],
  }
}

/** Rifts of the same change, day and cause, with all whom they part. */
interface RiftGroup {
  readonly change: MoveKind
  readonly moves: readonly Move<Rift>[]
}

const shownOf = <T>({ from, to }: Move<T>): T | null => to ?? from

function riftGroups({ diff, person }: WhatifReport): readonly RiftGroup[] {
  const groups = new Map<string, Move<Rift>[]>()
  for (const move of diff.family.rifts) {
    if (person !== undefined && shownOf(move)?.person !== person) continue
    const of = (r: Rift | null) => r && [r.from, move.change === 'moves' && r.to, r.kind, r.cause.replace(/:.*$/, '')]
    const key = JSON.stringify([move.change, of(move.from), of(move.to)])
    groups.set(key, [...(groups.get(key) ?? []), move])
  }
  return [...groups.values()].map((moves) => ({ change: moves[0]?.change ?? 'changes', moves }))
}

const NEAR_MONTHS = 24

/** Deadlines within two years, on either side. */
function nearDeadlines({ diff, person, before }: WhatifReport): readonly Move<Deadline>[] {
  const day = parseDay(before.checked.result.at)
  const last = day === undefined ? '' : formatDay(afterMonths(day, NEAR_MONTHS))
  return diff.family.deadlines.filter(
    ({ from, to }) =>
      [from, to].some((d) => d !== null && d.date <= last) &&
      (person === undefined || [from, to].some((d) => d?.persons.includes(person))),
  )
}

const FIRST_DEADLINES = 6

function familySection(
  report: WhatifReport,
  rifts: readonly RiftGroup[],
  deadlines: readonly Move<Deadline>[],
): Section {
  const { after } = report
  const texts = WHATIF_TEXTS[after.lang]
  const shown = after.all ? deadlines : deadlines.slice(0, FIRST_DEADLINES)
  const more = deadlines.length - shown.length
  return {
    heading: texts.family,
    columns: texts.familyColumns,
    flexible: 2,
    rows: [...rifts.map((group) => riftRow(report, group)), ...shown.map((move) => deadlineRow(report, move))],
    notes: more > 0 ? [texts.laterDeadlines(more)] : [],
  }
}

function riftRow({ before, after }: WhatifReport, { change, moves }: RiftGroup): Row {
  const { lang } = after
  const texts = WHATIF_TEXTS[lang]
  const side = moves[0]?.to ? after : before
  const rifts = moves.flatMap((move) => shownOf(move) ?? [])
  const found = rifts.flatMap((rift) => side.checked.rifts[side.checked.result.family.rifts.indexOf(rift)] ?? [])
  const lost = [...new Set(found.map((r) => pathCite(side.checked.evaluation, r.lost)))].join(', ')
  const persons = rifts.map((r) => r.person).join(' ')
  const span = (r: Rift | null | undefined) =>
    r ? texts.riftSpan(showIso(r.from, lang), r.to === null ? undefined : showIso(r.to, lang)) : ''
  const text = texts.rift(found[0]?.root.about ?? '', rifts[0]?.kind ?? 'chain-breaks', lost)
  return {
    cells: [
      texts.marks[change],
      showIso(rifts[0]?.from ?? '', lang),
      change === 'moves' ? `${text} (${texts.change(span(moves[0]?.from), span(moves[0]?.to))})` : text,
      persons,
    ],
  }
}

function deadlineRow({ before, after }: WhatifReport, move: Move<Deadline>): Row {
  const { lang } = after
  const texts = WHATIF_TEXTS[lang]
  const side = move.to ? after : before
  const deadline = shownOf(move)
  const found = deadline && side.checked.deadlines[side.checked.result.family.deadlines.indexOf(deadline)]
  const text = found ? deadlineText(side, found) : (deadline?.cause ?? '')
  const earlier =
    move.from && move.to && move.from.date !== move.to.date ? ` (${texts.before(showIso(move.from.date, lang))})` : ''
  const persons = (d: Deadline | null) => d?.persons.join(' ') ?? ''
  const others = move.from && move.to && persons(move.from) !== persons(move.to)
  return {
    cells: [
      texts.marks[move.change],
      showIso(deadline?.date ?? '', lang),
      `${text}${earlier}`,
      others ? texts.change(persons(move.from), persons(move.to)) : persons(deadline),
    ],
  }
}

function sumLine(
  report: WhatifReport,
  { shown, hidden }: ShownPaths,
  rifts: readonly RiftGroup[],
  deadlines: readonly Move<Deadline>[],
): string {
  const { diff, after } = report
  const texts = WHATIF_TEXTS[after.lang]
  if (nothingChanges(diff)) return texts.none
  const persons = new Set([
    ...shown.map((p) => p.person.id),
    ...diff.persons.filter((p) => p.change !== 'changes' || roadmapRow(report, p).length > 0).map((p) => p.id),
    ...rifts.flatMap((g) => g.moves.flatMap((m) => shownOf(m)?.person ?? [])),
    ...deadlines.flatMap((m) => shownOf(m)?.persons ?? []),
  ])
  if (persons.size === 0) return texts.onlyHidden(hidden)
  const paths = (kind: string) => shown.filter((p) => p.kind === kind && p.diff.outcome).length
  const riftsThat = (change: MoveKind) => rifts.filter((g) => g.change === change).length
  // the same requirement stands in several paths of a person
  const findings = new Set(
    shown.flatMap((p) => p.diff.requirements.filter((r) => r.finding).map((r) => `${p.person.id} ${r.cite} ${r.id}`)),
  )
  const sum: Sum = {
    persons: persons.size,
    opened: paths('opens'),
    closed: paths('closes'),
    otherPaths: paths('changes'),
    dates: shown.filter((p) => !p.diff.outcome && p.diff.windows.length > 0).length,
    findings: findings.size,
    rifts: {
      appears: riftsThat('appears'),
      vanishes: riftsThat('vanishes'),
      moves: riftsThat('moves'),
      changes: riftsThat('changes'),
    },
    deadlines: deadlines.length,
  }
  return texts.sum(sum)
}
