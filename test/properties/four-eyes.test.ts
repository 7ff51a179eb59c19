/**
 * The second pair of eyes: json-rules-engine decides what the engine decided, for conditions as chance makes them.
 * Facts, parameters and words come from the catalogue and the shipped rules; the trees, the operators, the persons a leaf
 * looks at and the relatives' hopes are random.
 */
import { describe, expect, test } from 'vitest'
import type { Compiled } from '../../src/engine/compile.ts'
import { compileCondition } from '../../src/engine/compile-condition.ts'
import { leavesOf, WHO } from '../../src/engine/condition.ts'
import { evaluate, type Hope, subjectOf } from '../../src/engine/evaluate.ts'
import { type Question, secondLook } from '../../src/engine/four-eyes.ts'
import { truthAt } from '../../src/engine/reasons.ts'
import { CATALOGUE } from '../../src/facts/catalogue.ts'
import { DUAL, OPERATORS } from '../../src/facts/operators.ts'
import { NO, not, type Truth, UNKNOWN, verdict, YES } from '../../src/facts/truth.ts'
import { familyView } from '../../src/facts/view.ts'
import type { RawCondition, RawLeaf } from '../../src/rules/schema.ts'
import { addDays } from '../../src/time/day.ts'
import { mapTimeline, stepAt } from '../../src/time/timeline.ts'
import { fixture, fixtureFiles } from '../support/families.ts'
import { ON, sampleFamilies } from '../support/generate.ts'
import { familyFromData } from '../support/keys.ts'
import { answer } from '../support/reference.ts'
import { shippedRules } from '../support/rules.ts'
import { chance, runs } from '../support/runs.ts'

const FINDINGS = runs(20_000)
/** Conditions put to json-rules-engine at once, all about one family. */
const BATCH = 250

type Next = (below: number) => number
const pick = <T>(list: readonly T[], next: Next): T => {
  const found = list[next(list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** Every leaf of the shipped rules as it was written, so that facts are asked with parameters that fit. */
function leavesWritten(value: unknown): readonly RawLeaf[] {
  if (Array.isArray(value)) return value.flatMap(leavesWritten)
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(leavesWritten)
  return 'fact' in value && 'operator' in value ? [value as RawLeaf, ...inside] : inside
}

const compiled: Compiled = shippedRules()
const WRITTEN = leavesWritten([
  ...compiled.pack.paths.values(),
  ...compiled.pack.general.values(),
  ...compiled.pack.conditions.values(),
])
const NAMES = [...compiled.pack.conditions.keys()]

function valueFor(raw: RawLeaf, operator: string, next: Next): RawLeaf['value'] {
  const fact = CATALOGUE.get(raw.fact)
  const one = (): string | number | boolean => {
    if (fact?.kind === 'boolean') return next(2) === 0
    if (fact?.words) return pick(fact.words, next)
    const near = typeof raw.value === 'number' ? raw.value : 1
    return pick([near, near, 0, 1, near + 1, near / 2, next(100)], next)
  }
  const comparable = fact?.growing !== true && !['in', 'notIn'].includes(operator)
  if (comparable && next(8) === 0) return { fact: raw.fact, ...(raw.params ? { params: ownParams(raw) } : {}) }
  return operator === 'in' || operator === 'notIn' ? Array.from({ length: 1 + next(3) }, () => String(one())) : one()
}

const RESERVED = new Set(['of', 'each', 'at'])
const ownParams = (raw: RawLeaf) =>
  Object.fromEntries(Object.entries(raw.params ?? {}).filter(([key]) => !RESERVED.has(key)))

/** A leaf that asks a fact of the rules in another way: other people, another time, another operator, another value. */
function randomLeaf(next: Next): RawLeaf {
  const raw = pick(WRITTEN, next)
  const fact = CATALOGUE.get(raw.fact)
  const who = pick(WHO, next)
  const at = pick(['decision', 'decision', 'application', '2024-06-01', 'age:16', 'age:21'], next)
  const operators = OPERATORS.filter((o) =>
    fact?.growing
      ? /Than/.test(o)
      : fact?.kind === 'number'
        ? /Than|equal|Equal/.test(o)
        : fact?.kind === 'level'
          ? !/Than/.test(o)
          : !/Than|atLeast|below/.test(o),
  ).filter((o) => fact?.kind !== 'boolean' || !/in$|In$/.test(o))
  const operator = pick(operators, next)
  return {
    fact: raw.fact,
    operator,
    params: { ...ownParams(raw), of: who, each: pick(['every', 'some'], next), at },
    value: valueFor(raw, operator, next),
  }
}

function randomTree(depth: number, next: Next): RawCondition {
  const kind = next(depth === 0 ? 2 : 9)
  if (kind < 2) return randomLeaf(next)
  if (kind === 2 && NAMES.length > 0) return { condition: pick(NAMES, next) }
  if (kind === 3) return { not: randomTree(depth - 1, next) }
  const parts = Array.from({ length: 1 + next(3) }, () => randomTree(depth - 1, next))
  return kind % 2 === 0 ? { all: parts } : { any: parts }
}

/** What relatives' open paths promise: anything, changing now and then. */
function randomHope(next: Next): Hope {
  const promises = new Map<string, ReturnType<NonNullable<Hope>>>()
  const any = (): Truth => pick([NO, UNKNOWN, YES] as const, next)
  return (relative, path) => {
    const key = `${relative} ${path}`
    const known = promises.get(key) ?? stepAt(addDays(ON, next(2000)), verdict(any(), false), verdict(any(), true))
    promises.set(key, known)
    return known
  }
}

const FAMILIES = [
  ...fixtureFiles().map((file) => fixture(file)),
  ...sampleFamilies(30, 17).flatMap((profile) => familyFromData(profile) ?? []),
]

/** Random conditions about somebody of one family, as held or as hoped. */
function questionsAbout(n: number): readonly Question[] {
  const next = chance(n)
  const view = familyView(pick(FAMILIES, next), ON, compiled.pack.parameters, compiled.grants)
  const persons = [...view.persons.values()]
  return Array.from({ length: BATCH }, (_, i) => {
    const person = pick(persons, next)
    const path = pick(compiled.paths, next)
    return {
      condition: compileCondition(randomTree(3, next), compiled.pack),
      subject: subjectOf(person, persons.filter((p) => p !== person)[next(persons.length)], path.id),
      hope: next(3) === 0 ? randomHope(next) : undefined,
      day: addDays(ON, next(4000) - 400),
      place: `family ${n} question ${i}`,
    }
  })
}

describe('two pairs of eyes', () => {
  test(`agree on ${FINDINGS} findings about random conditions`, async () => {
    const seen = new Map<Truth, number>()
    const operators = new Set<string>()
    for (let n = 0; n * BATCH < FINDINGS; n += 1) {
      const questions = questionsAbout(n)
      const found = await secondLook(questions)
      expect(
        found.map(({ question, first, second, facts }) => ({ place: question.place, first, second, facts })),
      ).toEqual([])
      for (const { condition, subject, hope, day } of questions) {
        const truth = truthAt(condition, subject, hope, day)
        seen.set(truth, (seen.get(truth) ?? 0) + 1)
        for (const { operator } of leavesOf(condition)) operators.add(operator)
        if (hope !== undefined) continue
        // a third opinion, from the plain evaluator of the tests
        expect(['no', 'unknown', 'yes'][truth], `family ${n}`).toBe(answer(condition, subject, day, undefined))
      }
    }
    // no test that cannot fail: each answer is frequent, and every operator had its turn
    for (const truth of [NO, UNKNOWN, YES] as const) expect(seen.get(truth)).toBeGreaterThan(FINDINGS / 20)
    expect([...operators].sort()).toEqual(Object.keys(DUAL).sort())
  }, 600_000)

  test('an answer told wrong is found, with the facts it rests on', async () => {
    const decided = [3, 4, 5, 6].flatMap((n) =>
      questionsAbout(n)
        .filter((q) => q.hope === undefined && truthAt(q.condition, q.subject, q.hope, q.day) !== UNKNOWN)
        .slice(0, 1),
    )
    for (const { condition, subject } of decided) {
      // what the engine remembers of the condition is turned round behind its back
      const wrong = mapTimeline(evaluate(condition, subject, undefined), not)
      for (const { answers } of [subject.own, subject.personal]) answers.set(condition, wrong)
    }
    const found = await secondLook(decided)
    expect(found.map((d) => d.question.place)).toEqual(decided.map((q) => q.place))
    expect(found.every((d) => d.first !== d.second)).toBe(true)
    expect(found.some((d) => d.facts.length > 0)).toBe(true)
  })
})
