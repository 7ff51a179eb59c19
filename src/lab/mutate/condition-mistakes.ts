/** Mistakes in a condition: in its comparisons, a branch left out, a negation forgotten. */
import type { Path } from '../../profile/address.ts'
import type { RawCondition } from '../../rules/schema.ts'
import { leafMistakes } from './leaf-mistakes.ts'
import type { Planted } from './mutant.ts'

export function conditionMistakes(condition: RawCondition, path: Path): readonly Planted[] {
  if ('all' in condition) return branches('all', condition.all, path)
  if ('any' in condition) return branches('any', condition.any, path)
  if ('not' in condition) {
    const forgotten: Planted = {
      mistake: 'negation',
      about: nameOf(condition.not),
      before: 'not',
      after: '',
      edit: { path, value: condition.not },
    }
    return [forgotten, ...conditionMistakes(condition.not, [...path, 'not'])]
  }
  return 'condition' in condition ? [] : leafMistakes(condition, path)
}

function branches(key: 'all' | 'any', parts: readonly RawCondition[], path: Path): readonly Planted[] {
  const without = (part: RawCondition, i: number): Planted => ({
    mistake: 'branch',
    about: key,
    before: nameOf(part),
    after: '',
    edit: { path: [...path, key, i], value: undefined },
  })
  return [
    ...(parts.length < 2 ? [] : parts.map(without)),
    ...parts.flatMap((part, i) => conditionMistakes(part, [...path, key, i])),
  ]
}

/** A condition in few words: the names of its facts and conditions. */
export function nameOf(condition: RawCondition): string {
  if ('all' in condition) return condition.all.map(nameOf).join(' + ')
  if ('any' in condition) return condition.any.map(nameOf).join(' / ')
  if ('not' in condition) return `not ${nameOf(condition.not)}`
  if ('condition' in condition) return condition.condition
  return `${condition.fact} ${sign(condition.operator)} ${literal(condition.value)}`
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '≠',
  greaterThanInclusive: '≥',
  greaterThan: '>',
  lessThanInclusive: '≤',
  lessThan: '<',
  atLeast: '≥',
  below: '<',
  in: 'in',
  notIn: 'not in',
}

export const sign = (operator: string): string => SIGNS[operator] ?? operator

const literal = (value: unknown): string =>
  Array.isArray(value) ? `[${value.join(', ')}]` : typeof value === 'object' ? '…' : String(value)
