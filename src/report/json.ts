/** Results as JSON: keys in the order of their types, two spaces, one trailing line feed. */
export function renderJson(result: object): string {
  return `${JSON.stringify(result, undefined, 2)}\n`
}

/** One result a line, for several files at once. */
export function renderJsonLine(result: object): string {
  return `${JSON.stringify(result)}\n`
}
