/** For tests: rules are read once a file of tests, not once a command. */
import type * as Input from './input.ts'

export function rememberRules(input: typeof Input): typeof Input {
  const known = new Map<string, ReturnType<typeof Input.loadRules>>()
  return {
    ...input,
    loadRules: (overlays, lang) => {
      const key = `${overlays.join('|')} ${lang}`
      const rules = known.get(key) ?? input.loadRules(overlays, lang)
      known.set(key, rules)
      return rules
    },
  }
}
