/** Mistakes in one comparison: the comparator, the limit, a date, a word of a list. */
import { CATALOGUE } from '../../facts/catalogue.ts'
import type { FactDefinition } from '../../facts/fact.ts'
import { DUAL, type Operator } from '../../facts/operators.ts'
import type { Path } from '../../profile/address.ts'
import type { RawLeaf } from '../../rules/schema.ts'
import { addDays, formatDay, parseDay } from '../../time/day.ts'
import type { Planted } from './mutant.ts'

/** The neighbour on the line: ≥ and >, ≤ and <. */
const NEIGHBOUR: Readonly<Partial<Record<Operator, Operator>>> = {
  greaterThanInclusive: 'greaterThan',
  greaterThan: 'greaterThanInclusive',
  lessThanInclusive: 'lessThan',
  lessThan: 'lessThanInclusive',
}

export function leafMistakes(leaf: RawLeaf, path: Path): readonly Planted[] {
  const fact = CATALOGUE.get(leaf.fact)
  if (!fact) return []
  return [
    ...comparators(leaf, path),
    ...limits(leaf, fact, path),
    ...Object.entries(leaf.params ?? {}).flatMap(([key, value]) =>
      inParam(fact.id, key, value, [...path, 'params', key]),
    ),
  ]
}

function comparators({ fact, operator }: RawLeaf, path: Path): readonly Planted[] {
  const others = [NEIGHBOUR[operator], DUAL[operator]].filter((o): o is Operator => o !== undefined)
  return [...new Set(others)].map((after) => ({
    mistake: 'comparator',
    about: fact,
    before: operator,
    after,
    edit: { path: [...path, 'operator'], value: after },
  }))
}

/** The smallest step of a value worth a case: a cent, one in a hundred, else one. */
export function stepOf({ unit }: FactDefinition): number {
  return unit === 'EUR' || unit === 'share' ? 0.01 : 1
}

function limits({ value }: RawLeaf, fact: FactDefinition, path: Path): readonly Planted[] {
  const place: Path = [...path, 'value']
  const moved = (after: unknown): Planted => ({
    mistake: 'limit',
    about: fact.id,
    ...(fact.unit ? { unit: fact.unit } : {}),
    before: String(value),
    after: String(after),
    edit: { path: place, value: after },
  })
  if (typeof value === 'number') {
    const by = (n: number) => Math.round((value + n * stepOf(fact)) * 100) / 100
    return [by(1), by(-1)].filter((n) => n >= 0 || fact.unit === 'EUR').map(moved)
  }
  if (Array.isArray(value)) return listed(fact.id, 'value', value, place)
  if (fact.kind !== 'level' || typeof value !== 'string' || !fact.words) return []
  const rank = fact.words.indexOf(value)
  return [fact.words[rank + 1], fact.words[rank - 1]].filter((w) => w !== undefined).map(moved)
}

function inParam(fact: string, key: string, value: unknown, path: Path): readonly Planted[] {
  if (Array.isArray(value)) return listed(fact, key, value, path)
  const moved = (mistake: 'limit' | 'date', all: readonly (string | number | undefined)[]): readonly Planted[] =>
    all.flatMap((after) =>
      after === undefined
        ? []
        : [
            {
              mistake,
              about: `${fact} ${key}`,
              before: String(value),
              after: String(after),
              edit: { path, value: after },
            },
          ],
    )
  if (typeof value === 'number') return moved('limit', [value + 1, value > 0 ? value - 1 : undefined])
  if (typeof value !== 'string') return []
  const day = parseDay(value)
  if (day !== undefined) return moved('date', [formatDay(addDays(day, 1)), formatDay(addDays(day, -1))])
  const counted = /^(P|age:)(\d+)([YMWD]?)$/.exec(value)
  if (!counted) return []
  const n = Number(counted[2])
  return moved('limit', [
    `${counted[1]}${n + 1}${counted[3]}`,
    n > 1 ? `${counted[1]}${n - 1}${counted[3]}` : undefined,
  ])
}

/** Each word taken out of a list; a list of one stays, for an empty one asks nothing. */
function listed(fact: string, key: string, list: readonly (string | number)[], path: Path): readonly Planted[] {
  if (list.length < 2) return []
  return list.map((word, i) => ({
    mistake: 'listed',
    about: `${fact} ${key}`,
    before: String(word),
    after: '',
    edit: { path: [...path, i], value: undefined },
  }))
}
