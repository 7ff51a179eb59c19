import { describe, expect, test } from 'vitest'
import type { Profile } from '../../profile/schema.ts'
import { parseDay } from '../../time/day.ts'
import type { PlanStep } from './result.ts'
import { releasedTo, stepsFor } from './visible.ts'

const on = parseDay('2026-11-22') ?? (0 as never)
const until = (iso: string) => {
  const d = parseDay(iso) ?? on
  return { first: d, last: d }
}
const profile = (releases: Profile['releases']): Profile => ({ profile: 1, case: 'X', members: [], releases })

const step = (given: Partial<PlanStep>): PlanStep => ({
  id: 'k1/school-certificate',
  kind: 'step',
  step: 'school-certificate',
  person: 'k1',
  path: 'aufenthg-25a-1',
  requirements: ['school'],
  actor: 'schule',
  with: ['familie'],
  theme: 'schooling',
  proof: ['schulbescheinigung'],
  lead_time: 'P14D',
  start_by: '2026-11-22',
  due: '2026-12-06',
  too_late: true,
  after: ['advice'],
  ...given,
})

const SCHOOL = profile([{ to: 'schule', themes: ['schooling'], until: until('2027-05-12') }])

describe('what an actor may see', () => {
  test.each(['abh', 'beratung', 'familie'])('%s sees the plan whole', (actor) => {
    const steps = [step({}), step({ kind: 'apply', actor: 'familie', theme: 'status' })]
    expect(stepsFor(actor, steps, profile(undefined), on)).toEqual(steps)
  })

  test('the school sees its task, and nothing of the file of the authority in it', () => {
    const [seen, ...more] = stepsFor('schule', [step({})], SCHOOL, on)
    expect(more).toEqual([])
    expect(seen).toMatchObject({
      path: null,
      requirements: [],
      with: [],
      after: [],
      too_late: false,
      due: '2026-12-06',
    })
    expect(JSON.stringify(seen)).not.toContain('25a')
  })

  test.each([
    ['nothing released', profile(undefined), step({})],
    ['another theme released', profile([{ to: 'schule', themes: ['german'] }]), step({})],
    ['released to somebody else', profile([{ to: 'agentur', themes: ['schooling'] }]), step({})],
    [
      'the release has run out',
      profile([{ to: 'schule', themes: ['schooling'], until: until('2026-11-21') }]),
      step({}),
    ],
    ['the task of another actor', SCHOOL, step({ actor: 'agentur', with: ['familie'] })],
    ['an application, whoever is with it', SCHOOL, step({ kind: 'apply', with: ['schule'] })],
    ['an appraisal of the authority', SCHOOL, step({ kind: 'appraise', actor: 'abh', with: ['schule'] })],
  ])('the school sees nothing: %s', (_why, file, given) => {
    expect(stepsFor('schule', [given], file, on)).toEqual([])
  })

  test('a release holds on its last day', () => {
    const file = profile([{ to: 'schule', themes: ['schooling'], until: until('2026-11-22') }])
    expect([...releasedTo('schule', file, on)]).toEqual(['schooling'])
  })

  test('a question does not tell for which provision it is asked', () => {
    const asked = step({ id: 'k1/ask-25a-1/school', kind: 'ask', step: null })
    expect(stepsFor('schule', [asked], SCHOOL, on).map((s) => s.id)).toEqual(['k1/ask-schooling'])
  })
})
