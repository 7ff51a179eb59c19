/** The profile an interview writes into: whole or not at all, and never over what somebody else wrote meanwhile. */
import { chmodSync, existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { INTERVIEW_TEXTS } from '../messages/interview.ts'
import type { Lang } from '../messages/language.ts'
import { printable } from '../profile/printable.ts'
import { EXIT, Stop } from './exit.ts'
import { readText } from './input.ts'
import { systemReason } from './system.ts'

export interface ProfileFile {
  /** As the user named it. */
  readonly name: string
  /** With byte order mark and line ends as they are on disk. */
  readonly text: string
}

/** Stops with 66 where the file cannot be read, and with 65 where it is no text. */
export function openProfileFile(name: string, lang: Lang): ProfileFile {
  readText(name, lang) // for its reasons in words
  const text = exactText(readFileSync(name))
  if (text === undefined) throw new Stop(EXIT.badInput, INTERVIEW_TEXTS[lang].notText(printable(name)))
  return { name, text }
}

function exactText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The file with the new text on disk. Stops with 73 where it cannot be written, or is no longer what was read. */
export function saved(file: ProfileFile, text: string, lang: Lang): ProfileFile {
  const texts = INTERVIEW_TEXTS[lang]
  const shown = printable(file.name)
  try {
    if (exactText(readFileSync(file.name)) !== file.text) throw new Stop(EXIT.cannotCreate, texts.changed(shown))
    replace(realpathSync(file.name), text, statSync(file.name).mode)
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(EXIT.cannotCreate, texts.cannotWrite(shown, systemReason(error)))
  }
  return { ...file, text }
}

/** A new file. Stops with 73 where one exists, or the folder does not. */
export function created(name: string, text: string, lang: Lang): ProfileFile {
  const texts = INTERVIEW_TEXTS[lang]
  if (existsSync(name)) throw new Stop(EXIT.cannotCreate, texts.changed(printable(name)))
  try {
    replace(name, text, undefined)
  } catch (error) {
    throw new Stop(EXIT.cannotCreate, texts.cannotWrite(printable(name), systemReason(error)))
  }
  return { name, text }
}

function replace(target: string, text: string, mode: number | undefined): void {
  const draft = `${target}.${process.pid}.part`
  try {
    writeFileSync(draft, text)
    if (mode !== undefined) chmodSync(draft, mode)
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
