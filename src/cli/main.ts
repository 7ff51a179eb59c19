/** The program: arguments in, report out, exit status set. */
import { EXIT } from './exit.ts'
import { processIo } from './io.ts'
import { run } from './run.ts'

process.on('SIGINT', () => process.exit(EXIT.interrupted))
void run(process.argv.slice(2), processIo()).then((status) => {
  process.exitCode = status
})
