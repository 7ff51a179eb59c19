/** The impure edge: everything the commands take from the process, so that tests can hand in their own. */
import { EXIT } from './exit.ts'
import { outlet } from './outlet.ts'

export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether results go to a terminal, and how wide it is. */
  readonly terminal: boolean
  readonly columns: number | undefined
  /** Today as ISO date; the only clock. */
  readonly today: () => string
  /** Locale of the system where the environment names none. */
  readonly locale: () => string
  readonly stdin: () => Promise<string>
  /** Resolves when what was written to `out` has left the program: long results wait for their reader. */
  readonly drained?: () => Promise<void>
  /** Standard input as it comes in, for caseloads larger than the memory. */
  readonly stdinBytes?: () => AsyncIterable<Uint8Array>
  /** Whether messages go to a terminal, where a progress bar is of use. */
  readonly errTerminal?: boolean
  /** Whether a person sits at standard input and can be asked. */
  readonly inputTerminal?: boolean
  /** Calls back when somebody ends the program from outside; without it that ends the process at once. */
  readonly interrupted?: (stop: () => void) => void
}

export function processIo(): Io {
  const out = outlet(1, () =>
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      // the reader of a pipe may leave early
      if (error.code === 'EPIPE') process.exit(EXIT.done)
      throw error
    }),
  )
  const err = outlet(2, () => process.stderr)
  return {
    out: out.write,
    err: err.write,
    env: process.env,
    get terminal() {
      return out.terminal()
    },
    get columns() {
      return out.columns()
    },
    today: localToday,
    // elsewhere an environment without locale means the C locale, and asking ICU takes as long as starting
    locale: () => (process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : 'en'),
    stdin: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
      return Buffer.concat(chunks).toString('utf8')
    },
    drained: out.drained,
    stdinBytes: () => process.stdin,
    get errTerminal() {
      return err.terminal()
    },
    get inputTerminal() {
      return process.stdin.isTTY === true
    },
  }
}

/** The calendar day where the user sits. */
function localToday(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
