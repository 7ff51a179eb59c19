/** Members of whom the same can be said share a row. */
import type { Row } from '../document.ts'

/** Rows about one person: the cells behind the name, sentences below, and those that only this person is told. */
export interface PersonRows {
  readonly person: string
  readonly rows: readonly { readonly cells: readonly string[]; readonly below: readonly string[] }[]
  readonly own?: readonly string[]
}

export function together(list: readonly PersonRows[], name: (persons: readonly string[]) => string): readonly Row[] {
  const shared = new Map<string, PersonRows[]>()
  for (const entry of list) {
    const key = JSON.stringify(entry.rows)
    shared.set(key, [...(shared.get(key) ?? []), entry])
  }
  return [...shared.values()].flatMap((group) => {
    const rows = group[0]?.rows ?? []
    const own = group.flatMap((g) => g.own ?? [])
    return rows.map(
      (r, i): Row => ({
        cells: [i === 0 ? name(group.map((g) => g.person)) : '', ...r.cells],
        below: i === rows.length - 1 ? [...r.below, ...own] : r.below,
      }),
    )
  })
}
