/** `interview [FILE]`: asks what is missing, most decisive first, and saves every answer into the file. */
import { secondLook } from '../engine/four-eyes.ts'
import { cliText } from '../messages/cli.ts'
import { INTERVIEW_TEXTS } from '../messages/interview.ts'
import { renderProblem } from '../messages/problems.ts'
import { check } from '../outlook/check.ts'
import type { Family } from '../profile/family.ts'
import { parseProfile } from '../profile/parse.ts'
import { printable } from '../profile/printable.ts'
import { checkDocument } from '../report/check/document.ts'
import { wrap } from '../report/table.ts'
import { usableWidth } from '../report/text.ts'
import { ENGINE_VERSION } from '../version.ts'
import {
  type Context,
  contextOf,
  deliver,
  formatOption,
  onDay,
  pathOption,
  remark,
  type SharedOptions,
} from './context.ts'
import { EXIT, type ExitStatus, Stop } from './exit.ts'
import { loadRules, sha256 } from './input.ts'
import { applyAnswers } from './interview-answers.ts'
import { Dialog } from './interview-dialog.ts'
import { openProfileFile, type ProfileFile } from './interview-file.ts'
import { printNext } from './interview-next.ts'
import { isInterrupt, type Prompts, terminalPrompts } from './interview-prompts.ts'
import { Session } from './interview-session.ts'
import { askFamily, fillExample, isUntouched, startedFile } from './interview-start.ts'
import { talk } from './interview-talk.ts'
import type { Io } from './io.ts'
import { layerOption } from './layer.ts'
import { assertPerson } from './person.ts'
import { FORMATS, printed } from './print.ts'

export interface InterviewCommandOptions extends SharedOptions {
  readonly next?: boolean
  readonly answer?: readonly string[]
  readonly person?: string
  readonly path?: string
  readonly layer?: readonly string[]
}

/** `prompts`: who answers instead of the terminal. */
export async function interviewCommand(
  file: string | undefined,
  options: InterviewCommandOptions,
  io: Io,
  prompts?: Prompts,
): Promise<ExitStatus> {
  const context = contextOf(io, options)
  const { lang } = context
  const texts = INTERVIEW_TEXTS[lang]
  const format = formatOption(context, options.format, FORMATS)
  const answers = options.answer ?? []
  const silent = options.next === true || answers.length > 0
  if (silent && file === undefined) throw new Stop(EXIT.usage, texts.needsFile)
  if (!silent && !prompts && io.inputTerminal !== true) throw new Stop(EXIT.usage, texts.noTerminal)
  let held: ProfileFile | undefined
  try {
    const asking = silent ? undefined : (prompts ?? (await terminalPrompts((text) => io.err(`${text}\n`))))
    held = file === undefined && asking ? await startedFile(context, asking) : openProfileFile(file ?? '', lang)
    const session = await sessionOf(context, options, held)
    if (!asking) {
      const saved = answers.length > 0 ? applyAnswers(session, answers) : undefined
      deliver(context, printNext(session, format, options.output, saved), options.output)
      return EXIT.done
    }
    const open = await converse(session, asking)
    deliver(context, await resultText(session, format, options), options.output)
    remark(context, wrap(texts.savedIn(printable(session.file.name), open), usableWidth(io.columns), 0, 2))
    return EXIT.done
  } catch (error) {
    if (!isInterrupt(error)) throw error
    io.err(`\n${held ? texts.interrupted(printable(held.name)) : texts.interruptedEmpty}\n`)
    return EXIT.interrupted
  }
}

async function sessionOf(context: Context, options: InterviewCommandOptions, file: ProfileFile): Promise<Session> {
  const { lang } = context
  const family = familyOf(file, context)
  assertPerson(family, options.person, lang)
  const compiled = await loadRules(options.rules ?? [], lang)
  const known = compiled.paths.map((p) => p.id)
  const path = options.path === undefined ? undefined : pathOption(context, options.path, known)
  const layers = layerOption(context, options.layer, compiled)
  const on = onDay(context, options)
  return new Session(context, compiled, { on, layers, person: options.person, path }, file, family)
}

function familyOf(file: ProfileFile, { lang }: Context): Family {
  const parsed = parseProfile(file.text, file.name.replaceAll('\\', '/'))
  if (parsed.ok) return parsed.family
  throw new Stop(EXIT.badInput, parsed.problems.map((p) => renderProblem(p, lang)).join('\n'))
}

/** The whole conversation; how many questions stay open. */
async function converse(session: Session, prompts: Prompts): Promise<number> {
  const texts = INTERVIEW_TEXTS[session.context.lang]
  const dialog = new Dialog(session, prompts)
  const width = usableWidth(session.context.io.columns)
  for (const text of [texts.intro(printable(session.file.name)), texts.howTo]) prompts.say(wrap(text, width, 0, 2))
  const { person, path } = session.options
  if (isUntouched(session.family)) await fillExample(session, prompts)
  if (session.family.profile.relations === undefined && person === undefined && path === undefined) {
    if ((await askFamily(session, prompts, dialog)) === 'stopped') return session.open().questions.length
  }
  return talk(session, prompts, dialog)
}

/** The first screen of a check: deadlines and a line per person and path. */
async function resultText(
  session: Session,
  format: (typeof FORMATS)[number],
  { person, path, output }: InterviewCommandOptions,
): Promise<string> {
  const { context, family, options } = session
  const checked = await check(
    session.compiled,
    family,
    { ...options, profileSha256: sha256(family.text), engineVersion: ENGINE_VERSION },
    secondLook,
  )
  if (checked.disagreements.length > 0) throw new Stop(EXIT.software, cliText(context.lang).refused)
  const report = { checked, lang: context.lang, all: path !== undefined, explain: false, file: session.file.name }
  const document = checkDocument(report)
  const short = { ...document, sections: document.sections.slice(0, 2), tail: document.tail.slice(-1) }
  return printed(context, person === undefined ? short : document, format === 'json' ? 'text' : format, output)
}
