/** One mutant before the cases of the paths it touches. */
import type { Compiled } from '../../engine/compile.ts'
import { type Bench, noticedBy } from './bench.ts'
import type { Mutant } from './mutant.ts'
import { variantOf } from './variant.ts'

/** A mutant and the paths whose cases still have to be asked about it. */
export interface Trial {
  readonly mutant: Mutant
  readonly paths: readonly string[]
}

/** `invalid`: the change is no rule that could be read, so nobody could make the mistake. */
export type Answer =
  | { readonly state: 'killed'; readonly path: string; readonly by: string }
  | { readonly state: 'unnoticed' }
  | { readonly state: 'invalid' }

export function tryMutant({ mutant, paths }: Trial, { pack }: Compiled, benchOf: (path: string) => Bench): Answer {
  const variant = variantOf(mutant, pack)
  for (const path of paths) {
    const by = noticedBy(benchOf(path), variant)
    if (by === 'invalid') return { state: 'invalid' }
    if (by !== undefined) return { state: 'killed', path, by }
  }
  return { state: 'unnoticed' }
}
