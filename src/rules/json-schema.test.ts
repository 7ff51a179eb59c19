import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { jsonSchemaOf, SCHEMA_KINDS, type SchemaKind } from './json-schema.ts'
import { kindOf } from './pack.ts'
import { rulesIn } from './read.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

/** The printed schema read back, so that it is the text an editor gets that is tested, and not the shape it came from. */
const readBack = (kind: SchemaKind) => z.fromJSONSchema(JSON.parse(JSON.stringify(jsonSchemaOf(kind))))

const shipped: readonly (readonly [string, SchemaKind, unknown])[] = [
  ...rulesIn(folder('rules')).flatMap(({ file, text }) => {
    const kind = kindOf(file)
    return kind ? [[file, kind, parse(text)] as const] : []
  }),
  ...readdirSync(folder('fixtures'))
    .filter((f) => f.endsWith('.yaml'))
    .map(
      (f) => [`fixtures/${f}`, 'profile' as const, parse(readFileSync(`${folder('fixtures')}/${f}`, 'utf8'))] as const,
    ),
]

describe('JSON Schemas for editors', () => {
  it.each(SCHEMA_KINDS.filter((k) => k !== 'bill'))('%s: every shipped file passes', (kind) => {
    const schema = readBack(kind)
    const files = shipped.filter(([, k]) => k === kind)
    expect(files.length).toBeGreaterThan(0)
    const wrong = files.flatMap(([file, , data]) => {
      const result = schema.safeParse(data)
      return result.success
        ? []
        : [`${file}: ${result.error.issues[0]?.path.join('.')} ${result.error.issues[0]?.message}`]
    })
    expect(wrong).toEqual([])
  })

  it.each<[SchemaKind, unknown]>([
    ['bill', { amends: 'aufenthg-25b-1', set: {} }],
    ['bill', { amends: 'aufenthg-25b-1@2022-12-31', sett: {} }],
    ['path', { path: 'aufenthg-x', in_forse: {} }],
    ['steps', { steps: { a: { title: { de: 'x' } } } }],
    ['evidence', { evidences: {} }],
    [
      'conditions',
      { conditions: { a: { title: { de: 'x', en: 'x' }, when: { fact: 'x', operator: 'is', value: 1 } } } },
    ],
  ])('%s: what is wrong does not pass', (kind, data) => {
    expect(readBack(kind).safeParse(data).success).toBe(false)
  })

  it('a bill of three lines passes', () => {
    expect(
      readBack('bill').safeParse({ amends: 'aufenthg-25b-1@2022-12-31', set: { 'stay.limits.72': 60 } }).success,
    ).toBe(true)
  })

  it('keys are described, and nothing points to the net', () => {
    for (const kind of SCHEMA_KINDS) {
      const schema = jsonSchemaOf(kind)
      expect(schema['title']).toMatch(/^bleibeweg: /)
      expect(schema).not.toHaveProperty('$id')
    }
    expect(JSON.stringify(jsonSchemaOf('path'))).toContain('Entry condition: without it the path is not in question')
  })
})
