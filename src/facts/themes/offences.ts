import * as z from 'zod/mini'
import type { Offence } from '../../profile/schema.ts'
import { mapTimeline, merge, type Timeline } from '../../time/timeline.ts'
import { ANY_AMOUNT, type Bounds, bounds, exactly, plus, sameBounds } from '../bounds.ts'
import { type Bilingual, defineFact, type FactDefinition } from '../fact.ts'
import { constantSeries, type Series, steps } from '../series.ts'
import { and, NO, or, UNKNOWN, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { begun, both, counted, either, only, openFields, said, saidToBe, someEntry, told } from './said.ts'
import { convicted, detained, finallyConvicted, imposed, measured, type Sanction } from './sentences.ts'

const greater = (a: Bounds, b: Bounds): Bounds => bounds(Math.max(a.lo, b.lo), Math.max(a.hi, b.hi))

interface Tally {
  /** When the conviction counts. */
  readonly when: (offence: Offence) => Timeline<Verdict>
  readonly amount: (offence: Offence) => Bounds
  readonly join: (a: Bounds, b: Bounds) => Bounds
  readonly fields: readonly (keyof Offence)[]
}

/** An amount over all convictions that count on the day. */
function tally(person: PersonView, { when, amount, join, fields }: Tally): Series {
  const { offences } = person.member
  const list = `${person.address}.offences`
  if (offences === undefined) return constantSeries(ANY_AMOUNT, [list])
  const amounts = offences.map((o) => mapTimeline(when(o), (v) => counted(amount(o), v), sameBounds))
  const values = merge(amounts, (all) => all.reduce(join, exactly(0)), sameBounds)
  return steps(values, openFields(list, offences, fields))
}

const intentional = (offence: Offence): Verdict => said(offence.intentional)

/** The longest imprisonment or youth penalty for intent, as far as final. */
const longest = (person: PersonView, sanction: Sanction, accepts: (offence: Offence) => Verdict): Series =>
  tally(person, {
    when: (offence) => only(and([intentional(offence), accepts(offence)]), finallyConvicted(offence)),
    amount: (offence) => imposed(offence, sanction),
    join: greater,
    fields: ['final_on', 'intentional', 'sentence'],
  })

const codesOf = ({ listed }: Offence): readonly string[] | undefined => (typeof listed === 'string' ? [listed] : listed)

const plainCode = (code: string): string => code.replace(/\s/g, '').toLowerCase()

/** Does the sentence reach so many months of imprisonment or youth penalty? */
function reachesMonths(offence: Offence, months: number): Verdict {
  const { lo, hi } = greater(imposed(offence, 'months'), imposed(offence, 'youth_penalty_months'))
  return lo >= months ? YES : hi < months ? NO : UNKNOWN
}

/** § 54 names the conviction in one of the codes; before it is final that is open. */
function listedIn(offence: Offence, any: readonly string[], months: number | undefined): Timeline<Verdict> {
  const codes = codesOf(offence)?.map(plainCode)
  const named = said(codes && any.some((code) => codes.includes(plainCode(code))))
  const grave = months === undefined ? YES : reachesMonths(offence, months)
  const final = either(finallyConvicted(offence), only(UNKNOWN, convicted(offence)))
  return both(convicted(offence), only(and([named, grave]), final))
}

/** A listed conviction, or detention for intent, founds an expulsion interest; of anything less that is open. */
function expulsionInterest(offence: Offence): Timeline<Verdict> {
  const listed = (codesOf(offence) ?? []).length > 0 ? YES : UNKNOWN
  const grave = or([listed, and([intentional(offence), or(detained(offence))]), UNKNOWN])
  if (offence.expunged === true) return only(NO, begun(offence.convicted))
  return only(offence.committed_abroad === true ? UNKNOWN : grave, begun(offence.convicted))
}

const asks = ['abh', 'familie', 'beratung'] as const
const proof = ['registerauszug-bzr', 'urteil'] as const

const offenceFact = <P extends z.ZodMiniObject>(spec: {
  readonly id: string
  readonly kind: 'boolean' | 'number'
  readonly unit?: 'day-fines' | 'months'
  readonly params: P
  readonly label: Bilingual
  readonly question: Bilingual
  readonly ground: string
  readonly derive: (person: PersonView, params: z.output<P>) => Series
}): FactDefinition => defineFact({ ...spec, asks, proof, sensitivity: 'offence' })

export const offenceFacts: readonly FactDefinition[] = [
  offenceFact({
    id: 'offences.dayFines',
    kind: 'number',
    unit: 'day-fines',
    params: z.strictObject({ law: z.enum(['general', 'residence-or-asylum', 'any']) }),
    label: { de: 'Geldstrafen in Tagessätzen', en: 'fines in day rates' },
    question: {
      de: 'Zu wie vielen Tagessätzen Geldstrafe wurde die Person wegen vorsätzlicher Taten verurteilt, nach welchem Gesetz?',
      en: 'To how many day fines was the person sentenced for intentional offences, under which law?',
    },
    ground: '§ 25a Abs. 3',
    derive: (person, { law }) =>
      tally(person, {
        when: (offence) =>
          only(and([intentional(offence), law === 'any' ? YES : saidToBe(offence.law, [law])]), convicted(offence)),
        amount: (offence) => imposed(offence, 'day_fines'),
        join: plus,
        fields: ['convicted', 'intentional', 'sentence', ...(law === 'any' ? [] : (['law'] as const))],
      }),
  }),
  offenceFact({
    id: 'offences.custodial',
    kind: 'boolean',
    params: z.strictObject({ youth_measures: z.enum(['counts', 'ignored']) }),
    label: { de: 'Verurteilung über eine Geldstrafe hinaus', en: 'sentenced to more than a fine' },
    question: {
      de: 'Wurde die Person wegen einer vorsätzlichen Tat zu Freiheitsstrafe, Jugendstrafe oder einer Maßnahme des Jugendrechts verurteilt?',
      en: 'Was the person sentenced to imprisonment, youth penalty or a youth measure for an intentional offence?',
    },
    ground: '§ 25a Abs. 3',
    derive: (person, { youth_measures }) => {
      const { offences } = person.member
      const list = `${person.address}.offences`
      const sentenced = someEntry(offences, (offence) => {
        const kinds = [...detained(offence), youth_measures === 'counts' ? measured(offence) : NO]
        return only(and([intentional(offence), or(kinds)]), convicted(offence))
      })
      return told(sentenced, [list], openFields(list, offences, ['convicted', 'intentional', 'sentence']))
    },
  }),
  offenceFact({
    id: 'offences.prisonMonths',
    kind: 'number',
    unit: 'months',
    params: z.strictObject({}),
    label: { de: 'längste Freiheitsstrafe', en: 'longest imprisonment' },
    question: {
      de: 'Zu welcher Freiheitsstrafe wurde die Person wegen vorsätzlicher Taten rechtskräftig verurteilt?',
      en: 'To how many months of imprisonment was the person finally sentenced for intentional offences?',
    },
    ground: '§ 54 Abs. 2 Nr. 1',
    derive: (person) => longest(person, 'months', () => YES),
  }),
  offenceFact({
    id: 'offences.youthPenaltyMonths',
    kind: 'number',
    unit: 'months',
    params: z.strictObject({ suspended: z.enum(['any', 'only-unsuspended']) }),
    label: { de: 'längste Jugendstrafe', en: 'longest youth penalty' },
    question: {
      de: 'Zu welcher Jugendstrafe wurde die Person wegen vorsätzlicher Taten rechtskräftig verurteilt, mit oder ohne Bewährung?',
      en: 'To how many months of youth penalty was the person finally sentenced for intentional offences, suspended or not?',
    },
    ground: '§ 54 Abs. 2 Nr. 2',
    derive: (person, { suspended }) =>
      longest(person, 'youth_penalty_months', ({ sentence }) =>
        suspended === 'only-unsuspended' && sentence?.suspended === true ? NO : YES,
      ),
  }),
  offenceFact({
    id: 'offences.listed',
    kind: 'boolean',
    params: z.strictObject({
      any: z.array(z.string().check(z.regex(/^54-[12]-\d+[a-z]?$/))).check(z.minLength(1)),
      months_at_least: z.optional(z.int()),
    }),
    label: { de: 'Verurteilung nach § 54', en: 'conviction named in § 54' },
    question: {
      de: 'Fällt eine Verurteilung unter eine der Nummern des § 54, und unter welche?',
      en: 'Does a conviction fall under one of the numbers of § 54, and under which?',
    },
    ground: '§ 25b Abs. 2 Nr. 2',
    derive: (person, { any, months_at_least }) => {
      const { offences } = person.member
      const list = `${person.address}.offences`
      const listed = someEntry(offences, (offence) => listedIn(offence, any, months_at_least))
      return told(listed, [list], openFields(list, offences, ['listed', 'sentence', 'final_on', 'convicted']))
    },
  }),
  offenceFact({
    id: 'offences.anyExpulsionInterest',
    kind: 'boolean',
    params: z.strictObject({}),
    label: { de: 'Ausweisungsinteresse aus Straftaten', en: 'expulsion interest from offences' },
    question: {
      de: 'Gibt es Verurteilungen, die ein Ausweisungsinteresse begründen können?',
      en: 'Are there convictions that may found an expulsion interest?',
    },
    ground: '§ 5 Abs. 1 Nr. 2',
    derive: (person) => {
      const { offences } = person.member
      const list = `${person.address}.offences`
      return told(
        someEntry(offences, expulsionInterest),
        [list],
        openFields(list, offences, ['listed', 'sentence', 'intentional', 'convicted']),
      )
    },
  }),
]
