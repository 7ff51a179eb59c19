import { describe } from 'vitest'
import { type Row, table } from './testing.ts'

const CAUTIOUS = { asylum: 'counts', fiction: 'if-extended', gaps: 'cut' }
const SECTION_5 = { ...CAUTIOUS, provisions: ['§ 23 Abs. 1', '§ 25 Abs. 5', '§ 25a', '§ 25b', '§ 104c'] }
const FICTION = { ...CAUTIOUS, fiction: 'counts' }
const HEALED = { ...CAUTIOUS, gaps: 'bridged' }

type Stay = readonly object[]
const is = (stay: Stay, more: object = {}) => ({ entered: '2016-01-01', absences: [], asylum: [], stay, ...more })

/** 30 months of asylum procedure, toleration, then permits. */
const example = is(
  [
    { status: 'gestattung', from: '2016-03-10', to: '2018-09-09' },
    { status: 'duldung', from: '2018-09-10', to: '2023-04-30' },
    { status: 'ae-104c', from: '2023-05-01', to: '2024-10-31' },
    { status: 'ae-25b-1', from: '2024-11-01', expires: '2026-10-31' },
  ],
  {
    asylum: [
      { kind: 'first', applied: '2016-03-10', decision: 'rejected', decided: '2017-06-01', final: '2018-09-09' },
    ],
  },
)
const permit = { status: 'ae-25b-1', from: '2021-01-01', to: '2022-12-31' }
const later = (from: string) => ({ status: 'ae-25b-1', from, expires: '2029-01-01' })

const rows = (name: string, list: readonly (Omit<Row, 'day'> & { day?: string })[]) =>
  describe(name, () =>
    table(
      'permit.months',
      list.map((row) => ({ params: CAUTIOUS, day: '2024-01-01', ...row })),
    ),
  )

rows('the asylum procedure (§ 26 Abs. 4 Satz 3)', [
  { why: 'the example one day before', is: example, day: '2025-10-31', expected: 59 },
  { why: 'sixty months: end of 2025-10-31', is: example, day: '2025-11-01', expected: 60 },
  { why: 'without it (§ 9)', is: example, params: { ...CAUTIOUS, asylum: 'ignored' }, day: '2025-11-01', expected: 30 },
  {
    why: 'a Gestattung alone shows the procedure',
    is: { ...example, asylum: [] },
    day: '2025-11-01',
    expected: 60,
  },
  {
    why: 'a follow-up procedure without Gestattung does not count',
    is: is([{ status: 'duldung', from: '2016-01-01', to: '2020-12-31' }, permit], {
      asylum: [
        { kind: 'follow-up', applied: '2017-01-01', decision: 'rejected', decided: '2018-01-01', final: '2018-01-31' },
      ],
    }),
    day: '2022-01-01',
    expected: 12,
  },
  {
    why: 'asylum not said: it may have taken all the time since entry',
    is: is([{ status: 'duldung', from: '2020-01-01', to: '2020-12-31' }, permit], { asylum: undefined }),
    day: '2022-01-01',
    expected: [12, 72],
  },
  {
    why: 'each day once: a permit during the procedure',
    is: is([{ status: 'ae-25-5', from: '2020-01-01', expires: '2029-01-01' }], {
      asylum: [
        { kind: 'first', applied: '2020-01-01', decision: 'rejected', decided: '2021-01-01', final: '2020-12-31' },
      ],
    }),
    expected: 48,
  },
  {
    why: 'left-over days: 45 of the procedure are a month and 15 days (§ 191 BGB)',
    is: is([
      { status: 'gestattung', from: '2021-01-01', to: '2021-02-14' },
      { status: 'duldung', from: '2021-02-15', to: '2021-12-31' },
      later('2022-01-01'),
    ]),
    day: '2022-01-18',
    expected: 2,
  },
])

rows('permits', [
  { why: 'nobody knows what came after', is: is([permit]), day: '2023-01-01', expected: [0, 24] },
  { why: 'the last day', is: is([permit]), day: '2022-12-31', expected: 23 },
  { why: 'one following the other', is: is([permit, later('2023-01-01')]), expected: 36 },
  { why: 'toleration does not count', is: is([{ status: 'duldung', from: '2016-01-01' }]), expected: 0 },
  {
    why: 'other sections count by the words',
    is: is([{ status: 'ae-19d', from: '2020-01-01', to: '2021-12-31' }, later('2022-01-01')]),
    expected: 48,
  },
  {
    why: 'and are left out where only Section 5 is asked for',
    is: is([{ status: 'ae-19d', from: '2020-01-01', to: '2021-12-31' }, later('2022-01-01')]),
    params: SECTION_5,
    expected: 24,
  },
  {
    why: 'provision not said',
    is: is([{ status: 'ae-other', from: '2020-01-01', to: '2021-12-31' }, later('2022-01-01')]),
    params: SECTION_5,
    expected: [24, 48],
  },
  { why: 'stay not said', is: { entered: '2020-01-01', absences: [], asylum: [] }, expected: [0, 48] },
  {
    why: 'nothing said of absences',
    is: { ...is([permit]), absences: undefined },
    day: '2022-01-01',
    expected: [0, 12],
  },
])

rows('training counts half (§ 9 Abs. 4 Nr. 3)', [
  {
    why: 'three years in training by § 16g',
    is: is([
      { status: 'ae-16g', path: 'aufenthg-16g', from: '2020-01-01', to: '2022-12-31' },
      { status: 'ae-19d', from: '2023-01-01', expires: '2029-01-01' },
    ]),
    expected: 30,
  },
  {
    why: 'half of an odd month is fifteen days',
    is: is([
      { status: 'ae-other', basis: '§ 16b Abs. 1', from: '2022-12-01', to: '2022-12-31' },
      { status: 'ae-19d', from: '2023-01-01', expires: '2029-01-01' },
    ]),
    day: '2023-01-17',
    expected: 1,
  },
  {
    why: 'the permit for work after it counts in full',
    is: is([{ status: 'ae-16g', basis: '§ 16g Abs. 8', from: '2022-01-01', expires: '2029-01-01' }]),
    expected: 24,
  },
  {
    why: '§ 17 of former law was for training in a firm, too',
    is: is([
      { status: 'ae-other', basis: '§ 17 Abs. 1', from: '2014-09-01', to: '2017-08-31' },
      { status: 'ae-19d', from: '2017-09-01', expires: '2020-08-31' },
    ]),
    day: '2019-09-01',
    expected: [42, 60],
  },
  {
    why: 'which of the two is not said',
    is: is([{ status: 'ae-16g', from: '2022-01-01', expires: '2029-01-01' }]),
    expected: [12, 24],
  },
  {
    why: "a pupil's permit by § 25a is none for training",
    is: is([{ status: 'ae-25a-1', from: '2022-01-01', expires: '2029-01-01' }]),
    expected: 24,
  },
])

const tolerated = (from: string, to: string) => ({ status: 'duldung', from, to })

rows('gaps (§ 85)', [
  {
    why: 'a gap ends the possession',
    is: is([permit, tolerated('2023-01-01', '2023-06-30'), later('2023-07-01')]),
    expected: 6,
  },
  {
    why: 'disregarded, its days do not count',
    is: is([permit, tolerated('2023-01-01', '2023-06-30'), later('2023-07-01')]),
    params: HEALED,
    expected: 30,
  },
  {
    why: 'a year to the day',
    is: is([permit, tolerated('2023-01-01', '2023-12-31'), later('2024-01-01')]),
    params: HEALED,
    expected: 24,
  },
  {
    why: 'a day more',
    is: is([permit, tolerated('2023-01-01', '2024-01-01'), later('2024-01-02')]),
    params: HEALED,
    day: '2024-01-02',
    expected: 0,
  },
  {
    why: 'the procedure before it stays credited',
    is: is([
      { status: 'gestattung', from: '2020-01-01', to: '2020-12-31' },
      permit,
      tolerated('2023-01-01', '2024-12-31'),
      later('2025-01-01'),
    ]),
    day: '2025-02-01',
    expected: 13,
  },
  { why: 'days on no list may be either', is: is([permit, later('2023-07-01')]), expected: [6, 36] },
])

const fiction = { status: 'fiktion-81-4', from: '2023-01-01', to: '2023-06-30' }

rows('the fiction of § 81 Abs. 4', [
  { why: 'counts where the permit was extended', is: is([permit, fiction, later('2023-07-01')]), expected: 36 },
  {
    why: 'does not count yet while it runs, and cuts nothing',
    is: is([permit, { ...fiction, to: undefined }]),
    expected: 24,
  },
  {
    why: 'or counts in the other reading',
    is: is([permit, { ...fiction, to: undefined }]),
    params: FICTION,
    expected: 36,
  },
  {
    why: 'refused: what follows is a gap',
    is: is([permit, fiction, tolerated('2023-07-01', '2025-12-31')]),
    params: FICTION,
    expected: 0,
  },
])

rows('a permit past its date', [
  {
    why: 'an application in time keeps what was counted (§ 81 Abs. 4 Satz 1)',
    is: is([{ status: 'ae-25a-1', path: 'aufenthg-25a-1', from: '2022-01-01', expires: '2027-12-31' }], {
      applications: [{ path: 'aufenthg-26-4', filed: '2026-11-01' }],
    }),
    day: '2028-06-01',
    expected: 72,
  },
  {
    why: 'nothing filed: it has ended',
    is: is([{ status: 'ae-25-5', from: '2022-01-01', expires: '2027-12-31' }], { applications: [] }),
    day: '2028-01-01',
    expected: 0,
  },
])

rows('stays abroad (§ 51 Abs. 1 Nr. 7, § 9 Abs. 4 Nr. 2)', [
  {
    why: 'six months count',
    is: is([permit, later('2023-01-01')], { absences: [{ from: '2022-02-01', to: '2022-07-31' }] }),
    expected: 36,
  },
  {
    why: 'a day more: the permit has lapsed, unless longer was allowed; then six months count',
    is: is([permit, later('2023-01-01')], { absences: [{ from: '2022-02-01', to: '2022-08-01' }] }),
    expected: [16, 35],
  },
])

rows('a settlement permit before (§ 9 Abs. 4 Nr. 1)', [
  {
    why: 'four years at most, of whoever left with it',
    is: is(
      [
        { status: 'ae-other', from: '2016-01-01', to: '2018-12-31' },
        { status: 'ne', from: '2019-01-01', to: '2022-06-30' },
        { status: 'none', from: '2022-07-01', to: '2023-06-30' },
        { status: 'ae-19d', from: '2023-07-01', expires: '2029-01-01' },
      ],
      {
        absences: [{ from: '2022-07-01', to: '2023-06-30' }],
      },
    ),
    params: { ...CAUTIOUS, former_settlement: 'counts' },
    expected: 54,
  },
  {
    why: 'not without that rule',
    is: is(
      [
        { status: 'ne', from: '2019-01-01', to: '2022-06-30' },
        { status: 'none', from: '2022-07-01', to: '2023-06-30' },
        { status: 'ae-19d', from: '2023-07-01', expires: '2029-01-01' },
      ],
      {
        absences: [{ from: '2022-07-01', to: '2023-06-30' }],
      },
    ),
    expected: 6,
  },
])

rows('toleration before 2005 (§ 102 Abs. 2)', [
  {
    why: 'four years until the act came into force',
    is: { ...is([tolerated('2001-01-01', '2009-12-31'), later('2010-01-01')]), entered: '2001-01-01' },
    params: { ...CAUTIOUS, old_toleration: 'counts' },
    day: '2010-01-01',
    expected: 48,
  },
  {
    why: 'not without that rule',
    is: { ...is([tolerated('2001-01-01', '2009-12-31'), later('2010-01-01')]), entered: '2001-01-01' },
    day: '2010-12-31',
    expected: 11,
  },
])
