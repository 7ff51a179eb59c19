/** Numbers as people read them. Not through `Intl`: loading its tables takes a third of the time that Node takes to start. */
import type { Lang } from '../messages/language.ts'

const SIGNS = { de: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const

/** Rounded half away from zero to `most` decimals, one or more, at least `least` of them shown, thousands in groups. */
export function decimal(n: number, least: number, most: number, lang: Lang): string {
  const { group, point } = SIGNS[lang]
  const digits = rounded(Math.abs(n), most)
  const whole = digits.slice(0, -most)
  const fraction = digits.slice(-most)
  let end = most
  while (end > least && fraction[end - 1] === '0') end -= 1
  const sign = n < 0 || Object.is(n, -0) ? '-' : ''
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${end > 0 ? point + fraction.slice(0, end) : ''}`
}

/** Digits with the last `most` of them behind the point; rounded as the number is written, not as it is stored. */
function rounded(n: number, most: number): string {
  const written = String(n)
  // less than a millionth
  const [whole = '', fraction = ''] = written.includes('e-') ? ['0'] : written.split('.')
  const kept = BigInt(whole + fraction.slice(0, most).padEnd(most, '0'))
  return String((fraction[most] ?? '0') >= '5' ? kept + 1n : kept).padStart(most + 1, '0')
}
