/** For tests: the program in this process, with everything it takes from the outside handed in. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ExitStatus } from './exit.ts'
import type { Io } from './io.ts'
import { run } from './run.ts'

export interface Ran {
  readonly status: ExitStatus
  readonly out: string
  readonly err: string
}

export async function bleibeweg(argv: readonly string[], overrides: Partial<Io> = {}): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    env: {},
    terminal: false,
    columns: 100,
    today: () => '2026-11-22',
    locale: () => 'de-DE',
    stdin: async () => '',
    ...overrides,
  }
  const status = await run(argv, io)
  return { status, out: out.join(''), err: err.join('') }
}

/** A new folder with these files; its path. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}
