/** A case that does not say why this must come out. */
import type { Defect } from './defect.ts'

export const caseWithoutReason: Defect = {
  id: 'case-without-reason',
  level: 'error',
  reason: {
    de: 'der Fall sagt nicht, warum das herauskommen muss',
    en: 'the case does not say why this must come out',
  },
  avoid: { de: '`why: ""`.', en: '`why: ""`.' },
  prefer: {
    de: '`why: "Six years are complete on this day (§ 25b Abs. 1 Satz 2 Nr. 1)."`: ein Satz mit Fundstelle.',
    en: '`why: "Six years are complete on this day (§ 25b Abs. 1 Satz 2 Nr. 1)."`: a sentence with its place in the law.',
  },
  find: ({ cases }) =>
    cases.flatMap(({ file, data }) =>
      data.cases.flatMap((one, i) =>
        one.why.trim().length > 3 ? [] : [{ file, path: ['cases', i, 'why'], found: one.id }],
      ),
    ),
}
