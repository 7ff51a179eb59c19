/**
 * The second pair of eyes (Vier-Augen-Prinzip): every printed condition is decided again by json-rules-engine.
 *
 * Each condition becomes two rules: one fires when it certainly holds, its twin when it certainly fails; neither means
 * unknown. Negation is driven to the leaves, so the twin is the dual condition. Facts are dynamic and uncached and reach
 * the engine as lists of bounded values; our operators know unknown.
 *
 * A condition over the same facts is put to the engine once, about whomever it is asked; its answer is held against what
 * the first pair of eyes said about each of them.
 */
import { Engine, Operator as RuleOperator, type TopLevelCondition } from 'json-rules-engine'
import type { Bounds } from '../facts/bounds.ts'
import { compareBounds, OPERATORS, type Operand, type Operator } from '../facts/operators.ts'
import { NO, type Truth, truthOf, UNKNOWN, YES } from '../facts/truth.ts'
import type { Day } from '../time/day.ts'
import { type Condition, dual, isPersonal, type Leaf, leavesOf, positive } from './condition.ts'
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
  const factOf = factsIn(engine)
  const put = new Map<Condition, Map<string, number>>()
  let cases = 0
  const caseOf = once.map((question) => {
    const { condition } = question
    const facts = leavesOf(condition).map((leaf) => factOf(show(leaf, question)))
    const known = put.get(condition) ?? new Map<string, number>()
    put.set(condition, known)
    const before = known.get(facts.join(' '))
    if (before !== undefined) return before
    cases += 1
    known.set(facts.join(' '), cases)
    for (const [type, encoded] of [
      ['holds', encode(positive(condition), facts)],
      ['fails', encode(dual(condition), facts)],
    ] as const) {
      const root = { all: [encoded] } as TopLevelCondition
      engine.addRule({ conditions: root, event: { type, params: { i: cases } }, priority: 1 })
    }
    return cases
  })
  const { events } = await engine.run()
  const holds = new Set<number>()
  const fails = new Set<number>()
  for (const event of events) (event.type === 'holds' ? holds : fails).add(Number(event.params?.['i']))
  return once.flatMap((question, n) => {
    const i = caseOf[n] ?? 0
    const first = truthAt(question.condition, question.subject, question.hope, question.day)
    const second = holds.has(i) ? YES : fails.has(i) ? NO : UNKNOWN
    if (first === second && !(holds.has(i) && fails.has(i))) return []
    return [{ question, first, second, facts: factsOf(question) }]
  })
}

/** Facts by what they show: the name under which the engine knows it. */
function factsIn(engine: Engine): (shown: Shown) => string {
  const names = new Map<string, string>()
  return (shown) => {
    const { seen, open, other } = shown
    const told = [...seen.map(({ counts, value }) => `${counts} ${value.lo} ${value.hi}`), open, other?.lo, other?.hi]
    const key = told.join(';')
    const known = names.get(key)
    if (known !== undefined) return known
    const name = `fact ${names.size + 1}`
    names.set(key, name)
    engine.addFact(name, () => shown, { cache: false, priority: 1 })
    return name
  }
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

/** `facts`: one name a leaf, in their order. */
function encode(condition: Condition, facts: readonly string[]): Encoded {
  let leaves = 0
  const walk = (part: Condition): Encoded => {
    switch (part.kind) {
      case 'all':
        return { all: part.parts.map(walk) }
      case 'any':
        return { any: part.parts.map(walk) }
      case 'leaf': {
        const fact = facts[leaves] ?? ''
        leaves += 1
        return {
          fact,
          operator: `${part.each} ${part.operator}`,
          value: 'fact' in part.operand ? [] : [...part.operand],
        }
      }
      default:
        throw new Error('negation and names are resolved before encoding')
    }
  }
  return walk(condition)
}

function factsOf(question: Question): readonly string[] {
  return leavesOf(question.condition).flatMap((leaf) =>
    sightingsOf(leaf, question.subject, question.hope, question.day).seen.map(
      ({ person, value }) => `${leaf.slot} of ${person.member.id} = ${value.lo}..${value.hi}`,
    ),
  )
}
