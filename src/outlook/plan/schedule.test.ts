import { describe, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../time/day.ts'
import { beginFor, earliestFinish, type StepToTake, schedule } from './schedule.ts'

const day = (iso: string) => {
  const d = parseDay(iso)
  if (d === undefined) throw new Error(iso)
  return d
}
const STEP = { title: { de: '', en: '' }, actor: 'familie' }
const taking = (id: string, months: number, after: readonly string[] = [], days = 0): StepToTake => ({
  id,
  step: STEP,
  after,
  lead: { months, days },
})

describe('the last day to begin', () => {
  test.each([
    ['2027-03-13', 6, 0, '2026-09-13', 'the same number six months before'],
    ['2027-03-31', 1, 0, '2027-02-28', 'a month that has no such day: begun on the last day it is done on 28 March'],
    ['2027-03-01', 1, 0, '2027-02-01', 'February to March'],
    ['2028-02-29', 12, 0, '2027-02-28', 'no leap day a year before'],
    ['2027-01-10', 0, 14, '2026-12-27', 'days'],
    ['2027-03-13', 0, 0, '2027-03-13', 'done on the day it is begun'],
  ])('due %s with %i months and %i days: %s (%s)', (due, months, days, begin) => {
    expect(formatDay(beginFor(day(due), { months, days }))).toBe(begin)
  })
})

describe('a schedule', () => {
  const on = day('2026-11-22')

  test('a step waits for those before it', () => {
    const finish = earliestFinish([taking('work', 3, ['permission']), taking('permission', 1)], on)
    expect([...finish].map(([id, d]) => `${id} ${formatDay(d)}`).sort()).toEqual([
      'permission 2026-12-22',
      'work 2027-03-22',
    ])
  })

  test('backwards: what others wait for is due when they begin', () => {
    const steps = schedule([taking('work', 3, ['permission']), taking('permission', 1)], on, day('2027-06-30'))
    expect(steps.map((s) => [s.id, formatDay(s.startBy), formatDay(s.due)])).toEqual([
      ['work', '2027-03-30', '2027-06-30'],
      ['permission', '2027-02-28', '2027-03-30'],
    ])
  })

  test('too late for the date: begun at once, finished as early as can be', () => {
    const [step] = schedule([taking('german', 6)], on, day('2027-03-13'))
    expect(step && [formatDay(step.startBy), formatDay(step.due)]).toEqual(['2026-11-22', '2027-05-22'])
  })

  test('steps that wait for each other end all the same', () => {
    const steps = schedule([taking('a', 1, ['b']), taking('b', 1, ['a'])], on, day('2027-06-30'))
    expect(steps.map((s) => s.id)).toEqual(['a', 'b'])
  })
})
