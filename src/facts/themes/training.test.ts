import { table } from './testing.ts'

const signed = { kind: 'qualified', from: '2027-08-01', to: '2031-01-31', contract: 'signed' }
const is = (entry: object, others: object = {}) => ({ ...others, training: [{ ...signed, ...entry }] })
const qualified = { kinds: ['qualified'] }
const seven = { ...qualified, starts_within_months: 7 }
const seeker = { ...qualified, begun_as_asylum_seeker: true }
const asylum = [
  { applied: '2024-01-05', kind: 'first', decision: 'rejected', decided: '2025-05-10', final: '2025-07-15' },
]

table('training.undertaken', [
  { why: 'a contract for later', is: is({}), params: qualified, day: '2026-11-22', expected: true },
  { why: 'over after its end', is: is({}), params: qualified, day: '2031-02-01', expected: false },
  { why: 'broken off', is: is({ broken_off: '2028-03-01' }), params: qualified, day: '2028-03-02', expected: false },
  {
    why: 'a promise is no contract',
    is: is({ contract: 'promised' }),
    params: qualified,
    day: '2026-11-22',
    expected: false,
  },
  {
    why: 'contract not said',
    is: is({ contract: undefined }),
    params: qualified,
    day: '2026-11-22',
    expected: 'unknown',
  },
  { why: 'no training', is: { training: [] }, params: qualified, day: '2026-11-22', expected: false },
  { why: 'not said', params: qualified, day: '2026-11-22', expected: 'unknown' },
  {
    why: 'not state-recognised',
    is: is({ state_recognised: false }),
    params: { ...qualified, state_recognised: true },
    day: '2026-11-22',
    expected: false,
  },
  {
    why: 'entry not said',
    is: is({}),
    params: { ...qualified, registered: true },
    day: '2026-11-22',
    expected: 'unknown',
  },
  {
    why: 'seven months before the start (§ 60c Abs. 3 Satz 1)',
    is: is({}),
    params: seven,
    day: '2027-01-01',
    expected: true,
  },
  { why: 'a day earlier', is: is({}), params: seven, day: '2026-12-31', expected: false },
  {
    why: 'start within a month only',
    is: is({ from: '2027-08' }),
    params: seven,
    day: '2027-01-15',
    expected: 'unknown',
  },
  {
    why: 'begun in the procedure (§ 60c Abs. 1 Satz 1 Nr. 1)',
    is: is({ from: '2025-07-14' }, { asylum }),
    params: seeker,
    day: '2026-11-22',
    expected: true,
  },
  {
    why: 'begun after it',
    is: is({ from: '2025-07-15' }, { asylum, stay: [{ status: 'duldung', from: '2025-07-15' }] }),
    params: seeker,
    day: '2026-11-22',
    expected: false,
  },
  {
    why: 'not begun yet',
    is: is({ from: '2027-08-01' }, { asylum }),
    params: seeker,
    day: '2026-11-22',
    expected: false,
  },
  {
    why: 'before 21 (§ 60a Abs. 2 Satz 4 of 2015)',
    is: { ...is({ from: '2020-12-31' }) },
    params: { ...qualified, begun_before_age: 21 },
    day: '2020-06-01',
    expected: true,
  },
  {
    why: 'on the 21st birthday',
    is: { ...is({ from: '2021-01-01' }) },
    params: { ...qualified, begun_before_age: 21 },
    day: '2020-06-01',
    expected: false,
  },
  {
    why: 'a promised follow-up from its day on',
    is: is({ kind: 'assistant', follow_up: { shortage: true, committed: '2027-01-10' } }),
    params: { kinds: ['assistant'], follow_up: true },
    day: '2027-01-10',
    expected: true,
  },
  {
    why: 'and not before',
    is: is({ kind: 'assistant', follow_up: { shortage: true, committed: '2027-01-10' } }),
    params: { kinds: ['assistant'], follow_up: true },
    day: '2027-01-09',
    expected: false,
  },
  {
    why: 'shortage not said',
    is: is({ kind: 'assistant', follow_up: { committed: true } }),
    params: { kinds: ['assistant'], follow_up: true },
    day: '2027-01-10',
    expected: 'unknown',
  },
])

table('training.inView', [
  { why: 'promised', is: is({ contract: 'promised' }), params: qualified, day: '2026-11-22', expected: true },
  { why: 'none', is: is({ contract: 'none' }), params: qualified, day: '2026-11-22', expected: false },
])

table('training.passed', [
  { why: 'from the day on', is: is({ passed: '2031-01-10' }), params: qualified, day: '2031-01-10', expected: true },
  { why: 'not before', is: is({ passed: '2031-01-10' }), params: qualified, day: '2031-01-09', expected: false },
  { why: 'nobody passes years before the end', is: is({}), params: qualified, day: '2029-01-10', expected: false },
  { why: 'near the end it is open', is: is({}), params: qualified, day: '2030-06-10', expected: 'unknown' },
  {
    why: 'nursing assistance (§ 19d Abs. 1 Nr. 1 Buchst. a)',
    is: is({ kind: 'assistant', occupation: 'Pflegefachassistenz', passed: '2028-01-10', to: '2028-01-31' }),
    params: { kinds: ['assistant'], nursing: true },
    day: '2028-02-01',
    expected: true,
  },
  {
    why: 'another assistant',
    is: is({ kind: 'assistant', occupation: 'Sozialassistent', passed: '2028-01-10', to: '2028-01-31' }),
    params: { kinds: ['assistant'], nursing: true },
    day: '2028-02-01',
    expected: false,
  },
])

const paid = { ...is({ pay: { net: 830 } }), work: [], other_income: [], benefits: [] }

table('livelihood.trainingMeans', [
  { why: 'pay of a contract for later', is: paid, day: '2026-11-22', expected: 830 },
  {
    why: 'with child benefit and a training grant, not with AsylbLG',
    is: {
      ...paid,
      other_income: [{ kind: 'kindergeld', amount: 259, from: '2026-01-01' }],
      benefits: [
        { kind: 'bab', amount: 100, from: '2026-01-01' },
        { kind: 'asylblg', amount: 400, from: '2026-01-01' },
      ],
    },
    day: '2026-11-22',
    expected: 1189,
  },
  {
    why: 'pay not said',
    is: { ...paid, training: [signed] },
    day: '2026-11-22',
    expected: [0, Number.POSITIVE_INFINITY],
  },
  { why: 'nothing', is: { training: [], work: [], other_income: [], benefits: [] }, day: '2026-11-22', expected: 0 },
])
