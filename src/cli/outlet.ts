/** Standard output and standard error, without the stream where it is not needed: opening one takes as long as a help text. */
import { fstatSync, type Stats, statSync, writeSync } from 'node:fs'
import { devNull } from 'node:os'

export interface Outlet {
  readonly write: (text: string) => void
  readonly terminal: () => boolean
  /** Of a terminal. */
  readonly columns: () => number | undefined
  readonly drained: () => Promise<void>
}

/** What a pipe takes at once. */
const SHORT = 16 * 1024

/** `open`: the stream; opened for terminals, for long texts, and where the short way fails. */
export function outlet(fd: 1 | 2, open: () => NodeJS.WriteStream): Outlet {
  let opened: NodeJS.WriteStream | undefined
  const stream = () => {
    opened ??= open()
    return opened
  }
  const plain = isPlain(fd)
  return {
    write: (text) => {
      const rest = plain && !opened && text.length <= SHORT ? unwritten(fd, Buffer.from(text)) : text
      if (rest.length > 0) stream().write(rest)
    },
    terminal: () => !plain && stream().isTTY === true,
    columns: () => (plain ? undefined : stream().columns),
    drained: () =>
      new Promise((resolve) => {
        if (opened?.writableNeedDrain) opened.once('drain', () => resolve())
        else resolve()
      }),
  }
}

/** What is left of the bytes: none, or those that a full pipe, a missing reader or a full disk did not take. */
function unwritten(fd: number, bytes: Buffer): Buffer {
  let done = 0
  try {
    while (done < bytes.length) done += writeSync(fd, bytes, done)
  } catch {
    // the stream waits for the reader, or says what is wrong
  }
  return bytes.subarray(done)
}

/** A file, a pipe or nowhere. */
function isPlain(fd: number): boolean {
  try {
    const found = fstatSync(fd)
    return found.isFile() || found.isFIFO() || isNowhere(found)
  } catch {
    return false
  }
}

function isNowhere(found: Stats): boolean {
  if (process.platform === 'win32' || !found.isCharacterDevice()) return false
  return found.rdev === statSync(devNull).rdev
}
