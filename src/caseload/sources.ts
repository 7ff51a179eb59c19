/** Where a caseload comes from: files, folders, patterns and standard input, as a list of files in a fixed order. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { baseOf, isPattern, matcher } from './glob.ts'

/** Standard input among the paths. */
export const STDIN = '-'

/** One family a file, or one a line; `json` may be either, and `guess` anything: only the text itself tells. */
export type Form = 'yaml' | 'json' | 'ndjson' | 'guess'

export interface Source {
  /** As the user would write it, with `/`; `-` for standard input. */
  readonly file: string
  readonly form: Form
}

/** A path that cannot be looked into: the system's word for why (`ENOENT`), or `no-match` for a pattern without files. */
export interface Missing {
  readonly file: string
  readonly reason: string
}

export const isMissing = (found: Source | Missing): found is Missing => 'reason' in found

const FORMS: Readonly<Record<string, Form>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
}

/**
 * Every file of the paths, each once: paths in the order given, folders and patterns in the order of code points. Folders
 * give what ends in `.yaml`, `.yml`, `.json`, `.ndjson` or `.jsonl`, at any depth; names that begin with a dot are left out.
 */
export function* findSources(paths: readonly string[]): Generator<Source | Missing> {
  const seen = new Set<string>()
  const once = (file: string): boolean => {
    const real = file === STDIN ? STDIN : realPath(file)
    if (seen.has(real)) return false
    seen.add(real)
    return true
  }
  for (const path of paths) {
    for (const found of sourcesOf(slashed(path))) if (isMissing(found) || once(found.file)) yield found
  }
}

/** A path with `/` between its parts, as it is shown; only Windows has another sign for that. */
export const slashed = (path: string) => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path)

function* sourcesOf(path: string): Generator<Source | Missing> {
  if (path === STDIN) {
    yield { file: STDIN, form: 'guess' }
    return
  }
  const kind = kindOf(path)
  if (kind === 'folder') yield* filesIn(path, new Set())
  else if (kind === 'file' || kind === SPECIAL)
    yield { file: path, form: FORMS[extname(path).toLowerCase()] ?? 'guess' }
  else if (kind === 'ENOENT' && isPattern(path)) yield* matching(path)
  else yield { file: path, reason: kind }
}

function* matching(pattern: string): Generator<Source | Missing> {
  const base = baseOf(pattern)
  const matches = matcher(pattern)
  let any = false
  for (const found of filesIn(base, new Set(), '')) {
    const file = base === '.' && !pattern.startsWith('./') ? found.file.replace(/^\.\//, '') : found.file
    if (isMissing(found) || !matches(file)) continue
    any = true
    yield { ...found, file }
  }
  if (!any) yield { file: pattern, reason: 'no-match' }
}

/** Files below a folder, depth first, which is the order of code points of their whole paths. */
function* filesIn(
  folder: string,
  above: ReadonlySet<string>,
  only: 'known' | '' = 'known',
): Generator<Source | Missing> {
  const real = realPath(folder)
  if (above.has(real)) return
  const path = [...above, real]
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    yield { file: folder, reason: reasonOf(error) }
    return
  }
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  const named = entries
    .filter((e) => !e.name.startsWith('.'))
    .map((e) => ({ file: `${prefix}${e.name}`, kind: e.isDirectory() ? 'folder' : e.isFile() ? 'file' : 'link' }))
    .map(({ file, kind }) => ({ file, kind: kind === 'link' ? kindOf(file) : kind }))
    .map((e) => ({ ...e, order: Buffer.from(e.kind === 'folder' ? `${e.file}/` : e.file) }))
    .sort((a, b) => a.order.compare(b.order))
  for (const { file, kind } of named) {
    const form = FORMS[extname(file).toLowerCase()]
    if (kind === 'folder') yield* filesIn(file, new Set(path), only)
    else if (kind === 'file' && (form !== undefined || only === '')) yield { file, form: form ?? 'guess' }
    else if (kind !== 'file' && kind !== SPECIAL && form !== undefined) yield { file, reason: kind }
  }
}

/** Pipes and devices: read where somebody names one, left alone in folders. */
const SPECIAL = 'special'

function kindOf(path: string): string {
  try {
    const stat = statSync(path)
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : SPECIAL
  } catch (error) {
    return reasonOf(error)
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** The system's word for a failure; anything else is a bug and goes on. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
