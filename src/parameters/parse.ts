/** A file of dated amounts, checked: its shape, the closed set of keys of its series, and the order of its rows. */
import * as z from 'zod/mini'
import { type Day, parseDay } from '../time/day.ts'
import { KINDS, type ValueSchema } from './kinds.ts'
import { CONFIDENCES, type ParameterRow, type ParameterSeries, UNITS } from './series.ts'

export type ParameterProblemCode =
  | 'unknown-parameter'
  | 'other-file-name'
  | 'missing-key'
  | 'unknown-key'
  | 'wrong-value'
  | 'no-such-date'
  | 'ends-before-it-begins'
  | 'out-of-order'
  | 'overlap'

export interface ParameterProblem {
  readonly code: ParameterProblemCode
  readonly file: string
  /** `rows[3].rbs1`, rows counted from 1; empty for the file as a whole. */
  readonly address: string
  /** What stands there, or the key that is unknown or missing. */
  readonly found?: string
  /** What may stand there. */
  readonly expected?: readonly string[]
}

export type ParsedParameters =
  | { readonly ok: true; readonly series: ParameterSeries }
  | { readonly ok: false; readonly problems: readonly ParameterProblem[] }

const day = z.pipe(
  z.string(),
  z.transform((text, context): Day => {
    const found = parseDay(text)
    if (found !== undefined) return found
    context.issues.push({ code: 'custom', input: text, message: 'no-such-date' })
    return z.NEVER
  }),
)
const text = z.string().check(z.minLength(1))

const fileOf = (values: Readonly<Record<string, ValueSchema>>) =>
  z.strictObject({
    parameter: text,
    title: z.strictObject({ de: text, en: text }),
    source: text,
    unit: z.enum(UNITS),
    rows: z
      .array(
        z.pipe(
          z.strictObject({ ...values, from: day, to: z.optional(day), confidence: z.enum(CONFIDENCES) }),
          z.transform(rowOf),
        ),
      )
      .check(z.minLength(1)),
  })

/** Any series of amounts, for editors. */
export const parametersSchema = (): z.ZodMiniType =>
  z.union(Object.entries(KINDS).map(([id, values]) => z.extend(fileOf(values), { parameter: z.literal(id) })))

interface WrittenRow {
  readonly from: Day
  readonly to?: Day | undefined
  readonly confidence: ParameterRow['confidence']
}

/** The amounts of a row apart from its dates; keys left out stay out. */
function rowOf({ from, to, confidence, ...rest }: WrittenRow): ParameterRow {
  const values = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return { from, confidence, values: values as ParameterRow['values'], ...(to === undefined ? {} : { to }) }
}

/**
 * The series in a parsed YAML file, or everything that is wrong with it. `file` names the file in messages, and its
 * last part must be the id of the series.
 */
export function parseParameters(data: unknown, file: string): ParsedParameters {
  const id = typeof data === 'object' && data !== null && 'parameter' in data ? data.parameter : undefined
  const kind = typeof id === 'string' && Object.hasOwn(KINDS, id) ? KINDS[id] : undefined
  if (kind === undefined) {
    const known = Object.keys(KINDS)
    return {
      ok: false,
      problems: [{ code: 'unknown-parameter', file, address: 'parameter', expected: known, ...found(id) }],
    }
  }
  const parsed = fileOf(kind).safeParse(data, { reportInput: true })
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, file)) }
  const { parameter, ...rest } = parsed.data
  const problems = [...nameProblems(parameter, file), ...orderProblems(rest.rows, file)]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, series: { id: parameter, ...rest } }
}

const found = (value: unknown) =>
  value === undefined ? {} : { found: typeof value === 'string' ? value : (JSON.stringify(value) ?? '') }

function problemsOf(issue: z.core.$ZodIssue, file: string): readonly ParameterProblem[] {
  const address = issue.path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`)).join('')
  const at = { file, address: address.replace(/^\./, '') }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ code: 'unknown-key', ...at, found: key }))
  if (issue.code === 'custom') return [{ code: 'no-such-date', ...at, ...found(issue.input), expected: ['YYYY-MM-DD'] }]
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ code: 'missing-key', ...at }]
  return [{ code: 'wrong-value', ...at, ...found(issue.input) }]
}

function nameProblems(id: string, file: string): readonly ParameterProblem[] {
  const name = file.slice(file.lastIndexOf('/') + 1)
  return name === `${id}.yaml`
    ? []
    : [{ code: 'other-file-name', file, address: 'parameter', found: id, expected: [`${id}.yaml`] }]
}

/** Rows follow each other in time without overlap; only the last one may be open. */
function orderProblems(rows: readonly ParameterRow[], file: string): readonly ParameterProblem[] {
  return rows.flatMap((row, i): readonly ParameterProblem[] => {
    const address = `rows[${i + 1}]`
    const before = rows[i - 1]
    if (row.to !== undefined && row.to < row.from) return [{ code: 'ends-before-it-begins', file, address }]
    if (before === undefined) return []
    if (before.from >= row.from) return [{ code: 'out-of-order', file, address }]
    return before.to === undefined || before.to >= row.from ? [{ code: 'overlap', file, address }] : []
  })
}
