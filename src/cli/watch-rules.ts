/** Runs something again whenever a rule file is saved. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'
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
    const watchers = new Map<string, FSWatcher>()
    const stop = (status: ExitStatus) => {
      for (const watcher of watchers.values()) watcher.close()
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
      watchFolders()
      clearTimeout(timer)
      timer = setTimeout(() => void run().catch(reject), SETTLED_MS)
    }
    // each folder by itself: many editors save by putting a new file in the place of the old one, which a watch on files loses
    const watchFolders = () => {
      for (const folder of new Set(paths.flatMap(foldersOf))) {
        if (watchers.has(folder)) continue
        const watcher = watch(folder, changed)
        // the folder has gone; should it come back, the next save finds it
        watcher.on('error', () => {
          watcher.close()
          watchers.delete(folder)
        })
        watchers.set(folder, watcher)
      }
    }
    watchFolders()
    context.io.interrupted?.(() => stop(EXIT.interrupted))
  })
}

/** The folder with all below it, or that of a single file. */
function foldersOf(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return [dirname(path)]
  const inside = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [path, ...inside.map((entry) => join(entry.parentPath, entry.name))]
}
