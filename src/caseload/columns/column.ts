/**
 * One fact of every row: its bounds on the first day and on the later days on which they change, rank-coded.
 *
 * A value is the rank of a number in `values`; for a fact that grows it is how many of its `limits` are reached. What
 * rests on an assumption is not kept: it moves no outcome.
 */
import type { Day } from '../../time/day.ts'

export type Ranks = Uint8Array | Uint16Array | Uint32Array

export interface Column {
  /** Distinct values in rising order. */
  readonly values: Float64Array
  /** By row, on the first day. */
  readonly lo: Ranks
  readonly hi: Ranks
  /** The changes of a row stand from `starts[row]` until `starts[row + 1]`, in order of their days; empty if none. */
  readonly starts: Uint32Array
  readonly days: Int32Array
  readonly los: Ranks
  readonly his: Ranks
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
  map(f: (n: number) => number, most: number): Ranks {
    const out: Ranks =
      most <= 0xff ? new Uint8Array(this.length) : most <= 0xffff ? new Uint16Array(this.length) : this.copy()
    for (let i = 0; i < this.length; i += 1) out[i] = f(this.list[i] ?? 0)
    return out
  }
  copy(): Uint32Array {
    return this.list.slice(0, this.length)
  }
}

export function columnBuilder(): ColumnBuilder {
  const codes = new Map<number, number>()
  const [lo, hi, starts, days, los, his] = Array.from({ length: 6 }, () => new Numbers()) as [
    Numbers,
    Numbers,
    Numbers,
    Numbers,
    Numbers,
    Numbers,
  ]
  const codeOf = (value: number): number => {
    const known = codes.get(value)
    if (known !== undefined) return known
    codes.set(value, codes.size)
    return codes.size - 1
  }
  starts.push(0)
  return {
    add: (turns) => {
      turns.forEach((turn, i) => {
        if (i === 0) {
          lo.push(codeOf(turn.lo))
          hi.push(codeOf(turn.hi))
          return
        }
        days.push(turn.from)
        los.push(codeOf(turn.lo))
        his.push(codeOf(turn.hi))
      })
      starts.push(days.length)
    },
    done: () => {
      const values = Float64Array.from(codes.keys()).sort()
      const rankOf = new Uint32Array(codes.size)
      values.forEach((value, rank) => {
        rankOf[codes.get(value) ?? 0] = rank
      })
      const ranks = (numbers: Numbers) => numbers.map((code) => rankOf[code] ?? 0, values.length)
      const column = { values, lo: ranks(lo), hi: ranks(hi), los: ranks(los), his: ranks(his) }
      return {
        ...column,
        starts: days.length === 0 ? new Uint32Array() : starts.copy(),
        days: Int32Array.from(days.copy()),
      }
    },
  }
}

/** Bytes a column takes. */
export function sizeOf({ values, lo, hi, starts, days, los, his }: Column): number {
  return [values, lo, hi, starts, days, los, his].reduce((sum, list) => sum + list.byteLength, 0)
}
