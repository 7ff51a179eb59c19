/** Answers of earlier runs of `rules mutate`, in one file of the user's cache folder. A file that cannot be read holds nothing. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Kept } from '../lab/mutate/keep.ts'
import { isRecord } from '../profile/schema-walk.ts'

/** `XDG_CACHE_HOME`, `LOCALAPPDATA`, else `~/.cache`. */
export function cacheFile(env: Readonly<Record<string, string | undefined>>): string {
  const folder = env['XDG_CACHE_HOME'] || env['LOCALAPPDATA'] || join(homedir(), '.cache')
  return join(folder, 'bleibeweg', 'mutate.json')
}

export function readKept(file: string): Kept {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return new Map(
      Object.entries(isRecord(data) ? data : {}).flatMap(([key, by]) => (typeof by === 'string' ? [[key, by]] : [])),
    )
  } catch {
    return new Map()
  }
}

/** Throws the system error where it cannot be written. */
export function writeKept(file: string, kept: Kept): void {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.part`
  writeFileSync(draft, `${JSON.stringify(Object.fromEntries(kept))}\n`)
  renameSync(draft, file)
}
