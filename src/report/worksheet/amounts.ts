/** Amounts and shares known within bounds, as people read them. */
import type { Bounds } from '../../facts/bounds.ts'
import type { Lang } from '../../messages/language.ts'
import { WORKSHEET_TEXTS } from '../../messages/worksheet.ts'
import { showEuros, showShare } from '../format.ts'

/** Cents as euros: `1.118,40 €`, `mindestens 500,00 €`, `0,00 € bis 90,00 €`, `Angabe fehlt`. */
export function amountText(b: Bounds, lang: Lang): string {
  return within(b, lang, (cents) => showEuros(cents / 100, lang))
}

/** A fraction as percentage, `0,0 %` to without limit. */
export function shareText(b: Bounds, lang: Lang): string {
  return within(b, lang, (share) => showShare(share, lang))
}

function within({ lo, hi }: Bounds, lang: Lang, show: (value: number) => string): string {
  const texts = WORKSHEET_TEXTS[lang]
  if (lo === hi) return show(lo)
  if (Number.isFinite(lo) && Number.isFinite(hi)) return texts.range(show(lo), show(hi))
  if (Number.isFinite(hi)) return texts.atMost(show(hi))
  return Number.isFinite(lo) && lo !== 0 ? texts.atLeast(show(lo)) : texts.missing
}
