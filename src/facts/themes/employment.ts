/** Jobs that fit a qualification, and how long somebody has lived on own work. */
import * as z from 'zod/mini'
import type { Member, Work } from '../../profile/schema.ts'
import { BENEFITS, QUALIFICATIONS } from '../../profile/words.ts'
import { addDays, DAWN } from '../../time/day.ts'
import { holds, since } from '../entries.ts'
import { defineFact, type FactDefinition } from '../fact.ts'
import { restingOn } from '../series.ts'
import { and, type Verdict } from '../truth.ts'
import { wholeLife } from '../view.ts'
import { seriesOfFact } from './facts-of.ts'
import { livelihoodFacts } from './livelihood.ts'
import { lasting, type RunRule } from './run.ts'
import { begun, both, either, only, openFields, opposite, said, saidAs, saidToBe, someEntry, told } from './said.ts'

const asks = ['familie', 'arbeitgeber', 'abh'] as const
const yes = z.optional(z.literal(true))

interface Asked {
  readonly matches_training?: true | undefined
  readonly qualified?: true | undefined
  readonly ba_consent?: true | undefined
}

const FIELDS = ['matches_training', 'qualified', 'ba_consent'] as const

const fieldsOf = (asked: Asked) => FIELDS.filter((field) => asked[field])

const fits = (job: Work, asked: Asked): Verdict => and(fieldsOf(asked).map((field) => saidAs(job[field], true)))

const EVER = { first: DAWN, last: DAWN }

/** A job held, or one on offer that has not run out. */
const onOffer = (offer: Work): { from: typeof EVER; to?: NonNullable<Work['to']> } =>
  offer.to === undefined ? { from: EVER } : { from: EVER, to: offer.to }

const pause = (gap_days: number | undefined): RunRule => ({
  resumes: (end) => addDays(end, gap_days ?? 0),
  expires: (end) => end,
})

type Qualification = NonNullable<Member['qualifications']>[number]

/** Acquired abroad: only its country says so. */
const foreign = ({ country }: Qualification): Verdict => said(country === undefined ? undefined : country !== 'DEU')

/** Work covers the need of the person alone. */
const FULL = 1

export const employmentFacts: readonly FactDefinition[] = [
  defineFact({
    id: 'work.job',
    kind: 'boolean',
    params: z.strictObject({ matches_training: yes, qualified: yes, ba_consent: yes }),
    label: { de: 'passende Stelle oder verbindliches Angebot', en: 'fitting job or firm offer' },
    question: {
      de: 'Welche Stelle hat die Person oder ist ihr zugesagt; passt sie zum Abschluss, und hat die Agentur für Arbeit zugestimmt?',
      en: 'Which job does the person hold or has been offered; does it fit the qualification, and has the employment agency consented?',
    },
    asks: ['arbeitgeber', 'familie', 'agentur', 'abh'],
    proof: ['arbeitsvertrag', 'lohnabrechnungen'],
    ground: '§ 18 Abs. 2 Nr. 1',
    sensitivity: 'ordinary',
    derive: ({ member, address, view }, asked) => {
      const { work, offers } = member
      const [jobs, promised] = [`${address}.work`, `${address}.offers`]
      const has = either(
        someEntry(work, (job) => only(fits(job, asked), holds(job, view.on))),
        someEntry(offers, (offer) => only(fits(offer, asked), holds(onOffer(offer), view.on))),
      )
      const fields = fieldsOf(asked)
      const held = openFields(jobs, work, ['from', ...fields])
      const offered = openFields(promised, offers, fields)
      return told(has, [jobs, promised], () => [...held(), ...offered()])
    },
  }),
  defineFact({
    id: 'work.skilledMonths',
    kind: 'number',
    unit: 'months',
    growing: true,
    params: z.strictObject({ matches_training: yes, gap_days: z.optional(z.int()) }),
    label: { de: 'ununterbrochene qualifizierte Beschäftigung', en: 'uninterrupted skilled work' },
    question: {
      de: 'Seit wann übt die Person ununterbrochen eine qualifizierte Beschäftigung aus, und passt sie zum Abschluss?',
      en: 'Since when has the person been in skilled work without interruption, and does it fit the qualification?',
    },
    asks,
    proof: ['arbeitsvertrag', 'lohnabrechnungen', 'sozialversicherungsmeldung'],
    ground: '§ 19d Abs. 1 Nr. 1',
    sensitivity: 'ordinary',
    derive: ({ member, address, view }, { matches_training, gap_days }) => {
      const asked: Asked = { qualified: true, matches_training }
      const skilled = someEntry(member.work, (job) => only(fits(job, asked), holds(job, view.on)))
      const open = openFields(`${address}.work`, member.work, ['from', ...fieldsOf(asked)])
      return lasting(both(since(member.born), skilled), pause(gap_days), open)
    },
  }),
  defineFact({
    id: 'qualification.foreign',
    kind: 'boolean',
    params: z.strictObject({ any: z.array(z.enum(QUALIFICATIONS)).check(z.minLength(1)) }),
    label: {
      de: 'anerkannter oder vergleichbarer ausländischer Abschluss',
      en: 'recognised or comparable foreign qualification',
    },
    question: {
      de: 'Welchen Abschluss hat die Person im Ausland erworben, und ist er anerkannt oder vergleichbar?',
      en: 'Which qualification has the person acquired abroad, and is it recognised or comparable?',
    },
    asks: ['familie', 'kammer', 'beratung'],
    proof: ['abschlusszeugnis'],
    ground: '§ 19d Abs. 1 Nr. 1 Buchst. b',
    sensitivity: 'ordinary',
    derive: ({ member, address }, { any }) => {
      const list = `${address}.qualifications`
      const held = someEntry(member.qualifications, (one) =>
        only(and([saidToBe(one.kind, any), said(one.recognised), foreign(one)]), begun(one.date)),
      )
      return told(held, [list], openFields(list, member.qualifications, ['kind', 'recognised', 'country', 'date']))
    },
  }),
  defineFact({
    id: 'livelihood.securedMonths',
    kind: 'number',
    unit: 'months',
    growing: true,
    params: z.strictObject({ deduct: z.enum(['none', 'base', 'all']), gap_days: z.optional(z.int()) }),
    label: {
      de: 'eigener Bedarf ununterbrochen durch Arbeit gedeckt',
      en: 'own need covered by work without interruption',
    },
    question: {
      de: 'Was hat die Person in den letzten zwölf Monaten netto verdient, und was kostete die Wohnung?',
      en: 'What has the person earned net in the last twelve months, and what did the flat cost?',
    },
    asks,
    proof: ['lohnabrechnungen', 'arbeitsvertrag', 'mietvertrag', 'leistungsbescheid'],
    ground: '§ 60d Abs. 1 Nr. 4',
    sensitivity: 'ordinary',
    derive: (person, { deduct, gap_days }) => {
      const share = seriesOfFact(livelihoodFacts, 'livelihood.earnedShare', wholeLife(person), {
        deduct,
        view: 'today',
        whom: 'person',
      })
      const covered = share.compare('greaterThanInclusive', [FULL])
      return lasting(both(since(person.member.born), covered), pause(gap_days), restingOn(share))
    },
  }),
  defineFact({
    id: 'livelihood.freeMonths',
    kind: 'number',
    unit: 'months',
    growing: true,
    params: z.strictObject({
      any: z.array(z.enum(BENEFITS)).check(z.minLength(1)),
      whom: z.enum(['household', 'person']),
    }),
    label: { de: 'ununterbrochen ohne diese Leistungen', en: 'without these benefits, uninterrupted' },
    question: {
      de: 'Welche Leistungen hat der Haushalt im letzten Jahr bezogen, von wann bis wann?',
      en: 'Which benefits has the household drawn in the last year, from when until when?',
    },
    asks: ['familie', 'sozialamt', 'jobcenter'],
    proof: ['leistungsbescheid'],
    ground: '§ 19d Abs. 1 Nr. 1 Buchst. c',
    sensitivity: 'ordinary',
    derive: (person, { any, whom }) => {
      const drawn = seriesOfFact(livelihoodFacts, 'livelihood.drawsBenefits', wholeLife(person), { any, whom })
      const free = opposite(drawn.compare('equal', [1]))
      return lasting(both(since(person.member.born), free), pause(0), restingOn(drawn))
    },
  }),
]
