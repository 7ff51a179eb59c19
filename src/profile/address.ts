/** How a place in a profile is spelled: `members.amina.stay[1].from`, list entries by position from 1. */

/** A path of keys and list positions (from 0) into the parsed value. */
export type Path = readonly (string | number)[]

const STEP = /^(?:\.?([A-Za-z0-9_-]+)|\[([1-9]\d{0,6})\])/

/** The steps of an address: keys as text, positions as numbers from 0. Anything else is `undefined`. */
export function parseAddress(address: string): Path | undefined {
  const steps: (string | number)[] = []
  let rest = address
  if (rest.startsWith('.')) return undefined
  while (rest !== '') {
    const match = STEP.exec(rest)
    if (!match || (steps.length > 0 && match[1] !== undefined && !rest.startsWith('.'))) return undefined
    steps.push(match[1] ?? Number(match[2]) - 1)
    rest = rest.slice(match[0].length)
  }
  return steps.length > 0 ? steps : undefined
}

/**
 * The address of a path. Members are named by their id where `ids` has a usable one at that position, otherwise they
 * are counted.
 */
export function formatAddress(path: readonly PropertyKey[], ids: readonly (string | undefined)[] = []): string {
  let out = ''
  path.forEach((step, i) => {
    const id = i === 1 && path[0] === 'members' && typeof step === 'number' ? ids[step] : undefined
    if (id !== undefined) out += `.${id}`
    else if (typeof step === 'number') out += `[${step + 1}]`
    else out += out === '' ? String(step) : `.${String(step)}`
  })
  return out
}

/** The path of an address in a profile with these members; `undefined` for an unknown member or a wrong spelling. */
export function resolveAddress(address: string, ids: readonly (string | undefined)[]): Path | undefined {
  const path = parseAddress(address)
  const [first, second, ...rest] = path ?? []
  if (first !== 'members' || typeof second !== 'string') return path
  const position = ids.indexOf(second)
  return position < 0 ? undefined : [first, position, ...rest]
}
