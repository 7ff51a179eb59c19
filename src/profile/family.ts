/** A family as loaded: the checked profile, the text it came from, and where each part of it stands. */
import { resolveAddress } from './address.ts'
import type { Profile } from './schema.ts'
import type { TextRange, YamlTree } from './yaml-tree.ts'

export interface Family {
  readonly profile: Profile
  /** The path as the user gave it. */
  readonly file: string
  /** The text with LF and without byte order mark: what hashes are taken over. */
  readonly text: string
  /**
   * The line, from 1, on which an address such as `members.amina.stay[1].from` stands, or the nearest part around it
   * that exists. `undefined` for an unknown member, a wrong spelling, or input without positions.
   */
  readonly lineOf: (address: string) => number | undefined
  /** The span of `text` that holds the value itself; `undefined` where there is none, or input without positions. */
  readonly rangeOf: (address: string) => TextRange | undefined
}

/** A family read from YAML. */
export function familyOf(profile: Profile, file: string, text: string, tree: YamlTree): Family {
  const ids = profile.members.map((m) => m.id)
  return {
    profile,
    file,
    text,
    lineOf: (address) => {
      const path = resolveAddress(address, ids)
      return path && tree.keyPlaceOf(path).line
    },
    rangeOf: (address) => {
      const path = resolveAddress(address, ids)
      return path && tree.rangeOf(path)
    },
  }
}

/** A family read from JSON: every address stands on the line of its record in the file, where that is known. */
export function familyOfJson(profile: Profile, file: string, text: string, line: number | undefined): Family {
  return { profile, file, text, lineOf: () => line, rangeOf: () => undefined }
}
