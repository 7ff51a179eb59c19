import { truth, write } from './formula.js'

/** One expression a formula in one decision, loaded once. */
export async function prepare(questions) {
  const { ZenEngine } = await import('@gorules/zen-engine')
  const encode = (formula) =>
    write(
      formula,
      (kind, parts) => (parts.length === 0 ? String(kind === 'and') : `(${parts.join(` ${kind} `)})`),
      ({ column, by, value }) => `${column} ${by} ${value}`,
    )
  const expressions = questions.flatMap((q, i) =>
    ['holds', 'fails'].map((kind) => ({ id: `${kind}${i}`, key: `${kind}${i}`, value: encode(q[kind]) })),
  )
  const position = { x: 0, y: 0 }
  const content = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position },
      { id: 'rules', name: 'rules', type: 'expressionNode', position, content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode', position },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  }
  const decision = new ZenEngine().createDecision(content)
  return async (people) => {
    const out = []
    for (const { facts } of people) {
      const { result } = await decision.evaluate(facts)
      out.push(Uint8Array.from(questions, (_, i) => truth(result[`holds${i}`], result[`fails${i}`])))
    }
    return out
  }
}
