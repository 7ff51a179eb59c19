import * as z from 'zod/mini'
import type { Member } from '../../profile/schema.ts'
import { addDays, DAWN, type Day } from '../../time/day.ts'
import { afterMonths, afterYears } from '../../time/period.ts'
import { coalesce, constant, type Timeline } from '../../time/timeline.ts'
import { FALSE } from '../bounds.ts'
import { booleanSeries, since, undated, undatedFlag, verdictBounds } from '../entries.ts'
import { defineFact, type FactDefinition } from '../fact.ts'
import { constantSeries } from '../series.ts'
import { NO, UNKNOWN, type Verdict, YES } from '../truth.ts'
import { begun, both } from './said.ts'

type Passport = Exclude<NonNullable<Member['passport']>, 'none'>

/** A paper without `valid_from` is known from the day of knowledge on; one to be issued later is nothing certain yet. */
function issued({ valid_from }: Passport, on: Day): Timeline<Verdict> {
  if (valid_from === undefined || valid_from.last > on) {
    return coalesce<Verdict>([
      { from: DAWN, value: UNKNOWN },
      { from: valid_from?.last ?? on, value: YES },
    ])
  }
  return since(valid_from)
}

/**
 * Not run out. A substitute (§ 48 Abs. 2) without a date is taken to be valid; beside a date that has passed it is open
 * which of the two papers the date is about.
 */
function running({ valid_until, substitute }: Passport): Timeline<Verdict> {
  if (valid_until === undefined) return constant<Verdict>(substitute === true ? YES : UNKNOWN)
  return coalesce<Verdict>([
    { from: DAWN, value: YES },
    { from: addDays(valid_until.first, 1), value: UNKNOWN },
    { from: addDays(valid_until.last, 1), value: substitute === true ? UNKNOWN : NO },
  ])
}

type StayPeriod = NonNullable<Member['stay']>[number]

const NO_VISA: ReadonlySet<string> = new Set([
  'gestattung',
  'duldung',
  'duldung-60b',
  'duldung-60a-2b',
  'ausbildungsduldung-60c',
  'beschaeftigungsduldung-60d',
  'gbb',
  'none',
])
const NEAR_ENTRY = 12

/** What a first stay period says of the entry: nothing where it lies more than a year away, or is a permit or fiction. */
function entryBy({ status, from }: StayPeriod, entered: Member['entered']): Verdict {
  if (status === undefined || from === undefined || entered === undefined) return UNKNOWN
  if (from.last > afterMonths(entered.first, NEAR_ENTRY)) return UNKNOWN
  if (from.first < afterMonths(entered.last, -NEAR_ENTRY)) return UNKNOWN
  if (status === 'visa') return YES
  return NO_VISA.has(status) ? NO : UNKNOWN
}

/** Entered with a visa, by the first stay period; who was born here needed none. */
function withVisa({ stay, entered, born_in_germany }: Member): Verdict {
  if (born_in_germany === true && entered === undefined) return YES
  const first = (stay ?? []).filter((period) =>
    (stay ?? []).every((other) => !period.from || !other.from || period.from.first <= other.from.last),
  )
  const found = new Set(first.map((period) => entryBy(period, entered)))
  if (born_in_germany === true) found.add(YES)
  const [only] = found
  return found.size === 1 && only !== undefined ? only : UNKNOWN
}

/** Born here, or entered before that birthday. An entry date without `born_in_germany` says the person was born abroad. */
function enteredBefore({ born, entered, born_in_germany }: Member, years: number): Verdict {
  if (entered === undefined) return born_in_germany === true ? YES : UNKNOWN
  if (entered.last < afterYears(born.first, years)) return YES
  return born_in_germany === true || entered.first < afterYears(born.last, years) ? UNKNOWN : NO
}

const empty = z.strictObject({})

export const identityFacts: readonly FactDefinition[] = [
  defineFact({
    id: 'identity.clarified',
    kind: 'boolean',
    params: empty,
    label: { de: 'Identität geklärt', en: 'identity clarified' },
    question: {
      de: 'Ist die Identität geklärt, seit wann und wodurch?',
      en: 'Is the identity clarified, since when and by what?',
    },
    asks: ['abh', 'familie', 'beratung'],
    proof: ['pass', 'geburtsurkunde', 'identitaetsnachweise'],
    ground: '§ 5 Abs. 1 Nr. 1a',
    sensitivity: 'ordinary',
    derive: (person) => {
      const clarified = person.member.identity?.clarified
      const rests = [`${person.address}.identity.clarified`]
      return clarified === false ? undated(person, FALSE, FALSE, rests) : booleanSeries(begun(clarified), rests)
    },
  }),
  defineFact({
    id: 'identity.reasonableSteps',
    kind: 'boolean',
    params: empty,
    label: { de: 'alle zumutbaren Schritte zur Identitätsklärung', en: 'all reasonable steps to clarify the identity' },
    question: {
      de: 'Hat die Person alles Erforderliche und Zumutbare getan, um ihre Identität zu klären?',
      en: 'Has the person done everything necessary and reasonable to clarify her or his identity?',
    },
    asks: ['abh', 'familie', 'beratung'],
    proof: ['botschaftsnachweis', 'schriftverkehr'],
    ground: '§ 25b Abs. 8 Satz 2',
    sensitivity: 'ordinary',
    derive: (person) =>
      undatedFlag(person, person.member.identity?.all_reasonable_steps, [
        `${person.address}.identity.all_reasonable_steps`,
      ]),
  }),
  defineFact({
    id: 'passport.valid',
    kind: 'boolean',
    params: empty,
    label: { de: 'Passpflicht erfüllt', en: 'passport duty met' },
    question: {
      de: 'Hat die Person einen gültigen Pass oder Ausweisersatz, und bis wann gilt er?',
      en: 'Does the person hold a valid passport or substitute, and until when is it valid?',
    },
    asks: ['familie', 'abh'],
    proof: ['pass', 'ausweisersatz'],
    ground: '§ 5 Abs. 1 Nr. 4',
    sensitivity: 'ordinary',
    derive: (person) => {
      const { passport } = person.member
      const rests = [`${person.address}.passport`]
      if (passport === undefined || passport === 'none') {
        return undatedFlag(person, passport === undefined ? undefined : false, rests)
      }
      const valid = both(issued(passport, person.view.on), running(passport))
      return booleanSeries(valid, [`${person.address}.passport.valid_until`])
    },
  }),
  defineFact({
    id: 'entry.withVisa',
    kind: 'boolean',
    params: empty,
    label: { de: 'mit Visum eingereist', en: 'entered with a visa' },
    question: {
      de: 'Ist die Person mit einem Visum eingereist?',
      en: 'Did the person enter with a visa?',
    },
    asks: ['abh', 'familie'],
    proof: ['visum', 'registerauszug'],
    ground: '§ 5 Abs. 2 Satz 1',
    sensitivity: 'ordinary',
    derive: ({ member, address }) =>
      constantSeries(verdictBounds(withVisa(member)), [
        `${address}.stay`,
        ...(member.entered === undefined && member.born_in_germany !== true ? [`${address}.entered`] : []),
      ]),
  }),
  defineFact({
    id: 'entry.beforeAge',
    kind: 'boolean',
    params: z.strictObject({ years: z.int() }),
    label: {
      de: 'hier geboren oder vor diesem Geburtstag eingereist',
      en: 'born here, or entered before that birthday',
    },
    question: {
      de: 'Ist die Person in Deutschland geboren, oder wann ist sie eingereist?',
      en: 'Was the person born in Germany, or when did she or he enter?',
    },
    asks: ['familie', 'abh'],
    proof: ['geburtsurkunde', 'registerauszug'],
    ground: '§ 26 Abs. 4 Satz 4',
    sensitivity: 'ordinary',
    derive: ({ member, address }, { years }) =>
      constantSeries(verdictBounds(enteredBefore(member, years)), [`${address}.entered`, `${address}.born`]),
  }),
]
