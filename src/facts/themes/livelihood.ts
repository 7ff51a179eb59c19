import * as z from 'zod/mini'
import { BENEFITS } from '../../profile/words.ts'
import { calendarDate, type Day } from '../../time/day.ts'
import { afterMonths } from '../../time/period.ts'
import { at, combine, mapTimeline, type Timeline } from '../../time/timeline.ts'
import { ANY_AMOUNT, ANYTHING, assume, type Bounds, bounds, hull, isKnown, sameBounds } from '../bounds.ts'
import { booleanSeries, since } from '../entries.ts'
import { defineFact, type FactDefinition } from '../fact.ts'
import { draws, householdDraws } from '../livelihood/benefits.ts'
import { calculate, restsOf } from '../livelihood/calculation.ts'
import { inEducation } from '../livelihood/education.ts'
import type { Line } from '../livelihood/line.ts'
import { ratio } from '../livelihood/money.ts'
import {
  type CalculationOptions,
  type Earned,
  earnedOverTime,
  over,
  sumsOn,
  sumsOverTime,
  surplusOf,
} from '../livelihood/totals.ts'
import { type Series, steps } from '../series.ts'
import { isAssumed, NO, truthOf, UNKNOWN, type Verdict, verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { both } from './said.ts'

const view = z.enum(['today', 'after-grant'])
const whom = z.enum(['household', 'person'])

const CENTS = 100
const inEuros = ({ lo, hi, assumed }: Bounds): Bounds => bounds(lo / CENTS, hi / CENTS, assumed)

const surplusOver = (person: PersonView, options: CalculationOptions): Timeline<Bounds> =>
  mapTimeline(sumsOverTime(person, options), (sums) => (sums ? inEuros(over(sums, surplusOf)) : ANYTHING), sameBounds)

/** In school, training or study, the relative is left out; where that is open, both ways are possible. */
function surplusWithout(person: PersonView, options: CalculationOptions, anchor: PersonView): Timeline<Bounds> {
  const whole = surplusOver(person, options)
  const rest = surplusOver(person, { ...options, without: [anchor.member.id] })
  const pairs = combine(whole, rest, (a, b) => [a, b] as const)
  const pick = (educated: Verdict, [a, b]: readonly [Bounds, Bounds]): Bounds => {
    const value = truthOf(educated) === NO ? a : truthOf(educated) === YES ? b : hull(a, b)
    return isAssumed(educated) ? assume(value) : value
  }
  return combine(inEducation(anchor), pairs, pick, sameBounds)
}

const surplus = defineFact({
  id: 'livelihood.surplus',
  costly: true,
  kind: 'number',
  unit: 'EUR',
  pair: true,
  params: z.strictObject({
    view,
    without: z.optional(z.enum(['anchor-in-education'])),
    wohngeld: z.optional(z.enum(['counts', 'ignored'])),
  }),
  label: { de: 'Einkommen über oder unter dem Bedarf', en: 'income above or below the need' },
  question: {
    de: 'Was braucht der Haushalt im Monat, und was verdient und bekommt er?',
    en: 'What does the household need a month, and what does it earn and receive?',
  },
  asks: ['familie', 'arbeitgeber', 'jobcenter', 'sozialamt'],
  proof: ['lohnabrechnungen', 'arbeitsvertrag', 'mietvertrag', 'kindergeldbescheid', 'leistungsbescheid'],
  ground: '§ 2 Abs. 3 Satz 1',
  sensitivity: 'ordinary',
  derive: (person, params, anchor) => {
    const left = params.without === undefined ? undefined : anchor
    const options = { view: params.view, whom: 'household', wohngeld: params.wohngeld ?? 'ignored' } as const
    const values = left === undefined ? surplusOver(person, options) : surplusWithout(person, options, left)
    return steps(values, (d) => {
      const known = left !== undefined && truthOf(at(inEducation(left), d)) === YES
      const without = known ? { without: [left.member.id] } : {}
      const education = left === undefined ? [] : [`${left.address}.schooling`, `${left.address}.training`]
      return [...restsOf(calculate(person, d, { ...options, ...without }), countsForA), ...education]
    })
  },
})

const countsForA = ({ section }: Line): boolean => section !== 'harmful'

const deduct = z.enum(['none', 'base', 'all'])
type Deduct = z.output<typeof deduct>

/** The ways to read “predominantly by work”: net pay, less the base amount, less all allowances. */
const EARNED: Readonly<Record<Deduct, (sums: Earned) => Bounds>> = {
  none: ({ net }) => net,
  base: ({ afterBase }) => afterBase,
  all: ({ afterAll }) => afterAll,
}

const isNet = ({ kind }: Line): boolean => kind === 'net'
const countsForNet = (line: Line): boolean => line.section === 'need' || isNet(line)
const countsForEarned = ({ section }: Line): boolean => ['need', 'pay', 'deduction'].includes(section)

const earnedOptions = (params: { readonly whom?: 'household' | 'person' | undefined }): CalculationOptions => {
  // neither Kindergeld nor Wohngeld is earned: the view makes no difference
  return { view: 'today', whom: params.whom ?? 'household', wohngeld: 'ignored' }
}

const earnedShare = defineFact({
  id: 'livelihood.earnedShare',
  costly: true,
  kind: 'number',
  unit: 'share',
  params: z.strictObject({ deduct, view, whom: z.optional(whom) }),
  label: { de: 'Anteil des Bedarfs aus Erwerbstätigkeit', en: 'share of the need that is earned' },
  question: {
    de: 'Wie viel verdient der Haushalt brutto und netto im Monat, und was kostet die Wohnung?',
    en: 'How much does the household earn gross and net a month, and what does the flat cost?',
  },
  asks: ['familie', 'arbeitgeber', 'jobcenter', 'sozialamt'],
  proof: ['lohnabrechnungen', 'arbeitsvertrag', 'mietvertrag'],
  ground: '§ 25b Abs. 1 Satz 2 Nr. 3',
  sensitivity: 'ordinary',
  derive: (person, params) => {
    const options = earnedOptions(params)
    const earned = EARNED[params.deduct]
    const share = (sums: Earned) => ratio(earned(sums), sums.need)
    const values = mapTimeline(
      earnedOverTime(person, options.whom),
      (sums) => (sums ? over(sums, share) : ANY_AMOUNT),
      sameBounds,
    )
    return steps(values, (d) =>
      restsOf(calculate(person, d, options), params.deduct === 'none' ? countsForNet : countsForEarned),
    )
  },
  distance: (person, params, _anchor, d, limit) => {
    const sums = sumsOn(person, d, earnedOptions(params))
    const earned = over(sums, EARNED[params.deduct])
    const need = over(sums, (one) => one.need)
    return isKnown(earned) && isKnown(need)
      ? { amount: Math.ceil(limit * need.lo - earned.lo) / CENTS, unit: 'EUR' }
      : undefined
  },
})

const drawsBenefits = defineFact({
  id: 'livelihood.drawsBenefits',
  costly: true,
  kind: 'boolean',
  params: z.strictObject({ any: z.array(z.enum(BENEFITS)).check(z.minLength(1)), whom }),
  label: { de: 'bezieht diese Leistungen', en: 'draws these benefits' },
  question: {
    de: 'Welche Leistungen werden bezogen, seit wann und in welcher Höhe?',
    en: 'Which benefits are drawn, since when, and how much?',
  },
  asks: ['familie', 'sozialamt', 'jobcenter'],
  proof: ['leistungsbescheid'],
  ground: '§ 2 Abs. 3 Satz 2',
  sensitivity: 'ordinary',
  derive: (person, params) => {
    const drawn = params.whom === 'person' ? draws(person, params.any) : householdDraws(person, params.any)
    return benefitSeries(person, params.whom, drawn, () => false)
  },
})

const TOP_UP = ['sgb2', 'sgb12', 'asylblg'] as const

const topUpOnly = defineFact({
  id: 'livelihood.topUpOnly',
  costly: true,
  kind: 'boolean',
  params: z.strictObject({}),
  label: { de: 'ergänzende Sozialleistungen neben Erwerbseinkommen', en: 'benefits on top of earned income' },
  question: {
    de: 'Verdient der Haushalt etwas und bezieht daneben ergänzende Leistungen?',
    en: 'Does the household earn something and draw benefits on top?',
  },
  asks: ['familie', 'sozialamt', 'jobcenter', 'arbeitgeber'],
  proof: ['leistungsbescheid', 'lohnabrechnungen'],
  ground: '§ 25b Abs. 1 Satz 3 Nr. 2',
  sensitivity: 'ordinary',
  derive: (person) => {
    const earned = (sums: readonly Earned[] | undefined) => (sums ? isPositive(over(sums, EARNED.none)) : UNKNOWN)
    const earns = mapTimeline(earnedOverTime(person, 'household'), earned)
    return benefitSeries(person, 'household', both(earns, householdDraws(person, TOP_UP)), isNet)
  },
})

/** Is a sum above zero? */
function isPositive({ lo, hi, assumed }: Bounds): Verdict {
  return verdict(lo > 0 ? YES : hi === 0 ? NO : UNKNOWN, assumed)
}

function benefitSeries(
  person: PersonView,
  whose: 'household' | 'person',
  verdicts: Timeline<Verdict>,
  matters: (line: Line) => boolean,
): Series {
  return booleanSeries(verdicts, (d) => {
    const calculation = calculate(person, d, { ...earnedOptions({}), whom: whose })
    const lists = calculation.counted.map((id) => `members.${id}.benefits`)
    const open = lists.filter((address) => calculation.missing.includes(address))
    return [...new Set([...open, ...restsOf(calculation, matters), ...lists])]
  })
}

/** Months of life at which the regular pension age is reached, by year of birth (§ 235 Abs. 2, § 35 SGB VI) [memory]. */
export function pensionAgeMonths(bornIn: number): number {
  const later = Math.max(0, Math.min(bornIn, 1964) - 1946)
  // one month more for each of the years 1947 to 1958, then two for each up to 1964
  return 65 * 12 + Math.min(later, 12) + 2 * Math.max(0, later - 12)
}

function pensionDay(born: Day): Day {
  return afterMonths(born, pensionAgeMonths(calendarDate(born).year))
}

const pensionAge = defineFact({
  id: 'livelihood.pensionAge',
  kind: 'boolean',
  params: z.strictObject({}),
  label: { de: 'Regelaltersgrenze erreicht', en: 'regular pension age reached' },
  question: { de: 'Wann ist die Person geboren?', en: 'When was the person born?' },
  asks: ['familie', 'abh'],
  proof: ['pass', 'geburtsurkunde', 'registerauszug'],
  ground: '§ 25b Abs. 3',
  sensitivity: 'ordinary',
  derive: ({ member: { born }, address }) =>
    booleanSeries(since({ first: pensionDay(born.first), last: pensionDay(born.last) }), [`${address}.born`]),
})

export const livelihoodFacts: readonly FactDefinition[] = [surplus, earnedShare, drawsBenefits, topUpOnly, pensionAge]
