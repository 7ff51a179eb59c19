/** The parameters of a fact, read off the schema that checks rule files. */
import * as z from 'zod/mini'
import type { FactDefinition } from '../../facts/fact.ts'

export interface Param {
  readonly name: string
  readonly required: boolean
  readonly list: boolean
  /** The words it takes; empty where any value of its type is taken. */
  readonly words: readonly string[]
  readonly type: 'text' | 'number' | 'boolean'
}

export function paramsOf({ params }: FactDefinition): readonly Param[] {
  return Object.entries(params._zod.def.shape).map(([name, schema]) => paramOf(name, schema))
}

function paramOf(name: string, schema: z.core.$ZodType): Param {
  const required = !(schema instanceof z.core.$ZodOptional)
  const inside = schema instanceof z.core.$ZodOptional ? schema._zod.def.innerType : schema
  const list = inside instanceof z.core.$ZodArray
  const one = inside instanceof z.core.$ZodArray ? inside._zod.def.element : inside
  return {
    name,
    required,
    list,
    words: one instanceof z.core.$ZodEnum || one instanceof z.core.$ZodLiteral ? [...one._zod.values].map(String) : [],
    type: one instanceof z.core.$ZodNumber ? 'number' : one instanceof z.core.$ZodBoolean ? 'boolean' : 'text',
  }
}
