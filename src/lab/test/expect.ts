/** What a case expects against what came out. */
import type { PathResult, RequirementResult } from '../../engine/result.ts'
import type { Case } from '../../rules/cases.ts'

export interface Difference {
  /** `outcome`, `findings.stay`. */
  readonly what: string
  readonly expected: string
  readonly found: string
}

const NOTHING = '–'

/** Every expectation that did not come true. */
export function differences(expected: Case['expect'], path: PathResult): readonly Difference[] {
  const compare = (what: string, wanted: readonly (string | null)[], found: string | null): readonly Difference[] =>
    wanted.includes(found) ? [] : [{ what, expected: wanted.map(shown).join(' | '), found: shown(found) }]
  const { outcome, effect, from } = expected
  return [
    ...(outcome === undefined ? [] : compare('outcome', [outcome].flat(), path.outcome)),
    ...(effect === undefined ? [] : compare('effect', [effect], path.effect)),
    ...(from === undefined ? [] : compare('from', [from], path.from)),
    ...each(expected.findings, path, 'findings', (r, wanted, what) => compare(what, [wanted], r.finding)),
    ...each(expected.met_from, path, 'met_from', (r, wanted, what) => compare(what, [wanted], r.met_from)),
    ...each(expected.met_until, path, 'met_until', (r, wanted, what) => compare(what, [wanted], r.met_until)),
    ...each(expected.missing, path, 'missing', (r, wanted, what) => missing(what, wanted, r)),
    ...(expected.version === undefined ? [] : compare('version', [expected.version], path.version)),
    ...(expected.deviations === undefined
      ? []
      : compare('deviations', [listed(expected.deviations)], listed(path.deviations))),
    ...each(expected.bindings, path, 'bindings', (r, wanted, what) => compare(what, [wanted], r.binding)),
    ...each(expected.exemptions, path, 'exemptions', (r, wanted, what) =>
      compare(what, [wanted], r.exemption?.cite ?? null),
    ),
    ...Object.entries(expected.readings ?? {}).flatMap(([code, wanted]) =>
      compare(`readings.${code}`, [wanted], readingIn(path, code)),
    ),
  ]
}

/** In any order. */
const listed = (ids: readonly string[]): string => [...ids].sort().join(', ')

/** How the reading `livelihood/net` came out. */
function readingIn({ requirements, extension }: PathResult, code: string): string | null {
  const [id, reading] = code.split('/')
  const found = [...requirements, ...(extension?.requirements ?? [])].find((r) => r.id === id)
  return found?.readings.find((r) => r.id === reading)?.finding ?? null
}

const shown = (value: string | null): string => value ?? NOTHING

function each<T>(
  wanted: Readonly<Record<string, T>> | undefined,
  path: PathResult,
  field: string,
  compare: (r: RequirementResult, wanted: T, what: string) => readonly Difference[],
): readonly Difference[] {
  const requirements = [...path.requirements, ...(path.extension?.requirements ?? [])]
  return Object.entries(wanted ?? {}).flatMap(([id, value]) => {
    const found = requirements.find((r) => r.id === id)
    const what = `${field}.${id}`
    return found ? compare(found, value, what) : [{ what, expected: JSON.stringify(value), found: NOTHING }]
  })
}

/** Each address named must be missing; an empty list: nothing is. */
function missing(what: string, wanted: readonly string[], r: RequirementResult): readonly Difference[] {
  const open = missingIn(r)
  const fits = wanted.length === 0 ? open.length === 0 : wanted.every((address) => open.includes(address))
  return fits ? [] : [{ what, expected: wanted.join(', ') || NOTHING, found: open.join(', ') || NOTHING }]
}

/** The addresses that would settle what is not known about a requirement. */
export function missingIn({ facts }: RequirementResult): readonly string[] {
  const open = facts.filter((f) => f.state !== 'known')
  return [...new Set(open.flatMap((f) => [...(f.from === null ? [] : [f.from]), ...(f.also_from ?? [])]))]
}
