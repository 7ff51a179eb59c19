/** `rules show PATH`: one version in readable form, or a layer by its id. */
import { type CompiledPath, versionOn } from '../engine/compile.ts'
import type { Lang } from '../messages/language.ts'
import { RULES_TEXTS } from '../messages/rules.ts'
import type { PathPlace } from '../report/explain/codes.ts'
import { explainJson } from '../report/explain/json.ts'
import { showDay } from '../report/format.ts'
import { renderJson } from '../report/json.ts'
import { layerDocument, layerJson } from '../report/rules/layer.ts'
import { rulesShowDocument } from '../report/rules/show.ts'
import type { Day } from '../time/day.ts'
import { contextOf, deliver, formatOption, onDay, pathOption, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { loadRules } from './input.ts'
import type { Io } from './io.ts'
import { FORMATS, printed } from './print.ts'

export async function rulesShowCommand(path: string, options: SharedOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const day = onDay(context, options)
  const compiled = await loadRules(options.rules ?? [], lang)
  const layer = compiled.pack.layers.find((l) => l.layer === path)
  if (layer) {
    const text =
      format === 'json'
        ? renderJson(layerJson(layer, compiled))
        : printed(context, layerDocument(layer, compiled, lang), format, options.output)
    deliver(context, text, options.output)
    return EXIT.done
  }
  const id = pathOption(context, path, [...compiled.byId.keys()])
  const found = compiled.byId.get(id)
  if (!found) throw new Error(`no path ${id}`)
  const place = placeOn(found, day, lang)
  const about = { compiled, day, lang }
  const text =
    format === 'json'
      ? renderJson(explainJson(place, about, undefined))
      : printed(context, rulesShowDocument(place, about), format, options.output)
  deliver(context, text, options.output)
  return EXIT.done
}

/** Stops with 2 and the versions there are. */
function placeOn(path: CompiledPath, day: Day, lang: Lang): PathPlace {
  const version = versionOn(path, day)
  if (version) return { kind: 'path', path, version }
  const days = path.versions.map((v) => v.id).join(', ')
  throw new Stop(EXIT.usage, RULES_TEXTS[lang].notInForce(path.short, showDay(day, lang), days))
}
