/** One line of a livelihood calculation, as a worksheet prints it. */
import type { BENEFITS, OTHER_INCOME } from '../../profile/words.ts'
import { type Bounds, hull } from '../bounds.ts'
import type { Address } from '../series.ts'
import type { Step } from './makeup.ts'
import { perhaps, sum } from './money.ts'
import type { Rent } from './need.ts'

/**
 * `need`: added up to the need · `pay`: gross and net of an earner · `deduction`: what is taken from net pay, per earner ·
 * `harmless`: other income that counts · `harmful`: public means that do not.
 */
export type Section = 'need' | 'pay' | 'deduction' | 'harmless' | 'harmful'

type NeedKind = 'regelbedarf' | 'single-parent' | 'hot-water' | 'housing'
type PayKind = 'gross' | 'net'
/** `base`: the flat rate · `training-base`: that of Abs. 2b · `costs`: the proven costs that replace it · `tier`: one step of Abs. 3. */
type DeductionKind = 'base' | 'training-base' | 'costs' | 'tier'
/** `not-said`: the kind, or the whole list, is missing in the file. */
export type IncomeKind = (typeof OTHER_INCOME)[number] | (typeof BENEFITS)[number] | 'not-said'
export type LineKind = NeedKind | PayKind | DeductionKind | IncomeKind

export interface Line {
  readonly section: Section
  readonly kind: LineKind
  /** The member; `undefined` for the household as a whole. */
  readonly person: string | undefined
  /** Cents a month. Deductions are positive. */
  readonly amount: Bounds
  readonly cite: string
  /** Where in the profile the amount comes from. */
  readonly rests: readonly Address[]
  /** Addresses that are missing and would settle it. */
  readonly missing: readonly Address[]
  /** The series of which no amount is enacted on the day. */
  readonly unenacted?: string
  /** Of `regelbedarf` and `hot-water`: the step; several where the household is open. */
  readonly steps?: readonly Step[]
  /** Of `tier`: percent of what lies between two amounts in cents. Of `single-parent`: percent of the Regelbedarf. */
  readonly percent?: number
  readonly above?: number
  readonly upto?: number
  /** Of `housing`: what it is made of, in cents, and how many of how many heads it is for. */
  readonly housing?: Housing
  /** Of `kindergeld`: not recorded, but due once the permit is granted. */
  readonly afterGrant?: true
}

/** What the flat costs, and how many of how many heads the line is for. */
interface Housing extends Rent {
  readonly heads: number
  readonly of: number
}

export function sumOf(lines: readonly Line[], section: Section): Bounds {
  return sum(lines.filter((line) => line.section === section).map((line) => line.amount))
}

const keyOf = ({ section, kind, person, rests, above }: Line) =>
  `${section} ${kind} ${person ?? ''} ${above ?? ''} ${kind === 'regelbedarf' ? '' : (rests[0] ?? '')}`

/** The lines of every way a household can be made up, as one list: a line that some of them lack may be nothing. */
export function mergeLines(sheets: readonly (readonly Line[])[]): readonly Line[] {
  const first = sheets[0] ?? []
  if (sheets.length <= 1) return first
  const merged = new Map<string, Line>()
  for (const line of sheets.flat()) {
    const key = keyOf(line)
    const known = merged.get(key)
    merged.set(key, known === undefined ? line : oneOf(known, line))
  }
  return [...merged.entries()].map(([key, line]) => {
    const everywhere = sheets.every((lines) => lines.some((other) => keyOf(other) === key))
    return everywhere ? line : { ...line, amount: perhaps(line.amount) }
  })
}

function oneOf(a: Line, b: Line): Line {
  const steps = a.steps === undefined ? {} : { steps: [...new Set([...a.steps, ...(b.steps ?? [])])] }
  return { ...a, ...steps, amount: hull(a.amount, b.amount) }
}
