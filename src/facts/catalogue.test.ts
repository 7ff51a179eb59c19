import { expect, test } from 'vitest'
import { CATALOGUE, catalogueOf } from './catalogue.ts'

const facts = [...CATALOGUE.values()]

test('facts stand in the order of their ids', () => {
  expect([...CATALOGUE.keys()]).toEqual([...CATALOGUE.keys()].sort())
})

test('an id given twice is refused', () => {
  expect(() => catalogueOf([...facts, ...facts.slice(0, 1)])).toThrow(/two facts are called/)
})

test.each(facts.map((fact) => [fact.id, fact] as const))(
  '%s can be asked: words, asker and ground are there',
  (_, fact) => {
    const { label, question } = fact
    expect([label.de, label.en, question.de, question.en, fact.ground].filter((text) => text === '')).toEqual([])
    expect(question.de).toMatch(/[?)]$/)
    expect(fact.asks.length).toBeGreaterThan(0)
    expect(fact.ground).toMatch(/^(§|Art\.) \d/)
    expect(fact.words === undefined).toBe(fact.kind === 'boolean' || fact.kind === 'number')
  },
)
