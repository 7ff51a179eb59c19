/** Families of a caseload one after the other; what cannot be read is told on stderr and left out. */
import type { Block } from '../caseload/compare/on-columns.ts'
import { type CaseRecord, parseRecord, readCaseload } from '../caseload/read.ts'
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

/** Bounds the memory of a caseload that is read once. */
const FAMILIES_IN_BLOCK = 2048

/**
 * The same, many families together. `once`: they are let go with their block; `again`: kept as text and parsed whenever
 * they are read.
 */
export async function* blocksIn(
  paths: readonly string[],
  { lang }: Context,
  read: 'once' | 'again',
): AsyncGenerator<Block | Skipped> {
  let kept: Kept[] = []
  const block = () => {
    const own = kept
    kept = []
    const at = (n: number): Family => familyOf(own[n])
    const families = function* () {
      for (let n = 0; n < own.length; n += 1) yield at(n)
    }
    return { families, at, variants: read === 'again', crowd: undefined }
  }
  for await (const record of readCaseload(paths)) {
    if ('reason' in record) {
      if (kept.length > 0) yield block()
      yield { text: cliText(lang).unreadable(printable(record.file), record.reason), missing: true }
      continue
    }
    const parsed = parseRecord(record)
    if (!parsed.ok) {
      if (kept.length > 0) yield block()
      yield { text: parsed.problems.map((p) => renderProblem(p, lang)).join('\n'), missing: false }
      continue
    }
    kept.push(read === 'once' ? parsed.family : record)
    if (kept.length === FAMILIES_IN_BLOCK) yield block()
  }
  if (kept.length > 0) yield block()
}

type Kept = Family | CaseRecord

function familyOf(kept: Kept | undefined): Family {
  if (kept === undefined) throw new Error('no such family in the block')
  if (!('form' in kept)) return kept
  const parsed = parseRecord(kept)
  if (!parsed.ok) throw new Error('a record that was fine has problems')
  return parsed.family
}
