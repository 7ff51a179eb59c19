/** The shape of a fact: what the law asks about a person, as a function of the day. */
import type * as z from 'zod/mini'
import type { Day } from '../time/day.ts'
import type { ACTORS } from './actors.ts'
import type { Series } from './series.ts'
import type { PersonView } from './view.ts'

export interface Bilingual {
  readonly de: string
  readonly en: string
}

/** Who can answer a question about the fact, or move it (see `domain` words in the README). */
export type Actor = (typeof ACTORS)[number]

export type FactKind = 'boolean' | 'number' | 'level' | 'word'
export type Unit = 'years' | 'months' | 'days' | 'EUR' | 'share' | 'day-fines' | 'hours' | 'count'
/** How careful the fact must be handled: health (Art. 9 DSGVO) and offences (Art. 10 DSGVO) need a ground of their own. */
export type Sensitivity = 'ordinary' | 'family' | 'health' | 'offence'

export interface FactDefinition {
  /** `stay.months`: theme, then what is asked. */
  readonly id: string
  readonly kind: FactKind
  readonly unit?: Unit
  /** The words of a `level` (in rising order) or `word` fact; its value is the index. */
  readonly words?: readonly string[]
  /** Compared with literals only, by `>=` `>` `<` `<=`. */
  readonly growing?: true
  /** Derived only for the days that are read; asked for at another time it is derived for every day. */
  readonly costly?: true
  /** The fact is about the person and the relative a derived path rests on. */
  readonly pair?: true
  readonly params: z.ZodMiniObject
  readonly label: Bilingual
  readonly question: Bilingual
  readonly asks: readonly Actor[]
  /** Ids of the evidence catalogue. */
  readonly proof: readonly string[]
  /** The provision that makes the fact matter, and so allows the question. */
  readonly ground: string
  readonly sensitivity: Sensitivity
  readonly derive: (person: PersonView, params: unknown, anchor: PersonView | undefined) => Series
  /** What is missing to reach `limit` in words people use, where the value itself would not say it (a share in euros). */
  readonly distance?: Gap<unknown>
}

export type Gap<P> = (
  person: PersonView,
  params: P,
  anchor: PersonView | undefined,
  day: Day,
  limit: number,
) => { readonly amount: number; readonly unit: string } | undefined

type Spec<P extends z.ZodMiniObject> = Omit<FactDefinition, 'params' | 'derive' | 'distance'> & {
  readonly params: P
  readonly derive: (person: PersonView, params: z.output<P>, anchor: PersonView | undefined) => Series
  readonly distance?: Gap<z.output<P>>
}

/** Ties the type of the parameters to the function that reads them. Rule files are checked against `params` when loaded. */
export function defineFact<P extends z.ZodMiniObject>(spec: Spec<P>): FactDefinition {
  const { distance, derive, ...rest } = spec
  return {
    ...rest,
    derive: (person, params, anchor) => derive(person, params as z.output<P>, anchor),
    ...(distance
      ? {
          distance: (person, params, anchor, day, limit) => distance(person, params as z.output<P>, anchor, day, limit),
        }
      : {}),
  }
}
