import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../facts/catalogue.ts'
import { paramsOf } from '../report/facts/params.ts'
import { PARAM_WORDS, valueWord } from './facts.ts'

const facts = [...CATALOGUE.values()]

describe('words of facts', () => {
  it('every parameter has a text', () => {
    const names = facts.flatMap((fact) => paramsOf(fact).map((p) => p.name))
    expect([...new Set(names)].filter((name) => !Object.hasOwn(PARAM_WORDS, name))).toEqual([])
  })

  it('every word reads differently from its key in German, but for names and levels', () => {
    const own = new Set(['asylblg', 'sgb2', 'sgb12', 'bafoeg', 'visa', 'none', 'true'])
    const words = facts.flatMap((fact) =>
      [...(fact.words ?? []), ...paramsOf(fact).flatMap((p) => p.words)].map((word) => [fact.id, word] as const),
    )
    const bare = words.filter(
      ([id, word]) => !own.has(word) && !/^[ABC][12]$/.test(word) && valueWord(id, word, 'de') === word,
    )
    expect([...new Set(bare.map(([id, word]) => `${id} ${word}`))]).toEqual([])
  })
})
