import { truth, write } from './formula.js'

/** Compiled once to functions, as the library recommends (it generates source code). */
export async function prepare(questions) {
  const { LogicEngine } = await import('json-logic-engine')
  const engine = new LogicEngine()
  const encode = (formula) =>
    write(
      formula,
      (kind, parts) => ({ [kind]: parts }),
      ({ column, by, value }) => ({ [by]: [{ var: column }, value] }),
    )
  const built = questions.map((q) => [engine.build(encode(q.holds)), engine.build(encode(q.fails))])
  return async (people) =>
    people.map(({ facts }) => Uint8Array.from(built, ([holds, fails]) => truth(holds(facts), fails(facts))))
}
