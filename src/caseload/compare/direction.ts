/**
 * Whether a change of rules can only help or only hurt, read off the conditions: then what missing facts allow of the
 * difference is narrower by half.
 */
import type {
  CompiledExemption,
  CompiledPath,
  CompiledRequirement,
  CompiledVersion,
  Wording,
} from '../../engine/compile.ts'
import type { Condition, Leaf } from '../../engine/condition.ts'
import { sameCondition } from '../../engine/condition-diff.ts'
import type { Operator } from '../../facts/operators.ts'
import type { Day } from '../../time/day.ts'

/** `wider`: whatever met it before meets it now. `undefined`: neither is certain. */
export type Direction = 'same' | 'wider' | 'narrower' | undefined

const FLIPPED = { same: 'same', wider: 'narrower', narrower: 'wider' } as const
const flip = (d: Direction): Direction => (d === undefined ? undefined : FLIPPED[d])

function together(list: readonly Direction[]): Direction {
  let found: Direction = 'same'
  for (const d of list) {
    if (d === undefined || (d !== 'same' && found !== 'same' && d !== found)) return undefined
    if (d !== 'same') found = d
  }
  return found
}

/** From the first to the second condition. */
export function directionOf(a: Condition, b: Condition): Direction {
  if (sameCondition(a, b)) return 'same'
  if (a.kind === 'leaf' && b.kind === 'leaf') return leafDirection(a, b)
  if (a.kind === 'named' && b.kind === 'named') return directionOf(a.part, b.part)
  if (a.kind === 'not' && b.kind === 'not') return flip(directionOf(a.part, b.part))
  if ((a.kind === 'all' || a.kind === 'any') && a.kind === b.kind) return listDirection(a.kind, a.parts, b.parts)
  if (b.kind === 'any' && b.parts.some((part) => sameCondition(part, a))) return 'wider'
  if (b.kind === 'all' && b.parts.some((part) => sameCondition(part, a))) return 'narrower'
  if (a.kind === 'any' && a.parts.some((part) => sameCondition(part, b))) return 'narrower'
  if (a.kind === 'all' && a.parts.some((part) => sameCondition(part, b))) return 'wider'
  return undefined
}

const RISING: ReadonlySet<Operator> = new Set<Operator>(['greaterThan', 'greaterThanInclusive', 'atLeast'])
const FALLING: ReadonlySet<Operator> = new Set<Operator>(['lessThan', 'lessThanInclusive', 'below'])

function leafDirection(a: Leaf, b: Leaf): Direction {
  const plain = ({ operand: _, literal: __, ...rest }: Leaf) => JSON.stringify(rest)
  if (plain(a) !== plain(b) || 'fact' in a.operand || 'fact' in b.operand) return undefined
  const [x, y] = [a.operand, b.operand]
  if (a.operator === 'in') {
    if (x.every((n) => y.includes(n))) return 'wider'
    return y.every((n) => x.includes(n)) ? 'narrower' : undefined
  }
  const [from, to] = [x[0] ?? 0, y[0] ?? 0]
  if (RISING.has(a.operator)) return to < from ? 'wider' : 'narrower'
  if (FALLING.has(a.operator)) return to > from ? 'wider' : 'narrower'
  return undefined
}

function listDirection(kind: 'all' | 'any', a: readonly Condition[], b: readonly Condition[]): Direction {
  const after = [...b]
  const before = a.filter((part) => {
    const i = after.findIndex((other) => sameCondition(part, other))
    if (i >= 0) after.splice(i, 1)
    return i < 0
  })
  const paired = before.map((part) => {
    const i = after.findIndex((other) => directionOf(part, other) !== undefined)
    const [other] = i >= 0 ? after.splice(i, 1) : []
    return other ? directionOf(part, other) : kind === 'all' ? 'wider' : 'narrower'
  })
  return together([...paired, ...after.map(() => (kind === 'all' ? 'narrower' : 'wider') as Direction)])
}

/** From the first to the second rules of a path, from a day on. Paths that rest on relatives are `undefined` unless same. */
export function pathDirection(a: CompiledPath | undefined, b: CompiledPath | undefined, from: Day): Direction {
  const [x, y] = [a?.versions ?? [], b?.versions ?? []]
  const days = [...new Set([from, ...[...x, ...y].flatMap((v) => [v.from, v.until])])].filter((d) => d >= from)
  return together(
    days.map((day) => {
      const on = (versions: readonly CompiledVersion[]) => versions.find((v) => v.from <= day && day < v.until)
      const [before, after] = [on(x), on(y)]
      if (!before || !after) return before === after ? 'same' : undefined
      return versionDirection(before, after)
    }),
  )
}

function versionDirection(a: CompiledVersion, b: CompiledVersion): Direction {
  if (!sameCondition(a.entry, b.entry) || (a.extension === undefined) !== (b.extension === undefined)) return undefined
  return together([
    requirementsDirection(a.requirements, b.requirements),
    requirementsDirection(a.extension ?? [], b.extension ?? []),
  ])
}

function requirementsDirection(a: readonly CompiledRequirement[], b: readonly CompiledRequirement[]): Direction {
  const added = b.filter((r) => !a.some((other) => other.id === r.id)).map((): Direction => 'narrower')
  const others = a.map((r): Direction => {
    const other = b.find((o) => o.id === r.id)
    return other ? requirementDirection(r, other) : 'wider'
  })
  return together([...others, ...added])
}

function requirementDirection(a: CompiledRequirement, b: CompiledRequirement): Direction {
  if (a.binding !== b.binding || a.final !== b.final || a.steps.length > 0 !== b.steps.length > 0) return undefined
  if (a.wordings.length !== b.wordings.length) return undefined
  const all = together(
    a.wordings.map((wording, i) => {
      const other = b.wordings[i]
      return other && wording.from === other.from
        ? wordingDirection(wording, other, a.binding === 'exclusion')
        : undefined
    }),
  )
  return (a.relative || b.relative) && all !== 'same' ? undefined : all
}

function wordingDirection(a: Wording, b: Wording, exclusion: boolean): Direction {
  if (a.basis !== b.basis || (a.when === undefined) !== (b.when === undefined)) return undefined
  if (a.readings.length !== b.readings.length) return undefined
  const turned = (d: Direction) => (exclusion ? flip(d) : d)
  return together([
    a.when && b.when ? turned(directionOf(a.when, b.when)) : 'same',
    ...a.readings.map((reading, i) => {
      const other = b.readings[i]
      return other?.id === reading.id ? turned(directionOf(reading.when, other.when)) : undefined
    }),
    ...exemptionDirections(a.exemptions, b.exemptions),
  ])
}

function exemptionDirections(a: readonly CompiledExemption[], b: readonly CompiledExemption[]): readonly Direction[] {
  const added = b.filter((e) => !a.some((other) => other.id === e.id)).map((): Direction => 'wider')
  const others = a.map((e): Direction => {
    const other = b.find((o) => o.id === e.id)
    if (!other) return 'narrower'
    if (other.force !== e.force) return undefined
    if (!e.when || !other.when) return e.when === other.when ? 'same' : e.when ? 'wider' : 'narrower'
    return directionOf(e.when, other.when)
  })
  return [...others, ...added]
}
