import { table } from './testing.ts'

const ON = '2026-11-22'
const MEMBERS = [
  { id: 'p', born: '1982-01-01', marital_status: 'married' },
  { id: 'other', born: '1980-01-01', marital_status: 'married' },
  { id: 'child', born: '2009-05-14', marital_status: 'single' },
  { id: 'brother', born: '2014-01-01' },
]
const link = (parent: string, child: string, more: object = { custody: 'joint', family_life: true }) => ({
  parent,
  child,
  ...more,
})
const both = [link('p', 'child'), link('other', 'child')]
const family = (relations: object[] | undefined, more: object = {}) => ({
  members: MEMBERS,
  ...(relations ? { relations } : {}),
  ...more,
})
const to = { anchor: 'child', day: ON }

table('family.relationToAnchor', [
  { why: 'a parent', family: family(both), ...to, expected: 'parent' },
  { why: 'a child', family: family([link('child', 'p')]), ...to, expected: 'child' },
  {
    why: 'a sibling, also by one parent',
    family: family([link('other', 'p'), link('other', 'child')]),
    ...to,
    expected: 'sibling',
  },
  { why: 'a spouse', family: family([{ spouses: ['p', 'other'] }]), anchor: 'other', day: ON, expected: 'spouse' },
  { why: 'not related: the list is whole', family: family([]), ...to, expected: 'none' },
  { why: 'relations not said', family: family(undefined), ...to, expected: 'unknown' },
])

table('family.custodyOfAnchor', [
  { why: 'joint', family: family(both), ...to, expected: 'joint' },
  { why: 'sole', family: family([link('p', 'child', { custody: 'sole' })]), ...to, expected: 'sole' },
  { why: 'not said', family: family([link('p', 'child', {})]), ...to, expected: 'unknown' },
  { why: 'no parent, no custody', family: family([]), ...to, expected: 'none' },
])

table('family.livesWithAnchor', [
  { why: 'parent in family life (§ 25a Abs. 2)', family: family(both), ...to, expected: true },
  { why: 'not said', family: family([link('p', 'child', { custody: 'joint' })]), ...to, expected: 'unknown' },
  {
    why: 'siblings, both with the same parent',
    family: family([link('other', 'p'), link('other', 'child')]),
    ...to,
    expected: true,
  },
  {
    why: 'siblings, one of them apart',
    family: family([link('other', 'p', { family_life: false }), link('other', 'child')]),
    ...to,
    expected: false,
  },
  {
    why: 'spouses in one household',
    family: family([{ spouses: ['p', 'other'] }]),
    anchor: 'other',
    day: ON,
    expected: true,
  },
  {
    why: 'spouses apart',
    family: family([{ spouses: ['p', 'other'] }], { household: { members: ['p'] } }),
    anchor: 'other',
    day: ON,
    expected: false,
  },
  { why: 'not related', family: family([]), ...to, expected: false },
])

const SOLE = { sole: true }
const ANY = { sole: false }
const apart = { household: { members: ['p', 'child'] } }

table('family.bothParentsOrSole', [
  {
    why: 'without an anchor there is nothing to know',
    family: family(both),
    params: SOLE,
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'sole custody (§ 60a Abs. 2b)',
    family: family([link('p', 'child', { custody: 'sole' })]),
    params: SOLE,
    ...to,
    expected: true,
  },
  { why: 'both parents at home with the child', family: family(both), params: SOLE, ...to, expected: true },
  {
    why: 'joint custody, parents apart: open',
    family: family(both, apart),
    params: SOLE,
    ...to,
    expected: 'unknown',
  },
  { why: 'but enough in § 25a Abs. 2 Satz 1', family: family(both, apart), params: ANY, ...to, expected: true },
  {
    why: 'the other parent is not in the file',
    family: family([link('p', 'child')]),
    params: SOLE,
    ...to,
    expected: 'unknown',
  },
  { why: 'no custody', family: family([link('p', 'child', { custody: 'none' })]), params: ANY, ...to, expected: false },
  { why: 'custody not said', family: family([link('p', 'child', {})]), params: ANY, ...to, expected: 'unknown' },
  { why: 'no parent', family: family([]), params: SOLE, ...to, expected: false },
  { why: 'relations not said', family: family(undefined), params: SOLE, ...to, expected: 'unknown' },
])

const sole = { custody: 'sole', family_life: true }
const siblings = (more: object = sole) => ({
  members: [...MEMBERS.slice(1), { id: 'p', born: '2014-01-01' }],
  relations: [link('other', 'child', sole), link('other', 'p', more)],
})

table('family.livesWithParentOfAnchor', [
  {
    why: 'minor sibling with the mother in sole custody (H45)',
    family: siblings(),
    params: SOLE,
    ...to,
    expected: true,
  },
  { why: 'of age', family: siblings(), params: SOLE, anchor: 'child', day: '2032-01-01', expected: false },
  {
    why: 'not in family life with her',
    family: siblings({ ...sole, family_life: false }),
    params: SOLE,
    ...to,
    expected: false,
  },
  { why: 'family life not said', family: siblings({ custody: 'sole' }), params: SOLE, ...to, expected: 'unknown' },
  { why: 'no common parent', family: { ...siblings(), relations: [] }, params: SOLE, ...to, expected: false },
])
