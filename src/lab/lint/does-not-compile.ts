/** What the other defects do not find and still keeps the rules from loading. */
import { compileWhole } from '../../engine/compile.ts'
import { RuleError } from '../../engine/condition.ts'
import type { Defect } from './defect.ts'

export const doesNotCompile: Defect = {
  id: 'does-not-compile',
  level: 'error',
  reason: { de: 'die Regeln lassen sich so nicht laden', en: 'the rules cannot be loaded like this' },
  avoid: {
    de: 'Eine Datei der richtigen Form, deren Teile nicht zusammenpassen, etwa `use: general/5-1-4` ohne `binding` an beiden Stellen.',
    en: 'A file of the right form whose parts do not fit together, such as `use: general/5-1-4` with a `binding` in neither place.',
  },
  prefer: {
    de: 'Ergänzen, was die Meldung nennt; danach `bleibeweg rules test`.',
    en: 'Add what the message names; then `bleibeweg rules test`.',
  },
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
