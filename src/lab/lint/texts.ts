/** Every text of the rule files that stands in two languages. */

import type { Path } from '../../profile/address.ts'
import { isRecord } from '../../profile/schema-walk.ts'
import type { Bilingual, LintInput } from './defect.ts'
import type { Placed } from './requirements.ts'

export function textsOf({ files }: LintInput): readonly Placed<Bilingual>[] {
  return files
    .filter(({ kind }) => kind !== 'cases' && kind !== 'parameters')
    .flatMap(({ file, data }) => within(data, []).map(({ path, value }) => ({ file, path, value })))
}

function within(data: unknown, path: Path): readonly Omit<Placed<Bilingual>, 'file'>[] {
  if (Array.isArray(data)) return data.flatMap((item, i) => within(item, [...path, i]))
  if (!isRecord(data)) return []
  const { de, en } = data
  if (typeof de === 'string' && typeof en === 'string') return [{ path, value: { de, en } }]
  return Object.entries(data).flatMap(([key, value]) => within(value, [...path, key]))
}
