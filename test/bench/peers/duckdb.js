import { write } from './formula.js'

/** A table of the bounds in memory; every formula a column of one query, on one thread. Answers how many hold and fail. */
export async function prepare(questions, columns, people) {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  await connection.run(`create table people (${columns.map((c) => `${c} double`).join(', ')})`)
  const appender = await connection.createAppender('people')
  for (const { facts } of people) {
    for (const column of columns) appender.appendDouble(facts[column])
    appender.endRow()
  }
  appender.closeSync()
  const encode = (formula) =>
    write(
      formula,
      (kind, parts) => (parts.length === 0 ? String(kind === 'and') : `(${parts.join(` ${kind} `)})`),
      ({ column, by, value }) => `${column} ${by === '==' ? '=' : by} ${value}`,
    )
  const sums = questions.flatMap((q) => ['holds', 'fails'].map((kind) => `count(*) filter (${encode(q[kind])})`))
  const query = `select ${sums.join(', ')} from people`
  return async () => {
    const reader = await connection.runAndReadAll(query)
    return reader.getRows()[0].map(Number)
  }
}
