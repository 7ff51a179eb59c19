/** Which truths the cases have shown of every condition and each of its parts. */
import { type Compiled, versionOn, wordingOn } from '../../engine/compile.ts'
import { compileCondition } from '../../engine/compile-condition.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { explainPath } from '../../engine/explain-path.ts'
import { NO, type Truth, truthOf, UNKNOWN, YES } from '../../facts/truth.ts'
import type { RawCondition } from '../../rules/schema.ts'
import { type Day, formatDay } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import type { LintInput } from '../lint/defect.ts'
import type { Bench, Prepared } from '../mutate/bench.ts'
import { type ConditionPlace, namedPlaces, type PartPlace, versionPlaces } from './places.ts'

/** Names of the first case that showed each truth. */
export interface Shown {
  readonly met: string | undefined
  readonly unmet: string | undefined
  readonly unknown: string | undefined
}

export interface PartSeen extends PartPlace {
  readonly shown: Shown
}

export interface ExemptionSeen {
  readonly file: string
  readonly path: readonly (string | number)[]
  readonly id: string
  readonly cite: string
  /** The case in which it carried the finding. */
  readonly by: string | undefined
}

export interface Coverage {
  readonly parts: readonly PartSeen[]
  /** Files whose wording no case asked for at all. */
  readonly cases: number
}

const KEY: Readonly<Record<Truth, keyof Shown>> = { [YES]: 'met', [NO]: 'unmet', [UNKNOWN]: 'unknown' }

const placeKey = ({ file, path }: PartPlace): string => `${file}#${JSON.stringify(path)}`

/** Of the paths on the benches; parts that none of them reads are left out unless no bench is missing. */
export function coverageSeen(compiled: Compiled, input: LintInput, benches: readonly Bench[]): Coverage {
  const { pack } = compiled
  const versions = versionPlaces(input)
  const named = namedPlaces(input, pack)
  const shown = new Map<string, { place: PartPlace; shown: { -readonly [K in keyof Shown]: Shown[K] } }>()
  const entryOf = (place: PartPlace) => {
    const key = placeKey(place)
    const entry = shown.get(key) ?? { place, shown: { met: undefined, unmet: undefined, unknown: undefined } }
    shown.set(key, entry)
    return entry
  }
  for (const bench of benches) {
    for (const version of versions.filter((v) => v.path === bench.path)) {
      const all = withNamed([...version.own, ...version.shared.flatMap((s) => s.conditions)], named)
      for (const { parts } of all) for (const part of parts) entryOf(part)
      for (const one of bench.cases) {
        if (versionOn(one.own.path, one.day)?.id !== version.version) continue
        const reigning = version.shared.filter((s) => isReigning(s, version.shared, one.day))
        const read = withNamed([...version.own, ...reigning.flatMap((s) => s.conditions)], named)
        for (const { parts } of read)
          for (const part of parts) {
            const entry = entryOf(part).shown
            for (const truth of truthsOf(part.condition, one, compiled))
              entry[KEY[truth]] ??= `${bench.path.replace(/^aufenthg-/, '')}/${one.one.id}`
          }
      }
    }
  }
  return {
    parts: [...shown.values()].map((e) => ({ ...e.place, shown: e.shown })),
    cases: benches.reduce((n, b) => n + b.cases.length, 0),
  }
}

/** Of a shared requirement the last wording that has begun; before the first, the first. */
function isReigning(
  one: { readonly general: string; readonly from: string },
  all: readonly { readonly general: string; readonly from: string }[],
  day: Day,
): boolean {
  const iso = formatDay(day)
  const own = all.filter((s) => s.general === one.general)
  return (own.findLast((s) => s.from <= iso) ?? own[0])?.from === one.from
}

/** With the named conditions they ask, and those that these ask, each once. */
function withNamed(
  places: readonly ConditionPlace[],
  named: ReadonlyMap<string, ConditionPlace>,
): readonly ConditionPlace[] {
  const found = new Map<string, ConditionPlace>()
  const follow = (names: readonly string[]): void => {
    for (const name of names) {
      const place = named.get(name)
      if (!place || found.has(name)) continue
      found.set(name, place)
      follow(place.names)
    }
  }
  for (const place of places) follow(place.names)
  return [...places, ...found.values()]
}

/** As held, and, where it names a relative's permit, as promised by the relative's open path. */
function truthsOf(raw: RawCondition, { own, day }: Prepared, { pack }: Compiled): readonly Truth[] {
  const timeline = own.candidates[at(own.best, day).candidate]
  if (!timeline) return []
  const condition = compileCondition(raw, pack)
  const held = truthOf(at(evaluate(condition, timeline.subject, undefined), day))
  return own.hope ? [held, truthOf(at(evaluate(condition, timeline.subject, own.hope), day))] : [held]
}

/** Every exemption of the paths, with the case in which it carried the finding. */
export function exemptionsSeen(compiled: Compiled, benches: readonly Bench[]): readonly ExemptionSeen[] {
  return benches.flatMap((bench) => {
    const path = compiled.byId.get(bench.path)
    return (path?.versions ?? []).flatMap((version) => {
      const results = bench.cases
        .filter((c) => c.version === version.id)
        .map((c) => ({ id: c.one.id, day: c.day, result: explainPath(c.evaluation, c.own, c.day, []) }))
      return version.requirements.flatMap((requirement, i) =>
        requirement.wordings.flatMap((wording, w) => {
          if (wording.from >= version.until || (requirement.wordings[w + 1]?.from ?? version.until) <= version.from)
            return []
          return wording.exemptions.map(
            (exemption): ExemptionSeen => ({
              file: version.raw.file,
              path: ['requirements', i],
              id: `${requirement.id}/${exemption.id}`,
              cite: exemption.cite,
              by: results.find(
                ({ result, day }) =>
                  wordingOn(requirement, day) === wording &&
                  result.requirements.some(
                    (r) =>
                      r.id === requirement.id &&
                      r.exemption?.cite === exemption.cite &&
                      r.exemption.force === exemption.force,
                  ),
              )?.id,
            }),
          )
        }),
      )
    })
  })
}
