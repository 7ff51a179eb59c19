/** How far a caseload is, on a terminal only: bar, rate and remaining time on stderr. */
import { statSync } from 'node:fs'
import type { Worked } from '../caseload/crew.ts'
import { findSources, isMissing, STDIN } from '../caseload/sources.ts'
import { BATCH_TEXTS } from '../messages/batch.ts'
import type { Context } from './context.ts'

export interface Progress {
  readonly add: (worked: Worked) => void
  readonly stop: () => void
}

const SILENT: Progress = { add: () => undefined, stop: () => undefined }

/** Nothing at all where stderr is no terminal, or with `--quiet`. */
export async function progressOf(context: Context, paths: readonly string[]): Promise<Progress> {
  if (context.quiet || context.io.errTerminal !== true) return SILENT
  const { SingleBar, Presets } = await import('cli-progress')
  const size = sizeOf(paths)
  const format = BATCH_TEXTS[context.lang].progress
  const bar = new SingleBar(
    {
      // what a pipe holds nobody knows: no share, no remaining time
      format:
        size === undefined
          ? format.replace(/\{bar\} \{percentage\} % · /, '').replace(/ · [^·]*\{eta_formatted\}.*$/, '')
          : format,
      // Ctrl-C ends the program at once: a hidden cursor would stay hidden
      hideCursor: false,
      etaBuffer: 50,
      clearOnComplete: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  )
  const begun = performance.now()
  let families = 0
  let read = 0
  bar.start(size ?? 0, 0, { families: 0, rate: 0 })
  return {
    add: (worked) => {
      read += worked.read
      families += linesIn(worked.bytes)
      const seconds = Math.max(0.001, (performance.now() - begun) / 1000)
      bar.update(Math.min(read, size ?? 0), { families, rate: Math.round(families / seconds) })
    },
    stop: () => bar.stop(),
  }
}

/** The bytes of all files; `undefined` with standard input among them. */
function sizeOf(paths: readonly string[]): number | undefined {
  let size = 0
  for (const source of findSources(paths)) {
    if (source.file === STDIN) return undefined
    if (!isMissing(source)) size += statSync(source.file, { throwIfNoEntry: false })?.size ?? 0
  }
  return size
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines += 1
  return lines
}
