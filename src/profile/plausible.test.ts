import { expect, test } from 'vitest'
import { renderProblem } from '../messages/problems.ts'
import { dayOf } from '../time/day.ts'
import { parseProfile } from './parse.ts'
import { implausible } from './plausible.ts'

const ON = dayOf(2026, 11, 22)

function odd(member: string, rest = ''): readonly string[] {
  const text = `profile: 1\ncase: X\nmembers:\n  - { id: nadia, born: 1985 }\n  - { id: amina, born: 2009-05-14, ${member} }\n${rest}`
  const parsed = parseProfile(text, 'a.yaml')
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => renderProblem(p, 'en')).join('\n'))
  const problems = implausible(parsed.family, ON)
  for (const p of problems) expect(renderProblem(p, 'de')).toMatch(/^a\.yaml:\d+: Warnung: /)
  return problems.map((p) => `${p.line} ${p.code} ${p.address}`)
}

test.each<[string, string, readonly string[]]>([
  [
    'nothing odd',
    'stay: [ { status: duldung, from: 2017-09-02, to: 2019-03-01 }, { status: ne, from: 2019-03-02 } ]',
    [],
  ],
  [
    'ends before it begins',
    'absences: [ { from: 2020-05-01, to: 2020-04-01 } ]',
    ['5 ends-before-start members.amina.absences[1].to'],
  ],
  ['partial dates may be in order', 'absences: [ { from: 2020-05-01, to: 2020 } ]', []],
  [
    'expires before from',
    'stay: [ { status: duldung, from: 2026-11-02, expires: 2026-11-01 } ]',
    ['5 ends-before-start members.amina.stay[1].expires'],
  ],
  [
    'two statuses at once',
    'stay: [ { status: duldung, from: 2019, to: 2021-05-01 }, { status: gestattung, from: 2020-01-01 } ]',
    ['5 overlap members.amina.stay[2].from'],
  ],
  [
    'two statuses from one day',
    'stay: [ { status: duldung, from: 2019-01-01 }, { status: ne, from: 2019-01-01 } ]',
    ['5 overlap members.amina.stay[2].from'],
  ],
  [
    'an open end ends where the next begins',
    'stay: [ { status: gestattung, from: 2019-01-01 }, { status: duldung, from: 2020-01-01 } ]',
    [],
  ],
  [
    'a gap behind a toleration',
    'stay: [ { status: duldung, from: 2019-01-01, to: 2019-12-31 }, { status: duldung, from: 2020-01-05 } ]',
    ['5 toleration-gap members.amina.stay[2].from'],
  ],
  [
    'expired more than six months ago',
    'stay: [ { status: duldung, from: 2019-01-01, expires: 2026-05-21 } ]',
    ['5 long-expired members.amina.stay[1].expires'],
  ],
  ['expired six months ago', 'stay: [ { status: duldung, from: 2019-01-01, expires: 2026-05-22 } ]', []],
  [
    'begins tomorrow',
    'stay: [ { status: duldung, from: 2026-11-23 } ]',
    ['5 in-the-future members.amina.stay[1].from'],
  ],
  ['entered before birth', 'entered: 2009-05-13', ['5 before-birth members.amina.entered']],
  ['entered in the year of birth', 'entered: 2009', []],
  [
    'convicted before committed',
    'offences: [ { committed: 2022-03-01, convicted: 2022-02-01 } ]',
    ['5 out-of-order members.amina.offences[1].convicted'],
  ],
  [
    'filed in the future',
    'applications: [ { path: p, filed: 2027-01-01 } ]',
    ['5 in-the-future members.amina.applications[1].filed'],
  ],
  [
    'no such school year',
    'schooling: [ { years: [ { year: 2025/27 } ] } ]',
    ['5 wrong-school-year members.amina.schooling[1].years[1].year'],
  ],
  ['the turn of a century', 'schooling: [ { from: 2098, years: [ { year: 2099/00 } ] } ]', []],
  [
    'a school year after school',
    'schooling: [ { from: 2018-08-01, to: 2024-07-31, years: [ { year: 2023/24 }, { year: 2024/25 } ] } ]',
    ['5 school-year-outside members.amina.schooling[1].years[2].year'],
  ],
  ['work without pay', 'work: [ { from: 2025-01-01, gross: 500 } ]', ['5 no-amount members.amina.work[1]']],
  ['a benefit without amount', 'benefits: [ { kind: asylblg } ]', ['5 no-amount members.amina.benefits[1]']],
  ['no such country', 'nationality: IRK', ['5 unknown-country members.amina.nationality']],
])('%s', (_, member, expected) => {
  expect(odd(member)).toEqual(expected)
})

test.each<[string, string, readonly string[]]>([
  ['a mother of 24', '{ parent: nadia, child: amina }', []],
  ['the child as parent', '{ parent: amina, child: nadia }', ['6 parent-too-young relations[1]']],
  ['married at 15', '{ spouses: [nadia, amina], since: 2025-05-13 }', ['6 young-spouse relations[1].spouses[2]']],
  ['married on the 16th birthday', '{ spouses: [nadia, amina], since: 2025-05-14 }', []],
  ['married before birth', '{ spouses: [nadia, amina], since: 2008 }', ['6 before-birth relations[1].since']],
  [
    'separated before the wedding',
    '{ spouses: [nadia, amina], since: 2026-01-01, separated: 2025-12-01 }',
    ['6 ends-before-start relations[1].separated'],
  ],
])('%s', (_, relation, expected) => {
  expect(odd('', `relations: [ ${relation} ]\n`)).toEqual(expected)
})
