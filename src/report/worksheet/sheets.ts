/** Which worksheets a family has: one for each Bedarfsgemeinschaft, with every view asked for. */
import { type Calculation, calculate } from '../../facts/livelihood/calculation.ts'
import type { FamilyView, PersonView } from '../../facts/view.ts'
import type { Day } from '../../time/day.ts'

export const VIEWS = ['today', 'after-grant'] as const
export type ViewWord = (typeof VIEWS)[number]

/** One view of a Bedarfsgemeinschaft. */
export interface SheetView {
  readonly view: ViewWord
  readonly whole: Calculation
  /** Every earner alone: own need, own earnings. */
  readonly own: readonly { readonly person: string; readonly calculation: Calculation }[]
  /** Without the children who cover their own need; absent where there are none. */
  readonly without?: Calculation
}

export interface Sheet {
  /** The member from whose place it is calculated. */
  readonly person: PersonView
  readonly persons: readonly string[]
  readonly views: readonly SheetView[]
}

export interface SheetOptions {
  readonly person?: string | undefined
  readonly views: readonly ViewWord[]
}

/** In the order of the file; members not born yet have none. */
export function sheetsOf(view: FamilyView, on: Day, options: SheetOptions): readonly Sheet[] {
  const sheets = new Map<string, Sheet>()
  for (const person of view.persons.values()) {
    if (options.person !== undefined && person.member.id !== options.person) continue
    const { counted, open } = calculate(person, on, { view: 'today', whom: 'household', wohngeld: 'ignored' })
    const key = `${[...counted].sort().join(' ')}${open ? ' open' : ''}`
    if (counted.length === 0 || sheets.has(key)) continue
    sheets.set(key, { person, persons: counted, views: options.views.map((word) => sheetView(person, on, word)) })
  }
  return [...sheets.values()]
}

function sheetView(person: PersonView, on: Day, view: ViewWord): SheetView {
  const options = { view, wohngeld: 'ignored' } as const
  const whole = calculate(person, on, { ...options, whom: 'household' })
  const earners = whole.lines.flatMap((line) => (line.kind === 'net' && line.person !== undefined ? [line.person] : []))
  const own = [...new Set(earners)].flatMap((id) => {
    const earner = person.view.persons.get(id)
    return earner ? [{ person: id, calculation: calculate(earner, on, { ...options, whom: 'person' }) }] : []
  })
  const { selfSupporting } = whole
  const without =
    selfSupporting.length > 0
      ? { without: calculate(person, on, { ...options, whom: 'household', without: selfSupporting }) }
      : {}
  return { view, whole, own, ...without }
}
