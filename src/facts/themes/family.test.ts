import { table } from './testing.ts'

const ON = '2026-11-22'
const CHILD = { id: 'child', born: '2010-05-14', marital_status: 'single' }
const home = (others: object[], more: object = {}) => ({
  members: [{ id: 'p', born: '1985-01-01', marital_status: 'single' }, ...others],
  relations: [{ parent: 'p', child: 'child', custody: 'sole', family_life: true }],
  ...more,
})
const withoutRelations = { members: home([CHILD]).members }

table('household.minorUnmarriedChild', [
  { why: 'the last day before 18', family: home([CHILD]), day: '2028-05-13', expected: true, assumed: true },
  { why: 'of age', family: home([CHILD]), day: '2028-05-14', expected: false },
  { why: 'not yet born', family: home([CHILD]), day: '2010-05-13', expected: false },
  { why: 'an own child is not asked for', family: { ...home([CHILD]), relations: [] }, day: ON, expected: true },
  {
    why: 'under 16 everybody is single (§ 1303 BGB)',
    family: home([{ id: 'child', born: '2012-01-01' }]),
    day: ON,
    expected: true,
  },
  { why: 'at 16 it must be said', family: home([{ id: 'child', born: '2010-05-14' }]), day: ON, expected: 'unknown' },
  { why: 'married', family: home([{ ...CHILD, marital_status: 'married' }]), day: ON, expected: false },
  { why: 'lives elsewhere', family: home([CHILD], { household: { members: ['p'] } }), day: ON, expected: false },
  {
    why: 'in another of two households',
    family: home([CHILD], {
      households: [
        { id: 'a', members: ['p'] },
        { id: 'b', members: ['child'] },
      ],
    }),
    day: ON,
    expected: false,
  },
  {
    why: 'who lives in the second household is not said',
    family: home([CHILD], { households: [{ id: 'a', members: ['p'] }, { id: 'b' }] }),
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'undated: unknown before the day of the file',
    family: home([CHILD], { as_of: '2026-01-01' }),
    day: '2025-12-31',
    expected: 'unknown',
  },
  { why: 'alone', family: home([], { relations: [] }), day: ON, expected: false },
])

table('family.minorChild', [
  { why: 'in family life', family: home([CHILD]), day: ON, expected: true },
  {
    why: 'family life not said',
    family: home([CHILD], { relations: [{ parent: 'p', child: 'child' }] }),
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'no family life',
    family: home([CHILD], { relations: [{ parent: 'p', child: 'child', family_life: false }] }),
    day: ON,
    expected: false,
  },
  { why: 'of age', family: home([CHILD]), day: '2028-05-14', expected: false },
  { why: 'relations not said', family: withoutRelations, day: ON, expected: 'unknown' },
])

const OTHER = { id: 'other', born: '1984-01-01', marital_status: 'married' }
const otherParent = { parent: 'other', child: 'child', custody: 'joint', family_life: true }
const mine = { parent: 'p', child: 'child', custody: 'joint', family_life: true }

table('family.singleParent', [
  { why: 'alone with a child', family: home([CHILD]), day: ON, expected: true },
  {
    why: 'with the other parent',
    family: home([CHILD, OTHER], { relations: [mine, otherParent] }),
    day: ON,
    expected: false,
  },
  {
    why: 'the other parent lives elsewhere',
    family: home([CHILD, OTHER], { relations: [mine, otherParent], household: { members: ['p', 'child'] } }),
    day: ON,
    expected: true,
  },
  {
    why: 'with a spouse who is no parent',
    family: home([CHILD, OTHER], {
      members: [{ id: 'p', born: '1985', marital_status: 'married' }, CHILD, OTHER],
      relations: [mine, { spouses: ['p', 'other'] }],
    }),
    day: ON,
    expected: false,
  },
  { why: 'of another adult in the household nobody knows', family: home([CHILD, OTHER]), day: ON, expected: 'unknown' },
  { why: 'the child is of age', family: home([CHILD]), day: '2028-05-14', expected: false },
  { why: 'relations not said', family: withoutRelations, day: ON, expected: 'unknown' },
])

const baby = (born: string) => home([{ id: 'child', born }])

table('family.workUnreasonable', [
  {
    why: 'under three years, up to 2026-06-30 (§ 10 Abs. 1 Nr. 3 SGB II)',
    family: baby('2023-07-01'),
    day: '2026-06-30',
    expected: true,
  },
  { why: 'from 2026-07-01 the 14th month counts', family: baby('2023-07-02'), day: '2026-07-01', expected: false },
  { why: 'the last day of the 14th month of life', family: baby('2025-09-23'), day: ON, expected: true },
  { why: 'it is complete', family: baby('2025-09-22'), day: ON, expected: false },
  {
    why: 'with a partner',
    family: home([{ id: 'child', born: '2026-01-01' }, OTHER], { relations: [mine, otherParent] }),
    day: ON,
    expected: false,
  },
  { why: 'before the law', family: baby('2004-12-01'), day: '2004-12-31', expected: 'unknown' },
])
