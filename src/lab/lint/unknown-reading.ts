import { nearest } from '../../profile/nearest.ts'
import type { Defect, LintInput } from './defect.ts'
import { idOf } from './requirement-twice.ts'

export const unknownReading: Defect = {
  id: 'unknown-reading',
  level: 'error',
  reason: {
    de: 'die Schicht folgt einer Auslegung, die es nicht gibt',
    en: 'the layer follows a reading that does not exist',
  },
  avoid: {
    de: 'Eine Schicht folgt einer Auslegung, die die Voraussetzung nicht kennt.',
    en: 'A layer follows a reading that the requirement does not know.',
  },
  prefer: {
    de: '`25b-1/livelihood: { reading: net }` mit einer `id` aus `readings`.',
    en: '`25b-1/livelihood: { reading: net }` with an `id` out of `readings`.',
  },
  find: (input) => {
    const known = readingsOf(input)
    return input.layers.flatMap(({ file, data }) =>
      Object.entries(data.readings ?? {}).flatMap(([code, { reading }]) => {
        const found = `${code} ${reading}`
        return known.includes(found) ? [] : [{ file, path: ['readings', code], found, near: nearest(found, known) }]
      }),
    )
  },
}

/** `25b-1/livelihood net`: every reading there is, in any version. */
function readingsOf({ paths, pack }: LintInput): readonly string[] {
  return paths.flatMap(({ data }) =>
    data.requirements.flatMap((r) => {
      const code = `${data.path.replace(/^aufenthg-/, '')}/${idOf(r)}`
      const wordings = 'use' in r ? (pack.general.get(r.use.replace('general/', ''))?.versions ?? []) : [r]
      return wordings.flatMap((w) => (w.readings ?? []).map((reading) => `${code} ${reading.id}`))
    }),
  )
}
