/** Bills: lines of a rule file set to something else, before the pack is put together. */
import { complaintsOf } from '../profile/complain.ts'
import { faultsOf } from '../profile/faults.ts'
import { nearest } from '../profile/nearest.ts'
import type { Complaint, Problem } from '../profile/problem.ts'
import { amended } from './amend.ts'
import type { FileKind } from './pack.ts'
import type { ParsedRuleFile, ParsedRules } from './parse.ts'
import type { Bill, GeneralRequirement, PathVersion } from './schema.ts'

type Schemas = Readonly<Partial<Record<FileKind, Parameters<typeof faultsOf>[0]>>>

/** The files with every bill worked in, in order of the names of the bills; or all that is wrong with the bills. */
export function withBills(
  files: readonly ParsedRuleFile[],
  schemas: Schemas,
  shownAs: (file: string) => string,
): ParsedRules {
  const problems: Problem[] = []
  let done = files
  for (const file of files.filter((f) => f.kind === 'bill')) {
    const bill = file.data as Bill
    const place = (key: readonly string[], complaint: Complaint): Problem => ({
      ...complaint,
      severity: 'error',
      file: shownAs(file.file),
      ...(key.length > 1 ? file.tree.keyPlaceOf(key) : file.tree.placeOf(key)),
    })
    const target = targetOf(bill, done)
    if (!target.ok) problems.push(place(['amends'], target.complaint))
    else {
      const changed = changedBy(bill, target.data, target.schemaOf, schemas)
      problems.push(...changed.complaints.map(({ address, ...complaint }) => place(['set', address], complaint)))
      done = target.put(changed.data, done)
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, files: done }
}

/** What a bill amends, how it is checked once amended, and how it goes back into the files. */
type Target =
  | { readonly ok: false; readonly complaint: Complaint }
  | {
      readonly ok: true
      readonly data: unknown
      /** The whole file with the amended part, and the kind it has to pass as. */
      readonly schemaOf: (data: unknown) => { readonly kind: FileKind; readonly whole: unknown }
      readonly put: (data: unknown, files: readonly ParsedRuleFile[]) => readonly ParsedRuleFile[]
    }

function targetOf(bill: Bill, files: readonly ParsedRuleFile[]): Target {
  return bill.amends.startsWith('general/') ? sharedTarget(bill, files) : pathTarget(bill, files)
}

function wrongTarget(bill: Bill, known: readonly string[]): Target {
  const suggestion = nearest(bill.amends, known)
  const [path = ''] = bill.amends.split('@')
  const own = known.filter((k) => k.startsWith(`${path}@`))
  // a date that is wrong is no slip of the pen: the versions there are say more
  const near = own.length > 0 ? own.findLast((k) => k < bill.amends) : suggestion
  return {
    ok: false,
    complaint: {
      code: 'not-in-list',
      found: bill.amends,
      expected: own.length > 0 ? own : known,
      ...((near ?? suggestion) !== undefined && { suggestion: near ?? suggestion ?? '' }),
    },
  }
}

function pathTarget(bill: Bill, files: readonly ParsedRuleFile[]): Target {
  const versions = files.filter((f) => f.kind === 'path').map((file) => ({ file, data: file.data as PathVersion }))
  const found = versions.find(({ data }) => `${data.path}@${data.in_force.from}` === bill.amends)
  if (!found) {
    return wrongTarget(
      bill,
      versions.map(({ data }) => `${data.path}@${data.in_force.from}`),
    )
  }
  const { file } = found
  const inForce = bill.in_force ?? found.data.in_force
  const name = file.file.replace(/[^/]*$/, `${inForce.from}.yaml`)
  return {
    ok: true,
    data: { ...found.data, in_force: inForce, source: sourceOf(bill, found.data.source) },
    schemaOf: (whole) => ({ kind: 'path', whole }),
    put: (data, all) => [...all.filter((f) => f.file !== name), { ...file, file: name, data }].sort(byName),
  }
}

function sharedTarget(bill: Bill, files: readonly ParsedRuleFile[]): Target {
  const found = files
    .filter((f) => f.kind === 'general')
    .flatMap((file) => {
      const whole = file.data as GeneralRequirement
      return whole.versions.map((version) => ({ file, whole, version }))
    })
  const nameOf = (f: (typeof found)[number]) => `general/${f.whole.general}@${f.version.in_force.from}`
  const target = found.find((f) => nameOf(f) === bill.amends)
  if (!target) return wrongTarget(bill, found.map(nameOf))
  const { file, whole, version } = target
  const inForce = bill.in_force ?? version.in_force
  const others = whole.versions.filter((v) => v.in_force.from !== inForce.from)
  const versionsWith = (data: unknown): GeneralRequirement => ({
    ...whole,
    versions: [...others, data as typeof version].sort((a, b) => (a.in_force.from < b.in_force.from ? -1 : 1)),
  })
  return {
    ok: true,
    data: { ...version, in_force: inForce, source: sourceOf(bill, version.source) },
    schemaOf: (data) => ({ kind: 'general', whole: versionsWith(data) }),
    put: (data, all) => all.map((f) => (f.file === file.file ? { ...f, data: versionsWith(data) } : f)),
  }
}

const byName = (a: ParsedRuleFile, b: ParsedRuleFile) => (a.file < b.file ? -1 : 1)

function sourceOf(bill: Bill, source: PathVersion['source']): PathVersion['source'] {
  return {
    ...source,
    ...(bill.source !== undefined && { amended_by: bill.source }),
    status: bill.status ?? 'draft',
  }
}

interface Changed {
  readonly data: unknown
  readonly complaints: readonly (Complaint & { readonly address: string })[]
}

/** Line by line, so that each line answers for itself. */
function changedBy(
  { set }: Bill,
  data: unknown,
  schemaOf: Extract<Target, { ok: true }>['schemaOf'],
  schemas: Schemas,
): Changed {
  const complaints: Changed['complaints'][number][] = []
  let done = data
  for (const [address, value] of Object.entries(set)) {
    const result = amended(done, address, value)
    if (!result.ok) {
      complaints.push({ address, ...complaintAbout(address, result) })
      continue
    }
    const { kind, whole } = schemaOf(result.data)
    const schema = schemas[kind]
    const faults = schema ? faultsOf(schema, whole) : []
    complaints.push(
      ...faults.flatMap((f) => complaintsOf(f, new Map())).map(({ path: _, about: __, ...c }) => ({ address, ...c })),
    )
    if (faults.length === 0) done = result.data
  }
  return { data: done, complaints }
}

function complaintAbout(
  address: string,
  { nearest: near, expected, shared }: Extract<ReturnType<typeof amended>, { ok: false }>,
): Complaint {
  if (shared !== undefined) return { code: 'shared-requirement', found: address, expected: [`${shared}@…`] }
  return {
    code: 'unknown-rule-address',
    found: address,
    expected: near === undefined ? expected : [],
    ...(near !== undefined && { suggestion: near }),
  }
}
