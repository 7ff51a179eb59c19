/** `facts [ID]`: the catalogue of facts, or one of them in full. */
import { CATALOGUE } from '../facts/catalogue.ts'
import { cliText } from '../messages/cli.ts'
import { nearest } from '../profile/nearest.ts'
import { printable } from '../profile/printable.ts'
import { catalogueDocument } from '../report/facts/catalogue.ts'
import { factsJson } from '../report/facts/json.ts'
import { factDocument } from '../report/facts/one.ts'
import { renderJson } from '../report/json.ts'
import { contextOf, deliver, formatOption, type SharedOptions } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { loadRules } from './input.ts'
import type { Io } from './io.ts'
import { FORMATS, printed } from './print.ts'

export async function factsCommand(id: string | undefined, options: SharedOptions, io: Io): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const format = formatOption(context, options.format, FORMATS)
  const fact = id === undefined ? undefined : CATALOGUE.get(id)
  if (id !== undefined && fact === undefined) {
    const near = nearest(id, [...CATALOGUE.keys()])
    throw new Stop(EXIT.usage, cliText(lang).unknownFact(printable(id), near))
  }
  const compiled = await loadRules(options.rules ?? [], lang)
  const facts = fact ? [fact] : [...CATALOGUE.values()]
  const document = fact ? factDocument(fact, compiled, lang) : catalogueDocument(facts, lang)
  const text =
    format === 'json' ? renderJson(factsJson(facts, compiled)) : printed(context, document, format, options.output)
  deliver(context, text, options.output)
  return EXIT.done
}
