import { table } from './testing.ts'

const any = (...words: string[]) => ({ params: { any: words } })
const trainee = (...training: object[]) => ({ schooling: [], training })
const apprenticeship = {
  kind: 'qualified',
  from: '2024-08-01',
  to: '2027-07-31',
  contract: 'signed',
  state_recognised: true,
}
const ON = '2026-11-22'

table('education.current', [
  { why: 'in a dual training', is: trainee(apprenticeship), ...any('vocational'), day: ON, expected: true },
  { why: 'to the last day', is: trainee(apprenticeship), ...any('vocational'), day: '2027-07-31', expected: true },
  { why: 'and no longer', is: trainee(apprenticeship), ...any('vocational'), day: '2027-08-01', expected: false },
  { why: 'training is not school', is: trainee(apprenticeship), ...any('school'), day: ON, expected: false },
  {
    why: 'broken off: from the next day on not',
    is: trainee({ ...apprenticeship, broken_off: '2026-03-31' }),
    ...any('vocational'),
    day: '2026-04-01',
    expected: false,
  },
  {
    why: 'passed early',
    is: trainee({ ...apprenticeship, passed: '2026-06-20' }),
    ...any('vocational'),
    day: ON,
    expected: false,
  },
  {
    why: 'no contract',
    is: trainee({ ...apprenticeship, contract: 'none' }),
    ...any('vocational'),
    day: ON,
    expected: false,
  },
  {
    why: 'a promise only',
    is: trainee({ ...apprenticeship, contract: 'promised' }),
    ...any('vocational'),
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'nothing said of the contract',
    is: trainee({ kind: 'qualified', from: '2024-08-01' }),
    ...any('vocational'),
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'a university asks for no contract',
    is: trainee({ kind: 'study', from: '2024-10-01' }),
    ...any('study'),
    day: ON,
    expected: true,
  },
  {
    why: 'preparation has a word of its own',
    is: trainee({ kind: 'preparation', from: '2026-08-01' }),
    ...any('vocational'),
    day: ON,
    expected: false,
  },
  {
    why: 'and it is',
    is: trainee({ kind: 'preparation', from: '2026-08-01' }),
    ...any('preparation'),
    day: ON,
    expected: true,
  },
  {
    why: 'open training is taken to go on',
    is: trainee({ kind: 'study', from: '2024-10-01' }),
    ...any('study'),
    day: '2027-10-01',
    expected: true,
    assumed: true,
  },
  {
    why: 'at school',
    is: { schooling: [{ from: '2018-08-01', attendance: 'regular' }] },
    ...any('school'),
    day: ON,
    expected: true,
  },
  {
    why: 'between two schools',
    is: {
      schooling: [
        { from: '2018-08-01', to: '2026-07-17', attendance: 'regular' },
        { from: '2026-09-02', attendance: 'regular' },
      ],
    },
    ...any('school'),
    day: '2026-08-15',
    expected: true,
  },
  { why: 'school: not said', is: { training: [] }, ...any('school'), day: ON, expected: 'unknown' },
  {
    why: 'one yes is enough',
    is: { schooling: [{ from: '2018-08-01', attendance: 'regular' }] },
    ...any('school', 'study'),
    day: ON,
    expected: true,
  },
])

table('training.current', [
  {
    why: 'a qualified training',
    is: trainee(apprenticeship),
    params: { kinds: ['qualified'] },
    day: ON,
    expected: true,
  },
  {
    why: 'of a recognised occupation',
    is: trainee(apprenticeship),
    params: { kinds: ['qualified'], state_recognised: true },
    day: ON,
    expected: true,
  },
  {
    why: 'recognition not said',
    is: trainee({ kind: 'qualified', from: '2024-08-01', contract: 'signed' }),
    params: { kinds: ['qualified'], state_recognised: true },
    day: ON,
    expected: 'unknown',
  },
  { why: 'another kind', is: trainee(apprenticeship), params: { kinds: ['assistant'] }, day: ON, expected: false },
  {
    why: 'the day before it begins',
    is: trainee(apprenticeship),
    params: { kinds: ['qualified'] },
    day: '2024-07-31',
    expected: false,
  },
  { why: 'not said', is: {}, params: { kinds: ['qualified'] }, day: ON, expected: 'unknown' },
])

const certificate = { kind: 'school', date: '2025-06-30', recognised: true }
const holder = (...qualifications: object[]) => ({ entered: '2017-09-02', training: [], qualifications })

table('qualification.held', [
  { why: 'from its date on', is: holder(certificate), ...any('school'), day: '2025-06-30', expected: true },
  { why: 'not before', is: holder(certificate), ...any('school'), day: '2025-06-29', expected: false },
  {
    why: 'a degree from abroad does not fit "im Bundesgebiet"',
    is: holder({ ...certificate, country: 'IRQ' }),
    ...any('school'),
    day: ON,
    expected: false,
  },
  {
    why: 'dated before arrival it is from abroad',
    is: holder({ ...certificate, date: '2015-06-30' }),
    ...any('school'),
    day: ON,
    expected: false,
  },
  {
    why: 'dated in the year of arrival: open',
    is: holder({ ...certificate, date: '2017' }),
    ...any('school'),
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'day of entry not known: open',
    is: { qualifications: [certificate] },
    ...any('school'),
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'unless the country is said',
    is: { qualifications: [{ ...certificate, country: 'DEU' }] },
    ...any('school'),
    day: ON,
    expected: true,
  },
  {
    why: 'recognition not said',
    is: holder({ kind: 'school', date: '2025-06-30' }),
    ...any('school'),
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'not recognised',
    is: holder({ ...certificate, recognised: false }),
    ...any('school'),
    day: ON,
    expected: false,
  },
  { why: 'another kind', is: holder(certificate), ...any('university'), day: ON, expected: false },
  { why: 'none', is: holder(), ...any('school', 'vocational'), day: ON, expected: false },
  {
    why: 'a training passed',
    is: { ...holder(), training: [{ ...apprenticeship, passed: '2027-01-20' }] },
    ...any('vocational'),
    day: '2027-01-20',
    expected: true,
  },
  {
    why: 'two years before the end nobody has passed',
    is: { ...holder(), training: [apprenticeship] },
    ...any('vocational'),
    day: '2026-07-30',
    expected: false,
  },
  {
    why: 'in the last year it is open',
    is: { ...holder(), training: [apprenticeship] },
    ...any('vocational'),
    day: '2026-07-31',
    expected: 'unknown',
  },
  {
    why: 'broken off',
    is: { ...holder(), training: [{ ...apprenticeship, broken_off: '2025-03-31' }] },
    ...any('vocational'),
    day: ON,
    expected: false,
  },
  {
    why: 'a training cannot be passed and broken off',
    is: { ...holder(), training: [{ ...apprenticeship, passed: '2026-08-20', broken_off: '2026-03-31' }] },
    ...any('vocational'),
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'after school the certificate to be expected is assumed',
    is: { ...holder(), schooling: [{ kind: 'realschule', to: '2027-07-31', certificate_expected: true }] },
    ...any('school'),
    day: '2027-08-01',
    expected: true,
    assumed: true,
  },
  {
    why: 'schools not said: one may come',
    is: holder(),
    ...any('school'),
    day: '2027-07-31',
    expected: 'unknown',
    assumed: true,
  },
])
