/** Appraisals recorded by people, on planes: they settle appraisal findings and deviations from the day they were made. */
import type { CompiledRequirement, CompiledVersion } from '../../engine/compile.ts'
import type { Finder, Marks } from './findings.ts'
import { isEmpty, type Plane } from './plane.ts'

export function settledByPeople(
  marks: Marks,
  requirement: CompiledRequirement,
  version: CompiledVersion,
  finder: Finder,
): Marks {
  const { chunk, space, path } = finder
  const { appraisals } = chunk.rowsOf
  if (appraisals.size === 0) return marks
  const { pool } = space
  const [met, unmet] = [pool.empty(), pool.empty()]
  for (let cell = 0; cell < space.until - space.from; cell += 1) {
    const person = space.person[cell] ?? 0
    const [start, end] = [space.starts[cell] ?? 0, space.starts[cell + 1] ?? 0]
    const days = chunk.dayStarts[person - chunk.persons.from] ?? 0
    for (const made of appraisals.get(person) ?? []) {
      if (made.path !== path || made.requirement !== requirement.id || made.version !== version.from) continue
      let row = start
      while (row < end && (chunk.days[days + row - start] ?? 0) < made.from) row += 1
      // a later one counts instead
      for (; row < end; row += 1) {
        const [w, mask] = [row >>> 5, 1 << (row & 31)]
        met[w] = made.met ? (met[w] ?? 0) | mask : (met[w] ?? 0) & ~mask
        unmet[w] = made.met ? (unmet[w] ?? 0) & ~mask : (unmet[w] ?? 0) | mask
      }
    }
  }
  if (isEmpty(met, pool.words) && isEmpty(unmet, pool.words)) return marks
  const regular = requirement.binding === 'regular'
  const [toMet, toUnmet, settled] = [pool.take(), pool.take(), pool.take()]
  for (let w = 0; w < pool.words; w += 1) {
    const deviation = regular ? (marks.unmet[w] ?? 0) & ~(marks.hangs[w] ?? 0) : 0
    const open = (marks.appraisal[w] ?? 0) | deviation
    toMet[w] = (met[w] ?? 0) & open
    toUnmet[w] = (unmet[w] ?? 0) & open
    settled[w] = ((met[w] ?? 0) | (unmet[w] ?? 0)) & open
  }
  const left = (plane: Plane, added: Plane | undefined): Plane => {
    const out = pool.take()
    for (let w = 0; w < pool.words; w += 1)
      out[w] = ((plane[w] ?? 0) & ~((toMet[w] ?? 0) | (toUnmet[w] ?? 0))) | (added?.[w] ?? 0)
    return out
  }
  return {
    good: left(marks.good, toMet),
    exempt: marks.exempt,
    unmet: left(marks.unmet, toUnmet),
    unknown: marks.unknown,
    appraisal: left(marks.appraisal, undefined),
    perhaps: left(marks.perhaps, undefined),
    against: left(marks.against, undefined),
    hangs: marks.hangs,
    byMay: left(marks.byMay, undefined),
    settled,
  }
}
