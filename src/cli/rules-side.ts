/** One side of a comparison of laws: a date, an overlay folder, a rule file, or the rules as they are. */
import { existsSync, statSync } from 'node:fs'
import { type Compiled, compileWhole } from '../engine/compile.ts'
import { RULES_DIFF_TEXTS } from '../messages/rules-diff.ts'
import { printable } from '../profile/printable.ts'
import { showDay } from '../report/format.ts'
import { asOf } from '../rules/as-of.ts'
import { type Day, formatDay, later, parseDay } from '../time/day.ts'
import { type Context, dateOption } from './context.ts'
import { EXIT, Stop } from './exit.ts'
import { loadRules } from './input.ts'

export interface RulesSide {
  readonly compiled: Compiled
  /** The day whose law is meant. */
  readonly day: Day
  /** The law of that day is meant on every day: the side was named by a date. */
  readonly still: boolean
  readonly label: string
  /** The paths that a single rule file is about; undefined: all. */
  readonly paths: readonly string[] | undefined
}

const DATE = /^(\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})$/

/** Stops with 2 where `text` is nothing of the kind, with 65 where the rules have problems. `undefined`: as shipped. */
export async function rulesSide(
  context: Context,
  option: string,
  text: string | undefined,
  on: Day,
  overlays: readonly string[],
): Promise<RulesSide> {
  const { lang } = context
  const texts = RULES_DIFF_TEXTS[lang]
  if (text === undefined || DATE.test(text)) {
    const compiled = await loadRules(overlays, lang)
    if (text === undefined) return { compiled, day: on, still: false, label: texts.shipped, paths: undefined }
    const day = dateOption(context, option, text)
    return { compiled, day, still: true, label: texts.law(showDay(day, lang)), paths: undefined }
  }
  if (!existsSync(text)) throw new Stop(EXIT.usage, texts.badSide(printable(text)))
  const compiled = await loadRules([...overlays, text], lang)
  const label = printable(text.replaceAll('\\', '/'))
  const alone = statSync(text).isFile()
  return {
    compiled,
    day: dayOf(compiled, text, alone, on),
    still: false,
    label,
    paths: alone ? pathsIn(compiled, text) : undefined,
  }
}

/** Versions of an overlay that begin later are looked at on the day they begin. */
function dayOf(compiled: Compiled, text: string, alone: boolean, on: Day): Day {
  const own = alone ? versionIn(compiled, text) : undefined
  if (own !== undefined) return own
  const begins = compiled.paths.flatMap((p) =>
    p.versions.filter((v) => v.raw.source.status === 'draft').map((v) => v.from),
  )
  return begins.reduce(later, on)
}

/** The rules of a side as they rule on a day: a date means the law of that date, held still. */
export function lawOf({ compiled, still, day }: RulesSide, on: Day): Compiled {
  return still ? compileWhole(asOf(compiled.pack, formatDay(day), formatDay(on))) : compiled
}

const fileName = (text: string) => text.replaceAll('\\', '/').replace(/^.*\//, '')

/** The first day of the version that a rule file holds. */
function versionIn({ paths }: Compiled, text: string): Day | undefined {
  const day = parseDay(fileName(text).replace(/\.yaml$/, ''))
  const folder = text.replaceAll('\\', '/').split('/').at(-2)
  const known = day !== undefined && paths.some((p) => p.versions.some((v) => v.from === day))
  return known && (folder === undefined || folder !== '') ? day : undefined
}

function pathsIn({ pack }: Compiled, text: string): readonly string[] | undefined {
  const name = fileName(text)
  const bill = pack.bills.find((b) => b.file === name)
  if (bill) return bill.bill.amends.startsWith('general/') ? undefined : [bill.bill.amends.replace(/@.*$/, '')]
  const folder = text.replaceAll('\\', '/').split('/').at(-2)
  const found = [...pack.paths].filter(
    ([id, versions]) => versions.some((v) => v.file.endsWith(`/${name}`)) && id === `aufenthg-${folder}`,
  )
  return found.length > 0 ? found.map(([id]) => id) : undefined
}
