/**
 * For `vi.mock` of `src/cli/input.ts`: the shipped rules are read once a test file and not once a command.
 * Rules laid over them are read as ever.
 */
import type { loadPacked, loadRules } from '../../src/cli/input.ts'
import { shippedPack, shippedRules } from './rules.ts'

export function rulesOnce<T extends { readonly loadRules: typeof loadRules; readonly loadPacked: typeof loadPacked }>(
  input: T,
): T {
  return {
    ...input,
    loadRules: async (overlays, lang) => (overlays.length === 0 ? shippedRules() : input.loadRules(overlays, lang)),
    loadPacked: async (overlays, lang) => (overlays.length === 0 ? shippedPack() : input.loadPacked(overlays, lang)),
  }
}
