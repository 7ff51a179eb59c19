/** Control characters, bidi controls, invisible marks and line separators: whatever could steer a terminal or hide text. */
const UNPRINTABLE = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Cs}/gu

/** Text from outside, safe for a terminal and on one line: what would steer it is shown as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`)
}

/** Like `printable`, at most `limit` characters, the rest as `…`. */
export function printableExcerpt(text: string, limit = 60): string {
  const characters = [...text.slice(0, limit * 2)]
  const cut = characters.length > limit || text.length > limit * 2
  return printable(cut ? `${characters.slice(0, limit - 1).join('')}…` : text)
}
