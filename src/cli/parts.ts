/** The parts the program is shipped in, so that a start reads no more than it needs. */

/** `help`: the arguments only. `check`: that command under the shipped rules. `program`: everything. */
export type Part = 'help' | 'check' | 'program'

const HELP = new Set(['help', '--help', '-h', '--version', '-V'])

/** Which part answers these arguments. Each of them reads all arguments alike; they differ in the commands they hold. */
export function partFor(argv: readonly string[]): Part {
  const first = argv[0]
  if (first === undefined || HELP.has(first)) return 'help'
  if (first !== 'check') return 'program'
  return argv.some((a) => a.startsWith('--rules')) ? 'program' : 'check'
}
