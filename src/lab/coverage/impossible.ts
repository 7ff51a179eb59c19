/** Truths that no family can show, each with the reason why. */
import type { Impossible } from './gaps.ts'

export const IMPOSSIBLE: readonly Impossible[] = []
