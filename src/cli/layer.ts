/** `--layer ID`: layers of rules instead of those of the household. */
import type { Compiled } from '../engine/compile.ts'
import { cliText } from '../messages/cli.ts'
import { printable } from '../profile/printable.ts'
import type { Context } from './context.ts'
import { EXIT, Stop } from './exit.ts'

/** Stops with 2 on an id the rules do not know. */
export function layerOption(
  context: Context,
  asked: readonly string[] | undefined,
  compiled: Compiled,
): readonly string[] | undefined {
  if (asked === undefined || asked.length === 0) return undefined
  const known = compiled.pack.layers.map((l) => l.layer)
  const wrong = asked.find((id) => !known.includes(id))
  if (wrong === undefined) return asked
  throw new Stop(EXIT.usage, cliText(context.lang).unknownLayer(printable(wrong), known.join(', ')))
}
