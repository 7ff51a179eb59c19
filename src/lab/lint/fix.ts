/** Takes a place out of a rule file and leaves every other byte as it is. */
import type { Path } from '../../profile/address.ts'
import { isRecord, valueAt } from '../../profile/schema-walk.ts'
import { readYaml, type YamlTree } from '../../profile/yaml-tree.ts'

/**
 * The text without the entry at `path`; `undefined` where that cannot be done safely: it is the only one there, or what
 * is left would not read as the same data without it.
 */
export function withoutEntry(text: string, tree: YamlTree, path: Path): string | undefined {
  const parent = valueAt(tree.value, path.slice(0, -1))
  const siblings = Array.isArray(parent) ? parent.length : isRecord(parent) ? Object.keys(parent).length : 0
  if (siblings < 2) return undefined
  const cut = wholeLines(text, tree, path) ?? betweenCommas(text, tree, path)
  if (!cut) return undefined
  const shorter = text.slice(0, cut.start) + text.slice(cut.end)
  const read = readYaml(shorter, '')
  return read.ok && sameData(read.tree.value, tree.value, path) ? shorter : undefined
}

interface Cut {
  readonly start: number
  readonly end: number
}

/** An entry that has its lines to itself, with the comment lines right above it. */
function wholeLines(text: string, tree: YamlTree, path: Path): Cut | undefined {
  const range = tree.rangeOf(path)
  if (!range) return undefined
  const starts = lineStarts(text)
  const first = tree.keyPlaceOf(path).line - 1
  const last = starts.findLastIndex((s) => s < Math.max(range.end, 1))
  const lineOf = (i: number) => text.slice(starts[i] ?? 0, starts[i + 1] ?? text.length)
  const before = lineOf(first).slice(0, tree.keyPlaceOf(path).column - 1)
  const after = text.slice(range.end, starts[last + 1] ?? text.length)
  if (!/^\s*(- )?$/.test(before) || !/^\s*(#.*)?$/.test(after)) return undefined
  const indent = /^\s*/.exec(lineOf(first))?.[0] ?? ''
  let top = first
  while (top > 0 && lineOf(top - 1).startsWith(`${indent}#`)) top -= 1
  return { start: starts[top] ?? 0, end: starts[last + 1] ?? text.length }
}

const lineStarts = (text: string): readonly number[] => [0, ...[...text.matchAll(/\n/g)].map((m) => m.index + 1)]

/** An entry of `[ a, b ]` or `{ a: 1, b: 2 }` on one line, with the comma after it, or before the last one. */
function betweenCommas(text: string, tree: YamlTree, path: Path): Cut | undefined {
  const range = tree.rangeOf(path)
  if (!range) return undefined
  const { line, column } = tree.keyPlaceOf(path)
  const start = (lineStarts(text)[line - 1] ?? 0) + column - 1
  const next = /^\s*,\s*/.exec(text.slice(range.end))
  if (next) return { start, end: range.end + next[0].length }
  const before = /,\s*$/.exec(text.slice(0, start))
  return before ? { start: start - before[0].length, end: range.end } : undefined
}

function sameData(after: unknown, before: unknown, path: Path): boolean {
  return JSON.stringify(after) === JSON.stringify(without(before, path))
}

function without(data: unknown, [step, ...rest]: Path): unknown {
  if (Array.isArray(data)) {
    const list: readonly unknown[] = data
    return rest.length === 0
      ? list.filter((_, i) => i !== step)
      : list.map((x, i) => (i === step ? without(x, rest) : x))
  }
  if (!isRecord(data)) return data
  const entries = Object.entries(data)
  return Object.fromEntries(
    rest.length === 0
      ? entries.filter(([key]) => key !== step)
      : entries.map(([key, x]) => [key, key === step ? without(x, rest) : x]),
  )
}
