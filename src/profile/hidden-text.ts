/** Text inside values that could steer a terminal, and keys that could reach a prototype. */
import type { Path } from './address.ts'
import { isRecord } from './schema-walk.ts'

/** C0 without tab and line end, DEL, C1. */
const CONTROL = /(?![\t\n])\p{Cc}/u

export interface Hidden {
  readonly controls: readonly { readonly path: Path; readonly text: string }[]
  /** Mappings with a key `__proto__`, which the schema library passes over in silence. */
  readonly proto: readonly Path[]
}

/** Looks through every value of a parsed file. */
export function hidden(raw: unknown): Hidden {
  const controls: { path: Path; text: string }[] = []
  const proto: Path[] = []
  const path: (string | number)[] = []
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (CONTROL.test(value)) controls.push({ path: [...path], text: value })
    } else if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i += 1) below(i, value[i])
    } else if (isRecord(value)) {
      if (Object.hasOwn(value, '__proto__')) proto.push([...path])
      for (const key of Object.keys(value)) below(key, value[key])
    }
  }
  const below = (step: string | number, value: unknown) => {
    path.push(step)
    look(value)
    path.pop()
  }
  look(raw)
  return { controls, proto }
}
