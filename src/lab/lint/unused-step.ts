import type { Defect } from './defect.ts'
import { stepsNamed } from './unknown-step.ts'

export const unusedStep: Defect = {
  id: 'unused-step',
  level: 'warning',
  reason: { de: 'diesen Schritt braucht keine Voraussetzung', en: 'no requirement uses this step' },
  find: (input) => {
    const named = new Set(stepsNamed(input).map(({ value }) => value))
    return input.steps.flatMap(({ file, data }) =>
      Object.keys(data)
        .filter((id) => !named.has(id))
        .map((id) => ({ file, path: ['steps', id], found: id })),
    )
  },
}
