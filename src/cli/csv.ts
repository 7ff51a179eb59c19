/** `--csv`: the form of a table; it asks for a table by itself. */
import { cliText } from '../messages/cli.ts'
import { printable } from '../profile/printable.ts'
import { CSV_FORMS, type CsvForm } from '../report/csv.ts'
import type { Context } from './context.ts'
import { EXIT, Stop } from './exit.ts'

/** `undefined` where it is not given. Stops with 2 on another word. */
export function csvOption(context: Context, asked: string | undefined): CsvForm | undefined {
  if (asked === undefined) return undefined
  const found = CSV_FORMS.find((form) => form === asked)
  if (found === undefined)
    throw new Stop(EXIT.usage, cliText(context.lang).unknownWord('--csv', printable(asked), CSV_FORMS.join(', ')))
  return found
}
