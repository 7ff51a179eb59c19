/** `rules schema KIND`: the JSON Schema of a kind of file, for editors. */
import { cliText } from '../messages/cli.ts'
import { printable } from '../profile/printable.ts'
import { renderJson } from '../report/json.ts'
import { jsonSchemaOf, SCHEMA_KINDS } from '../rules/json-schema.ts'
import { contextOf, deliver, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import type { Io } from './io.ts'

export async function rulesSchemaCommand(kind: string, options: SharedOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const found = SCHEMA_KINDS.find((k) => k === kind)
  if (found === undefined)
    throw new Stop(
      EXIT.usage,
      cliText(context.lang).unknownWord('rules schema', printable(kind), SCHEMA_KINDS.join(', ')),
    )
  deliver(context, renderJson(jsonSchemaOf(found)), options.output)
  return EXIT.done
}
