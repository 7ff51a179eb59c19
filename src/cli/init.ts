/** `init`: a commented empty profile, or the JSON Schema that gives editors completion. */
import { existsSync } from 'node:fs'
import { cliText } from '../messages/cli.ts'
import { profileJsonSchema } from '../profile/json-schema.ts'
import { parseProfile } from '../profile/parse.ts'
import { printableExcerpt } from '../profile/printable.ts'
import { template } from '../profile/template.ts'
import { renderJson } from '../report/json.ts'
import { type Context, contextOf, deliver, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import type { Io } from './io.ts'

export interface InitCommandOptions extends SharedOptions {
  readonly case?: string
  readonly jsonSchema?: boolean
  readonly force?: boolean
}

export async function initCommand(options: InitCommandOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const text = options.jsonSchema ? renderJson(profileJsonSchema()) : emptyProfile(context, options.case)
  assertFree(context, options)
  deliver(context, text, options.output)
  return EXIT.done
}

/** Stops with 2 where the reference of the case would make the profile invalid. */
function emptyProfile(context: Context, reference: string | undefined): string {
  const text = template(context.lang, reference === undefined ? {} : { case: reference })
  if (parseProfile(text, 'init').ok) return text
  throw new Stop(EXIT.usage, cliText(context.lang).badCase(printableExcerpt(reference ?? '')))
}

/** A file somebody has filled in is never overwritten unasked. */
function assertFree(context: Context, { output, force }: InitCommandOptions): void {
  if (output === undefined || output === '-' || force || !existsSync(output)) return
  throw new Stop(EXIT.cannotCreate, cliText(context.lang).exists(printableExcerpt(output, 200)))
}
