/** Rule files from text: parsed and checked against their schemas, or everything that is wrong with them. */
import { type ParameterProblem, type ParameterProblemCode, parseParameters } from '../parameters/parse.ts'
import { formatAddress, parseAddress } from '../profile/address.ts'
import { complaintsOf } from '../profile/complain.ts'
import { faultsOf } from '../profile/faults.ts'
import { normalised } from '../profile/plain-text.ts'
import { inFileOrder, type Problem, type ProblemCode } from '../profile/problem.ts'
import { isRecord } from '../profile/schema-walk.ts'
import { readYaml, type YamlTree } from '../profile/yaml-tree.ts'
import { withBills } from './bill.ts'
import { casesSchema } from './cases-schema.ts'
import { type FileKind, kindOf, type PackedFile } from './pack.ts'
import {
  billSchema,
  conditionsSchema,
  evidenceSchema,
  generalSchema,
  layerSchema,
  notCheckedSchema,
  pathSchema,
  stepsSchema,
} from './schema.ts'

/** A file of a rules folder; `file` is relative to it, with `/`. */
export interface RuleSource {
  readonly file: string
  readonly text: string
}

/** A parsed file that still knows its positions. */
export interface ParsedRuleFile extends PackedFile {
  readonly text: string
  readonly tree: YamlTree
}

export type ParsedRules =
  | { readonly ok: true; readonly files: readonly ParsedRuleFile[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Amounts have a parser of their own. */
export const SCHEMAS: Readonly<Partial<Record<FileKind, Parameters<typeof faultsOf>[0]>>> = {
  path: pathSchema,
  general: generalSchema,
  conditions: conditionsSchema,
  steps: stepsSchema,
  evidence: evidenceSchema,
  'not-checked': notCheckedSchema,
  layer: layerSchema,
  cases: casesSchema,
  bill: billSchema,
}

/**
 * `shownAs` turns a file of the folder into the path the user knows it by. `known`: files that were checked before, by
 * their name, with the text they were checked with.
 */
export function parseRules(
  sources: readonly RuleSource[],
  shownAs: (file: string) => string,
  known: (source: RuleSource) => PackedFile | undefined = () => undefined,
): ParsedRules {
  const files: ParsedRuleFile[] = []
  const problems: Problem[] = []
  for (const { file, text } of [...sources].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const kind = kindOf(file)
    if (kind === undefined) continue
    const before = known({ file, text })
    const parsed = before
      ? checkedBefore(before, normalised(text))
      : parseOnce(file, kind, normalised(text), shownAs(file))
    if (Array.isArray(parsed)) problems.push(...parsed)
    else files.push(parsed)
  }
  return problems.length > 0 ? { ok: false, problems } : withBills(files, SCHEMAS, shownAs)
}

/** A file that was checked before; its positions are read only where somebody asks. */
function checkedBefore({ file, kind, data }: PackedFile, text: string): ParsedRuleFile {
  let tree: YamlTree | undefined
  const read = (): YamlTree => {
    const found = readYaml(text, file)
    if (!found.ok) throw new Error(`${file} was checked before`)
    return found.tree
  }
  return {
    file,
    kind,
    data,
    text,
    get tree() {
      tree ??= read()
      return tree
    },
  }
}

/** Files read before in this process: a folder that is watched, or laid over the shipped rules, is mostly as it was. */
const read = new Map<string, { readonly text: string; readonly parsed: ParsedRuleFile | Problem[] }>()

function parseOnce(file: string, kind: FileKind, text: string, shown: string): ParsedRuleFile | Problem[] {
  const key = `${file}\0${shown}`
  const before = read.get(key)
  if (before?.text === text) return before.parsed
  const parsed = parseRuleFile(file, kind, text, shown)
  read.set(key, { text, parsed })
  return parsed
}

function parseRuleFile(file: string, named: FileKind, text: string, shown: string): ParsedRuleFile | Problem[] {
  const read = readYaml(text, shown)
  if (!read.ok || read.problems.length > 0) return [...read.problems]
  const { tree } = read
  const data = tree.value
  const kind = isRecord(data) && 'amends' in data ? 'bill' : named
  const schema = SCHEMAS[kind]
  if (schema) {
    const faults = faultsOf(schema, data).flatMap((f) => complaintsOf(f, new Map()))
    if (faults.length > 0) {
      return [
        ...inFileOrder(
          faults.map(({ path, about, ...complaint }): Problem => {
            const plain = path.map((step) => (typeof step === 'symbol' ? String(step) : step))
            const place = about === 'key' ? tree.keyPlaceOf(plain) : tree.placeOf(plain)
            return { ...complaint, severity: 'error', file: shown, ...place, address: formatAddress(plain, []) }
          }),
        ),
      ]
    }
  }
  if (kind === 'parameters') {
    const series = parseParameters(data, shown)
    if (!series.ok) return series.problems.map((p) => parameterProblem(p, tree))
  }
  return { file, kind, data, text, tree }
}

const PARAMETER_CODES: Readonly<Record<ParameterProblemCode, ProblemCode>> = {
  'unknown-parameter': 'not-in-list',
  'other-file-name': 'wrong-form',
  'missing-key': 'missing-key',
  'unknown-key': 'unknown-key',
  'wrong-value': 'wrong-type',
  'no-such-date': 'no-such-date',
  'ends-before-it-begins': 'ends-before-start',
  'out-of-order': 'out-of-order',
  overlap: 'overlap',
}

function parameterProblem({ code, ...rest }: ParameterProblem, tree: YamlTree): Problem {
  const place = tree.placeOf(parseAddress(rest.address) ?? [])
  return { ...rest, ...place, code: PARAMETER_CODES[code], severity: 'error' }
}
