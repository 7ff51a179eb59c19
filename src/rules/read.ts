/** Reads rules folders from disk. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { normalised } from '../profile/plain-text.ts'
import type { Packed } from './pack.ts'
import { type ParsedRules, parseRules, type RuleSource } from './parse.ts'

/** Every YAML file below a folder. Throws the system error where the folder cannot be read. */
export function rulesIn(folder: string): RuleSource[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { file: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }
    })
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

/** Rules folders laid over each other: a later folder's file takes the place of an earlier one of the same name. */
export function readRules(folders: readonly string[]): ReadRules {
  const byFile = new Map<string, RuleSource & { shown: string }>()
  for (const folder of folders) {
    for (const source of rulesIn(folder))
      byFile.set(source.file, { ...source, shown: `${folder.split(sep).join('/')}/${source.file}` })
  }
  const sources = [...byFile.values()]
  const parsed = parseRules(sources, (file) => byFile.get(file)?.shown ?? file)
  if (!parsed.ok) return parsed
  const packed: Packed = {
    sha256: hashOf(sources),
    files: parsed.files.map(({ file, kind, data }) => ({ file, kind, data })),
  }
  return { ok: true, packed, parsed }
}
