/** An answer on its way into the text of a profile: understood, checked by the format itself, spliced. */
import type { Path } from './address.ts'
import type { AnswerType } from './answer-type.ts'
import type { Family } from './family.ts'
import { parseProfile } from './parse.ts'
import type { Problem } from './problem.ts'
import { spliceOut, spliceValue } from './splice.ts'
import { readYaml } from './yaml-tree.ts'

export type Answered =
  | {
      readonly ok: true
      readonly text: string
      readonly family: Family
      /** As it stands in the file. */
      readonly value: unknown
    }
  /** No problems: the value fits, and there is no safe place for it in this text. */
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The text with the value at the path, if the format takes it. */
export function answered(text: string, file: string, path: Path, value: unknown): Answered {
  const spliced = spliceValue(text, path, value)
  return spliced === undefined ? { ok: false, problems: [] } : checked(spliced, file, value)
}

/** The text without an entry of a list. */
export function withdrawn(text: string, file: string, list: Path, position: number): Answered {
  const spliced = spliceOut(text, list, position)
  return spliced === undefined ? { ok: false, problems: [] } : checked(spliced, file, undefined)
}

/**
 * What somebody typed, as the value it means: a German date, an amount with a comma, the name of a country become what
 * the format spells. What is not understood comes back with the words of `validate`.
 */
export function answeredAsTyped(text: string, file: string, path: Path, type: AnswerType, typed: string): Answered {
  const first = answered(text, file, path, plainValue(type, typed.trim()))
  if (first.ok || !FORGIVING.has(type)) return first
  const meant = first.problems.find((p) => p.severity === 'error')?.suggestion
  return meant === undefined ? first : orFirst(answered(text, file, path, plainValue(type, meant)), first)
}

const orFirst = (second: Answered, first: Answered): Answered => (second.ok ? second : first)

/** Types whose suggestion has one meaning only. */
const FORGIVING: ReadonlySet<AnswerType> = new Set(['date', 'date-or-no', 'amount', 'number', 'country', 'boolean'])
const NUMERIC: ReadonlySet<AnswerType> = new Set(['amount', 'number'])

function plainValue(type: AnswerType, typed: string): unknown {
  if (type === 'boolean') return typed === 'true' ? true : typed === 'false' ? false : typed
  if (type === 'date-or-no' && typed === 'false') return false
  const bare = NUMERIC.has(type) ? typed.replace(/[\s€]|EUR/gi, '') : typed
  if (NUMERIC.has(type) && /^-?\d+(\.\d+)?$/.test(bare)) return Number(bare)
  return /^date/.test(type) && /^\d{4}$/.test(typed) ? Number(typed) : typed
}

/** `A2`, `[]`, `{ status: duldung }`: a value as YAML on one line. `undefined` where it is none. */
export function yamlValue(written: string): { readonly value: unknown } | undefined {
  const read = readYaml(written, '')
  return read.ok && read.problems.length === 0 ? { value: read.tree.value } : undefined
}

function checked(text: string, file: string, value: unknown): Answered {
  const parsed = parseProfile(text, file)
  if (!parsed.ok) return { ok: false, problems: parsed.problems.filter((p) => p.severity === 'error') }
  return { ok: true, text, family: parsed.family, value }
}
