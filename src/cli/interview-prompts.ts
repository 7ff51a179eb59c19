/** The prompts of a terminal, behind an interface so that tests can answer instead of a person. */

export interface Choice<T> {
  readonly name: string
  readonly value: T
  /** Ticked from the start; only where several can be. */
  readonly checked?: boolean
}

export interface Prompts {
  /** Text above a question. */
  readonly say: (text: string) => void
  readonly select: <T>(message: string, choices: readonly Choice<T>[]) => Promise<T>
  readonly check: <T>(message: string, choices: readonly Choice<T>[], help: string) => Promise<readonly T[]>
  /** `refuse` says what is wrong with what was typed; `undefined` takes it. */
  readonly input: (
    message: string,
    refuse: (typed: string) => string | undefined,
    suggestion?: string,
  ) => Promise<string>
}

/** Choices shown at once, as far as the terminal has room below the question. */
const page = () => Math.max(6, Math.min(24, (process.stderr.rows ?? 24) - 10))

/** Questions go where messages go, so that the result alone stays on stdout. */
export async function terminalPrompts(say: (text: string) => void): Promise<Prompts> {
  const { checkbox, input, select } = await import('@inquirer/prompts')
  const context = { output: process.stderr }
  const keysHelp = { style: { keysHelpTip: () => undefined } }
  return {
    say,
    select: (message, choices) =>
      select({ message, choices: [...choices], pageSize: page(), loop: false, theme: keysHelp }, context),
    check: (message, choices, help) =>
      checkbox(
        {
          message,
          choices: [...choices],
          pageSize: page(),
          loop: false,
          theme: { style: { keysHelpTip: () => help } },
        },
        context,
      ),
    input: (message, refuse, suggestion) =>
      input(
        {
          message,
          validate: (typed) => refuse(typed) ?? true,
          ...(suggestion !== undefined && { default: suggestion }),
        },
        context,
      ),
  }
}

/** Ctrl-C at a prompt. */
export function isInterrupt(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError'
}
