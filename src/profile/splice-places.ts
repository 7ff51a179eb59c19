/** Where in the text of a profile a value can be written, the place a person would choose first. */
import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, parseDocument, stringify } from 'yaml'
import type { Path } from './address.ts'
import { profileSchema } from './schema.ts'
import { isRecord, keysOf, schemaAt } from './schema-walk.ts'
import { YAML_OPTIONS } from './yaml-tree.ts'

/** `insert` replaces the half-open span; offsets in normalised text, line ends as `\n`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly insert: string
}

type Node = ParsedNode | null
type Entry = Pair<ParsedNode, ParsedNode | null>

/** How keys and values are spelled on one line, safe between brackets: as YAML, or as JSON in a file that is JSON. */
interface Style {
  readonly key: (name: string) => string
  readonly value: (value: unknown) => string
}

const JSON_STYLE: Style = { key: (name) => JSON.stringify(name), value: (value) => JSON.stringify(value) }
const YAML_STYLE: Style = { key: (name) => name, value: flow }

function styleOf(text: string): Style {
  try {
    JSON.parse(text)
    return JSON_STYLE
  } catch {
    return YAML_STYLE
  }
}

/** Edits that may put the value at the path, best first. */
export function* placements(text: string, path: Path, value: unknown): Generator<Edit> {
  const style = styleOf(text)
  let node: Node = parse(text)
  let owner: Entry | undefined
  for (const [i, step] of path.entries()) {
    const rest = path.slice(i + 1)
    if (isMap(node)) {
      const found: Entry | undefined = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!found) {
        yield* newKey(text, node, path.slice(0, i), String(step), nested(rest, value), style)
        return
      }
      owner = found
      node = found.value
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      owner = undefined
      node = node.items[step] ?? null
    } else if (isSeq(node) && step === node.items.length) {
      yield* newItem(text, node, nested(rest, value), style)
      return
    } else if (isScalar(node) || node === null) {
      yield replacement(text, node, owner, style.value(nested(path.slice(i), value)))
      return
    } else return
  }
  if (isAlias(node)) return
  yield replacement(text, node, owner, style.value(value))
}

/** Edits that may take one entry out of a list. */
export function* removals(text: string, list: Path, position: number): Generator<Edit> {
  let node: Node = parse(text)
  let owner: Entry | undefined
  for (const step of list) {
    if (isMap(node)) {
      owner = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      node = owner?.value ?? null
    } else if (isSeq(node) && typeof step === 'number') {
      owner = undefined
      node = node.items[step] ?? null
    } else return
  }
  if (!isSeq(node)) return
  const item = node.items[position]
  const before = node.items[position - 1]
  const after = node.items[position + 1]
  if (!item) return
  if (node.items.length === 1) {
    const edit = replacement(text, node, owner, '[]')
    if (!text.slice(edit.start, edit.end).includes('#')) yield edit
    return
  }
  const span = node.flow
    ? before
      ? { start: endOf(text, before), end: endOf(text, item) }
      : { start: item.range[0], end: after?.range[0] ?? item.range[0] }
    : { start: lineStart(text, item.range[0]), end: nextLine(text, endOf(text, item)) }
  const around = text.slice(span.start, item.range[0]) + text.slice(endOf(text, item), span.end)
  if (/^[\s,-]*$/.test(around)) yield { ...span, insert: '' }
}

function parse(text: string): Node {
  return parseDocument<ParsedNode>(text, { ...YAML_OPTIONS, keepSourceTokens: true }).contents
}

/** The value inside the mappings and lists that the remaining steps ask for. */
function nested(steps: Path, value: unknown): unknown {
  return steps.reduceRight<unknown>((inside, step) => (typeof step === 'number' ? [inside] : { [step]: inside }), value)
}

function flow(value: unknown): string {
  const text = stringify({ k: value }, { collectionStyle: 'flow', lineWidth: 0, version: '1.2', schema: 'core' })
  return text
    .trim()
    .replace(/^\{ k: /, '')
    .replace(/ \}$/, '')
}

function replacement(text: string, node: Node, owner: Entry | undefined, written: string): Edit {
  const isBlock = (isMap(node) || isSeq(node)) && !node.flow
  if (owner && (node === null || isBlock || node.range[0] === node.range[1])) {
    const colon = text.indexOf(':', keyEnd(owner)) + 1
    return { start: colon, end: node === null ? colon : Math.max(colon, endOf(text, node)), insert: ` ${written}` }
  }
  if (node === null) return { start: 0, end: 0, insert: '' }
  return { start: node.range[0], end: endOf(text, node), insert: written }
}

const keyEnd = ({ key }: Entry): number => key.range[1]

/** Behind the last character of what is written for a node; comments and line ends behind it are not part of it. */
function endOf(text: string, node: ParsedNode): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1)
    if (isMap(node)) {
      const pair = node.items.at(-1)
      if (pair) return entryEnd(text, pair)
    } else if (last && 'range' in last) return endOf(text, last)
  }
  let end = node.range[1]
  while (end > node.range[0] && text[end - 1] === '\n') end -= 1
  return end
}

function entryEnd(text: string, pair: Entry): number {
  if (pair.value !== null && pair.value.range[1] > pair.value.range[0]) return endOf(text, pair.value)
  const colon = /^\s*:/.exec(text.slice(keyEnd(pair)))
  return keyEnd(pair) + (colon?.[0].length ?? 0)
}

function inFlow(text: string, node: ParsedNode, last: number | undefined, written: string): Edit {
  if (last !== undefined) return { start: last, end: last, insert: `, ${written}` }
  const inside = node.range[0] + 1
  const close = /\s/.test(text[inside] ?? '') ? '' : ' '
  return { start: inside, end: inside, insert: ` ${written}${close}` }
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** The start of the line behind the one that holds `offset`; the end of the text where there is none. */
function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

function lineInsert(text: string, at: number, lines: string): Edit {
  const open = at === text.length && at > 0 && text[at - 1] !== '\n'
  return { start: at, end: at, insert: open ? `\n${lines}` : `${lines}\n` }
}

/** Behind the comment lines from `at` on that are indented by at least `column`, blank lines between them included. */
function behindComments(text: string, at: number, column: number): number {
  let end = at
  for (let line = at; line < text.length; line = nextLine(text, line)) {
    const indent = /^ */.exec(text.slice(line, nextLine(text, line)))?.[0].length ?? 0
    const first = text[line + indent]
    if (first === '\n' || first === undefined) continue
    if (first !== '#' || indent < column) break
    end = nextLine(text, line)
  }
  return end
}

function columnOf(node: ParsedNode): number | undefined {
  const token = node.srcToken
  return token && 'indent' in token && token.indent >= 0 ? token.indent : undefined
}

/** A list of mappings gets a line each; anything else stands on the line of its key. */
function keyLines(key: string, value: unknown, column: number): string {
  const indent = ' '.repeat(column)
  if (!Array.isArray(value) || value.length === 0 || !value.every((item) => isRecord(item)))
    return `${indent}${key}: ${flow(value)}`
  return [`${indent}${key}:`, ...value.map((item) => `${indent}  - ${flow(item)}`)].join('\n')
}

function* newKey(
  text: string,
  map: ParsedNode,
  place: Path,
  key: string,
  value: unknown,
  style: Style,
): Generator<Edit> {
  if (!isMap(map)) return
  const last = map.items.at(-1)
  if (map.flow || !last) {
    yield inFlow(text, map, last && entryEnd(text, last), `${style.key(key)}: ${style.value(value)}`)
    return
  }
  const column = columnOf(map)
  const first = map.items[0]
  if (column === undefined || !first) return
  const lines = keyLines(key, value, column)
  const start = lineStart(text, first.key.range[0])
  const close = nextLine(text, entryEnd(text, last))
  const end = behindComments(text, close, column)
  const example = new RegExp(`^ {${column}}#${key}:`, 'm').exec(text.slice(start, end))
  if (example) yield lineInsert(text, behindComments(text, nextLine(text, start + example.index), column + 1), lines)
  const order = keysInOrder(place)
  const written = map.items.filter((pair) => isScalar(pair.key) && order.indexOf(String(pair.key.value)) >= 0)
  const earlier = written.findLast(
    (pair) => isScalar(pair.key) && order.indexOf(String(pair.key.value)) < order.indexOf(key),
  )
  if (earlier) {
    const behind = nextLine(text, entryEnd(text, earlier))
    yield lineInsert(text, behindComments(text, behind, column + 1), lines)
  }
  yield lineInsert(text, close, lines)
}

/** The keys of the mapping at a place, in the order of the format. */
function keysInOrder(place: Path): readonly string[] {
  const schema = schemaAt(profileSchema, place, undefined)
  return schema ? keysOf(schema, {}) : []
}

function* newItem(text: string, list: ParsedNode, value: unknown, style: Style): Generator<Edit> {
  if (!isSeq(list)) return
  const last = list.items.at(-1)
  if (list.flow || !last || !('range' in last)) {
    yield inFlow(text, list, last && 'range' in last ? endOf(text, last) : undefined, style.value(value))
    return
  }
  const column = columnOf(list)
  if (column === undefined) return
  const inner = isMap(last) && !last.flow ? columnOf(last) : undefined
  const lines =
    inner !== undefined && isRecord(value) && Object.keys(value).length > 0
      ? Object.entries(value)
          .map(([key, item], i) => {
            const line = keyLines(key, item, inner)
            return i === 0 ? `${' '.repeat(column)}-${line.slice(column + 1)}` : line
          })
          .join('\n')
      : `${' '.repeat(column)}- ${flow(value)}`
  const behind = nextLine(text, endOf(text, last))
  yield lineInsert(text, behindComments(text, behind, column + 1), lines)
  yield lineInsert(text, behind, lines)
}
