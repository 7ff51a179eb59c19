import { describe, expect, it } from 'vitest'
import { compileWhole } from '../../engine/compile.ts'
import { assemble } from '../../rules/pack.ts'
import { parseRules } from '../../rules/parse.ts'
import { lintInput } from '../lint/input.ts'
import { type Change, spoiled } from '../lint/sample.ts'
import { benchHouse } from './bench-house.ts'
import { isEquivalent } from './equivalent.ts'
import { edited } from './mutant.ts'
import { plant } from './plant.ts'
import { type Placed, reasonsIn, reportOf, type Survivor } from './report.ts'
import { tryMutant } from './trial.ts'
import { variantOf } from './variant.ts'

const A = 'bund/aufenthg/a/2022-12-31.yaml'
const CASES = 'bund/aufenthg/a/cases.yaml'

const nameOf = (m: Placed) => `${m.where} ${m.mistake} ${m.before} → ${m.after}`.trim()

/** Every mutant of the sample as `where mistake before → after`, by what became of it. */
function tried(changes: readonly Change[] = [], inWords: (m: Survivor) => string = nameOf) {
  const sources = Object.entries(spoiled(changes)).map(([file, text]) => ({ file, text }))
  const parsed = parseRules(sources, (file) => file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const compiled = compileWhole(assemble({ files: parsed.files, sha256: '' }))
  const benchOf = benchHouse(compiled)
  const { pack } = compiled
  const all = plant(lintInput(parsed.files, pack)).map((mutant) => ({
    mutant: { ...mutant, line: 1, shown: mutant.file },
    answer: tryMutant({ mutant, paths: variantOf(mutant, pack).paths }, compiled, benchOf),
  }))
  const report = reportOf(all, (m) => isEquivalent(m, compiled.byId, pack), reasonsIn(pack), { sha256: '', kept: 0 })
  return {
    all: all.map((t) => nameOf(t.mutant)),
    killed: all.filter((t) => t.answer.state === 'killed').map((t) => nameOf(t.mutant)),
    survivors: report.survivors.map(inWords),
    equivalent: report.equivalent.map(nameOf),
    rate: report.rate,
  }
}

const aCase = (id: string, change: string, on: string, expected: string) =>
  `  - id: ${id}\n    why: "Boundary."\n    on: ${on}\n${change}    expect: ${expected}\n`
const LAST = 'expect: { findings: { stay: met, german: met } }\n'
const withCases = (...cases: readonly string[]): Change => [CASES, LAST, `${LAST}${cases.join('')}`]

describe('mistakes planted in the rules', () => {
  it('every kind of mistake that the sample allows, each once', () => {
    const { all } = tried()
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((m) => m.startsWith('a@2022-12-31'))).toEqual([
      'a@2022-12-31 in-force 2022-12-31 → 2023-01-01',
      'a@2022-12-31 in-force 2022-12-31 → 2022-12-30',
      'a@2022-12-31 effect should → may',
      'a@2022-12-31/stay binding mandatory → regular',
      'a@2022-12-31/stay comparator greaterThanInclusive → greaterThan',
      'a@2022-12-31/stay comparator greaterThanInclusive → lessThan',
      'a@2022-12-31/stay limit 72 → 73',
      'a@2022-12-31/stay limit 72 → 71',
      'a@2022-12-31/german binding mandatory → regular',
      'a@2022-12-31/german comparator atLeast → below',
      'a@2022-12-31/german limit A2 → B1',
      'a@2022-12-31/german limit A2 → A1',
    ])
  })

  it('a case far from the limit notices only what turns the finding round', () => {
    const { killed, survivors } = tried()
    expect(killed).toContain('a@2022-12-31/stay comparator greaterThanInclusive → lessThan')
    expect(survivors).toContain('a@2022-12-31/stay limit 72 → 73')
    expect(survivors).toContain('a@2022-12-31/german limit A2 → A1')
  })

  it('cases on the day and on the day before notice every shift of the limit', () => {
    const { survivors } = tried([
      withCases(
        aCase('on-the-day', '', '2024-01-01', '{ findings: { stay: met } }'),
        aCase('day-before', '', '2023-12-31', '{ findings: { stay: unmet } }'),
      ),
    ])
    expect(survivors.filter((s) => s.includes('/stay ')).map((s) => s.replace(/^.*stay /, ''))).toEqual([
      'binding mandatory → regular',
    ])
  })

  it.each<[string, string, string]>([
    ['the wording in force', '{ version: 2022-12-31 }', 'a@2022-12-31 in-force 2022-12-31 → 2023-01-01'],
    ['what the law orders', '{ effect: should }', 'a@2022-12-31 effect should → may'],
    [
      'how a requirement binds',
      '{ bindings: { german: mandatory } }',
      'a@2022-12-31/german binding mandatory → regular',
    ],
  ])('a case that expects %s notices when it changes', (_, expected, mutant) => {
    expect(tried().survivors).toContain(mutant)
    expect(tried([withCases(aCase('more', '', '2022-12-31', expected))]).killed).toContain(mutant)
  })

  it('a mistake in a shared requirement is noticed by the cases of a path that uses it', () => {
    const mutant = 'general/5-1-4@2015-08-01 comparator equal → notEqual'
    expect(tried().survivors).toContain(mutant)
    const valid = '    set: { members.x.passport: { valid_until: 2030-01-01 } }\n'
    const noticing = withCases(aCase('passport', valid, '2026-11-22', '{ findings: { 5-1-4: met } }'))
    expect(tried([noticing]).killed).toContain(mutant)
  })
})

describe('reasons beside the cases', () => {
  const reasonsFor = (reason: string) => {
    const { survivors } = tried([[CASES, 'bases:', `unnoticed:\n  - ${reason}\nbases:`]], (m) =>
      m.why === undefined ? '' : `${m.where} ${m.before} → ${m.after}: ${m.why.en}`,
    )
    return survivors.filter((s) => s !== '')
  }

  it('stand with the mistake they are about, and with no other', () => {
    const why = 'why: { de: "w", en: "a reason" }'
    expect(reasonsFor(`{ where: a@2022-12-31/stay, mistake: limit, after: "73", ${why} }`)).toEqual([
      'a@2022-12-31/stay 72 → 73: a reason',
    ])
    expect(reasonsFor(`{ where: a@2022-12-31/stay, mistake: limit, ${why} }`)).toHaveLength(2)
    expect(reasonsFor(`{ where: a@2022-12-31/stay, after: "99", ${why} }`)).toEqual([])
  })
})

describe('mutants that no case can notice', () => {
  const german = 'when: { fact: german.oral, operator: atLeast, value: A2 }'

  it('the first wording of a shared requirement rules the days before it, too', () => {
    expect(tried().equivalent).toContain('general/5-1-4@2015-08-01 in-force 2015-08-01 → 2015-08-02')
  })

  it('whole numbers: more than 11 is at least 12', () => {
    const twelve = (operator: string, value: number) =>
      `when: { fact: stay.months, params: { counts: [duldung] }, operator: ${operator}, value: ${value} }`
    const both = `when: { any: [ ${twelve('greaterThan', 11).slice(6)}, ${twelve('greaterThanInclusive', 12).slice(6)} ] }`
    const { equivalent } = tried([[A, german, both]])
    expect(equivalent).toContain('a@2022-12-31/german branch stay.months > 11 →')
    expect(equivalent).toContain('a@2022-12-31/german branch stay.months ≥ 12 →')
  })

  it('the effect of an exemption counts only where it is weaker', () => {
    const always = `${german}\n    exemptions: [ { id: e, cite: "§ 25b Abs. 3", force: must, effect: should, when: { fact: health.preventsGerman, operator: equal, value: true } } ]`
    const { equivalent, survivors } = tried([
      [A, german, always],
      [A, 'effect: should\n', 'effect: may\n'],
    ])
    expect(equivalent).toContain('a@2022-12-31/german effect should → may')
    expect(survivors).toContain('a@2022-12-31/german exemption e →')
  })

  it('a limit that can be reached is never proven so', () => {
    expect(tried().equivalent.filter((m) => m.includes('limit'))).toEqual([])
  })
})

describe('edits', () => {
  it('change one place and share the rest', () => {
    const before = { a: { b: [1, 2, 3] }, c: { d: 1 } }
    const after = edited(before, { path: ['a', 'b', 1], value: undefined })
    expect(after).toEqual({ a: { b: [1, 3] }, c: { d: 1 } })
    expect(after.c).toBe(before.c)
    expect(before.a.b).toEqual([1, 2, 3])
    expect(edited(before, { path: ['c', 'd'], value: 2 })).toEqual({ a: { b: [1, 2, 3] }, c: { d: 2 } })
  })
})
