/**
 * One fact of every row: its bounds on the first day and on the later days on which they change, coded.
 *
 * A code stands for a pair of bounds; each bound is the rank of a number in `values`. For a fact that grows the number is
 * how many of its `limits` are reached. What rests on an assumption is not kept: it moves no outcome.
 */
import type { Day } from '../../time/day.ts'

export type Codes = Uint8Array | Uint16Array | Uint32Array

export interface Column {
  /** Distinct values in rising order. */
  readonly values: Float64Array
  /** By code, the ranks of the bounds. */
  readonly lo: Uint32Array
  readonly hi: Uint32Array
  /** By row, the code on the first day. */
  readonly codes: Codes
  /** The changes of a row stand from `starts[row]` until `starts[row + 1]`, in order of their days; empty if none. */
  readonly starts: Uint32Array
  readonly days: Int32Array
  /** By change, the code from its day on. */
  readonly turns: Codes
}

/** Bounds from a day on. */
export interface Turn {
  readonly from: Day
  readonly lo: number
  readonly hi: number
}

export interface ColumnBuilder {
  /** The next row: its bounds on the first day, then every change. */
  readonly add: (turns: readonly Turn[]) => void
  readonly done: () => Column
}

/** A list of whole numbers that grows, four bytes each. */
class Numbers {
  private list = new Uint32Array(1024)
  length = 0
  push(n: number): void {
    if (this.length === this.list.length) {
      const longer = new Uint32Array(this.list.length * 2)
      longer.set(this.list)
      this.list = longer
    }
    this.list[this.length] = n
    this.length += 1
  }
  /** As narrow as the largest of them allows. */
  narrowed(most: number): Codes {
    const own = this.list.subarray(0, this.length)
    return most <= 0xff ? Uint8Array.from(own) : most <= 0xffff ? Uint16Array.from(own) : this.copy()
  }
  copy(): Uint32Array {
    return this.list.slice(0, this.length)
  }
}

/** More than any number of distinct values, so that two fit into one key. */
const WIDE = 2 ** 26

export function columnBuilder(): ColumnBuilder {
  const known = new Map<number, number>()
  const pairs = new Map<number, number>()
  const [codes, starts, days, turns] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()]
  const numberOf = (map: Map<number, number>, key: number): number => {
    const before = map.get(key)
    if (before !== undefined) return before
    map.set(key, map.size)
    return map.size - 1
  }
  const codeOf = ({ lo, hi }: Turn) => numberOf(pairs, numberOf(known, lo) * WIDE + numberOf(known, hi))
  starts.push(0)
  return {
    add: (list) => {
      list.forEach((turn, i) => {
        if (i > 0) days.push(turn.from)
        const kept = i === 0 ? codes : turns
        kept.push(codeOf(turn))
      })
      starts.push(days.length)
    },
    done: () => {
      const values = Float64Array.from(known.keys()).sort()
      const rankOf = new Uint32Array(known.size)
      values.forEach((value, rank) => {
        rankOf[known.get(value) ?? 0] = rank
      })
      return {
        values,
        lo: Uint32Array.from(pairs.keys(), (key) => rankOf[Math.floor(key / WIDE)] ?? 0),
        hi: Uint32Array.from(pairs.keys(), (key) => rankOf[key % WIDE] ?? 0),
        codes: codes.narrowed(pairs.size),
        starts: days.length === 0 ? new Uint32Array() : starts.copy(),
        days: Int32Array.from(days.copy()),
        turns: turns.narrowed(pairs.size),
      }
    },
  }
}

/** Bytes a column takes. */
export function sizeOf({ values, lo, hi, codes, starts, days, turns }: Column): number {
  return [values, lo, hi, codes, starts, days, turns].reduce((sum, list) => sum + list.byteLength, 0)
}
