/** Families of a caseload one after the other; what cannot be read is told on stderr and left out. */
import { parseRecord, readCaseload } from '../caseload/read.ts'
import { cliText } from '../messages/cli.ts'
import { renderProblem } from '../messages/problems.ts'
import type { Family } from '../profile/family.ts'
import { printable } from '../profile/printable.ts'
import type { Context } from './context.ts'

/** What is wrong with it, rendered; `missing`: a file that is not there. */
export interface Skipped {
  readonly text: string
  readonly missing: boolean
}

export async function* familiesIn(paths: readonly string[], { lang }: Context): AsyncGenerator<Family | Skipped> {
  for await (const record of readCaseload(paths)) {
    if ('reason' in record) {
      yield { text: cliText(lang).unreadable(printable(record.file), record.reason), missing: true }
      continue
    }
    const parsed = parseRecord(record)
    yield parsed.ok
      ? parsed.family
      : { text: parsed.problems.map((p) => renderProblem(p, lang)).join('\n'), missing: false }
  }
}
