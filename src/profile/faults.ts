/** From the issues zod reports to faults at one place each: unions resolved to the branch that fits best. */
import * as z from 'zod/mini'
import { fitting, schemaAt, valueAt } from './schema-walk.ts'

export interface Fault {
  readonly path: readonly PropertyKey[]
  readonly issue: z.core.$ZodIssue
  /** What may stand there. */
  readonly schema: z.core.$ZodType
  /** What stands there. */
  readonly value: unknown
}

/** Everything about `value` that `schema` refuses; empty where it takes it. */
export function faultsOf(schema: z.core.$ZodType, value: unknown): readonly Fault[] {
  const result = z.safeParse(schema, value)
  return result.success ? [] : result.error.issues.flatMap((issue) => resolve(schema, value, issue))
}

function resolve(schema: z.core.$ZodType, value: unknown, issue: z.core.$ZodIssue): readonly Fault[] {
  const inside = valueAt(value, issue.path)
  const here = schemaAt(schema, issue.path, value) ?? schema
  if (issue.code === 'invalid_union' && typeof inside === 'object' && inside !== null) {
    const branch = fitting(here, inside)
    if (branch instanceof z.core.$ZodObject || branch instanceof z.core.$ZodArray)
      return faultsOf(branch, inside).map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }))
  }
  return [{ path: issue.path, issue, schema: here, value: inside }]
}
