/** Dates, amounts and spans of time as people read them. */
import { format } from 'date-fns/format'
import type { Lang } from '../messages/language.ts'
import { calendarDate, type Day, parseDay } from '../time/day.ts'
import { decimal } from './number.ts'

/** 22.11.2026 in German, 22 Nov 2026 in English. */
export function showDay(day: Day, lang: Lang): string {
  const { year, month, day: dayOfMonth } = calendarDate(day)
  return format(new Date(year, month - 1, dayOfMonth), lang === 'de' ? 'dd.MM.yyyy' : 'd MMM yyyy')
}

/** An ISO date of a result; anything else as it is. */
export function showIso(iso: string, lang: Lang): string {
  const day = parseDay(iso)
  return day === undefined ? iso : showDay(day, lang)
}

/** `in 84 Tagen`, `heute`, `vor 3 Tagen`. */
export function showDistance(from: Day, to: Day, lang: Lang): string {
  const days = to - from
  if (days === 0) return lang === 'de' ? 'heute' : 'today'
  const n = Math.abs(days)
  if (lang === 'de') return `${days > 0 ? 'in' : 'vor'} ${n} ${n === 1 ? 'Tag' : 'Tagen'}`
  return days > 0 ? `in ${n} ${n === 1 ? 'day' : 'days'}` : `${n} ${n === 1 ? 'day' : 'days'} ago`
}

/** Euros with two decimals and the sign of the language: `1.118,40 €`, `€1,118.40`. */
export function showEuros(euros: number, lang: Lang): string {
  const text = decimal(euros, 2, 2, lang)
  return lang === 'de' ? `${text} €` : `€${text}`
}

/** A share as percentage with one decimal: `48,3 %`. */
export function showShare(share: number, lang: Lang): string {
  const text = decimal(share * 100, 1, 1, lang)
  return lang === 'de' ? `${text} %` : `${text}%`
}

export function showNumber(n: number, lang: Lang): string {
  return decimal(n, 0, 2, lang)
}

/** The first letters of a hash, enough to tell records apart. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8)
}
