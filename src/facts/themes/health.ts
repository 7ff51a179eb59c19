import * as z from 'zod/mini'
import { holds, undatedFlag } from '../entries.ts'
import { type Bilingual, defineFact, type FactDefinition } from '../fact.ts'
import type { Series } from '../series.ts'
import { UNKNOWN, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { only, openFields, someEntry, told } from './said.ts'

interface Plain {
  readonly id: string
  readonly ground: string
  readonly label: Bilingual
  readonly question: Bilingual
  readonly proof: readonly string[]
  readonly derive: (person: PersonView) => Series
}

const plain = (spec: Plain): FactDefinition =>
  defineFact({
    ...spec,
    kind: 'boolean',
    params: z.strictObject({}),
    asks: ['familie', 'beratung', 'sozialamt'],
    sensitivity: 'health',
  })

type Cause = 'prevents_livelihood' | 'prevents_german' | 'prevents_school'

/** Causally and on the day: whether illness or disability stands in the way, never which. */
const prevents = (cause: Cause) => (person: PersonView) =>
  undatedFlag(person, person.member.health?.[cause], [`${person.address}.health.${cause}`])

export const healthFacts: readonly FactDefinition[] = [
  plain({
    id: 'health.preventsLivelihood',
    label: { de: 'Krankheit verhindert Lebensunterhalt', en: 'illness prevents earning a living' },
    question: {
      de: 'Kann die Person wegen Krankheit, Behinderung oder Alter ihren Lebensunterhalt nicht sichern? (Keine Diagnose.)',
      en: 'Is the person unable to earn a living because of illness, disability or age? (No diagnosis.)',
    },
    proof: ['attest', 'rentenbescheid', 'schwerbehindertenausweis'],
    ground: '§ 25b Abs. 3',
    derive: prevents('prevents_livelihood'),
  }),
  plain({
    id: 'health.preventsGerman',
    label: { de: 'Krankheit verhindert Deutschkenntnisse', en: 'illness prevents learning German' },
    question: {
      de: 'Kann die Person wegen Krankheit, Behinderung oder Alter die Deutschkenntnisse nicht erwerben? (Keine Diagnose.)',
      en: 'Is the person unable to learn the German required because of illness, disability or age? (No diagnosis.)',
    },
    proof: ['attest', 'schwerbehindertenausweis'],
    ground: '§ 25b Abs. 3',
    derive: prevents('prevents_german'),
  }),
  plain({
    id: 'health.preventsSchool',
    label: { de: 'Krankheit verhindert Schulerfolg', en: 'illness prevents success at school' },
    question: {
      de: 'Kann die Person wegen Krankheit oder Behinderung keine Schule mit Erfolg besuchen? (Keine Diagnose.)',
      en: 'Is the person unable to succeed at school because of illness or disability? (No diagnosis.)',
    },
    proof: ['attest', 'schwerbehindertenausweis', 'foerdergutachten'],
    ground: '§ 25a Abs. 1 Satz 1 Nr. 2',
    derive: prevents('prevents_school'),
  }),
  plain({
    id: 'health.insured',
    label: { de: 'krankenversichert', en: 'health insurance' },
    question: {
      de: 'Ist die Person ausreichend krankenversichert?',
      en: 'Does the person have sufficient health insurance?',
    },
    proof: ['krankenversicherung'],
    ground: '§ 2 Abs. 3 Satz 1',
    derive: (person) => undatedFlag(person, person.member.health_insurance, [`${person.address}.health_insurance`]),
  }),
  plain({
    id: 'care.givesCare',
    label: { de: 'pflegt Angehörige', en: 'cares for a relative' },
    question: {
      de: 'Pflegt die Person einen nahen Angehörigen, und seit wann?',
      en: 'Does the person care for a close relative, and since when?',
    },
    proof: ['pflegegradbescheid'],
    ground: '§ 25b Abs. 1 Satz 3 Nr. 4',
    derive: (person) => {
      const { care } = person.member
      const list = `${person.address}.care`
      // without a level the entry itself says that care is needed; a level of 0 leaves it open
      const needed = someEntry(care, (entry) =>
        only(entry.level === undefined || entry.level >= 1 ? YES : UNKNOWN, holds(entry, person.view.on)),
      )
      return told(needed, [list], openFields(list, care, ['from', 'level']))
    },
  }),
]
