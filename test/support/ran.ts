/** The command line, run inside the test: what it printed where, and its exit status. */
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

export async function ran(argv: readonly string[], overrides: Partial<Io> = {}): Promise<Ran> {
  let out = ''
  let err = ''
  const io: Io = {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    env: { NO_COLOR: '1' },
    terminal: false,
    columns: 100,
    today: () => '2026-11-22',
    locale: () => 'de-DE',
    stdin: async () => '',
    ...overrides,
  }
  const status = await run(argv, io)
  return { status, out, err }
}
