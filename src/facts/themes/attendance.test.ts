import { table } from './testing.ts'

const pupil = (...schooling: object[]) => ({ born: '2009-05-14', entered: '2017-09-02', schooling })
const since2018 = { kind: 'gesamtschule', from: '2018-08-01', attendance: 'regular' }

table('schooling.attendance', [
  { why: 'of the period that runs', is: pupil(since2018), day: '2026-11-22', expected: 'regular' },
  { why: 'of the last one', is: pupil({ ...since2018, to: '2025-07-31' }), day: '2026-11-22', expected: 'regular' },
  {
    why: 'the later of two that are over',
    is: pupil({ ...since2018, to: '2020-07-31' }, { from: '2020-08-01', to: '2022-07-31', attendance: 'refused' }),
    day: '2026-11-22',
    expected: 'refused',
  },
  {
    why: 'of two that run, each',
    is: pupil(since2018, { ...since2018, attendance: 'irregular' }),
    day: '2026-11-22',
    expected: 'irregular–regular',
  },
  { why: 'before the first one', is: pupil(since2018), day: '2018-07-31', expected: 'unknown' },
  { why: 'not said', is: pupil({ from: '2018-08-01' }), day: '2026-11-22', expected: 'unknown' },
])

const child = (schooling: object[] | undefined, more: object = {}) => ({
  born: '2016-03-10',
  entered: '2016-06-01',
  training: [],
  ...(schooling ? { schooling } : {}),
  ...more,
})
const grundschule = { kind: 'grundschule', from: '2022-08-01', attendance: 'regular' }

table('schooling.attendedIfObliged', [
  { why: 'under six nobody is obliged', is: child([]), day: '2022-03-09', expected: true },
  { why: 'from six on the Länder differ', is: child([]), day: '2022-03-10', expected: 'unknown' },
  { why: 'at seven certainly, and there is no school', is: child([]), day: '2023-03-10', expected: false },
  { why: 'the last day of the open year', is: child([]), day: '2023-03-09', expected: 'unknown' },
  { why: 'regularly at school', is: child([grundschule]), day: '2026-11-22', expected: true },
  { why: 'attendance not said', is: child([{ from: '2022-08-01' }]), day: '2026-11-22', expected: 'unknown' },
  {
    why: 'irregular attendance is for a person to weigh',
    is: child([{ ...grundschule, attendance: 'irregular' }]),
    day: '2026-11-22',
    expected: 'unknown',
  },
  { why: 'refused', is: child([{ ...grundschule, attendance: 'refused' }]), day: '2026-11-22', expected: false },
  { why: 'no word about school', is: child(undefined), day: '2026-11-22', expected: 'unknown' },
  {
    why: 'the summer after the old school',
    is: child([{ ...grundschule, to: '2026-07-17' }]),
    day: '2026-10-17',
    expected: true,
  },
  {
    why: 'longer, and no school any more',
    is: child([{ ...grundschule, to: '2026-07-17' }]),
    day: '2026-10-18',
    expected: false,
  },
  {
    why: 'after a planned end nobody knows the next school',
    is: child([{ ...grundschule, to: '2027-07-31' }]),
    day: '2027-12-01',
    expected: 'unknown',
    assumed: true,
  },
  {
    why: 'arrived five months ago: the duty may not have begun',
    is: child([], { entered: '2026-06-25' }),
    day: '2026-11-22',
    expected: 'unknown',
  },
  { why: 'arrived six months ago', is: child([], { entered: '2026-05-22' }), day: '2026-11-22', expected: false },
  {
    why: 'the last day before the 16th birthday',
    is: child([], { born: '2010-11-23' }),
    day: '2026-11-22',
    expected: false,
  },
  { why: 'at 16 the Länder differ', is: child([], { born: '2010-11-22' }), day: '2026-11-22', expected: 'unknown' },
  { why: 'at 18 no longer', is: child([], { born: '2008-11-22' }), day: '2026-11-22', expected: true },
  {
    why: 'training meets the duty',
    is: child([], { born: '2010-05-01', training: [{ kind: 'qualified', from: '2026-08-01', contract: 'signed' }] }),
    day: '2026-11-22',
    expected: true,
  },
])
