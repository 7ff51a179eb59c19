/** From the conditions of rule files: facts resolved, literals turned into numbers, named conditions put in place. */
import { CATALOGUE } from '../facts/catalogue.ts'
import type { FactDefinition } from '../facts/fact.ts'
import type { Operator } from '../facts/operators.ts'
import type { RulePack } from '../rules/pack.ts'
import type { RawCondition, RawLeaf } from '../rules/schema.ts'
import { parseDay } from '../time/day.ts'
import {
  type Condition,
  type FactRef,
  type Leaf,
  leafKey,
  leafOf,
  listOf,
  namedOf,
  negationOf,
  RuleError,
  SEVERAL,
  WHO,
  type When,
  type Who,
} from './condition.ts'

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
