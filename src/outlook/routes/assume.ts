/** A family with permits taken to be obtained: status periods behind those of the file. */
import type { CompiledPath } from '../../engine/compile.ts'
import { versionOn } from '../../engine/compile.ts'
import type { Setting } from '../../profile/change.ts'
import type { Family } from '../../profile/family.ts'
import { STATUSES } from '../../profile/words.ts'
import { type Day, formatDay } from '../../time/day.ts'
import { lastDayOf, parseDuration } from '../../time/period.ts'

/** A permit taken to be obtained on a day. */
export interface AssumedPermit {
  readonly path: string
  readonly status: string
  readonly from: Day
  /** Its last day; `undefined`: it does not run out. */
  readonly expires: Day | undefined
}

/** The permit of a path granted on a day, for as long as the version then in force says. */
export function permitFrom(path: CompiledPath, from: Day): AssumedPermit {
  const duration = parseDuration(durationOf(path, from) ?? '')
  return { path: path.id, status: path.grants, from, expires: duration ? lastDayOf(from, duration) : undefined }
}

/** ISO duration of the grant; `undefined` where the path grants for good, or for as long as its ground lasts. */
export function durationOf(path: CompiledPath, day: Day): string | undefined {
  return versionOn(path, day)?.raw.duration
}

/** A path that leads somewhere: it grants for a fixed time, or for good. */
export function isRung(path: CompiledPath): boolean {
  return path.grants === 'ne' || path.versions.some((v) => v.raw.duration !== undefined)
}

type Stays = ReadonlyMap<string, readonly AssumedPermit[]>

/** The family with these permits, by person. */
export function withPermits(family: Family, permits: Stays): Family {
  const members = family.profile.members.map((member) => {
    const added = permits.get(member.id) ?? []
    return added.length === 0 ? member : { ...member, stay: [...(member.stay ?? []), ...added.map(periodOf)] }
  })
  return { ...family, profile: { ...family.profile, members } }
}

function periodOf({ path, status, from, expires }: AssumedPermit) {
  const word = STATUSES.find((s) => s === status)
  return {
    ...(word ? { status: word } : {}),
    path,
    from: { first: from, last: from },
    ...(expires === undefined ? {} : { expires: { first: expires, last: expires } }),
  }
}

/** The same permit as `whatif --set` takes it. */
export function permitSetting(person: string, { path, status, from, expires }: AssumedPermit): Setting {
  const end = expires === undefined ? '' : `, expires: ${formatDay(expires)}`
  return {
    kind: 'set',
    address: `members.${person}.stay[+]`,
    value: `{ status: ${status}, path: ${path}, from: ${formatDay(from)}${end} }`,
  }
}
