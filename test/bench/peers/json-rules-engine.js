import { write } from './formula.js'

const BY = {
  '<': 'lessThan',
  '>': 'greaterThan',
  '<=': 'lessThanInclusive',
  '>=': 'greaterThanInclusive',
  '==': 'equal',
}

/** Built once: two rules a condition. `twins: false`: only whether it certainly holds, as a two-valued use would. */
export async function prepare(questions, { twins = true } = {}) {
  const { Engine } = await import('json-rules-engine')
  const engine = new Engine([], { allowUndefinedFacts: false })
  const encode = (formula) =>
    write(
      formula,
      (kind, parts) => ({ [kind === 'and' ? 'all' : 'any']: parts }),
      ({ column, by, value }) => ({ fact: column, operator: BY[by], value }),
    )
  questions.forEach((question, i) => {
    for (const kind of twins ? ['holds', 'fails'] : ['holds'])
      engine.addRule({ conditions: { all: [encode(question[kind])] }, event: { type: kind, params: { i } } })
  })
  return async (people) => {
    const out = []
    for (const { facts } of people) {
      const truths = new Uint8Array(questions.length).fill(1)
      const { events } = await engine.run(facts)
      for (const { type, params } of events) truths[params.i] = type === 'holds' ? 2 : 0
      out.push(truths)
    }
    return out
  }
}
