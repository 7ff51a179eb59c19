/** The law of one day, held still: what was, is or will be in force on it, as if it ruled on every day. */
import type { PathFile, RulePack } from './pack.ts'
import type { GeneralRequirement } from './schema.ts'

/** Before any day that a file can name. */
const LONG_AGO = '1900-01-01'

/**
 * The pack with the wordings in force on `law` (ISO) and no others. `on` (ISO) is the day they are asked on: a wording
 * that begins later begins before it instead, one in force already keeps its date, so that recorded appraisals still
 * name it. A path with no wording on that day has none on any. Amounts stay as they are: they belong to the day asked.
 */
export function asOf(pack: RulePack, law: string, on: string): RulePack {
  return {
    ...pack,
    paths: new Map([...pack.paths].map(([id, versions]) => [id, [heldStill(versions, law, on)].flat()])),
    general: new Map([...pack.general].map(([id, general]) => [id, generalOn(general, law)])),
  }
}

function heldStill(versions: readonly PathFile[], law: string, on: string): PathFile[] {
  const found = versions.findLast((v) => v.in_force.from <= law)
  const ended = found?.in_force.to !== undefined && found.in_force.to < law
  if (found && !ended)
    return [{ ...found, in_force: { from: found.in_force.from > on ? LONG_AGO : found.in_force.from } }]
  // kept, so that permits held by it are still known
  const kept = found ?? versions[0]
  return kept ? [{ ...kept, in_force: { from: LONG_AGO, to: LONG_AGO } }] : []
}

function generalOn(general: GeneralRequirement, law: string): GeneralRequirement {
  const found = general.versions.findLast((v) => v.in_force.from <= law) ?? general.versions[0]
  return found ? { ...general, versions: [found] } : general
}
