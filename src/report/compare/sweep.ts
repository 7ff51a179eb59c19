/** A sweep as a document, a table and a picture. */
import { plot } from 'asciichart'
import type { Sweep, SweepPoint } from '../../caseload/compare/sweep.ts'
import { COMPARE_TEXTS } from '../../messages/compare.ts'
import type { Lang } from '../../messages/language.ts'
import { type Day, formatDay } from '../../time/day.ts'
import { ENGINE_VERSION } from '../../version.ts'
import type { Document } from '../document.ts'
import { showDay, showNumber } from '../format.ts'
import { escapeHtml } from '../html.ts'

export interface SweepReport {
  readonly sweep: Sweep
  /** As typed: `25b-1/stay.limits.72`. */
  readonly address: string
  /** What the rules say now. */
  readonly current: string
  readonly on: Day
  readonly skipped: number
  readonly lang: Lang
}

/** The three curves: ready in either way, foreseeable, information missing. */
const CURVES = [
  (p: SweepPoint) => p.counts.ready + p.counts['ready-to-weigh'],
  (p: SweepPoint) => p.counts.foreseeable,
  (p: SweepPoint) => p.counts.unclear,
] as const

const countsIn = (p: SweepPoint): readonly number[] => [
  ...CURVES.map((curve) => curve(p)),
  p.counts.gaps,
  p.counts.linked,
]

export function sweepDocument(report: SweepReport): Document {
  const { sweep, lang } = report
  const texts = COMPARE_TEXTS[lang]
  const mark = `${texts.scenario} · `
  return {
    title: `${mark}${texts.sweepTitle(report.address, showDay(report.on, lang))}`,
    lead: [
      { text: texts.draft, strong: true },
      {
        text: `${texts.sweepNow(report.current)} ${showNumber(sweep.persons, lang)} ${lang === 'de' ? 'Personen' : 'persons'}.`,
      },
    ],
    sections: [
      {
        heading: `${mark}${texts.sweepPlot}`,
        columns: texts.sweepLegend,
        rows: [],
        drawing: (width) =>
          CURVES.flatMap((curve, i) => ['', `  ${texts.sweepLegend[i] ?? ''}`, ...chart(sweep.points, curve, width)]),
      },
      {
        heading: `${mark}${texts.sweepTable}`,
        columns: texts.sweepColumns,
        flexible: 0,
        numbers: true,
        rows: [
          { cells: texts.sweepColumns, onlyText: true },
          ...sweep.points.map((p) => ({
            cells: [
              showNumber(p.value, lang),
              ...countsIn(p).map((n) => showNumber(n, lang)),
              String(p.value) === report.current ? texts.now : '',
            ],
          })),
        ],
      },
      { heading: `${mark}${texts.limits}`, columns: [], rows: [], notes: texts.limitLines },
    ],
    tail: report.skipped > 0 ? [texts.skipped(report.skipped)] : [],
  }
}

/** Room for the scale on the left. */
const SCALE = 10
const HEIGHT = 6

function chart(points: readonly SweepPoint[], curve: (p: SweepPoint) => number, width: number): readonly string[] {
  const values = points.map(curve)
  const room = Math.max(1, width - SCALE - 4)
  const wide = Math.max(1, Math.min(8, Math.floor(room / Math.max(1, values.length))))
  const step = Math.max(1, Math.ceil((values.length * wide) / room))
  const stretched = values.filter((_, i) => i % step === 0).flatMap((n) => Array.from({ length: wide }, () => n))
  // a flat line needs a range to be drawn in
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const drawn = plot(stretched, {
    height: HEIGHT,
    format: (n: number) => String(Math.round(n)).padStart(SCALE - 2),
    ...(least === most ? { min: Math.max(0, least - 1), max: most + 1 } : {}),
  })
  const [first, last] = [String(points[0]?.value ?? ''), String(points.at(-1)?.value ?? '')]
  const gap = Math.max(1, stretched.length - first.length - last.length)
  return [
    ...drawn.split('\n').map((line) => `  ${line}`.trimEnd()),
    `${' '.repeat(SCALE + 2)}${first}${' '.repeat(gap)}${last}`,
  ]
}

export function sweepJson(report: SweepReport): object {
  const { sweep } = report
  return {
    format: 'bleibeweg.sweep/1',
    engine: ENGINE_VERSION,
    scenario: true,
    on: formatDay(report.on),
    set: report.address,
    current: report.current,
    persons: sweep.persons,
    families: sweep.families,
    skipped: report.skipped,
    points: sweep.points.map(({ value, counts }) => ({ value, counts })),
    limits: COMPARE_TEXTS[report.lang].limitLines,
  }
}

export function sweepRows({ sweep, lang }: SweepReport): readonly (readonly string[])[] {
  const texts = COMPARE_TEXTS[lang]
  return [
    [texts.csv[0] ?? '', ...texts.sweepColumns.slice(0, 6)],
    ...sweep.points.map((p) => [texts.scenario, String(p.value), ...countsIn(p).map(String)]),
  ]
}

const [WIDTH, TALL, LEFT, BOTTOM, TOP] = [760, 400, 70, 330, 60]

/** Three lines told apart by their strokes and by their names at the end of each. */
export function sweepSvg(report: SweepReport): string {
  const { sweep, lang } = report
  const texts = COMPARE_TEXTS[lang]
  const { points } = sweep
  const most = Math.max(1, ...points.flatMap((p) => CURVES.map((curve) => curve(p))))
  const [first, last] = [points[0]?.value ?? 0, points.at(-1)?.value ?? 1]
  const round = (n: number) => Math.round(n * 10) / 10
  const x = (value: number) =>
    round(LEFT + ((WIDTH - LEFT - 40) * (value - first)) / Math.max(Number.EPSILON, last - first))
  const y = (n: number) => round(BOTTOM - ((BOTTOM - TOP) * n) / most)
  const strokes = ['', '8 4', '2 4']
  const lines = CURVES.map((curve, i) => {
    const path = points.map((p) => `${x(p.value)},${y(curve(p))}`).join(' ')
    const legend = `<line x1="${LEFT + i * 230}" y1="375" x2="${LEFT + 30 + i * 230}" y2="375" stroke="currentColor" stroke-width="2.5" stroke-dasharray="${strokes[i]}"/><text x="${LEFT + 36 + i * 230}" y="380">${escapeHtml((texts.sweepLegend[i] ?? '').replace(/ \(.*/, ''))}</text>`
    return `<polyline fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="${strokes[i]}" points="${path}"/>${legend}`
  })
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const n = Math.round(most * share)
    return `<text x="${LEFT - 8}" y="${y(n) + 4}" text-anchor="end">${n}</text><line x1="${LEFT}" x2="${WIDTH - 40}" y1="${y(n)}" y2="${y(n)}" stroke="currentColor" stroke-opacity=".15"/>`
  })
  const every = Math.max(1, Math.ceil(points.length / 12))
  const values = points
    .filter((_, i) => i % every === 0)
    .map((p) => `<text x="${x(p.value)}" y="${BOTTOM + 20}" text-anchor="middle">${p.value}</text>`)
  const title = `${texts.scenario} · ${texts.sweepTitle(report.address, showDay(report.on, lang))}`
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${TALL}" role="img" aria-label="${escapeHtml(title)}" font-family="sans-serif" font-size="13" color="#1a1a1a">`,
    `<title>${escapeHtml(title)}</title>`,
    `<rect width="${WIDTH}" height="${TALL}" fill="#fff"/>`,
    `<text x="${LEFT}" y="28" font-size="16" font-weight="bold" fill="currentColor">${escapeHtml(title)}</text>`,
    ...ticks,
    ...values,
    ...lines,
    '</svg>',
  ].join('\n')}\n`
}
