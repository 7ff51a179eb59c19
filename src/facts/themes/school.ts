import * as z from 'zod/mini'
import { ATTENDANCE } from '../../profile/words.ts'
import { addDays } from '../../time/day.ts'
import { constant, mapTimeline, stepAt, type Timeline } from '../../time/timeline.ts'
import { ANY_AMOUNT, type Bounds, booleanBounds, bounds, exactly, FALSE, MAYBE, TRUE } from '../bounds.ts'
import { holds } from '../entries.ts'
import { defineFact, type FactDefinition } from '../fact.ts'
import { constantSeries, steps } from '../series.ts'
import { NO, type Truth, UNKNOWN, type Verdict, verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { ANY_ATTENDANCE, atSchool, attendanceOver, SCHOOL_BREAKS } from './attendance.ts'
import { inEducation, qualified } from './education.ts'
import { ageAtLeast, inGermany, monthsAfter } from './life.ts'
import { lasting } from './run.ts'
import { both, either, only, openFields, opposite, said, someEntry, told } from './said.ts'
import { lastSchoolYears, type YearQuestion } from './school-years.ts'

const PROMOTED: YearQuestion = {
  read: (report) => booleanBounds(report.promoted),
  unknown: MAYBE,
  success: { ...TRUE, assumed: true },
  none: MAYBE,
  join: (a, b) => bounds(Math.min(a.lo, b.lo), Math.min(a.hi, b.hi), a.assumed || b.assumed),
  running: false,
}

const UNEXCUSED: YearQuestion = {
  read: ({ unexcused_days }) => (unexcused_days === undefined ? ANY_AMOUNT : exactly(unexcused_days)),
  unknown: ANY_AMOUNT,
  success: exactly(0, true),
  none: exactly(0),
  join: (a, b) => bounds(Math.max(a.lo, b.lo), Math.max(a.hi, b.hi), a.assumed || b.assumed),
  running: true,
}

function verdictOf({ lo, hi, assumed }: Bounds): Verdict {
  const truth: Truth = lo === 1 ? YES : hi === 0 ? NO : UNKNOWN
  return verdict(truth, assumed)
}

/** The last two years passed, or a certificate reached or to be expected. */
function promoted(person: PersonView): Timeline<Verdict> {
  const { schooling } = person.member
  if (schooling === undefined) return constant<Verdict>(UNKNOWN)
  const question = schooling.length === 0 ? { ...PROMOTED, none: FALSE } : PROMOTED
  const years = mapTimeline(lastSchoolYears(person, schooling, question), verdictOf)
  const expected = someEntry(schooling, (period) =>
    only(said(period.certificate_expected), holds(period, person.view.on)),
  )
  return either(years, expected, qualified(person, ['school']))
}

/**
 * Of compulsory school age: certainly from the 7th to the day before the 16th birthday; the Länder differ from the 6th
 * on and up to the 18th, and let it begin up to six months after arrival.
 */
function obliged(person: PersonView): Timeline<Verdict> {
  const open = constant<Verdict>(UNKNOWN)
  const certain = both(ageAtLeast(person, 7), opposite(ageAtLeast(person, 16)), inGermany(person, 6))
  const possible = both(ageAtLeast(person, 6), opposite(ageAtLeast(person, 18)), inGermany(person))
  return both(possible, either(certain, open))
}

const BREAK_MONTHS = 3

/**
 * Does the child attend? Up to three months after a school period it speaks for the next one; after a planned end that
 * is still to come nothing is known. From 15 on training meets the duty.
 */
function attends(person: PersonView): Timeline<Verdict> {
  const { on } = person.view
  const school = someEntry(person.member.schooling, (period) => {
    const { attendance, to } = period
    const regular: Verdict = attendance === 'regular' ? YES : attendance === 'refused' ? NO : UNKNOWN
    const extended = to && monthsAfter(to, BREAK_MONTHS)
    const during = only(regular, holds({ from: period.from, to: extended }, on))
    if (extended === undefined || extended.last <= on) return during
    return either(during, stepAt(addDays(extended.last, 1), NO, verdict(UNKNOWN, true)))
  })
  return either(school, both(ageAtLeast(person, 15), inEducation(person, ['vocational', 'preparation', 'study'])))
}

const asks = ['schule', 'familie', 'jugendamt'] as const
const empty = z.strictObject({})

export const schoolFacts: readonly FactDefinition[] = [
  defineFact({
    id: 'schooling.months',
    kind: 'number',
    unit: 'months',
    growing: true,
    params: empty,
    label: { de: 'Schulbesuch in Deutschland', en: 'school attendance in Germany' },
    question: {
      de: 'Welche Schule hat die Person in Deutschland von wann bis wann besucht?',
      en: 'Which school has the person attended in Germany, from when until when?',
    },
    asks,
    proof: ['schulbescheinigung', 'zeugnisse'],
    ground: '§ 25a Abs. 1 Satz 1 Nr. 2',
    sensitivity: 'ordinary',
    derive: (person) => {
      const { member, address } = person
      const open = openFields(`${address}.schooling`, member.schooling, ['from', 'attendance'])
      const arrival = member.entered === undefined && member.born_in_germany !== true ? [`${address}.entered`] : []
      return lasting(both(inGermany(person), atSchool(person)), SCHOOL_BREAKS, () => [...open(), ...arrival])
    },
  }),
  defineFact({
    id: 'schooling.promoted',
    kind: 'boolean',
    params: empty,
    label: { de: 'in der Schule versetzt', en: 'passed the last school years' },
    question: {
      de: 'Wurde die Person in den letzten zwei Schuljahren versetzt, oder ist ein Abschluss zu erwarten?',
      en: 'Did the person pass the last two school years, or is a certificate to be expected?',
    },
    asks,
    proof: ['zeugnisse', 'abschlusszeugnis'],
    ground: '§ 25a Abs. 1 Satz 1 Nr. 2',
    sensitivity: 'ordinary',
    derive: (person) => {
      const list = `${person.address}.schooling`
      const open = openFields(list, person.member.schooling, ['from', 'years', 'certificate_expected'])
      return told(promoted(person), [list], () => [...open(), `${person.address}.qualifications`])
    },
  }),
  defineFact({
    id: 'schooling.unexcusedDays',
    kind: 'number',
    unit: 'count',
    params: empty,
    label: { de: 'unentschuldigte Fehltage im Schuljahr', en: 'unexcused days in a school year' },
    question: {
      de: 'Wie viele Tage hat die Person in den letzten zwei Schuljahren unentschuldigt gefehlt?',
      en: 'How many days of the last two school years did the person miss without excuse?',
    },
    asks,
    proof: ['zeugnisse', 'schulbescheinigung'],
    ground: '§ 25b Abs. 1 Satz 2 Nr. 5',
    sensitivity: 'ordinary',
    derive: (person) => {
      const { schooling } = person.member
      const list = `${person.address}.schooling`
      if (schooling === undefined) return constantSeries(ANY_AMOUNT, [list])
      return steps(lastSchoolYears(person, schooling, UNEXCUSED), openFields(list, schooling, ['from', 'years']))
    },
  }),
  defineFact({
    id: 'schooling.attendance',
    kind: 'level',
    words: ATTENDANCE,
    params: empty,
    label: { de: 'Art des Schulbesuchs', en: 'how school is attended' },
    question: {
      de: 'Besucht die Person die Schule regelmäßig, unregelmäßig oder gar nicht?',
      en: 'Does the person attend school regularly, irregularly or not at all?',
    },
    asks,
    proof: ['schulbescheinigung', 'zeugnisse'],
    ground: '§ 25b Abs. 1 Satz 2 Nr. 5',
    sensitivity: 'ordinary',
    derive: (person) => {
      const { schooling } = person.member
      const list = `${person.address}.schooling`
      if (schooling === undefined) return constantSeries(ANY_ATTENDANCE, [list])
      return steps(attendanceOver(schooling, person), openFields(list, schooling, ['from', 'attendance']))
    },
  }),
  defineFact({
    id: 'schooling.attendedIfObliged',
    kind: 'boolean',
    params: empty,
    label: { de: 'Schulbesuch im schulpflichtigen Alter', en: 'school attended where it is compulsory' },
    question: {
      de: 'Geht das Kind tatsächlich zur Schule, soweit es schulpflichtig ist?',
      en: 'Does the child really go to school as far as school is compulsory?',
    },
    asks,
    proof: ['schulbescheinigung', 'zeugnisse'],
    ground: '§ 25b Abs. 1 Satz 2 Nr. 5',
    sensitivity: 'ordinary',
    derive: (person) => {
      const list = `${person.address}.schooling`
      const open = openFields(list, person.member.schooling, ['from', 'attendance'])
      return told(either(opposite(obliged(person)), attends(person)), [list, `${person.address}.born`], open)
    },
  }),
]
