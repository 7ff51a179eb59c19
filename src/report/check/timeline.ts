/** The timeline of a family: drawn with months across for a terminal, told as rows everywhere else. */
import { TIMELINE_TEXTS, type TimelineTexts } from '../../messages/timeline.ts'
import { STATUS_WORDS } from '../../messages/words.ts'
import {
  type FamilyTimeline,
  TIMELINE_MONTHS,
  type TimelineBar,
  type TimelineRow,
  timelineOf,
} from '../../outlook/timeline.ts'
import { calendarDate, type Day, monthLength } from '../../time/day.ts'
import type { Row, Section } from '../document.ts'
import { showDay } from '../format.ts'
import { type CheckReport, pathCite, shownPaths } from './shown.ts'

/** `undefined` where nothing is dated. */
export function timelineSection(report: CheckReport): Section | undefined {
  const { checked, lang } = report
  const texts = TIMELINE_TEXTS[lang]
  const { persons } = checked.result
  const timeline = timelineOf(checked, (id) => {
    const person = persons.find((p) => p.id === id)
    return person ? shownPaths(report, person).map((p) => p.path) : []
  })
  if (timeline.rows.length === 0) return undefined
  return {
    heading: texts.heading,
    columns: texts.columns,
    rows: timeline.rows.flatMap((row) => rowsOf(report, row, texts)),
    drawing: (width) => draw(report, timeline, width - INDENT).map((line) => `${' '.repeat(INDENT)}${line}`),
  }
}

const INDENT = 2

/** One row a bar, its days in words. */
function rowsOf(report: CheckReport, row: TimelineRow, texts: TimelineTexts): readonly Row[] {
  const { lang } = report
  return row.bars.map((bar) => ({
    cells: [
      whose(report, row, texts),
      row.subject.kind === 'window' ? `${what(report, row, texts)} ${texts.open}` : what(report, row, texts),
      bar.from === undefined ? texts.running : showDay(bar.from, lang),
      bar.to === undefined ? texts.endless : showDay(bar.to, lang),
      [...(bar.rift ? [texts.rift] : []), ...(bar.assumed ? [texts.assumed] : [])].join('; '),
    ],
  }))
}

function whose({ checked }: CheckReport, { persons }: TimelineRow, texts: TimelineTexts): string {
  const everybody = checked.evaluation.view.persons.size
  return persons.length === everybody && everybody > 1 ? texts.everybody : persons.join(' ')
}

function what({ checked, lang }: CheckReport, { subject }: TimelineRow, texts: TimelineTexts): string {
  switch (subject.kind) {
    case 'paper':
      return Object.entries(STATUS_WORDS).find(([word]) => word === subject.status)?.[1][lang] ?? subject.status
    case 'minority':
      return texts.minority
    case 'window':
      return pathCite(checked.evaluation, subject.path)
    case 'education':
      return texts[subject.place]
  }
}

/** A row ready to be drawn; each part of label and days stays on one line where it can. */
interface Line {
  readonly label: readonly string[]
  readonly days: readonly string[]
  readonly row: TimelineRow
}

function linesOf(report: CheckReport, timeline: FamilyTimeline): readonly Line[] {
  const texts = TIMELINE_TEXTS[report.lang]
  // a rift is marked once: at the child that comes of age, at the school that ends, else at what it closes
  const roots = timeline.rows.filter(({ subject }) => subject.kind === 'minority' || subject.kind === 'education')
  const marked = new Set(roots.flatMap(({ bars }) => bars.filter((b) => b.rift).map((b) => b.to)))
  return timeline.rows.map((row) => {
    const marks = (bar: TimelineBar) =>
      bar.rift && (bar.to ?? 0) <= timeline.until && (roots.includes(row) || !marked.has(bar.to))
    const days = row.bars.map((bar) => ({ text: daysOf(report, bar, timeline), mark: marks(bar) }))
    return {
      label: [...whose(report, row, texts).split(' '), texts.short(what(report, row, texts))],
      days: days.flatMap(({ text, mark }, i) => {
        const parts = mark ? [text, texts.riftMark] : [text]
        return parts.map((part, n) => (i < days.length - 1 && n === parts.length - 1 ? `${part},` : part))
      }),
      row,
    }
  })
}

/** The days of a bar; of one that goes on beyond the months drawn only what the drawing does not show. */
function daysOf({ lang }: CheckReport, { from, to }: TimelineBar, { until }: FamilyTimeline): string {
  const texts = TIMELINE_TEXTS[lang]
  const end = to === undefined || (from !== undefined && to > until) ? undefined : to
  if (from === undefined) return end === undefined ? texts.open : texts.until(showDay(end, lang))
  if (end === undefined) return texts.from(showDay(from, lang))
  return from === end ? texts.only(showDay(from, lang)) : texts.fromUntil(showDay(from, lang), showDay(end, lang))
}

interface Layout {
  readonly perMonth: number
  readonly forLabel: number
  /** No label had to be broken. */
  readonly labelsWhole: boolean
  readonly blocks: readonly Block[]
  readonly shown: readonly Block[]
}

/** The lines of one row. */
interface Block {
  readonly isWindow: boolean
  readonly text: readonly string[]
}

const MOST_LINES = 12
const HEADER_LINES = 2
/** Between label and bars, bars and days; and the edges of the bars. */
const AROUND = 4

/** As many signs a month as leave room for every row. */
function draw(report: CheckReport, timeline: FamilyTimeline, width: number): readonly string[] {
  const texts = TIMELINE_TEXTS[report.lang]
  const lines = linesOf(report, timeline)
  const narrowest = texts.until(showDay(timeline.until, report.lang)).length
  // `bis 13.03.2027 <-- RISS` on one line
  const easy = narrowest + 1 + texts.riftMark.length
  const whole = ({ labelsWhole, shown, blocks }: Layout) => labelsWhole && shown.length === blocks.length
  const fine = [3, 2].map((n) => layOut(lines, timeline, width, n, easy)).find(whole)
  const { perMonth, forLabel, blocks, shown } = fine ?? layOut(lines, timeline, width, 1, narrowest)
  const more = blocks.length - shown.length
  return [
    ...header(timeline, perMonth, forLabel, texts),
    ...shown.flatMap((b) => b.text),
    ...(more > 0 ? [texts.more(more)] : []),
  ]
}

function layOut(
  lines: readonly Line[],
  timeline: FamilyTimeline,
  width: number,
  perMonth: number,
  narrowest: number,
): Layout {
  const widest = (parts: (line: Line) => readonly string[]) => Math.max(...lines.map((l) => parts(l).join(' ').length))
  const label = widest((l) => l.label)
  const days = widest((l) => l.days)
  const room = width - TIMELINE_MONTHS * perMonth - AROUND
  const forDays = Math.min(days, Math.max(narrowest, room - label))
  const forLabel = Math.max(1, Math.min(label, room - forDays))
  const blocks = lines.map(({ label: left, days: right, row }): Block => {
    const isWindow = row.subject.kind === 'window'
    const cells = cellsOf(row.bars, timeline, perMonth, isWindow ? '-' : '=')
    return { isWindow, text: block(fold(left, forLabel), cells, fold(right, forDays), forLabel) }
  })
  return {
    perMonth,
    forLabel,
    labelsWhole: forLabel === label,
    blocks,
    shown: fitting(blocks, MOST_LINES - HEADER_LINES),
  }
}

function block(left: readonly string[], cells: string, right: readonly string[], forLabel: number): readonly string[] {
  const blank = ' '.repeat(cells.length)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    `${(left[i] ?? '').padEnd(forLabel)} |${i === 0 ? cells : blank}| ${right[i] ?? ''}`.trimEnd(),
  )
}

/** Parts on as few lines as the width allows; one that is too wide for a line is broken into its words, then anywhere. */
function fold(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  const add = (wanted: string) => {
    // at the end of a line the comma may give way
    const part = wanted.length > width ? wanted.replace(/,$/, '') : wanted
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + part.length <= width) lines[lines.length - 1] = `${last} ${part}`
    else lines.push(part)
  }
  for (const part of parts) {
    if (part.replace(/,$/, '').length <= width) add(part)
    else for (const word of part.split(' ')) for (const piece of pieces(word, width)) add(piece)
  }
  return lines
}

function pieces(word: string, width: number): readonly string[] {
  return word.length <= width ? [word] : [word.slice(0, width), ...pieces(word.slice(width), width)]
}

/** As many rows as there is room for: windows give way, the latest first. */
function fitting(blocks: readonly Block[], most: number): readonly Block[] {
  const height = (list: readonly Block[]) => list.reduce((sum, b) => sum + b.text.length, 0)
  let shown = [...blocks]
  while (height(shown) + (shown.length < blocks.length ? 1 : 0) > most && shown.length > 1) {
    const windows = shown.filter((b) => b.isWindow)
    const gives = windows.length > 1 ? windows.at(-1) : shown.at(-1)
    shown = shown.filter((b) => b !== gives)
  }
  return shown
}

/** The signs of a row; `>` in the last cell: it goes on. */
function cellsOf(list: readonly TimelineBar[], timeline: FamilyTimeline, perMonth: number, sign: string): string {
  const last = TIMELINE_MONTHS * perMonth - 1
  const cells = Array.from({ length: last + 1 }, () => ' ')
  for (const { from, to } of list) {
    const goesOn = to === undefined || to > timeline.until
    const end = goesOn ? last : cellOf(to, timeline, perMonth)
    for (let i = cellOf(from ?? timeline.day, timeline, perMonth); i <= end; i += 1) cells[i] = sign
    if (goesOn) cells[last] = '>'
  }
  return cells.join('')
}

function cellOf(day: Day, { from }: FamilyTimeline, perMonth: number): number {
  const start = calendarDate(from)
  const { year, month, day: dayOfMonth } = calendarDate(day)
  const months = (year - start.year) * 12 + month - start.month
  return months * perMonth + Math.floor(((dayOfMonth - 1) / monthLength(year, month)) * perMonth)
}

/** Years above their January, numbers of months below; every second or third month where room is short. */
function header({ from }: FamilyTimeline, perMonth: number, forLabel: number, texts: TimelineTexts): readonly string[] {
  const { year, month } = calendarDate(from)
  const months = Array.from({ length: TIMELINE_MONTHS }, (_, i) => i)
  const every = perMonth === 3 ? 1 : perMonth === 2 ? 2 : 3
  const januaries = months.filter((i) => i > 0 && (month - 1 + i) % 12 === 0)
  const fits = (januaries[0] ?? TIMELINE_MONTHS) * perMonth > YEAR
  const years = (fits ? [0, ...januaries] : januaries).filter((i) => (TIMELINE_MONTHS - i) * perMonth >= YEAR)
  const edge = (sign: string, text: string) => sign + text.padStart(forLabel - sign.length)
  return [
    `${edge(texts.signs[0], fits ? '' : ` ${year}`)} |${across(
      years.map((i) => ({ at: i * perMonth, text: String(year + Math.floor((month - 1 + i) / 12)) })),
      perMonth,
    )}|`,
    `${edge(texts.signs[1], '')} |${across(
      months
        .filter((i) => i % every === 0)
        .map((i) => ({ at: i * perMonth, text: String(((month - 1 + i) % 12) + 1).padStart(2, '0') })),
      perMonth,
    )}|`,
  ]
}

/** Signs of a year. */
const YEAR = 4

function across(labels: readonly { readonly at: number; readonly text: string }[], perMonth: number): string {
  return labels.reduce((line, { at, text }) => line.padEnd(at) + text, '').padEnd(TIMELINE_MONTHS * perMonth)
}
