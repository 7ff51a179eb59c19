/** What hangs on the day of entry, on nationality and on earlier asylum applications. */
import * as z from 'zod/mini'
import type { Member } from '../../profile/schema.ts'
import { addDays, calendarDate, type Day, type DayRange, earlier, later, parseDay } from '../../time/day.ts'
import { afterMonths } from '../../time/period.ts'
import { at, constant, type Timeline } from '../../time/timeline.ts'
import { since, verdictBounds } from '../entries.ts'
import { type Bilingual, defineFact, type FactDefinition } from '../fact.ts'
import { constantSeries } from '../series.ts'
import { and, NO, not, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { begun, either, only, openFields, said, saidToBe, someEntry, told } from './said.ts'

const isoDay = z.string().check(z.refine((text) => parseDay(text) !== undefined))

/** Is the date certainly, possibly or not on or before the limit? */
function upTo(date: DayRange | undefined, limit: DayRange | undefined): Verdict {
  if (date === undefined || limit === undefined) return UNKNOWN
  return date.last <= limit.first ? YES : date.first > limit.last ? NO : UNKNOWN
}

const oneDay = (text: string): DayRange | undefined => {
  const day = parseDay(text)
  return day === undefined ? undefined : { first: day, last: day }
}

/** The day of entry; of somebody born here, who never entered, the day of birth. Who was born here and entered: open. */
function arrivals({ entered, born, born_in_germany }: Member): readonly (DayRange | undefined)[] {
  if (born_in_germany !== true) return [entered]
  return entered === undefined ? [born] : [entered, born]
}

/** The same answer for every arrival possible. */
function agreed(member: Member, ask: (arrival: DayRange | undefined) => Verdict): Verdict {
  const answers = new Set(arrivals(member).map((arrival) => truthOf(ask(arrival))))
  const [only] = answers
  return answers.size === 1 && only !== undefined ? only : UNKNOWN
}

/** The last day of a period of months that an event on `start` sets off (§ 187 Abs. 1, § 188 Abs. 2 and 3 BGB). */
export function lastDayWithin(start: Day, months: number): Day {
  const d = afterMonths(start, months)
  return calendarDate(d).day === calendarDate(start).day ? d : addDays(d, -1)
}

const deadlineAfter = (arrival: DayRange | undefined, months: number): DayRange | undefined =>
  arrival && { first: lastDayWithin(arrival.first, months), last: lastDayWithin(arrival.last, months) }

function clarifiedAfterEntry({ member }: PersonView, months: number): Timeline<Verdict> {
  const clarified = member.identity?.clarified
  if (clarified === false) return constant<Verdict>(NO)
  return only(
    agreed(member, (arrival) => upTo(clarified, deadlineAfter(arrival, months))),
    begun(clarified),
  )
}

/** All reasonable steps, from the day of the last one listed; open since the first. Without dates nobody knows when. */
function stepsTaken({ member: { identity } }: PersonView): Timeline<Verdict> {
  const all = said(identity?.all_reasonable_steps)
  const dates = (identity?.steps ?? []).map(({ date }) => date)
  const known = dates.filter((date) => date !== undefined)
  if (known.length === 0 || known.length < dates.length) return constant(and([all, UNKNOWN]))
  const first = known.map((date) => date.first).reduce(earlier)
  const last = known.map((date) => date.last).reduce(later)
  return only(all, since({ first, last }))
}

function stepsAfterEntry(person: PersonView, months: number): Verdict {
  const steps = stepsTaken(person)
  return agreed(person.member, (arrival) => {
    const deadline = deadlineAfter(arrival, months)
    if (deadline === undefined) return and([UNKNOWN, said(person.member.identity?.all_reasonable_steps)])
    const [first, last] = [truthOf(at(steps, deadline.first)), truthOf(at(steps, deadline.last))]
    return first === last ? first : UNKNOWN
  })
}

function isNational({ nationality }: Member, any: readonly string[]): Verdict {
  return nationality === 'unclarified' ? UNKNOWN : saidToBe(nationality, any)
}

type Asylum = NonNullable<Member['asylum']>[number]

/** When the decision was taken; where only its finality is dated, at the latest then. */
function decidedOn({ decided, final }: Asylum): Timeline<Verdict> {
  if (decided !== undefined) return begun(decided)
  return final === undefined ? constant<Verdict>(UNKNOWN) : either(constant<Verdict>(UNKNOWN), since(final))
}

/** Whether "inadmissible" is a rejection is open. */
function decidedAs({ decision }: Asylum, words: readonly string[]): Verdict {
  if (decision === 'inadmissible' && words.includes('rejected')) return UNKNOWN
  return saidToBe(decision, words)
}

const plain = (spec: {
  readonly id: string
  readonly months: boolean
  readonly label: Bilingual
  readonly question: Bilingual
  readonly derive: (person: PersonView, months: number) => Timeline<Verdict>
  readonly field: string
}): FactDefinition =>
  defineFact({
    id: spec.id,
    kind: 'boolean',
    params: z.strictObject({ months: z.optional(z.int()) }),
    label: spec.label,
    question: spec.question,
    asks: ['abh', 'familie', 'beratung'],
    proof: ['pass', 'identitaetsnachweise', 'botschaftsnachweis', 'schriftverkehr', 'registerauszug'],
    ground: '§ 60c Abs. 2 Nr. 3',
    sensitivity: 'ordinary',
    derive: (person, { months }) => {
      const { address, member } = person
      const arrival = spec.months && member.entered === undefined ? [`${address}.entered`] : []
      return told(
        spec.derive(person, months ?? 0),
        [`${address}.${spec.field}`],
        [`${address}.${spec.field}`, ...arrival],
      )
    },
  })

export const entryFacts: readonly FactDefinition[] = [
  defineFact({
    id: 'entry.by',
    kind: 'boolean',
    params: z.strictObject({ date: isoDay }),
    label: { de: 'Einreise bis zum Stichtag', en: 'entered by the cut-off date' },
    question: { de: 'Wann ist die Person eingereist?', en: 'When did the person enter Germany?' },
    asks: ['abh', 'familie'],
    proof: ['registerauszug', 'meldebescheinigung'],
    ground: '§ 60d Abs. 1',
    sensitivity: 'ordinary',
    derive: ({ member, address }, { date }) =>
      constantSeries(verdictBounds(agreed(member, (arrival) => upTo(arrival, oneDay(date)))), [`${address}.entered`]),
  }),
  plain({
    id: 'identity.clarifiedAfterEntry',
    months: true,
    label: {
      de: 'Identität innerhalb der Frist nach der Einreise geklärt',
      en: 'identity clarified in time after entry',
    },
    question: {
      de: 'Wann ist die Person eingereist, und seit wann ist ihre Identität geklärt?',
      en: 'When did the person enter, and since when is the identity clarified?',
    },
    derive: clarifiedAfterEntry,
    field: 'identity.clarified',
  }),
  plain({
    id: 'identity.stepsTaken',
    months: false,
    label: { de: 'alle zumutbaren Schritte bis zu diesem Tag getan', en: 'all reasonable steps taken by that day' },
    question: {
      de: 'Welche Schritte zur Klärung der Identität hat die Person wann getan, und waren das alle zumutbaren?',
      en: 'Which steps to clarify the identity did the person take, when, and were these all the reasonable ones?',
    },
    derive: stepsTaken,
    field: 'identity.steps',
  }),
  plain({
    id: 'identity.stepsAfterEntry',
    months: true,
    label: {
      de: 'alle zumutbaren Schritte innerhalb der Frist nach der Einreise',
      en: 'all reasonable steps in time after entry',
    },
    question: {
      de: 'Welche Schritte zur Klärung der Identität hat die Person in den ersten Monaten nach der Einreise getan?',
      en: 'Which steps to clarify the identity did the person take in the first months after entry?',
    },
    derive: (person, months) => constant(stepsAfterEntry(person, months)),
    field: 'identity.steps',
  }),
  defineFact({
    id: 'person.nationality',
    kind: 'boolean',
    params: z.strictObject({ any: z.array(z.string().check(z.regex(/^[A-Z]{3}$/))).check(z.minLength(1)) }),
    label: { de: 'Staatsangehörigkeit', en: 'nationality' },
    question: { de: 'Welche Staatsangehörigkeit hat die Person?', en: 'Which nationality does the person have?' },
    asks: ['abh', 'familie'],
    proof: ['pass', 'registerauszug'],
    ground: '§ 60a Abs. 6 Satz 1 Nr. 3',
    sensitivity: 'ordinary',
    derive: ({ member, address }, { any }) =>
      constantSeries(verdictBounds(isNational(member, any)), [`${address}.nationality`]),
  }),
  defineFact({
    id: 'asylum.filed',
    kind: 'boolean',
    params: z.strictObject({
      after: z.optional(isoDay),
      until: z.optional(isoDay),
      decisions: z.optional(z.array(z.enum(['rejected', 'withdrawn', 'granted'])).check(z.minLength(1))),
    }),
    label: { de: 'Asylantrag gestellt', en: 'asylum application made' },
    question: {
      de: 'Wann hat die Person Asyl beantragt, und wie und wann wurde entschieden?',
      en: 'When did the person apply for asylum, and how and when was it decided?',
    },
    asks: ['bamf', 'abh', 'familie'],
    proof: ['bamf-bescheid', 'registerauszug'],
    ground: '§ 60a Abs. 6 Satz 1 Nr. 3',
    sensitivity: 'ordinary',
    derive: ({ member, address }, { after, until, decisions }) => {
      const list = `${address}.asylum`
      const filed = someEntry(member.asylum, (entry) => {
        const within = [
          after === undefined ? YES : not(upTo(entry.applied, oneDay(after))),
          until === undefined ? YES : upTo(entry.applied, oneDay(until)),
          decisions === undefined ? YES : decidedAs(entry, decisions),
        ]
        return only(and(within), decisions === undefined ? begun(entry.applied) : decidedOn(entry))
      })
      return told(filed, [list], openFields(list, member.asylum, ['applied', 'decision', 'decided']))
    },
  }),
]
