import * as z from 'zod/mini'
import { ORDERS, PREVENTS_REMOVAL, REMOVAL_MEASURES } from '../../profile/words.ts'
import { constant, type Span, type Timeline } from '../../time/timeline.ts'
import { bounds, exactly } from '../bounds.ts'
import { holds, undated, undatedFlag } from '../entries.ts'
import { defineFact, type FactDefinition } from '../fact.ts'
import { NO, or, type Verdict, YES } from '../truth.ts'
import { ageAtLeast } from './life.ts'
import { begun, both, only, openFields, saidToBe, someEntry, told } from './said.ts'

/** On each day: has it ever been so up to then? */
function everSoFar(verdicts: Timeline<Verdict>): Timeline<Verdict> {
  const spans: Span<Verdict>[] = []
  let ever: Verdict = NO
  for (const { from, value } of verdicts) {
    const next = or([ever, value])
    if (spans.length === 0 || next !== ever) spans.push({ from, value: next })
    ever = next
  }
  return spans
}

const empty = z.strictObject({})

export const conductFacts: readonly FactDefinition[] = [
  defineFact({
    id: 'conduct.preventsRemoval',
    kind: 'word',
    words: PREVENTS_REMOVAL,
    params: empty,
    label: { de: 'verhindert selbst die Abschiebung', en: 'prevents removal by own conduct' },
    question: {
      de: 'Scheitert die Abschiebung heute ursächlich an eigener Täuschung oder fehlender Mitwirkung?',
      en: 'Does removal fail today because of own deception or missing cooperation?',
    },
    asks: ['abh', 'beratung'],
    proof: ['auskunft-abh'],
    ground: '§ 25b Abs. 2 Nr. 1',
    sensitivity: 'ordinary',
    derive: (person) => {
      const word = person.member.conduct?.prevents_removal
      const anyWord = bounds(0, PREVENTS_REMOVAL.length - 1)
      const value = word === undefined ? anyWord : exactly(PREVENTS_REMOVAL.indexOf(word))
      return undated(person, value, anyWord, [`${person.address}.conduct.prevents_removal`])
    },
  }),
  defineFact({
    id: 'conduct.extremism',
    kind: 'boolean',
    params: empty,
    label: { de: 'Bezüge zu extremistischen Organisationen', en: 'links to extremist organisations' },
    question: {
      de: 'Liegen der Behörde Bezüge der Person zu extremistischen oder terroristischen Organisationen vor?',
      en: 'Does the authority know of links of the person to extremist or terrorist organisations?',
    },
    asks: ['abh'],
    proof: ['auskunft-abh'],
    ground: '§ 19d Abs. 1 Nr. 6',
    sensitivity: 'offence',
    derive: (person) => undatedFlag(person, person.member.conduct?.extremism, [`${person.address}.conduct.extremism`]),
  }),
  defineFact({
    id: 'conduct.deceivedSelf',
    kind: 'boolean',
    params: z.strictObject({ since_age: z.optional(z.int()) }),
    label: { de: 'hat selbst getäuscht', en: 'has deceived' },
    question: {
      de: 'Hat die Person selbst über Identität oder Staatsangehörigkeit getäuscht, von wann bis wann?',
      en: 'Has the person her- or himself deceived about identity or nationality, from when until when?',
    },
    asks: ['abh', 'beratung'],
    proof: ['auskunft-abh'],
    ground: '§ 25a Abs. 1 Satz 3',
    sensitivity: 'ordinary',
    derive: (person, { since_age }) => {
      const deceived = person.member.conduct?.deceived
      const list = `${person.address}.conduct.deceived`
      const oldEnough = since_age === undefined ? constant<Verdict>(YES) : ageAtLeast(person, since_age)
      const now = someEntry(deceived, (entry) =>
        both(constant(saidToBe(entry.by, ['self'])), holds(entry, person.view.on), oldEnough),
      )
      return told(everSoFar(now), [list], openFields(list, deceived, ['by', 'from']))
    },
  }),
  defineFact({
    id: 'orders.inForce',
    kind: 'boolean',
    params: z.strictObject({ any: z.array(z.enum(ORDERS)).check(z.minLength(1)) }),
    label: { de: 'Verfügung in Kraft', en: 'order in force' },
    question: {
      de: 'Besteht ein Einreise- und Aufenthaltsverbot, eine Ausweisung oder eine Abschiebungsanordnung, seit wann und bis wann?',
      en: 'Is there an entry ban, an expulsion or a removal order, since when and until when?',
    },
    asks: ['abh', 'bamf', 'beratung'],
    proof: ['verfuegung', 'registerauszug'],
    ground: '§ 11 Abs. 1 Satz 3',
    sensitivity: 'ordinary',
    derive: (person, { any }) => {
      const { orders } = person.member
      const list = `${person.address}.orders`
      const inForce = someEntry(orders, (order) => only(saidToBe(order.kind, any), holds(order, person.view.on)))
      return told(inForce, [list], openFields(list, orders, ['kind', 'from']))
    },
  }),
  defineFact({
    id: 'removal.measures',
    kind: 'boolean',
    params: z.strictObject({ any: z.optional(z.array(z.enum(REMOVAL_MEASURES)).check(z.minLength(1))) }),
    label: { de: 'konkrete Maßnahmen zur Aufenthaltsbeendigung', en: 'concrete measures to end the stay' },
    question: {
      de: 'Laufen konkrete Maßnahmen zur Abschiebung, welche und seit wann?',
      en: 'Are concrete measures of removal under way, which and since when?',
    },
    asks: ['abh', 'beratung'],
    proof: ['auskunft-abh'],
    ground: '§ 60c Abs. 2 Nr. 5',
    sensitivity: 'ordinary',
    derive: (person, { any }) => {
      const measures = person.member.removal_measures
      const list = `${person.address}.removal_measures`
      const running = someEntry(measures, (measure) =>
        only(any === undefined ? YES : saidToBe(measure.kind, any), holds(measure, person.view.on)),
      )
      return told(running, [list], openFields(list, measures, any === undefined ? ['from'] : ['kind', 'from']))
    },
  }),
  defineFact({
    id: 'proceedings.open',
    kind: 'boolean',
    params: empty,
    label: { de: 'laufendes Ermittlungs- oder Strafverfahren', en: 'open investigation or criminal proceedings' },
    question: {
      de: 'Läuft gegen die Person ein Ermittlungs- oder Strafverfahren, seit wann?',
      en: 'Are there criminal proceedings against the person, since when?',
    },
    asks: ['abh', 'familie', 'beratung'],
    proof: ['auskunft-staatsanwaltschaft'],
    ground: '§ 79 Abs. 2',
    sensitivity: 'offence',
    derive: (person) => {
      const { proceedings } = person.member
      const list = `${person.address}.proceedings`
      const open = someEntry(proceedings, ({ opened, closed }) => holds({ from: opened, to: closed }, person.view.on))
      return told(open, [list], openFields(list, proceedings, ['opened']))
    },
  }),
  defineFact({
    id: 'proceedings.charged',
    kind: 'boolean',
    params: empty,
    label: { de: 'öffentliche Klage erhoben', en: 'charged with an offence' },
    question: {
      de: 'Ist in einem laufenden Strafverfahren Anklage erhoben, und wann?',
      en: 'Has a charge been brought in open proceedings, and when?',
    },
    asks: ['abh', 'familie', 'beratung'],
    proof: ['anklageschrift', 'auskunft-staatsanwaltschaft'],
    ground: '§ 79 Abs. 5',
    sensitivity: 'offence',
    derive: (person) => {
      const { proceedings } = person.member
      const list = `${person.address}.proceedings`
      const charged = someEntry(proceedings, ({ opened, closed, charged: date }) =>
        both(begun(date), holds({ from: opened, to: closed }, person.view.on)),
      )
      return told(charged, [list], openFields(list, proceedings, ['opened', 'charged']))
    },
  }),
]
