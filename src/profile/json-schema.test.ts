import { expect, test } from 'vitest'
import { profileJsonSchema } from './json-schema.ts'
import { isRecord, valueAt } from './schema-walk.ts'
import { STATUSES } from './words.ts'

const schema = profileJsonSchema()
const MEMBER = ['properties', 'members', 'items']
const keys = (value: unknown) => (isRecord(value) ? Object.keys(value) : [])

test('asks for what the format asks for, and for nothing else', () => {
  expect(schema['required']).toEqual(['profile', 'case', 'members'])
  expect(valueAt(schema, [...MEMBER, 'required'])).toEqual(['id', 'born'])
  expect(valueAt(schema, [...MEMBER, 'properties', 'stay', 'items', 'required'])).toBeUndefined()
})

test('offers words and refuses unknown keys', () => {
  expect(valueAt(schema, [...MEMBER, 'properties', 'stay', 'items', 'properties', 'status', 'enum'])).toEqual([
    ...STATUSES,
  ])
  expect(valueAt(schema, [...MEMBER, 'additionalProperties'])).toBe(false)
  expect(keys(valueAt(schema, [...MEMBER, 'properties']))).toContain('integration_course')
})

test('dates are strings with a pattern, or a year', () => {
  expect(valueAt(schema, [...MEMBER, 'properties', 'born', 'anyOf'])).toMatchObject([
    { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
    { type: 'integer' },
  ])
})

test('has a title, no address on the net of its own, and survives JSON', () => {
  expect(schema['title']).toBe('bleibeweg: profile, format 1')
  expect(schema).not.toHaveProperty('$id')
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
})
