/** The versions of a path or of a shared requirement, in order of their start. */

import type { Path } from '../../profile/address.ts'
import { type Day, parseDay } from '../../time/day.ts'
import type { LintInput } from './defect.ts'

export interface Reign {
  readonly file: string
  readonly path: Path
  readonly from: Day
  /** The last day, where one is written. */
  readonly to: Day | undefined
  readonly text: string
}

/** Each list belongs together; dates that do not exist are left to the schema. */
export function reignsOf({ paths, generals }: LintInput): readonly (readonly Reign[])[] {
  const byPath = new Map<string, Reign[]>()
  for (const { file, data } of paths) {
    byPath.set(data.path, [...(byPath.get(data.path) ?? []), ...reign(file, ['in_force'], data.in_force)])
  }
  const shared = generals.map(({ file, data }) =>
    data.versions.flatMap((version, i) => reign(file, ['versions', i, 'in_force'], version.in_force)),
  )
  return [...byPath.values(), ...shared].map((list) => list.sort((a, b) => a.from - b.from))
}

function reign(file: string, path: Path, { from, to }: { from: string; to?: string | undefined }): Reign[] {
  const first = parseDay(from)
  if (first === undefined) return []
  return [
    { file, path, from: first, to: to === undefined ? undefined : parseDay(to), text: to ? `${from} … ${to}` : from },
  ]
}

/** Neighbours in time, each with the one before it. */
export function neighbours(reigns: readonly Reign[]): readonly { readonly before: Reign; readonly after: Reign }[] {
  return reigns.flatMap((after, i) => {
    const before = reigns[i - 1]
    return before ? [{ before, after }] : []
  })
}
