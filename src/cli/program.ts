/** The program, as commander reads it. */
import { Command } from 'commander'
import { HELP } from '../messages/help.ts'
import type { Lang } from '../messages/language.ts'
import { helpTitle, usageError, usageLine } from '../messages/usage.ts'
import { type Adder, adderOf, type Ran } from './command.ts'
import { addCommands } from './commands.ts'
import { EXIT, type ExitStatus } from './exit.ts'
import type { Io } from './io.ts'
import { addRulesCommands } from './rules-commands.ts'

export interface Run {
  readonly program: Command
  /** The status of the command that ran. */
  readonly status: () => ExitStatus
}

/** Options that name what is read; `-o` must be none of it. */
const INPUT_OPTIONS = ['rules', 'with', 'base', 'head', 'cases', 'cache']

/** Commands whose `-o` is a folder they add to. */
const WRITES_FOLDER: ReadonlySet<string> = new Set(['new'])

const WIDTH = 100

/** As wide as the terminal, else `COLUMNS`, else what an office screen shows. */
const helpWidth = (io: Io): number => io.columns ?? (Number(io.env['COLUMNS']) || WIDTH)

/** `argv`: what will be parsed; commands that it does not name are only announced. */
export function buildProgram(io: Io, lang: Lang, version: string, argv: readonly string[]): Run {
  const help = HELP[lang]
  const ran: Ran = { status: EXIT.done }
  const program = new Command('bleibeweg')
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.help)
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => helpTitle(title, lang),
      styleUsage: (usage) => usageLine(usage, lang),
      subcommandTerm: (sub) => usageLine([sub.name(), sub.usage()].join(' '), lang),
    })
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(usageError(text, lang)),
      getOutHelpWidth: () => helpWidth(io),
      getErrHelpWidth: () => helpWidth(io),
      // no colour in any of it, and no stream opened to ask
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', `\n${help.after}`)
    .showSuggestionAfterError(true)
    .hook('preAction', async (_, called) => {
      const { output, ...options } = called.opts()
      if (output === undefined || WRITES_FOLDER.has(called.name())) return
      const [{ contextOf }, { spareInputs }] = await Promise.all([import('./context.ts'), import('./spare.ts')])
      const read = INPUT_OPTIONS.map((name) => options[name])
      const inputs = [...called.args, ...read.flat()].filter((path) => typeof path === 'string')
      spareInputs(contextOf(io, options), output, inputs)
    })

  const adder = (parent: Command): Adder => adderOf(parent, { help, io, ran, words: new Set(argv) })
  addCommands(adder(program))
  const rules = program.command('rules').description(help.rulesCommand).helpOption('-h, --help', help.help)
  rules.helpCommand('help [command]', help.help)
  addRulesCommands(adder(rules))
  return { program, status: () => ran.status }
}
