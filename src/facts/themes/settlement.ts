/** What a settlement permit asks beside the months held: entry as a child, work, room to live, recent convictions. */
import * as z from 'zod/mini'
import type { Offence } from '../../profile/schema.ts'
import type { DayRange } from '../../time/day.ts'
import { afterYears, completeMonths } from '../../time/period.ts'
import { combine, constant, merge, type Timeline } from '../../time/timeline.ts'
import { ANY_AMOUNT, assume, type Bounds, bounds, exactly, sameBounds } from '../bounds.ts'
import { since, undated } from '../entries.ts'
import { defineFact, type FactDefinition } from '../fact.ts'
import { constantSeries, type Series, steps } from '../series.ts'
import { and, NO, or, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import { type PersonView, personOf } from '../view.ts'
import { ageAtLeast } from './life.ts'
import { both, either, only, openFields, opposite, said, someEntry, told } from './said.ts'
import { counts, imposed, type Sanction } from './sentences.ts'
import { permitMonths } from './settlement-months.ts'
import { permitUnder } from './settlement-titles.ts'
import { inWork } from './work.ts'

const OLDEST = 120

/** Completed years of life on the day of entry; born in Germany counts as entered at birth. */
function ageAtEntry({ member, address }: PersonView): Series {
  const { born, entered, born_in_germany } = member
  const rests = [`${address}.entered`, `${address}.born_in_germany`, `${address}.born`]
  const years = (from: DayRange['first'], to: DayRange['first']) => Math.floor(completeMonths(from, to) / 12)
  if (born_in_germany === true && entered === undefined) return constantSeries(exactly(0), rests)
  if (entered === undefined) return constantSeries(bounds(0, OLDEST), rests)
  const least = born_in_germany === true ? 0 : years(born.last, entered.first)
  return constantSeries(bounds(least, years(born.first, entered.last)), rests)
}

/** Room a person needs by the administrative rules, in m²: § 2 Abs. 4 Satz 3, and Nr. 2.4 AVwV (guidance). */
const ROOM: readonly { readonly from_age: number; readonly m2: number }[] = [
  { from_age: 0, m2: 0 },
  { from_age: 2, m2: 10 },
  { from_age: 6, m2: 12 },
]

/** The m² a member needs, as a function of her or his age. */
function roomFor(member: PersonView): Timeline<Bounds> {
  return ROOM.slice(1).reduce<Timeline<Bounds>>(
    (t, { from_age, m2 }) =>
      combine(
        t,
        ageAtLeast(member, from_age),
        (b, v) => (truthOf(v) === YES ? exactly(m2) : truthOf(v) === NO ? b : bounds(b.lo, m2)),
        sameBounds,
      ),
    constant(exactly(0)),
  )
}

/** Living space as a share of what the household needs. */
function spaceShare(person: PersonView): Series {
  const { view, member } = person
  const { household, address, members } = view.kinship.householdOf(member.id)
  const rests = [`${address}.housing.living_space_m2`, `${address}.members`]
  const space = household?.housing?.living_space_m2
  if (space === undefined) return constantSeries(ANY_AMOUNT, rests)
  const need = merge(
    members.map((id) => roomFor(personOf(view, id))),
    (all) => bounds(...sumOf(all)),
    sameBounds,
  )
  const here = undated(person, exactly(1), bounds(0, 1), rests).values ?? constant(exactly(1))
  const values = combine(
    here,
    need,
    (known, { lo, hi }) => {
      if (known.lo === 0) return ANY_AMOUNT
      const share = bounds(hi === 0 ? 1 : space / hi, lo === 0 ? Number.POSITIVE_INFINITY : space / lo)
      return known.assumed ? assume(share) : share
    },
    sameBounds,
  )
  return steps(values, rests)
}

const sumOf = (all: readonly Bounds[]): [number, number] => [
  all.reduce((sum, b) => sum + b.lo, 0),
  all.reduce((sum, b) => sum + b.hi, 0),
]

/** The day moved by whole years. */
const yearsAfter = ({ first, last }: DayRange, years: number): DayRange => ({
  first: afterYears(first, years),
  last: afterYears(last, years),
})

/**
 * Convicted within the last years: they run from the judgment. Until it is final, and where the file does not say that it
 * is, the conviction is open; a judgment without a date was given before it became final.
 */
function recently({ convicted, final_on }: Offence, years: number): Timeline<Verdict> {
  const unknown = constant<Verdict>(UNKNOWN)
  const within = (date: DayRange) => opposite(since(yearsAfter(date, years)))
  if (convicted === undefined) return final_on === undefined ? unknown : both(unknown, within(final_on))
  const final = final_on === undefined ? unknown : either(since(final_on), unknown)
  return both(since(convicted), within(convicted), final)
}

const reaches = (offence: Offence, sanction: Sanction, least: number | undefined): Verdict => {
  if (least === undefined) return NO
  const { lo, hi } = imposed(offence, sanction)
  return lo >= least ? YES : hi < least ? NO : UNKNOWN
}

const limit = z.optional(z.int().check(z.gte(1)))

export const settlementFacts: readonly FactDefinition[] = [
  permitMonths,
  permitUnder,
  defineFact({
    id: 'entry.age',
    kind: 'number',
    unit: 'years',
    params: z.strictObject({}),
    label: { de: 'Alter bei der Einreise', en: 'age at entry' },
    question: {
      de: 'Wann ist die Person nach Deutschland eingereist, oder ist sie hier geboren?',
      en: 'When did the person enter Germany, or was she or he born here?',
    },
    asks: ['familie', 'abh'],
    proof: ['registerauszug', 'geburtsurkunde'],
    ground: '§ 26 Abs. 4 Satz 4',
    sensitivity: 'ordinary',
    derive: ageAtEntry,
  }),
  defineFact({
    id: 'work.employed',
    kind: 'boolean',
    params: z.strictObject({}),
    label: { de: 'in Beschäftigung', en: 'in employment' },
    question: { de: 'Arbeitet die Person zurzeit, seit wann?', en: 'Is the person in work now, since when?' },
    asks: ['familie', 'arbeitgeber'],
    proof: ['arbeitsvertrag', 'lohnabrechnungen'],
    ground: '§ 9 Abs. 2 Satz 1 Nr. 5',
    sensitivity: 'ordinary',
    derive: (person) => {
      const list = `${person.address}.work`
      return told(inWork(person, {}), [list], openFields(list, person.member.work, ['from']))
    },
  }),
  defineFact({
    id: 'housing.spaceShare',
    kind: 'number',
    unit: 'share',
    params: z.strictObject({}),
    label: { de: 'Wohnfläche im Verhältnis zum Bedarf', en: 'living space against the need' },
    question: {
      de: 'Wie viele Quadratmeter hat die Wohnung, und wer wohnt darin?',
      en: 'How many square metres does the flat have, and who lives in it?',
    },
    asks: ['familie'],
    proof: ['mietvertrag', 'meldebescheinigung'],
    ground: '§ 2 Abs. 4 Satz 1',
    sensitivity: 'family',
    derive: spaceShare,
  }),
  defineFact({
    id: 'offences.recent',
    kind: 'boolean',
    params: z.strictObject({
      years: z.int().check(z.gte(1)),
      day_fines: limit,
      prison_months: limit,
      youth_penalty_months: limit,
    }),
    label: { de: 'erhebliche Verurteilung der letzten Jahre', en: 'considerable conviction of the last years' },
    question: {
      de: 'Wurde die Person in den letzten Jahren wegen einer vorsätzlichen Straftat verurteilt, wann und wozu?',
      en: 'Was the person convicted of an intentional offence in the last years, when and to what?',
    },
    asks: ['abh', 'familie', 'beratung'],
    proof: ['registerauszug-bzr', 'urteil'],
    ground: '§ 35 Abs. 3 Satz 1 Nr. 2',
    sensitivity: 'offence',
    derive: (person, { years, day_fines, prison_months, youth_penalty_months }) => {
      const { offences } = person.member
      const list = `${person.address}.offences`
      const found = someEntry(offences, (offence) => {
        const grave = or([
          reaches(offence, 'day_fines', day_fines),
          reaches(offence, 'months', prison_months),
          reaches(offence, 'youth_penalty_months', youth_penalty_months),
        ])
        return only(and([counts(offence), said(offence.intentional), grave]), recently(offence, years))
      })
      return told(found, [list], openFields(list, offences, ['convicted', 'final_on', 'intentional', 'sentence']))
    },
  }),
]
