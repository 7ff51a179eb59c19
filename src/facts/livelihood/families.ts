/** For tests: families that between them touch every branch of the calculation. */
import { familyYaml, memberYaml } from './sample.ts'

const married = (fields: Readonly<Record<string, string>>) => ({ marital_status: 'married', ...fields })
const single = (fields: Readonly<Record<string, string>> = {}) => ({ marital_status: 'single', ...fields })
const kindergeld = (amount: number) => `[ { kind: kindergeld, amount: ${amount}, from: 2023-01-01 } ]`

/** Jobcenter Oberberg, example 3: couple with children of 7 and 14, amounts of 2024, proven costs of 240. */
export const H33 = familyYaml(
  850,
  [
    '{ spouses: [he, she] }',
    '{ parent: he, child: older }',
    '{ parent: she, child: older }',
    '{ parent: he, child: younger }',
    '{ parent: she, child: younger }',
  ],
  [
    memberYaml('he', '1985-01-01', married({ work: '[ { from: 2023-02-01, gross: 1600, net: 1200, costs: 240 } ]' })),
    memberYaml('she', '1985-06-01', married({ work: '[ { from: 2023-02-01, gross: 400, net: 400, costs: 0 } ]' })),
    memberYaml('older', '2010-01-01', single({ other_income: kindergeld(250) })),
    memberYaml('younger', '2017-01-01', single({ other_income: kindergeld(250) })),
  ],
)

const asylblg = '[ { kind: asylblg, from: 2015-07-01 } ]'

/** Landkreis Wolfenbüttel: 51 % of the need by work, before and after allowances. */
export const H36_A = familyYaml(
  988,
  ['{ spouses: [applicant, partner] }'],
  [
    memberYaml(
      'applicant',
      '1980-01-01',
      married({ work: '[ { from: 2021-02-01, gross: 1800, net: 1368 } ]', benefits: asylblg }),
    ),
    memberYaml('partner', '1982-01-01', married({ benefits: asylblg })),
  ],
)

/** Landkreis Wolfenbüttel: 45 % by work; Kindergeld for an adult child at school does not count. */
export const H36_B = familyYaml(
  537,
  ['{ spouses: [applicant, partner] }', '{ parent: applicant, child: child }', '{ parent: partner, child: child }'],
  [
    memberYaml(
      'applicant',
      '1980-01-01',
      married({ work: '[ { from: 2021-02-01, gross: 1150, net: 900 } ]', benefits: asylblg }),
    ),
    memberYaml('partner', '1982-01-01', married({ benefits: asylblg })),
    memberYaml(
      'child',
      '2005-03-01',
      single({
        schooling: '[ { kind: gesamtschule, from: 2015-08-01, attendance: regular } ]',
        other_income: kindergeld(250),
        benefits: asylblg,
      }),
    ),
  ],
)

/** A single mother, a trainee daughter, a son at school, his grandmother in the same flat; every kind of income once. */
export const SINGLE_MOTHER = familyYaml(
  900,
  ['{ parent: mother, child: daughter }', '{ parent: mother, child: son }', '{ parent: grandmother, child: mother }'],
  [
    memberYaml('grandmother', '1950-05-01', {
      marital_status: 'widowed',
      other_income: '[ { kind: pension, amount: 400, from: 2016-01-01 } ]',
    }),
    memberYaml('mother', '1982-03-15', {
      marital_status: 'divorced',
      work: '[ { from: 2020-01-01, to: 2023-06-30, gross: 603.5, net: 603.5 }, { from: 2023-07-01, gross: 1400, net: 1140, costs: 130 } ]',
      benefits:
        '[ { kind: wohngeld, from: 2023-01-01, amount: 150 }, { kind: kinderzuschlag, from: 2024-01-01, to: 2025-12-31, amount: 200 } ]',
    }),
    memberYaml(
      'daughter',
      '2006-09-10',
      single({
        schooling: '[ { kind: realschule, from: 2016-08-01, to: 2023-07-15, attendance: regular } ]',
        training:
          '[ { kind: qualified, from: 2023-09-01, to: 2027-08-31, contract: signed, pay: { gross: 1150, net: 915 } } ]',
        benefits: '[ { kind: bab, from: 2024-01-01, amount: 80 } ]',
      }),
    ),
    memberYaml(
      'son',
      '2016-02-29',
      single({
        schooling: '[ { kind: grundschule, from: 2022-08-01, attendance: regular } ]',
        other_income:
          '[ { kind: unterhaltsvorschuss, amount: 299, from: 2022-03-01, to: 2028-02-28 }, { kind: kindergeld, amount: 259, from: 2025-01-01 } ]',
      }),
    ),
  ],
)

/** Partial dates, a partner who left, a job whose pay varies, Kindergeld recorded with the mother, an adult son with a family. */
const LARGE_HOUSEHOLD = `
profile: 1
case: large
household:
  housing: { rent: 700, utilities: 150.55, heating: 99.45, hot_water: decentral }
relations:
  - { spouses: [father, mother], since: 2000-01-01, separated: 2025-06-01 }
  - { spouses: [eldest, wife], since: 2021-05 }
  - { parent: father, child: eldest }
  - { parent: mother, child: eldest }
  - { parent: father, child: pupil }
  - { parent: mother, child: pupil }
  - { parent: eldest, child: baby }
  - { parent: wife, child: baby }
members:
${memberYaml('father', '1975', { marital_status: 'separated', work: '[ { from: 2019-04-01, months: [ { month: 2026-10, gross: 1000, net: 800 }, { month: 2026-11, gross: 2100, net: 1550 } ] } ]', benefits: '[ { kind: sgb2, from: 2024-01-01, amount: 310 } ]' })}
${memberYaml('mother', '1978-07', { marital_status: 'separated', other_income: '[ { kind: kindergeld, amount: 259, from: 2023-01-01 }, { kind: other, amount: 55, from: 2022-01-01 } ]' })}
${memberYaml('eldest', '2001-11', { marital_status: 'married', work: '[ { from: 2022-01-01, gross: 1650, net: 1240 }, { from: 2023-01-01, gross: 300, net: 280 } ]' })}
${memberYaml('wife', '2002-01-01', { marital_status: 'married', other_income: '[ { kind: elterngeld, amount: 300, from: 2025-09-01, to: 2026-08-31 } ]' })}
${memberYaml('pupil', '2008-05-20', { marital_status: 'single', schooling: '[ { kind: gymnasium, from: 2018-08-01, attendance: regular } ]', work: '[ { from: 2025-01-01, gross: 200, net: 200 } ]' })}
${memberYaml('baby', '2025-08-15', { other_income: '[ { kind: kindergeld, amount: 259, from: 2025-09-01 } ]' })}
`

export const FAMILIES: readonly (readonly [string, string])[] = [
  ['H33', H33],
  ['H36-A', H36_A],
  ['H36-B', H36_B],
  ['a single mother', SINGLE_MOTHER],
  ['a large household', LARGE_HOUSEHOLD],
]
