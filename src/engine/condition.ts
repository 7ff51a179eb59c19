/**
 * Compiled conditions: facts resolved, literals turned into numbers, named conditions put in place.
 *
 * INVARIANT: a condition object is made once per place in the pack, so evaluations can be remembered by identity.
 */
import { CATALOGUE } from '../facts/catalogue.ts'
import type { FactDefinition } from '../facts/fact.ts'
import { DUAL, type Operator } from '../facts/operators.ts'
import type { RulePack } from '../rules/pack.ts'
import type { RawCondition, RawLeaf } from '../rules/schema.ts'
import { type Day, parseDay } from '../time/day.ts'

export const WHO = ['self', 'spouse', 'parents', 'children', 'anchor', 'household'] as const
export type Who = (typeof WHO)[number]
/** Whom a leaf names when there can be several. */
export const SEVERAL: ReadonlySet<Who> = new Set<Who>(['parents', 'children', 'household'])

export type When =
  | { readonly kind: 'decision' }
  | { readonly kind: 'application' }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'age'; readonly years: number }

/** A fact of certain persons at a certain time. */
export interface FactRef {
  readonly fact: FactDefinition
  readonly params: Readonly<Record<string, unknown>>
  /** Names the fact and its own parameters: `stay.months{"counts":["duldung"]}`. */
  readonly slot: string
  readonly who: Who
  readonly when: When
}

export interface Leaf extends FactRef {
  readonly kind: 'leaf'
  readonly each: 'every' | 'some'
  readonly operator: Operator
  /** Numbers: a boolean is 0 or 1, a word its rank. */
  readonly operand: readonly number[] | FactRef
  readonly literal: RawLeaf['value']
}

export type Condition =
  | Leaf
  | { readonly kind: 'all'; readonly parts: readonly Condition[] }
  | { readonly kind: 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'named'; readonly name: string; readonly part: Condition }

/** What is wrong with a condition; `name` is the word at fault, `nearest` the words that would fit. */
export class RuleError extends Error {
  readonly word: string
  readonly fitting: readonly string[]
  constructor(message: string, word: string, fitting: readonly string[] = []) {
    super(message)
    this.word = word
    this.fitting = fitting
  }
}

const RESERVED = new Set(['of', 'each', 'at'])
const GROWING_OPERATORS: ReadonlySet<Operator> = new Set<Operator>([
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
])
const ORDERED_ONLY: ReadonlySet<Operator> = new Set<Operator>(['atLeast', 'below'])

/**
 * Conditions written alike are one object, so that each is evaluated once a person however many rules ask it. Packs that
 * share their named conditions share these, too: a variant of one rule compiles only what is new.
 */
const compiled = new WeakMap<RulePack['conditions'], Map<string, Condition>>()

export function compileCondition(raw: RawCondition, pack: RulePack): Condition {
  return once(JSON.stringify(raw), pack, () => compileNew(raw, pack, []))
}

function once(key: string, pack: RulePack, make: () => Condition): Condition {
  const known = compiled.get(pack.conditions) ?? new Map<string, Condition>()
  compiled.set(pack.conditions, known)
  const condition = known.get(key) ?? make()
  known.set(key, condition)
  return condition
}

function compileNew(raw: RawCondition, pack: RulePack, within: readonly string[]): Condition {
  if ('all' in raw) return { kind: 'all', parts: raw.all.map((part) => compileNew(part, pack, within)) }
  if ('any' in raw) return { kind: 'any', parts: raw.any.map((part) => compileNew(part, pack, within)) }
  if ('not' in raw) return { kind: 'not', part: compileNew(raw.not, pack, within) }
  if (!('condition' in raw)) return compileLeaf(raw)
  const name = raw.condition
  const named = pack.conditions.get(name)
  if (!named) throw new RuleError(`no condition named ${name}`, name, [...pack.conditions.keys()])
  if (within.includes(name)) throw new RuleError(`the condition ${name} uses itself`, name)
  return once(`condition ${name}`, pack, () => ({
    kind: 'named',
    name,
    part: compileNew(named.when, pack, [...within, name]),
  }))
}

function compileLeaf(raw: RawLeaf): Leaf {
  const ref = compileRef(raw.fact, raw.params)
  const { fact } = ref
  const each = raw.params?.['each']
  if (SEVERAL.has(ref.who) && each === undefined) {
    throw new RuleError(`\`each\` is missing: of: ${ref.who} can name several`, 'each', ['every', 'some'])
  }
  if (each !== undefined && each !== 'every' && each !== 'some')
    throw new RuleError('each is every or some', String(each), ['every', 'some'])
  if (fact.growing && !GROWING_OPERATORS.has(raw.operator)) {
    throw new RuleError(`${fact.id} grows: compare it by >=, >, <, <=`, raw.operator, [...GROWING_OPERATORS])
  }
  if (
    ORDERED_ONLY.has(raw.operator) !== (fact.kind === 'level') &&
    !['equal', 'notEqual', 'in', 'notIn'].includes(raw.operator)
  ) {
    throw new RuleError(`${raw.operator} does not fit ${fact.id}, a ${fact.kind}`, raw.operator)
  }
  return {
    kind: 'leaf',
    ...ref,
    each: each ?? 'some',
    operator: raw.operator,
    operand: compileOperand(raw, fact),
    literal: raw.value,
  }
}

function compileOperand(raw: RawLeaf, fact: FactDefinition): readonly number[] | FactRef {
  const { value } = raw
  if (typeof value === 'object' && !Array.isArray(value)) {
    const other = compileRef(value.fact, value.params)
    if (fact.growing || other.fact.growing)
      throw new RuleError(`${fact.id} grows: compare it with a literal`, value.fact)
    if (other.fact.kind !== fact.kind) throw new RuleError(`${value.fact} is no ${fact.kind}`, value.fact)
    return other
  }
  const isSet = raw.operator === 'in' || raw.operator === 'notIn'
  if (isSet !== Array.isArray(value))
    throw new RuleError(`${raw.operator} needs ${isSet ? 'a list' : 'one value'}`, String(value))
  return (Array.isArray(value) ? value : [value]).map((v) => rankOf(v, fact))
}

function rankOf(value: string | number | boolean, fact: FactDefinition): number {
  if (fact.kind === 'boolean') {
    if (typeof value === 'boolean') return value ? 1 : 0
    throw new RuleError(`${fact.id} is true or false, not ${String(value)}`, String(value), ['true', 'false'])
  }
  if (fact.kind === 'number') {
    if (typeof value === 'number') return value
    throw new RuleError(`${fact.id} is a number, not ${String(value)}`, String(value))
  }
  const rank = fact.words?.indexOf(String(value)) ?? -1
  if (rank < 0) throw new RuleError(`${fact.id} knows no ${String(value)}`, String(value), fact.words ?? [])
  return rank
}

function compileRef(id: string, given: RawLeaf['params']): FactRef {
  const fact = CATALOGUE.get(id)
  if (!fact) throw new RuleError(`no fact ${id}`, id, [...CATALOGUE.keys()])
  const who = given?.['of'] ?? 'self'
  if (!isWho(who)) throw new RuleError(`of names nobody as ${String(who)}`, String(who), WHO)
  const own = Object.fromEntries(Object.entries(given ?? {}).filter(([key]) => !RESERVED.has(key)))
  const checked = fact.params.safeParse(own)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    const key = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue?.path[0] ?? '')
    throw new RuleError(`${id}: ${issue?.message ?? 'wrong params'} (${key})`, key, Object.keys(fact.params.def.shape))
  }
  return {
    fact,
    params: checked.data,
    slot: `${id}${JSON.stringify(checked.data)}`,
    who,
    when: compileWhen(given?.['at']),
  }
}

function isWho(word: unknown): word is Who {
  return WHO.some((w) => w === word)
}

function compileWhen(at: unknown): When {
  if (at === undefined || at === 'decision') return { kind: 'decision' }
  if (at === 'application') return { kind: 'application' }
  const text = String(at)
  const age = /^age:(\d{1,3})$/.exec(text)
  if (age) return { kind: 'age', years: Number(age[1]) }
  const day = parseDay(text)
  if (day === undefined) throw new RuleError(`at is decision, application, a date or age:16, not ${text}`, text)
  return { kind: 'day', day }
}

/** The condition that holds exactly when this one does not: negation driven to the leaves (four eyes; lint). */
export function dual(condition: Condition): Condition {
  switch (condition.kind) {
    case 'leaf':
      return {
        ...condition,
        operator: DUAL[condition.operator],
        each: condition.each === 'every' ? 'some' : 'every',
      }
    case 'all':
      return { kind: 'any', parts: condition.parts.map(dual) }
    case 'any':
      return { kind: 'all', parts: condition.parts.map(dual) }
    case 'not':
      return positive(condition.part)
    case 'named':
      return dual(condition.part)
  }
}

/** The same condition with negation driven to the leaves. */
export function positive(condition: Condition): Condition {
  switch (condition.kind) {
    case 'leaf':
      return condition
    case 'all':
    case 'any':
      return { kind: condition.kind, parts: condition.parts.map(positive) }
    case 'not':
      return dual(condition.part)
    case 'named':
      return positive(condition.part)
  }
}

const personal = new WeakMap<Condition, boolean>()

/** Does the answer depend on the person alone, whatever path is asked for and on whomever it rests? */
export function isPersonal(condition: Condition): boolean {
  const known = personal.get(condition)
  if (known !== undefined) return known
  const answer = leavesOf(condition).every((leaf) =>
    [leaf, ...('fact' in leaf.operand ? [leaf.operand] : [])].every(
      (ref) => ref.who !== 'anchor' && !ref.fact.pair && ref.when.kind !== 'application',
    ),
  )
  personal.set(condition, answer)
  return answer
}

const relatives = new WeakMap<Condition, boolean>()

/** Does it name a relative's permit? */
export function namesRelativesPermit(condition: Condition): boolean {
  const known = relatives.get(condition)
  if (known !== undefined) return known
  const answer = leavesOf(condition).some((leaf) => leaf.fact.id === 'permit.held' && leaf.who !== 'self')
  relatives.set(condition, answer)
  return answer
}

/** Every leaf of a condition. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'leaf':
      return [condition]
    case 'all':
    case 'any':
      return condition.parts.flatMap(leavesOf)
    case 'not':
    case 'named':
      return leavesOf(condition.part)
  }
}

const keys = new WeakMap<Leaf, string>()

/** Leaves with the same key ask the same; an application is that for the path of the rule. */
export function leafKey(leaf: Leaf): string {
  const known = keys.get(leaf)
  if (known !== undefined) return known
  const { slot, who, each, when, operator, literal } = leaf
  const key = JSON.stringify([slot, who, each, when, operator, literal])
  keys.set(leaf, key)
  return key
}
