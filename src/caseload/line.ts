/**
 * What `batch` keeps of a family: one line of JSON, format `bleibeweg.batch/1`. Everything a report over a caseload says
 * is read off these lines, so that they can be made anywhere and put together later.
 */
import type { Deadline, IsoDate } from '../engine/result.ts'
import type { Outcome } from '../engine/words.ts'
import type { Problem } from '../profile/problem.ts'

export const LINE_FORMAT = 'bleibeweg.batch/1'

interface Head {
  readonly format: typeof LINE_FORMAT
  /** The place among all families, from 0; only where the run did not take all of them. */
  readonly n?: number
}

/** One family as evaluated. Keys are written in this order. */
export interface FamilyLine extends Head {
  readonly case: string
  readonly sha256: string
  readonly engine: string
  readonly rules: string
  readonly on: IsoDate
  readonly at: IsoDate
  readonly horizon: number
  readonly strict: boolean
  /** Layers of rules instead of those of each household. */
  readonly layers: readonly string[] | null
  readonly persons: readonly PersonLine[]
  /** The deadlines of the first screen, in order of date. */
  readonly deadlines: readonly DeadlineLine[]
  readonly gaps: readonly GapLine[]
  readonly opening: readonly OpeningLine[]
  readonly odd: readonly OddLine[]
  /** The second pair of eyes, where this family was in the sample. */
  readonly four_eyes: { readonly conditions: number; readonly disagreements: 0 } | null
}

export interface PersonLine {
  readonly id: string
  /** Where the person stands: `held` with a permit, else the outcome of the route; `null` where nothing is in sight. */
  readonly state: Outcome | null
  /** The nearest permit path, as the first screen of a check names it. */
  readonly route: string | null
  /** A foreseeable route: from this day. */
  readonly from: IsoDate | null
  /** An open route: the last day known. */
  readonly until: IsoDate | null
  /** Requirements of the route that nobody can answer from the file, and those left to a person to weigh. */
  readonly unknown: number
  readonly appraisals: number
  /** Every path that is anything but closed or not applicable. */
  readonly paths: Readonly<Record<string, Outcome>>
}

export interface DeadlineLine extends Deadline {
  readonly about: string
  /** Who is left without an open permit path on the day after. */
  readonly leaves: readonly string[]
}

export interface GapLine {
  /** `25b-1/german-oral`: a requirement of the route. */
  readonly gap: string
  readonly kind: 'unmet' | 'unknown'
  /** The first step that closes it; `null` where nobody can do anything but ask. */
  readonly step: string | null
  readonly persons: readonly string[]
}

/** A path that opens within twelve months. */
export interface OpeningLine {
  readonly date: IsoDate
  readonly person: string
  readonly path: string
  /** The requirement that opens it. */
  readonly by: string | null
}

/** Well-formed and odd; without a line where the record is one. */
export type OddLine = Omit<Problem, 'file' | 'column' | 'severity'>

/** A record that is no family. */
export interface BadLine extends Head {
  readonly case: null
  readonly sha256: string | null
  /** `null` where lines come from a pipe and may be counted from anywhere. */
  readonly file: string | null
  readonly line: number | null
  /** The system's word, where the file could not be read. */
  readonly unreadable: string | null
  readonly problems: readonly Omit<Problem, 'file'>[]
}

/** The last line of a part: without it the part was cut. */
export interface PartEnd {
  readonly format: typeof LINE_FORMAT
  /** `2/8` */
  readonly part: string
  /** Lines of this part before this one. */
  readonly lines: number
  /** Families of the whole caseload. */
  readonly families: number
}

/** A family without a result: the two pairs of eyes disagreed, or the program failed. */
export interface FailedLine extends Head {
  readonly case: string
  readonly sha256: string
  readonly file: string | null
  readonly line: number | null
  readonly failed: 'four-eyes' | 'bug'
  readonly detail: readonly string[]
}

export type Line = FamilyLine | BadLine | FailedLine

export const isBad = (line: Line): line is BadLine => 'problems' in line
export const isFailed = (line: Line): line is FailedLine => 'failed' in line
export const isFamily = (line: Line): line is FamilyLine => 'persons' in line

export const isEnd = (line: Line | PartEnd): line is PartEnd => 'part' in line

/** A line of the format; `undefined` for anything else, the end of a part included. */
export function parseLine(text: string): Line | undefined {
  const line = parseLineOrEnd(text)
  return line === undefined || isEnd(line) ? undefined : line
}

/** The same, with the end of a part. */
export function parseLineOrEnd(text: string): Line | PartEnd | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isLine = typeof value === 'object' && value !== null && 'format' in value && value.format === LINE_FORMAT
    return isLine ? (value as Line | PartEnd) : undefined
  } catch {
    return undefined
  }
}

/** The line as it is handed on: what a pipe brought names no place, because a part of it counts from its own beginning. */
export function handedOn(line: Line, stdin: string): Line {
  if (isFamily(line) || line.file !== stdin) return line
  const placeless = { ...line, file: null, line: null }
  if (!isBad(placeless)) return placeless
  return { ...placeless, problems: placeless.problems.map(({ line: _, ...problem }) => problem) }
}
