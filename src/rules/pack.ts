/** A rule pack: every rule file of the layers in use, parsed and checked, ready to be compiled. */
import type { Bilingual } from '../facts/fact.ts'
import { parseParameters } from '../parameters/parse.ts'
import type { ParameterSeries, Parameters } from '../parameters/series.ts'
import { type Cases, casesOf } from './cases.ts'
import type { CasesFile } from './cases-schema.ts'
import type { Bill, Evidence, GeneralRequirement, Layer, PathVersion, RawCondition, Step } from './schema.ts'

export type { Bilingual }

export interface NamedCondition {
  readonly title: Bilingual
  readonly when: RawCondition
}

/** A version with the file it stands in. */
export interface PathFile extends PathVersion {
  readonly file: string
  readonly layer: string
}

export interface RulePack {
  /** By path id; versions in order of their start. */
  readonly paths: ReadonlyMap<string, readonly PathFile[]>
  readonly general: ReadonlyMap<string, GeneralRequirement>
  readonly conditions: ReadonlyMap<string, NamedCondition>
  readonly steps: ReadonlyMap<string, Step>
  readonly evidence: ReadonlyMap<string, Evidence>
  readonly notChecked: readonly { readonly id: string; readonly title: Bilingual; readonly cite?: string | undefined }[]
  readonly parameters: Parameters
  readonly layers: readonly Layer[]
  readonly cases: readonly { readonly file: string; readonly path: string; readonly cases: Cases }[]
  /** Bills already worked into the paths and shared requirements above. */
  readonly bills: readonly { readonly file: string; readonly bill: Bill }[]
  /** Over all files, in order of their names, as text with LF. */
  readonly sha256: string
  /** The last day up to which every enacted rule was verified, ISO. */
  readonly verifiedUntil: string
}

/** One parsed file of the pack. */
export interface PackedFile {
  /** Relative to the rules folder, with `/`. */
  readonly file: string
  readonly kind: FileKind
  readonly data: unknown
}

export const FILE_KINDS = [
  'path',
  'general',
  'conditions',
  'steps',
  'evidence',
  'not-checked',
  'layer',
  'parameters',
  'cases',
  'bill',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

export interface Packed {
  readonly sha256: string
  readonly files: readonly PackedFile[]
}

/**
 * What a file in the rules folder holds, by its name; `undefined` for prose. Any other name is a bill, so that a file
 * with a slip in its name is noticed.
 */
export function kindOf(file: string): FileKind | undefined {
  if (!file.endsWith('.yaml')) return undefined
  const name = file.slice(file.lastIndexOf('/') + 1)
  if (/^cases(-[a-z0-9-]+)?\.yaml$/.test(name)) return 'cases'
  if (name === 'layer.yaml') return 'layer'
  if (name === 'conditions.yaml') return 'conditions'
  if (name === 'steps.yaml') return 'steps'
  if (name === 'evidence.yaml') return 'evidence'
  if (name === 'not-checked.yaml') return 'not-checked'
  if (/(^|\/)parameters\//.test(file)) return 'parameters'
  if (/(^|\/)general\//.test(file)) return 'general'
  return /^\d{4}-\d{2}-\d{2}\.yaml$/.test(name) ? 'path' : 'bill'
}

/** Puts checked files together. The data must have passed the schemas (the build and `parseRules` see to that). */
export function assemble({ files, sha256 }: Packed): RulePack {
  const of = <T>(kind: FileKind) =>
    files.filter((f) => f.kind === kind).map((f) => ({ file: f.file, data: f.data as T }))
  const paths = new Map<string, PathFile[]>()
  for (const { file, data } of of<PathVersion>('path')) {
    const layer = file.slice(0, file.indexOf('/'))
    paths.set(data.path, [...(paths.get(data.path) ?? []), { ...data, file, layer }])
  }
  for (const versions of paths.values()) versions.sort((a, b) => (a.in_force.from < b.in_force.from ? -1 : 1))
  const verified = [...paths.values()]
    .flat()
    .map((v) => v.source.verified_until)
    .sort()
  const merged = <T>(kind: FileKind, key: string): ReadonlyMap<string, T> =>
    new Map(of<Record<string, Record<string, T>>>(kind).flatMap(({ data }) => Object.entries(data[key] ?? {})))
  return {
    paths: new Map([...paths.entries()].sort(([a], [b]) => (a < b ? -1 : 1))),
    general: new Map(of<GeneralRequirement>('general').map(({ data }) => [data.general, data])),
    conditions: merged<NamedCondition>('conditions', 'conditions'),
    steps: merged<Step>('steps', 'steps'),
    evidence: merged<Evidence>('evidence', 'evidence'),
    notChecked: of<{ not_checked: RulePack['notChecked'] }>('not-checked').flatMap(({ data }) => data.not_checked),
    parameters: Object.fromEntries(
      of<unknown>('parameters').map(({ file, data }) => {
        const series = isSeries(data) ? data : checkedSeries(data, file)
        return [series.id, series]
      }),
    ),
    layers: of<Layer>('layer').map(({ data }) => data),
    cases: of<CasesFile>('cases').map(({ file, data }) => ({ file, path: pathOfCases(file), cases: casesOf(data) })),
    bills: of<Bill>('bill').map(({ file, data }) => ({ file, bill: data })),
    sha256,
    verifiedUntil: verified[0] ?? '0000-00-00',
  }
}

/** The build packs amounts as they are used: days as numbers, cents as integers. */
function isSeries(data: unknown): data is ParameterSeries {
  return typeof data === 'object' && data !== null && 'id' in data
}

function checkedSeries(data: unknown, file: string): ParameterSeries {
  const parsed = parseParameters(data, file)
  if (!parsed.ok) throw new Error(`parameters in ${file} were not checked`)
  return parsed.series
}

function pathOfCases(file: string): string {
  const parts = file.split('/')
  return `aufenthg-${parts[parts.length - 2] ?? ''}`
}
