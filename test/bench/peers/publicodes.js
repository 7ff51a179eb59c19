import { truth, write } from './formula.js'

const BY = { '==': '=', '<': '<', '>': '>', '<=': '<=', '>=': '>=' }

/** One rule a formula; the bounds are the situation. */
export async function prepare(questions, columns) {
  const { default: Engine } = await import('publicodes')
  const rules = Object.fromEntries(columns.map((column) => [column, { valeur: 0 }]))
  const encode = (formula) =>
    write(
      formula,
      (kind, parts) => ({ [kind === 'and' ? 'toutes ces conditions' : 'une de ces conditions']: parts }),
      ({ column, by, value }) => `${column} ${BY[by]} ${value}`,
    )
  questions.forEach((q, i) => {
    for (const kind of ['holds', 'fails']) rules[`${kind} ${i}`] = { valeur: encode(q[kind]) }
  })
  const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } })
  return async (people) =>
    people.map(({ facts }) => {
      engine.setSituation(facts)
      return Uint8Array.from(questions, (_, i) =>
        truth(engine.evaluate(`holds ${i}`).nodeValue === true, engine.evaluate(`fails ${i}`).nodeValue === true),
      )
    })
}
