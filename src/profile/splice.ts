/**
 * Writing a value into the text of a profile so that every other byte stays: comments, order, line ends, byte order
 * mark, indentation, flow and block style.
 *
 * A splice is believed only when the new text, read again, differs from the old in exactly that value; otherwise the
 * next place is tried, and where none serves there is no splice.
 */
import type { Path } from './address.ts'
import { put } from './change.ts'
import { normalised } from './plain-text.ts'
import { isRecord } from './schema-walk.ts'
import { type Edit, placements, removals } from './splice-places.ts'
import { readYaml } from './yaml-tree.ts'

/** The text with the value at the path; a position just behind a list appends. `undefined`: no safe place. */
export function spliceValue(text: string, path: Path, value: unknown): string | undefined {
  const before = dataIn(text)
  if (!before) return undefined
  const wanted: unknown = structuredClone(before.value)
  put(wanted, path, structuredClone(value))
  return firstThatGives(text, wanted, placements(normalised(text), path, value))
}

/** The text without one entry of a list; the last one leaves `[]`. `undefined`: no safe way. */
export function spliceOut(text: string, list: Path, position: number): string | undefined {
  const before = dataIn(text)
  if (!before) return undefined
  const wanted: unknown = structuredClone(before.value)
  let inside: unknown = wanted
  for (const step of list) inside = isRecord(inside) || Array.isArray(inside) ? Reflect.get(inside, step) : undefined
  if (!Array.isArray(inside) || position >= inside.length) return undefined
  inside.splice(position, 1)
  return firstThatGives(text, wanted, removals(normalised(text), list, position))
}

function firstThatGives(text: string, wanted: unknown, edits: Iterable<Edit>): string | undefined {
  for (const edit of edits) {
    const after = applied(text, edit)
    const read = dataIn(after)
    if (read && same(read.value, wanted)) return after
  }
  return undefined
}

function dataIn(text: string): { readonly value: unknown } | undefined {
  const read = readYaml(normalised(text), '')
  return read.ok && read.problems.length === 0 ? { value: read.tree.value } : undefined
}

/** Offsets of an edit count in normalised text; here they become those of the file, and line ends its own. */
function applied(text: string, { start, end, insert }: Edit): string {
  const from = offsetIn(text, start)
  const to = offsetIn(text, end)
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n'
  const before = /(\r\n?|\n)[^\r\n]*$/.exec(text.slice(0, from))?.[1] ?? lineEnd
  return text.slice(0, from) + insert.replaceAll('\n', before) + text.slice(to)
}

/** Where the character `offset` of the normalised text stands in the text itself. */
function offsetIn(text: string, offset: number): number {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  for (let n = 0; n < offset; n += 1) at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  return at
}

/** Equal as data; the order of keys does not count. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]))
  if (!isRecord(a)) return Object.is(a, b)
  if (!isRecord(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
}
