import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { familyFrom, fixture, fixtureFiles, fixtureText } from '../../test/support/families.ts'
import { shippedRules } from '../../test/support/rules.ts'
import { evaluateFamily } from '../engine/family.ts'
import { openQuestions } from '../outlook/questions.ts'
import type { Path } from '../profile/address.ts'
import { answerShape } from '../profile/answer-type.ts'
import { patternOf } from '../profile/forms.ts'
import { profileSchema } from '../profile/schema.ts'
import { template } from '../profile/template.ts'
import { readYaml } from '../profile/yaml-tree.ts'
import { parseDay } from '../time/day.ts'
import { questionFor } from './interview-questions.ts'
import { sourceOf } from './interview-sources.ts'
import { choiceWords } from './interview-words.ts'

const NAMES = { who: 'karim', parent: 'nadia', child: 'amina', spouses: 'nadia und karim' }

/** Every place of the format that holds one value, and every list of entries. */
function placesOf(schema: z.core.$ZodType, path: Path): readonly Path[] {
  if (schema instanceof z.core.$ZodOptional) return placesOf(schema._zod.def.innerType, path)
  if (schema instanceof z.core.$ZodPipe) return [path]
  if (schema instanceof z.core.$ZodUnion) {
    const inner = schema._zod.def.options.filter((o) => o instanceof z.core.$ZodObject)
    return inner.length === 0 ? [path] : [path, ...inner.flatMap((o) => placesOf(o, path))]
  }
  if (schema instanceof z.core.$ZodObject)
    return Object.entries(schema._zod.def.shape).flatMap(([key, inner]) => placesOf(inner, [...path, key]))
  if (schema instanceof z.core.$ZodArray) {
    const { element } = schema._zod.def
    const holds = element instanceof z.core.$ZodUnion || element instanceof z.core.$ZodObject
    return path.length === 1 && path[0] === 'members'
      ? placesOf(element, [...path, 0])
      : [path, ...(holds ? placesOf(element, [...path, 0]) : [])]
  }
  return [path]
}

/** What a case worker keeps, and no family is asked about. */
const NOT_ASKED =
  /^(profile|evidence|releases|household\.id|households|members\.\*\.appraisals)|^relations\[\](\.(spouses|parent|child))?$/

describe('every place of the format has a question in words', () => {
  const patterns = [...new Set(placesOf(profileSchema, []).map(patternOf))].filter((p) => !NOT_ASKED.test(p))

  test('the format is walked, not guessed', () => {
    expect(patterns.length).toBeGreaterThan(120)
    expect(patterns).toContain('members.*.schooling[].years[].promoted')
  })

  test.each(['de', 'en'] as const)('%s', (lang) => {
    const silent = patterns.filter((p) => questionFor(p, NAMES, lang) === undefined)
    expect(silent).toEqual([])
    for (const pattern of patterns) {
      const { ask } = questionFor(pattern, NAMES, lang) ?? { ask: '' }
      expect(ask, pattern).toMatch(/\?$/)
      expect(ask, pattern).not.toMatch(/[{}]/)
    }
  })
})

describe('every question that families raise is asked in words', () => {
  const on = parseDay('2026-11-22')
  const texts = [
    ...fixtureFiles()
      .filter((f) => !f.startsWith('decided'))
      .map((f): [string, string] => [f, fixtureText(f)]),
    ['init', template('de')] as [string, string],
  ]
  test.each(texts)('%s', (name, text) => {
    const read = readYaml(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), name)
    if (!read.ok || on === undefined) throw new Error('not YAML')
    const family = name === 'init' ? familyFrom(text) : fixture(name)
    const data = read.tree.value
    for (const q of openQuestions(evaluateFamily(shippedRules(), family, { on }), { day: on, data })) {
      const pattern = patternOf(q.path)
      expect(questionFor(pattern, NAMES, 'de'), q.address).toBeDefined()
      const { type, words } = answerShape(q.path, data)
      if (type === 'choice')
        for (const { name: word, value } of choiceWords(pattern, words, 'de'))
          expect(`${q.address} ${word}`).not.toBe(`${q.address} ${/^[A-Z]\d$/.test(value) ? '' : value}`)
      const { asks, proof } = sourceOf(pattern)
      expect(asks.length, q.address).toBeGreaterThan(0)
      for (const id of proof) expect([...shippedRules().pack.evidence.keys()]).toContain(id)
    }
  })
})
