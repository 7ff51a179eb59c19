/** Cases as they are run: a table of cases is one case a row. */
import type { Path } from '../profile/address.ts'
import type { CasesFile } from './cases-schema.ts'

type Written = CasesFile['cases'][number]

/** One family, one day, and what must come out. */
export interface Case extends Omit<Written, 'rows' | 'expect'> {
  /** `counted-titles/16a`: the case, and its row. */
  readonly id: string
  readonly expect: NonNullable<Written['expect']>
  /** Where it stands in its file. */
  readonly place: Path
}

export interface Cases extends Pick<CasesFile, 'unnoticed' | 'impossible' | 'bases'> {
  readonly cases: readonly Case[]
}

/**
 * A row says only what is different: its days, person and base count instead of those of the case, its `set` and
 * `remove` come after those of the case, and its expectation, where it has one, counts instead.
 */
export function casesOf({ cases, ...file }: CasesFile): Cases {
  return {
    ...file,
    cases: cases.flatMap(({ rows, ...one }, i): readonly Case[] => {
      const place = ['cases', i]
      if (rows === undefined) return [{ ...one, expect: one.expect ?? {}, place }]
      return rows.map((row, r) => ({
        ...one,
        ...row,
        id: `${one.id}/${row.id}`,
        why: row.why ?? one.why,
        on: row.on ?? one.on,
        set: { ...one.set, ...row.set },
        remove: [...(one.remove ?? []), ...(row.remove ?? [])],
        expect: row.expect ?? one.expect ?? {},
        place: [...place, 'rows', r],
      }))
    }),
  }
}
