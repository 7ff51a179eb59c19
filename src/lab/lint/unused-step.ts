import type { Defect } from './defect.ts'
import { stepsNamed } from './unknown-step.ts'

export const unusedStep: Defect = {
  id: 'unused-step',
  level: 'warning',
  reason: { de: 'diesen Schritt braucht keine Voraussetzung', en: 'no requirement uses this step' },
  avoid: { de: 'Ein Schritt, den keine Voraussetzung nennt.', en: 'A step that no requirement names.' },
  prefer: {
    de: 'Löschen, oder bei der Lücke nennen, die er schließt.',
    en: 'Delete it, or name it at the gap it closes.',
  },
  fix: 'remove',
  find: (input) => {
    const named = new Set(stepsNamed(input).map(({ value }) => value))
    return input.steps.flatMap(({ file, data }) =>
      Object.keys(data)
        .filter((id) => !named.has(id))
        .map((id) => ({ file, path: ['steps', id], found: id })),
    )
  },
}
