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
import { type Numbered, nextIndex } from './memory.ts'

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

/** What is true of a condition whatever the family. */
interface Traits extends Numbered {
  /** The answer depends on the person alone, whatever path is asked for and on whomever it rests. */
  readonly personal: boolean
  /** It names a relative's permit. */
  readonly relative: boolean
  /** How dear it is to answer, in no unit: of parts that can decide alone the cheap ones are asked first. */
  readonly cost: number
}

export interface Leaf extends FactRef, Traits {
  readonly kind: 'leaf'
  readonly each: 'every' | 'some'
  readonly operator: Operator
  /** Numbers: a boolean is 0 or 1, a word its rank. */
  readonly operand: readonly number[] | FactRef
  readonly literal: RawLeaf['value']
}

interface Parts extends Traits {
  readonly parts: readonly Condition[]
  /** The same parts in the order in which they are asked. */
  readonly cheapFirst: readonly Condition[]
}

export type Condition =
  | Leaf
  | ({ readonly kind: 'all' } & Parts)
  | ({ readonly kind: 'any' } & Parts)
  | ({ readonly kind: 'not'; readonly part: Condition } & Traits)
  | ({ readonly kind: 'named'; readonly name: string; readonly part: Condition } & Traits)

function listOf(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
  return {
    kind,
    parts,
    cheapFirst: [...parts].sort((a, b) => a.cost - b.cost),
    personal: parts.every((p) => p.personal),
    relative: parts.some((p) => p.relative),
    cost: parts.reduce((sum, p) => sum + p.cost, 0),
    index: nextIndex(),
  }
}

const traitsOf = ({ personal, relative, cost }: Traits): Traits => ({ personal, relative, cost, index: nextIndex() })
const negationOf = (part: Condition): Condition => ({ kind: 'not', part, ...traitsOf(part) })
const namedOf = (name: string, part: Condition): Condition => ({ kind: 'named', name, part, ...traitsOf(part) })

function leafOf(leaf: Omit<Leaf, keyof Traits>): Leaf {
  const refs: readonly FactRef[] = 'fact' in leaf.operand ? [leaf, leaf.operand] : [leaf]
  const dear = refs.reduce((sum, { fact }) => sum + (fact.costly ? 20 : 1), 0)
  return {
    ...leaf,
    personal: refs.every((r) => r.who !== 'anchor' && !r.fact.pair && r.when.kind !== 'application'),
    relative: leaf.fact.id === 'permit.held' && leaf.who !== 'self',
    cost: leaf.who === 'self' ? dear : dear * 4,
    index: nextIndex(),
  }
}

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
  const each = (parts: readonly RawCondition[]) => parts.map((part) => compileNew(part, pack, within))
  if ('all' in raw) return listOf('all', each(raw.all))
  if ('any' in raw) return listOf('any', each(raw.any))
  if ('not' in raw) return negationOf(compileNew(raw.not, pack, within))
  if (!('condition' in raw)) return compileLeaf(raw, pack)
  const name = raw.condition
  const named = pack.conditions.get(name)
  if (!named) throw new RuleError(`no condition named ${name}`, name, [...pack.conditions.keys()])
  if (within.includes(name)) throw new RuleError(`the condition ${name} uses itself`, name)
  return once(`condition ${name}`, pack, () => namedOf(name, compileNew(named.when, pack, [...within, name])))
}

/** Leaves that ask the same are one object, however they are written. */
function compileLeaf(raw: RawLeaf, pack: RulePack): Condition {
  return once(JSON.stringify(raw), pack, () => {
    const leaf = compileNewLeaf(raw)
    return once(`leaf ${leafKey(leaf)}`, pack, () => leaf)
  })
}

function compileNewLeaf(raw: RawLeaf): Leaf {
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
  return leafOf({
    kind: 'leaf',
    ...ref,
    each: each ?? 'some',
    operator: raw.operator,
    operand: compileOperand(raw, fact),
    literal: raw.value,
  })
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
        index: nextIndex(),
        operator: DUAL[condition.operator],
        each: condition.each === 'every' ? 'some' : 'every',
      }
    case 'all':
      return listOf('any', condition.parts.map(dual))
    case 'any':
      return listOf('all', condition.parts.map(dual))
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
      return listOf(condition.kind, condition.parts.map(positive))
    case 'not':
      return dual(condition.part)
    case 'named':
      return positive(condition.part)
  }
}

/** Does the answer depend on the person alone, whatever path is asked for and on whomever it rests? */
export const isPersonal = (condition: Condition): boolean => condition.personal

/** Does it name a relative's permit? */
export const namesRelativesPermit = (condition: Condition): boolean => condition.relative

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
