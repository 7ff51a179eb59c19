/** What if: settings laid over the data of a family, which is then checked like a file. Nothing is written anywhere. */
import { stringify } from 'yaml'
import type { Path } from './address.ts'
import type { Family } from './family.ts'
import { parseProfileJson } from './parse.ts'
import type { Problem } from './problem.ts'
import { isRecord, valueAt } from './schema-walk.ts'
import { APPEND, locate } from './setting-address.ts'
import { readYaml } from './yaml-tree.ts'

/** An address as in the profile; the entry `[+]` is a new one at the end of its list. `value` is YAML on one line. */
export type Setting =
  | { readonly kind: 'set'; readonly address: string; readonly value: string }
  | { readonly kind: 'unset'; readonly address: string }

/** A setting as it took effect. */
export interface Applied {
  readonly setting: Setting
  /** YAML on one line; `undefined`: nothing stood there, or nothing does any more. */
  readonly before: string | undefined
  readonly after: string | undefined
}

export type ChangedFamily =
  | {
      readonly ok: true
      readonly family: Family
      readonly applied: readonly Applied[]
      /** Those that the settings brought about. */
      readonly warnings: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * The family with all settings applied, or everything that is wrong with them. Positions in lists mean those of the
 * file, whatever else is deleted; deletions come first. `file` of a problem is the setting that brought it about.
 */
export function changeFamily(family: Family, settings: readonly Setting[]): ChangedFamily {
  const raw = rawOf(family)
  const ordered = [...settings.filter((s) => s.kind === 'unset'), ...settings.filter((s) => s.kind === 'set')]
  const laid = lay(raw, ordered)
  const checked = parseProfileJson(laid.text, family.file)
  const known = new Set(checkedProblems(JSON.stringify(raw), family.file).map(keyOf))
  const found = [...(checked.ok ? checked.warnings : checked.problems)]
  const fresh = found.filter((p) => !known.has(keyOf(p))).map((p) => blame(p, raw, ordered))
  const problems = [...laid.problems, ...fresh]
  if (!checked.ok || laid.problems.length > 0) return { ok: false, problems }
  return { ok: true, family: { ...checked.family, file: family.file }, applied: laid.applied, warnings: problems }
}

/** `--set members.karim.german.oral=A2`: as it stood on the command line, shortened where it is long. */
export function settingText(setting: Setting): string {
  const text = setting.kind === 'set' ? `${setting.address}=${setting.value}` : setting.address
  return `--${setting.kind} ${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}`
}

const LONGEST = 100

/** What is written, before the schema turned dates into ranges and euros into cents. */
function rawOf(family: Family): unknown {
  const read = readYaml(family.text, family.file)
  // JSON may indent with tabs, and takes the last of a double key
  return read.ok && read.problems.length === 0 ? read.tree.value : JSON.parse(family.text)
}

function checkedProblems(text: string, file: string): readonly Problem[] {
  const parsed = parseProfileJson(text, file)
  return parsed.ok ? parsed.warnings : parsed.problems
}

const keyOf = ({ code, address, found }: Problem): string => JSON.stringify([code, address, found])

/** Names the setting since which the problem has been there. */
function blame(problem: Problem, raw: unknown, settings: readonly Setting[]): Problem {
  const key = keyOf(problem)
  let n = settings.length
  while (n > 1 && checkedProblems(lay(raw, settings.slice(0, n - 1)).text, problem.file).some((p) => keyOf(p) === key))
    n -= 1
  const setting = settings[n - 1]
  return setting ? { ...problem, file: settingText(setting) } : problem
}

interface Laid {
  readonly text: string
  readonly applied: readonly Applied[]
  /** Of addresses and values; what the schema says comes later. */
  readonly problems: readonly Problem[]
}

/** Holds the position of a deleted entry, so that the others keep theirs until the end. */
const GONE = Symbol('gone')

function lay(raw: unknown, settings: readonly Setting[]): Laid {
  const data: unknown = structuredClone(raw)
  const applied: Applied[] = []
  const problems: Problem[] = []
  for (const setting of settings) {
    const place = locate(data, setting.address.trim())
    const value = setting.kind === 'set' ? yamlValue(setting) : { value: undefined, problems: [] }
    const before = place.ok ? valueAt(data, place.path) : undefined
    if (!place.ok) problems.push(told(place.problem, setting))
    else if (setting.kind === 'unset' && (before === undefined || before === GONE))
      problems.push({ ...NOTHING_THERE, file: settingText(setting), found: setting.address })
    else if (value.problems.length === 0) {
      applied.push({ setting, before: flow(before), after: flow(value.value) })
      if (setting.kind === 'set') put(data, place.path, value.value)
      else remove(data, place.path)
    }
    problems.push(...value.problems)
  }
  return { text: JSON.stringify(swept(data)), applied, problems }
}

/** What can be deleted stands there already: a new entry is no way out. */
function told({ suggestion, ...problem }: Omit<Problem, 'file'>, setting: Setting): Problem {
  const helps = suggestion !== undefined && (setting.kind === 'set' || !suggestion.includes(APPEND))
  return { ...problem, file: settingText(setting), ...(helps && { suggestion }) }
}

const NOTHING_THERE = { code: 'unknown-address', severity: 'error' } as const

function flow(value: unknown): string | undefined {
  if (value === undefined || value === GONE) return undefined
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()
}

/** The value in YAML; nothing behind `=` is an empty value, which the schema refuses with the words for it. */
function yamlValue(setting: Setting & { kind: 'set' }): { value: unknown; problems: readonly Problem[] } {
  if (setting.value.trim() === '') return { value: null, problems: [] }
  const read = readYaml(setting.value, settingText(setting))
  const problems = read.problems.map(({ line: _, column: __, ...problem }) => problem)
  return { value: read.ok ? read.tree.value : undefined, problems }
}

/** Sets the value in `data` itself, with the lists and mappings on the way that are missing. */
export function put(data: unknown, path: Path, value: unknown): void {
  let inside = data
  path.forEach((step, i) => {
    const old = valueAt(inside, [step])
    const way = isRecord(old) || Array.isArray(old) ? old : typeof path[i + 1] === 'number' ? [] : {}
    const next: unknown = i === path.length - 1 ? value : way
    if (Array.isArray(inside) && typeof step === 'number') inside[step] = next
    else if (isRecord(inside)) inside[String(step)] = next
    inside = next
  })
}

function remove(data: unknown, path: Path): void {
  const parent = valueAt(data, path.slice(0, -1))
  const last = path.at(-1)
  if (Array.isArray(parent) && typeof last === 'number') parent[last] = GONE
  else if (isRecord(parent)) delete parent[String(last)]
}

/** Without the places of deleted entries. */
function swept(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== GONE).map(swept)
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, swept(v)])) : value
}
