/** A caseload as one JSON document, format `bleibeweg.caseload/1`. */
import type { BadLine, FailedLine } from '../../caseload/line.ts'
import { type Told, tellAlone, tellParts } from '../../caseload/small-cells.ts'
import { outcomeOf, STATES } from '../../caseload/summary.ts'
import type { CaseloadReport } from './document.ts'
import { actorsOf } from './words.ts'

/** `bad`: the inputs without a result, in the order read. Counts not told read `"<5"`, or `null` where hidden. */
export function caseloadJson(
  { summary, compiled, on, at, shard, sort, minCell }: CaseloadReport,
  engine: string,
  bad: readonly (BadLine | FailedLine)[],
): object {
  const named = minCell <= 1
  const told = (count: Told) => (count === 'small' ? `<${minCell}` : count === 'hidden' ? null : count)
  const alone = (count: number) => told(tellAlone(count, minCell))
  const states = tellParts(
    STATES.map((s) => summary.states[s]),
    minCell,
  )
  return {
    format: 'bleibeweg.caseload/1',
    engine,
    on,
    at,
    rules: { sha256: compiled.pack.sha256, verified_until: compiled.pack.verifiedUntil },
    shard: shard === null ? null : `${shard.index + 1}/${shard.count}`,
    min_cell: minCell,
    families: alone(summary.families),
    persons: told(states.total),
    unknown: alone(summary.unknown),
    states: Object.fromEntries(STATES.map((state, i) => [state, told(states.parts[i] ?? 0)])),
    gaps: summary.gaps.map(({ gap, kind, step, families, persons }) => {
      const found = step === null ? undefined : compiled.pack.steps.get(step)
      return {
        gap,
        kind,
        step,
        actors: actorsOf(compiled, { gap, kind, step }),
        lead_time: found?.lead_time ?? null,
        families: alone(families),
        persons: alone(persons),
      }
    }),
    opening_by_path: Object.fromEntries(Object.entries(summary.openingByPath).map(([p, n]) => [p, alone(n)])),
    odd_by_code: Object.fromEntries(Object.entries(summary.oddByCode).map(([c, n]) => [c, alone(n ?? 0)])),
    ...(named
      ? {
          sort,
          work: summary.work.map((item) => ({
            case: item.case,
            persons: item.persons,
            deadline: item.deadline ?? null,
            best: item.best
              ? { person: item.best.id, path: item.best.route, outcome: outcomeOf(item.best), from: item.best.from }
              : null,
            unknown: item.unknown,
          })),
          opening: summary.opening,
          odd: summary.odd,
          bad: bad.map((line) => ({
            file: line.file,
            line: line.line,
            case: line.case,
            ...('failed' in line
              ? { failed: line.failed, detail: line.detail }
              : { unreadable: line.unreadable, problems: line.problems }),
          })),
        }
      : { bad: bad.length }),
    not_checked: compiled.pack.notChecked.map((n) => n.id),
  }
}
