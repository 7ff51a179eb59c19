/** The sentences about circles, German and English. */
import type { Lang } from './language.ts'

export interface BlockTexts {
  readonly heading: string
  readonly work: (person: string, path: string, requirement: string) => string
  readonly relatives: (paths: string) => string
  readonly wayOut: (step: string, cite: string) => string
  readonly noWayOut: string
}

export const BLOCK_TEXTS: Readonly<Record<Lang, BlockTexts>> = {
  de: {
    heading: 'KREISE',
    work: (person, path, requirement) =>
      `${person}: ${path} verlangt „${requirement}“. Das geht nur mit Arbeit, Arbeit nur mit Beschäftigungserlaubnis, und die käme erst mit dem Titel.`,
    relatives: (paths) => `${paths}: Jeder dieser Wege wartet auf den anderen; keiner kann beginnen.`,
    wayOut: (step, cite) => `Ausweg: ${step}${cite ? ` (${cite})` : ''}.`,
    noWayOut: 'Einen Ausweg nennt das geprüfte Recht nicht; nur ein anderer Weg öffnet den Kreis von außen.',
  },
  en: {
    heading: 'CIRCLES',
    work: (person, path, requirement) =>
      `${person}: ${path} asks for “${requirement}”. That takes work, work takes a permission, and the permission would come with the permit only.`,
    relatives: (paths) => `${paths}: each of these ways waits for the other; none can begin.`,
    wayOut: (step, cite) => `Way out: ${step}${cite ? ` (${cite})` : ''}.`,
    noWayOut: 'The law checked names no way out; only another way opens the circle from outside.',
  },
}
