/** Which word somebody probably meant. */
import { SYNONYMS } from './synonyms.ts'

const UMLAUTS: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
])

/** Lower case, umlauts written out, one kind of separator. */
function plain(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[äöüß]/g, (c) => UMLAUTS.get(c) ?? c)
    .replace(/[\s_\-./]+/g, '_')
}

/** Edits from `a` to `b`: insert, delete, replace a letter, or swap two neighbours (Damerau-Levenshtein, adjacent). */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

const LONGEST = 60

/** The candidate that `word` is a synonym or a misspelling of; `undefined` where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined
  const w = plain(word)
  if (w === '') return undefined
  const meant =
    candidates.find((c) => plain(c) === w) ??
    candidates.find((c) => SYNONYMS.get(c)?.has(w)) ??
    (w.length >= 3 ? candidates.find((c) => plain(c).startsWith(w)) : undefined)
  if (meant !== undefined) return meant
  let best: string | undefined
  let least = Math.floor(w.length / 3) + 1
  for (const candidate of candidates) {
    const distance = editDistance(w, plain(candidate))
    if (distance < least && distance < candidate.length) {
      best = candidate
      least = distance
    }
  }
  return best
}
