import * as z from 'zod/mini'
import { profileSchema } from './schema.ts'

/** The JSON Schema (2020-12) of profile format 1, for completion in editors. A JSON value, safe to print. */
export function profileJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(profileSchema, { io: 'input', unrepresentable: 'any' })
  return { $schema, title: 'bleibeweg: profile, format 1', ...schema }
}
