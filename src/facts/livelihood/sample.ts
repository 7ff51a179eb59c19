/** For tests: the shipped amounts, and families as people write them. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { parseParameters } from '../../parameters/parse.ts'
import type { Parameters } from '../../parameters/series.ts'
import { parseProfile } from '../../profile/parse.ts'
import { type Day, parseDay } from '../../time/day.ts'
import type { Bounds } from '../bounds.ts'
import { familyView, type PersonView, personOf } from '../view.ts'
import type { CalculationOptions, Totals } from './totals.ts'

const FOLDER = new URL('../../../rules/bund/parameters/', import.meta.url)

export const PARAMETERS: Parameters = Object.fromEntries(
  readdirSync(FOLDER).map((file) => {
    const parsed = parseParameters(parse(readFileSync(new URL(file, FOLDER), 'utf8')), file)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return [parsed.series.id, parsed.series]
  }),
)

export function day(text: string): Day {
  const d = parseDay(text)
  if (d === undefined) throw new Error(`no day ${text}`)
  return d
}

/** A member of the family in `yaml`, as known on `on`. */
export function personIn(yaml: string, id: string, on: string, parameters = PARAMETERS): PersonView {
  const parsed = parseProfile(yaml, 'test.yaml')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return personOf(familyView(parsed.family, day(on), parameters), id)
}

/** `born`, and every list empty that is not given: a member about whose income everything is known. */
export function memberYaml(id: string, born: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = { work: '[]', training: '[]', schooling: '[]', other_income: '[]', benefits: '[]', ...fields }
  const lines = Object.entries(all).map(([key, value]) => `    ${key}: ${value}`)
  return [`  - id: ${id}`, `    born: ${born}`, ...lines].join('\n')
}

/** A family whose housing costs `rent` in all, with central hot water. */
export function familyYaml(rent: number, relations: readonly string[], members: readonly string[]): string {
  return [
    'profile: 1',
    'case: test',
    'household:',
    `  housing: { rent: ${rent}, utilities: 0, heating: 0, hot_water: central }`,
    `relations: [${relations.join(', ')}]`,
    'members:',
    ...members,
    '',
  ].join('\n')
}

export const TODAY: CalculationOptions = { view: 'today', whom: 'household', wohngeld: 'ignored' }
export const AFTER: CalculationOptions = { ...TODAY, view: 'after-grant' }

/** The value of bounds that must be known. */
export function exact({ lo, hi }: Bounds): number {
  if (lo !== hi) throw new Error(`open between ${lo} and ${hi}`)
  return lo
}

export function euros(totals: Totals, key: keyof Totals): number {
  return exact(totals[key]) / 100
}

export function job(gross: number, net: number): string {
  return `[ { from: 2022-01-01, gross: ${gross}, net: ${net} } ]`
}

export const KINDERGELD = '[ { kind: kindergeld, amount: 259, from: 2026-01-01 } ]'

/** One adult; rent 520. */
export const oneAdult = (gross: number, net: number) =>
  familyYaml(520, [], [memberYaml('a', '1990-01-01', { work: job(gross, net) })])

/** Parents, the father earning, with children of 9 and 4; rent 980. */
export const coupleWithTwo = (mother: string, income: string) =>
  familyYaml(
    980,
    [
      '{ spouses: [a, b] }',
      ...['a', 'b'].flatMap((parent) => ['c', 'd'].map((child) => `{ parent: ${parent}, child: ${child} }`)),
    ],
    [
      memberYaml('a', '1990-01-01', { marital_status: 'married', work: job(2600, 2060) }),
      memberYaml('b', '1991-01-01', { marital_status: 'married', work: mother }),
      memberYaml('c', '2017-01-01', { other_income: income }),
      memberYaml('d', '2022-01-01', { other_income: income }),
    ],
  )
