/** A mark of `rules new` that nobody has filled in yet. */
import type { Path } from '../../profile/address.ts'
import { isRecord } from '../../profile/schema-walk.ts'
import type { Defect } from './defect.ts'

export const unfinished: Defect = {
  id: 'unfinished',
  level: 'error',
  reason: { de: 'hier steht noch TODO', en: 'this still says TODO' },
  avoid: {
    de: '`title: { de: "TODO", en: "TODO" }` in einer Regel, die gelten soll.',
    en: '`title: { de: "TODO", en: "TODO" }` in a rule that is to hold.',
  },
  prefer: {
    de: 'Jedes TODO ersetzen, das `bleibeweg rules new` gesetzt hat.',
    en: 'Replace every TODO that `bleibeweg rules new` has set.',
  },
  find: ({ files }) => files.flatMap(({ file, data }) => marksIn(data, []).map((m) => ({ file, ...m }))),
}

function marksIn(data: unknown, path: Path): readonly { readonly path: Path; readonly found: string }[] {
  if (typeof data === 'string') return /\bTODO\b/.test(data) ? [{ path, found: data }] : []
  if (Array.isArray(data)) return data.flatMap((item, i) => marksIn(item, [...path, i]))
  return isRecord(data) ? Object.entries(data).flatMap(([key, value]) => marksIn(value, [...path, key])) : []
}
