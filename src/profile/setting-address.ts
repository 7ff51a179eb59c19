/** From an address that somebody typed to its place in the data of a profile, or to the address probably meant. */
import * as z from 'zod/mini'
import { formatAddress, type Path, parseAddress } from './address.ts'
import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'
import { memberIds } from './references.ts'
import { profileSchema } from './schema.ts'
import { fitting, isRecord, keysOf, schemaAt, valueAt } from './schema-walk.ts'

/** A new entry at the end of a list. No key is spelled like it. */
export const APPEND = '[+]'

type Step = string | number
type Ids = readonly (string | undefined)[]

export type Located =
  | { readonly ok: true; readonly path: Path }
  | { readonly ok: false; readonly problem: Omit<Problem, 'file'> }

/** Where an address leads in `data`; entries behind the end of a list only as `[+]`, which becomes their position. */
export function locate(data: unknown, address: string): Located {
  const ids = memberIds(data)
  const spell = (path: Path) => formatAddress(path, ids).replaceAll(`.${APPEND}`, APPEND)
  const fail = (wrong: Wrong, suggestion?: string): Located => ({
    ok: false,
    problem: { severity: 'error', ...wrong, ...(suggestion !== undefined && { suggestion }) },
  })
  const written = stepsOf(address)
  if (!written) return fail({ code: 'unknown-address', found: address })
  const path: Step[] = []
  const meant: Step[] = []
  const todo = [...written]
  let schema: z.core.$ZodType | undefined = profileSchema
  let value = data
  let wrong: Wrong | undefined
  for (let step = todo.shift(); step !== undefined; step = todo.shift()) {
    const here = shapeAt(schema, value, step)
    const turn = turnAt(here, step, path, ids)
    if (turn.wrong && !wrong) {
      wrong =
        turn.wrong === 'unknown-address'
          ? { code: turn.wrong, found: address }
          : { code: turn.wrong, found: String(step), address: spell([...meant, step]), expected: turn.expected ?? [] }
    }
    if (turn.again) todo.unshift(step)
    if (turn.go === undefined && turn.lost && wrong) return fail(wrong)
    if (turn.go === undefined) continue
    schema = here.schema && schemaAt(here.schema, [turn.go], here.value)
    value = valueAt(value, [turn.go])
    path.push(turn.go)
    meant.push(turn.as ?? turn.go)
  }
  return wrong ? fail(wrong, meant.length > 0 ? spell(meant) : undefined) : { ok: true, path }
}

/** Keys as text, positions from 0, `[+]`; anything but an address is `undefined`. */
function stepsOf(address: string): Path | undefined {
  const steps: Step[] = []
  for (const [i, part] of address.split(APPEND).entries()) {
    if (i > 0) steps.push(APPEND)
    if (part === '' && i > 0) continue
    if (i > 0 && !/^[.[]/.test(part)) return undefined
    const inside = parseAddress(i > 0 ? part.replace(/^\./, '') : part)
    if (!inside) return undefined
    steps.push(...inside)
  }
  return steps
}

type Wrong = Pick<Problem, 'code' | 'found' | 'expected' | 'address'>

/** What may stand at a place. At most one of `list` and `keys` has something in it. */
interface Shape {
  readonly schema: z.core.$ZodType | undefined
  readonly value: unknown
  /** The list there is, or that could be. */
  readonly list: readonly unknown[] | undefined
  readonly keys: readonly string[]
}

function shapeAt(schema: z.core.$ZodType | undefined, value: unknown, step: Step): Shape {
  if (schema === undefined) return { schema, value, list: undefined, keys: [] }
  const branch = fitting(schema, Array.isArray(value) ? value : [])
  if (branch instanceof z.core.$ZodArray || branch instanceof z.core.$ZodTuple) {
    const list: readonly unknown[] | undefined = Array.isArray(value) ? value : value === undefined ? [] : undefined
    if (list) return { schema, value: list, list, keys: [] }
  }
  // a word such as `none` gives way to a mapping; the step itself helps to choose between two kinds of mapping
  const record = { ...(isRecord(value) ? value : {}), [String(step)]: valueAt(value, [step]) }
  return { schema, value: record, list: undefined, keys: keysOf(schema, record) }
}

/** How the walk goes on at a step. */
interface Turn {
  /** The step to take; without it the step is left out. */
  readonly go?: Step
  /** How the step taken is spelled in an address. */
  readonly as?: Step
  /** The step that was asked for comes behind the one taken. */
  readonly again?: boolean
  /** No address is near. */
  readonly lost?: boolean
  readonly wrong?: 'unknown-key' | 'unknown-member' | 'unknown-address'
  readonly expected?: readonly string[]
}

function turnAt({ list, keys }: Shape, step: Step, path: Path, ids: Ids): Turn {
  const isKey = typeof step === 'string' && step !== APPEND
  if (list && isKey && path.length === 1 && path[0] === 'members') return memberTurn(step, ids)
  if (list) {
    const last = list.length > 0 ? { go: list.length - 1 } : { go: 0, as: APPEND }
    if (isKey) return { ...last, again: true, wrong: 'unknown-address' }
    if (step === APPEND) return { go: list.length, as: APPEND }
    return Number(step) < list.length ? { go: step } : { go: list.length, as: APPEND, wrong: 'unknown-address' }
  }
  if (!isKey || keys.length === 0) return { wrong: 'unknown-address' }
  if (keys.includes(step)) return { go: step }
  const meant = nearest(step, keys)
  const wrong = { wrong: 'unknown-key', expected: keys } as const
  return meant === undefined ? { ...wrong, lost: true } : { ...wrong, go: meant }
}

function memberTurn(id: string, ids: Ids): Turn {
  if (ids.includes(id)) return { go: ids.indexOf(id) }
  const known = ids.filter((i) => i !== undefined)
  const meant = nearest(id, known)
  const wrong = { wrong: 'unknown-member', expected: known } as const
  return meant === undefined ? { ...wrong, lost: true } : { ...wrong, go: ids.indexOf(meant) }
}
