/**
 * The branches of a way, as somebody would draw them on paper. The mother of the separated parents could take the
 * derived permit of § 25a Abs. 2 at once; whether § 25b is open to her afterwards is contested, so the
 * branch that takes § 25b first stands before it.
 */
import { describe, expect, test } from 'vitest'
import { fixture } from '../../../test/support/families.ts'
import { shippedRules } from '../../../test/support/rules.ts'
import { evaluateFamily } from '../../engine/family.ts'
import { formatDay, parseDay } from '../../time/day.ts'
import { planContext } from '../plan/context.ts'
import { waitFamily } from '../plan/family-plan.ts'
import type { Branch } from './branches.ts'

const ON = parseDay('2026-11-22') ?? (0 as never)

function branchesIn(file: string, person: string): readonly Branch[] {
  const compiled = shippedRules()
  const family = fixture(file)
  const base = evaluateFamily(compiled, family, { on: ON })
  const context = planContext({ compiled, family, on: ON, horizonYears: 10, layers: undefined, base })
  return waitFamily(context).persons.find((p) => p.person === person)?.routes[0]?.branches?.list ?? []
}

const drawn = ({ links, ends, on }: Branch): string =>
  `${links.map((l) => `${l.path.slice(9)}@${formatDay(l.from)}${l.contested ? '?' : ''}`).join(' > ')} | ${ends} ${formatDay(on)}`

describe('branches', () => {
  test.each([
    {
      file: 'parents-apart.yaml',
      person: 'mother',
      branches: [
        '25b-1@2026-11-22 > 25b-1@2028-11-22 > 26-4@2029-12-01 | settlement 2029-12-01',
        '60d@2026-11-22 > 25b-1@2029-05-21 > 25b-1@2031-05-21 > 26-4@2032-05-31 | settlement 2032-05-31',
        '25a-2-parents@2026-11-22 > 25b-1@2029-11-21? > 26-4@2029-12-01 | settlement 2029-12-01',
      ],
      why: '§ 25a Abs. 2 first reaches the same day, but over a change that readings contest',
    },
    {
      file: 'came-of-age.yaml',
      person: 'mother',
      branches: ['25a-2-parents@2026-11-22 > 26-4@2027-02-23 | settlement 2027-02-23'],
      why: 'her permit will not be extended; the settlement permit opens before it ends',
    },
    {
      file: 'rift.yaml',
      person: 'k1',
      branches: ['25a-1@2026-11-22 | gap 2029-11-21'],
      why: 'school is over by then: the extension lacks something that can be done',
    },
    { file: 'rift.yaml', person: 'p1', branches: [], why: 'with time alone no permit opens' },
    {
      file: 'cured-60b.yaml',
      person: 'adult',
      branches: [
        '25b-1@2026-11-22 > 25b-1@2028-11-22 > 26-4@2029-07-11 | settlement 2029-07-11',
        '60d@2026-11-22 > 25b-1@2029-05-21 > 25b-1@2031-05-21 > 26-4@2032-01-10 | settlement 2032-01-10',
      ],
      why: 'the asylum procedure counts towards the five years',
    },
  ])('$file, $person: $why', ({ file, person, branches }) => {
    expect(branchesIn(file, person).map(drawn)).toEqual(branches)
  })

  test('a permit begins on the day the one before ends at the latest, and none overlaps backwards', () => {
    for (const { links } of branchesIn('parents-apart.yaml', 'mother')) {
      links.forEach((link, i) => {
        const before = links[i - 1]
        if (before) expect(link.from).toBeGreaterThanOrEqual(before.from)
        if (before?.expires !== undefined) expect(link.from).toBeLessThanOrEqual(before.expires + 1)
      })
    }
  })
})
