/** Training under a contract: about to begin, running or passed, as the paths for tolerated people ask for it. */
import * as z from 'zod/mini'
import type { Member, Training } from '../../profile/schema.ts'
import { TRAININGS } from '../../profile/words.ts'
import { DAWN, type Day, type DayRange } from '../../time/day.ts'
import { afterMonths, afterYears } from '../../time/period.ts'
import { at, constant, mapTimeline, merge, stepAt, type Timeline } from '../../time/timeline.ts'
import { ANY_AMOUNT, type Bounds, bounds, exactly, plus, sameBounds } from '../bounds.ts'
import { type Dated, holds } from '../entries.ts'
import { defineFact, type FactDefinition } from '../fact.ts'
import { steps } from '../series.ts'
import { isIn } from '../status-words.ts'
import { and, NO, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { asylumFacts } from './asylum.ts'
import { answer } from './facts-of.ts'
import {
  begun,
  both,
  counted,
  either,
  notEndedBy,
  only,
  openFields,
  said,
  saidAs,
  saidToBe,
  someEntry,
  told,
} from './said.ts'

const EVER: DayRange = { first: DAWN, last: DAWN }

/** Up to the day it ends, is passed or broken off: also before it begins. */
export function notOver({ to, passed, broken_off }: Training, on: Day): Timeline<Verdict> {
  const lasts: Dated = to === undefined ? { from: EVER } : { from: EVER, to }
  return both(holds(lasts, on), notEndedBy(passed), notEndedBy(broken_off))
}

/** A promise is no contract. */
export const signed = ({ contract }: Training): Verdict => saidToBe(contract, ['signed'])

/** On the day or later the training begins within so many months, or has begun. */
function startsWithin({ from }: Training, months: number): Timeline<Verdict> {
  return begun(from && { first: afterMonths(from.first, -months), last: afterMonths(from.last, -months) })
}

/** Begun, or to begin, before a birthday. */
function beforeAge({ from }: Training, { born }: Member, years: number): Verdict {
  if (from === undefined) return UNKNOWN
  return from.last < afterYears(born.first, years) ? YES : from.first >= afterYears(born.last, years) ? NO : UNKNOWN
}

/** A training that can follow, in an occupation with a shortage, and a place in it that is promised. */
function followedUp({ follow_up }: Training): Timeline<Verdict> {
  const committed = follow_up?.committed
  const promise = typeof committed === 'object' ? begun(committed) : constant(said(committed))
  return only(said(follow_up?.shortage), promise)
}

/** Begun, and that while an asylum procedure was open. */
function begunAsAsylumSeeker({ from }: Training, person: PersonView): Timeline<Verdict> {
  if (from === undefined) return constant<Verdict>(UNKNOWN)
  const seeking = either(answer(asylumFacts, 'asylum.pending', person), isIn(person, ['gestattung']))
  const [first, last] = [truthOf(at(seeking, from.first)), truthOf(at(seeking, from.last))]
  return only(first === last ? first : UNKNOWN, begun(from))
}

/** Nobody passes more than a year before the planned end (early admission, § 45 BBiG). */
const EARLIEST_PASS = -12

const NURSING = /pfleg|nurs/i

const nursing = ({ occupation }: Training): Verdict =>
  said(occupation === undefined ? undefined : NURSING.test(occupation))

function passed(training: Training): Timeline<Verdict> {
  const from: Day = training.to ? afterMonths(training.to.first, EARLIEST_PASS) : DAWN
  return both(begun(training.passed), stepAt<Verdict>(from, NO, YES), notEndedBy(training.broken_off))
}

const recognised = (training: Training, wanted: boolean | undefined): Verdict =>
  wanted === undefined ? YES : saidAs(training.state_recognised, wanted)

type Receipts = NonNullable<Member['other_income']> | NonNullable<Member['benefits']>

const HARMLESS: ReadonlySet<string> = new Set(['bab', 'bafoeg', 'kinderzuschlag'])

const cents = (amount: number | undefined): Bounds => (amount === undefined ? ANY_AMOUNT : exactly(amount))

const amountWhile = (amount: Bounds, when: Timeline<Verdict>): Timeline<Bounds> =>
  mapTimeline(when, (v) => counted(amount, v), sameBounds)

/** Means of the person alone during training: trainee pay, also of one about to begin, other pay, income that does no harm. */
function meansOf({ member, view }: PersonView): Timeline<Bounds> {
  const { training, work, other_income, benefits } = member
  const receipts = (list: Receipts | undefined, counts: (kind: string) => boolean) =>
    list?.map(({ kind, amount, ...dates }) =>
      amountWhile(cents(amount), only(kind === undefined ? UNKNOWN : said(counts(kind)), holds(dates, view.on))),
    )
  const parts = [
    training?.map((t) => amountWhile(cents(t.pay?.net), only(signed(t), notOver(t, view.on)))),
    work?.map((job) => amountWhile(job.months ? ANY_AMOUNT : cents(job.net), holds(job, view.on))),
    receipts(other_income, () => true),
    receipts(benefits, (kind) => HARMLESS.has(kind)),
  ]
  const all = parts.flatMap((part) => part ?? [constant(ANY_AMOUNT)])
  return merge(all, (amounts) => amounts.reduce(plus, exactly(0)), sameBounds)
}

const CENTS = 100
const inEuros = ({ lo, hi, assumed }: Bounds): Bounds => bounds(lo / CENTS, hi / CENTS, assumed)

const kinds = z.array(z.enum(TRAININGS)).check(z.minLength(1))
const asks = ['kammer', 'arbeitgeber', 'schule', 'familie', 'agentur'] as const
const yes = z.optional(z.literal(true))

export const trainingFacts: readonly FactDefinition[] = [
  defineFact({
    id: 'training.undertaken',
    kind: 'boolean',
    params: z.strictObject({
      kinds,
      state_recognised: yes,
      /** Entry in the register applied for or made; or none needed, and the contract is with the training body. */
      registered: yes,
      follow_up: yes,
      begun_as_asylum_seeker: yes,
      starts_within_months: z.optional(z.int()),
      begun_before_age: z.optional(z.int()),
    }),
    label: { de: 'Ausbildungsvertrag, begonnen oder bevorstehend', en: 'training contract, begun or ahead' },
    question: {
      de: 'Welche Ausbildung beginnt oder macht die Person, mit welchem Vertrag, wann; ist die Eintragung beantragt oder nicht nötig?',
      en: 'Which training does the person begin or do, under which contract, when; is its entry applied for or not needed?',
    },
    asks,
    proof: ['ausbildungsvertrag', 'eintragung-kammer'],
    ground: '§ 60c Abs. 1 Satz 1',
    sensitivity: 'ordinary',
    derive: (person, asked) => {
      const { member, address, view } = person
      const fits = (t: Training): Timeline<Verdict> =>
        both(
          only(
            and([
              saidToBe(t.kind, asked.kinds),
              signed(t),
              recognised(t, asked.state_recognised),
              asked.registered ? said(t.registered) : YES,
              asked.begun_before_age === undefined ? YES : beforeAge(t, member, asked.begun_before_age),
            ]),
            notOver(t, view.on),
          ),
          ...(asked.follow_up ? [followedUp(t)] : []),
          ...(asked.begun_as_asylum_seeker ? [begunAsAsylumSeeker(t, person)] : []),
          ...(asked.starts_within_months === undefined ? [] : [startsWithin(t, asked.starts_within_months)]),
        )
      const list = `${address}.training`
      const dated = [asked.begun_as_asylum_seeker, asked.starts_within_months, asked.begun_before_age].some(
        (one) => one !== undefined,
      )
      const fields = [
        'kind' as const,
        'contract' as const,
        ...(asked.state_recognised ? (['state_recognised'] as const) : []),
        ...(asked.registered ? (['registered'] as const) : []),
        ...(asked.follow_up ? (['follow_up'] as const) : []),
        ...(dated ? (['from'] as const) : []),
      ]
      const history = asked.begun_as_asylum_seeker ? [`${address}.asylum`, `${address}.stay`] : []
      return told(someEntry(member.training, fits), [list, ...history], () => [
        ...openFields(list, member.training, fields)(),
        ...history,
      ])
    },
  }),
  defineFact({
    id: 'training.inView',
    kind: 'boolean',
    params: z.strictObject({ kinds }),
    label: { de: 'Ausbildung begonnen, vereinbart oder zugesagt', en: 'training begun, agreed or promised' },
    question: {
      de: 'Hat die Person eine Ausbildung begonnen, vereinbart oder zugesagt bekommen?',
      en: 'Has the person begun, agreed or been promised a training?',
    },
    asks,
    proof: ['ausbildungsvertrag'],
    ground: '§ 60c Abs. 1 Satz 1',
    sensitivity: 'ordinary',
    derive: ({ member, address, view }, asked) => {
      const list = `${address}.training`
      const seen = someEntry(member.training, (t) =>
        only(and([saidToBe(t.kind, asked.kinds), saidToBe(t.contract, ['signed', 'promised'])]), notOver(t, view.on)),
      )
      return told(seen, [list], openFields(list, member.training, ['kind', 'contract']))
    },
  }),
  defineFact({
    id: 'training.passed',
    kind: 'boolean',
    params: z.strictObject({ kinds, state_recognised: yes, nursing: yes }),
    label: { de: 'Ausbildung bestanden', en: 'training passed' },
    question: {
      de: 'Welche Ausbildung hat die Person bestanden, und wann?',
      en: 'Which training has the person passed, and when?',
    },
    asks,
    proof: ['gesellenbrief', 'pruefungszeugnis', 'abschlusszeugnis'],
    ground: '§ 19d Abs. 1a',
    sensitivity: 'ordinary',
    derive: ({ member, address }, asked) => {
      const list = `${address}.training`
      const done = someEntry(member.training, (t) =>
        only(
          and([saidToBe(t.kind, asked.kinds), recognised(t, asked.state_recognised), asked.nursing ? nursing(t) : YES]),
          passed(t),
        ),
      )
      return told(done, [list], openFields(list, member.training, ['passed', 'kind', 'state_recognised', 'occupation']))
    },
  }),
  defineFact({
    id: 'livelihood.trainingMeans',
    kind: 'number',
    unit: 'EUR',
    params: z.strictObject({}),
    label: { de: 'eigene Mittel während der Ausbildung', en: 'own means during training' },
    question: {
      de: 'Wie viel hat die Person in der Ausbildung netto im Monat: Vergütung, Nebenjob, Beihilfe, Kindergeld, Unterhalt?',
      en: 'What does the person have net a month in training: pay, side job, grant, child benefit, maintenance?',
    },
    asks: ['familie', 'arbeitgeber', 'agentur'],
    proof: ['ausbildungsvertrag', 'lohnabrechnungen', 'leistungsbescheid', 'kindergeldbescheid'],
    ground: '§ 2 Abs. 3 Satz 5',
    sensitivity: 'ordinary',
    derive: (person) => {
      const { member, address } = person
      const unlisted = (['training', 'work', 'other_income', 'benefits'] as const)
        .filter((list) => member[list] === undefined)
        .map((list) => `${address}.${list}`)
      const open = openFields(`${address}.training`, member.training, ['pay', 'contract'])
      return steps(mapTimeline(meansOf(person), inEuros, sameBounds), () => [...open(), ...unlisted])
    },
  }),
]
