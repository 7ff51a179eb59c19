import { describe, expect, test } from 'vitest'
import { printable, printableExcerpt } from './printable.ts'

describe('printable', () => {
  test.each([
    ['plain text with Umlaut ä and 日本', 'plain text with Umlaut ä and 日本', 'what is harmless stays'],
    ['\u001b[31mred', '\\u{1b}[31mred', 'ESC starts a terminal sequence'],
    ['\u009b31m', '\\u{9b}31m', 'C1 control: the one-character CSI'],
    ['a\nb\tc\r', 'a\\u{a}b\\u{9}c\\u{d}', 'a message stays on one line'],
    ['abc\u202Ecod', 'abc\\u{202e}cod', 'right-to-left override'],
    ['\u2066x\u2069', '\\u{2066}x\\u{2069}', 'bidi isolates'],
    ['a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c', 'line and paragraph separators'],
    ['\u0000\u007f', '\\u{0}\\u{7f}', 'NUL and DEL'],
    ['a\u200bb', 'a\\u{200b}b', 'zero width space hides in a word'],
    ['\ud800', '\\u{d800}', 'a lone surrogate'],
    ['👪', '👪', 'a surrogate pair is a character'],
  ])('%j → %j (%s)', (text, expected) => {
    expect(printable(text)).toBe(expected)
  })

  test('an excerpt is cut before it is escaped', () => {
    expect(printableExcerpt('x'.repeat(1000), 10)).toBe(`${'x'.repeat(9)}…`)
    expect(printableExcerpt('short', 10)).toBe('short')
    expect(printableExcerpt('👪'.repeat(10), 10)).toBe('👪'.repeat(10))
  })
})
