/** Colour, only where a terminal wants it. No information by colour alone: every word stands without it. */
import { Chalk } from 'chalk'

export interface Paint {
  readonly heading: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly open: (text: string) => string
  readonly soft: (text: string) => string
  readonly strong: (text: string) => string
}

export function painter(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  return {
    heading: (text) => chalk.bold(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    open: (text) => chalk.yellow(text),
    soft: (text) => chalk.dim(text),
    strong: (text) => chalk.bold(text),
  }
}
