/** The words that hold conditions together, German and English. */
import type { Who } from '../engine/condition.ts'
import type { Lang } from './language.ts'

export interface ConditionTexts {
  readonly all: string
  readonly any: string
  readonly not: string
  readonly named: (title: string) => string
  readonly yes: string
  readonly no: string
  readonly who: Readonly<Record<Who, Readonly<Record<'every' | 'some', string>>>>
  readonly atApplication: string
  readonly atDay: (day: string) => string
  readonly atAge: (years: number) => string
  readonly or: string
}

const de: ConditionTexts = {
  all: 'alles davon:',
  any: 'mindestens eines davon:',
  not: 'nicht:',
  named: (title) => `${title}:`,
  yes: 'ja',
  no: 'nein',
  who: {
    self: { every: '', some: '' },
    spouse: { every: 'Ehegatte', some: 'Ehegatte' },
    parents: { every: 'jeder Elternteil', some: 'ein Elternteil' },
    children: { every: 'jedes Kind', some: 'ein Kind' },
    anchor: { every: 'die Bezugsperson', some: 'die Bezugsperson' },
    household: { every: 'jede Person im Haushalt', some: 'jemand im Haushalt' },
  },
  atApplication: 'bei Antragstellung',
  atDay: (day) => `am ${day}`,
  atAge: (years) => `im Alter von ${years}`,
  or: ' oder ',
}

const en: ConditionTexts = {
  all: 'all of these:',
  any: 'at least one of these:',
  not: 'not:',
  named: (title) => `${title}:`,
  yes: 'yes',
  no: 'no',
  who: {
    self: { every: '', some: '' },
    spouse: { every: 'the spouse', some: 'the spouse' },
    parents: { every: 'each parent', some: 'a parent' },
    children: { every: 'each child', some: 'a child' },
    anchor: { every: 'the relative it rests on', some: 'the relative it rests on' },
    household: { every: 'everybody in the household', some: 'somebody in the household' },
  },
  atApplication: 'at the application',
  atDay: (day) => `on ${day}`,
  atAge: (years) => `at the age of ${years}`,
  or: ' or ',
}

export const CONDITION_TEXTS: Readonly<Record<Lang, ConditionTexts>> = { de, en }
