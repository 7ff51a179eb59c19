import { describe, expect, it } from 'vitest'
import { casesOf } from './cases.ts'

const one = { id: 'titles', why: 'Each counts.', on: '2026-11-22', set: { 'a.b': 1 }, remove: ['a.c'] }

describe('cases as they are run', () => {
  it('a case without rows is one case', () => {
    const { cases } = casesOf({ cases: [{ ...one, expect: { outcome: 'ready' } }] })
    expect(cases).toEqual([{ ...one, expect: { outcome: 'ready' }, place: ['cases', 0] }])
  })

  it('each row is a case of its own: what it says comes after what the case says', () => {
    const rows = [
      { id: '16a' },
      { id: '17', why: 'Not this.', on: '2027-01-01', at: '2027-02-01', base: 'other' },
      { id: '18', set: { 'a.b': 2, 'a.d': 3 }, remove: ['a.e'], expect: { outcome: 'gaps' } },
    ]
    const { cases } = casesOf({ cases: [{ ...one, expect: { outcome: 'ready' }, rows }] })
    expect(cases).toEqual([
      { ...one, id: 'titles/16a', expect: { outcome: 'ready' }, place: ['cases', 0, 'rows', 0] },
      {
        ...one,
        id: 'titles/17',
        why: 'Not this.',
        on: '2027-01-01',
        at: '2027-02-01',
        base: 'other',
        expect: { outcome: 'ready' },
        place: ['cases', 0, 'rows', 1],
      },
      {
        ...one,
        id: 'titles/18',
        set: { 'a.b': 2, 'a.d': 3 },
        remove: ['a.c', 'a.e'],
        expect: { outcome: 'gaps' },
        place: ['cases', 0, 'rows', 2],
      },
    ])
  })
})
