/** A case that expects nothing: it cannot fail. */
import type { Defect } from './defect.ts'

export const caseWithoutExpectation: Defect = {
  id: 'case-without-expectation',
  level: 'error',
  reason: {
    de: 'der Fall erwartet nichts und kann nicht scheitern',
    en: 'the case expects nothing and cannot fail',
  },
  avoid: { de: '`expect: {}`, oder gar keine Erwartung.', en: '`expect: {}`, or no expectation at all.' },
  prefer: {
    de: '`expect: { findings: { stay: unmet } }`: was herauskommen muss.',
    en: '`expect: { findings: { stay: unmet } }`: what must come out.',
  },
  find: ({ pack }) =>
    pack.cases.flatMap(({ file, cases }) =>
      cases.cases.flatMap(({ id, expect, place }) =>
        Object.keys(expect).length > 0 ? [] : [{ file, path: place, found: id }],
      ),
    ),
}
