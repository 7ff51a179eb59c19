import { addDays, formatDay } from '../../time/day.ts'
import type { Defect, LintInput } from './defect.ts'

export const amountsGap: Defect = {
  id: 'amounts-gap',
  level: 'error',
  reason: { de: 'zwischen zwei Beträgen fehlen Tage', en: 'days are missing between two amounts' },
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
