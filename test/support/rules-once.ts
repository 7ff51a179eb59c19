/**
 * For `vi.mock` of `src/cli/input.ts`: the shipped rules are read once a test file and not once a command.
 * Rules laid over them are read as ever.
 */
import type { loadRules } from '../../src/cli/input.ts'
import { shippedRules } from './rules.ts'

export function rulesOnce<T extends { readonly loadRules: typeof loadRules }>(input: T): T {
  return {
    ...input,
    loadRules: async (overlays, lang) => (overlays.length === 0 ? shippedRules() : input.loadRules(overlays, lang)),
  }
}
