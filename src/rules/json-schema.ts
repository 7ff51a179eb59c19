/** JSON Schemas (2020-12) of every kind of file, made from the shapes the program itself checks: for editors. */
import * as z from 'zod/mini'
import { parametersSchema } from '../parameters/parse.ts'
import { profileJsonSchema } from '../profile/json-schema.ts'
import { isRecord } from '../profile/schema-walk.ts'
import { casesSchema } from './cases-schema.ts'
import type { FileKind } from './pack.ts'
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
import { DESCRIPTIONS } from './schema-words.ts'

export type SchemaKind = FileKind | 'profile'

const SCHEMAS: Readonly<Record<FileKind, z.ZodMiniType>> = {
  path: pathSchema,
  general: generalSchema,
  conditions: conditionsSchema,
  steps: stepsSchema,
  evidence: evidenceSchema,
  'not-checked': notCheckedSchema,
  layer: layerSchema,
  cases: casesSchema,
  bill: billSchema,
  parameters: parametersSchema(),
}

/** `profile`, and every kind of file in a rules folder. */
export const SCHEMA_KINDS: readonly SchemaKind[] = [
  'profile',
  'path',
  'bill',
  'cases',
  'general',
  'conditions',
  'steps',
  'evidence',
  'parameters',
  'layer',
  'not-checked',
]

/** A JSON value, safe to print. */
export function jsonSchemaOf(kind: SchemaKind): Record<string, unknown> {
  if (kind === 'profile') return profileJsonSchema()
  const made = z.toJSONSchema(SCHEMAS[kind], { io: 'input', unrepresentable: 'any' })
  const { $schema, ...schema } = described(made)
  return { $schema, title: `bleibeweg: rules, ${kind}`, ...schema }
}

/** What a key means, beside every key that has a text. */
function described(schema: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key !== 'properties' || !isRecord(value))
        return [key, Array.isArray(value) ? value.map(inside) : inside(value)]
      return [
        key,
        Object.fromEntries(
          Object.entries(value).map(([name, own]) => {
            const text = DESCRIPTIONS[name]
            return [name, isRecord(own) ? { ...(text ? { description: text } : {}), ...described(own) } : own]
          }),
        ),
      ]
    }),
  )
}

const inside = (value: unknown): unknown => (isRecord(value) ? described(value) : value)
