/** Who goes from where to where, as a picture computed here and drawn nowhere else. */
import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import { BEST_FIRST, type Outcome } from '../../engine/words.ts'
import { COMPARE_TEXTS } from '../../messages/compare.ts'
import { OUTCOME_WORDS } from '../../messages/words.ts'
import { escapeHtml } from '../html.ts'
import { type CompareReport, toldCounts } from './report.ts'

interface Flow {
  readonly from: Outcome
  readonly to: Outcome
  readonly persons: number
  readonly text: string
}

interface Node {
  readonly side: 'before' | 'after'
  readonly outcome: Outcome
}

const WIDTH = 860
const HEIGHT = 420
/** Room for the labels on either side. */
const MARGIN = 230

/** Flows worth showing, best first; those hidden as small cells are left out. */
export function shownFlows(report: CompareReport): readonly Flow[] {
  const place = (o: Outcome) => BEST_FIRST.indexOf(o)
  const gone = (o: Outcome) => o === 'closed' || o === 'not-applicable'
  return report.comparison.flows
    .filter((f) => f.persons > 0 && !(gone(f.from) && gone(f.to)))
    .filter((f) => report.minCell === undefined || f.persons >= report.minCell)
    .map((f) => ({ ...f, text: toldCounts([f.persons], report)[0] ?? '' }))
    .sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to))
}

/** An SVG that stands alone: labels in words, counts as text, nothing by colour alone. */
export function flowPicture(report: CompareReport): string {
  const { lang } = report
  const texts = COMPARE_TEXTS[lang]
  const flows = shownFlows(report)
  if (flows.length === 0) return ''
  const nodes = (['before', 'after'] as const).flatMap((side) =>
    BEST_FIRST.filter((o) => flows.some((f) => (side === 'before' ? f.from : f.to) === o)).map(
      (outcome): Node => ({ side, outcome }),
    ),
  )
  const index = (side: Node['side'], outcome: Outcome) =>
    nodes.findIndex((n) => n.side === side && n.outcome === outcome)
  const layout = sankey<Node, Flow>()
    .nodeWidth(14)
    .nodePadding(14)
    .nodeSort(null)
    .extent([
      [MARGIN, 30],
      [WIDTH - MARGIN, HEIGHT - 10],
    ])
  const graph = layout({
    nodes: nodes.map((n) => ({ ...n })),
    links: flows.map((f) => ({
      ...f,
      source: index('before', f.from),
      target: index('after', f.to),
      value: f.persons,
    })),
  })
  const path = sankeyLinkHorizontal<Node, Flow>()
  const round = (text: string) => text.replace(/\d+\.\d+/g, (n) => String(Math.round(Number(n) * 10) / 10))
  const number = (n: number | undefined) => String(Math.round((n ?? 0) * 10) / 10)
  const links = graph.links.map((link) => {
    const step = BEST_FIRST.indexOf(link.from) - BEST_FIRST.indexOf(link.to)
    const kind = step > 0 ? 'up' : step < 0 ? 'down' : 'stay'
    const label = texts.flowText(OUTCOME_WORDS[link.from][lang], OUTCOME_WORDS[link.to][lang], link.text)
    return `<path class="${kind}" d="${round(path(link) ?? '')}" stroke-width="${number(Math.max(1, link.width ?? 1))}"><title>${escapeHtml(label)}</title></path>`
  })
  const boxes = graph.nodes.map((node) => {
    const left = node.side === 'before'
    const own = flows.filter((f) => (left ? f.from : f.to) === node.outcome)
    const count = toldCounts([own.reduce((n, f) => n + f.persons, 0)], report)[0] ?? ''
    const x = left ? (node.x0 ?? 0) - 8 : (node.x1 ?? 0) + 8
    const y = ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2 + 4
    const label = `${OUTCOME_WORDS[node.outcome][lang]}: ${count}`
    return `<rect x="${number(node.x0)}" y="${number(node.y0)}" width="14" height="${number(Math.max(1, (node.y1 ?? 0) - (node.y0 ?? 0)))}"/><text x="${number(x)}" y="${number(y)}" text-anchor="${left ? 'end' : 'start'}">${escapeHtml(label)}</text>`
  })
  const title = `${report.draft ? `${texts.scenario}: ` : ''}${texts.flow}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}">`,
    `<text x="${MARGIN}" y="18" text-anchor="end" font-weight="bold">${escapeHtml(texts.before)}</text>`,
    `<text x="${WIDTH - MARGIN}" y="18" font-weight="bold">${escapeHtml(texts.after)}</text>`,
    ...(report.draft
      ? [
          `<text class="draft" x="${WIDTH / 2}" y="${HEIGHT / 2}" text-anchor="middle">${escapeHtml(texts.scenario)}</text>`,
        ]
      : []),
    `<g fill="none">${links.join('')}</g>`,
    `<g>${boxes.join('')}</g>`,
    '</svg>',
  ].join('\n')
}
