import { dayOf } from '../../time/day.ts'
import { guessCountry, isCountry } from '../countries.ts'
import type { Member, Schooling } from '../schema.ts'
import { formatRange, type Oddity } from './oddity.ts'

/** A nationality that ISO 3166 does not know. */
export function nationalityOddities({ nationality }: Member, address: string): readonly Oddity[] {
  if (
    nationality === undefined ||
    nationality === 'stateless' ||
    nationality === 'unclarified' ||
    isCountry(nationality)
  )
    return []
  const suggestion = guessCountry(nationality)
  return [
    {
      code: 'unknown-country',
      address: `${address}.nationality`,
      found: nationality,
      ...(suggestion !== undefined && { suggestion }),
    },
  ]
}

/** School years that do not exist (`2025/27`) or lie outside the time at that school. */
export function schoolOddities(member: Member, address: string): readonly Oddity[] {
  return (member.schooling ?? []).flatMap((school, i) =>
    (school.years ?? []).flatMap(({ year }, j) =>
      schoolYear(school, year, `${address}.schooling[${i + 1}].years[${j + 1}].year`),
    ),
  )
}

/** A school year runs from 1 August to 31 July. */
function schoolYear(school: Schooling, year: string, address: string): readonly Oddity[] {
  const start = Number(year.slice(0, 4))
  const end = String((start + 1) % 100).padStart(2, '0')
  if (year.slice(5) !== end)
    return [{ code: 'wrong-school-year', address, found: year, suggestion: `${year.slice(0, 4)}/${end}` }]
  const { from, to } = school
  const over = to !== undefined && to.last < dayOf(start, 8, 1)
  const notYet = from !== undefined && from.first > dayOf(start + 1, 7, 31)
  if (!over && !notYet) return []
  const period = `${from ? formatRange(from) : '…'} – ${to ? formatRange(to) : '…'}`
  return [{ code: 'school-year-outside', address, found: year, expected: [period] }]
}

/** Work, other income and benefits that say nothing about money. */
export function amountOddities(member: Member, address: string): readonly Oddity[] {
  const out: Oddity[] = []
  const lack = (field: string, i: number, ...expected: string[]) => {
    out.push({ code: 'no-amount', address: `${address}.${field}[${i + 1}]`, expected })
  }
  member.work?.forEach(({ gross, net, months }, i) => {
    if (months === undefined && (gross === undefined || net === undefined))
      lack('work', i, ...(gross === undefined ? ['gross'] : []), ...(net === undefined ? ['net'] : []))
  })
  member.other_income?.forEach(({ amount }, i) => {
    if (amount === undefined) lack('other_income', i, 'amount')
  })
  member.benefits?.forEach(({ amount }, i) => {
    if (amount === undefined) lack('benefits', i, 'amount')
  })
  return out
}
