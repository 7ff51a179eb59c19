/** `check FILE…`: the main job. */

import './uncompiled.ts'
import type { Disagreement } from '../engine/four-eyes.ts'
import { secondLook } from '../engine/four-eyes.ts'
import { cliText } from '../messages/cli.ts'
import { OUTCOME_WORDS } from '../messages/words.ts'
import { check } from '../outlook/check.ts'
import { printable } from '../profile/printable.ts'
import { onlyProven } from '../profile/strict.ts'
import { checkDocument } from '../report/check/document.ts'
import { renderJson, renderJsonLine } from '../report/json.ts'
import { renderList } from '../report/list.ts'
import { renderMarkdown } from '../report/markdown.ts'
import { renderText, usableWidth } from '../report/text.ts'
import { ENGINE_VERSION } from '../version.ts'
import {
  type Context,
  contextOf,
  dateOption,
  deliver,
  formatOption,
  onDay,
  pathOption,
  remark,
  type SharedOptions,
  wantsColour,
} from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { loadFamily, loadRules } from './input.ts'
import type { Io } from './io.ts'
import { layerOption } from './layer.ts'

export interface CheckCommandOptions extends SharedOptions {
  readonly at?: string
  readonly person?: string
  readonly path?: string
  readonly all?: boolean
  readonly explain?: boolean
  readonly strict?: boolean
  readonly horizon?: string
  readonly failOn?: string
  readonly layer?: readonly string[]
}

const FORMATS = ['text', 'list', 'md', 'json'] as const

export async function checkCommand(
  files: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const on = onDay(context, options)
  const at = options.at === undefined ? undefined : dateOption(context, '--at', options.at)
  const horizonYears = horizonOption(context, options.horizon)
  const failOn = failOnOption(context, options.failOn)
  const families = loadAll(files, lang)
  const compiled = await loadRules(options.rules ?? [], lang)
  const path =
    options.path === undefined
      ? undefined
      : pathOption(
          context,
          options.path,
          compiled.paths.map((p) => p.id),
        )
  const layers = layerOption(context, options.layer, compiled)
  const outputs: string[] = []
  let failed = false
  for (const [i, loaded] of families.entries()) {
    for (const warning of loaded.warnings) remark(context, warning)
    const family = options.strict ? { ...loaded.family, profile: onlyProven(loaded.family.profile) } : loaded.family
    const { person } = options
    if (person !== undefined && !family.profile.members.some((m) => m.id === person)) {
      const known = family.profile.members.map((m) => m.id).join(', ')
      throw new Stop(EXIT.usage, cliText(lang).unknownPerson(printable(person), known))
    }
    const settings = {
      on,
      at,
      horizonYears,
      layers,
      person,
      path,
      branches: (options.all ?? false) || (options.explain ?? false),
      profileSha256: loaded.sha256,
      engineVersion: ENGINE_VERSION,
    }
    const checked = await check(compiled, family, settings, secondLook)
    if (checked.disagreements.length > 0)
      throw new Stop(EXIT.software, disagreementText(context, checked.disagreements))
    if (failOn !== undefined && checked.result.persons.some((p) => p.paths.some((x) => failOn.includes(x.outcome))))
      failed = true
    if (format === 'json') outputs.push(files.length > 1 ? renderJsonLine(checked.result) : renderJson(checked.result))
    else {
      const document = checkDocument({
        checked,
        lang,
        all: options.all ?? path !== undefined,
        explain: options.explain ?? false,
        file: files[i] ?? '',
      })
      if (format === 'md') outputs.push(renderMarkdown(document))
      else if (format === 'list') outputs.push(renderList(document))
      else
        outputs.push(
          renderText(document, { width: usableWidth(io.columns), colour: wantsColour(context, options.output) }),
        )
    }
  }
  deliver(context, outputs.join(format === 'json' ? '' : '\n'), options.output)
  return failed ? EXIT.condition : EXIT.done
}

/** All files are read before the first result is printed: bad input leaves stdout empty. */
function loadAll(files: readonly string[], lang: 'de' | 'en') {
  const stops: Stop[] = []
  const families = files.flatMap((file) => {
    try {
      return [loadFamily(file, lang)]
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      stops.push(error)
      return []
    }
  })
  const worst = stops.find((s) => s.status === EXIT.noInput) ?? stops[0]
  if (worst) throw new Stop(worst.status, stops.map((s) => s.message).join('\n'))
  return families
}

export function horizonOption(context: Context, text: string | undefined): number {
  if (text === undefined) return 10
  const years = Number(text)
  if (!Number.isInteger(years) || years < 1 || years > 50)
    throw new Stop(EXIT.usage, cliText(context.lang).badNumber('--horizon', printable(text)))
  return years
}

function failOnOption(context: Context, text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined
  const words = text.split(',').map((w) => w.trim())
  const known = Object.keys(OUTCOME_WORDS)
  const wrong = words.find((w) => !known.includes(w))
  if (wrong !== undefined)
    throw new Stop(EXIT.usage, cliText(context.lang).unknownWord('--fail-on', printable(wrong), known.join(', ')))
  return words
}

/** By `Truth`: no, unknown, yes. */
const TRUTH_WORDS = { de: ['nein', 'unbekannt', 'ja'], en: ['no', 'unknown', 'yes'] } as const

export function disagreementText(context: Context, disagreements: readonly Disagreement[]): string {
  const texts = cliText(context.lang)
  const word = (truth: number) => TRUTH_WORDS[context.lang][truth] ?? ''
  const each = disagreements.map((d) =>
    texts.disagreement(d.question.place, word(d.first), word(d.second), d.facts.join('\n  ')),
  )
  return [...each, texts.refused].join('\n')
}
