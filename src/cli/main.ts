/** The program: arguments in, report out, exit status set. */
import { EXIT } from './exit.ts'
import { processIo } from './io.ts'
import { run } from './run.ts'

process.on('SIGINT', () => process.exit(EXIT.interrupted))
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // the reader of a pipe may leave early
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})
void run(process.argv.slice(2), processIo()).then((status) => {
  process.exitCode = status
})
