/** Reads rules folders from disk. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { normalised } from '../profile/plain-text.ts'
import type { Packed } from './pack.ts'
import { type ParsedRules, parseRules, type RuleSource } from './parse.ts'

/** Every YAML file below a folder, or the one file named. Throws the system error where it cannot be read. */
export function rulesIn(folder: string): RuleSource[] {
  if (statSync(folder).isFile()) return [placed(basename(folder), readFileSync(folder, 'utf8'))]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { file: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }
    })
}

/** A version of a path that is handed in alone stands where its path says. */
function placed(name: string, text: string): RuleSource {
  const path = /^path:\s*["']?aufenthg-([a-z0-9-]+)/m.exec(text)?.[1]
  const dated = /^\d{4}-\d{2}-\d{2}\.yaml$/.test(name)
  return { file: dated && path !== undefined ? `bund/aufenthg/${path}/${name}` : name, text }
}

/** Over all files in order of their names, each as name, LF text and a zero byte between. */
export function hashOf(files: readonly RuleSource[]): string {
  const hash = createHash('sha256')
  for (const { file, text } of [...files].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    hash.update(`${file}\0${normalised(text)}\0`)
  }
  return hash.digest('hex')
}

export type ReadRules =
  | { readonly ok: true; readonly packed: Packed; readonly parsed: Extract<ParsedRules, { ok: true }> }
  | { readonly ok: false; readonly problems: Extract<ParsedRules, { ok: false }>['problems'] }

/**
 * Rules folders laid over each other: a later folder's file takes the place of an earlier one of the same name.
 * `checked`: the files of the first folder, checked when the program was built; its cases are left out then.
 */
export function readRules(folders: readonly string[], checked?: Packed): ReadRules {
  const byFile = new Map<string, RuleSource & { shown: string; first: boolean }>()
  const before = new Map(checked?.files.map((f) => [f.file, f]))
  for (const [i, folder] of folders.entries()) {
    const shown = folder.split(sep).join('/')
    const alone = statSync(folder).isFile()
    for (const source of rulesIn(folder))
      byFile.set(source.file, {
        ...source,
        first: i === 0,
        shown: alone ? shown : `${shown.replace(/\/+$/, '')}/${source.file}`,
      })
  }
  const sources = [...byFile.values()]
  const isChecked = ({ file }: RuleSource) => checked !== undefined && byFile.get(file)?.first === true
  const parsed = parseRules(
    sources.filter((s) => !isChecked(s) || before.has(s.file)),
    (file) => byFile.get(file)?.shown ?? file,
    (source) => (isChecked(source) ? before.get(source.file) : undefined),
  )
  if (!parsed.ok) return parsed
  const packed: Packed = {
    sha256: hashOf(sources),
    files: parsed.files.map(({ file, kind, data }) => ({ file, kind, data })),
  }
  return { ok: true, packed, parsed }
}
