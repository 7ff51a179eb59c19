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
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      if (CONTROL.test(value)) controls.push({ path, text: value })
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) look(item, [...path, i])
    } else if (isRecord(value)) {
      if (Object.hasOwn(value, '__proto__')) proto.push(path)
      for (const key of Object.keys(value)) look(value[key], [...path, key])
    }
  }
  look(raw, [])
  return { controls, proto }
}
