/** Outcomes of a population without planes. */
import type { Compiled } from '../../engine/compile.ts'
import { evaluateFamily } from '../../engine/family.ts'
import { OUTCOMES } from '../../engine/words.ts'
import { earlier } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import type { Outcomes } from './outcomes.ts'
import type { Population } from './population.ts'

/** The plain way: every family anew by the one evaluator. What the planes are tested against. */
export function byTimelines({ options, persons, read }: Population, rules: Compiled): Outcomes {
  const { on, horizonYears, layers } = options
  const day = options.at ?? on
  const paths = rules.paths.map((p) => p.id)
  const bytes = new Uint8Array(paths.length * persons)
  let row = 0
  for (const family of read()) {
    const evaluation = evaluateFamily(rules, family, {
      on,
      from: earlier(on, day),
      layers,
      futureOnly: true,
      ...(horizonYears === undefined ? {} : { horizonYears }),
    })
    for (const own of evaluation.paths.values()) {
      paths.forEach((path, p) => {
        const found = own.get(path)
        if (found) bytes[p * persons + row] = OUTCOMES.indexOf(at(found.best, day).state.outcome)
      })
      row += 1
    }
  }
  return { paths, persons, bytes }
}
