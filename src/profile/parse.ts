/** A profile file to a family, or to everything that is wrong with it. */
import * as z from 'zod/mini'
import { formatAddress, type Path, resolveAddress } from './address.ts'
import { complaintsOf, type Placed, unknownKey } from './complain.ts'
import { type Family, familyOf, familyOfJson } from './family.ts'
import { faultsOf } from './faults.ts'
import { hidden } from './hidden-text.ts'
import { nearest } from './nearest.ts'
import { normalised, unreadable } from './plain-text.ts'
import { type Complaint, inFileOrder, type Problem } from './problem.ts'
import { memberIds, misfits } from './references.ts'
import { type Profile, profileKinds, profileSchema } from './schema.ts'
import { isRecord, keysOf, schemaAt, valueAt } from './schema-walk.ts'
import { type Place, readYaml } from './yaml-tree.ts'

export type Parsed =
  | { readonly ok: true; readonly family: Family; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A profile in YAML. `file` is the path as the user gave it, for messages only. */
export function parseProfile(text: string, file: string): Parsed {
  const plain = normalised(text)
  const read = readYaml(plain, file)
  if (!read.ok) return { ok: false, problems: read.problems }
  const { tree } = read
  const placeOf = (path: Path, about: 'key' | 'value') => (about === 'key' ? tree.keyPlaceOf(path) : tree.placeOf(path))
  const checked = check(tree.value, file, placeOf)
  const all = inFileOrder([...read.problems, ...checked.problems])
  if (checked.profile === undefined || all.some((p) => p.severity === 'error')) return { ok: false, problems: all }
  return { ok: true, family: familyOf(checked.profile, file, plain, tree), warnings: all }
}

/**
 * A profile in JSON: the fast lane for caseloads. No positions but `line`, the record's line in an NDJSON file; of a
 * double key the last one counts.
 */
export function parseProfileJson(text: string, file: string, line?: number): Parsed {
  const plain = normalised(text)
  const at = line === undefined ? {} : { line }
  const fail = (...problems: readonly Problem[]): Parsed => ({
    ok: false,
    problems: problems.map((p) => ({ ...p, ...at })),
  })
  const bad = unreadable(plain, file)
  if (bad) return fail(bad)
  if (plain.trim() === '') return fail({ code: 'empty', severity: 'error', file })
  let value: unknown
  try {
    value = JSON.parse(plain)
  } catch {
    return fail({ code: 'not-json', severity: 'error', file, found: plain.slice(0, 60) })
  }
  const checked = check(value, file, () => (line === undefined ? undefined : { line, column: 1 }))
  const all = checked.problems.map(({ column: _, ...problem }) => problem)
  if (checked.profile === undefined || all.some((p) => p.severity === 'error'))
    return { ok: false, problems: inFileOrder(all) }
  return { ok: true, family: familyOfJson(checked.profile, file, plain, line), warnings: all }
}

type PlaceOf = (path: Path, about: 'key' | 'value') => Place | undefined

function check(
  raw: unknown,
  file: string,
  placeOf: PlaceOf,
): { profile: Profile | undefined; problems: readonly Problem[] } {
  if (!isRecord(raw)) {
    return {
      profile: undefined,
      problems: [{ code: 'not-a-mapping', severity: 'error', file, ...placeOf([], 'value') }],
    }
  }
  const ids = memberIds(raw)
  const report = (
    { code, found, expected, suggestion }: Complaint,
    severity: Problem['severity'],
    path: readonly PropertyKey[],
    about: 'key' | 'value',
  ): Problem => ({
    code,
    severity,
    file,
    ...placeOf(plainPath(path), about),
    address: formatAddress(path, ids),
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
    ...(suggestion !== undefined && { suggestion }),
  })
  const result = z.safeParse(profileSchema, raw)
  const { controls, proto } = hidden(raw)
  const shape = result.success
    ? []
    : withoutEchoes(faultsOf(profileSchema, raw).flatMap((f) => complaintsOf(f, profileKinds)))
  const problems = [
    ...shape.map((c) => report(c, 'error', c.path, c.about)),
    ...proto.map((path) => {
      const c = unknownKey(
        { path, schema: schemaAt(profileSchema, path, raw) ?? profileSchema, value: valueAt(raw, path) },
        '__proto__',
      )
      return report(c, 'error', c.path, 'key')
    }),
    ...controls.map(({ path, text }) =>
      report({ code: 'control-character', found: text.slice(0, 200) }, 'error', path, 'value'),
    ),
    ...misfits(raw).map((m) => report(m, m.severity, m.path, 'value')),
    ...strayEvidence(raw, ids).map((m) => report(m, 'warning', m.path, 'value')),
  ]
  return { profile: result.success ? result.data : undefined, problems }
}

/** A path as positions know it: zod's may hold symbols, which no file has. */
function plainPath(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step))
}

/** A misspelled key makes a required one missing: one slip, one complaint. */
function withoutEchoes(complaints: readonly Placed[]): readonly Placed[] {
  const meant = new Set(
    complaints.flatMap((c) =>
      c.code === 'unknown-key' && c.suggestion !== undefined
        ? [`${c.path.slice(0, -1).join('/')}/${c.suggestion}`]
        : [],
    ),
  )
  return complaints.filter(
    (c) => c.code !== 'missing-key' || !meant.has(`${c.path.slice(0, -1).join('/')}/${String(c.path.at(-1))}`),
  )
}

/** Evidence for a place that does not exist proves nothing: worth a warning, not a refusal. */
function strayEvidence(
  raw: unknown,
  ids: readonly (string | undefined)[],
): readonly (Complaint & { readonly path: Path })[] {
  const list = valueAt(raw, ['evidence'])
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown, i) => {
    const address = valueAt(entry, ['for'])
    if (typeof address !== 'string') return []
    const path = resolveAddress(address, ids)
    if (path && valueAt(raw, path) !== undefined) return []
    const suggestion = path && nearbyAddress(raw, path, ids)
    return [
      {
        code: 'unknown-address' as const,
        found: address,
        path: ['evidence', i, 'for'],
        ...(suggestion !== undefined && { suggestion }),
      },
    ]
  })
}

function nearbyAddress(raw: unknown, path: Path, ids: readonly (string | undefined)[]): string | undefined {
  const depth = path.findIndex((_, i) => valueAt(raw, path.slice(0, i + 1)) === undefined)
  const parent = path.slice(0, depth)
  const schema = schemaAt(profileSchema, parent, raw)
  const word = nearest(String(path[depth]), schema ? keysOf(schema, valueAt(raw, parent)) : [])
  const better = word === undefined ? undefined : [...parent, word, ...path.slice(depth + 1)]
  return better && valueAt(raw, better) !== undefined ? formatAddress(better, ids) : undefined
}
