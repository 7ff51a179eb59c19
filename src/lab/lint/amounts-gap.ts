import { addDays, formatDay } from '../../time/day.ts'
import type { Defect, LintInput } from './defect.ts'

export const amountsGap: Defect = {
  id: 'amounts-gap',
  level: 'error',
  reason: { de: 'zwischen zwei Beträgen fehlen Tage', en: 'days are missing between two amounts' },
  avoid: {
    de: 'Zwei Beträge, zwischen denen Tage fehlen: `to: 2024-12-30`, dann `from: 2025-01-01`.',
    en: 'Two amounts with days missing between them: `to: 2024-12-30`, then `from: 2025-01-01`.',
  },
  prefer: {
    de: 'Der nächste Betrag beginnt am Tag nach dem Ende des vorigen; oder `to` weglassen.',
    en: 'The next amount begins the day after the one before ends; or leave out `to`.',
  },
  find: (input) => input.files.filter((f) => f.kind === 'parameters').flatMap(({ file }) => gapsIn(file, input)),
}

function gapsIn(file: string, { pack }: LintInput) {
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '')
  const rows = pack.parameters[id]?.rows ?? []
  return rows.flatMap((row, i) => {
    const end = rows[i - 1]?.to
    if (end === undefined || row.from <= end + 1) return []
    const found = `${formatDay(addDays(end, 1))} … ${formatDay(addDays(row.from, -1))}`
    return [{ file, path: ['rows', i, 'from'], found }]
  })
}
