/** How a command is added to the program. */
import type { Command } from 'commander'
import type { HelpTexts } from '../messages/help.ts'
import type { ExitStatus } from './exit.ts'
import type { Io } from './io.ts'

/** What the command that is called came to. */
export interface Ran {
  status: ExitStatus
}

interface Given {
  readonly help: HelpTexts
  readonly io: Io
  readonly ran: Ran
  /** Every word of the arguments. */
  readonly words: ReadonlySet<string>
}

export interface Adder extends Omit<Given, 'words'> {
  /**
   * Adds a command with its arguments, and with options and action only if its name is among the words: nothing else
   * is asked of a command that is not called, and twenty-five of them cost as much as starting.
   */
  readonly command: (
    name: string,
    description: string,
    args: readonly (readonly [usage: string, description: string])[],
    fill: (made: Command) => void,
  ) => void
  readonly withRules: (made: Command) => Command
}

export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

export function adderOf(parent: Command, { words, ...given }: Given): Adder {
  const { help } = given
  return {
    ...given,
    command: (name, description, args, fill) => {
      const made = parent.command(name).description(description).helpOption('-h, --help', help.help)
      for (const [usage, told] of args) made.argument(usage, told)
      if (!words.has(name)) return
      fill(
        made
          .option('--lang <de|en>', help.lang)
          .option('-o, --output <file>', help.output)
          .option('--quiet', help.quiet),
      )
    },
    withRules: (made) => made.option('--on <date>', help.on).option('--rules <dir>', help.rules, collect),
  }
}
