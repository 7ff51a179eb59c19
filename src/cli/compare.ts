/** `compare PATH… --base RULES --head RULES`: a caseload under two sets of rules. */
import { Comparer, firstDayOf, GROUPINGS, type Grouping } from '../caseload/compare/comparison.ts'
import { concernedPaths } from '../caseload/compare/concerned.ts'
import type { CompareSettings } from '../caseload/compare/family.ts'
import { addBlock, type Block } from '../caseload/compare/on-columns.ts'
import { type RiftMove, riftMoves } from '../caseload/compare/rifts.ts'
import { rulesDiff } from '../lab/diff/rules.ts'
import { cliText } from '../messages/cli.ts'
import { COMPARE_TEXTS } from '../messages/compare.ts'
import { printable } from '../profile/printable.ts'
import { compareCountRows, compareJson, compareRows } from '../report/compare/data.ts'
import { compareDocument } from '../report/compare/document.ts'
import { flowPicture } from '../report/compare/flow.ts'
import type { CompareReport } from '../report/compare/report.ts'
import { type CsvForm, renderCsv } from '../report/csv.ts'
import { renderHtml } from '../report/html.ts'
import { renderJson } from '../report/json.ts'
import { isDraft } from '../report/rules/diff.ts'
import { type Day, formatDay } from '../time/day.ts'
import { type Context, contextOf, deliver, formatOption, onDay, remark, type SharedOptions } from './context.ts'
import { csvOption } from './csv.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { blocksIn, type Skipped } from './families.ts'
import type { Io } from './io.ts'
import { printed } from './print.ts'
import { lawOf, rulesSide } from './rules-side.ts'
import { watchRules } from './watch-rules.ts'

export interface CompareCommandOptions extends SharedOptions {
  readonly base?: string
  readonly head?: string
  readonly by?: readonly string[]
  readonly all?: boolean
  readonly layer?: readonly string[]
  readonly horizon?: string
  readonly minCell?: string
  readonly watch?: boolean
  readonly csv?: string
}

const FORMATS = ['text', 'list', 'md', 'csv', 'json', 'html'] as const
type Format = (typeof FORMATS)[number]

/** Families that cannot be read are told and left out: the rest is compared, and the status says so. */
export async function compareCommand(
  paths: readonly string[],
  options: CompareCommandOptions,
  io: Io,
): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const asked = askedOf(context, options)
  const blocks = options.watch ? await remembered(paths, context) : undefined
  const once = async (): Promise<ExitStatus> => {
    const report = await compared(context, asked, blocks ?? blocksIn(paths, context, 'once'))
    deliver(context, rendered(report, asked, context, options.output), options.output)
    return report.skipped > 0 ? EXIT.badInput : EXIT.done
  }
  return options.watch ? watchRules(context, watchedOf(context, options), once) : once()
}

interface Asked {
  readonly base: string | undefined
  readonly head: string
  readonly overlays: readonly string[]
  readonly on: Day
  readonly groupings: readonly Grouping[]
  readonly layers: readonly string[] | undefined
  readonly horizonYears: number
  readonly minCell: number | undefined
  readonly format: Format
  readonly csv: CsvForm
  readonly all: boolean
}

/** Everything that can be wrong with the call, before anything is read. */
function askedOf(context: Context, options: CompareCommandOptions): Asked {
  const { lang } = context
  const texts = COMPARE_TEXTS[lang]
  if (options.head === undefined && options.base === undefined) throw new Stop(EXIT.usage, texts.needsHead)
  const wrong = options.by?.flatMap((b) => b.split(',')).find((b) => !GROUPINGS.some((g) => g === b))
  if (wrong !== undefined)
    throw new Stop(EXIT.usage, cliText(lang).unknownWord('--by', printable(wrong), GROUPINGS.join(', ')))
  const by = options.by?.flatMap((b) => b.split(',')) ?? []
  const minCell = options.minCell === undefined ? undefined : Number(options.minCell)
  if (minCell !== undefined && (!Number.isInteger(minCell) || minCell < 2))
    throw new Stop(EXIT.usage, texts.badMinCell(printable(options.minCell ?? '')))
  const years = Number(options.horizon ?? 10)
  if (!Number.isInteger(years) || years < 1 || years > 50)
    throw new Stop(EXIT.usage, cliText(lang).badNumber('--horizon', printable(options.horizon ?? '')))
  const csv = csvOption(context, options.csv)
  return {
    // with one side only, it is compared with the rules in force
    base: options.head === undefined ? undefined : options.base,
    head: options.head ?? options.base ?? '',
    overlays: options.rules ?? [],
    on: onDay(context, options),
    groupings: GROUPINGS.filter((g) => by.includes(g)),
    layers: options.layer && options.layer.length > 0 ? options.layer : undefined,
    horizonYears: years,
    minCell,
    format: formatOption(context, options.format ?? (csv ? 'csv' : undefined), FORMATS),
    csv: csv ?? 'rfc4180',
    all: options.all ?? false,
  }
}

/** A caseload kept in memory, to be asked again and again. */
async function remembered(paths: readonly string[], context: Context): Promise<readonly (Block | Skipped)[]> {
  const blocks: (Block | Skipped)[] = []
  for await (const block of blocksIn(paths, context, 'again')) blocks.push(block)
  return blocks
}

async function compared(
  context: Context,
  asked: Asked,
  blocks: AsyncIterable<Block | Skipped> | Iterable<Block | Skipped>,
): Promise<CompareReport> {
  const { on } = asked
  const before = await rulesSide(context, '--base', asked.base, on, asked.overlays)
  const after = await rulesSide(context, '--head', asked.head, on, asked.overlays)
  const base = lawOf(before, on)
  const head = lawOf(after, on)
  const concerned = concernedPaths(base, head, firstDayOf(on))
  const settings: CompareSettings = {
    base,
    head,
    concerned,
    on,
    horizonYears: asked.horizonYears,
    layers: asked.layers,
  }
  const comparer = new Comparer(settings, asked.groupings)
  const rifts: RiftMove[] = []
  let skipped = 0
  for await (const block of blocks) {
    if ('missing' in block) {
      skipped += 1
      remark(context, block.text)
    } else for (const family of addBlock(block, settings, comparer)) rifts.push(...riftMoves(family, settings))
  }
  // two packs are told apart on the same day; a date stands for its own
  const sides = { before: before.still ? before : { ...before, day: after.still ? on : after.day }, after }
  const changes = rulesDiff(sides.before, sides.after, concerned.changed)
  return {
    comparison: comparer.result(),
    ...sides,
    on,
    draft: isDraft({ ...sides, changes }),
    later: after.day > on && !after.still ? formatDay(after.day) : undefined,
    changes,
    compared: concerned.compared,
    rifts,
    skipped,
    all: asked.all,
    minCell: asked.minCell,
    lang: context.lang,
  }
}

function rendered(report: CompareReport, asked: Asked, context: Context, output: string | undefined): string {
  const texts = COMPARE_TEXTS[context.lang]
  switch (asked.format) {
    case 'json':
      return renderJson(compareJson(report))
    case 'csv':
      return renderCsv(report.minCell === undefined ? compareRows(report) : compareCountRows(report), asked.csv)
    case 'html': {
      const svg = flowPicture(report)
      const heading = `${report.draft ? `${texts.scenario} · ` : ''}${texts.flow}`
      return renderHtml(compareDocument(report), {
        lang: context.lang,
        banner: report.draft ? texts.draft : undefined,
        picture: svg === '' ? undefined : { heading, svg },
      })
    }
    default:
      return printed(context, compareDocument(report), asked.format, output)
  }
}

/** The folders and files to be watched. Stops with 2 where both sides are dates. */
function watchedOf(context: Context, { base, head, rules = [] }: CompareCommandOptions): readonly string[] {
  const found = [base, head, ...rules].filter((side) => side !== undefined && !/^[\d.-]+$/.test(side))
  if (found.length === 0) throw new Stop(EXIT.usage, COMPARE_TEXTS[context.lang].needsFolder)
  return found.flatMap((side) => side ?? [])
}
