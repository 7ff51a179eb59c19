/** A person at the keyboard, for tests: answers by what is on the screen. */
import type { Choice, Prompts } from '../../src/cli/interview-prompts.ts'

/** What was asked, and how it is answered: text to type, or parts of the names of choices. */
export type Script = readonly (readonly [asked: RegExp, answer: string | readonly string[]])[]

export interface Scripted extends Prompts {
  readonly transcript: () => string
  /** Questions of the script that never came. */
  readonly left: () => readonly RegExp[]
}

/** Pressed instead of an answer. */
export const CTRL_C = '^C'

class ExitPromptError extends Error {
  override name = 'ExitPromptError'
}

/**
 * Each line of the script answers the first prompt whose text since the last answer fits; prompts that fit none are
 * answered by `otherwise`. What is typed and refused is shown, and the next line that fits is typed instead.
 */
export function scripted(script: Script, otherwise: (message: string) => string = () => CTRL_C): Scripted {
  const lines: string[] = []
  let since: string[] = []
  const todo = [...script]
  const answerTo = (message: string): string | readonly string[] => {
    const asked = [...since, message].join('\n')
    since = []
    const at = todo.findIndex(([pattern]) => pattern.test(asked))
    const found = at < 0 ? undefined : todo.splice(at, 1)[0]
    const answer = found ? found[1] : otherwise(asked)
    lines.push(`? ${message} ${String(answer)}`)
    if (answer === CTRL_C) throw new ExitPromptError()
    return answer
  }
  const choiceOf = <T>(choices: readonly Choice<T>[], name: string): T => {
    const found = choices.find((c) => c.name === name) ?? choices.find((c) => c.name.includes(name))
    if (!found) throw new Error(`no choice ${name} among ${choices.map((c) => c.name).join(' · ')}`)
    return found.value
  }
  return {
    say: (text) => {
      lines.push(text)
      since.push(text)
    },
    select: async (message, choices) => choiceOf(choices, String(answerTo(message))),
    check: async (message, choices) => {
      const answer = answerTo(message)
      return (typeof answer === 'string' ? [answer] : answer).map((name) => choiceOf(choices, name))
    },
    input: async (message, refuse, suggestion) => {
      for (let tries = 0; tries < 5; tries += 1) {
        const answer = answerTo(message)
        const typed = answer === '' && suggestion !== undefined ? suggestion : String(answer)
        const refusal = refuse(typed)
        if (refusal === undefined) return typed
        lines.push(`! ${refusal}`)
        since.push(refusal)
      }
      throw new Error(`never taken: ${message}`)
    },
    transcript: () => lines.join('\n'),
    left: () => todo.map(([pattern]) => pattern),
  }
}
