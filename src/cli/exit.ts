/** Exit status, as promised in the help text. */
export const EXIT = {
  done: 0,
  condition: 1,
  usage: 2,
  badInput: 65,
  noInput: 66,
  software: 70,
  cannotCreate: 73,
  interrupted: 130,
} as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command with a message for stderr; anything else that is thrown is a bug. */
export class Stop extends Error {
  readonly status: ExitStatus
  constructor(status: ExitStatus, message: string) {
    super(message)
    this.status = status
  }
}
