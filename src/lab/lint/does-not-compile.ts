/** What the other defects do not find and still keeps the rules from loading. */
import { compileWhole } from '../../engine/compile.ts'
import { RuleError } from '../../engine/condition.ts'
import type { Defect } from './defect.ts'

export const doesNotCompile: Defect = {
  id: 'does-not-compile',
  level: 'error',
  reason: { de: 'die Regeln lassen sich so nicht laden', en: 'the rules cannot be loaded like this' },
  find: ({ pack, files }) => {
    try {
      compileWhole(pack)
      return []
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      const file = files.find((f) => error.message.startsWith(`rules/${f.file}: `))?.file
      return [{ file: file ?? '', path: [], found: file ? error.message.slice(file.length + 8) : error.message }]
    }
  },
}
