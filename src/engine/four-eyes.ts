/**
 * The second pair of eyes (Vier-Augen-Prinzip): every printed condition is decided again by json-rules-engine.
 *
 * Each condition becomes two rules: one fires when it certainly holds, its twin when it certainly fails; neither means
 * unknown. Negation is driven to the leaves, so the twin is the dual condition. Facts are dynamic and uncached and reach
 * the engine as lists of bounded values; our operators know unknown.
 */
import { Engine, Operator as RuleOperator, type TopLevelCondition } from 'json-rules-engine'
import type { Bounds } from '../facts/bounds.ts'
import { compareBounds, OPERATORS, type Operand, type Operator } from '../facts/operators.ts'
import { NO, type Truth, truthOf, UNKNOWN, YES } from '../facts/truth.ts'
import type { Day } from '../time/day.ts'
import { type Condition, dual, isPersonal, type Leaf, positive } from './condition.ts'
import { type Hope, type Subject, seriesFor, sightingsOf } from './evaluate.ts'
import { truthAt } from './reasons.ts'

/** A condition to decide twice: for whom, on which day, and whether relatives' open paths count. */
export interface Question {
  readonly condition: Condition
  readonly subject: Subject
  readonly hope: Hope
  readonly day: Day
  /** Where it stands: `25b-1/livelihood when`. */
  readonly place: string
}

export interface Disagreement {
  readonly question: Question
  readonly first: Truth
  readonly second: Truth
  readonly facts: readonly string[]
}

/** What a leaf shows json-rules-engine: each candidate with whether it counts, and its value. */
interface Shown {
  readonly seen: readonly { readonly counts: Truth; readonly value: Bounds }[]
  readonly open: boolean
  readonly other: Bounds | undefined
}

function show(leaf: Leaf, question: Question): Shown {
  const { seen, open } = sightingsOf(leaf, question.subject, question.hope, question.day)
  const { operand } = leaf
  return {
    seen: seen.map(({ counts, value }) => ({ counts: truthOf(counts), value })),
    open,
    other:
      'fact' in operand
        ? seriesFor(
            operand,
            operand.who === 'anchor' && question.subject.anchor ? question.subject.anchor : question.subject.person,
            question.subject,
            question.hope,
          ).at(question.day)
        : undefined,
  }
}

/** Certainly: every value that is possible agrees, for every candidate (`every`) or for one that surely counts (`some`). */
function certainly(operator: Operator, each: 'every' | 'some', shown: Shown, literal: readonly number[]): boolean {
  const operand: Operand = shown.other ?? literal
  const holds = (value: Bounds) => compareBounds(operator, value, operand) === YES
  return each === 'some'
    ? shown.seen.some(({ counts, value }) => counts === YES && holds(value))
    : !shown.open && shown.seen.every(({ counts, value }) => counts === NO || holds(value))
}

const EACH = ['every', 'some'] as const
const operators = EACH.flatMap((each) =>
  OPERATORS.map(
    (operator) =>
      new RuleOperator<Shown, number[]>(`${each} ${operator}`, (shown, literal) =>
        certainly(operator, each, shown, literal),
      ),
  ),
)

/** Decides every question again. Resolves to the questions on which the two pairs of eyes disagree. */
export async function secondLook(questions: readonly Question[]): Promise<readonly Disagreement[]> {
  const engine = new Engine([], { allowUndefinedFacts: false })
  for (const operator of operators) engine.addOperator(operator)
  const once = distinct(questions)
  let facts = 0
  const factOf = (leaf: Leaf, question: Question): string => {
    facts += 1
    engine.addFact(`fact ${facts}`, () => show(leaf, question), { cache: false, priority: 1 })
    return `fact ${facts}`
  }
  once.forEach((question, i) => {
    for (const [kind, condition] of [
      ['holds', positive(question.condition)],
      ['fails', dual(question.condition)],
    ] as const) {
      const root = { all: [encode(condition, (leaf) => factOf(leaf, question))] } as TopLevelCondition
      engine.addRule({ conditions: root, event: { type: kind, params: { i } }, priority: 1 })
    }
  })
  const { events } = await engine.run()
  const holds = new Set<number>()
  const fails = new Set<number>()
  for (const event of events) (event.type === 'holds' ? holds : fails).add(Number(event.params?.['i']))
  return once.flatMap((question, i) => {
    const first = truthAt(question.condition, question.subject, question.hope, question.day)
    const second = holds.has(i) ? YES : fails.has(i) ? NO : UNKNOWN
    if (first === second && !(holds.has(i) && fails.has(i))) return []
    return [{ question, first, second, facts: factsOf(question) }]
  })
}

/** A condition that several rules ask about the same people on the same day is one question. */
function distinct(questions: readonly Question[]): readonly Question[] {
  const asked = new Map<Condition, Set<string>>()
  return questions.filter(({ condition, subject, hope, day }) => {
    const about = isPersonal(condition) ? [] : [subject.anchor?.member.id, subject.path]
    const key = [day, hope === undefined, subject.person.member.id, ...about].join(' ')
    const keys = asked.get(condition) ?? new Set<string>()
    asked.set(condition, keys)
    if (keys.has(key)) return false
    keys.add(key)
    return true
  })
}

type Encoded = { all: Encoded[] } | { any: Encoded[] } | { fact: string; operator: string; value: number[] }

function encode(condition: Condition, factOf: (leaf: Leaf) => string): Encoded {
  switch (condition.kind) {
    case 'all':
      return { all: condition.parts.map((part) => encode(part, factOf)) }
    case 'any':
      return { any: condition.parts.map((part) => encode(part, factOf)) }
    case 'leaf':
      return {
        fact: factOf(condition),
        operator: `${condition.each} ${condition.operator}`,
        value: 'fact' in condition.operand ? [] : [...condition.operand],
      }
    default:
      throw new Error('negation and names are resolved before encoding')
  }
}

function factsOf(question: Question): readonly string[] {
  const walk = (condition: Condition): readonly Leaf[] =>
    condition.kind === 'leaf'
      ? [condition]
      : condition.kind === 'all' || condition.kind === 'any'
        ? condition.parts.flatMap(walk)
        : walk(condition.part)
  return walk(question.condition).flatMap((leaf) =>
    sightingsOf(leaf, question.subject, question.hope, question.day).seen.map(
      ({ person, value }) => `${leaf.slot} of ${person.member.id} = ${value.lo}..${value.hi}`,
    ),
  )
}
