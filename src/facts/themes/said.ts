/**
 * What the fields of a profile say, as verdicts. A missing field is unknown.
 *
 * Facts are put together from these by `and`, `or` and `not` alone: then a value can only become less certain when a
 * field is taken away, never its opposite.
 */
import type { DayRange } from '../../time/day.ts'
import type { Timeline } from '../../time/timeline.ts'
import { type Bounds, bounds } from '../bounds.ts'
import { booleanSeries, since, until } from '../entries.ts'
import type { Address, Rests, Series } from '../series.ts'
import { isAssumed, NO, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import { ALWAYS_NO, ALWAYS_YES, always, both as bothOf, either as eitherOf, opposite } from '../verdicts.ts'

export { always, opposite }

export function said(flag: boolean | undefined): Verdict {
  return flag === undefined ? UNKNOWN : flag ? YES : NO
}

/** Does the field say what is asked for? */
export function saidAs(flag: boolean | undefined, wanted: boolean): Verdict {
  return said(flag === undefined ? undefined : flag === wanted)
}

export function saidToBe(word: string | undefined, words: readonly string[]): Verdict {
  return said(word === undefined ? undefined : words.includes(word))
}

/** From a day on, for ever; at no day known where the date is missing. */
export function begun(date: DayRange | undefined): Timeline<Verdict> {
  return date === undefined ? always(UNKNOWN) : since(date)
}

/**
 * Up to and on the day that ended something. An end that is not written has not happened, as for `to`: `closed`,
 * `passed` and `broken_off` end their entry like it.
 */
export function notEndedBy(date: DayRange | undefined): Timeline<Verdict> {
  return date === undefined ? always(YES) : until(date)
}

export function both(...parts: readonly Timeline<Verdict>[]): Timeline<Verdict> {
  let all = ALWAYS_YES
  for (const part of parts) all = bothOf(all, part)
  return all
}

export function either(...parts: readonly Timeline<Verdict>[]): Timeline<Verdict> {
  let all = ALWAYS_NO
  for (const part of parts) all = eitherOf(all, part)
  return all
}

/** `verdict` on the days on which `when` holds. */
export function only(verdict: Verdict, when: Timeline<Verdict>): Timeline<Verdict> {
  return bothOf(always(verdict), when)
}

/** When does one of the entries say so? A missing list: unknown. An empty list: never. */
export function someEntry<T>(
  entries: readonly T[] | undefined,
  says: (entry: T) => Timeline<Verdict>,
): Timeline<Verdict> {
  if (entries === undefined) return always(UNKNOWN)
  let some = ALWAYS_NO
  for (const entry of entries) some = eitherOf(some, says(entry))
  return some
}

/** The amount where the verdict is yes, nothing where it is no. */
export function counted(amount: Bounds, v: Verdict): Bounds {
  const t = truthOf(v)
  return bounds(t === YES ? amount.lo : 0, t === NO ? 0 : amount.hi, isAssumed(v))
}

/** The fields an answer would have to fill, found when asked: those missing in the entries of a list, then the list. */
export function openFields<T extends object>(
  list: Address,
  entries: readonly T[] | undefined,
  fields: readonly (keyof T & string)[],
): () => readonly Address[] {
  return () => {
    const missing = (entries ?? []).flatMap((entry, i) =>
      fields.filter((field) => entry[field] === undefined).map((field) => `${list}[${i + 1}].${field}`),
    )
    return [...missing, list]
  }
}

/** A boolean fact that rests on `known` while it is settled, and on what is `open` while it is not. */
export function told(verdicts: Timeline<Verdict>, known: Rests, open: Rests = known): Series {
  return booleanSeries(verdicts, known, open)
}
