import { describe, expect, it } from 'vitest'
import { calculate } from './calculation.ts'
import { coupleWithTwo, day, exact, familyYaml, memberYaml, oneAdult, personIn, TODAY } from './sample.ts'

describe('supplements', () => {
  it.each([
    // what, how the family is made up, hot water in EUR
    ['one adult', oneAdult(0, 0), 12.95],
    ['couple with children of 9 and 4', coupleWithTwo('[]', '[]'), 30.82],
  ])('hot water heated in the flat, %s', (_, yaml, amount) => {
    const { totals } = calculate(
      personIn(yaml.replace('central', 'decentral'), 'a', '2026-11-22'),
      day('2026-11-22'),
      TODAY,
    )
    const central = calculate(personIn(yaml, 'a', '2026-11-22'), day('2026-11-22'), TODAY).totals
    expect((exact(totals.need) - exact(central.need)) / 100).toBe(amount)
  })

  it.each([
    [[5], 36],
    [[9], 12],
    [[9, 12], 36],
    [[9, 16], 24],
    [[5, 16], 36],
    [[3, 8, 12], 36],
    [[3, 8, 12, 14], 48],
    [[1, 3, 8, 12, 14], 60],
    [[1, 3, 5, 8, 12, 14], 60],
    [[9, 18], 12],
    [[18], undefined],
  ])('a single parent with children of %j gets %s percent (§ 21 Abs. 3 SGB II)', (ages, percentage) => {
    const children = ages.map((age, i) => memberYaml(`c${i}`, `${2026 - age}-01-01`, { marital_status: 'single' }))
    const relations = ages.map((_, i) => `{ parent: a, child: c${i} }`)
    const yaml = familyYaml(500, relations, [memberYaml('a', '1985-01-01'), ...children])
    const { lines } = calculate(personIn(yaml, 'a', '2026-11-22'), day('2026-11-22'), TODAY)
    expect(lines.find((line) => line.kind === 'single-parent')?.percent).toBe(percentage)
  })
})
