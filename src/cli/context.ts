/** What every command needs: language, dates, output; read from the shared options in one place. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { cliText } from '../messages/cli.ts'
import { type Lang, languageOf } from '../messages/language.ts'
import { nearest } from '../profile/nearest.ts'
import { printable } from '../profile/printable.ts'
import { type Day, parseDay } from '../time/day.ts'
import { EXIT, Stop } from './exit.ts'
import type { Io } from './io.ts'
import { systemReason } from './system.ts'

/** Options that every command shares, as commander hands them over. */
export interface SharedOptions {
  readonly lang?: string
  readonly format?: string
  readonly rules?: readonly string[]
  readonly on?: string
  readonly output?: string
  readonly quiet?: boolean
}

export interface Context {
  readonly io: Io
  readonly lang: Lang
  readonly quiet: boolean
}

/** Stops with 2 where `--lang` names a language there is not. */
export function contextOf(io: Io, options: SharedOptions): Context {
  const { lang } = options
  if (lang !== undefined && lang !== 'de' && lang !== 'en')
    throw new Stop(EXIT.usage, cliText(chosenLanguage(io, lang)).unknownWord('--lang', printable(lang), 'de, en'))
  return { io, lang: chosenLanguage(io, options.lang), quiet: options.quiet ?? false }
}

/** `--lang`, else the locale of the environment, else that of the system. */
export function chosenLanguage(io: Io, option: string | undefined): Lang {
  if (option === 'de' || option === 'en') return option
  const locale = io.env['LC_ALL'] || io.env['LC_MESSAGES'] || io.env['LANG']
  return languageOf(locale && !/^(C|POSIX)(\.|$)/.test(locale) ? locale : io.locale())
}

/** An ISO or German date from the command line. Stops with 2 on anything else. */
export function dateOption(context: Context, option: string, text: string): Day {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const iso = german ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}` : text
  const day = parseDay(iso)
  if (day === undefined) throw new Stop(EXIT.usage, cliText(context.lang).badDate(option, printable(text)))
  return day
}

/** The day of knowledge: `--on`, else today. */
export function onDay(context: Context, options: SharedOptions): Day {
  return dateOption(context, '--on', options.on ?? context.io.today())
}

/** The format asked for, if this command knows it. Stops with 2. */
export function formatOption<T extends string>(
  context: Context,
  asked: string | undefined,
  known: readonly [T, ...T[]],
): T {
  if (asked === undefined) return known[0]
  const found = known.find((f) => f === asked)
  if (found === undefined)
    throw new Stop(EXIT.usage, cliText(context.lang).unknownFormat(printable(asked), known.join(', ')))
  return found
}

/** `25b-1` or `aufenthg-25b-1`, as one of the paths of the pack. Stops with 2. */
export function pathOption(context: Context, asked: string, known: readonly string[]): string {
  const found = known.find((id) => id === asked || id === `aufenthg-${asked}`)
  if (found !== undefined) return found
  const near = nearest(asked, known) ?? nearest(`aufenthg-${asked}`, known)
  throw new Stop(EXIT.usage, cliText(context.lang).unknownPath(printable(asked), near))
}

/** The result goes to stdout, or whole or not at all to a file. */
export function deliver(context: Context, text: string, output: string | undefined): void {
  if (output === undefined || output === '-') {
    context.io.out(text)
    return
  }
  const draft = `${output}.${process.pid}.part`
  try {
    writeFileSync(draft, text)
    renameSync(draft, output)
  } catch (error) {
    rmSync(draft, { force: true })
    throw new Stop(EXIT.cannotCreate, cliText(context.lang).cannotWrite(printable(output), systemReason(error)))
  }
  if (!context.quiet) context.io.err(`${cliText(context.lang).wrote(printable(output))}\n`)
}

/** A remark for stderr, unless `--quiet`. */
export function remark(context: Context, text: string): void {
  if (!context.quiet && text !== '') context.io.err(`${text}\n`)
}

/** Colour only on a terminal, and never with NO_COLOR. */
export function wantsColour(context: Context, output: string | undefined): boolean {
  return context.io.terminal && output === undefined && !context.io.env['NO_COLOR'] && context.io.env['TERM'] !== 'dumb'
}
