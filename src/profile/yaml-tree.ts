/**
 * YAML text to a plain value, with the place of every part of it, and all that is wrong with it as YAML.
 *
 * YAML 1.2 core, one document, keys unique, aliases bounded, no merge keys, no tags of one's own. The value is built
 * here instead of by the library, because its own check for double keys takes quadratic time and names no place.
 */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { Path } from './address.ts'
import { unreadable } from './plain-text.ts'
import { inFileOrder, type Problem, type ProblemCode } from './problem.ts'

export interface Place {
  readonly line: number
  readonly column: number
}

/** Half-open span of UTF-16 offsets in the text read. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

export interface YamlTree {
  readonly value: unknown
  /** Where the value stands; the nearest part around it that exists, where there is none. */
  readonly placeOf: (path: Path) => Place
  /** Where its key stands; list entries have none, so that the entry counts. */
  readonly keyPlaceOf: (path: Path) => Place
  /** The text of the value itself; `undefined` where there is none. */
  readonly rangeOf: (path: Path) => TextRange | undefined
}

export type YamlResult =
  | { readonly ok: true; readonly tree: YamlTree; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Node = ParsedNode | Alias | null
const MAX_ALIASES = 100
/** Nodes that all aliases of a file together may stand for. */
const MAX_ALIASED_NODES = 5_000
/** Syntax errors listed: behind a broken line most further ones are echoes. */
const MAX_SYNTAX_ERRORS = 20

/** How every profile is read, and so written. */
export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  stringKeys: true,
  prettyErrors: false,
  logLevel: 'error',
} as const

/**
 * Reads normalised text (LF, no byte order mark). Double keys are listed beside a tree that holds the first of each, so
 * that a caller can go on and find the rest; every other problem leaves no tree.
 */
export function readYaml(text: string, file: string): YamlResult {
  const bad = unreadable(text, file)
  if (bad) return { ok: false, problems: [bad] }
  const lines = new LineCounter()
  const document = parseDocument<ParsedNode>(text, { ...YAML_OPTIONS, lineCounter: lines })
  const syntax = [...document.errors, ...document.warnings.filter((w) => w.code === 'TAG_RESOLVE_FAILED')]
  if (syntax.length > 0) return { ok: false, problems: syntaxProblems(syntax, lines, text, file) }
  if (document.contents === null)
    return { ok: false, problems: [{ code: 'empty', severity: 'error', file, line: 1, column: 1 }] }
  const builder = new Builder(lines, file)
  const value = builder.build(document.contents, 0)
  const problems = inFileOrder(builder.problems)
  if (problems.some((p) => p.code !== 'duplicate-key')) return { ok: false, problems }
  return { ok: true, tree: new Tree(value, document, builder.targets, lines), problems }
}

function syntaxCode(error: YAMLError): ProblemCode {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'tab-indent'
    case 'MULTIPLE_DOCS':
      return 'many-documents'
    case 'RESOURCE_EXHAUSTION':
      return 'too-deep'
    case 'TAG_RESOLVE_FAILED':
      return 'unknown-tag'
    default:
      return 'not-yaml'
  }
}

function syntaxProblems(
  errors: readonly YAMLError[],
  lines: LineCounter,
  text: string,
  file: string,
): readonly Problem[] {
  const byLine = new Map<number, Problem>()
  for (const error of errors.slice(0, MAX_SYNTAX_ERRORS)) {
    const { line, col } = lines.linePos(Math.min(error.pos[0], text.length))
    const code = syntaxCode(error)
    const found = code === 'unknown-tag' ? text.slice(...error.pos) : lineText(text, error.pos[0])
    const known = byLine.get(line)
    if (known && known.code !== 'not-yaml') continue
    if (!known || code !== 'not-yaml') byLine.set(line, { code, severity: 'error', file, line, column: col, found })
  }
  const problems = [...byLine.values()]
  return inFileOrder(
    problems.some((p) => p.code === 'too-deep') ? problems.filter((p) => p.code === 'too-deep') : problems,
  )
}

function lineText(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? undefined : end).trim()
}

class Builder {
  readonly problems: Problem[] = []
  readonly targets = new Map<Alias, ParsedNode>()
  private readonly lines: LineCounter
  private readonly file: string
  private readonly anchors = new Map<string, ParsedNode>()
  private readonly open = new Set<ParsedNode>()
  private aliases = 0
  private aliased = 0

  constructor(lines: LineCounter, file: string) {
    this.lines = lines
    this.file = file
  }

  /** The plain value of a node; `through` counts the aliases it was reached by. */
  build(node: Node, through: number): unknown {
    if (node === null) return null
    if (through > 0) this.aliased += 1
    if (isAlias(node)) return this.follow(node, through)
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node)
    if (isScalar(node)) return node.value
    this.open.add(node)
    const value = isSeq(node) ? node.items.map((item) => this.build(item, through)) : this.record(node.items, through)
    this.open.delete(node)
    return value
  }

  private record(items: readonly { key: ParsedNode; value: ParsedNode | null }[], through: number): object {
    const seen = new Map<string, ParsedNode>()
    const entries: [string, unknown][] = []
    for (const { key, value } of items) {
      const name = isScalar(key) ? String(key.value) : ''
      const first = seen.get(name)
      if (first) this.complain('duplicate-key', key, name, `${this.place(first).line}`)
      else if (name === '<<') this.complain('merge-key', key, name)
      else entries.push([name, this.build(value, through)])
      seen.set(name, key)
    }
    // fromEntries defines own properties: a key `__proto__` stays a key.
    return Object.fromEntries(entries)
  }

  private follow(alias: Alias, through: number): unknown {
    const target = this.anchors.get(alias.source)
    if (through === 0) this.aliases += 1
    if (!target) return this.complain('unknown-alias', alias, `*${alias.source}`)
    if (this.open.has(target)) return this.complain('circular-alias', alias, `*${alias.source}`)
    this.targets.set(alias, target)
    if (this.aliases > MAX_ALIASES || this.aliased > MAX_ALIASED_NODES)
      return this.problems.some((p) => p.code === 'too-many-aliases')
        ? null
        : this.complain('too-many-aliases', alias, `*${alias.source}`)
    return this.build(target, through + 1)
  }

  private complain(code: ProblemCode, node: ParsedNode | Alias, found: string, ...expected: string[]): null {
    this.problems.push({
      code,
      severity: 'error',
      file: this.file,
      ...this.place(node),
      found,
      ...(expected.length > 0 && { expected }),
    })
    return null
  }

  private place(node: ParsedNode | Alias): Place {
    return placeAt(this.lines, node.range?.[0] ?? 0)
  }
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}

class Tree implements YamlTree {
  readonly value: unknown
  private readonly document: Document<ParsedNode>
  private readonly targets: ReadonlyMap<Alias, ParsedNode>
  private readonly lines: LineCounter
  private readonly pairs = new Map<YAMLMap.Parsed, ReadonlyMap<string, Pair<ParsedNode, ParsedNode | null>>>()

  constructor(
    value: unknown,
    document: Document<ParsedNode>,
    targets: ReadonlyMap<Alias, ParsedNode>,
    lines: LineCounter,
  ) {
    this.value = value
    this.document = document
    this.targets = targets
    this.lines = lines
  }

  placeOf(path: Path): Place {
    const { key, node } = this.find(path)
    const empty = node === null || (isScalar(node) && node.range[0] === node.range[1])
    return this.at(empty ? key : node)
  }

  keyPlaceOf(path: Path): Place {
    const { key, node } = this.find(path)
    return this.at(key ?? node)
  }

  rangeOf(path: Path): TextRange | undefined {
    const { node, exact } = this.find(path)
    return exact && node?.range ? { start: node.range[0], end: node.range[1] } : undefined
  }

  private at(node: Node): Place {
    return placeAt(this.lines, node?.range?.[0] ?? 0)
  }

  /** The pairs of a mapping by key, the first of each; looked up once, because a file can have many thousand keys. */
  private pairsOf(map: YAMLMap.Parsed): ReadonlyMap<string, Pair<ParsedNode, ParsedNode | null>> {
    let pairs = this.pairs.get(map)
    if (!pairs) {
      pairs = new Map(map.items.toReversed().map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]))
      this.pairs.set(map, pairs)
    }
    return pairs
  }

  private find(path: Path): { key: Node; node: Node; exact: boolean } {
    let key: Node = null
    let node: Node = this.document.contents
    for (const step of path) {
      const inside: Node = isAlias(node) ? (this.targets.get(node) ?? null) : node
      if (isMap(inside)) {
        const pair = this.pairsOf(inside).get(String(step))
        if (!pair) return { key, node, exact: false }
        key = pair.key
        node = pair.value
      } else if (isSeq(inside) && typeof step === 'number' && step < inside.items.length) {
        key = null
        node = inside.items[step] ?? null
      } else return { key, node, exact: false }
    }
    return { key, node, exact: true }
  }
}
