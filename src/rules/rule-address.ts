/**
 * How a place in a rule file is spelled: `stay.when.any[1].value`, `livelihood.exemptions.illness.force`, `duration`.
 *
 * The first word is the id of a requirement, else a key of the file. Entries of a list are named by their id or counted
 * from 1; `[+]` is a new entry. `stay.limits.72` stands for every value 72 that the conditions of `stay` compare with.
 */
import { nearest } from '../profile/nearest.ts'
import { isRecord } from '../profile/schema-walk.ts'

/** Keys as text, positions from 0. A position equal to the length of the list is a new entry. */
export type RulePath = readonly (string | number)[]

export type FoundPlaces =
  | { readonly ok: true; readonly places: readonly RulePath[] }
  | {
      readonly ok: false
      /** The address probably meant. */
      readonly nearest: string | undefined
      /** What could follow the part that is right. */
      readonly expected: readonly string[]
      /** The shared requirement in which the place would stand: `general/5-1-4`. */
      readonly shared: string | undefined
    }

const LIMITS = 'limits'
const NEW = '[+]'
const STEP = /^(?:\.?([A-Za-z0-9_-]+)|(\[\+\])|\[([1-9]\d{0,4})\])/

/** The places that an address names in a rule file (a version of a path or of a shared requirement). */
export function placesOf(file: unknown, address: string): FoundPlaces {
  const steps = stepsOf(address)
  if (steps) return follow(file, { paths: [[]], kind: 'value', spelled: '' }, steps, false)
  const known = addressesIn(file)
  return { ok: false, nearest: nearest(address, known), expected: known, shared: undefined }
}

function stepsOf(address: string): readonly string[] | undefined {
  const steps: string[] = []
  let rest = address
  while (rest !== '') {
    // what follows may have a point in it: `limits.0.5`
    if (steps.at(-1) === LIMITS && rest.startsWith('.')) return [...steps, rest.slice(1)]
    const match = STEP.exec(rest)
    if (!match || (match[1] !== undefined && steps.length > 0 !== rest.startsWith('.'))) return undefined
    steps.push(match[1] ?? match[2] ?? `[${match[3]}]`)
    rest = rest.slice(match[0].length)
  }
  return steps.length > 0 ? steps : undefined
}

/** Where the walk stands. `limits`: behind the word, before the value. `end`: behind the value. */
interface Here {
  readonly paths: readonly RulePath[]
  readonly kind: 'value' | 'limits' | 'end'
  readonly spelled: string
}

function follow(file: unknown, here: Here, steps: readonly string[], strayed: boolean): FoundPlaces {
  const choices = choicesAt(file, here)
  const failed = (meant: string | undefined): FoundPlaces => ({
    ok: false,
    nearest: meant,
    expected: [...choices.keys()],
    shared: sharedAt(file, here),
  })
  const [step, ...rest] = steps
  if (step === undefined) {
    if (here.kind === 'limits') return failed(undefined)
    return strayed ? failed(here.spelled) : { ok: true, places: here.paths }
  }
  const next = choices.get(step) ?? newKey(file, here, step)
  if (next) return follow(file, next, rest, strayed)
  const meant = nearest(step, [...choices.keys()])
  const near = meant === undefined ? undefined : choices.get(meant)
  return near ? follow(file, near, rest, true) : failed(strayed && here.spelled !== '' ? here.spelled : undefined)
}

const joined = (spelled: string, step: string) =>
  `${spelled}${spelled === '' || step.startsWith('[') ? '' : '.'}${step}`

/** What may follow a place, by its spelling. */
function choicesAt(file: unknown, here: Here): ReadonlyMap<string, Here> {
  const out = new Map<string, Here>()
  const [path = []] = here.paths
  const offer = (step: string, paths: readonly RulePath[], kind: Here['kind'] = 'value') => {
    if (!out.has(step)) out.set(step, { paths, kind, spelled: joined(here.spelled, step) })
  }
  if (here.kind === 'end') return out
  const value = valueIn(file, path)
  if (here.kind === 'limits') {
    for (const [limit, places] of Object.entries(limitsIn(value, path))) offer(limit, places, 'end')
    return out
  }
  if (path.length === 0) for (const [id, place] of requirementsIn(file)) offer(id, [place])
  if (Array.isArray(value)) {
    value.forEach((entry, i) => {
      const id = idOf(entry)
      if (id !== undefined) offer(id, [[...path, i]])
      offer(`[${i + 1}]`, [[...path, i]])
    })
    offer(NEW, [[...path, value.length]])
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) offer(key, [[...path, key]])
    if (Object.keys(limitsIn(value, path)).length > 0) offer(LIMITS, [path], 'limits')
  }
  return out
}

/** A key that the file leaves out may be set; the schema says whether its value fits. */
function newKey(file: unknown, here: Here, step: string): Here | undefined {
  const [path = []] = here.paths
  if (here.kind !== 'value' || !OPTIONAL.has(step) || !isRecord(valueIn(file, path))) return undefined
  if (sharedAt(file, here) !== undefined && !SET_WHERE_USED.has(step)) return undefined
  return { paths: [[...path, step]], kind: 'value', spelled: joined(here.spelled, step) }
}

/** Keys that a rule file may leave out. */
const OPTIONAL: ReadonlySet<string> = new Set(
  (
    'against also anchor applies_when basis binding duration effect effect_when evidence exemptions extension final for ' +
    'note params plus readings steps switch_before_expiry to when'
  ).split(' '),
)
const SET_WHERE_USED: ReadonlySet<string> = new Set(['binding', 'exemptions', 'steps'])

function sharedAt(file: unknown, here: Here): string | undefined {
  const used = here.paths.map((path) => valueIn(file, [...path, 'use'])).find((use) => typeof use === 'string')
  return typeof used === 'string' ? used : undefined
}

/** The value at a place; `undefined` where there is none. */
export function valueIn(file: unknown, path: RulePath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined
    return isRecord(value) ? value[step] : undefined
  }, file)
}

function idOf(entry: unknown): string | undefined {
  if (!isRecord(entry)) return undefined
  if (typeof entry['id'] === 'string') return entry['id']
  return typeof entry['use'] === 'string' ? entry['use'].replace(/^general\//, '') : undefined
}

/** Requirements of a version and of its extension, by id. */
function requirementsIn(file: unknown): readonly (readonly [string, RulePath])[] {
  const lists: readonly RulePath[] = [['requirements'], ['extension', 'plus']]
  return lists.flatMap((list) => {
    const entries = valueIn(file, list)
    if (!Array.isArray(entries)) return []
    return entries.flatMap((entry, i) => {
      const id = idOf(entry)
      return id === undefined ? [] : [[id, [...list, i]] as const]
    })
  })
}

/** Where the conditions below a place compare with which value. */
function limitsIn(value: unknown, path: RulePath): Readonly<Record<string, readonly RulePath[]>> {
  const out: Record<string, RulePath[]> = {}
  const visit = (inside: unknown, at: RulePath): void => {
    if (Array.isArray(inside)) inside.forEach((entry, i) => void visit(entry, [...at, i]))
    if (!isRecord(inside)) return
    const limit = inside['value']
    if (typeof inside['fact'] === 'string' && (typeof limit === 'number' || typeof limit === 'string'))
      out[String(limit)] = [...(out[String(limit)] ?? []), [...at, 'value']]
    for (const [key, entry] of Object.entries(inside)) visit(entry, [...at, key])
  }
  visit(value, path)
  return out
}

/** Addresses to suggest where the text is no address at all. */
function addressesIn(file: unknown): readonly string[] {
  const limits = requirementsIn(file).flatMap(([id, path]) =>
    Object.keys(limitsIn(valueIn(file, path), path)).map((limit) => `${id}.${LIMITS}.${limit}`),
  )
  return [...limits, ...(isRecord(file) ? Object.keys(file) : [])]
}
