import { parseDayRange } from '../time/day.ts'

const two = (text: string) => text.padStart(2, '0')
const GERMAN = /^(?:(\d{1,2})\.\s?)?(\d{1,2})[./]\s?(\d{4})$/
const LOOSE = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:T.*)?$/

/** The date that `14.5.2009`, `5/2009`, `2009-5-14` or `2009/05/14` mean, as the format spells it; else `undefined`. */
export function guessDate(text: string): string | undefined {
  const german = GERMAN.exec(text.trim())
  const loose = LOOSE.exec(text.trim())
  const parts = german ? [german[3], german[2], german[1]] : loose ? [loose[1], loose[2], loose[3]] : []
  const guess = parts
    .filter((part) => part !== undefined)
    .map(two)
    .join('-')
  return parseDayRange(guess) ? guess : undefined
}
