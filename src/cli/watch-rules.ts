/** Runs something again whenever a rule file is saved. */
import { type FSWatcher, watch } from 'node:fs'
import { COMPARE_TEXTS } from '../messages/compare.ts'
import { type Context, remark } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'

/** Editors write a file in several steps. */
const SETTLED_MS = 150

/** Goes on until it is interrupted (130). A rule file that does not load is told, and the next save tried again. */
export async function watchRules(
  context: Context,
  paths: readonly string[],
  once: () => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const texts = COMPARE_TEXTS[context.lang]
  const attempt = async (): Promise<void> => {
    try {
      await once()
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      context.io.err(`${error.message}\n`)
    }
  }
  await attempt()
  remark(context, texts.watching)
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    let busy = false
    let again = false
    const watchers: FSWatcher[] = []
    const stop = (status: ExitStatus) => {
      for (const watcher of watchers) watcher.close()
      clearTimeout(timer)
      resolve(status)
    }
    const run = async (): Promise<void> => {
      if (busy) {
        again = true
        return
      }
      busy = true
      const start = performance.now()
      await attempt()
      remark(context, texts.watchAgain(Math.round(performance.now() - start)))
      busy = false
      if (again) {
        again = false
        void run().catch(reject)
      }
    }
    const changed = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void run().catch(reject), SETTLED_MS)
    }
    for (const path of paths) watchers.push(watch(path, { recursive: true }, changed))
    context.io.interrupted?.(() => stop(EXIT.interrupted))
  })
}
