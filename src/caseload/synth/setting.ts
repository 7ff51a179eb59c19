/** What an invented family and its people are while they are being invented. */
import { type Day, formatDay } from '../../time/day.ts'
import { share, type weights } from './assumptions.ts'
import type { Random } from './random.ts'

export type Quality = keyof ReturnType<typeof weights<'missing-fields'>>

/** What all members share. */
export interface Setting {
  readonly on: Day
  readonly arrived: Day
  /** Which band of years in Germany: a key of the assumption `work`. */
  readonly band: keyof ReturnType<typeof weights<'work'>>
  readonly nationality: string
  readonly quality: Quality
  readonly permit: 'none' | '104c' | '25a' | '25b'
  readonly hasSmallChildren: boolean
}

export interface Seat {
  readonly id: string
  readonly born: Day
  readonly role: 'adult' | 'child'
  readonly spouse: boolean
}

/** What somebody holds on the day. */
export type Standing = 'duldung' | '60b' | '60c' | '60d' | '104c' | '25a' | '25b' | '25b-4'

/** A person while being invented: what later parts need from earlier ones. */
export interface Person {
  readonly seat: Seat
  /** Complete years on the day. */
  readonly age: number
  /** Entry, or birth in Germany. */
  readonly here: Day
  readonly bornHere: boolean
  readonly standing: Standing
}

/** A span such as `6-13`, both ends included, to one whole number of it. */
export function within(random: Random, span: string): number {
  const [least = 0, most = least] = span.split('-').map(Number)
  return random.int(least, most)
}

/** A date as files have it: mostly whole, sometimes the month or the year only. */
export function birthText(random: Random, d: Day): string {
  const text = formatDay(d)
  if (!random.chance(share('partial-birth-date'))) return text
  return random.chance(0.7) ? text.slice(0, 4) : text.slice(0, 7)
}
