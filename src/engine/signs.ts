/** What speaks for and against, where a person must weigh. */
import { YES } from '../facts/truth.ts'
import type { Day } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { type Bilingual, versionOn, wordingOn } from './compile.ts'
import type { PersonPath } from './family.ts'
import { stretchOn } from './path.ts'
import { truthAt } from './reasons.ts'

export interface Signs {
  readonly for: readonly Bilingual[]
  readonly against: readonly Bilingual[]
}

/** The named signs that certainly hold on the day. */
export function signsOf(own: PersonPath, requirement: string, day: Day): Signs {
  const timeline = own.candidates[at(own.best, day).candidate]
  const found = timeline && stretchOn(timeline, day).requirements.find((r) => r.id === requirement)
  if (!timeline || !found) return { for: [], against: [] }
  const wording = wordingOn(found, day)
  const certain = (signs: typeof wording.for) =>
    signs.filter((s) => truthAt(s.when, timeline.subject, undefined, day) === YES).map((s) => s.title)
  return { for: certain(wording.for), against: certain(wording.against) }
}

/** The title of a requirement of a path on a day, in any version that knows it. */
export function titleOf(own: PersonPath, requirement: string, day: Day): Bilingual | undefined {
  const current = versionOn(own.path, day)
  const versions = [...(current ? [current] : []), ...own.path.versions.toReversed()]
  const all = versions.flatMap((v) => [...v.requirements, ...(v.extension ?? [])])
  const found = all.find((r) => r.id === requirement)
  return found && wordingOn(found, day).title
}
