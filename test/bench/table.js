/** The result as text that fits 100 columns. */
export function asTable(targets, measured, conditions) {
  const mark = (held) => (held === null ? 'not measured' : held ? 'held' : 'NOT HELD')
  const lines = [
    `${conditions.persons} synthetic persons in ${conditions.families} families, ${conditions.conditions} conditions, ${conditions.cells} answers`,
    `Node ${conditions.node}, ${conditions.cores} cores, ${conditions.processor.trim()}`,
    `${conditions.measure}`,
    '',
    ...targets.flatMap(({ target, measured: figure, held, note }) => [
      `${mark(held).padEnd(13)}${String(figure ?? '–').padStart(9)}  ${target}`,
      ...(note ? [`${' '.repeat(24)}(${note})`] : []),
    ]),
    '',
    ...measured.map(({ what, figure, note }) => `${what.padEnd(44)}${figure}${note ? `  (${note})` : ''}`),
  ]
  return lines.join('\n')
}
