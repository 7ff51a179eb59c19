/** Walks a formula: `join` puts the parts of an `and` or `or` together, `leaf` says one comparison. */
export function write(formula, join, leaf) {
  if (formula.kind === 'compare') return leaf(formula)
  return join(
    formula.kind,
    formula.parts.map((part) => write(part, join, leaf)),
  )
}

/** Truth from the two answers: 2 yes, 0 no, 1 unknown. */
export const truth = (holds, fails) => (holds ? 2 : fails ? 0 : 1)
