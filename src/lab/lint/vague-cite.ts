/** A citation that names a section of several sentences and none of them. */
import type { PathVersion } from '../../rules/schema.ts'
import type { Defect } from './defect.ts'
import { requirementsIn } from './requirements.ts'

export const vagueCite: Defect = {
  id: 'vague-cite',
  level: 'warning',
  reason: { de: 'die Vorschrift ist nicht bis zum Satz genannt', en: 'the provision is not cited to the sentence' },
  avoid: {
    de: '`cite: "§ 25b"` oder `cite: "§ 25b Abs. 1"`, wo der Absatz mehrere Sätze hat.',
    en: '`cite: "§ 25b"` or `cite: "§ 25b Abs. 1"` where the paragraph has several sentences.',
  },
  prefer: {
    de: '`cite: "§ 25b Abs. 1 Satz 2 Nr. 3"`: danach zählt, was abgebildet ist.',
    en: '`cite: "§ 25b Abs. 1 Satz 2 Nr. 3"`: what is encoded is counted by it.',
  },
  find: ({ paths }) =>
    paths.flatMap(({ file, data }) =>
      requirementsIn(file, data).flatMap(({ path, value }) => {
        if ('use' in value) return []
        return isVague(value.cite, data) ? [{ file, path: [...path, 'cite'], found: value.cite }] : []
      }),
    ),
}

/** Of the section of the file: no paragraph, or one of several sentences without naming any. */
function isVague(cite: string, { source, sentences }: PathVersion): boolean {
  const whole = `§ ${source.section}`
  if (cite !== whole && !cite.startsWith(`${whole} `)) return false
  const [, paragraph, rest = ''] = /^ Abs\. (\w+)(.*)$/.exec(cite.slice(whole.length)) ?? []
  if (paragraph === undefined) return Object.values(sentences).reduce((a, b) => a + b, 0) > 1
  return (sentences[paragraph] ?? 1) > 1 && !/Satz|Nr\./.test(rest)
}
