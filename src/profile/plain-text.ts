/** Text as it came from a file, before any format: size, encoding, line ends. */
import type { Problem } from './problem.ts'

/** 2 MiB; counted in UTF-16 units, which a file in UTF-8 never has more of than bytes. */
export const MAX_LENGTH = 2 * 1024 * 1024

/** Text with LF and without byte order mark: what hashes are taken over and positions count in. */
export function normalised(text: string): string {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

/** What makes normalised text unreadable before any parser sees it; `undefined` where nothing does. */
export function unreadable(text: string, file: string): Problem | undefined {
  if (text.length > MAX_LENGTH) return { code: 'too-large', severity: 'error', file }
  const nul = text.indexOf('\0')
  if (nul >= 0) return { code: 'binary', severity: 'error', file, ...placeIn(text, nul) }
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0) return { code: 'not-utf8', severity: 'error', file, ...placeIn(text, lost) }
  const deep = tooDeep(text)
  if (deep) return { code: 'too-deep', severity: 'error', file, ...deep }
  return undefined
}

const MAX_DEPTH = 100
const COMPACT = /^ *((?:[-?:] +)*)/

/**
 * Where text nests deeper than any honest file: by brackets, by indentation, or by `- - - -` on one line. Parsers take
 * time and stack for each level, so this is looked at first. Brackets inside text count; only hundreds of them matter.
 */
function tooDeep(text: string): { line: number; column: number } | undefined {
  let brackets = 0
  const indents: number[] = []
  const lines = text.split('\n')
  for (const [i, line] of lines.entries()) {
    for (let c = 0; c < line.length; c += 1) {
      const letter = line.charCodeAt(c)
      if (letter === 0x5b || letter === 0x7b) brackets += 1
      else if ((letter === 0x5d || letter === 0x7d) && brackets > 0) brackets -= 1
      if (brackets > MAX_DEPTH) return { line: i + 1, column: c + 1 }
    }
    const indent = line.length - line.trimStart().length
    if (indent === line.length) continue
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop()
    indents.push(indent)
    const compact = (COMPACT.exec(line)?.[1] ?? '').replaceAll(' ', '').length
    if (indents.length + compact > MAX_DEPTH) return { line: i + 1, column: indent + 1 }
  }
  return undefined
}
