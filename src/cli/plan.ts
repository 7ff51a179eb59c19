/** `plan FILE`: the integration plan, proven by evaluation; the sheet of a case conference; what one actor may see. */
import { secondLook } from '../engine/four-eyes.ts'
import { ACTORS } from '../facts/actors.ts'
import { cliText } from '../messages/cli.ts'
import { type Planned, plan } from '../outlook/plan/plan.ts'
import { seesAll, stepsFor } from '../outlook/plan/visible.ts'
import { printable } from '../profile/printable.ts'
import type { CsvForm } from '../report/csv.ts'
import { renderJson } from '../report/json.ts'
import { actorDocument, conferenceDocument } from '../report/plan/conference.ts'
import { planDocument } from '../report/plan/document.ts'
import { planJson } from '../report/plan/json.ts'
import type { PlanReport } from '../report/plan/shown.ts'
import { ENGINE_VERSION } from '../version.ts'
import { disagreementText, horizonOption } from './check.ts'
import { type Context, contextOf, deliver, formatOption, onDay, remark, type SharedOptions } from './context.ts'
import { csvOption } from './csv.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { loadFamily, loadRules, sha256 } from './input.ts'
import type { Io } from './io.ts'
import { layerOption } from './layer.ts'
import { assertPerson } from './person.ts'
import { printed } from './print.ts'

export interface PlanCommandOptions extends SharedOptions {
  readonly all?: boolean
  readonly person?: string
  readonly by?: string
  readonly for?: string
  readonly horizon?: string
  readonly layer?: readonly string[]
  readonly csv?: string
}

const PLAN_FORMATS = ['text', 'list', 'md', 'json', 'ics', 'csv'] as const
type PlanFormat = (typeof PLAN_FORMATS)[number]

export async function planCommand(file: string, options: PlanCommandOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const csv = csvOption(context, options.csv)
  const format = formatOption(context, options.format ?? (csv === undefined ? undefined : 'csv'), PLAN_FORMATS)
  const on = onDay(context, options)
  const horizonYears = horizonOption(context, options.horizon)
  const actor = actorOption(context, options.for)
  const byActor = byOption(context, options.by)
  const { family, sha256: profileSha256, warnings } = loadFamily(file, lang)
  assertPerson(family, options.person, lang)
  const compiled = await loadRules(options.rules ?? [], lang)
  for (const warning of warnings) remark(context, warning)
  const planned = await plan(
    compiled,
    family,
    {
      on,
      horizonYears,
      layers: layerOption(context, options.layer, compiled),
      person: options.person,
      all: options.all ?? false,
      profileSha256,
      engineVersion: ENGINE_VERSION,
    },
    secondLook,
  )
  if (planned.disagreements.length > 0) throw new Stop(EXIT.software, disagreementText(context, planned.disagreements))
  const report: PlanReport = { planned, lang, all: options.all ?? false, file }
  deliver(
    context,
    await rendered(context, report, { format, actor, byActor, csv, output: options.output }),
    options.output,
  )
  return EXIT.done
}

interface Wanted {
  readonly format: PlanFormat
  readonly actor: string | undefined
  readonly byActor: boolean
  readonly csv: CsvForm | undefined
  readonly output: string | undefined
}

async function rendered(context: Context, report: PlanReport, wanted: Wanted): Promise<string> {
  const { actor, format } = wanted
  if (format === 'json') return renderJson(planJson(report.planned, actor))
  if (format === 'csv') {
    const { planCsv } = await import('../report/plan/csv.ts')
    return planCsv(report, visible(report.planned, actor), wanted.csv ?? 'rfc4180')
  }
  if (format === 'ics') {
    const { planCalendar } = await import('../report/plan/calendar.ts')
    return planCalendar(report, visible(report.planned, actor), actor, sha256)
  }
  const document =
    actor !== undefined && !seesAll(actor)
      ? actorDocument(report, actor)
      : wanted.byActor
        ? conferenceDocument(report)
        : planDocument(report)
  return printed(context, document, format, wanted.output)
}

const visible = ({ result, base }: Planned, actor: string | undefined) =>
  actor === undefined ? result.steps : stepsFor(actor, result.steps, base.view.family.profile, base.on)

/** `--for ACTOR`. Stops with 2 on a word that names nobody. */
function actorOption(context: Context, asked: string | undefined): string | undefined {
  if (asked === undefined) return undefined
  const found = ACTORS.find((a) => a === asked)
  if (found !== undefined) return found
  throw new Stop(EXIT.usage, cliText(context.lang).unknownWord('--for', printable(asked), ACTORS.join(', ')))
}

function byOption(context: Context, asked: string | undefined): boolean {
  if (asked === undefined || asked === 'actor') return asked !== undefined
  throw new Stop(EXIT.usage, cliText(context.lang).unknownWord('--by', printable(asked), 'actor'))
}
