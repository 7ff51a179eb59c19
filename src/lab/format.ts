/** The usual order of keys in rule files, and files brought into it: text is moved, never written anew. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { FileKind } from '../rules/pack.ts'

/** Keys in groups; within a group the order is the author's. A key that stands in no group comes last, as written. */
type Order = readonly (readonly string[])[]
const inOrder = (keys: string): Order => keys.split(' ').map((group) => group.split('|'))

const FILES: Readonly<Partial<Record<FileKind, Order>>> = {
  path: inOrder(
    'path in_force source sentences cite title track effect effect_when grants duration extension anchor switch_before_expiry applies_when requirements not_encoded',
  ),
  general: inOrder('general sentences binding final versions not_encoded'),
  bill: inOrder('amends title source status in_force set'),
  layer: inOrder('layer title kind applies_to source verified_until readings contacts lead_times notes'),
  parameters: inOrder('parameter title source unit rows'),
}

const REQUIREMENT = inOrder(
  'use id cite also basis title binding final when readings exemptions|for|against|evidence|no_step|steps note',
)
const STEP = inOrder('title cite actor with proof lead_time lead_time_basis achieves after note theme')

/** By the key under which a list or mapping stands. */
const ENTRIES: Readonly<Record<string, Order>> = {
  requirements: REQUIREMENT,
  plus: REQUIREMENT,
  versions: inOrder(
    'in_force source cite also basis title when readings exemptions|for|against|evidence|no_step|steps note',
  ),
  readings: inOrder('id source title when never'),
  exemptions: inOrder('id cite force basis|effect when|title|note'),
  effect_when: inOrder('effect cite when'),
  not_encoded: inOrder('cite why'),
  for: inOrder('title when'),
  against: inOrder('title when'),
  extension: inOrder('cite dropped plus'),
  source: inOrder('act section amended_by verified_until status'),
  in_force: inOrder('from to'),
  steps: STEP,
  evidence: inOrder('title issued_by fresh_for note'),
  conditions: inOrder('title when'),
}
const LEAF = inOrder('fact params operator value')
const BILINGUAL = inOrder('de en')

/** The text with its keys in order, without blanks at line ends, and with one line feed at its end. Idempotent. */
export function formatted(text: string, kind: FileKind): string {
  const plain = `${text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trimEnd()}\n`
  // the order of cases and of named entries says something to their readers
  if (kind === 'cases') return plain
  let done = plain
  for (let round = 0; round < MOST_MOVES; round += 1) {
    const next = movedOnce(done, kind)
    if (next === undefined) return sameData(plain, done) ? done : plain
    done = next
  }
  return plain
}

const MOST_MOVES = 2_000

/** With the first mapping that is out of order put in order; `undefined` where none is. */
function movedOnce(text: string, kind: FileKind): string | undefined {
  const document = parseDocument(text, { version: '1.2', schema: 'core', merge: false })
  if (document.errors.length > 0) return undefined
  let found: string | undefined
  const visit = (node: unknown, order: Order | undefined, under: string): void => {
    if (found !== undefined) return
    if (isSeq(node)) for (const item of node.items) visit(item, ENTRIES[under], under)
    if (!isMap(node)) return
    for (const pair of node.items) {
      const key = keyOf(pair)
      // steps.yaml, evidence.yaml, conditions.yaml: one entry a name
      const named = node === document.contents && (kind === 'steps' || kind === 'evidence' || kind === 'conditions')
      const inner = isMap(pair.value) && !named ? ENTRIES[key] : undefined
      if (named && isMap(pair.value)) for (const entry of pair.value.items) visit(entry.value, ENTRIES[key], key)
      else visit(pair.value, inner, key)
    }
    const keys = node.items.map(keyOf)
    found ??= reordered(text, node, keys.includes('fact') ? LEAF : isBilingual(keys) ? BILINGUAL : order)
  }
  visit(document.contents, FILES[kind], '')
  return found
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '')
const isBilingual = (keys: readonly string[]) => keys.length === 2 && keys.includes('de') && keys.includes('en')

interface Part {
  readonly key: string
  /** Where the key begins, and where its value ends. */
  readonly start: number
  readonly end: number
}

function reordered(text: string, map: YAMLMap, order: Order | undefined): string | undefined {
  if (!order) return undefined
  const parts = map.items.map((pair): Part | undefined => {
    const key = rangeOf(pair.key)
    const value = rangeOf(pair.value)
    return key && value ? { key: keyOf(pair), start: key[0], end: value[1] } : undefined
  })
  const whole = parts.flatMap((p) => p ?? [])
  if (whole.length !== parts.length) return undefined
  const rank = ({ key }: Part) => {
    const found = order.findIndex((group) => group.includes(key))
    return found < 0 ? order.length : found
  }
  const sorted = [...whole].sort((a, b) => rank(a) - rank(b))
  if (sorted.every((part, i) => part === whole[i])) return undefined
  return map.flow ? flowMoved(text, whole, sorted) : blockMoved(text, whole, sorted)
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as Node | null)?.range
  return range ? [range[0], range[1]] : undefined
}

/** `{ a: 1, b: 2 }`: the entries change places, what stands between them stays. */
function flowMoved(text: string, parts: readonly Part[], sorted: readonly Part[]): string | undefined {
  let out = ''
  let at = 0
  parts.forEach((part, i) => {
    const other = sorted[i] ?? part
    out += text.slice(at, part.start) + text.slice(other.start, other.end)
    at = part.end
  })
  return out + text.slice(at)
}

/** Lines of a key move with the comments above it. */
function blockMoved(text: string, parts: readonly Part[], sorted: readonly Part[]): string | undefined {
  const [first] = parts
  if (!first) return undefined
  const lineStart = (i: number) => text.lastIndexOf('\n', i - 1) + 1
  const lineEnd = (i: number) => {
    // a block scalar ends behind its line feed
    const from = text[i - 1] === '\n' ? i - 1 : i
    const end = text.indexOf('\n', from)
    return end < 0 ? text.length : end
  }
  const indent = ' '.repeat(first.start - lineStart(first.start))
  const chunks = new Map(
    parts.map((part, i) => {
      const before = parts[i - 1]
      const above = before ? text.slice(lineEnd(before.end) + 1, lineStart(part.start)) : ''
      return [part, { above, body: text.slice(part.start, lineEnd(part.end)) }]
    }),
  )
  const head = text.slice(lineStart(first.start), first.start)
  const [top] = sorted
  // a comment cannot stand before the dash of an entry and belong to a key behind it
  if (top && chunks.get(top)?.above && head.trim() !== '') return undefined
  const last = parts.at(-1) ?? first
  const body = sorted
    .map((part, i) => {
      const chunk = chunks.get(part)
      const own = chunk?.body ?? ''
      return i === 0
        ? chunk?.above
          ? `${chunk.above.trimStart()}${indent}${own}`
          : own
        : `${chunk?.above ?? ''}${indent}${own}`
    })
    .join('\n')
  return text.slice(0, first.start) + body + text.slice(lineEnd(last.end))
}

/** Nothing but the order of keys differs. */
function sameData(a: string, b: string): boolean {
  const plain = (text: string) =>
    JSON.stringify(sortedKeys(parseDocument(text, { version: '1.2', schema: 'core' }).toJS()))
  return plain(a) === plain(b)
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sortedKeys(v)]),
  )
}
