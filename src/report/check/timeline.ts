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
import { widthOf, wrap } from '../table.ts'
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

/** The days of a row in words, as they stand behind its bars. */
function when({ lang }: CheckReport, row: TimelineRow, texts: TimelineTexts): string {
  return row.bars
    .map(({ from, to, rift }) => {
      const [begin, end] = [from && showDay(from, lang), to && showDay(to, lang)]
      const days =
        begin && end ? texts.fromUntil(begin, end) : begin ? texts.from(begin) : end ? texts.until(end) : texts.open
      return rift ? `${days} ${texts.riftMark}` : days
    })
    .join(', ')
}

interface Line {
  readonly label: string
  readonly cells: string
  readonly days: string
  readonly isWindow: boolean
}

const MOST_LINES = 12
const HEADER_LINES = 2
/** Between label and bars, bars and days. */
const GAPS = 2
const EDGES = 2
const NARROWEST_DAYS = 14

function draw(report: CheckReport, timeline: FamilyTimeline, width: number): readonly string[] {
  const texts = TIMELINE_TEXTS[report.lang]
  const labels = timeline.rows.map((row) => `${whose(report, row, texts)} ${what(report, row, texts)}`)
  const days = timeline.rows.map((row) => when(report, row, texts))
  const widest = (list: readonly string[]) => Math.max(...list.map(widthOf))
  const room = (perMonth: number) => width - TIMELINE_MONTHS * perMonth - EDGES - GAPS
  const perMonth = [3, 2].find((n) => room(n) >= widest(labels) + widest(days)) ?? 1
  const forDays = Math.min(widest(days), Math.max(NARROWEST_DAYS, room(perMonth) - widest(labels)))
  const forLabel = Math.min(widest(labels), Math.max(1, room(perMonth) - forDays))
  const lines = timeline.rows.map((row, i): Line => {
    const isWindow = row.subject.kind === 'window'
    const cells = bars(row.bars, timeline, perMonth, isWindow ? '-' : '=')
    return { label: labels[i] ?? '', cells, days: days[i] ?? '', isWindow }
  })
  const blocks = lines.map((line) => ({ line, text: block(line, forLabel, forDays) }))
  const { shown, more } = fitting(blocks, MOST_LINES - HEADER_LINES)
  return [
    ...header(timeline, perMonth).map((text) => `${' '.repeat(forLabel)} |${text}|`),
    ...shown.flatMap((b) => b.text),
    ...(more > 0 ? [texts.more(more)] : []),
  ]
}

/** One row of the drawing; label and days go on below where they do not fit. */
function block({ label, cells, days }: Line, forLabel: number, forDays: number): readonly string[] {
  const left = wrap(label, forLabel, 0, 0).split('\n')
  const right = wrap(days, forDays, 0, 0).split('\n')
  const blank = ' '.repeat(cells.length)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    `${(left[i] ?? '').padEnd(forLabel)} |${i === 0 ? cells : blank}| ${right[i] ?? ''}`.trimEnd(),
  )
}

interface Block {
  readonly line: Line
  readonly text: readonly string[]
}

/** As many rows as there is room for: windows give way, the latest first. */
function fitting(blocks: readonly Block[], most: number): { shown: readonly Block[]; more: number } {
  const height = (list: readonly Block[]) => list.reduce((sum, b) => sum + b.text.length, 0)
  let shown = [...blocks]
  while (height(shown) + (shown.length < blocks.length ? 1 : 0) > most && shown.length > 1) {
    const windows = shown.filter((b) => b.line.isWindow)
    const gives = windows.length > 1 ? windows.at(-1) : shown.at(-1)
    shown = shown.filter((b) => b !== gives)
  }
  return { shown, more: blocks.length - shown.length }
}

/** The signs of a row; `>` in the last cell: it goes on. */
function bars(list: readonly TimelineBar[], timeline: FamilyTimeline, perMonth: number, sign: string): string {
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
function header({ from }: FamilyTimeline, perMonth: number): readonly string[] {
  const { year, month } = calendarDate(from)
  const total = TIMELINE_MONTHS * perMonth
  const place = (labels: readonly { readonly at: number; readonly text: string }[]) => {
    const cells = Array.from({ length: total }, () => ' ')
    labels.forEach(({ at, text }, i) => {
      if (at + text.length > (labels[i + 1]?.at ?? total + 1)) return
      for (const [n, sign] of [...text].entries()) cells[at + n] = sign
    })
    return cells.join('').slice(0, total)
  }
  const months = Array.from({ length: TIMELINE_MONTHS }, (_, i) => i)
  const every = perMonth === 3 ? 1 : perMonth === 2 ? 2 : 3
  const two = (n: number) => String(n).padStart(2, '0')
  return [
    place(
      months
        .filter((i) => i === 0 || (month - 1 + i) % 12 === 0)
        .map((i) => ({ at: i * perMonth, text: `${year + Math.floor((month - 1 + i) / 12)} ` })),
    ),
    place(
      months.filter((i) => i % every === 0).map((i) => ({ at: i * perMonth, text: two(((month - 1 + i) % 12) + 1) })),
    ),
  ]
}
