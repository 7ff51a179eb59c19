import * as z from 'zod/mini'
import type { Member, Schooling, Training } from '../../profile/schema.ts'
import { QUALIFICATIONS, TRAININGS } from '../../profile/words.ts'
import { addDays, DAWN, type Day } from '../../time/day.ts'
import { afterMonths } from '../../time/period.ts'
import { constant, stepAt, type Timeline } from '../../time/timeline.ts'
import { holds } from '../entries.ts'
import { defineFact, type FactDefinition } from '../fact.ts'
import { and, NO, truthOf, UNKNOWN, type Verdict, verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { atSchool, SCHOOL_BREAKS } from './attendance.ts'
import { bridged } from './run.ts'
import { begun, both, either, notEndedBy, only, openFields, said, saidAs, saidToBe, someEntry, told } from './said.ts'

const EDUCATION = ['school', 'vocational', 'study', 'preparation'] as const
export type Education = (typeof EDUCATION)[number]

/** Kinds of `training` by the word a rule uses for them. */
const TRAINING_OF: Readonly<Record<Education, readonly string[]>> = {
  school: [],
  vocational: ['qualified', 'assistant'],
  study: ['study'],
  preparation: ['preparation', 'entry-qualification'],
}

const WITHOUT_CONTRACT: ReadonlySet<string> = new Set(['study', 'preparation'])

/** Is there a contract? Study and preparatory courses need none; a promise is no contract yet, and no refusal. */
function contracted({ kind, contract }: Training): Verdict {
  if (kind !== undefined && WITHOUT_CONTRACT.has(kind)) return YES
  if (contract === 'signed') return YES
  return contract === 'none' && kind !== undefined ? NO : UNKNOWN
}

/** In training, until it ends, is passed or broken off. */
function inTraining(person: PersonView, accepts: (training: Training) => Verdict): Timeline<Verdict> {
  return someEntry(person.member.training, (training) =>
    only(
      and([accepts(training), contracted(training)]),
      both(holds(training, person.view.on), notEndedBy(training.passed), notEndedBy(training.broken_off)),
    ),
  )
}

/** In school, vocational training, preparation for it, or study. */
export function inEducation(person: PersonView, any: readonly Education[]): Timeline<Verdict> {
  const kinds = any.flatMap((word) => TRAINING_OF[word])
  const parts: Timeline<Verdict>[] = []
  if (kinds.length > 0) parts.push(inTraining(person, (t) => saidToBe(t.kind, kinds)))
  if (any.includes('school')) parts.push(bridged(atSchool(person), SCHOOL_BREAKS))
  else if (any.includes('preparation')) parts.push(bridged(atSchool(person, ['vorbereitung']), SCHOOL_BREAKS))
  return either(...parts)
}

type Qualification = NonNullable<Member['qualifications']>[number]

/** Acquired in Germany? By its country; without one, a qualification dated after arrival is German. */
function german({ country, date }: Qualification, { entered, born_in_germany }: Member): Verdict {
  if (country !== undefined) return said(country === 'DEU')
  if (entered === undefined) return born_in_germany === true ? YES : UNKNOWN
  if (date === undefined) return UNKNOWN
  if (date.last < entered.first) return born_in_germany === true ? UNKNOWN : NO
  return date.first >= entered.last ? YES : UNKNOWN
}

/** Nobody passes more than a year before the planned end (early admission, § 45 BBiG). */
const EARLIEST_PASS = -12

/** A qualified training passed; where the file does not say so, it may have been from the last year on. */
function passed(training: Training): Timeline<Verdict> {
  const from: Day = training.to ? afterMonths(training.to.first, EARLIEST_PASS) : DAWN
  // passed and broken off contradict each other
  const finished = training.passed && training.broken_off ? constant<Verdict>(UNKNOWN) : notEndedBy(training.broken_off)
  return both(
    constant(saidToBe(training.kind, ['qualified'])),
    begun(training.passed),
    stepAt<Verdict>(from, NO, YES),
    finished,
  )
}

/** From its date on, a recognised qualification acquired in Germany. */
export function qualified(person: PersonView, any: readonly string[]): Timeline<Verdict> {
  const { member } = person
  const listed = someEntry(member.qualifications, (qualification) =>
    only(
      and([saidToBe(qualification.kind, any), said(qualification.recognised), german(qualification, member)]),
      begun(qualification.date),
    ),
  )
  return either(
    listed,
    ...(any.includes('vocational') ? [someEntry(member.training, passed)] : []),
    ...(any.includes('school') ? [certificateToCome(person)] : []),
  )
}

/** No certificate comes out of it, whatever is expected. */
const WITHOUT_CERTIFICATE = 'grundschule'

/** A school that ends after the day of knowledge is taken to end with the certificate it is expected to give. */
function expected({ kind, to, certificate_expected }: Schooling, on: Day): Timeline<Verdict> {
  if (to === undefined || to.first <= on || kind === WITHOUT_CERTIFICATE) return constant<Verdict>(NO)
  const hoped = kind === undefined ? and([UNKNOWN, said(certificate_expected)]) : said(certificate_expected)
  return stepAt<Verdict>(addDays(to.last, 1), NO, verdict(truthOf(hoped), true))
}

/** Certificates of schools that end after the day of knowledge; of schools the file does not list nobody knows. */
function certificateToCome({ member, view }: PersonView): Timeline<Verdict> {
  if (member.schooling === undefined) return stepAt(addDays(view.on, 1), NO, verdict(UNKNOWN, true))
  return either(...member.schooling.map((school) => expected(school, view.on)))
}

export const educationFacts: readonly FactDefinition[] = [
  defineFact({
    id: 'education.current',
    kind: 'boolean',
    params: z.strictObject({ any: z.array(z.enum(EDUCATION)).check(z.minLength(1)) }),
    label: { de: 'in Schule, Ausbildung oder Studium', en: 'in school, training or study' },
    question: {
      de: 'Besucht die Person zurzeit eine Schule, eine Ausbildung oder eine Hochschule, seit wann und bis wann?',
      en: 'Is the person at school, in training or at university now, since when and until when?',
    },
    asks: ['schule', 'familie', 'kammer', 'agentur'],
    proof: ['schulbescheinigung', 'ausbildungsvertrag', 'immatrikulation'],
    ground: '§ 25a Abs. 1 Satz 2',
    sensitivity: 'ordinary',
    derive: (person, { any }) => {
      const { member, address } = person
      const known = [`${address}.schooling`, `${address}.training`]
      const school = openFields(`${address}.schooling`, member.schooling, ['from', 'attendance'])
      const training = openFields(`${address}.training`, member.training, ['kind', 'from', 'contract'])
      return told(inEducation(person, any), known, () => [...school(), ...training()])
    },
  }),
  defineFact({
    id: 'training.current',
    kind: 'boolean',
    params: z.strictObject({
      kinds: z.array(z.enum(TRAININGS)).check(z.minLength(1)),
      state_recognised: z.optional(z.boolean()),
    }),
    label: { de: 'laufende Ausbildung', en: 'current training' },
    question: {
      de: 'Welche Ausbildung macht die Person, mit welchem Vertrag, seit wann und bis wann?',
      en: 'Which training is the person in, under which contract, since when and until when?',
    },
    asks: ['kammer', 'arbeitgeber', 'familie', 'agentur'],
    proof: ['ausbildungsvertrag', 'eintragung-kammer', 'immatrikulation'],
    ground: '§ 60c Abs. 1 Satz 1',
    sensitivity: 'ordinary',
    derive: (person, { kinds, state_recognised }) => {
      const list = `${person.address}.training`
      const recognised = (t: Training): Verdict =>
        state_recognised === undefined ? YES : saidAs(t.state_recognised, state_recognised)
      const current = inTraining(person, (t) => and([saidToBe(t.kind, kinds), recognised(t)]))
      const asked = state_recognised === undefined ? [] : (['state_recognised'] as const)
      return told(current, [list], openFields(list, person.member.training, ['kind', 'from', 'contract', ...asked]))
    },
  }),
  defineFact({
    id: 'qualification.held',
    kind: 'boolean',
    params: z.strictObject({ any: z.array(z.enum(QUALIFICATIONS)).check(z.minLength(1)) }),
    label: { de: 'anerkannter Abschluss in Deutschland', en: 'recognised qualification acquired in Germany' },
    question: {
      de: 'Welchen Schul-, Berufs- oder Hochschulabschluss hat die Person in Deutschland erworben, und wann?',
      en: 'Which school, vocational or university qualification has the person acquired in Germany, and when?',
    },
    asks: ['schule', 'familie', 'kammer'],
    proof: ['abschlusszeugnis', 'gesellenbrief', 'pruefungszeugnis'],
    ground: '§ 25a Abs. 1 Satz 1 Nr. 2',
    sensitivity: 'ordinary',
    derive: (person, { any }) => {
      const { member, address } = person
      const list = `${address}.qualifications`
      const open = openFields(list, member.qualifications, ['kind', 'date', 'recognised'])
      const arrival = member.qualifications?.length && member.born_in_germany !== true ? [`${address}.entered`] : []
      const passing = openFields(`${address}.training`, member.training, ['passed'])
      const training = any.includes('vocational') ? passing : () => []
      return told(qualified(person, any), [list], () => [...open(), ...training(), ...arrival])
    },
  }),
]
