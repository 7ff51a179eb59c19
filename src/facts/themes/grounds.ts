/** Citations of the grounds on which an asylum application was rejected, compared by what they name. */
import { NO, or, UNKNOWN, type Verdict, YES } from '../truth.ts'

/** Long words and their short forms. Names of acts go: § 30 can only be of the AsylG, Art. 42 only of the regulation. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(des)?(asylverfahrensgesetz(es)?|asylgesetz(es)?|asylvfg|asylg)/g, ''],
  [/(der)?(verordnung|vo)?\(?eu\)?(nr)?2024\/1348/g, ''],
  [/artikel/g, 'art'],
  [/unterabsatz/g, 'uabs'],
  [/absatz/g, 'abs'],
  [/nummer/g, 'nr'],
  [/buchstabe|lit/g, 'buchst'],
]

/** Without case, spaces, dots and the name of the act: `§ 30 Abs. 3 Nr. 2 AsylVfG` is `§30abs3nr2`. */
export function plainGround(text: string): string {
  const bare = text.toLowerCase().replace(/[\s.]/g, '')
  return SPELLINGS.reduce((t, [pattern, short]) => t.replace(pattern, short), bare)
}

const beginsWith = (text: string, start: string): boolean =>
  text.startsWith(start) && !(/\d$/.test(start) && /^\d/.test(text.slice(start.length)))

/** Does the ground of the file fall under the one asked for? A less precise one may. */
function fallsUnder(ground: string, asked: string): Verdict {
  const a = plainGround(ground)
  const b = plainGround(asked)
  if (beginsWith(a, b)) return YES
  return beginsWith(b, a) ? UNKNOWN : NO
}

export function anyFallsUnder(grounds: readonly string[] | undefined, asked: readonly string[]): Verdict {
  if (grounds === undefined) return UNKNOWN
  return or(grounds.flatMap((ground) => asked.map((wanted) => fallsUnder(ground, wanted))))
}
