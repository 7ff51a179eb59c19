/** From arguments to an exit status; nothing escapes but a bug, and that one is reported. */
import { CommanderError } from 'commander'
import { cliText } from '../messages/cli.ts'
import { printable } from '../profile/printable.ts'
import { ENGINE_VERSION } from '../version.ts'
import { chosenLanguage } from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import type { Io } from './io.ts'
import { buildProgram } from './program.ts'

export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const lang = chosenLanguage(io, languageIn(argv))
  const { program, status } = buildProgram(io, lang, ENGINE_VERSION, argv)
  try {
    if (argv.length === 0) {
      io.out(program.helpInformation())
      return EXIT.done
    }
    await program.parseAsync([...argv], { from: 'user' })
    return status()
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    if (error instanceof Stop) {
      io.err(`${error.message}\n`)
      return error.status
    }
    io.err(`${cliText(lang).bug(printable(error instanceof Error ? (error.stack ?? error.message) : String(error)))}\n`)
    return EXIT.software
  }
}

/** `--lang` as it stands anywhere in the arguments: the help text needs it before they are parsed. */
function languageIn(argv: readonly string[]): string | undefined {
  const place = argv.findIndex((a) => a === '--lang' || a.startsWith('--lang='))
  const word = argv[place]
  return word === undefined ? undefined : word.includes('=') ? word.slice(word.indexOf('=') + 1) : argv[place + 1]
}
