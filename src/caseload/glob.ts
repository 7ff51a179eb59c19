/** Patterns for file names where the shell leaves them to the program: `*`, `?` and `**`. */

/** Whether a path holds wildcards at all. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path)
}

/** The folder before the first wildcard, where a search begins; `.` where there is none. */
export function baseOf(pattern: string): string {
  const parts = pattern.split('/')
  const wild = parts.findIndex(isPattern)
  const base = parts.slice(0, wild).join('/')
  return base === '' ? (pattern.startsWith('/') ? '/' : '.') : base
}

/**
 * A test for paths with `/` between their parts. `*` stands for any letters within one part, `?` for one letter, `**`
 * as a whole part for any number of folders, none included. Everything else stands for itself.
 */
export function matcher(pattern: string): (path: string) => boolean {
  const parts = pattern.split('/')
  const source = parts.map((part, i) => {
    const last = i === parts.length - 1
    if (part === '**') return last ? '.*' : '(?:[^/]+/)*'
    const letters = [...part].map((c) =>
      c === '*' ? '[^/]*' : c === '?' ? '[^/]' : c.replace(/[\\^$.|+()[\]{}]/g, '\\$&'),
    )
    return `${letters.join('')}${last ? '' : '/'}`
  })
  const expression = new RegExp(`^${source.join('')}$`, 'su')
  return (path) => expression.test(path)
}
