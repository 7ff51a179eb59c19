/** Chance that can be repeated: xoshiro128** (Blackman and Vigna), its state filled by splitmix32. */
import type { Day } from '../../time/day.ts'

export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly int: (least: number, most: number) => number
  /** True in this share of cases. */
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  /** A key by its weight; weights need not sum to one. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
  /** A day, both ends included; the first where they are the wrong way round. */
  readonly day: (first: Day, last: Day) => Day
}

const mix = (n: number): number => {
  let z = n
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return z ^ (z >>> 15)
}

const rotated = (x: number, k: number) => (x << k) | (x >>> (32 - k))

/** A stream of its own for every `stream` of a seed: both whole numbers, not negative. */
export function randomOf(seed: number, stream: number): Random {
  let filling = mix((mix(seed >>> 0) ^ Math.floor(seed / 2 ** 32)) + Math.imul(stream, 0x9e3779b1))
  const fill = () => {
    filling = (filling + 0x9e3779b9) | 0
    return mix(filling)
  }
  let [a, b, c, d] = [fill(), fill(), fill(), fill() | 1]
  const next = () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9)
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = rotated(d, 11)
    return (result >>> 0) / 2 ** 32
  }
  const int = (least: number, most: number) => (most <= least ? least : least + Math.floor(next() * (most - least + 1)))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    weighted: (weights) => weighted(next(), weights),
    day: (first, last) => int(first, last) as Day,
  }
}

function weighted<K extends string>(chance: number, weights: Readonly<Record<K, number>>): K {
  const keys = Object.keys(weights) as K[]
  let left = chance * keys.reduce((sum, key) => sum + weights[key], 0)
  for (const key of keys) {
    left -= weights[key]
    if (left < 0) return key
  }
  const last = keys.at(-1)
  if (last === undefined) throw new Error('nothing to choose from')
  return last
}
