/** Income that is not earned: what is harmless for § 2 Abs. 3 and counts, and what is only public means. Cents a month. */
import type { Day } from '../../time/day.ts'
import { at, type Timeline } from '../../time/timeline.ts'
import { ANY_AMOUNT, assume, type Bounds, exactly, plus } from '../bounds.ts'
import { holds } from '../entries.ts'
import type { Address } from '../series.ts'
import { isAssumed, NO, truthOf, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { inEducation } from './education.ts'
import type { IncomeKind, Line, Section } from './line.ts'
import { NOTHING, perhaps } from './money.ts'
import { inOrder, starts } from './piecewise.ts'

/** One entry of `other_income` or `benefits`. */
export interface Receipt {
  readonly list: 'other_income' | 'benefits'
  /** `undefined`: the file does not say. */
  readonly kind: Exclude<IncomeKind, 'not-said'> | undefined
  readonly amount: number | undefined
  readonly holds: Timeline<Verdict>
  /** `members.sami.other_income[1]` */
  readonly address: Address
}

const CITE: Readonly<Record<IncomeKind, string>> = {
  kindergeld: '§ 2 Abs. 3 Satz 2 Nr. 1',
  kinderzuschlag: '§ 2 Abs. 3 Satz 2 Nr. 2',
  elterngeld: '§ 2 Abs. 3 Satz 2 Nr. 4',
  bafoeg: '§ 2 Abs. 3 Satz 2 Nr. 5',
  bab: '§ 2 Abs. 3 Satz 2 Nr. 5',
  pension: '§ 2 Abs. 3 Satz 2 Nr. 6',
  alg1: '§ 2 Abs. 3 Satz 2 Nr. 6',
  unterhaltsvorschuss: '§ 2 Abs. 3 Satz 2 Nr. 7',
  maintenance: '§ 11 Abs. 1 Satz 1 SGB II',
  other: '§ 11 Abs. 1 Satz 1 SGB II',
  asylblg: '§ 2 Abs. 3 Satz 1',
  sgb2: '§ 2 Abs. 3 Satz 1',
  sgb12: '§ 2 Abs. 3 Satz 1',
  wohngeld: '§ 25b Abs. 1 Satz 2 Nr. 3',
  'not-said': '§ 2 Abs. 3',
}

const HARMFUL: ReadonlySet<string> = new Set(['asylblg', 'sgb2', 'sgb12'])

/** Whether Wohngeld adds to the income (open in § 2 Abs. 3, see the readings of the rules) or is left out. */
export type Wohngeld = 'counts' | 'ignored'

export function receiptsOf(person: PersonView): readonly Receipt[] {
  return person.once('livelihood.receipts', () => {
    const { address, member, view } = person
    return (['other_income', 'benefits'] as const).flatMap((list) =>
      (member[list] ?? []).map((entry, i) => ({
        list,
        kind: entry.kind,
        amount: entry.amount,
        holds: holds(entry, view.on),
        address: `${address}.${list}[${i + 1}]`,
      })),
    )
  })
}

/** Days on which other income of a person begins or ends, or education, which Kindergeld depends on. */
export function incomeDays(person: PersonView): readonly Day[] {
  return person.once('livelihood.income-days', () =>
    inOrder([...receiptsOf(person).flatMap((receipt) => starts(receipt.holds)), ...starts(inEducation(person))]),
  )
}

export interface Income {
  readonly harmless: Bounds
  readonly harmful: Bounds
}

/** What a person has besides pay, as recorded. */
export function incomeOf(person: PersonView, d: Day, wohngeld: Wohngeld): Income {
  const { other_income, benefits } = person.member
  let harmless = other_income && benefits ? NOTHING : ANY_AMOUNT
  let harmful = benefits ? NOTHING : ANY_AMOUNT
  for (const receipt of receiptsOf(person)) {
    const amount = amountOn(receipt, d, wohngeld)
    if (amount === undefined) continue
    for (const section of sectionsOf(receipt, wohngeld))
      if (section === 'harmless') harmless = plus(harmless, amount)
      else harmful = plus(harmful, amount)
  }
  return { harmless, harmful }
}

/** What a receipt adds to each of its sections on a day. */
function amountOn(receipt: Receipt, d: Day, wohngeld: Wohngeld): Bounds | undefined {
  const verdict = at(receipt.holds, d)
  const truth = truthOf(verdict)
  if (truth === NO) return undefined
  const full = receipt.amount === undefined ? ANY_AMOUNT : exactly(receipt.amount)
  const amount = truth === YES && sectionsOf(receipt, wohngeld).length === 1 ? full : perhaps(full)
  return isAssumed(verdict) ? assume(amount) : amount
}

/** Every line of income a person has on a day that is not earned. */
export function incomeLines(person: PersonView, d: Day, wohngeld: Wohngeld): readonly Line[] {
  return [
    ...unlistedLines(person),
    ...receiptsOf(person).flatMap((receipt) => receiptLines(person, receipt, d, wohngeld)),
  ]
}

function unlistedLines({ address, member }: PersonView): readonly Line[] {
  const line = (section: Section, list: string): Line => ({
    section,
    kind: 'not-said',
    person: member.id,
    amount: ANY_AMOUNT,
    cite: CITE['not-said'],
    rests: [],
    missing: [`${address}.${list}`],
  })
  return [
    ...(member.other_income === undefined ? [line('harmless', 'other_income')] : []),
    ...(member.benefits === undefined ? [line('harmless', 'benefits'), line('harmful', 'benefits')] : []),
  ]
}

function receiptLines({ member }: PersonView, receipt: Receipt, d: Day, wohngeld: Wohngeld): readonly Line[] {
  const amount = amountOn(receipt, d, wohngeld)
  if (amount === undefined) return []
  const { kind, address } = receipt
  const missing = [
    ...(receipt.amount === undefined ? [`${address}.amount`] : []),
    ...(truthOf(at(receipt.holds, d)) === YES ? [] : [`${address}.from`]),
    ...(kind === undefined ? [`${address}.kind`] : []),
  ]
  return sectionsOf(receipt, wohngeld).map((section) => ({
    section,
    kind: kind ?? 'not-said',
    person: member.id,
    amount,
    cite: CITE[kind ?? 'not-said'],
    rests: [address],
    missing,
  }))
}

const HARMLESS: readonly Section[] = ['harmless']
const HARM: readonly Section[] = ['harmful']
const EITHER: readonly Section[] = ['harmless', 'harmful']

/** A benefit of unknown kind may be of either sort; other income always counts. */
function sectionsOf({ list, kind }: Receipt, wohngeld: Wohngeld): readonly Section[] {
  if (list === 'other_income') return HARMLESS
  if (kind === undefined) return EITHER
  return HARMFUL.has(kind) || (kind === 'wohngeld' && wohngeld === 'ignored') ? HARM : HARMLESS
}
