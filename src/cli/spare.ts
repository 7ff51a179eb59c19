/** `-o` never costs an input: looked at before anything is read, computed or written. */
import { type BigIntStats, statSync } from 'node:fs'
import { findSources, isMissing, STDIN, slashed } from '../caseload/sources.ts'
import { cliText } from '../messages/cli.ts'
import { printable } from '../profile/printable.ts'
import type { Context } from './context.ts'
import { EXIT, Stop } from './exit.ts'

/**
 * Stops with 73 where the output is a folder, or one of the inputs under whatever name. `inputs`: files, folders and
 * patterns; words that are no path at all do no harm.
 */
export function spareInputs({ lang }: Context, output: string | undefined, inputs: readonly string[]): void {
  if (output === undefined || output === STDIN) return
  const found = statOf(output)
  if (found?.isDirectory()) throw new Stop(EXIT.cannotCreate, cliText(lang).cannotWrite(printable(output), 'EISDIR'))
  // the second is the name under which a batch writes its report until it is whole
  const written = [found, statOf(`${output}.new`)].flatMap((f) => (f?.isFile() ? [f] : []))
  if (written.length === 0) return
  for (const source of findSources(inputs)) {
    if (isMissing(source) || source.file === STDIN) continue
    const input = statOf(source.file)
    if (input !== undefined && written.some((f) => isSame(f, input)))
      throw new Stop(EXIT.cannotCreate, cliText(lang).outputIsInput(printable(slashed(output)), printable(source.file)))
  }
}

function statOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

const isSame = (a: BigIntStats, b: BigIntStats) => a.dev === b.dev && a.ino === b.ino
