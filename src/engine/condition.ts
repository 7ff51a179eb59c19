/**
 * Conditions as the engine reads them: a tree of leaves, each a fact compared with a literal or another fact.
 *
 * INVARIANT: conditions that ask the same are one object with one number, so that answers can be remembered by it.
 */
import type { FactDefinition } from '../facts/fact.ts'
import { DUAL, type Operator } from '../facts/operators.ts'
import type { RawLeaf } from '../rules/schema.ts'
import type { Day } from '../time/day.ts'
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

export function listOf(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
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
export const negationOf = (part: Condition): Condition => ({ kind: 'not', part, ...traitsOf(part) })
export const namedOf = (name: string, part: Condition): Condition => ({ kind: 'named', name, part, ...traitsOf(part) })

export function leafOf(leaf: Omit<Leaf, keyof Traits>): Leaf {
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
