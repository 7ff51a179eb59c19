import * as z from 'zod/mini'
import type { Member } from '../../profile/schema.ts'
import { type DayRange, DUSK, parseDay } from '../../time/day.ts'
import { constant, type Timeline } from '../../time/timeline.ts'
import { holds, since } from '../entries.ts'
import { defineFact, type FactDefinition } from '../fact.ts'
import { and, NO, not, UNKNOWN, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { anyFallsUnder } from './grounds.ts'
import { lasting, type RunRule } from './run.ts'
import { begun, both, either, only, openFields, opposite, saidToBe, someEntry, told } from './said.ts'

type Asylum = NonNullable<Member['asylum']>[number]

const UNSAID = constant<Verdict>(UNKNOWN)

/**
 * Is the procedure over on the day? From `final` on. Without it: not before the decision, and then nobody knows, since
 * a court case may go on for years.
 */
function over({ decision, decided, final }: Asylum): Timeline<Verdict> {
  if (decision === 'pending') return final === undefined ? constant<Verdict>(NO) : both(begun(final), UNSAID)
  return final === undefined ? both(begun(decided), UNSAID) : begun(final)
}

/** From the application until the procedure is over; open ones are assumed to go on. */
function pending(entry: Asylum, { view }: PersonView): Timeline<Verdict> {
  const running = entry.final === undefined ? holds({ from: entry.applied }, view.on) : begun(entry.applied)
  return both(running, opposite(over(entry)))
}

/** The time the first procedure took, its last day included. */
function firstProcedure(person: PersonView): Timeline<Verdict> {
  const { on } = person.view
  const procedures = someEntry(person.member.asylum, (entry) => {
    const { applied, final } = entry
    const time = final === undefined ? pending(entry, person) : holds({ from: applied, to: final }, on)
    return only(saidToBe(entry.kind, ['first']), time)
  })
  return both(since(person.member.born), procedures)
}

/** What a procedure took stays taken. */
const KEPT: RunRule = { resumes: (end) => end, expires: () => DUSK }

/** § 10 Abs. 3 Satz 1: rejected without appeal, or withdrawn. Whether "inadmissible" is a rejection is open. */
function rejectedOrWithdrawn(entry: Asylum): Timeline<Verdict> {
  const { decision, decided, final } = entry
  if (decision === undefined) return both(UNSAID, begun(decided))
  if (decision === 'rejected') return over(entry)
  if (decision === 'inadmissible') return both(UNSAID, over(entry))
  if (decision !== 'withdrawn') return constant<Verdict>(NO)
  if (decided === undefined && final !== undefined) return either(UNSAID, since(final))
  return begun(decided)
}

/** Does the day lie up to and on `until`? */
function upTo(day: DayRange | undefined, until: string): Verdict {
  const limit = parseDay(until)
  if (limit === undefined || day === undefined) return UNKNOWN
  return day.last <= limit ? YES : day.first > limit ? NO : UNKNOWN
}

interface Rejection {
  readonly grounds: readonly string[]
  readonly until?: string | undefined
  readonly after?: string | undefined
}

/** Rejected as manifestly unfounded on one of the grounds, decided within the span. */
function rejectedOn(entry: Asylum, { grounds, until, after }: Rejection): Timeline<Verdict> {
  const conditions = [
    saidToBe(entry.decision, ['rejected']),
    saidToBe(entry.ground, ['manifestly-unfounded']),
    anyFallsUnder(entry.ground_numbers, grounds),
    until === undefined ? YES : upTo(entry.decided, until),
    after === undefined ? YES : not(upTo(entry.decided, after)),
  ]
  return only(and(conditions), begun(entry.decided))
}

const asks = ['bamf', 'abh', 'familie', 'beratung'] as const
const proof = ['bamf-bescheid', 'urteil', 'registerauszug'] as const
const isoDay = z.string().check(z.refine((text) => parseDay(text) !== undefined))

const rests = ({ member, address }: PersonView, fields: readonly (keyof Asylum)[]) =>
  openFields(`${address}.asylum`, member.asylum, fields)

export const asylumFacts: readonly FactDefinition[] = [
  defineFact({
    id: 'asylum.pending',
    kind: 'boolean',
    params: z.strictObject({}),
    label: { de: 'laufendes Asylverfahren', en: 'pending asylum procedure' },
    question: {
      de: 'Läuft ein Asylverfahren, und wann wurde das letzte bestandskräftig abgeschlossen?',
      en: 'Is an asylum procedure pending, and when did the last one become final?',
    },
    asks,
    proof,
    ground: '§ 10 Abs. 1 Satz 1',
    sensitivity: 'ordinary',
    derive: (person) =>
      told(
        someEntry(person.member.asylum, (entry) => pending(entry, person)),
        [`${person.address}.asylum`],
        rests(person, ['final', 'decision', 'applied']),
      ),
  }),
  defineFact({
    id: 'asylum.rejectedOn',
    kind: 'boolean',
    params: z.strictObject({
      grounds: z.array(z.string()).check(z.minLength(1)),
      until: z.optional(isoDay),
      after: z.optional(isoDay),
    }),
    label: { de: 'Asylantrag offensichtlich unbegründet', en: 'asylum rejected as manifestly unfounded' },
    question: {
      de: 'Wurde ein Asylantrag als offensichtlich unbegründet abgelehnt, wann und auf welche Nummer gestützt?',
      en: 'Was an asylum application rejected as manifestly unfounded, when and on which number?',
    },
    asks,
    proof,
    ground: '§ 10 Abs. 3 Satz 2',
    sensitivity: 'ordinary',
    derive: (person, rule) =>
      told(
        someEntry(person.member.asylum, (entry) => rejectedOn(entry, rule)),
        [`${person.address}.asylum`],
        rests(person, ['decision', 'ground', 'ground_numbers', 'decided']),
      ),
  }),
  defineFact({
    id: 'asylum.rejectedOrWithdrawn',
    kind: 'boolean',
    params: z.strictObject({}),
    label: { de: 'Asylantrag abgelehnt oder zurückgenommen', en: 'asylum rejected or withdrawn' },
    question: {
      de: 'Wurde ein Asylantrag unanfechtbar abgelehnt oder zurückgenommen, und wann?',
      en: 'Was an asylum application rejected without appeal or withdrawn, and when?',
    },
    asks,
    proof,
    ground: '§ 10 Abs. 3 Satz 1',
    sensitivity: 'ordinary',
    derive: (person) =>
      told(
        someEntry(person.member.asylum, rejectedOrWithdrawn),
        [`${person.address}.asylum`],
        rests(person, ['decision', 'final', 'decided']),
      ),
  }),
  defineFact({
    id: 'asylum.months',
    kind: 'number',
    unit: 'months',
    growing: true,
    params: z.strictObject({}),
    label: { de: 'Dauer des Asylverfahrens', en: 'length of the asylum procedure' },
    question: {
      de: 'Wann begann das erste Asylverfahren, und wann endete es?',
      en: 'When did the first asylum procedure begin, and when did it end?',
    },
    asks,
    proof,
    ground: '§ 26 Abs. 4 Satz 3',
    sensitivity: 'ordinary',
    derive: (person) => lasting(firstProcedure(person), KEPT, rests(person, ['kind', 'applied', 'final'])),
  }),
]
