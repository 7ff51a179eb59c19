/** A mutant: the rules with one small mistake in them. */
import type { Path } from '../../profile/address.ts'
import { isRecord } from '../../profile/schema-walk.ts'

/** What kind of mistake; the words for it stand in the messages. */
export const MISTAKES = [
  'comparator',
  'limit',
  'date',
  'branch',
  'negation',
  'listed',
  'exemption',
  'force',
  'reading',
  'in-force',
  'effect',
  'binding',
  'final',
] as const
export type Mistake = (typeof MISTAKES)[number]

/** One change of the parsed file: another value at a place, or nothing there. */
export interface Edit {
  readonly path: Path
  /** `undefined`: the key or list entry is taken out. */
  readonly value: unknown
}

export interface Mutant {
  /** Names the place and the mistake, so that results can be kept from one run to the next. */
  readonly id: string
  /** Relative to the rules folder. */
  readonly file: string
  /** `25b-1@2022-12-31/stay`, `general/5-1-4@2015-08-01`, `conditions/tolerated`. */
  readonly where: string
  readonly mistake: Mistake
  /** What the mistake is about: a fact, a word of a list, the id of an exemption. */
  readonly about: string
  readonly unit: string | undefined
  readonly before: string
  /** Empty where something was taken out. */
  readonly after: string
  readonly edit: Edit
}

/** What a planter of mistakes needs to say of one. */
export type Planted = Pick<Mutant, 'mistake' | 'about' | 'before' | 'after' | 'edit'> & { readonly unit?: string }

/** A copy of the data with the change made; everything beside the way to it is shared. INVARIANT: edits keep the shape. */
export function edited<T>(data: T, edit: Edit): T {
  return changed(data, edit) as T
}

function changed(data: unknown, { path, value }: Edit): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const goesOut = rest.length === 0 && value === undefined
  if (Array.isArray(data)) {
    const list: readonly unknown[] = data
    if (goesOut) return list.filter((_, i) => i !== step)
    return list.map((item, i) => (i === step ? changed(item, { path: rest, value }) : item))
  }
  if (!isRecord(data)) return data
  const entries = Object.entries(data)
  if (goesOut) return Object.fromEntries(entries.filter(([key]) => key !== step))
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === step ? changed(item, { path: rest, value }) : item]),
  )
}
