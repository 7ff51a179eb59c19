import * as z from 'zod/mini'
import type { DayRange } from '../../time/day.ts'
import { constant, type Timeline } from '../../time/timeline.ts'
import { booleanSeries, since, undatedFlag } from '../entries.ts'
import { type Actor, type Bilingual, defineFact, type FactDefinition } from '../fact.ts'
import type { Series } from '../series.ts'
import { UNKNOWN, type Verdict } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { begun, either } from './said.ts'

/** Declared or passed on a date; before it, nobody knows. `false`: refused or failed. */
function dated(person: PersonView, value: DayRange | false | undefined, address: string): Series {
  if (value === false || value === undefined) return undatedFlag(person, value, [address])
  const known: Timeline<Verdict> = either(since(value), constant<Verdict>(UNKNOWN))
  return booleanSeries(known, [address])
}

interface Plain {
  readonly id: string
  readonly ground: string
  readonly label: Bilingual
  readonly question: Bilingual
  readonly asks: readonly Actor[]
  readonly proof: readonly string[]
  readonly derive: (person: PersonView) => Series
}

const plain = (spec: Plain): FactDefinition =>
  defineFact({ ...spec, kind: 'boolean', params: z.strictObject({}), sensitivity: 'ordinary' })

export const civicFacts: readonly FactDefinition[] = [
  plain({
    id: 'civic.democraticOrder',
    label: { de: 'Bekenntnis zur Grundordnung', en: 'commitment to the democratic order' },
    question: {
      de: 'Hat sich die Person zur freiheitlichen demokratischen Grundordnung bekannt, und wann?',
      en: 'Has the person declared commitment to the free democratic order, and when?',
    },
    asks: ['abh', 'familie', 'beratung'],
    proof: ['erklaerung-fdgo'],
    ground: '§ 25b Abs. 1 Satz 2 Nr. 2',
    derive: (person) =>
      dated(person, person.member.civic?.democratic_order, `${person.address}.civic.democratic_order`),
  }),
  plain({
    id: 'civic.lifeInGermany',
    label: { de: 'Grundkenntnisse über das Leben in Deutschland', en: 'basic knowledge of life in Germany' },
    question: {
      de: 'Hat die Person den Test „Leben in Deutschland“ oder einen gleichwertigen Nachweis, und seit wann?',
      en: 'Has the person passed the test “Leben in Deutschland” or an equivalent proof, and when?',
    },
    asks: ['bamf', 'sprachkurs', 'familie'],
    proof: ['test-leben-in-deutschland', 'abschlusszeugnis'],
    ground: '§ 25b Abs. 1 Satz 2 Nr. 2',
    derive: (person) => dated(person, person.member.civic?.life_in_germany, `${person.address}.civic.life_in_germany`),
  }),
  plain({
    id: 'course.completed',
    label: { de: 'Integrationskurs abgeschlossen', en: 'integration course completed' },
    question: {
      de: 'Hat die Person einen Integrationskurs erfolgreich abgeschlossen, und wann?',
      en: 'Has the person successfully completed an integration course, and when?',
    },
    asks: ['bamf', 'sprachkurs', 'familie'],
    proof: ['kurszertifikat'],
    ground: '§ 60d Abs. 1 Nr. 11',
    derive: (person) => {
      const completed = person.member.integration_course?.completed
      const rests = [`${person.address}.integration_course.completed`]
      return completed === false ? undatedFlag(person, false, rests) : booleanSeries(begun(completed), rests)
    },
  }),
  plain({
    id: 'course.obliged',
    label: { de: 'zum Integrationskurs verpflichtet', en: 'obliged to attend the integration course' },
    question: {
      de: 'Ist die Person zur Teilnahme an einem Integrationskurs verpflichtet worden?',
      en: 'Has the person been obliged to attend an integration course?',
    },
    asks: ['abh', 'bamf', 'sozialamt'],
    proof: ['verpflichtung-integrationskurs'],
    ground: '§ 60d Abs. 1 Nr. 11',
    derive: (person) =>
      undatedFlag(person, person.member.integration_course?.obliged, [`${person.address}.integration_course.obliged`]),
  }),
  plain({
    id: 'course.possible',
    label: { de: 'Integrationskurs war möglich', en: 'integration course could be attended' },
    question: {
      de: 'Bestand für die Person die Möglichkeit, einen Integrationskurs zu besuchen?',
      en: 'Did the person have the possibility to attend an integration course?',
    },
    asks: ['bamf', 'sprachkurs', 'abh'],
    proof: ['zulassung-integrationskurs'],
    ground: '§ 25b Abs. 6',
    derive: (person) =>
      undatedFlag(person, person.member.integration_course?.possible, [
        `${person.address}.integration_course.possible`,
      ]),
  }),
]
