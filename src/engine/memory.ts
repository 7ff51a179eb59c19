/**
 * What was found before, by the number of the thing asked. Numbers are given when rules are compiled, so that a person
 * has one slot for each condition; what is compiled later, as variants of a rule are, stands apart and can be let go.
 */
export interface Numbered {
  readonly index: number
}

let given = 0

/** The next number; no two things in a process have the same. */
export function nextIndex(): number {
  given += 1
  return given - 1
}

/** More slots would cost every person more than a map does. */
const MOST_SLOTS = 8192

export class Memory<T> {
  readonly #slots: (T | undefined)[]
  readonly #later = new Map<number, T>()

  /** With a slot for everything that has a number by now, or with none, for those who will remember little. */
  constructor(kind: 'much' | 'little') {
    this.#slots = new Array<T | undefined>(kind === 'much' ? Math.min(given, MOST_SLOTS) : 0)
  }

  get({ index }: Numbered): T | undefined {
    return index < this.#slots.length ? this.#slots[index] : this.#later.get(index)
  }

  set({ index }: Numbered, value: T): void {
    if (index < this.#slots.length) this.#slots[index] = value
    else this.#later.set(index, value)
  }

  /** Remembers how it is now; calling the result lets go of what was found of later things since. */
  marked(): () => void {
    const { size } = this.#later
    return () => {
      for (const index of [...this.#later.keys()].slice(size)) this.#later.delete(index)
    }
  }
}
