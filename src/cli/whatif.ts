/** `whatif FILE --set ADDRESS=VALUE …`: what changes against today. Nothing is written. */
import type { Compiled } from '../engine/compile.ts'
import { secondLook } from '../engine/four-eyes.ts'
import { cliText } from '../messages/cli.ts'
import { renderProblem } from '../messages/problems.ts'
import { WHATIF_TEXTS } from '../messages/whatif.ts'
import { type Checked, check } from '../outlook/check.ts'
import { diff } from '../outlook/diff.ts'
import { type Applied, changeFamily, type Setting } from '../profile/change.ts'
import { printable, printableExcerpt } from '../profile/printable.ts'
import type { CheckReport } from '../report/check/shown.ts'
import { renderJson } from '../report/json.ts'
import { whatifDocument } from '../report/whatif.ts'
import type { Day } from '../time/day.ts'
import { ENGINE_VERSION } from '../version.ts'
import {
  type Context,
  contextOf,
  dateOption,
  deliver,
  formatOption,
  onDay,
  remark,
  type SharedOptions,
} from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { type LoadedFamily, loadFamily, loadRules, sha256 } from './input.ts'
import type { Io } from './io.ts'
import { FORMATS, printed } from './print.ts'

export interface WhatifCommandOptions extends SharedOptions {
  readonly set?: readonly string[]
  readonly unset?: readonly string[]
  readonly with?: string
  readonly at?: string
  readonly person?: string
  readonly all?: boolean
}

export async function whatifCommand(file: string, options: WhatifCommandOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const on = onDay(context, options)
  const at = options.at === undefined ? undefined : dateOption(context, '--at', options.at)
  const settings = settingsOf(context, options)
  const today = loadFamily(file, lang)
  const { assumed, applied } = changed(
    context,
    options.with === undefined ? today : loadFamily(options.with, lang),
    settings,
  )
  assertPersonIn([today, assumed], options.person, context)
  for (const warning of new Set([...today.warnings, ...assumed.warnings])) remark(context, warning)
  const compiled = await loadRules(options.rules ?? [], lang)
  const evaluated = (loaded: LoadedFamily) => evaluate(context, compiled, loaded, { on, at, person: options.person })
  const before = await evaluated(today)
  const after = await evaluated(assumed)
  const found = diff(before.result, after.result)
  const report = (checked: Checked): CheckReport => ({
    checked,
    lang,
    all: options.all ?? false,
    explain: false,
    file,
  })
  const text =
    format === 'json'
      ? renderJson({
          format: 'bleibeweg.whatif/1',
          engine: ENGINE_VERSION,
          on: before.result.on,
          at: before.result.at,
          rules: before.result.rules,
          profile: before.result.profile,
          changes: changesJson(options.with, applied),
          diff: found,
        })
      : printed(
          context,
          whatifDocument({
            before: report(before),
            after: report(after),
            diff: found,
            applied,
            other: options.with,
            person: options.person,
          }),
          format,
          options.output,
        )
  deliver(context, text, options.output)
  return EXIT.done
}

/** Stops with 2 where nothing is assumed, or a setting has no `=`. */
function settingsOf(context: Context, { set = [], unset = [], with: other }: WhatifCommandOptions): readonly Setting[] {
  const texts = WHATIF_TEXTS[context.lang]
  if (set.length + unset.length === 0 && other === undefined) throw new Stop(EXIT.usage, texts.noSetting)
  return [
    ...unset.map((address): Setting => ({ kind: 'unset', address: address.trim() })),
    ...set.map((text): Setting => {
      const cut = text.indexOf('=')
      if (cut < 0) throw new Stop(EXIT.usage, texts.badSetting(printableExcerpt(text)))
      return { kind: 'set', address: text.slice(0, cut).trim(), value: text.slice(cut + 1) }
    }),
  ]
}

/** The family with the settings applied. Stops with 65 and everything that is wrong with them. */
function changed(
  { lang }: Context,
  loaded: LoadedFamily,
  settings: readonly Setting[],
): { assumed: LoadedFamily; applied: readonly Applied[] } {
  if (settings.length === 0) return { assumed: loaded, applied: [] }
  const result = changeFamily(loaded.family, settings)
  if (!result.ok) throw new Stop(EXIT.badInput, result.problems.map((p) => renderProblem(p, lang)).join('\n'))
  const { family, applied } = result
  const warnings = [...loaded.warnings, ...result.warnings.map((p) => renderProblem(p, lang))]
  return { assumed: { family, sha256: sha256(family.text), warnings }, applied }
}

/** Whoever is in one of the two families can be asked for. */
function assertPersonIn(families: readonly LoadedFamily[], person: string | undefined, { lang }: Context): void {
  const ids = [...new Set(families.flatMap(({ family }) => family.profile.members.map((m) => m.id)))]
  if (person === undefined || ids.includes(person)) return
  throw new Stop(EXIT.usage, cliText(lang).unknownPerson(printable(person), ids.join(', ')))
}

async function evaluate(
  { lang }: Context,
  compiled: Compiled,
  { family, sha256: profileSha256 }: LoadedFamily,
  days: { readonly on: Day; readonly at: Day | undefined; readonly person: string | undefined },
): Promise<Checked> {
  const settings = { ...days, profileSha256, engineVersion: ENGINE_VERSION }
  const checked = await check(compiled, family, settings, secondLook)
  if (checked.disagreements.length > 0) throw new Stop(EXIT.software, cliText(lang).refused)
  return checked
}

/** The assumptions as they took effect; values in YAML on one line, `null` where nothing stands. */
function changesJson(other: string | undefined, applied: readonly Applied[]): readonly object[] {
  return [
    ...(other === undefined ? [] : [{ kind: 'with', file: other.replaceAll('\\', '/') }]),
    ...applied.map(({ setting: { kind, address }, before, after }) => ({
      kind,
      address,
      from: before ?? null,
      to: after ?? null,
    })),
  ]
}
